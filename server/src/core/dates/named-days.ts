/**
 * Days that have a name and move with the year: by weekday of a month ("11-#4-4": the fourth Thursday of November, #-1
 * the last), the day of United States elections, Easter. Fixed ones are MM-DD.
 */
import { dayNumber, daysInMonth, usElectionDay, weekdayOf } from './calendar.js';

/** Day number, in a year, of MM-DD or of one of this file's rules; null if the year has no such day. */
export function dayInYear(spec: string, year: number): number | null {
  if (spec === 'us-election') return usElectionDay(year);
  if (spec.startsWith('easter')) return easter(year) + Number(spec.slice('easter'.length) || 0);
  const nth = /^(\d{2})-#(-?\d)-(\d)$/.exec(spec);
  if (nth) return nthWeekday(year, Number(nth[1]), Number(nth[2]), Number(nth[3]));
  const [month = 0, day = 0] = spec.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? dayNumber(year, month, day)
    : null;
}

function nthWeekday(year: number, month: number, nth: number, weekday: number): number {
  const first = dayNumber(year, month, 1);
  if (nth > 0) return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  const last = first + daysInMonth(year, month) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}

/** Western Easter by the anonymous Gregorian computus (Nature, 1876; Meeus, Astronomical Algorithms, ch. 8). */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (((19 * golden + skipped + 15) % 30) + 30) % 30;
  const moon = epact - (epact === 29 || (epact === 28 && golden > 10) ? 1 : 0);
  const paschal = dayNumber(year, 3, 21) + moon;
  return paschal + 7 - (weekdayOf(paschal) % 7);
}
