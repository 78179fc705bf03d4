/** Values of "last week", "three years ago", "the following month", "two days before". */
import { civilDay, mondayOf, pad, weekdayOf, yearName } from '../calendar.js';
import type { Cue, Meaning, Unit } from '../expression.js';
import { extentOf, granularityOf, stepDay, stepPeriod, valueAt } from '../timex.js';
import { AS_WRITTEN } from '../types.js';
import type { Context, Named, Valued } from './context.js';

type Period = Extract<Meaning, { kind: 'period' }>;
type Shift = Extract<Meaning, { kind: 'shift' }>;
type Day = Extract<Meaning, { kind: 'day' }>;
type Reported = Extract<Meaning, { kind: 'reported' }>;

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

/** "today", "yesterday", "tonight", "that night". */
export function valueDay({ step, part, basis }: Day, context: Context): Valued {
  const suffix = part === null ? '' : `T${part}`;
  const last = context.lastDay;
  if (context.isOnText(basis)) {
    if (last === null || last.days.first !== last.days.last)
      return { value: null, how: 'Hangs on a day that is not named before.', onArticle: false };
    const value = valueAt(last.days.first + step, 'day') + suffix;
    return { value, how: `Counted from ${last.value}, named before.`, onArticle: false, goesOn: step >= 0 };
  }
  return context.fromArticle((at) => valueAt(at + step, 'day') + suffix, "Counted from the article's date");
}

/** "this year", "last month", "the following month", "that day". */
export function valuePeriod({ unit, step, basis }: Period, cue: Cue, context: Context): Valued {
  const named = context.isOnText(basis) ? baseFor(unit, context) : null;
  if (named !== null) {
    const valued = besideNamed(named, unit, (day) => stepPeriod(day, unit, step));
    return { ...valued, goesOn: step >= 0 };
  }
  if (basis === 'text' && step >= 0) {
    return { value: null, how: 'Hangs on a date that is not named before.', onArticle: false };
  }
  // "Over the weekend it rained": on a weekday, the one that is over.
  const back = (at: number): number =>
    unit === 'weekend' && step === 0 && cue !== 'future' ? lastWeekend(at) : at;
  return context.fromArticle((at) => stepPeriod(back(at), unit, step), "Counted from the article's date");
}

/** The date last named; where that is too coarse for a unit, what the story has come to, if that is fine enough. */
function baseFor(unit: Unit, { last, explicit, isHistory }: Context): Named | null {
  if (last === null || explicit === null || !isHistory) return last;
  const isFine = ({ value }: Named): boolean => {
    const grain = granularityOf(value);
    return grain !== null && fineness(grain) <= fineness(unit);
  };
  return !isFine(last) && isFine(explicit) ? explicit : last;
}

function lastWeekend(at: number): number {
  return weekdayOf(at) >= 6 ? at : mondayOf(at) - 1;
}

/** "the quarter", "the year-earlier period", "the end of the month": the period the text is about. */
export function valueReported({ unit, year, yearStep }: Reported, context: Context): Valued {
  const { quarter, last } = context;
  if (quarter !== null && (unit === 'quarter' || unit === 'period')) {
    const [named = '', part = ''] = quarter.split('-');
    const value = `${pad(year ?? Number(named) + yearStep, 4)}-${part}`;
    return { value, how: `Beside ${quarter}, named before.`, onArticle: false };
  }
  if (year !== null) return { value: yearName(year), how: AS_WRITTEN, onArticle: false };
  if (unit === 'quarter') {
    // Reports speak of the quarter that is over.
    return context.fromArticle((at) => {
      const over = stepPeriod(at, 'quarter', -1);
      return `${pad(Number(over.slice(0, 4)) + yearStep, 4)}${over.slice(4)}`;
    }, "The last whole quarter before the article's date");
  }
  const fine = unit === 'period' ? 'year' : unit;
  if (last !== null && (context.isHistory || context.article === null) && yearStep === 0)
    return besideNamed(last, fine, (day) => stepPeriod(day, fine, 0));
  return context.fromArticle((at) => {
    const value = valueAt(at, fine);
    return fine === 'year' ? pad(civilDay(at).year + yearStep, 4) : value;
  }, "By the article's date");
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
  const named = context.isOnText(basis) ? baseFor(unit, context) : null;
  if (named !== null && (named.here || context.isHistory)) {
    return { ...besideNamed(named, unit, (day) => shifted(day, unit, count)), goesOn: direction > 0 };
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
  // A winter is of the year in which it begins.
  const last = named.value.endsWith('-WI') ? named.days.first : named.days.last;
  const how = `Counted from ${named.value}, named before`;
  if (from !== null && from === make(last)) return { value: from, how: `${how}.`, onArticle: false };
  const coarse = granularityOf(named.value);
  const inside = coarse !== null && fineness(unit) >= 0 && fineness(unit) < fineness(coarse);
  return inside && extentOf(named.value) !== null
    ? { value: named.value, how: `${how}: no finer than that date.`, onArticle: false }
    : { value: null, how: `${how}: that date is not fine enough to tell.`, onArticle: false };
}
