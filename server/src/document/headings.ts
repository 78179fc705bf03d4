import type { DocumentText } from '../convert.js';
import type { Span } from '../core/types.js';

/** A heading of a Markdown text, with the section that it opens. */
export interface Heading extends Span {
  /** 1 to 6. */
  readonly level: number;
  readonly name: string;
}

const HEADING = /^[ \t]{0,3}(#{1,6})[ \t]+(.{1,200})/;
const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/;

/** The headings of a text outside of fenced code; each reaches to the next of its level or above. */
export function headingsOf(document: {
  readonly languageId: string;
  readonly text: DocumentText;
}): readonly Heading[] {
  const { text } = document;
  if (document.languageId !== 'markdown') return [];
  const found: { level: number; name: string; start: number }[] = [];
  let fence: string | null = null;
  for (let number = 0; number < text.lineCount; number++) {
    const { start, end } = text.lineSpan(number);
    const line = text.slice(start, end);
    const mark = FENCE.exec(line)?.[1] ?? null;
    if (fence !== null || mark !== null) {
      if (fence === null) fence = mark;
      else if (mark?.startsWith(fence) === true) fence = null;
      continue;
    }
    const heading = HEADING.exec(line);
    if (heading === null) continue;
    found.push({
      level: heading[1]?.length ?? 1,
      name: (heading[2] ?? '').replace(/[ \t#]+$/, ''),
      start,
    });
  }
  return found.map((heading, index) => ({ ...heading, end: endOf(found, index) ?? text.length }));
}

function endOf(found: readonly Pick<Heading, 'level' | 'start'>[], index: number): number | undefined {
  const level = found[index]?.level ?? 1;
  for (let next = index + 1; next < found.length; next++) {
    const other = found[next];
    if (other !== undefined && other.level <= level) return other.start;
  }
  return undefined;
}
