/** Where a character of a YAML text value stands in its file. */
import { Scalar } from 'yaml';

const FOLD = /[ \t]*(?:\r?\n[ \t]*)+/y;
const ESCAPE = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n[ \t]*|.)/y;

/**
 * The offset in `source` of the character at `offset` of the value of a plain or quoted scalar. Of a block scalar, and
 * of one that was not read from `source`, the beginning.
 */
export function sourceOffset(source: string, scalar: Scalar, offset: number): number {
  const { range, type } = scalar;
  if (!range) return 0;
  const [start, end] = range;
  if (type !== Scalar.PLAIN && type !== Scalar.QUOTE_SINGLE && type !== Scalar.QUOTE_DOUBLE) return start;
  let at = type === Scalar.PLAIN ? start : start + 1;
  let value = 0;
  while (value < offset && at < end - 1) {
    const { read, gives } = unit(source, at, type);
    at += read;
    value += gives;
  }
  return at;
}

/** How many units of the source the next piece takes, and how many of the value it gives. */
function unit(source: string, at: number, type: Scalar.Type): { read: number; gives: number } {
  FOLD.lastIndex = at;
  const fold = FOLD.exec(source)?.[0];
  if (fold !== undefined) return { read: fold.length, gives: Math.max(1, fold.split('\n').length - 2) };
  if (type === Scalar.QUOTE_SINGLE && source.startsWith("''", at)) return { read: 2, gives: 1 };
  ESCAPE.lastIndex = at;
  const escape = type === Scalar.QUOTE_DOUBLE ? ESCAPE.exec(source)?.[0] : undefined;
  if (escape === undefined) return { read: 1, gives: 1 };
  if (/^\\\r?\n/.test(escape)) return { read: escape.length, gives: 0 };
  const astral = escape.startsWith('\\U') && Number.parseInt(escape.slice(2), 16) > 0xffff;
  return { read: escape.length, gives: astral ? 2 : 1 };
}
