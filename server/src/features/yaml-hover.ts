import { MarkupKind, type Hover } from 'vscode-languageserver';
import { DocumentText } from '../convert.js';
import { KINDS, type Kind } from '../core/formulary/kinds.js';
import { cursorAt } from '../data-files/cursor.js';
import type { DataFile } from '../data-files/data-files.js';
import type { PlaceInFile } from '../data-files/layer-view.js';
import { choicesOf, descriptionOf, schemaAt } from '../data-files/schema-walk.js';
import { sectionsOf } from '../data-files/sections.js';
import type { IdPlace } from '../data-files/yaml-file.js';
import type { Translate } from '../l10n.js';
import { entryWords } from '../render/entry-words.js';
import { bold, escape, lines, plain } from '../render/markdown.js';
import { shortPath } from '../tagging/problem-text.js';
import { patternHover } from './pattern-hover.js';

/** What an id stands for and where it is decided, what a pattern finds; elsewhere what a field or a value means. */
export function dataHover(file: DataFile, offset: number, markdown: boolean, t: Translate): Hover | null {
  const place = file.yaml.idAt(offset);
  const variant = place === null ? file.yaml.patternAt(offset) : null;
  const found =
    place !== null
      ? { span: place, text: idHover(file, place, t) }
      : variant !== null
        ? { span: variant, text: patternHover(variant.pattern, t) }
        : fieldHover(file, offset);
  if (found === null || found.text === '') return null;
  const contents = markdown
    ? { kind: MarkupKind.Markdown, value: found.text }
    : { kind: MarkupKind.PlainText, value: plain(found.text) };
  return { contents, range: file.text.rangeOf(found.span) };
}

function idHover({ view }: DataFile, { kind, id }: IdPlace, t: Translate): string {
  const names = view.names(kind, id);
  const entry = view.entry(kind, id);
  const definitions = view.definitions(kind, names);
  const noun = KINDS[kind].noun.replace(/^an? /, '');
  if (entry === null && definitions.length === 0) {
    return escape(t('There is no {0} "{1}" in force.', noun, id));
  }
  const { name, detail, documentation } = entryWords(kind, entry, t);
  const present = entry?.['id'];
  const renamed = typeof present === 'string' && present !== id ? t('Now called "{0}".', present) : null;
  return [
    lines([
      `${bold(name === '' ? id : name)}${escape(detail.slice(name.length))}`,
      renamed === null ? null : escape(renamed),
    ]),
    escape(documentation),
    whereLines(kind, names, definitions, view.base, t),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Every layer that has the entry, the lowest first: the last one to name a field decides it. */
function whereLines(
  kind: Kind,
  names: readonly string[],
  definitions: readonly PlaceInFile[],
  base: DataFile['view']['base'],
  t: Translate,
): string {
  const builtIn = (base[kind] as readonly object[]).some(
    (entry) => 'id' in entry && names.includes(String(entry.id)),
  );
  const said = definitions.map((definition, index) => {
    const isFirst = index === 0 && !builtIn;
    const where = placeWords(definition);
    if (isFirst) return t('Defined in {0}', where);
    if (definition.entry.raw['disabled'] === true) return t('Switched off in {0}', where);
    if (kind !== 'formulas') return t('Replaced as a whole in {0}', where);
    const fields = Object.keys(definition.entry.raw).filter((field) => field !== 'id');
    return fields.length === 0
      ? t('Named in {0}, which changes nothing yet', where)
      : t('Changed in {0}: {1}', where, fields.join(', '));
  });
  const all = builtIn ? [t('Built in'), ...said] : said;
  if (all.length > 1) all.push(t('What is named last wins.'));
  return lines(all.map((line) => escape(line)));
}

function placeWords({ uri, text, start }: PlaceInFile): string {
  const { line } = new DocumentText(text, 'utf-16').positionAt(start);
  return `${shortPath(uri)}:${line + 1}`;
}

function fieldHover(
  file: DataFile,
  offset: number,
): { readonly span: { readonly start: number; readonly end: number }; readonly text: string } | null {
  const cursor = cursorAt(file.yaml.text, offset);
  if (cursor === null || cursor.span.start === cursor.span.end) return null;
  const word = file.yaml.text.slice(cursor.span.start, cursor.span.end).trim();
  const [key, , ...path] = cursor.path;
  const section = sectionsOf(file.kind).find((candidate) => candidate.key === (key ?? word));
  if (section === undefined) return null;
  if (key === undefined) return { span: cursor.span, text: escape(descriptionOf(section.schema)) };
  const schema = schemaAt(section.schema, cursor.at === 'field' ? [...path, word] : path);
  if (schema === null) return null;
  const choice = cursor.at === 'field' ? undefined : choicesOf(schema).find(({ value }) => value === word);
  const text = cursor.at === 'field' ? descriptionOf(schema) : (choice?.meaning ?? '');
  return text === '' ? null : { span: cursor.span, text: `${bold(word)}: ${escape(text)}` };
}
