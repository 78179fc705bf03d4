import {
  LSPErrorCodes,
  ResponseError,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { isScalar, isSeq } from 'yaml';
import { DocumentText, type Encoding } from '../convert.js';
import { KINDS } from '../core/formulary/kinds.js';
import type { Span } from '../core/types.js';
import type { DataFile } from '../data-files/data-files.js';
import type { PlaceInFile } from '../data-files/layer-view.js';
import { pairOf, spanOf, type IdPlace } from '../data-files/yaml-file.js';
import type { Translate } from '../l10n.js';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id that a rename at an offset would change; null off ids. @throws ResponseError saying why it cannot be renamed */
export function prepareDataRename(
  file: DataFile,
  offset: number,
  t: Translate,
): { readonly range: Range; readonly placeholder: string } | null {
  const place = file.yaml.idAt(offset);
  if (place === null) return null;
  refuseUnlessOwn(file, place, t);
  return { range: file.text.rangeOf(place), placeholder: place.id };
}

/**
 * Renames an id in all of the reader's files. A formula keeps the old id under `formerIds`, so that what names it
 * elsewhere still finds it. @throws ResponseError saying why it cannot be done
 */
export function dataRename(
  file: DataFile,
  offset: number,
  newId: string,
  encoding: Encoding,
  t: Translate,
): WorkspaceEdit | null {
  const place = file.yaml.idAt(offset);
  if (place === null) return null;
  refuseUnlessOwn(file, place, t);
  const { view } = file;
  const { kind, id } = place;
  if (newId === id) return { changes: {} };
  if (!ID.test(newId)) {
    throw refusal(
      t('"{0}" is not an id; write lower-case words joined by hyphens ("invariable-support").', newId),
    );
  }
  const isOwnFormer = view.names(kind, id).includes(newId);
  if (!isOwnFormer && (view.known(kind).has(newId) || view.names(kind, newId).length > 1)) {
    throw refusal(t('"{0}" is taken by another entry; ids are never used twice.', newId));
  }
  const edits = new Map<string, { readonly text: DocumentText; readonly list: TextEdit[] }>();
  const edit = ({ uri, text }: PlaceInFile, span: Span, newText: string): void => {
    const held = edits.get(uri) ?? { text: new DocumentText(text, encoding), list: [] };
    held.list.push({ range: held.text.rangeOf(span), newText });
    edits.set(uri, held);
  };
  const places = view.places(kind, [id]).filter(({ role }) => role !== 'former');
  for (const found of places) edit(found, found, newId);
  for (const { was, now } of renamedUses(file, kind, id, newId))
    for (const found of view.places('uses', [was])) edit(found, found, now);
  const [definition] = view.definitions(kind, [id]);
  if (kind === 'formulas' && definition !== undefined) {
    const former = formerEdit(definition, newId);
    edit(definition, former.span, former.newText);
  }
  return { changes: Object.fromEntries([...edits].map(([uri, { list }]) => [uri, list])) };
}

/** Uses without an id of their own go by those of their pronouncement and formula. */
function renamedUses(
  { view }: DataFile,
  kind: IdPlace['kind'],
  id: string,
  newId: string,
): readonly { readonly was: string; readonly now: string }[] {
  const field = kind === 'formulas' ? 'formula' : 'pronouncement';
  if (kind !== 'formulas' && kind !== 'pronouncements') return [];
  return view.files.flatMap(({ file }) =>
    file.entries.flatMap(({ section, raw }) => {
      if (section.key !== 'uses' || raw['id'] !== undefined || raw[field] !== id) return [];
      const idOf = (use: typeof raw): string => `${String(use['pronouncement'])}-${String(use['formula'])}`;
      return [{ was: idOf(raw), now: idOf({ ...raw, [field]: newId }) }];
    }),
  );
}

function refuseUnlessOwn({ view }: DataFile, { kind, id }: IdPlace, t: Translate): void {
  const noun = KINDS[kind].noun.replace(/^an? /, '');
  const builtIn = view.builtInId(kind, id);
  if (builtIn !== null) {
    const remedy = t('To show it under other words, write an entry with this id and a "name" of your own.');
    throw refusal(
      `${t('"{0}" is the id of a built-in {1} and cannot be renamed: its records and updates go by it.', builtIn, noun)} ${
        kind === 'formulas' ? remedy : ''
      }`.trim(),
    );
  }
  if (view.definitions(kind, [id]).length === 0) {
    throw refusal(t('There is no {0} "{1}" in your files to rename; correct the id by hand.', noun, id));
  }
}

function refusal(message: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** Writes the old id into `formerIds` of an entry; one that goes back to a former id swaps the two. */
function formerEdit(
  { entry, id, start, end, text }: PlaceInFile,
  newId: string,
): { readonly span: Span; readonly newText: string } {
  const list = pairOf(entry.map, 'formerIds')?.value;
  if (isSeq(list) && list.items.length > 0) {
    const same = list.items.find((item) => isScalar(item) && item.value === newId);
    const sameSpan = spanOf(same);
    if (sameSpan !== null) return { span: sameSpan, newText: id };
    const [firstItem] = list.items;
    const first = spanOf(firstItem) ?? { start: end, end };
    const before = text.slice(text.lastIndexOf('\n', first.start - 1) + 1, first.start);
    const newText = list.flow === true ? `${id}, ` : `${id}\n${before.replace(/[^\s-]/g, ' ')}`;
    return { span: { start: first.start, end: first.start }, newText };
  }
  if (entry.map.flow === true) return insertion(end, text, `, formerIds: [${id}]`);
  const empty = spanOf(pairOf(entry.map, 'formerIds')?.key);
  if (empty !== null) {
    const lineEnd = endOfLine(text, empty.start);
    return { span: { start: empty.start, end: lineEnd }, newText: `formerIds: [${id}]` };
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const key = spanOf(pairOf(entry.map, 'id')?.key)?.start ?? start;
  const lineEnd = endOfLine(text, start);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const newText = `${lineBreak}${' '.repeat(key - lineStart)}formerIds: [${id}]`;
  return { span: { start: lineEnd, end: lineEnd }, newText };
}

/** Right behind a value, past its closing quotation mark. */
function insertion(
  end: number,
  text: string,
  newText: string,
): { readonly span: Span; readonly newText: string } {
  const at = text[end] === '"' || text[end] === "'" ? end + 1 : end;
  return { span: { start: at, end: at }, newText };
}

function endOfLine(text: string, from: number): number {
  const found = text.slice(from).search(/\r?\n|$/);
  return from + found;
}
