import { dayNumber, weekdayOf, type DayRange } from '../calendar.js';
import type { DateExpression } from '../expression.js';
import { sentenceStarts } from '../recognize/cues.js';
import { extentOf, stepPeriod, valueAt } from '../timex.js';
import type { DaySet } from './day-set.js';

/** One thing the text says about its own date: the days the article may then be of. */
export interface Constraint {
  readonly rule: string;
  readonly detail: string;
  readonly days: DaySet;
}

/** Days an article may be of at all. */
export const EARLIEST = dayNumber(1900, 1, 1);
export const LATEST = dayNumber(2100, 12, 31);

export const from = (first: number): DaySet => [{ first, last: LATEST }];
export const until = (last: number): DaySet => [{ first: EARLIEST, last }];
export const between = (first: number, last: number): DaySet => [{ first, last }];

/** A sentence with the expressions in it; offsets of the expressions are those of the paragraph. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly expressions: readonly DateExpression[];
  /** Index of its paragraph, and the paragraph's text. */
  readonly paragraph: number;
  readonly context: string;
}

/** The sentences of a paragraph; they may say something about the article's date. */
export function sentencesOf(
  context: string,
  expressions: readonly DateExpression[],
  paragraph: number,
): Sentence[] {
  const starts = sentenceStarts(context);
  return starts.map((start, i): Sentence => {
    const end = starts[i + 1] ?? context.length;
    return {
      text: context.slice(start, end),
      start,
      expressions: expressions.filter((item) => item.start >= start && item.start < end),
      paragraph,
      context,
    };
  });
}

/** Farthest a pointing word ("last month") may stand from what it points at, in characters. */
const REACH = 140;

/** The expression nearest to a span that counts from the article's day; null where there is none in reach. */
export function nearestDeictic(sentence: Sentence, start: number, end: number): DateExpression | null {
  let nearest: DateExpression | null = null;
  let distance = REACH + 1;
  for (const item of sentence.expressions) {
    if (!isDeictic(item) || (item.start >= start && item.end <= end)) continue;
    const gap = item.end <= start ? start - item.end : item.start - end;
    if (gap >= 0 && gap < distance) {
      nearest = item;
      distance = gap;
    }
  }
  return nearest;
}

/** The words of an expression that counts from the article's day, wherever they stand. */
export type Deictic = Pick<DateExpression, 'meaning' | 'cue' | 'text'>;

/** Whether an expression counts from the article's day. */
export function isDeictic({ meaning }: DateExpression): boolean {
  if (meaning.kind === 'day') return meaning.basis === 'article';
  if (meaning.kind === 'weekday') return true;
  if (meaning.kind === 'shift') return meaning.basis === 'article' && meaning.amount !== null;
  return meaning.kind === 'period' && meaning.basis === 'article';
}

/** The days an article may be of, if what happened within `event` was for it "last week", "tomorrow" and so on. */
export function articleDays(deictic: Deictic, event: DayRange): DayRange | null {
  const { meaning, cue, text } = deictic;
  if (meaning.kind === 'day') return { first: event.first - meaning.step, last: event.last - meaning.step };
  if (meaning.kind === 'weekday') {
    const days = weekdaysWithin(meaning.weekday, event);
    if (days === null) return null;
    if (meaning.step === -1) return { first: days.first + 1, last: days.last + 7 };
    if (meaning.step === 1 || cue === 'future') return { first: days.first - 7, last: days.last };
    return { first: days.first, last: days.last + 6 };
  }
  const count =
    meaning.kind === 'period'
      ? meaning.step
      : meaning.kind === 'shift'
        ? (meaning.amount ?? 0) * meaning.direction
        : null;
  if (count === null || (meaning.kind !== 'period' && meaning.kind !== 'shift')) return null;
  if (meaning.unit === 'decade' || meaning.unit === 'century') return null;
  const first = extentOf(stepPeriod(event.first, meaning.unit, -Math.round(count)));
  const last = extentOf(stepPeriod(event.last, meaning.unit, -Math.round(count)));
  if (first === null || last === null) return null;
  if (/^earlier/i.test(text)) return { first: Math.max(first.first, event.first), last: last.last };
  if (/^later/i.test(text)) return { first: first.first, last: Math.min(last.last, event.last) };
  return { first: first.first, last: last.last };
}

/** First and last such weekday within a run of days. */
function weekdaysWithin(weekday: number, { first, last }: DayRange): DayRange | null {
  const start = first + ((weekday - weekdayOf(first) + 7) % 7);
  const end = last - ((weekdayOf(last) - weekday + 7) % 7);
  return start <= end ? { first: start, last: end } : null;
}

/** How a constraint names a day or period. */
export const dayName = (day: number): string => valueAt(day, 'day');
