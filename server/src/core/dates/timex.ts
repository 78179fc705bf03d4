/** TIMEX3 values of dates: how they are written, and which days they cover. */
import {
  addMonths,
  civilDay,
  dayNumber,
  isDay,
  isoDay,
  isoWeek,
  mondayOf,
  pad,
  weekStart,
  yearName,
  type DayRange,
} from './calendar.js';
import type { Unit } from './expression.js';

const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/**
 * Days covered by a TIMEX3 date value (year, month, day, week, quarter, half, season, decade, century, or "a/b");
 * null for durations, references and values with unknown parts. A winter runs into the next year.
 */
export function extentOf(value: string | null): DayRange | null {
  // Durations and references begin with a letter, unknown years with X.
  if (value === null || !(value.charCodeAt(0) <= 57 || value.startsWith('BC'))) return null;
  const slash = value.indexOf('/');
  if (slash > 0) {
    const from = extentOf(value.slice(0, slash));
    const to = extentOf(value.slice(slash + 1));
    return from && to && from.first <= to.last ? { first: from.first, last: to.last } : null;
  }
  const time = value.indexOf('T');
  const plain = time < 0 ? value : value.slice(0, time);
  let match = /^((?:BC)?\d{4})-(\d{2})-(\d{2})$/.exec(plain);
  if (match) {
    const [year, month, day] = [yearIn(match[1]), Number(match[2]), Number(match[3])];
    if (!isDay(year, month, day)) return null;
    const number = dayNumber(year, month, day);
    return { first: number, last: number };
  }
  match = /^((?:BC)?\d{4})-(\d{2})$/.exec(plain);
  if (match) {
    const [year, month] = [yearIn(match[1]), Number(match[2])];
    return month >= 1 && month <= 12 ? months(year, month, 1) : null;
  }
  match = /^((?:BC)?\d{4})-W(\d{2})(-WE)?$/.exec(plain);
  if (match) {
    const monday = weekStart(yearIn(match[1]), Number(match[2]));
    return match[3] ? { first: monday + 5, last: monday + 6 } : { first: monday, last: monday + 6 };
  }
  match = /^((?:BC)?\d{4})-(Q|H)(\d)$/.exec(plain);
  if (match) {
    const length = match[2] === 'Q' ? 3 : 6;
    return months(yearIn(match[1]), (Number(match[3]) - 1) * length + 1, length);
  }
  match = /^((?:BC)?\d{4})-(SP|SU|FA|WI)$/.exec(plain);
  if (match) return months(yearIn(match[1]), SEASON_MONTH[match[2] ?? ''] ?? 1, 3);
  if (plain.startsWith('BC')) return /^BC\d{4}$/.test(plain) ? months(yearIn(plain), 1, 12) : null;
  match = /^\d{2,4}$/.exec(plain);
  if (match) {
    const span = 10 ** (4 - plain.length);
    const year = Number(plain) * span;
    return { first: dayNumber(year, 1, 1), last: dayNumber(year + span, 1, 1) - 1 };
  }
  return null;
}

/** The number of a year as {@link yearName} writes it. */
function yearIn(name = ''): number {
  return name.startsWith('BC') ? 1 - Number(name.slice(2)) : Number(name);
}

function months(year: number, month: number, count: number): DayRange {
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month + count, 1) - 1 };
}

/** How fine a date value is; null for anything else. */
export function granularityOf(value: string): Unit | null {
  if (value.startsWith('BC')) return value.length > 4 ? granularityOf(value.slice(2)) : null;
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return 'day';
  if (/^\d{4}-\d{2}$/.test(value)) return 'month';
  if (/^\d{4}-W\d{2}$/.test(value)) return 'week';
  if (/^\d{4}-W\d{2}-WE$/.test(value)) return 'weekend';
  if (/^\d{4}-Q\d$/.test(value)) return 'quarter';
  if (/^\d{4}-H\d$/.test(value)) return 'half';
  if (/^\d{4}-(?:SP|SU|FA|WI)$/.test(value)) return 'season';
  if (/^\d{4}$/.test(value)) return 'year';
  if (/^\d{3}$/.test(value)) return 'decade';
  return /^\d{2}$/.test(value) ? 'century' : null;
}

/** The value, `unit` fine, of the period around a day. Hours and finer are given as the day. */
export function valueAt(number: number, unit: Unit): string {
  const { year, month } = civilDay(number);
  switch (unit) {
    case 'century':
      return pad(Math.floor(year / 100));
    case 'decade':
      return pad(Math.floor(year / 10), 3);
    case 'year':
      return yearName(year);
    case 'half':
      return `${yearName(year)}-H${month <= 6 ? 1 : 2}`;
    case 'quarter':
      return `${yearName(year)}-Q${Math.floor((month - 1) / 3) + 1}`;
    case 'season': {
      // December belongs to the winter that is named after its own year; January and February to the one before.
      const index = Math.floor((month % 12) / 3);
      const named = month <= 2 ? year - 1 : year;
      return `${yearName(named)}-${['WI', 'SP', 'SU', 'FA'][index] ?? 'WI'}`;
    }
    case 'month':
      return `${yearName(year)}-${pad(month)}`;
    case 'week':
    case 'weekend': {
      const week = isoWeek(number);
      return `${yearName(week.year)}-W${pad(week.week)}${unit === 'weekend' ? '-WE' : ''}`;
    }
    default:
      return isoDay(number);
  }
}

const MONTHS_OF: Readonly<Partial<Record<Unit, number>>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** The period `count` units after (before, if negative) the one around a day: "last month" is −1. */
export function stepPeriod(number: number, unit: Unit, count: number): string {
  const inMonths = MONTHS_OF[unit];
  if (inMonths !== undefined) {
    const { year, month } = civilDay(number);
    return valueAt(dayNumber(year, month + inMonths * count, 1), unit);
  }
  if (unit === 'week' || unit === 'weekend') return valueAt(mondayOf(number) + 7 * count, unit);
  return valueAt(number + count, 'day');
}

/** The day `count` units away from a day. Fractions of years and months are rounded to whole smaller units. */
export function stepDay(number: number, unit: Unit, count: number): number {
  const inMonths = MONTHS_OF[unit];
  if (inMonths !== undefined) return addMonths(number, Math.round(inMonths * count));
  if (unit === 'week' || unit === 'weekend') return number + Math.round(7 * count);
  return unit === 'day' ? number + Math.round(count) : number;
}

const DURATION: Readonly<Record<Unit, readonly [string, number]>> = {
  second: ['TS', 1],
  minute: ['TM', 1],
  hour: ['TH', 1],
  day: ['D', 1],
  week: ['W', 1],
  weekend: ['WE', 1],
  month: ['M', 1],
  quarter: ['Q', 1],
  season: ['M', 3],
  half: ['M', 6],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
};

/** Half a unit, in whole smaller ones. */
const HALVES: Readonly<Partial<Record<Unit, string>>> = {
  minute: 'PT30S',
  hour: 'PT30M',
  day: 'PT12H',
  year: 'P6M',
};

/** "PT1H" and "PT30M": "PT1H30M". */
function joinDurations(whole: string, part: string): string {
  return whole.includes('T') ? whole + part.slice(2) : whole + part.slice(1);
}

/** TIMEX3 duration: P5Y, P8M, PT2H; an unknown amount is X (PXM). Decades and centuries are counted in years. */
export function durationValue(amount: number | null, unit: Unit): string {
  const [letters, factor] = DURATION[unit];
  const time = letters.length === 2 && letters.startsWith('T') ? 'T' : '';
  const letter = time ? letters.slice(1) : letters;
  const halved = amount !== null && amount % 1 === 0.5 ? HALVES[unit] : undefined;
  if (halved !== undefined) {
    // "Two and a half years": P2Y6M, an hour and a half: PT1H30M.
    const whole = Math.floor(amount ?? 0);
    return whole === 0 ? halved : joinDurations(durationValue(whole, unit), halved);
  }
  if (amount === null && unit === 'decade') return 'PXDE';
  if (amount === null && unit === 'century') return 'PXCE';
  return `P${time}${amount === null ? 'X' : String(amount * factor)}${letter}`;
}

/** The smallest calendar period (day, month, year) that holds a run of days, or the run itself as "a/b". */
export function smallestPeriod({ first, last }: DayRange): string {
  for (const unit of ['day', 'month', 'year'] as const) {
    const value = valueAt(first, unit);
    if (value === valueAt(last, unit)) return value;
  }
  return `${isoDay(first)}/${isoDay(last)}`;
}
