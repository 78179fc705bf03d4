import type { Span } from '../core/types.js';

/** How far a sentence is looked for on either side of a finding (UTF-16 units). */
export const REACH = 600;
const END = /[.!?。！？]["”’»)\]]{0,3}(?=\s)|\n[ \t\r]*\n/g;

/** The sentence around a span, for ignores that are keyed by content: a rough cut, but always the same one. */
export function sentenceAround(text: string, { start, end }: Span): string {
  const from = Math.max(0, start - REACH);
  const before = text.slice(from, start);
  let head = 0;
  for (const match of before.matchAll(END)) head = match.index + match[0].length;
  const after = text.slice(end, end + REACH);
  const stop = after.search(END);
  // The end mark itself belongs to the sentence; what comes after it does not.
  return text.slice(from + head, end + (stop < 0 ? after.length : stop + 1)).trim();
}
