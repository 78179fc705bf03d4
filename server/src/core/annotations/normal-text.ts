import type { Span } from '../types.js';

/**
 * Offsets of one text in its three countings: UTF-16 units of the text as the editor holds it (raw), UTF-16 units of
 * its normal form, and code points of its normal form (what annotations store). The normal form has every line end
 * (CRLF, CR, LF) as one LF and no byte order mark.
 */
export interface NormalText {
  readonly raw: string;
  readonly normal: string;
  /** Length of the normal form in code points. */
  readonly codePoints: number;
  /** Raw → normal UTF-16, outward: a start inside a CRLF or a surrogate pair moves before it, an end after it. */
  toNormal(span: Span): Span;
  /** Normal UTF-16 → raw. */
  toRaw(span: Span): Span;
  /** Normal UTF-16 → code points, outward at surrogate pairs. */
  toCodePoints(span: Span): Span;
  /** Code points → normal UTF-16; ends beyond the text are clamped to it. */
  fromCodePoints(span: Span): Span;
}

const BOM = '\uFEFF';
const LINE_ENDS = /\r\n?/g;
const SHRINKS = /^\uFEFF|\r\n/g;
const PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** The text with every line end as one LF and no byte order mark. */
export function normalForm(text: string): string {
  const unmarked = text.startsWith(BOM) ? text.slice(1) : text;
  return unmarked.includes('\r') ? unmarked.replace(LINE_ENDS, '\n') : unmarked;
}

/** Indexes a text once (linear); each conversion is then a binary search. */
export function normalText(raw: string): NormalText {
  const normal = normalForm(raw);
  const ends = new Shrinkage(raw, SHRINKS);
  const pairs = new Shrinkage(normal, PAIRS);
  return {
    raw,
    normal,
    codePoints: pairs.narrow(normal.length, 'end'),
    toNormal: (span) =>
      outward({ start: ends.narrow(span.start, 'start'), end: ends.narrow(span.end, 'end') }, normal),
    toRaw: (span) => ({ start: ends.widen(span.start), end: ends.widen(span.end) }),
    toCodePoints: (span) => ({
      start: pairs.narrow(span.start, 'start'),
      end: pairs.narrow(span.end, 'end'),
    }),
    fromCodePoints: (span) => ({
      start: Math.min(pairs.widen(span.start), normal.length),
      end: Math.min(pairs.widen(span.end), normal.length),
    }),
  };
}

/** Whether `offset` stands between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '');
}

function outward(span: Span, text: string): Span {
  return {
    start: splitsPair(text, span.start) ? span.start - 1 : span.start,
    end: splitsPair(text, span.end) ? span.end + 1 : span.end,
  };
}

/** Places in a wide text that count one unit less in the narrow one: CRLF and pairs 2 → 1, a leading BOM 1 → 0. */
class Shrinkage {
  /** Wide offset just after each place, ascending; its narrow offset is this minus the number of places so far. */
  private readonly after: number[] = [];
  private readonly widths: number[] = [];

  constructor(wide: string, places: RegExp) {
    for (const match of wide.matchAll(places)) {
      this.after.push(match.index + match[0].length);
      this.widths.push(match[0].length);
    }
  }

  narrow(wide: number, side: 'start' | 'end'): number {
    const passed = countUpTo(this.after, (after) => after <= wide);
    const inside = wide > (this.after[passed] ?? Infinity) - (this.widths[passed] ?? 0);
    return wide - passed - (inside && side === 'start' ? 1 : 0);
  }

  widen(narrow: number): number {
    return narrow + countUpTo(this.after, (after, index) => after - (index + 1) <= narrow);
  }
}

/** Number of leading elements that satisfy a monotone test. */
function countUpTo(values: readonly number[], test: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(values[middle] ?? Infinity, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
