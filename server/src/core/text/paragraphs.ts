import type { Span } from '../types.js';

/** What a stretch of lines is; only prose is searched. */
export type ParagraphKind = 'prose' | 'front-matter' | 'code';

/** Lines that belong together, without the final line end; UTF-16 offsets of the document. */
export interface ParagraphSpan extends Span {
  readonly kind: ParagraphKind;
}

/** Lines longer than this are paragraphs of their own; shorter ones may be hard-wrapped prose. */
const WRAP_LIMIT = 120;
/** Bounds a paragraph made of short lines, so that one edit never re-reads a whole file without blank lines. */
const MOST_LINES = 200;
const MOST_FRONT_MATTER_LINES = 200;

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
  const paragraphs: ParagraphSpan[] = [];
  const lines = linesOf(text);
  let index = frontMatterLines(lines);
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
  let index = from + 1;
  while (index < lines.length && index - from < MOST_LINES) {
    const before = lines[index - 1]?.text ?? '';
    const line = lines[index]?.text ?? '';
    if (line.trim() === '' || before.length > WRAP_LIMIT || line.length > WRAP_LIMIT) break;
    if (BLOCK_START.test(line) || /^[ \t]{0,3}#{1,6}[ \t]/.test(before)) break;
    if (markdown && FENCE.test(line)) break;
    index++;
  }
  return index;
}
