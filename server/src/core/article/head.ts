/** The first paragraphs of an article, read once for every question asked of its head. */
import { DocumentMemory } from '../quotes/memory.js';
import type { KeptScan } from '../quotes/model.js';
import type { NameIndex } from '../quotes/names.js';
import { scanParagraph } from '../quotes/scan.js';
import { readDateline, type Dateline } from './dateline.js';
import { isSalutation } from './protocol.js';

const HEAD_PARAGRAPHS = 5;
const HEAD_LENGTH = 3000;
const TITLE_LENGTH = 200;

/** What the head asks of a paragraph's reading. */
export type HeadScan = Pick<KeptScan, 'sentences' | 'mentions' | 'introductions' | 'claims'>;

export interface Head {
  readonly texts: readonly string[];
  readonly scans: readonly HeadScan[];
  readonly memory: DocumentMemory;
  readonly index: NameIndex;
  readonly title: string | null;
  /** First paragraph after the title. */
  readonly lead: number;
  readonly dateline: Dateline | null;
}

/** Reads the head of an article given as clean paragraphs; `known` are the scans that these have already. */
export function readHead(
  paragraphs: readonly string[],
  index: NameIndex,
  known: readonly HeadScan[] = [],
): Head {
  const texts = paragraphs.slice(0, HEAD_PARAGRAPHS).map((text) => text.slice(0, HEAD_LENGTH));
  const scans = texts.map((text, number) => {
    const scan = text === paragraphs[number] ? known[number] : undefined;
    return scan ?? scanParagraph(text, index);
  });
  const memory = new DocumentMemory(index, null);
  scans.forEach((scan, number) => {
    for (const mention of scan.mentions) memory.foresee(mention, number);
  });
  scans.forEach((scan, number) => {
    memory.enter(number, number * HEAD_LENGTH, number * HEAD_LENGTH);
    for (const mention of scan.mentions) memory.meet(mention, mention.sentence);
  });
  // A note in brackets ("[Unofficial translation]") stands above the title.
  const note = texts.findIndex((text) => !/^\s*[[【(][^\]】)]*[\]】)]\s*$/.test(text));
  const top = Math.max(0, note);
  const first = texts[top]?.trim() ?? '';
  const hasTitle =
    paragraphs.length > top + 1 &&
    first.length > 0 &&
    first.length <= TITLE_LENGTH &&
    !/[.:;,]$/.test(first) &&
    !isSalutation(first);
  const title = hasTitle ? first.replace(/^#+\s*/, '') : null;
  const dateline = readDateline(texts);
  return { texts, scans, memory, index, title, lead: hasTitle ? top + 1 : top, dateline };
}

/** First paragraphs in which the report of a document may stand: the title's next two, or three of short lines. */
export function leadTexts(head: Head): readonly { readonly number: number; readonly text: string }[] {
  return head.texts
    .map((text, number) => ({ number, text }))
    .slice(head.lead, head.lead + 3)
    .filter(({ text }) => text.trim() !== '');
}
