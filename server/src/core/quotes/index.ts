/** Who says it: quotations, speakers, voice. Reads paragraphs one by one (`scan`, cacheable) and then in order. */
import type { ArticleFrame } from '../article/frame.js';
import type { AttributionKnowledge, Attribution, ParagraphScan, ScannedParagraph } from './model.js';
import { indexNames, type NameIndex } from './names.js';
import { DocumentReader, type ParagraphTrace } from './read.js';
import { resolveDocument, voicesOf, type Voices } from './resolve.js';
import { scanParagraph } from './scan.js';

export { insideName } from './inside-name.js';
export { insideTitle } from './inside-title.js';
export { kept, keepScan } from './keep.js';
export { REACH_AHEAD, REACH_BACK } from './reach.js';
export type { DocumentReader, ParagraphTrace } from './read.js';
export type { ParagraphVoices, Voices } from './resolve.js';
export type {
  AttributedSpan,
  Attribution,
  AttributionKnowledge,
  KeptScan,
  ParagraphScan,
  ScannedParagraph,
  SpanAttribution,
} from './model.js';

/** Frozen, without state of its own. Offsets are UTF-16 offsets of the clean paragraph texts given. */
export interface Attributor {
  /** The names it knows, for others that read names. */
  readonly names: NameIndex;
  /** Everything one paragraph tells by itself; pure and linear in its length. */
  scan(paragraph: string): ParagraphScan;
  /** Speakers of the whole document, whose paragraphs come in order. */
  resolve(
    document: readonly { readonly text: string; readonly scan: ParagraphScan }[],
    frame: ArticleFrame,
  ): Attribution;
  /** What an article's frame says of who speaks in it. */
  voices(frame: ArticleFrame): Voices;
  /** Reads paragraphs one by one, from any place on; see {@link DocumentReader}. */
  reader(
    document: readonly ScannedParagraph[],
    traceOf: (number: number) => ParagraphTrace | undefined,
    voices: Voices,
  ): DocumentReader;
}

/** Compiles the names once; throws nothing on any text. */
export function createAttributor(knowledge: AttributionKnowledge): Attributor {
  const index = indexNames(knowledge);
  return Object.freeze({
    names: index,
    scan: (paragraph: string) => scanParagraph(paragraph, index),
    resolve: (
      document: readonly { readonly text: string; readonly scan: ParagraphScan }[],
      frame: ArticleFrame,
    ) => resolveDocument(document, frame, index),
    voices: (frame: ArticleFrame) => voicesOf(frame, index),
    reader: (
      document: readonly ScannedParagraph[],
      traceOf: (number: number) => ParagraphTrace | undefined,
      voices: Voices,
    ) => new DocumentReader(document, traceOf, index, voices.self, voices.facts.outletState),
  });
}
