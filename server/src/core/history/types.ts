import type { DateFrom } from '../types.js';
import type { Formula, Ladder, Pronouncement, Rung, SeriesMark, Source, Use } from '../formulary/types.js';

/**
 * What one pronouncement shows of a formula, over all carriers of it that were read. `present` and `absent` are the
 * text's own; the others are the weaker states that must never be merged with them.
 */
export type RecordStatus = 'present' | 'absent' | 'not-in-digest' | 'reported-absent' | 'reported-paraphrase';

export interface RecordEntry {
  readonly pronouncement: Pronouncement;
  /** `dated`, else `reported`: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  readonly status: RecordStatus;
  /** The use shown for it: the fullest carrier with that status. */
  readonly use: Use;
  readonly source: Source | null;
  /** Number of carriers read. */
  readonly carriers: number;
}

/** `related`: this formula is absent, a neighbouring one stands in its place. */
export interface SeriesYear {
  readonly year: number;
  readonly mark: SeriesMark;
  readonly related: Formula | null;
}

/** News of a text against the whole text of the year before. */
export interface SeriesNews {
  /** `new`: no earlier text read here shows it, which is not to say that there was none. */
  readonly kind: 'returned' | 'new' | 'dropped';
  /** "back after 1 year: absent from the full text of 2024, present in 2023" */
  readonly text: string;
}

/** One recurring letter and a formula in it, newest year first. */
export interface SeriesView {
  readonly name: string;
  readonly sender: string | null;
  readonly addressee: string | null;
  readonly occasion: string | null;
  readonly years: readonly SeriesYear[];
  /** Years whose whole text was read, and all years in which the letter is known. */
  readonly held: readonly number[];
  readonly known: readonly number[];
  /** Is the article read now of this series? */
  readonly own: boolean;
  readonly news: SeriesNews | null;
}

export interface LadderView {
  readonly ladder: Ladder;
  readonly rung: Rung;
  readonly below: Rung | null;
  readonly above: Rung | null;
}

export interface FormulaHistory {
  readonly formula: Formula;
  /** Newest first, one entry a pronouncement. */
  readonly record: readonly RecordEntry[];
  readonly counts: Readonly<Record<RecordStatus, number>>;
  readonly first: RecordEntry | null;
  readonly last: RecordEntry | null;
  /** The article's own series first, then the one with the newest text. */
  readonly series: readonly SeriesView[];
  /** The article's own series, when no text of it on record shows this formula; its name and years. */
  readonly unseenIn: { readonly name: string; readonly known: readonly number[] } | null;
  readonly ladder: LadderView | null;
}

/** What is known of the article for which history is asked (an Article will do); null fields are not known. */
export interface HistoryContext {
  readonly sender: string | null;
  readonly addressee: string | null;
  readonly occasion: string | null;
  /** A stated date makes the article the newest text of its series; an inferred one proves nothing. */
  readonly date?: string | null;
  readonly dateFrom?: DateFrom;
}
