import { CompletionItemKind, InsertTextMode, type CompletionItem, type Range } from 'vscode-languageserver';
import { cursorAt, type Cursor } from '../data-files/cursor.js';
import type { DataFile } from '../data-files/data-files.js';
import { allows, choicesOf, fieldsOf, schemaAt, type FieldInfo } from '../data-files/schema-walk.js';
import { expectedId, sectionsOf, type Section } from '../data-files/sections.js';
import { usedValues } from '../data-files/used-values.js';
import type { Translate } from '../l10n.js';
import { entryWords } from '../render/entry-words.js';

/** What a list of the file's kind may be called, as items of the file's root. */
const INDENT = '  ';

export interface CompletionSurroundings {
  readonly t: Translate;
  /** The client can open the list again once a field was chosen. */
  readonly chains: boolean;
}

/** What may stand at a position: fields that are missing, values, ids. Works in a half-typed file. */
export function completions(
  file: DataFile,
  offset: number,
  around: CompletionSurroundings,
): CompletionItem[] {
  const cursor = cursorAt(file.yaml.text, offset);
  if (cursor === null) return [];
  const range = file.text.rangeOf(cursor.span);
  const [key, index, ...path] = cursor.path;
  if (key === undefined) return listNames(file, cursor, range);
  const section = sectionsOf(file.kind).find((candidate) => candidate.key === key);
  if (section === undefined || typeof index !== 'number') return [];
  const schema = schemaAt(section.schema, path);
  if (schema === null) return [];
  const fields = fieldsOf(schema).filter(({ name }) => !cursor.present.includes(name));
  // An empty item or value that is to be a group begins with a field.
  if (cursor.at === 'field' || (allows(schema, 'object') && !allows(schema, 'string'))) {
    return fields.map((field, order) => fieldItem(field, order, cursor, range, section, file, around));
  }
  const values = valueItems(section, path, schema, range, file, around);
  return allows(schema, 'object')
    ? [
        ...values,
        ...fields.map((field, order) => fieldItem(field, order, cursor, range, section, file, around)),
      ]
    : values;
}

function listNames(file: DataFile, { present, hasColon }: Cursor, range: Range): CompletionItem[] {
  return sectionsOf(file.kind)
    .filter(({ key }) => !present.includes(key))
    .map(({ key, schema }, order) => ({
      label: key,
      kind: CompletionItemKind.Module,
      documentation: typeof schema['description'] === 'string' ? schema['description'] : '',
      sortText: rank(order),
      insertTextMode: InsertTextMode.asIs,
      textEdit: { range, newText: hasColon ? key : `${key}:\n${INDENT}- ` },
    }));
}

function fieldItem(
  { name, description, required, schema }: FieldInfo,
  order: number,
  cursor: Cursor,
  range: Range,
  section: Section,
  file: DataFile,
  { t, chains }: CompletionSurroundings,
): CompletionItem {
  const item: CompletionItem = {
    label: name,
    kind: CompletionItemKind.Field,
    documentation: description,
    sortText: rank(order),
    insertTextMode: InsertTextMode.adjustIndentation,
    textEdit: { range, newText: cursor.hasColon ? name : `${name}:${afterName(schema, cursor.inline)}` },
  };
  const isNeeded = required || isNeededInNew(name, section, file, cursor);
  if (isNeeded) item.detail = t('needed');
  const opensList = choicesOf(schema).length > 0 || expectedId(section, [name]) !== null;
  if (chains && opensList && !cursor.hasColon) {
    item.command = { command: 'editor.action.triggerSuggest', title: t('Show choices') };
  }
  return item;
}

/** A formula that changes no other needs more than its id. */
function isNeededInNew(name: string, section: Section, file: DataFile, { path }: Cursor): boolean {
  if (section.defines !== 'formulas' || path.length !== 2 || !['category', 'variants'].includes(name))
    return false;
  const entry = file.yaml.entries.filter((candidate) => candidate.section === section)[Number(path[1])];
  const id = entry?.raw['id'];
  return typeof id === 'string' && !file.view.isBuiltIn('formulas', id);
}

function afterName(schema: FieldInfo['schema'], inline: boolean): string {
  if (inline) return ' ';
  if (allows(schema, 'array')) return `\n${INDENT}- `;
  return allows(schema, 'object') ? `\n${INDENT}` : ' ';
}

function valueItems(
  section: Section,
  path: Cursor['path'],
  schema: FieldInfo['schema'],
  range: Range,
  file: DataFile,
  { t }: CompletionSurroundings,
): CompletionItem[] {
  const item = (
    value: string,
    kind: CompletionItemKind,
    more: Partial<CompletionItem> = {},
  ): CompletionItem => ({
    label: value,
    kind,
    ...more,
    textEdit: { range, newText: value },
  });
  const choices = choicesOf(schema);
  if (choices.length > 0) {
    return choices.map(({ value, meaning }, order) =>
      item(value, CompletionItemKind.EnumMember, {
        documentation: meaning,
        detail: meaning,
        sortText: rank(order),
      }),
    );
  }
  const kind = expectedId(section, path);
  if (kind !== null) {
    return [...file.view.known(kind)].sort().map((id) => {
      const { name, detail, documentation } = entryWords(kind, file.view.entry(kind, id), t);
      // Found by the words of its name too.
      return item(id, CompletionItemKind.Reference, { detail, documentation, filterText: `${id} ${name}` });
    });
  }
  const isId = path.length === 1 && path[0] === 'id' && section.defines !== null;
  if (isId && section.defines === 'formulas') {
    return file.view.inForce.formulas.map((formula) => {
      const { name, detail } = entryWords('formulas', { ...formula }, t);
      const documentation = t('Changes this formula: only the fields you name.');
      return item(formula.id, CompletionItemKind.Reference, {
        detail,
        documentation,
        filterText: `${formula.id} ${name}`,
      });
    });
  }
  return usedValues(file.view.inForce, section, path).map(({ value, count }, order) =>
    item(value, CompletionItemKind.Value, { detail: t('used {0} times', count), sortText: rank(order) }),
  );
}

function rank(order: number): string {
  return String(order).padStart(4, '0');
}
