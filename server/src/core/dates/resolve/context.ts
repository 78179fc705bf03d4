/** What is known while the expressions of a document are valued one after the other. */
import { isoDay, type DayRange } from '../calendar.js';
import type { DateExpression } from '../expression.js';
import { extentOf } from '../timex.js';
import type { DateAnchor } from '../types.js';

/** A date named earlier in the text. */
export interface Named {
  readonly value: string;
  readonly days: DayRange;
  readonly paragraph: number;
  readonly sentence: number;
}

/** A value with the plain sentence that explains it; `onArticle` says it rests on the article's date. */
export interface Valued {
  readonly value: string | null;
  readonly how: string;
  readonly onArticle: boolean;
}

/** State of one pass over a document; made anew for every call. */
export class Context {
  /** Days the article may be of; null when nothing is known. */
  readonly article: DayRange | null;
  /** The article's date as a reader would say it. */
  readonly articleName: string;
  /** The date last named or worked out. */
  last: Named | null = null;
  /** The last date whose year stands in the text. */
  explicit: Named | null = null;
  paragraph = 0;
  /** A text of history: years written out, next to nothing that counts from the day of writing. */
  readonly isHistory: boolean;

  constructor(
    readonly anchor: DateAnchor,
    document: readonly (readonly DateExpression[])[],
  ) {
    const days = extentOf(anchor.date);
    this.article = days === null ? null : narrowed(days, document);
    this.articleName = anchor.date ?? 'unknown';
    this.isHistory = isHistory(document);
  }

  /** Remembers a date, for "that April" and "two days before". */
  remember(value: string | null, sentence: number, isExplicit: boolean): void {
    const days = extentOf(value);
    if (value === null || days === null) return;
    this.last = { value, days, paragraph: this.paragraph, sentence };
    if (isExplicit) this.explicit = this.last;
  }

  /**
   * Values what counts from the article's day. Where only a month, a year or an interval is known, the answer holds
   * only if its first and last day agree on it.
   */
  fromArticle(make: (day: number) => string | null, how: string): Valued {
    const { article } = this;
    if (article === null) return { value: null, how: `${how}, which is not known.`, onArticle: false };
    const value = make(article.first);
    const agreed = value !== null && (article.first === article.last || make(article.last) === value);
    const phrase = `${how}, ${this.anchor.inferred ? '≈ ' : ''}${this.articleName}`;
    return agreed
      ? { value, how: `${phrase}.`, onArticle: true }
      : { value: null, how: `${phrase}: that date is not fine enough to tell.`, onArticle: true };
  }
}

/** Fewer explicit years than this make no history. */
const YEARS_OF_HISTORY = 4;

function isHistory(document: readonly (readonly DateExpression[])[]): boolean {
  let years = 0;
  let pointing = 0;
  for (const { meaning } of document.flat()) {
    if (meaning.kind === 'calendar' && meaning.year !== null) years++;
    const counts =
      meaning.kind === 'period' || meaning.kind === 'shift' ? meaning.basis === 'article' : false;
    if (counts || meaning.kind === 'weekday' || meaning.kind === 'day') pointing++;
  }
  return years >= YEARS_OF_HISTORY && years >= pointing * 4;
}

/** A coarse article date cannot lie before a past day that the article itself names. */
function narrowed(days: DayRange, document: readonly (readonly DateExpression[])[]): DayRange {
  let { first } = days;
  if (first === days.last) return days;
  for (const expressions of document) {
    for (const { meaning, cue } of expressions) {
      if (meaning.kind !== 'calendar' || meaning.year === null || meaning.month === null || cue === 'future')
        continue;
      const named = extentOf(`${String(meaning.year)}-${String(meaning.month).padStart(2, '0')}`);
      if (named && named.first > first && named.first <= days.last) first = named.first;
    }
  }
  return { first, last: days.last };
}

/** First and last day as ISO, or nulls. */
export function bounds(value: string | null): { readonly from: string | null; readonly to: string | null } {
  const days = extentOf(value);
  return days === null ? { from: null, to: null } : { from: isoDay(days.first), to: isoDay(days.last) };
}
