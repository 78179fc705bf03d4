import type { CancelSignal, Lang } from '../core/types.js';

/** One article of an archive. What is not known is null. */
export interface ArchiveArticle {
  /** The name for people: path of the file, with "#line" for a record in a file of many. */
  readonly key: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string | null;
  readonly outlet: string | null;
  readonly lang: Lang | null;
  readonly title: string | null;
  readonly text: string;
  readonly languageId: 'markdown' | 'plaintext';
  /** The file that holds it. */
  readonly uri: string;
  /** Line of its record in that file, from 1; null when the file is the article. */
  readonly line: number | null;
}

/** A part of an archive that could not be used; the rest is still read. */
export interface ArchiveProblem {
  readonly file: string;
  /** From 1; null when it is the whole file. */
  readonly line: number | null;
  /** What is wrong, and the remedy. */
  readonly message: string;
}

/** Articles, one after the other, in the same order each time. */
export interface ArchiveReader {
  /** @throws CancelledError once the signal is aborted */
  articles(signal?: CancelSignal): AsyncIterable<ArchiveArticle>;
}
