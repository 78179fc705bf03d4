import type { DocumentText } from '../convert.js';

/** As `core/text/paragraphs.ts` has it: longer lines are paragraphs of their own, shorter ones may be wrapped prose. */
const WRAP_LIMIT = 120;
const MOST_LINES = 100;
const BLOCK_START = /^[ \t]{0,3}(?:#{1,6}[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])/;

/** The first line of the paragraph that a line belongs to, so that what is put above it does not cut the paragraph. */
export function paragraphLine(text: DocumentText, line: number): number {
  let first = line;
  while (first > 0 && line - first < MOST_LINES) {
    const [here, above] = [first, first - 1].map((number) => {
      const { start, end } = text.lineSpan(number);
      return text.slice(start, end);
    }) as [string, string];
    if (above.trim() === '' || BLOCK_START.test(here)) break;
    if (here.length > WRAP_LIMIT || above.length > WRAP_LIMIT) break;
    if (above.trimEnd() === '---' || /^[ \t]{0,3}#{1,6}[ \t]/.test(above)) break;
    first--;
  }
  return first;
}
