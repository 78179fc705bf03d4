/** What is known while the expressions of a document are valued one after the other. */
import { civilDay, dayNumber, isoDay, type DayRange } from '../calendar.js';
import type { Basis, DateExpression } from '../expression.js';
import { extentOf } from '../timex.js';
import type { DateAnchor } from '../types.js';

/** A date named earlier in the text. */
export interface Named {
  readonly value: string;
  readonly days: DayRange;
  readonly sentence: number;
  /** In the paragraph being read. */
  readonly here: boolean;
}

/** What the paragraphs read so far leave for those after them. */
export interface DateState {
  /** The date last named or worked out. */
  readonly last: Named | null;
  /** The last date whose year stands in the text. */
  readonly explicit: Named | null;
  /** The quarter the text last spoke of. */
  readonly quarter: string | null;
}

export const NO_DATES: DateState = { last: null, explicit: null, quarter: null };

export function isSameState(a: DateState, b: DateState): boolean {
  return (
    a.last?.value === b.last?.value && a.explicit?.value === b.explicit?.value && a.quarter === b.quarter
  );
}

/** What one paragraph's expressions say of the text as a whole. */
export interface DateCensus {
  /** Years written out, and how many expressions count from the day of writing. */
  readonly years: readonly number[];
  readonly pointing: number;
  /** First days of the past months that are named with their year. */
  readonly months: readonly number[];
}

/** What holds for all dates of a document. */
export interface DateFacts {
  readonly anchor: DateAnchor;
  /** Days the article may be of; null when nothing is known. */
  readonly article: DayRange | null;
  /** A text of history: years written out, next to nothing that counts from the day of writing. */
  readonly isHistory: boolean;
}

/** A value with the plain sentence that explains it; `onArticle` says it rests on the article's date. */
export interface Valued {
  readonly value: string | null;
  readonly how: string;
  readonly onArticle: boolean;
  /** It goes on with the passage of history it stands in. */
  readonly goesOn?: boolean;
}

/** State of one pass over a paragraph. */
export class Context {
  readonly article: DayRange | null;
  /** The article's date as a reader would say it. */
  readonly articleName: string;
  readonly isHistory: boolean;
  last: Named | null;
  explicit: Named | null;
  quarter: string | null;

  constructor(
    private readonly facts: DateFacts,
    before: DateState,
  ) {
    this.article = facts.article;
    this.articleName = facts.anchor.date ?? 'unknown';
    this.isHistory = facts.isHistory;
    this.last = before.last;
    this.explicit = before.explicit;
    this.quarter = before.quarter;
  }

  get anchor(): DateAnchor {
    return this.facts.anchor;
  }

  /** Whether an expression counts from the date last named. */
  isOnText(basis: Basis): boolean {
    return basis === 'text' || (basis === 'story' && this.isHistory && this.last !== null);
  }

  /**
   * The date last named; where that is no day, the day that the story has come to ("a treaty of 1873 … the next day").
   */
  get lastDay(): Named | null {
    const { last, explicit } = this;
    if (last === null || isOneDay(last)) return last;
    return explicit !== null && isOneDay(explicit) ? explicit : last;
  }

  /** What the next paragraph may hang on. */
  state(): DateState {
    // News comes back to its own day with every paragraph: only history, and a text without a date, goes on.
    const goesOn = this.isHistory || this.article === null;
    const isKept = goesOn || this.explicit?.here === true;
    return { last: gone(this.last), explicit: isKept ? gone(this.explicit) : null, quarter: this.quarter };
  }

  /** Remembers a date, for "that April" and "two days before". */
  remember(value: string | null, days: DayRange | null, sentence: number): void {
    if (value !== null && days !== null) this.last = { value, days, sentence, here: true };
  }

  /**
   * Follows what the text is about. A date with its year turns to that year, and one that hangs on it goes on with it;
   * a bare year in passing ("charged in 2015") leaves a finer thread as it is, unless the story moves on to it.
   */
  follow(
    value: string | null,
    days: DayRange | null,
    sentence: number,
    role: 'explicit' | 'passing' | 'goes-on',
  ): void {
    const { explicit } = this;
    if (value === null || days === null) return;
    const isFiner = explicit !== null && explicit.value.length > value.length;
    const isBack = explicit !== null && days.first <= explicit.days.last;
    if (role === 'passing' && isFiner && isBack) return;
    this.explicit = { value, days, sentence, here: true };
  }

  /** What counts from the day of writing brings news back to its own day. */
  leave(): void {
    if (!this.isHistory && this.article !== null) this.explicit = null;
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

const isOneDay = ({ days }: Named): boolean => days.first === days.last;

function gone(named: Named | null): Named | null {
  return named === null || !named.here ? named : { ...named, here: false };
}

/** Fewer past years written out than this make no history, nor fewer than so many for each pointing expression. */
const YEARS_OF_HISTORY = 5;
const YEARS_A_POINTER = 3;
/** Years longer ago than so many tell more of history: fewer do. */
const LONG_AGO = 20;
const OLD_YEARS_A_POINTER = 2;
const YEARS_OF_OLD_STORY = 2;

const NOTHING: DateCensus = { years: [], pointing: 0, months: [] };

export function censusOf(expressions: readonly DateExpression[]): DateCensus {
  if (expressions.length === 0) return NOTHING;
  const years: number[] = [];
  let pointing = 0;
  const months: number[] = [];
  for (const { meaning, cue, leads, text } of expressions) {
    if (meaning.kind === 'range') {
      for (const { meaning: end } of [meaning.first, meaning.last])
        if (end.kind === 'calendar' && end.year !== null) years.push(end.year);
    }
    if (meaning.kind === 'calendar' && meaning.year !== null) {
      years.push(meaning.year);
      if (meaning.month !== null && cue !== 'future') {
        const named = extentOf(`${String(meaning.year)}-${String(meaning.month).padStart(2, '0')}`);
        if (named !== null) months.push(named.first);
      }
    }
    const counts =
      meaning.kind === 'period' || meaning.kind === 'shift' || meaning.kind === 'day'
        ? meaning.basis === 'article'
        : false;
    // "Today it is a museum": our times, where the rest is history.
    const isOurTimes = leads && text === 'Today';
    if ((counts && !isOurTimes) || meaning.kind === 'weekday') pointing++;
  }
  return years.length + pointing === 0 ? NOTHING : { years, pointing, months };
}

/** What the census of all paragraphs, in any order, and the article's date decide for every date of the text. */
export function factsOf(anchor: DateAnchor, censuses: Iterable<DateCensus>): DateFacts {
  const days = extentOf(anchor.date);
  let first = days?.first ?? 0;
  let years = 0;
  let longAgo = 0;
  let pointing = 0;
  for (const census of censuses) {
    for (const year of census.years) {
      if (days === null || year < civilDay(days.first).year) years++;
      if (days !== null && year < civilDay(days.first).year - LONG_AGO) longAgo++;
    }
    pointing += census.pointing;
    if (days === null || days.first === days.last) continue;
    // A coarse article date cannot lie before a past day that the article itself names.
    for (const month of census.months) if (month > first && month <= days.last) first = month;
  }
  return {
    anchor,
    article: days === null ? null : { first, last: days.last },
    isHistory:
      (years >= YEARS_OF_HISTORY && years >= pointing * YEARS_A_POINTER) ||
      (longAgo > YEARS_OF_HISTORY && longAgo >= pointing * OLD_YEARS_A_POINTER) ||
      // A short one: nothing in it is of our times.
      (longAgo >= YEARS_OF_OLD_STORY && longAgo === years && pointing === 0),
  };
}

export function isSameFacts(a: DateFacts, b: DateFacts): boolean {
  return (
    a.isHistory === b.isHistory &&
    a.anchor.date === b.anchor.date &&
    a.anchor.inferred === b.anchor.inferred &&
    a.article?.first === b.article?.first &&
    a.article?.last === b.article?.last
  );
}

/** 1 January of the year 1: ISO writes no years before it. */
const FIRST_DAY = dayNumber(1, 1, 1);

/** First and last day as ISO, or nulls. */
export function bounds(days: DayRange | null): { readonly from: string | null; readonly to: string | null } {
  return days === null || days.first < FIRST_DAY
    ? { from: null, to: null }
    : { from: isoDay(days.first), to: isoDay(days.last) };
}
