/**
 * Quotation marks of one paragraph. Direction is read from the context, not from the glyph, because articles mix
 * curly, straight, doubled ('' and ``) and mistyped marks. A paragraph end closes what is open.
 */
import type { Quotation } from './model.js';

/** A quotation in single marks longer than this is more likely two apostrophes. */
const SINGLE_REACH = 400;

/** Deeper marks are mistakes; without a limit they would make a paragraph of opening marks quadratic. */
const DEEPEST = 4;
/** Only short quotations need an exact number of words. */
const COUNTED = 2000;

/** Family of 《 》, by their place in the lists below. */
const KOREAN_MARKS = 12;
const LOOKED_AT = 80;

const OPEN_CJK = '「『《〈';
const CLOSE_CJK = '」』》〉';
/** Any character that may be a mark: what lies between is passed over at once. */
const ANY_MARK = new RegExp(`["“”„＂«»\`'‘${OPEN_CJK}${CLOSE_CJK}]`, 'g');

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly kind: Quotation['kind'];
  /** Which closing mark fits: same family only. */
  readonly family: number;
  readonly side: 'open' | 'close' | 'either';
}

interface Pending {
  readonly mark: Mark;
  readonly depth: number;
}

/** All quotations of a paragraph, outer before inner, by start. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  const open: Pending[] = [];
  for (let at = nextMark(text, 0); at >= 0; at = nextMark(text, at)) {
    const mark = markAt(text, at);
    if (mark === null) {
      at++;
      continue;
    }
    at += mark.length;
    if (mark.kind === 'single') {
      at = single(text, mark, open, found) ?? at;
      continue;
    }
    const match = findOpen(open, mark.family);
    const closes = match >= 0 && mark.side !== 'open' && !(mark.side === 'either' && opensHere(text, mark));
    if (closes) close(text, open, match, mark.at, mark.at + mark.length, found);
    else if (mark.side !== 'close' && (mark.side === 'open' || match < 0) && canOpen(text, mark))
      if (open.length < DEEPEST) open.push({ mark, depth: open.length });
  }
  while (open.length > 0) close(text, open, open.length - 1, text.length, text.length, found);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Offset of the next character that may be a mark, or -1. */
function nextMark(text: string, from: number): number {
  ANY_MARK.lastIndex = from;
  return ANY_MARK.test(text) ? ANY_MARK.lastIndex - 1 : -1;
}

function markAt(text: string, at: number): Mark | null {
  const char = text[at] ?? '';
  switch (char) {
    case '"':
    case '“':
    case '”':
    case '„':
    case '＂':
      return { at, length: 1, kind: 'double', family: 1, side: side(text, at, 1, char) };
    case '«':
      return { at, length: 1, kind: 'double', family: 2, side: 'open' };
    case '»':
      return { at, length: 1, kind: 'double', family: 2, side: 'close' };
    case '`':
      return text[at + 1] === '`' ? { at, length: 2, kind: 'double', family: 1, side: 'open' } : null;
    case "'":
      if (text[at + 1] === "'")
        return { at, length: 2, kind: 'double', family: 1, side: side(text, at, 2, '"') };
      return opensSingle(text, at) ? { at, length: 1, kind: 'single', family: 3, side: 'open' } : null;
    case '‘':
      return opensSingle(text, at) ? { at, length: 1, kind: 'single', family: 3, side: 'open' } : null;
    default: {
      const opening = char === '' ? -1 : OPEN_CJK.indexOf(char);
      const closing = char === '' ? -1 : CLOSE_CJK.indexOf(char);
      if (opening < 0 && closing < 0) return null;
      const family = 10 + Math.max(opening, closing);
      return {
        at,
        length: 1,
        kind: family >= 12 ? 'title' : 'cjk',
        family,
        side: opening >= 0 ? 'open' : 'close',
      };
    }
  }
}

/** White space before and none after opens; the reverse closes; otherwise the glyph decides, if it has a direction. */
function side(text: string, at: number, length: number, glyph: string): Mark['side'] {
  const before = text[at - 1];
  const after = text[at + length];
  const freeBefore = before === undefined || /[\s([{—–\-:/]/.test(before);
  const freeAfter = after === undefined || /[\s.,;:!?)\]}—–\-/]/.test(after);
  if (freeBefore && !freeAfter) return 'open';
  if (!freeBefore && freeAfter) return 'close';
  if (glyph === '“' || glyph === '„') return 'open';
  if (glyph === '”') return 'close';
  return 'either';
}

function opensHere(text: string, mark: Mark): boolean {
  return /\s/.test(text[mark.at - 1] ?? ' ') && /\S/.test(text[mark.at + mark.length] ?? ' ');
}

/** Inches and seconds ("5'11"") follow a digit. */
function canOpen(text: string, mark: Mark): boolean {
  return !(text[mark.at] === '"' && /\d/.test(text[mark.at - 1] ?? ''));
}

function opensSingle(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  return /[\s(["“—–]/.test(before) && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ' ');
}

/** Records a quotation in single marks if it closes soon; returns where to go on, or null if it is an apostrophe. */
function single(text: string, mark: Mark, open: readonly Pending[], found: Quotation[]): number | null {
  const closer = text[mark.at] === '‘' ? '’' : "'";
  const limit = Math.min(text.length, mark.at + SINGLE_REACH);
  for (let i = mark.at + 2; i < limit; i++) {
    const char = text[i] ?? '';
    if (/["“”«»]/.test(char) && open.length > 0) return null;
    if (char !== closer || !/[\s.,;:!?)"”—]/.test(text[i + 1] ?? ' ')) continue;
    // "the workers' party" has a plural genitive, not a closing mark, unless nothing closes later.
    if (
      /s/.test(text[i - 1] ?? '') &&
      /^ \p{Ll}/u.test(text.slice(i + 1, i + 3)) &&
      closesLater(text, i + 1, limit, closer)
    )
      continue;
    found.push(make(text, mark.at, i + 1, { start: mark.at + 1, end: i }, 'single', open.length, true));
    return i + 1;
  }
  return null;
}

function closesLater(text: string, from: number, limit: number, closer: string): boolean {
  for (let i = from; i < limit; i++) {
    if (text[i] === closer && /[\s.,;:!?)"”—]/.test(text[i + 1] ?? ' ') && /\S/.test(text[i - 1] ?? ' '))
      return true;
    if (text[i] === closer && /\s/.test(text[i - 1] ?? '')) return false;
  }
  return false;
}

function findOpen(open: readonly Pending[], family: number): number {
  for (let i = open.length - 1; i >= 0; i--) if (open[i]?.mark.family === family) return i;
  return -1;
}

function close(
  text: string,
  open: Pending[],
  index: number,
  innerEnd: number,
  end: number,
  found: Quotation[],
): void {
  const pending = open[index];
  if (pending === undefined) return;
  open.length = index;
  const { mark } = pending;
  const inner = { start: mark.at + mark.length, end: Math.max(mark.at + mark.length, innerEnd) };
  if (inner.end > inner.start)
    found.push(make(text, mark.at, end, inner, kindOf(text, mark, inner), pending.depth, end > innerEnd));
}

/** 《 》 name a work in Chinese, and are the North's quotation marks in Korean. */
function kindOf(text: string, { kind, family }: Mark, inner: Quotation['inner']): Quotation['kind'] {
  if (kind !== 'title' || family !== KOREAN_MARKS) return kind;
  return /[가-힣]/.test(text.slice(inner.start, Math.min(inner.end, inner.start + LOOKED_AT))) ? 'cjk' : kind;
}

function make(
  text: string,
  start: number,
  end: number,
  inner: { start: number; end: number },
  kind: Quotation['kind'],
  depth: number,
  closed: boolean,
): Quotation {
  return { start, end, inner, kind, depth, closed, words: wordsIn(text, inner.start, inner.end) };
}

function wordsIn(text: string, start: number, end: number): number {
  let words = 0;
  let inside = false;
  for (let i = start; i < Math.min(end, start + COUNTED); i++) {
    const code = text.charCodeAt(i);
    const wide = code >= 0x2e80 && code <= 0x9fff;
    const letter =
      code > 0x7f || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (wide ? i % 2 === 0 : letter && !inside && code !== 0x2019) words++;
    inside = letter || ((code === 0x27 || code === 0x2d) && inside);
  }
  return words;
}
