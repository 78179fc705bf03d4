/** Dates in the names of files and folders. */
import { isDay } from '../dates/calendar.js';

/** The file's name and the folders that may hold its year, month and day. */
const SEGMENTS = 4;
const EARLIEST_YEAR = 1945;
const LATEST_YEAR = 2100;

const EDGE = '(?<![0-9A-Za-z])';
const END = '(?![0-9A-Za-z])';
const DAY = new RegExp(
  `${EDGE}(?<y>(?:19|20)\\d{2})(?<s>[-_.]?)(?<m>\\d{2})\\k<s>(?<d>\\d{2})(?:T\\d{4,6}Z?)?${END}`,
  'g',
);
const MONTH = new RegExp(`${EDGE}(?<y>(?:19|20)\\d{2})[-_.](?<m>\\d{2})${END}(?![-_.]\\d{2}${END})`, 'g');

/**
 * The date an article's path gives: `2024-10-01`, `20241001` or `2024_10` in the file's name, else folders such as
 * `2024/10/01`. YYYY-MM-DD or YYYY-MM; null where there is none, none that the calendar has, or two that differ.
 */
export function dateFromPath(path: string): string | null {
  const segments = decode(path)
    .split(/[\\/]+/)
    .filter((segment) => segment !== '');
  const name = segments[segments.length - 1] ?? '';
  const days = found(DAY, name);
  if (days.size > 0) return only(days);
  const months = found(MONTH, name);
  if (months.size > 0) return only(months);
  return fromFolders(segments.slice(-SEGMENTS, -1), name);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign is part of the name.
    return path;
  }
}

function found(pattern: RegExp, name: string): Set<string> {
  const dates = new Set<string>();
  for (const match of name.matchAll(pattern)) {
    const { y, m, d } = match.groups ?? {};
    const date = plausible(y, m, d);
    if (date !== null) dates.add(date);
  }
  return dates;
}

function only(dates: ReadonlySet<string>): string | null {
  const [first] = dates;
  return dates.size === 1 ? (first ?? null) : null;
}

function plausible(y: string | undefined, m: string | undefined, d: string | undefined): string | null {
  const year = Number(y);
  if (!(year >= EARLIEST_YEAR && year <= LATEST_YEAR) || !isDay(year, Number(m), Number(d ?? '1')))
    return null;
  return `${String(year)}-${m ?? ''}${d === undefined ? '' : `-${d}`}`;
}

function fromFolders(folders: readonly string[], name: string): string | null {
  for (let i = folders.length - 1; i >= 0; i--) {
    const whole = only(found(DAY, folders[i] ?? '')) ?? only(found(MONTH, folders[i] ?? ''));
    if (whole !== null) return whole;
    if (!/^(?:19|20)\d{2}$/.test(folders[i] ?? '')) continue;
    const month = folders[i + 1];
    if (month === undefined || !/^\d{2}$/.test(month)) return null;
    const day = folders[i + 2] ?? /^(\d{2})(?!\d)/.exec(name)?.[1];
    return (
      (day !== undefined && /^\d{2}$/.test(day) ? plausible(folders[i], month, day) : null) ??
      plausible(folders[i], month, undefined)
    );
  }
  return null;
}
