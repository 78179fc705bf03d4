/**
 * Discovery: phrases that recur in an archive and are in no formula yet. Pure: articles in, ranked phrases out.
 * The measures and their limits are described in docs/archives.md.
 */
import type { CancelSignal, Span } from '../types.js';

/** One article as discovery reads it; the readers of server/src/archive give more than this. */
export interface DiscoverArticle {
  /** Names the article for the reader (path, or path#line). */
  readonly key: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null when it is not known. */
  readonly date: string | null;
  readonly text: string;
  /** 'markdown' turns on Markdown regions. */
  readonly languageId: string;
}

/** Articles that can be gone through more than once, each time in the same order. */
export type ArticleSource = (signal?: CancelSignal) => AsyncIterable<DiscoverArticle>;

/** What formulas cover in a paragraph's clean text, in its UTF-16 offsets. */
export type FormulaCover = (text: string) => readonly Span[];

/** From 0 to 1: how much a word (as it is compared) belongs to the language of the formulas. */
export type WordKinship = (word: string) => number;

export interface DiscoverOptions {
  /** A phrase must stand in at least this many articles … */
  readonly minDocs: number;
  /** … and on this many days. Applied only where at least half of the articles are dated. */
  readonly minDates: number;
  /** How many phrases to give. */
  readonly limit: number;
  /** Examples for each phrase. */
  readonly examples: number;
}

export const DEFAULT_DISCOVER_OPTIONS: DiscoverOptions = { minDocs: 5, minDates: 3, limit: 100, examples: 3 };

/** A place where a phrase stands. */
export interface PhraseExample {
  readonly key: string;
  readonly date: string | null;
  /** At most 20 words around the phrase, on one line. */
  readonly text: string;
  /** UTF-16 offsets of the phrase in the article. */
  readonly start: number;
  readonly end: number;
}

export interface DiscoveredPhrase {
  /** As it is written most often among its examples, on one line. */
  readonly phrase: string;
  /** Its words as they are compared; names the phrase in rejected-phrases.yaml. */
  readonly words: readonly string[];
  /** Articles that hold it (reprints counted once), and different dates among them. */
  readonly docs: number;
  readonly dates: number;
  readonly count: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  /** Log-likelihood G² against the reference. */
  readonly keyness: number;
  /** Binary logarithm of how many times more frequent it is than in the reference. */
  readonly logRatio: number;
  /** 0: all in one part of the archive, 1: spread evenly (1 − normalised DP). */
  readonly dispersion: number;
  /** Articles expected if the reference's frequency held here; `estimated` where the reference does not hold the phrase. */
  readonly expected: number;
  readonly estimated: boolean;
  /** Longer phrases folded into this one, the most frequent first. */
  readonly longer: readonly string[];
  readonly examples: readonly PhraseExample[];
}

export interface DiscoverResult {
  readonly phrases: readonly DiscoveredPhrase[];
  readonly articles: number;
  /** Articles left out as near copies of an earlier one. */
  readonly reprints: number;
  readonly undated: number;
  readonly words: number;
  /** Paragraphs in another language, or without sentences (headlines, lists), that were not counted. */
  readonly skippedParagraphs: number;
  /** Phrases that met every threshold, before the limit. */
  readonly found: number;
  readonly rejected: number;
  /** What the frequencies were compared with. */
  readonly reference: string;
  /** False: too few articles are dated, so that `minDates` was not applied. */
  readonly datesApplied: boolean;
}
