import { eastAsianWidth } from 'get-east-asian-width';
import type { Span } from '../../core/index.js';

export interface Excerpt {
  /** The words around the span on one line, cut with … on the sides. */
  readonly line: string;
  /** Spaces and carets that stand under the span when printed below `line`. */
  readonly carets: string;
}

/** A line may be a whole book: only this much of it is looked at on either side. */
const REACH = 400;

/** The span with as much of its line as fits in `columns`; a line break inside the span shows as a space. */
export function excerptOf(text: string, span: Span, columns: number): Excerpt {
  const inside = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const room = Math.max(20, columns - width(inside) - 2);
  const before = (
    text
      .slice(Math.max(0, span.start - REACH), span.start)
      .split('\n')
      .pop() ?? ''
  ).trimStart();
  const after = (text.slice(span.end, span.end + REACH).split('\n')[0] ?? '').trimEnd();
  const right = cutEnd(after, Math.max(room >> 1, room - width(before)));
  const left = cutStart(before, room - width(right));
  return { line: left + inside + right, carets: ' '.repeat(width(left)) + '^'.repeat(width(inside)) };
}

function cutEnd(text: string, room: number): string {
  if (width(text) <= room) return text;
  let kept = '';
  for (const char of text) {
    if (width(kept + char) > room - 1) break;
    kept += char;
  }
  return kept + '…';
}

function cutStart(text: string, room: number): string {
  if (width(text) <= room) return text;
  const chars = Array.from(text);
  let kept = '';
  for (let i = chars.length - 1; i >= 0; i--) {
    const longer = (chars[i] ?? '') + kept;
    if (width(longer) > room - 1) break;
    kept = longer;
  }
  return '…' + kept;
}

/** Columns that a terminal uses: Han and Hangul characters take two, combining marks none. */
function width(text: string): number {
  let columns = 0;
  for (const char of text) {
    if (!/^[\p{M}\u200B-\u200D\uFEFF]/u.test(char)) columns += eastAsianWidth(char.codePointAt(0) ?? 0);
  }
  return columns;
}
