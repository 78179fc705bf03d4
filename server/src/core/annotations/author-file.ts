import { LineCounter, parseDocument, type Node } from 'yaml';
import type { DataProblem } from '../formulary/types.js';
import { isAnnotation, positionOf, type Annotation } from './annotation.js';
import { isObject, sameJson, type Json, type JsonObject } from './json.js';

/** One `<author>.json`: the annotations Readout understands, and everything else exactly as read. */
export interface AuthorFile {
  readonly annotations: readonly Annotation[];
  /** Entries that are no passage annotations; written back after the annotations, in their order. */
  readonly others: readonly Json[];
  /** The AnnotationCollection around the list, without its items; null for a plain list. */
  readonly collection: JsonObject | null;
}

const EMPTY_FILE: AuthorFile = { annotations: [], others: [], collection: null };

export type AuthorFileResult =
  | { readonly ok: true; readonly file: AuthorFile; readonly problems: readonly DataProblem[] }
  | { readonly ok: false; readonly problem: DataProblem };

/** Reads one author's file. `file` is only named in problems. A file that is not understood must not be rewritten. */
export function parseAuthorFile(text: string, file: string): AuthorFileResult {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (source.trim() === '') return { ok: true, file: EMPTY_FILE, problems: [] };
  let value: Json;
  try {
    value = JSON.parse(source) as Json;
  } catch (error) {
    return { ok: false, problem: brokenJson(source, file, error) };
  }
  const items = itemsOf(value);
  if (items === null) {
    const message = 'This is neither a list of annotations nor an AnnotationCollection. ' + REFUSED;
    return { ok: false, problem: { file, line: 0, column: 0, severity: 'error', message } };
  }
  const annotations = items.list.filter(isAnnotation);
  const others = items.list.filter((item) => !isAnnotation(item));
  const unread = items.list.flatMap((item, index) => (isAnnotation(item) ? [] : [index]));
  const problems = unread.map((index) => ({
    file,
    ...placeOfItem(source, [...items.path, index]),
    severity: 'warning' as const,
    message:
      'Not a passage annotation that Readout can show (it needs type, id, target.source, target.selector); kept as it is.',
  }));
  const twice = duplicateIds(annotations);
  for (const id of twice) {
    const index = items.list.findLastIndex((item) => isAnnotation(item) && item.id === id);
    const message = `Two different annotations have the id ${id}: give one of them a new id. Both are kept.`;
    problems.push({ file, ...placeOfItem(source, [...items.path, index]), severity: 'warning', message });
  }
  return {
    ok: true,
    file: { annotations: unique(annotations), others, collection: items.collection },
    problems,
  };
}

/** Text of an author's file: two-space JSON, fixed key order, sorted by position and id, final line end. */
export function formatAuthorFile({ annotations, others, collection }: AuthorFile): string {
  const sorted = [...annotations].sort(byPosition).map(ordered);
  const items = [...sorted, ...others];
  const value = collection === null ? items : wrap(collection, items);
  return JSON.stringify(value, null, 2) + '\n';
}

/** Ids borne by annotations that differ. */
export function duplicateIds(annotations: readonly Annotation[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = unique(annotations).flatMap(({ id }) => (seen.has(id) ? [id] : (seen.add(id), [])));
  return new Set(twice);
}

const REFUSED =
  'Tagging by this author in this article is refused until the file is mended; nothing was changed.';
const KEYS = [
  '@context',
  'id',
  'type',
  'created',
  'modified',
  'creator',
  'readout:provenance',
  'motivation',
  'body',
  'target',
];

/** A union merge can leave the very same annotation twice. */
function unique(annotations: readonly Annotation[]): readonly Annotation[] {
  const byId = new Map<string, Annotation[]>();
  return annotations.filter((annotation) => {
    const same = byId.get(annotation.id) ?? [];
    if (same.some((other) => sameJson(other, annotation))) return false;
    byId.set(annotation.id, [...same, annotation]);
    return true;
  });
}

function itemsOf(
  value: Json,
): { list: readonly Json[]; path: readonly string[]; collection: JsonObject | null } | null {
  if (Array.isArray(value)) return { list: value as readonly Json[], path: [], collection: null };
  if (!isObject(value) || value.type !== 'AnnotationCollection') return null;
  const { first } = value;
  if (isObject(first) && Array.isArray(first.items)) {
    return { list: first.items as readonly Json[], path: ['first', 'items'], collection: value };
  }
  return Array.isArray(value.items)
    ? { list: value.items as readonly Json[], path: ['items'], collection: value }
    : null;
}

function wrap(collection: JsonObject, items: readonly Json[]): JsonObject {
  const total = 'total' in collection ? { total: items.length } : {};
  const { first } = collection;
  return isObject(first)
    ? { ...collection, ...total, first: { ...first, items } }
    : { ...collection, ...total, items };
}

function byPosition(a: Annotation, b: Annotation): number {
  const [left, right] = [positionOf(a), positionOf(b)];
  const starts = (left?.start ?? Infinity) - (right?.start ?? Infinity) || 0;
  const ends = (left?.end ?? Infinity) - (right?.end ?? Infinity) || 0;
  return starts || ends || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Known keys first and in one order, unknown ones after them by name: the same content is the same text. */
function ordered(annotation: Annotation): JsonObject {
  const unknown = Object.keys(annotation).filter((key) => !KEYS.includes(key));
  const keys = [...KEYS.filter((key) => key in annotation), ...unknown.sort()];
  return Object.fromEntries(keys.map((key) => [key, annotation[key] ?? null]));
}

function brokenJson(source: string, file: string, error: unknown): DataProblem {
  const conflict = /^<{7} /m.exec(source);
  const offset = conflict?.index ?? failureOffset(source, error);
  const before = source.slice(0, offset).split('\n');
  const what = conflict
    ? 'This file holds an unresolved merge conflict: settle it.'
    : 'This file is not valid JSON: mend it here, or restore an earlier version.';
  const column = before.at(-1)?.length ?? 0;
  return { file, line: before.length - 1, column, severity: 'error', message: `${what} ${REFUSED}` };
}

/** Engines word their messages differently; where none gives a position the YAML reader (a superset) finds it. */
function failureOffset(source: string, error: unknown): number {
  const stated = /position (\d{1,10})/.exec(error instanceof Error ? error.message : '');
  if (stated) return Number(stated[1]);
  return parseDocument(source, { logLevel: 'silent' }).errors[0]?.pos[0] ?? source.length;
}

function placeOfItem(source: string, path: readonly (string | number)[]): { line: number; column: number } {
  const lines = new LineCounter();
  const node = parseDocument(source, { lineCounter: lines, logLevel: 'silent' }).getIn(path, true) as
    Node | undefined;
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
  return { line: Math.max(0, line - 1), column: Math.max(0, col - 1) };
}
