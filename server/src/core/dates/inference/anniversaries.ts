/** What numbered anniversaries say about an article's date. */
import { findBaseDays, type BaseDay } from '../anniversaries.js';
import { dayNumber, type DayRange } from '../calendar.js';
import type { DateExpression } from '../expression.js';
import {
  EARLIEST,
  LATEST,
  articleDays,
  dayName,
  isDeictic,
  nearestDeictic,
  type Constraint,
  type Sentence,
} from './constraint.js';
import type { ClueKnowledge } from './clues.js';
import { daySet, type DaySet } from './day-set.js';

/** Days around an anniversary on which it is marked in the large: visits and letters come a little before or after. */
const AROUND = 10;
/** A single event for it may come weeks before, less often after. */
const EVENT_BEFORE = 31;
const EVENT_AFTER = 16;
/** An anniversary called recent or upcoming is no farther off than this. */
const RECENT = 92;
/** News that names an anniversary is, but for some 3 in 100, this near to its day. */
const NEAR = 45;
/** Headline, dateline and the first paragraphs. */
const LEAD = 4;
/** "This year marking the 75th anniversary": farther apart, the two may be of different clauses. */
const ADJACENT = 30;
/** The anniversary is the occasion itself, not something prepared for or looked back to. */
const OCCASION =
  /\b(?:on|on the occasion of|to mark|marking|marks|marked|to celebrate|celebrating|commemorating|in celebration of|in honou?r of)\s(?:the\s)?$/i;
const IS_TODAY_BEFORE = /\btoday\s(?:is|marks|falls\son|observes|celebrates)\s(?:the\s)?$/i;
const IS_TODAY_AFTER = /^\s(?:is|falls|is\sbeing\smarked)\s(?:on\s)?today\b/i;
/** What is prepared for may be months away. */
const PREPARED = /\b(?:prepar(?:e|es|ed|ing|ations?)|plans?|planned|planning|ahead of|in the run-up)\b/i;
/** Births and centenaries are celebrated for years around the day. */
const JUBILEE = /\b(?:birth|birthday|centenary|centennial|100th)\b/i;
const BIRTH = /\bbirth(?:day)?\b/i;

/** The days on which the anniversary may be: one for each day it may be of ("80th anniversary of the army"). */
interface Marked {
  readonly days: readonly number[];
  readonly detail: string;
}

/** "earlier this month … the 71st anniversary", "today marks the 66th anniversary", "sent on the 71st anniversary". */
export function anniversaryConstraints(sentences: readonly Sentence[], known: ClueKnowledge): Constraint[] {
  return sentences.flatMap((sentence) =>
    sentence.expressions.flatMap((expression): Constraint[] => {
      const marked = isInQuotes(sentence, expression) ? null : markedBy(expression, known);
      if (marked === null) return [];
      const found = constraintOf(sentence, expression, marked);
      return found === null ? [] : [found];
    }),
  );
}

function markedBy({ meaning, text }: DateExpression, known: ClueKnowledge): Marked | null {
  if (meaning.kind !== 'anniversary' || meaning.number === null || isJubilee(text, meaning.phrase))
    return null;
  const { number } = meaning;
  const days = findBaseDays(known.index, meaning.phrase, meaning.before)
    .filter((base) => !known.unsourced.has(base.occasion ?? base.event ?? ''))
    .flatMap((base) => dayOf(base, number) ?? []);
  if (days.length === 0) return null;
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return { days, detail: `${short}: ${days.map(dayName).join(' or ')}` };
}

/** The title of a film, a song, a book: it says when that was made. */
function isInQuotes({ text, start }: Sentence, expression: DateExpression): boolean {
  const before = text.slice(0, expression.start - start);
  if (before.lastIndexOf('“') > before.lastIndexOf('”')) return true;
  return (before.split('"').length - 1) % 2 === 1 && text.slice(expression.end - start).includes('"');
}

/** A state's, an army's or a party's birthday is its founding, marked on its day. */
function isJubilee(text: string, phrase: string): boolean {
  return JUBILEE.test(text) && !(BIRTH.test(text) && /\b(?:birthday)\sof\sthe\s[A-Z]/.test(phrase));
}

function dayOf({ monthDay, year }: BaseDay, number: number): number | null {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  if (year === null || Number.isNaN(month)) return null;
  const at = dayNumber(year + number, month, day);
  return at >= EARLIEST && at <= LATEST ? at : null;
}

function constraintOf(sentence: Sentence, expression: DateExpression, marked: Marked): Constraint | null {
  const { days, detail } = marked;
  const around = (before: number, after: number): DaySet =>
    daySet(days.map((day) => ({ first: day - before, last: day + after })));
  if (/^recent\b/i.test(expression.text)) return soft(detail, around(0, RECENT));
  if (/^(?:upcoming|coming)\b/i.test(expression.text)) return soft(detail, around(RECENT, 0));
  const [before, after] = [
    sentence.text.slice(0, expression.start - sentence.start),
    sentence.text.slice(expression.end - sentence.start),
  ];
  if (IS_TODAY_BEFORE.test(before) || IS_TODAY_AFTER.test(after))
    return { rule: 'anniversary-today', detail: `${detail}, is “today”`, days: around(0, 0) };
  const isOccasion = OCCASION.test(before);
  const deictic = nearestDeictic(sentence, expression.start, expression.end);
  // "86 years ago", of what is 86 years old.
  if (deictic?.meaning.kind === 'shift' && isYear(deictic)) return null;
  if (deictic !== null && (isOccasion || isItsYear(deictic, expression))) {
    // What is of that year is of its year exactly; on a day or in a week it is marked around the day.
    const [early, late] = roomOf(deictic);
    const article = days.flatMap((day): DayRange[] => {
      const range = articleDays(deictic, { first: day - early, last: day + late });
      return range === null ? [] : [range];
    });
    const when = `${detail}, was marked “${deictic.text}”`;
    return article.length === 0 ? null : { rule: 'anniversary-when', detail: when, days: daySet(article) };
  }
  if (isDatedOtherwise(sentence) || (sentence.paragraph >= LEAD && !isOccasion)) return null;
  const isDue = PREPARED.test(before);
  const rule = sentence.paragraph < LEAD && !isDue ? 'anniversary-lead' : 'anniversary';
  return { rule, detail, days: around(NEAR, NEAR) };
}

/** How many days before and after an anniversary something pointed at like this may be. */
function roomOf(deictic: DateExpression): readonly [number, number] {
  if (isYear(deictic)) return [0, 0];
  const { kind } = deictic.meaning;
  return kind === 'day' || kind === 'weekday' ? [EVENT_BEFORE, EVENT_AFTER] : [AROUND, AROUND];
}

/** Such a constraint only narrows what others give. */
const soft = (detail: string, days: DaySet): Constraint => ({ rule: 'anniversary', detail, days });

function isYear({ meaning }: DateExpression): boolean {
  return (meaning.kind === 'period' || meaning.kind === 'shift') && meaning.unit === 'year';
}

/** "this year marking the 50th anniversary", "the 65th anniversary last year". */
function isItsYear(deictic: DateExpression, { start, end }: DateExpression): boolean {
  return isYear(deictic) && (deictic.end <= start ? start - deictic.end : deictic.start - end) <= ADJACENT;
}

/** Another year stands in the sentence, or a longer time ago: the anniversary may be of then. */
function isDatedOtherwise({ expressions }: Sentence): boolean {
  return expressions.some(isOtherTime);
}

function isOtherTime(item: DateExpression): boolean {
  const { meaning } = item;
  if (meaning.kind === 'range') return isOtherTime(meaning.first) || isOtherTime(meaning.last);
  if ('year' in meaning && meaning.year !== null) return true;
  return isDeictic(item) && meaning.kind !== 'day' && meaning.kind !== 'weekday';
}
