/** The user's YAML files each hold one list under one key; a bad entry is reported and never loses the others. */
import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
} from 'yaml';
import { checkEntry, pathText } from '../formulary/schema-messages.js';
import type { DataProblem } from '../formulary/types.js';

/** What a list file holds: the key of its list, and the JSON Schema of one entry. */
export interface ListKind {
  readonly key: string;
  /** One entry, with its article ("a tag"). */
  readonly noun: string;
  readonly schema: Readonly<Record<string, unknown>>;
  /** Message by field name, where it says more than the schema can. */
  readonly remedies?: Readonly<Record<string, string>>;
}

export interface ListEntry {
  readonly value: Readonly<Record<string, unknown>>;
  /** Index in the list as written, bad entries counted. */
  readonly index: number;
  /** 0-based. */
  readonly line: number;
  readonly column: number;
}

export interface YamlList {
  readonly entries: readonly ListEntry[];
  readonly problems: readonly DataProblem[];
  /** The file is well-formed YAML with the expected list (or none yet): it may be edited. */
  readonly sound: boolean;
}

/** Reads a list file. Entries with a fault are left out; entries with an unknown field are kept, with a warning. */
export function readYamlList(text: string, file: string, kind: ListKind): YamlList {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const problems: DataProblem[] = [];
  const report = (offset: number, message: string, severity: DataProblem['severity'] = 'error'): void => {
    problems.push({ file, ...place(lines, offset), severity, message });
  };
  for (const error of doc.errors) {
    report(error.pos[0], `this is not YAML: ${error.message.split('\n')[0] ?? ''}; mend it and save`);
  }
  const items = listItems(doc, kind, report);
  const entries = (items ?? []).flatMap((item, index) => {
    const value = plain(item, doc);
    const offset = startOf(item);
    const faults = checkEntry(value, kind.schema, kind.noun);
    for (const { path, atKey, message } of faults) {
      const where = pathText(atKey ? path.slice(0, -1) : path);
      const said = (!atKey && kind.remedies?.[String(path.at(-1))]) || message;
      report(placeIn(item, path, atKey), where ? `${where}: ${said}` : said, atKey ? 'warning' : 'error');
    }
    if (faults.some(({ atKey }) => !atKey)) return [];
    return [{ value: value as ListEntry['value'], index, ...place(lines, offset) }];
  });
  return { entries, problems, sound: doc.errors.length === 0 && items !== null };
}

/** The items of the list; [] when there is none yet, null when the file holds something else. */
function listItems(
  doc: Document,
  { key, noun }: ListKind,
  report: (offset: number, message: string, severity?: DataProblem['severity']) => void,
): readonly unknown[] | null {
  const root: unknown = doc.contents;
  if (root === null || (isScalar(root) && root.value === null)) return [];
  if (!isMap(root)) {
    report(startOf(root), `the file must hold a list named "${key}:"; add that line above`);
    return null;
  }
  for (const pair of root.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    if (name !== key)
      report(startOf(pair.key), `"${name}" is not read here; this file holds "${key}:"`, 'warning');
  }
  const list: unknown = root.get(key, true);
  if (list === undefined || list === null || (isScalar(list) && list.value === null)) return [];
  if (isSeq(list)) return list.items;
  report(startOf(list), `${key}: must be a list; begin each entry, ${noun}, with "- "`);
  return null;
}

/** An alias bomb or an unresolved alias makes an entry unreadable, which the schema then reports as no entry. */
function plain(item: unknown, doc: Document): unknown {
  try {
    return isNode(item) ? (item.toJS(doc) as unknown) : item;
  } catch {
    return null;
  }
}

function placeIn(item: unknown, path: readonly (string | number)[], atKey: boolean): number {
  const parent = path.length > 1 && isCollection(item) ? item.getIn(path.slice(0, -1), true) : item;
  const last = path.at(-1);
  if (atKey && isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === last);
    return startOf(pair?.key ?? item);
  }
  const found = path.length > 0 && isCollection(item) ? item.getIn(path, true) : item;
  return startOf(isNode(found) ? found : item);
}

function startOf(node: unknown): number {
  return isNode(node) && node.range ? node.range[0] : 0;
}

function place(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(0, line - 1), column: Math.max(0, col - 1) };
}
