/** Resolution: all expressions of a document, in order, to values. Looks back, never ahead. */
import { dayNumber, isoDay, weekdayName, weekdayOf, type DayRange } from '../calendar.js';
import type { DayIndex } from '../anniversaries.js';
import type { DateExpression, Meaning, Unit } from '../expression.js';
import { extentOf, granularityOf } from '../timex.js';
import { AS_WRITTEN, type DateAnchor, type ResolvedDate } from '../types.js';
import { valueAnniversary, valueNamedDay, type Anniversary } from './anniversaries.js';
import { valueCalendar, valuePartOfYear, valueWeekday } from './calendar-dates.js';
import {
  Context,
  NO_DATES,
  bounds,
  censusOf,
  factsOf,
  type DateFacts,
  type DateState,
  type Valued,
} from './context.js';
import { valueNumbered } from './numbered.js';
import { valueDay, valuePeriod, valueReported, valueShift } from './relative-dates.js';

interface Outcome extends Valued {
  readonly occasion?: string | null;
  readonly event?: string | null;
  readonly anniversary?: Anniversary;
}

const NOT_DRAWN: ReadonlySet<Meaning['kind']> = new Set(['duration', 'set', 'reference', 'time']);

/** What stands for the day that a coarser date leaves open. */
const OPEN_DAYS: Readonly<Partial<Record<Unit, string>>> = { year: '-XX-XX', month: '-XX' };
/** In days: nine months. */
const FAR_AHEAD = 270;
/** "1873", and no finer. */
const YEAR_LENGTH = 4;
const LEFT_OPEN: ReadonlySet<Meaning['kind']> = new Set(['calendar', 'part-of-year', 'reported', 'time']);
const MONTHS_OF_YEAR = /(?:first|latest)\s(?:six|nine)\smonths/i;

/** Values every expression of a document; `document` is its paragraphs in order. */
export function resolveDocument(
  document: readonly (readonly DateExpression[])[],
  anchor: DateAnchor,
  index: DayIndex,
): ResolvedDate[][] {
  const facts = factsOf(anchor, document.map(censusOf));
  let state = NO_DATES;
  return document.map((expressions) => {
    const resolved = resolveParagraph(expressions, state, facts, index);
    state = resolved.after;
    return resolved.dates;
  });
}

/** Values one paragraph's expressions, given what the paragraphs before leave; looks at no other paragraph. */
export function resolveParagraph(
  expressions: readonly DateExpression[],
  before: DateState,
  facts: DateFacts,
  index: DayIndex,
): { readonly dates: ResolvedDate[]; readonly after: DateState } {
  if (expressions.length === 0) return { dates: [], after: before };
  const context = new Context(facts, before);
  const dates = expressions.map((expression) => resolveOne(expression, context, index));
  return { dates, after: context.state() };
}

function resolveOne(expression: DateExpression, context: Context, index: DayIndex): ResolvedDate {
  const { meaning } = expression;
  if (meaning.kind === 'range') return resolveRange(expression, meaning, context, index);
  const outcome = valueOf(expression, context, index);
  // "The same day" hangs on no century.
  const remembered = isDated(expression) && meaning.kind !== 'reference' && meaning.kind !== 'fixed';
  const days = isDated(expression) ? extentOf(outcome.value) : null;
  // Left open by the words, and so of the day of writing: no part of a story of long ago.
  const isGuess = outcome.onArticle && LEFT_OPEN.has(meaning.kind);
  const isAside = context.isHistory && (isGuess || isReminder(expression, days, context));
  if (remembered && !isAside) context.remember(outcome.value, days, expression.sentence);
  followThread(expression, outcome, days, context);
  followQuarter(expression, outcome.value, context);
  return {
    expression,
    type: expression.type,
    value: outcome.value,
    mod: expression.mod,
    ...bounds(days),
    parts: [],
    derived: context.anchor.inferred && outcome.onArticle && outcome.value !== null,
    occasion: outcome.occasion ?? null,
    event: outcome.event ?? null,
    rule: expression.rule,
    how: outcome.how,
    weekdayConflict: weekdayConflict(meaning, outcome, context),
    flag: isDrawn(meaning, outcome.value),
    ...(outcome.anniversary === undefined ? {} : { anniversary: outcome.anniversary }),
  };
}

const isDated = ({ type }: DateExpression): boolean => type === 'DATE' || type === 'TIME';

/** "The treaty of 1873", while the story is at a day of 1879: what comes next does not hang on it. */
function isReminder({ meaning, frames }: DateExpression, days: DayRange | null, context: Context): boolean {
  const { explicit } = context;
  if (frames || days === null || explicit === null || explicit.value.length <= YEAR_LENGTH) return false;
  return meaning.kind === 'calendar' && meaning.year !== null && days.last < explicit.days.first;
}

/** "A letter sent in December had said …", while the story is in March: ahead, or a look back; it does not move on. */
function isFarAhead(days: DayRange | null, { explicit }: Context): boolean {
  if (days === null || explicit === null || explicit.value.length <= YEAR_LENGTH) return false;
  return days.first - explicit.days.first > FAR_AHEAD;
}

function followThread(
  expression: DateExpression,
  outcome: Outcome,
  days: DayRange | null,
  context: Context,
): void {
  const { meaning, sentence, frames, leads } = expression;
  if ('year' in meaning && meaning.year !== null) {
    if (frames) context.follow(outcome.value, days, sentence, leads ? 'explicit' : 'passing');
  } else if (outcome.goesOn === true && (context.isHistory || meaning.kind === 'calendar')) {
    if (leads || !isFarAhead(days, context)) context.follow(outcome.value, days, sentence, 'goes-on');
  } else if (outcome.onArticle) context.leave();
}

/** What "the quarter" is next: the one just named, or none after "the first nine months". */
function followQuarter({ meaning, text }: DateExpression, value: string | null, context: Context): void {
  if (meaning.kind === 'part-of-year' && meaning.part.startsWith('Q')) context.quarter = value;
  else if (meaning.kind === 'duration' && MONTHS_OF_YEAR.test(text)) context.quarter = null;
}

/** Known by the formulary, or not at all. */
const MAY_BE_NOTHING: ReadonlySet<Meaning['kind']> = new Set(['named-day', 'anniversary', 'numbered']);

/** Dates of the calendar are drawn; amounts, sets and vague references are known only. */
function isDrawn(meaning: Meaning, value: string | null): boolean {
  if (NOT_DRAWN.has(meaning.kind)) return false;
  if (value === 'PAST_REF' || value === 'FUTURE_REF') return false;
  return value !== null || !MAY_BE_NOTHING.has(meaning.kind);
}

function valueOf(expression: DateExpression, context: Context, index: DayIndex): Outcome {
  const { meaning, cue, sentence } = expression;
  const plain = (value: string, how: string): Outcome => ({ value, how, onArticle: false });
  switch (meaning.kind) {
    case 'calendar':
      return valueCalendar(meaning, cue, sentence, context);
    case 'weekday':
      return valueWeekday(meaning, cue, context);
    case 'day':
      // "Today the fort is a museum": where all else is history, our times.
      return context.isHistory && /^today$/i.test(expression.text)
        ? plain('PRESENT_REF', 'Our times.')
        : valueDay(meaning, context);
    case 'period':
      return valuePeriod(meaning, cue, context);
    case 'reported':
      return valueReported(meaning, context);
    case 'shift':
      return valueShift(meaning, context);
    case 'part-of-year':
      return valuePartOfYear(meaning, cue, sentence, context);
    case 'anniversary':
      return valueAnniversary(meaning, cue, sentence, context, index);
    case 'numbered':
      return valueNumbered(meaning, index);
    case 'named-day':
      return valueNamedDay(meaning, cue, sentence, context, index);
    case 'time':
      return valueTime(meaning.part, context);
    case 'fixed':
      return plain(meaning.value, meaning.how ?? AS_WRITTEN);
    case 'duration':
      return plain(meaning.value, 'A length of time.');
    case 'set':
      return plain(meaning.value, 'A time that recurs.');
    case 'reference':
      return plain(meaning.value, 'No definite time.');
    case 'range':
      return { value: null, how: '', onArticle: false };
  }
}

/** A clock time belongs to the day named before it in its paragraph or story, else to the article's day. */
function valueTime(part: string, context: Context): Valued {
  const named = context.lastDay;
  if (named !== null && (named.here || context.isHistory)) {
    if (named.days.first === named.days.last) {
      // "On the night of 3 May … by dawn": the next morning.
      const isNext = /T(?:NI|EV)$/.test(named.value) && part === 'MO';
      const day = isoDay(named.days.first + (isNext ? 1 : 0));
      return { value: `${day}T${part}`, how: `By ${named.value}, named before.`, onArticle: false };
    }
    if (context.isHistory) {
      const open = OPEN_DAYS[granularityOf(named.value) ?? 'day'];
      const value = open === undefined ? `XXXX-XX-XXT${part}` : `${named.value}${open}T${part}`;
      return { value, how: `In ${named.value}, named before; the day is not known.`, onArticle: false };
    }
  }
  const valued = context.fromArticle((at) => `${isoDay(at)}T${part}`, "On the article's day");
  return valued.value === null ? { ...valued, value: `XXXX-XX-XXT${part}` } : valued;
}

/** "From 20 to 26 January 1933" turns the story to that month; "from 1864 to 1870" says how long it all was. */
const namesMonth = (meaning: Meaning): boolean => meaning.kind === 'calendar' && meaning.month !== null;

function resolveRange(
  expression: DateExpression,
  meaning: Extract<Meaning, { kind: 'range' }>,
  context: Context,
  index: DayIndex,
): ResolvedDate {
  const ends = [meaning.first, meaning.last].map((end) =>
    resolveOne(
      {
        ...end,
        cue: expression.cue,
        sentence: expression.sentence,
        frames: end.frames || (expression.frames && namesMonth(end.meaning)),
      },
      context,
      index,
    ),
  );
  const [first, last] = ends;
  const [from, to] = [first?.value ?? null, last?.value ?? null];
  const known = from !== null && to !== null;
  const value = known ? `${from}/${to}` : null;
  return {
    expression,
    type: expression.type,
    value,
    mod: expression.mod,
    from: known ? (first?.from ?? null) : null,
    to: known ? (last?.to ?? null) : null,
    parts: ends.map(({ expression: { start, end }, value: part }) => ({ start, end, value: part })),
    derived: ends.some(({ derived }) => derived),
    occasion: null,
    event: null,
    rule: expression.rule,
    how: `${meaning.join === 'pair' ? 'Two dates' : 'From the first to the second'}: ${first?.how ?? ''}`,
    weekdayConflict: ends.find(({ weekdayConflict: conflict }) => conflict !== null)?.weekdayConflict ?? null,
    flag: true,
  };
}

/** The true weekday where the text gives another; silent where the day itself rests on an inferred date. */
function weekdayConflict(meaning: Meaning, outcome: Outcome, context: Context): string | null {
  if (meaning.kind !== 'calendar' || meaning.weekday === null) return null;
  if (outcome.onArticle && context.anchor.inferred) return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(outcome.value ?? '');
  if (!match) return null;
  const actual = weekdayOf(dayNumber(Number(match[1]), Number(match[2]), Number(match[3])));
  return actual === meaning.weekday ? null : weekdayName(actual);
}
