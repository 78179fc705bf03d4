/** What is recognised in one paragraph, before any date of the article is known. */
import type { Span, TimexType } from '../types.js';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

export type Mod =
  'START' | 'MID' | 'END' | 'APPROX' | 'LESS_THAN' | 'MORE_THAN' | 'EQUAL_OR_LESS' | 'EQUAL_OR_MORE';

/** Where the words of the sentence point: "will … on Tuesday" is future, "said Tuesday" past. */
export type Cue = 'past' | 'future' | null;

/**
 * What a relative expression counts from: the article's day, or the date last named in the text; `story`: that one in
 * a text of history, the article's day in news ("the next month").
 */
export type Basis = 'article' | 'text' | 'story';

/**
 * What an expression says. Months and weekdays count from 1 (weekday 1 = Monday); `step` is −1 for last, 0 for this
 * and 1 for next; `part` is a TIMEX3 part of day (MO, AF, EV, NI) or clock time ("08:30").
 */
export type Meaning =
  | {
      readonly kind: 'calendar';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      /** The weekday written beside the date, if any. */
      readonly weekday: number | null;
      readonly part: string | null;
      /** "October last year" −1; "last October" is a `step`. */
      readonly yearStep: number | null;
      readonly step: number | null;
      readonly basis: Basis;
    }
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly step: number | null;
      readonly part: string | null;
    }
  | { readonly kind: 'day'; readonly step: number; readonly part: string | null; readonly basis: Basis }
  | { readonly kind: 'period'; readonly unit: Unit; readonly step: number; readonly basis: Basis }
  | {
      /** The period the text reports on ("the quarter"), or the one before it ("the year-earlier period"). */
      readonly kind: 'reported';
      readonly unit: Unit | 'period';
      /** "the 1988 period". */
      readonly year: number | null;
      readonly yearStep: number;
    }
  | {
      readonly kind: 'shift';
      /** null: "some years ago". */
      readonly amount: number | null;
      readonly unit: Unit;
      readonly direction: -1 | 1;
      readonly basis: Basis;
    }
  | {
      readonly kind: 'part-of-year';
      /** SP, SU, FA, WI, Q1–Q4, H1, H2. */
      readonly part: string;
      readonly year: number | null;
      readonly yearStep: number | null;
      readonly step: number | null;
      readonly basis: Basis;
    }
  | {
      readonly kind: 'fixed';
      readonly value: string;
      /** Where the value says less than the words: why. */
      readonly how?: string;
    }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }
  | { readonly kind: 'time'; readonly part: string }
  | {
      readonly kind: 'range';
      /** `pair`: "2018 and 2019". */
      readonly join: 'range' | 'pair';
      readonly first: DateExpression;
      readonly last: DateExpression;
    }
  | {
      readonly kind: 'anniversary';
      /** null: "the founding anniversary of China". */
      readonly number: number | null;
      /** The words that may say of what: the phrase with what follows it, and the sentence before it. */
      readonly phrase: string;
      readonly before: string;
    }
  | {
      readonly kind: 'named-day';
      readonly name: string;
      /** MM-DD, or a rule of named-days.ts; null where the formulary's occasions must tell. */
      readonly monthDay: string | null;
      readonly year: number | null;
      /** "last Thanksgiving". */
      readonly step: number | null;
      /** The words before the name ("China's") and those after it ("in Moscow on May 9"). */
      readonly before: string;
      readonly after: string;
    }
  | {
      /** "The 20th Congress of the CPC", "the 14th Five-Year Plan", "the 2024 US presidential election". */
      readonly kind: 'numbered';
      readonly what: 'congress' | 'plenum' | 'plan' | 'presidential-election' | 'midterm-election';
      /** The number, or of an election the year. */
      readonly number: number;
      /** Of a plenum: the number of the central committee. */
      readonly of: number | null;
      /** Whose it is (an entity of names.ts), if the text says so. */
      readonly party: string | null;
    };

export interface DateExpression extends Span {
  readonly text: string;
  /** Name of the rule that found it. */
  readonly rule: string;
  readonly type: TimexType;
  readonly meaning: Meaning;
  readonly mod: Mod | null;
  readonly cue: Cue;
  /** Says when something was ("in 2017"), not since or until when: what follows may be of the same year. */
  readonly frames: boolean;
  /** Opens its sentence: "In 1950, …" turns the text to that year. */
  readonly leads: boolean;
  /** Number of the sentence in its paragraph, from 0. */
  readonly sentence: number;
}

/** Recognised from the words alone: a calendar date with every part it names. */
export function calendar(
  fields: Partial<Omit<Extract<Meaning, { kind: 'calendar' }>, 'kind'>>,
): Extract<Meaning, { kind: 'calendar' }> {
  return {
    kind: 'calendar',
    year: null,
    month: null,
    day: null,
    weekday: null,
    part: null,
    yearStep: null,
    step: null,
    basis: 'article',
    ...fields,
  };
}

const TYPES: Readonly<Partial<Record<Meaning['kind'], TimexType>>> = {
  duration: 'DURATION',
  set: 'SET',
  time: 'TIME',
};

/** TIMEX3 type of a meaning: a date with a time of day is a TIME. */
export function typeOf(meaning: Meaning): TimexType {
  if ('part' in meaning && meaning.part !== null && meaning.kind !== 'part-of-year') return 'TIME';
  return TYPES[meaning.kind] ?? 'DATE';
}
