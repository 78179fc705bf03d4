/** A time of day and its day are one expression: "dawn on 19 March", "the night of 3 May", "6 a.m. on the 7th". */
import { typeOf, type DateExpression, type Meaning } from '../expression.js';
import { partOfDay } from '../lexicon.js';

/** What may stand between a time of day and its day. */
const BETWEEN =
  /^,?[ \n](?:on|of)[ \n](?:the[ \n](?:early[ \n])?(?:morning|afternoon|evening|night)[ \n]of[ \n])?$/i;
/** A part of the day right before its day; looked for in so many characters. */
const PART_BEFORE =
  /(?:\b(?:early|late)[ \n](?:on|in)[ \n])?\bthe[ \n](?:very[ \n])?(?:[a-z]{3,12}[ \n])?(?<part>morning|afternoon|evening|night|dawn|early[ \n]hours|small[ \n]hours|hours)(?:[ \n]hours)?[ \n]of[ \n](?:the[ \n])?$/i;
const REACH = 48;

/** Joins each day with the time of day before it. */
export function joinTimes(text: string, expressions: readonly DateExpression[]): DateExpression[] {
  const joined: DateExpression[] = [];
  for (const item of expressions) {
    const last = joined[joined.length - 1];
    const withClock = last === undefined ? null : joinClock(text, last, item);
    if (withClock !== null) joined[joined.length - 1] = withClock;
    else joined.push(withPartBefore(text, last?.end ?? 0, item));
  }
  return joined;
}

function joinClock(text: string, time: DateExpression, day: DateExpression): DateExpression | null {
  if (time.meaning.kind !== 'time' || day.start - time.end > REACH) return null;
  if (!BETWEEN.test(text.slice(time.end, day.start))) return null;
  return spread(text, time.start, day, time.meaning.part);
}

function withPartBefore(text: string, from: number, day: DateExpression): DateExpression {
  if (!mayHavePart(day.meaning)) return day;
  const match = PART_BEFORE.exec(text.slice(Math.max(from, day.start - REACH), day.start));
  const words = match?.groups?.part?.toLowerCase();
  if (match === null || words === undefined) return day;
  // "the hours of 5 May": no part of the day.
  const part = words === 'hours' ? (/early/i.test(match[0]) ? 'MO' : null) : partOfDay(words);
  return (part === null ? null : spread(text, day.start - match[0].length, day, part)) ?? day;
}

function mayHavePart(meaning: Meaning): boolean {
  if (meaning.kind === 'range') return isNight(meaning.first.meaning, meaning.last.meaning);
  return dayWith(meaning, '') !== null;
}

/** "The night of 21–22 December" is the one that begins on the first of the two days. */
function isNight(first: Meaning, last: Meaning): boolean {
  if (first.kind !== 'calendar' || last.kind !== 'calendar') return false;
  return first.month === last.month && first.day !== null && last.day === first.day + 1;
}

/** A day with a time of day; null for what is no day, or has one already. */
function dayWith(meaning: Meaning, part: string): Meaning | null {
  switch (meaning.kind) {
    case 'calendar':
      return meaning.day === null || meaning.part !== null ? null : { ...meaning, part };
    case 'weekday':
    case 'day':
      return meaning.part === null ? { ...meaning, part } : null;
    default:
      return null;
  }
}

function spread(text: string, start: number, day: DateExpression, part: string): DateExpression | null {
  const meaning = day.meaning.kind === 'range' ? nightOf(day.meaning, part) : dayWith(day.meaning, part);
  if (meaning === null) return null;
  return { ...day, start, text: text.slice(start, day.end), meaning, type: typeOf(meaning) };
}

function nightOf({ first, last }: Extract<Meaning, { kind: 'range' }>, part: string): Meaning | null {
  if (part !== 'NI' || !isNight(first.meaning, last.meaning)) return null;
  return dayWith(first.meaning, part);
}
