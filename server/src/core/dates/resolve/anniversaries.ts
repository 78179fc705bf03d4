/** Values of anniversaries and named days. */
import { findBaseDays, findNamedDay, type BaseDay, type DayIndex } from '../anniversaries.js';
import { civilDay, isoDay } from '../calendar.js';
import { calendar, type Cue, type Meaning } from '../expression.js';
import { valueCalendar } from './calendar-dates.js';
import { dayInYear } from '../named-days.js';
import type { Context, Valued } from './context.js';

type AnniversaryMeaning = Extract<Meaning, { kind: 'anniversary' }>;
type NamedDay = Extract<Meaning, { kind: 'named-day' }>;

/** Every fifth anniversary is a round one: state media keep those in the large. */
export interface Anniversary {
  readonly number: number;
  readonly round: boolean;
}

const ROUND = 5;

/** Which anniversary of a base year a value is; nothing where either is not known. */
function anniversaryOf(base: number | null, value: string | null): { readonly anniversary?: Anniversary } {
  const year = Number(/^\d{4}/.exec(value ?? '')?.[0] ?? NaN);
  if (base === null || !(year > base)) return {};
  const number = year - base;
  return { anniversary: { number, round: number % ROUND === 0 } };
}

/** A value with the formulary's entry it comes from. */
export interface KnownDay extends Valued {
  readonly anniversary?: Anniversary;
  readonly occasion: string | null;
  readonly event: string | null;
}

const unknown = (how: string): KnownDay => ({
  value: null,
  how,
  onArticle: false,
  occasion: null,
  event: null,
});

function ordinal(number: number): string {
  const tens = number % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${String(number)}${suffix}`;
}

/** The day an anniversary falls on: base year plus its number, on the base day. */
export function valueAnniversary(
  meaning: AnniversaryMeaning,
  cue: Cue,
  sentence: number,
  context: Context,
  index: DayIndex,
): KnownDay {
  const bases = findBaseDays(index, meaning.phrase, meaning.before);
  const base = bases.length > 1 ? fitting(bases, meaning.number, context) : bases[0];
  if (base === undefined) {
    return unknown(
      bases.length > 1
        ? 'Several occasions of the formulary fit this anniversary.'
        : 'No occasion or event of the formulary fits this anniversary.',
    );
  }
  if (meaning.number === null) return inOpenYear(base, null, cue, sentence, context);
  if (base.year === null) return unknown(`The first year of ${base.name} is not in the formulary.`);
  return {
    value: `${String(base.year + meaning.number)}-${base.monthDay}`,
    how: `${ordinal(meaning.number)} anniversary of ${base.name}, ${String(base.year)}-${base.monthDay}.`,
    ...anniversaryOf(base.year, String(base.year + meaning.number)),
    onArticle: false,
    occasion: base.occasion,
    event: base.event,
  };
}

/** Of several base days the one whose anniversary falls in the article's year or next to it. */
function fitting(bases: readonly BaseDay[], number: number | null, context: Context): BaseDay | undefined {
  const { article } = context;
  if (article === null || number === null) return undefined;
  const [first, last] = [civilDay(article.first).year - 1, civilDay(article.last).year + 1];
  const near = bases.filter(({ year }) => year !== null && year + number >= first && year + number <= last);
  return near.length === 1 ? near[0] : undefined;
}

/** "Day of the Sun", "Victory Day": by the formulary's occasions, or a day that is the same everywhere. */
export function valueNamedDay(
  meaning: NamedDay,
  cue: Cue,
  sentence: number,
  context: Context,
  index: DayIndex,
): KnownDay {
  const base: BaseDay | null =
    meaning.monthDay === null
      ? findNamedDay(index, meaning.name, meaning.before, meaning.after)
      : { monthDay: meaning.monthDay, year: null, name: meaning.name, occasion: null, event: null };
  if (base === null) return unknown(`“${meaning.name}” may be several days; the text does not say which.`);
  return inOpenYear(base, meaning.year, cue, sentence, context, meaning.step);
}

function inOpenYear(
  base: BaseDay,
  year: number | null,
  cue: Cue,
  sentence: number,
  context: Context,
  step: number | null = null,
): KnownDay {
  const known = { occasion: base.occasion, event: base.event };
  if (!/^\d{2}-\d{2}$/.test(base.monthDay)) return { ...movingDay(base, year, cue, step, context), ...known };
  const [month, day] = base.monthDay.split('-').map(Number);
  const valued = valueCalendar(
    calendar({ year, month: month ?? null, day: day ?? null, step }),
    cue,
    sentence,
    context,
  );
  const how = `${base.name}, ${base.monthDay}. ${valued.how}`;
  return { ...valued, how, ...known, ...anniversaryOf(base.year, valued.value) };
}

/** A day that moves with the year, such as Thanksgiving: the nearest one, or as the words point. */
function movingDay(
  { name, monthDay }: BaseDay,
  year: number | null,
  cue: Cue,
  step: number | null,
  context: Context,
): Valued {
  const at = (y: number): number => dayInYear(monthDay, y) ?? 0;
  if (year !== null) return { value: isoDay(at(year)), how: `${name} of that year.`, onArticle: false };
  const { last } = context;
  if (context.isHistory && step === null && last !== null)
    return {
      value: isoDay(at(civilDay(last.days.first).year)),
      how: `${name} in the year of ${last.value}.`,
      onArticle: false,
    };
  return context.fromArticle((day) => {
    const { year: now } = civilDay(day);
    const days = [at(now - 1), at(now), at(now + 1)];
    const before = days.filter((one) => one < day).at(-1) ?? day;
    const after = days.find((one) => one >= day) ?? day;
    const isNext =
      step === null ? cue === 'future' || (cue === null && after - day < day - before) : step > 0;
    return isoDay(step === 0 ? at(now) : isNext ? after : before);
  }, `${name}, by the article's date`);
}
