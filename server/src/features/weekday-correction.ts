import { civilDay, isoDay, isoDayNumber, weekdayName, weekdayOf } from '../core/dates/calendar.js';
import type { DateFinding } from '../core/types.js';

/** One way to make the weekday and the day of a date agree; offsets are within the finding's text. */
export interface Correction {
  /** Change the name of the weekday, or the day of the calendar. */
  readonly changes: 'weekday' | 'day';
  /** The words as they are then. */
  readonly text: string;
}

type Names = readonly string[];

/** Monday to Sunday; each row is one way to write them. */
const WEEKDAYS: readonly Names[] = [
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  ['Mon', 'Tues', 'Wed', 'Thurs', 'Fri', 'Sat', 'Sun'],
  ['월요일', '화요일', '수요일', '목요일', '금요일', '토요일', '일요일'],
  ...['星期', '礼拜', '禮拜', '周', '週'].map((stem) => Array.from('一二三四五六日', (day) => stem + day)),
  ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  ['понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу', 'воскресенье'],
  ['(월)', '(화)', '(수)', '(목)', '(금)', '(토)', '(일)'],
];

/** January to December, as they stand in dates. */
const MONTHS: readonly Names[] = [
  'January February March April May June July August September October November December'.split(' '),
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  Array.from({ length: 12 }, (_, month) => `${month + 1}월`),
  Array.from({ length: 12 }, (_, month) => `${month + 1}月`),
];

/**
 * Both ways to mend a date whose weekday is wrong: the weekday that the day has, or the nearest day that has the
 * weekday. A way that cannot be written into the words for certain is left out. Which of the two the author meant,
 * nothing says.
 */
export function weekdayCorrections({ text, value, weekdayConflict }: DateFinding): readonly Correction[] {
  const number = isoDayNumber(value);
  const named = namedWeekday(text);
  if (weekdayConflict === null || value === null || number === null || named === null) return [];
  const is = weekdayOf(number);
  if (weekdayName(is) !== weekdayConflict || named.weekday === is) return [];
  const corrections: Correction[] = [];
  const name = likeIn(named.written, named.names[is - 1] ?? '');
  if (name !== '') corrections.push({ changes: 'weekday', text: replaceAt(text, named, name) });
  // The nearest one is never further than three days away.
  const away = ((named.weekday - is + 10) % 7) - 3;
  const moved = movedDate(text, number, number + away, named);
  if (moved !== null) corrections.push({ changes: 'day', text: moved });
  return corrections;
}

interface Found {
  readonly at: number;
  readonly written: string;
}

interface NamedWeekday extends Found {
  readonly weekday: number;
  readonly names: Names;
}

/** The one weekday that the words name; null for none, or more than one. */
function namedWeekday(text: string): NamedWeekday | null {
  for (const names of WEEKDAYS) {
    const found = names.flatMap((name, index) => {
      const here = wordIn(text, name);
      return here === null ? [] : [{ ...here, weekday: index + 1, names }];
    });
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  return null;
}

/** The words with another day, and another month and year where the day is over a border; null if one cannot be found. */
function movedDate(text: string, from: number, to: number, weekday: Found): string | null {
  const [was, will] = [civilDay(from), civilDay(to)];
  if (text.includes(isoDay(from))) return text.replace(isoDay(from), isoDay(to));
  const edits: (Found & { readonly by: string })[] = [];
  const day = numberAt(text, was.day, weekday);
  if (day === null) return null;
  edits.push({ ...day, by: suffixed(day.written, will.day) });
  if (was.month !== will.month) {
    const month = monthAt(text, was.month, will.month);
    if (month === null) return null;
    edits.push(month);
  }
  if (was.year !== will.year && text.includes(String(was.year))) {
    // The year of another era beside it would have to change, too.
    if (/juche|чучхе|주체|主体/i.test(text)) return null;
    const written = String(was.year);
    edits.push({ at: text.indexOf(written), written, by: String(will.year) });
  }
  return edits.sort((a, b) => b.at - a.at).reduce((now, edit) => replaceAt(now, edit, edit.by), text);
}

/** The number of the day, with its English ending: the only one of this value that is no year and no month. */
function numberAt(text: string, day: number, weekday: Found): Found | null {
  const found = [...text.matchAll(/(?<!\d)(\d{1,2})(st|nd|rd|th)?(?![\d월月])/g)].filter(
    ({ 1: digits, index }) => Number(digits) === day && index !== weekday.at,
  );
  const [only] = found;
  return only === undefined || found.length > 1 ? null : { at: only.index, written: only[0] };
}

function monthAt(text: string, from: number, to: number): (Found & { readonly by: string }) | null {
  for (const names of MONTHS) {
    const here = wordIn(text, names[from - 1] ?? '');
    if (here !== null) return { ...here, by: likeIn(here.written, names[to - 1] ?? '') };
  }
  return null;
}

/** A name in the text in any case, not within a longer word. */
function wordIn(text: string, name: string): Found | null {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  if (at < 0 || name === '') return null;
  const isWord = /\p{Script=Latin}|\p{Script=Cyrillic}/u.test(name);
  const before = text[at - 1] ?? '';
  const after = text[at + name.length] ?? '';
  if (isWord && (/\p{L}/u.test(before) || /\p{L}/u.test(after))) return null;
  if (/^\d/.test(name) && /\d/.test(before)) return null;
  return { at, written: text.slice(at, at + name.length) };
}

function suffixed(written: string, day: number): string {
  const digits = /^0\d/.test(written) ? String(day).padStart(2, '0') : String(day);
  if (!/\D$/.test(written)) return digits;
  const isTeen = day >= 11 && day <= 13;
  return digits + (isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'));
}

/** A name in capitals where the one it replaces was. */
function likeIn(written: string, name: string): string {
  const isCapitals =
    written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
  return isCapitals ? name.toUpperCase() : name;
}

function replaceAt(text: string, { at, written }: Found, by: string): string {
  return text.slice(0, at) + by + text.slice(at + written.length);
}
