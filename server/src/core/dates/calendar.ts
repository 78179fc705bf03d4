/**
 * Pure arithmetic on the proleptic Gregorian calendar. A day is a whole number: days since 1970-01-01 (negative
 * before it), so no time zone and no clock can ever come in.
 */

export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** An unbroken run of days, both ends included. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** A year as TIMEX3 writes it: "0044", and for 44 BC, which is the year −43 here, "BC0044". */
export const yearName = (year: number): string => (year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`);

/** Day number of a civil date; months outside 1–12 carry over into the years. */
export function dayNumber(year: number, month: number, day: number): number {
  const index = month - 1;
  const y = year + Math.floor(index / 12);
  const m = ((index % 12) + 12) % 12;
  // Years count from March, so that the leap day comes last.
  const shifted = m < 2 ? y - 1 : y;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((m + 10) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil date of a day number. */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Whether the calendar has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** "2020-10-29". */
export function isoDay(number: number): string {
  const { year, month, day } = civilDay(number);
  return `${yearName(year)}-${pad(month)}-${pad(day)}`;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** Monday of the week of a day. */
export function mondayOf(number: number): number {
  return number - weekdayOf(number) + 1;
}

/** ISO 8601 week of a day: the year is the one that holds the week's Thursday. */
export function isoWeek(number: number): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(number) + 3;
  const { year } = civilDay(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** Monday of an ISO week. */
export function weekStart(year: number, week: number): number {
  return mondayOf(dayNumber(year, 1, 4)) + (week - 1) * 7;
}

/** Same day `count` months on, or the month's last day where it has none such. */
export function addMonths(number: number, count: number): number {
  const { year, month, day } = civilDay(number);
  const first = dayNumber(year, month + count, 1);
  const target = civilDay(first);
  return first + Math.min(day, daysInMonth(target.year, target.month)) - 1;
}

/** Tuesday after the first Monday of November: the day of United States federal elections. */
export function usElectionDay(year: number): number {
  const first = dayNumber(year, 11, 1);
  const firstMonday = first + ((8 - weekdayOf(first)) % 7);
  return firstMonday + 1;
}

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** "Thursday". */
export function weekdayName(weekday: number): string {
  return WEEKDAY_NAMES[weekday - 1] ?? '';
}

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Is this YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists? */
export function isIsoDate(text: string): boolean {
  const parts = ISO_DATE.exec(text);
  return parts !== null && isDay(Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1));
}

/** First whole year of the Gregorian calendar: a weekday before it would be an invention. */
const FIRST_GREGORIAN_YEAR = 1583;

/** {@link dayNumber} of YYYY-MM-DD; null for anything coarser, and for a day that does not exist. */
export function isoDayNumber(day: string | null): number | null {
  if (day?.length !== 10 || !isIsoDate(day)) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return dayNumber(year, month, date);
}

/** English weekday of YYYY-MM-DD; null for anything coarser, impossible, or older than the calendar. */
export function weekdayOfIsoDay(day: string): string | null {
  const number = isoDayNumber(day);
  return number === null || Number(day.slice(0, 4)) < FIRST_GREGORIAN_YEAR
    ? null
    : weekdayName(weekdayOf(number));
}
