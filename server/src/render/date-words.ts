import type { DateEvidence, DateFinding } from '../core/types.js';
import type { Translate } from '../l10n.js';
import { modWords } from './words.js';

/** A TIMEX3 value as it is shown to a reader, in hints and lists where there is room for a few words only. */

const SEASONS: Readonly<Record<string, string>> = {
  SP: 'spring {0}',
  SU: 'summer {0}',
  FA: 'autumn {0}',
  WI: 'winter {0}',
};
const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
};
const PARTS: Readonly<Record<string, string>> = {
  START: 'early {0}',
  MID: 'mid {0}',
  END: 'late {0}',
  APPROX: 'about {0}',
  BEFORE: 'before {0}',
  AFTER: 'after {0}',
};

/** "2020-10-29", "2020-11-02/08" for a week, "autumn 2023", "2010s"; null where there is no value. */
export function shownValue({ value, from, to }: DateFinding, t: Translate): string | null {
  if (value === null) return null;
  const unknownYear = /^X{4}-(.+)$/.exec(value)?.[1];
  if (unknownYear !== undefined) return t('{0}, year not known', unknownYear);
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (season !== null) return t(SEASONS[season[2] ?? ''] ?? '{0}', season[1] ?? '');
  const [day = '', time] = value.split('T');
  if (time !== undefined && /^\d{4}-\d\d-\d\d$/.test(day)) {
    const part = PARTS_OF_DAY[time];
    return `${day} ${part === undefined ? time : t(part)}`;
  }
  if (/^\d{3}$/.test(value)) return `${value}0s`;
  const isSpelled = /^\d{4}(?:-\d\d){0,2}$|^\d{4}-[QH]\d$/.test(value);
  return isSpelled || from === null || to === null || from === to ? value : interval(value, from, to);
}

/** The same with "early", "about" … where the words say so. */
export function shownDate(finding: DateFinding, t: Translate): string | null {
  const shown = shownValue(finding, t);
  if (shown === null || finding.mod === null) return shown;
  const part = PARTS[finding.mod];
  return part === undefined ? `${shown}, ${modWords(finding.mod, t)}` : t(part, shown);
}

/** Two ends as ISO 8601 writes them, the second without what it shares with the first. */
function interval(value: string, from: string, to: string): string {
  const ends = value.split('/');
  const [first, last] =
    ends.length === 2 && ends.every((end) => /^\d{4}(?:-\d\d){0,2}$/.test(end)) ? ends : [from, to];
  if (first === undefined || last === undefined) return value;
  if (first.length !== last.length) return `${first}/${last}`;
  const shared = ['-', '-'].reduce((length) => {
    const next = first.indexOf('-', length) + 1;
    return next > 0 && first.slice(0, next) === last.slice(0, next) ? next : length;
  }, 0);
  return `${first}/${last.slice(shared)}`;
}

const FULL_WIDTH = /[０-９]/g;
const CHINESE = /[〇零一二三四五六七八九]/g;
const CHINESE_DIGITS = '〇一二三四五六七八九';

/**
 * Do the words themselves give the whole date, so that a resolved value beside them would only repeat it? Judged by the
 * year and the number of the day, in whatever order and language they are written.
 */
export function saysItself({ text, value, parts }: DateFinding): boolean {
  if (value === null) return false;
  const digits = text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(CHINESE, (char) => String(char === '零' ? 0 : CHINESE_DIGITS.indexOf(char)));
  if (parts.length > 0) return parts.some((part) => hasYear(digits, part.value ?? '')) && hasDays();
  return hasYear(digits, value) && hasDay(digits, value);

  function hasDays(): boolean {
    return parts.every((part) => hasDay(digits, part.value ?? ''));
  }
}

function hasYear(digits: string, value: string): boolean {
  // A century is never meant by less than its number.
  if (/^\d\d$/.test(value)) return true;
  const year = /^\d{3,4}/.exec(value)?.[0];
  return year !== undefined && digits.includes(year);
}

function hasDay(digits: string, value: string): boolean {
  if (/-W\d\d/.test(value)) return false;
  const day = /^\d{4}-\d\d-(\d\d)/.exec(value)?.[1];
  if (day === undefined) return true;
  // Days written in Chinese numerals above ten have no digit of their own.
  if (/[十廿卅]/.test(digits)) return true;
  const rest = digits.replaceAll(value.slice(0, 4), ' ');
  return (rest.match(/\d+/g) ?? []).some((number) => Number(number) === Number(day));
}

/** What an article's date would be without one of its reasons; null for a reason that is not necessary. */
export function withoutWords({ necessary, without }: DateEvidence, t: Translate): string | null {
  if (necessary !== true || without === undefined) return null;
  return without === null ? t('without it the date is not known') : t('without it: {0}', without);
}

/** How many days lie between the date on a text and its report. */
export function lagWords(lag: number, t: Translate): string {
  if (lag === 0) return t('the same day');
  const days = Math.abs(lag);
  const counted = days === 1 ? t('1 day') : t('{0} days', days);
  return lag > 0 ? t('{0} later', counted) : t('{0} earlier', counted);
}
