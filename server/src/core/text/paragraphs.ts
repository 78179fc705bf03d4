import type { Span } from '../types.js';

/** What a stretch of lines is; only prose is searched. */
export type ParagraphKind = 'prose' | 'front-matter' | 'code';

/** Lines that belong together, without the final line end; UTF-16 offsets of the document. */
export interface ParagraphSpan extends Span {
  readonly kind: ParagraphKind;
}

/** Lines longer than this are paragraphs of their own; shorter ones may be hard-wrapped prose. */
const WRAP_LIMIT = 120;
/**
 * Bounds a paragraph made of short lines, so that one edit never re-reads a whole file without blank lines. Between the
 * two bounds it ends before a line that its own characters choose: so after an edit the old ends soon come again.
 */
const MANY_LINES = 100;
const MANY_CHARACTERS = 4000;
const MOST_LINES = 200;
const MOST_CHARACTERS = 12_000;
/** One line in so many is chosen. */
const CHOSEN = 8;
/** Front matter is looked for in so many lines. */
export const MOST_FRONT_MATTER_LINES = 200;

const BLOCK_START = /^[ \t]{0,3}(?:#{1,6}[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])/;
const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/;

interface Line extends Span {
  readonly text: string;
}

/**
 * Splits a document into paragraphs. A blank line ends one; so does a line break next to a line of more than 120
 * characters (text of one line a paragraph), a Markdown block start, and a short line after which a long one begins.
 * Fenced code is recognised where `markdown` is set, front matter (`---`) in any file.
 */
export function splitParagraphs(text: string, markdown: boolean): ParagraphSpan[] {
  return splitFrom(text, markdown, true);
}

/**
 * The same for a stretch that begins with a paragraph's first line: paragraphs do not depend on what stands before
 * them. `isStart`: it is the document's start, where front matter may stand.
 */
export function splitFrom(text: string, markdown: boolean, isStart: boolean): ParagraphSpan[] {
  const paragraphs: ParagraphSpan[] = [];
  const lines = linesOf(text);
  let index = isStart ? frontMatterLines(lines) : 0;
  if (index > 0) paragraphs.push({ start: 0, end: lines[index - 1]?.end ?? 0, kind: 'front-matter' });
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.text.trim() === '') {
      index++;
      continue;
    }
    const isCode = markdown && FENCE.test(line.text);
    const next = isCode ? codeEnd(lines, index) : proseEnd(lines, index, markdown);
    paragraphs.push({
      start: line.start,
      end: lines[next - 1]?.end ?? line.end,
      kind: isCode ? 'code' : 'prose',
    });
    index = next;
  }
  return paragraphs;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const stop = feed < 0 ? text.length : feed;
    const end = stop > start && text[stop - 1] === '\r' ? stop - 1 : stop;
    lines.push({ start, end, text: text.slice(start, end) });
    if (feed < 0) break;
    start = feed + 1;
  }
  return lines;
}

/** Number of lines of the front matter, 0 without. */
function frontMatterLines(lines: readonly Line[]): number {
  if (lines[0]?.text.trimEnd() !== '---') return 0;
  for (let i = 1; i < lines.length && i < MOST_FRONT_MATTER_LINES; i++) {
    const line = lines[i]?.text.trimEnd();
    if (line === '---' || line === '...') return i + 1;
  }
  return 0;
}

function codeEnd(lines: readonly Line[], from: number): number {
  const fence = FENCE.exec(lines[from]?.text ?? '')?.[1] ?? '```';
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i]?.text.trim() ?? '';
    if (line.startsWith(fence) && line.replaceAll(fence[0] ?? '`', '') === '') return i + 1;
  }
  return lines.length;
}

function proseEnd(lines: readonly Line[], from: number, markdown: boolean): number {
  const start = lines[from]?.start ?? 0;
  let index = from + 1;
  while (index < lines.length) {
    const before = lines[index - 1]?.text ?? '';
    const line = lines[index]?.text ?? '';
    if (line.trim() === '' || before.length > WRAP_LIMIT || line.length > WRAP_LIMIT) break;
    if (BLOCK_START.test(line) || /^[ \t]{0,3}#{1,6}[ \t]/.test(before)) break;
    if (markdown && FENCE.test(line)) break;
    const count = index - from;
    const length = (lines[index]?.start ?? 0) - start;
    if (count >= MOST_LINES || length >= MOST_CHARACTERS) break;
    if ((count >= MANY_LINES || length >= MANY_CHARACTERS) && isChosen(line)) break;
    index++;
  }
  return index;
}

function isChosen(line: string): boolean {
  let sum = 0;
  for (let i = 0; i < line.length; i++) sum = (sum * 31 + line.charCodeAt(i)) & 0xffff;
  return sum % CHOSEN === 0;
}
