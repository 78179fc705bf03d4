/** Values of calendar dates, weekdays and parts of the year whose year or day the text leaves open. */
import { civilDay, dayNumber, daysInMonth, isDay, mondayOf, pad, weekdayOf, yearName } from '../calendar.js';
import type { Cue, Meaning } from '../expression.js';
import { extentOf, valueAt } from '../timex.js';
import { AS_WRITTEN } from '../types.js';
import type { Context, Named, Valued } from './context.js';

type Calendar = Extract<Meaning, { kind: 'calendar' }>;
type PartOfYear = Extract<Meaning, { kind: 'part-of-year' }>;
type Weekday = Extract<Meaning, { kind: 'weekday' }>;

/** A day this near ahead, in days, is taken as coming where no word says past. */
const SOON = 45;
/** So near ahead it is coming whatever verb stands before it: news writes the year of what is a year ago. */
const VERY_SOON = 20;
/** A day so little back is not next year's, though the words point ahead ("shares bought through Sept. 29"). */
const JUST_OVER = 60;
/** A quarter is still to be reported on for so many days after its end. */
const REPORTED_WITHIN = 120;
/** News goes on with a passage of history for so many sentences after a date of it; a text of history, to its end. */
const REACH = 4;
/** So many months back are rather the few that lead into the next year. */
const MONTHS_BACK = 9;
/** A month up to May goes on from a winter into the next year. */
const WINTER_REACH = 5;
/** A month so many ahead is still to come where no word says past. */
const MONTHS_AHEAD = 4;
/** "1873", and no finer. */
const YEAR_LENGTH = 4;
const stated = (value: string | null, how: string): Valued => ({ value, how, onArticle: false });

function calendarValue(year: number, month: number | null, day: number | null): string | null {
  if (month === null) return yearName(year);
  if (day === null) return `${yearName(year)}-${pad(month)}`;
  return isDay(year, month, day) ? `${yearName(year)}-${pad(month)}-${pad(day)}` : null;
}

/** Values a date of the calendar: as written, else by the text before it, else by the article's date. */
export function valueCalendar(meaning: Calendar, cue: Cue, sentence: number, context: Context): Valued {
  const valued = valueDate(meaning, cue, sentence, context);
  return meaning.part === null || valued.value === null
    ? valued
    : { ...valued, value: `${valued.value}T${meaning.part}` };
}

function valueDate(meaning: Calendar, cue: Cue, sentence: number, context: Context): Valued {
  const { year, month, day } = meaning;
  if (year !== null) {
    const value = calendarValue(year, month, day);
    return value === null ? stated(null, 'There is no such day.') : stated(value, AS_WRITTEN);
  }
  if (month === null) return valueDayOfMonth(meaning, cue, context);
  if (meaning.basis === 'text') return fromNamedYear(meaning, context);
  if (meaning.yearStep !== null) {
    const step = meaning.yearStep;
    return context.fromArticle(
      (at) => calendarValue(civilDay(at).year + step, month, day),
      "By the year of the article's date",
    );
  }
  const background =
    meaning.step === null && (cue !== 'future' || context.isHistory)
      ? backgroundYear(context, sentence, month)
      : null;
  if (background !== null) {
    const value = calendarValue(background.year, month, day);
    return {
      ...stated(value, `In the passage on ${background.name}, so ${String(background.year)}.`),
      goesOn: true,
    };
  }
  if (context.article === null) {
    return stated(
      `XXXX-${pad(month)}${day === null ? '' : `-${pad(day)}`}`,
      "The year is not known: the article's date is not.",
    );
  }
  const how =
    cue === 'future' && meaning.step === null
      ? 'The next one after'
      : meaning.step === null
        ? 'The latest one up to'
        : 'Counted from';
  return context.fromArticle((at) => {
    const value = openYear(at, month, day, meaning.step, cue);
    return value === null ? null : calendarValue(value, month, day);
  }, `${how} the article's date`);
}

/** The year of a month (and day) without one, seen from a day. */
function openYear(
  at: number,
  month: number,
  day: number | null,
  step: number | null,
  cue: Cue,
): number | null {
  const now = civilDay(at);
  if (step === 0) return now.year;
  if (step !== null) {
    const offset = day === null ? month - now.month : dayNumber(now.year, month, day) - at;
    if (step < 0) return offset < 0 ? now.year : now.year - 1;
    return offset > 0 ? now.year : now.year + 1;
  }
  if (day === null) {
    if (month === now.month) return now.year;
    if (cue === 'future') return month > now.month ? now.year : now.year + 1;
    const ahead = (month - now.month + 12) % 12;
    if (ahead <= (cue === 'past' ? 1 : MONTHS_AHEAD)) return month > now.month ? now.year : now.year + 1;
    return month < now.month ? now.year : now.year - 1;
  }
  const offset = dayNumber(now.year, month, day) - at;
  if (cue === 'future') return offset >= -JUST_OVER ? now.year : now.year + 1;
  if (offset <= 0) {
    const next = dayNumber(now.year + 1, month, day) - at;
    return cue === null && next <= VERY_SOON ? now.year + 1 : now.year;
  }
  return offset <= (cue === null ? SOON : VERY_SOON) ? now.year : now.year - 1;
}

/** The year a passage of history is about: that of the last explicit date before, if it is not the article's own. */
function backgroundYear(
  context: Context,
  sentence: number,
  month: number | null = null,
): { readonly year: number; readonly month: number | null; readonly name: string } | null {
  const { explicit, article } = context;
  if (explicit === null) return null;
  const from = civilDay(explicit.days.first);
  const isWinter = explicit.value.endsWith('-WI');
  if (from.year !== civilDay(explicit.days.last).year && !isWinter) return null;
  const isCoarse = explicit.value.replace('BC', '').length <= YEAR_LENGTH;
  // "In November 1950 … In January", "in the winter of 1864 … In March": a story goes on, it does not go back so far.
  const isNext =
    !isCoarse && month !== null && (isWinter ? month <= WINTER_REACH : from.month - month >= MONTHS_BACK);
  const year = from.year + (isNext ? 1 : 0);
  const about = { year, month: isCoarse ? null : from.month, name: explicit.value };
  if (article === null) return about;
  // A paragraph that goes on with one: only in its first sentences.
  const isNear = sentence - (explicit.here ? explicit.sentence : -1) <= REACH;
  if (!isNear && !context.isHistory) return null;
  return year < civilDay(article.first).year ? about : null;
}

/** "In March of the following year", "that April", "the following April". */
function fromNamedYear(meaning: Calendar, context: Context): Valued {
  const named = context.last;
  const { month, step, yearStep } = meaning;
  if (named === null || month === null) return stated(null, 'Hangs on a date that is not named before.');
  const from = civilDay(named.days.first);
  const year = from.year + (yearStep ?? 0) + monthStep(named, month, step);
  const how =
    year === from.year
      ? `In the year of ${named.value}, named before.`
      : `Counted from ${named.value}, named before.`;
  return { ...stated(calendarValue(year, month, meaning.day), how), goesOn: year >= from.year };
}

/** How many years "the following April" (or the previous one) is from the year of a date named before. */
function monthStep({ value, days }: Named, month: number, step: number | null): number {
  if (step === null || step === 0) return 0;
  const from = civilDay(days.first);
  const isPast = value.length <= YEAR_LENGTH || (step > 0 ? month <= from.month : month >= from.month);
  return isPast ? step : 0;
}

function valueDayOfMonth(meaning: Calendar, cue: Cue, context: Context): Valued {
  const { day, step } = meaning;
  if (day === null) return stated(null, 'Not known.');
  const named = context.last;
  if (named !== null && context.isOnText(meaning.basis)) {
    const { year, month } = civilDay(named.days.first);
    const value = calendarValue(year, month, day);
    return { ...stated(value, `In the month of ${named.value}, named before.`), goesOn: context.isHistory };
  }
  return context.fromArticle((at) => {
    const { year, month } = civilDay(at);
    const first = civilDay(dayNumber(year, month + (step ?? nearestMonth(at, day, cue)), 1));
    return day <= daysInMonth(first.year, first.month) ? calendarValue(first.year, first.month, day) : null;
  }, "In the month of the article's date");
}

/** −1, 0 or 1: the month whose such day is the nearest one, or the nearest that the words point to. */
function nearestMonth(at: number, day: number, cue: Cue): number {
  const now = civilDay(at);
  let best = 0;
  let bestGap = Infinity;
  for (const step of [0, -1, 1]) {
    const first = civilDay(dayNumber(now.year, now.month + step, 1));
    if (day > daysInMonth(first.year, first.month)) continue;
    const offset = dayNumber(first.year, first.month, day) - at;
    if ((cue === 'past' && offset > 0) || (cue === 'future' && offset < 0)) continue;
    // News tells more of what was than of what comes.
    const gap = offset > 0 ? 2 * offset : -offset;
    if (gap < bestGap) [best, bestGap] = [step, gap];
  }
  return best;
}

/** The latest such weekday up to the article's day; a coming one where the words say so. */
export function valueWeekday({ weekday, step, part }: Weekday, cue: Cue, context: Context): Valued {
  const suffix = part === null ? '' : `T${part}`;
  const seen = (at: number): number => {
    const back = (weekdayOf(at) - weekday + 7) % 7;
    if (step === 0) return mondayOf(at) + weekday - 1;
    if (step !== null) return step < 0 ? at - (back === 0 ? 7 : back) : at - back + 7;
    return cue === 'future' && back > 0 ? at - back + 7 : at - back;
  };
  const { last } = context;
  if (context.isHistory && step === null && last !== null && last.days.first === last.days.last) {
    const day = last.days.first + ((weekday - weekdayOf(last.days.first) + 7) % 7);
    return stated(valueAt(day, 'day') + suffix, `The next one from ${last.value} on, named before.`);
  }
  const how =
    step === 0
      ? "In the week of the article's date"
      : step === 1 || (step === null && cue === 'future')
        ? "The next one from the article's date on"
        : step === -1
          ? "The latest one before the article's date"
          : "The latest one up to the article's date";
  return context.fromArticle((at) => valueAt(seen(at), 'day') + suffix, how);
}

const FIRST_MONTH: Readonly<Record<string, number>> = {
  SP: 3,
  SU: 6,
  FA: 9,
  WI: 12,
  Q1: 1,
  Q2: 4,
  Q3: 7,
  Q4: 10,
  H1: 1,
  H2: 7,
};

/** The year by which "that winter" or "the following spring" is named, seen from a date named before. */
function yearOfPart({ value, days }: Named, part: string, step: number): number {
  const { year, month } = civilDay(days.first);
  const isCoarse = value.replace('BC', '').length <= YEAR_LENGTH;
  // January and February belong to the winter that began the year before.
  const current = part === 'WI' && !isCoarse && month <= 2 ? year - 1 : year;
  if (step === 0 || isCoarse) return year + step - (year - current);
  const first = dayNumber(current, FIRST_MONTH[part] ?? 1, 1);
  if (step > 0) return first > days.first ? current : current + 1;
  return first < days.first ? current : current - 1;
}

/** Seasons, quarters and halves. */
export function valuePartOfYear(meaning: PartOfYear, cue: Cue, sentence: number, context: Context): Valued {
  const { part, year, yearStep, step, basis } = meaning;
  const name = (y: number): string => `${yearName(y)}-${part}`;
  if (year !== null) return stated(name(year), AS_WRITTEN);
  if (context.isOnText(basis)) {
    const named = context.last;
    if (named === null) return stated(null, 'Hangs on a date that is not named before.');
    const year =
      yearStep === null ? yearOfPart(named, part, step ?? 0) : civilDay(named.days.first).year + yearStep;
    return { ...stated(name(year), `Beside ${named.value}, named before.`), goesOn: (step ?? 0) >= 0 };
  }
  if (yearStep !== null) {
    return context.fromArticle(
      (at) => name(civilDay(at).year + yearStep),
      "By the year of the article's date",
    );
  }
  // News reports the quarters of its own year, whatever year it named before.
  const isReported = /^[QH]/.test(part) && !context.isHistory;
  const background = step === null && !isReported ? backgroundYear(context, sentence) : null;
  if (background !== null) {
    const { year: about, month: now } = background;
    // "In February 1864 … all winter".
    const named = part === 'WI' && now !== null && now <= 2 ? about - 1 : about;
    return { ...stated(name(named), `In the passage on ${background.name}.`), goesOn: context.isHistory };
  }
  const first = FIRST_MONTH[part] ?? 1;
  return context.fromArticle((at) => {
    const now = civilDay(at);
    // A winter is the current one until it ends in February.
    const current = part === 'WI' && now.month <= 2 ? now.year - 1 : now.year;
    const days = extentOf(name(current));
    if (days === null) return null;
    if (step === 0) return name(current);
    if (step === -1) return name(at > days.last ? current : current - 1);
    if (step === 1) return name(at < days.first ? current : current + 1);
    // "It expects third-quarter earnings to …": a report comes after the quarter it is about.
    if (cue === 'future') return name(at > days.last + REPORTED_WITHIN ? current + 1 : current);
    return name(now.month >= first || at >= days.first ? current : current - 1);
  }, "By the article's date");
}
