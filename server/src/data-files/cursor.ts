/**
 * Where in a half-typed YAML file the cursor stands. The word at the cursor is replaced by a mark, and the mark is looked
 * for in the parsed file: so the parser decides what belongs to what. Where the rest of the file is too broken for that,
 * the entry at the cursor is read alone.
 */
import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type Node } from 'yaml';
import type { DataPath } from '../core/formulary/schema-messages.js';
import type { Span } from '../core/types.js';

/** A place to complete at. */
export interface Cursor {
  /** From the root of the file: list key, index, field … For a field's name, the group that would hold it. */
  readonly path: DataPath;
  readonly at: 'field' | 'value';
  /** What a completion replaces. */
  readonly span: Span;
  /** Fields the group has already. */
  readonly present: readonly string[];
  /** A colon follows already. */
  readonly hasColon: boolean;
  /** Inside [ ] or { }, where nothing may go on in a new line of its own. */
  readonly inline: boolean;
}

type Found = Pick<Cursor, 'path' | 'at' | 'present'>;

const MARK = 'readoutCursorMark';
const OPEN_FLOW = /[[{][^\]}]*$/;

/** The place at an offset; null in a comment and where nothing can be told. */
export function cursorAt(text: string, offset: number): Cursor | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const nextEnd = text.slice(offset).search(/[\r\n]/);
  const lineEnd = nextEnd < 0 ? text.length : offset + nextEnd;
  const before = text.slice(lineStart, offset);
  if (/(?:^|\s)#/.test(before)) return null;
  const head = /^[ \t]*(?:-[ \t]+)*(?:[^\s:#"'[\]{},]+[ \t]*:(?:[ \t]+|$))?/.exec(before)?.[0] ?? '';
  const flow = OPEN_FLOW.exec(before.slice(head.length));
  const typed = flow === null ? before.slice(head.length) : (/[^[{,:]*$/.exec(before)?.[0] ?? '').trimStart();
  const start = offset - typed.length;
  const rest = text.slice(offset, lineEnd);
  const tail = flow === null ? /^[^:#]*?(?=\s*(?::|#|$))/ : /^[^,\]}:#]*?(?=\s*(?:[,\]}:#]|$))/;
  const end = offset + (tail.exec(rest)?.[0] ?? '').length;
  const hasColon = /^\s*:/.test(text.slice(end, lineEnd));
  const above = text.slice(0, start);
  const after = text.slice(end);
  const alone = entryAlone(text, lineStart, start);
  const attempts = [
    `${above}${MARK}${after}`,
    ...(hasColon || flow !== null ? [] : [`${above}${MARK}:${after}`]),
    ...(alone === null ? [] : [`${alone}${MARK}`, `${alone}${MARK}:`]),
  ];
  for (const attempt of attempts) {
    const found = findMark(attempt);
    if (found !== null) return { ...found, span: { start, end }, hasColon, inline: flow !== null };
  }
  return null;
}

/** Key of the list and the lines of one entry up to `end`, as a file of its own; null outside of entries. */
function entryAlone(text: string, lineStart: number, end: number): string | null {
  const lines = text.slice(0, lineStart).split('\n');
  const rootLine = lines.findLastIndex((line) => /^[A-Za-z][\w-]*\s*:/.test(line));
  if (rootLine < 0) return null;
  const current = text.slice(lineStart, end);
  const below = lines.slice(rootLine + 1);
  const indent = Math.min(...[...below, current].flatMap((line) => /^( *)- /.exec(line)?.[1]?.length ?? []));
  if (!Number.isFinite(indent)) return null;
  const starts = (line: string): boolean => line.startsWith(`${' '.repeat(indent)}- `);
  const from = starts(current) ? below.length : below.findLastIndex(starts);
  const kept = from < 0 ? [] : below.slice(from).filter((line) => !/["'[{][^"'\]}]*$/.test(line));
  return [
    lines[rootLine]?.replace(/\r$/, '').replace(/:.*$/, ':'),
    ...kept.filter((line) => line !== ''),
    current,
  ].join('\n');
}

function findMark(patched: string): Found | null {
  const doc = parseDocument(patched, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  let found: Found | null = null;
  visit(doc, {
    Scalar(key, node, ancestors) {
      if (node.value !== MARK) return undefined;
      const path = pathOf([...(ancestors as readonly Node[]), node]);
      const parent = ancestors.at(key === 'key' ? -2 : -1);
      const present = isMap(parent)
        ? parent.items.flatMap((pair) => (isScalar(pair.key) ? [String(pair.key.value)] : []))
        : [];
      found = {
        path: key === 'key' ? path.slice(0, -1) : path,
        at: key === 'key' ? 'field' : 'value',
        present: present.filter((name) => name !== MARK),
      };
      return visit.BREAK;
    },
  });
  return found;
}

function pathOf(chain: readonly unknown[]): DataPath {
  return chain.flatMap((node, index): (string | number)[] => {
    const inner = chain[index + 1];
    if (isPair(node)) return [isScalar(node.key) ? String(node.key.value) : ''];
    return isSeq(node) ? [node.items.indexOf(inner)] : [];
  });
}
