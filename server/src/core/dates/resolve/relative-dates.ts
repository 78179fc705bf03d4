/** Values of "last week", "three years ago", "the following month", "two days before". */
import type { Meaning } from '../expression.js';
import { extentOf, granularityOf, stepDay, stepPeriod, valueAt } from '../timex.js';
import type { Context, Named, Valued } from './context.js';

type Period = Extract<Meaning, { kind: 'period' }>;
type Shift = Extract<Meaning, { kind: 'shift' }>;
type Day = Extract<Meaning, { kind: 'day' }>;

const FINENESS = [
  'day',
  'weekend',
  'week',
  'month',
  'quarter',
  'season',
  'half',
  'year',
  'decade',
  'century',
] as const;
const fineness = (unit: string): number => FINENESS.findIndex((item) => item === unit);

/** "today", "yesterday", "tonight". */
export function valueDay({ step, part }: Day, context: Context): Valued {
  const suffix = part === null ? '' : `T${part}`;
  return context.fromArticle((at) => valueAt(at + step, 'day') + suffix, "Counted from the article's date");
}

/** "this year", "last month", "the following month", "that day". */
export function valuePeriod({ unit, step, basis }: Period, context: Context): Valued {
  const named = basis === 'text' ? context.last : null;
  if (named !== null) return besideNamed(named, unit, (day) => stepPeriod(day, unit, step));
  if (basis === 'text' && step >= 0) {
    return { value: null, how: 'Hangs on a date that is not named before.', onArticle: false };
  }
  return context.fromArticle((at) => stepPeriod(at, unit, step), "Counted from the article's date");
}

/** "three years ago" is a year, "two weeks ago" a week: as fine as its unit. */
export function valueShift({ amount, unit, direction, basis }: Shift, context: Context): Valued {
  if (amount === null) {
    return {
      value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF',
      how: 'How long is not said.',
      onArticle: false,
    };
  }
  const count = amount * direction;
  const named = basis === 'text' ? context.last : null;
  if (named?.here === true) {
    return besideNamed(named, unit, (day) => shifted(day, unit, count));
  }
  if (basis === 'text' && direction > 0) {
    return { value: null, how: 'Hangs on a date that is not named before.', onArticle: false };
  }
  return context.fromArticle((at) => shifted(at, unit, count), "Counted from the article's date");
}

function shifted(day: number, unit: Shift['unit'], count: number): string | null {
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return null;
  return valueAt(stepDay(day, unit, count), unit);
}

/**
 * A step from a date named before. Where that date is coarser than the step ("in April … two days before"), all that
 * can be said is the coarser date.
 */
function besideNamed(named: Named, unit: string, make: (day: number) => string | null): Valued {
  const from = make(named.days.first);
  const how = `Counted from ${named.value}, named before`;
  if (from !== null && from === make(named.days.last))
    return { value: from, how: `${how}.`, onArticle: false };
  const coarse = granularityOf(named.value);
  const inside = coarse !== null && fineness(unit) >= 0 && fineness(unit) < fineness(coarse);
  return inside && extentOf(named.value) !== null
    ? { value: named.value, how: `${how}: no finer than that date.`, onArticle: false }
    : { value: null, how: `${how}: that date is not fine enough to tell.`, onArticle: false };
}
