/**
 * Front matter and dateline of a plain text, to draw them faint. Only where they stand is of interest here; what they
 * say is the server's business.
 */
import type { Range } from './edits.js';

const LINES_SEARCHED = 60;
const LONGEST_DATELINE = 120;
const FENCE = /^---[ \t]*$/;
const DATELINE =
  /^(?:[([])?\p{Lu}[\p{L}\d .,'’/-]{1,60}\((?:[A-Z][\p{L}. ]{1,30})\)[ \t]*(?:--?|—|–)|^\p{Lu}[\p{L} .,'’-]{1,40}, (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.) \d{1,2}[^\n]{0,30}?(?:--|—|–)/u;

/** @param lineAt text of a line without its end, or null past the last one */
export function findPreamble(
  lineAt: (line: number) => string | null,
): readonly (Range & { readonly line: number })[] {
  const found: (Range & { line: number })[] = [];
  let line = 0;
  if (FENCE.test(lineAt(0) ?? '')) {
    const end = endOfFrontMatter(lineAt);
    for (; line <= end; line++) found.push({ line, start: 0, end: (lineAt(line) ?? '').length });
  }
  for (const last = line + LINES_SEARCHED; line < last; line++) {
    const text = lineAt(line);
    if (text === null) break;
    const match = DATELINE.exec(text.slice(0, LONGEST_DATELINE));
    if (match === null) continue;
    found.push({ line, start: 0, end: match[0].length });
    break;
  }
  return found;
}

/** Last line of the front matter; -1 when it is never closed. */
function endOfFrontMatter(lineAt: (line: number) => string | null): number {
  for (let line = 1; line < LINES_SEARCHED; line++) {
    const text = lineAt(line);
    if (text === null) return -1;
    if (FENCE.test(text)) return line;
  }
  return -1;
}
