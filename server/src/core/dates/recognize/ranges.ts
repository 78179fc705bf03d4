/**
 * Ranges and pairs. Compact ones ("1950-53", "March 5-7") have an end that is no date by itself and are read here;
 * the others are two neighbouring dates with a joining word between them.
 */
import { calendar, typeOf, type DateExpression, type Meaning } from '../expression.js';
import {
  BEFORE_CHRIST,
  DIGIT,
  FOUR_DIGITS,
  MONTH,
  MONTH_STARTS,
  S,
  YEAR,
  monthNumber,
  yearNumber,
} from '../lexicon.js';
import { GLUED, MARK, isCapital, pairs, rule, type Draft, type Rule } from './rule.js';

const DASH = '[-–—−]';

/** A date made by a rule for one end of a range; `start` and `end` are offsets of the paragraph. */
export function piece(text: string, start: number, end: number, meaning: Meaning): DateExpression {
  return {
    start,
    end,
    text: text.slice(start, end),
    rule: 'range-end',
    type: typeOf(meaning),
    meaning,
    mod: null,
    cue: null,
    frames: false,
    leads: false,
    sentence: 0,
  };
}

function yearRange(match: RegExpExecArray, text: string): Draft | null {
  const { lead = '', a = '', gap = '', b = '' } = match.groups ?? {};
  const first = Number(a);
  let last = Number(b.length === 2 ? a.slice(0, 2) + b : b);
  if (b.length === 2 && last < first) last += 100;
  // "2024-10" is a month, "1950-53" a range: two figures that could be a month must not follow "20…-0".
  if (b.length === 2 && last <= first) return null;
  if (last <= first || last - first > 400 || last > 2100 || first < 1000) return null;
  const start = match.index + lead.length;
  const startLast = start + a.length + gap.length;
  if (/[\d.,/$-]$/.test(text.slice(Math.max(0, match.index - 1), match.index))) return null;
  return {
    meaning: {
      kind: 'range',
      join: 'range',
      first: piece(text, start, start + a.length, calendar({ year: first })),
      last: piece(text, startLast, startLast + b.length, calendar({ year: last })),
    },
  };
}

function dayRange(match: RegExpExecArray, text: string): Draft | null {
  const { lead = '', mo = '', d1 = '', gap = '', d2 = '', y } = match.groups ?? {};
  if (!isCapital(mo)) return null;
  const [month, first, last] = [monthNumber(mo), Number.parseInt(d1, 10), Number.parseInt(d2, 10)];
  if (first < 1 || last <= first || last > 31) return null;
  const year = yearNumber(y);
  const monthFirst = /^[A-Za-z]/.test(match[0].slice(lead.length));
  const start = match.index + lead.length;
  const startDay = monthFirst ? match.index + match[0].indexOf(d1, lead.length + mo.length) : start;
  const startLast = startDay + d1.length + gap.length;
  const join = /and/i.test(gap) && !/between/i.test(lead) ? 'pair' : 'range';
  return {
    meaning: {
      kind: 'range',
      join,
      first: piece(text, start, startDay + d1.length, calendar({ year, month, day: first })),
      last: piece(
        text,
        startLast,
        monthFirst ? startLast + d2.length : match.index + match[0].length,
        calendar({ year, month, day: last }),
      ),
    },
  };
}

const LEAD = `(?<lead>(?:from|between)${S}(?:the${S})?)?`;
const JOIN = `(?<gap>${S}?${DASH}${S}?|${S}(?:to|until|till|through|and)${S})`;

/** "264–241 BC", "between 431 and 404 BC": years run down. */
function rangeBeforeChrist(match: RegExpExecArray, text: string): Draft | null {
  const { lead = '', a = '', gap = '', b = '' } = match.groups ?? {};
  const [first, last] = [Number(a), Number.parseInt(b, 10)];
  if (first <= last || last < 1) return null;
  const start = match.index + lead.length;
  const startLast = start + a.length + gap.length;
  return {
    meaning: {
      kind: 'range',
      join: 'range',
      first: piece(text, start, start + a.length, calendar({ year: 1 - first })),
      last: piece(text, startLast, startLast + b.length, calendar({ year: 1 - last })),
    },
  };
}

export const RANGE_RULES: readonly Rule[] = [
  rule(
    'range-bc',
    [
      ...pairs([DIGIT], [DIGIT, MARK, 'to', 'until', 'till', 'through', 'and']),
      ...pairs(['from', 'between'], [DIGIT]),
    ],
    `${LEAD}(?<a>\\d{1,4})${JOIN}(?<b>\\d{1,4}${S}?${BEFORE_CHRIST})`,
    rangeBeforeChrist,
  ),
  rule(
    'year-range',
    [...pairs([FOUR_DIGITS, 'from', 'between'], [DIGIT]), `${FOUR_DIGITS} ${MARK}`],
    `${LEAD}(?<a>(?:1[0-9]|20)\\d\\d)(?<gap>${S}?${DASH}${S}?|/)(?<b>(?:1[0-9]|20)\\d\\d|[1-9]\\d|(?<=[–—])0\\d)(?!\\d|[-/.,]\\d|%|s\\b)`,
    yearRange,
  ),
  rule(
    'month-days',
    [...MONTH_STARTS, ...pairs(['from', 'between'], [...MONTH_STARTS, 'the'])],
    `${LEAD}(?<mo>${MONTH})${S}(?<d1>\\d{1,2}(?:st|nd|rd|th)?)${JOIN}(?<d2>\\d{1,2}(?:st|nd|rd|th)?)(?!\\d|${S}(?:${MONTH}))(?:,?${S}(?<y>${YEAR}))?`,
    dayRange,
  ),
  rule(
    'days-month',
    [
      ...pairs([DIGIT], [DIGIT, GLUED, MARK, 'to', 'until', 'till', 'through', 'and']),
      ...pairs(['from', 'between'], [DIGIT, 'the']),
    ],
    `${LEAD}(?<d1>\\d{1,2}(?:st|nd|rd|th)?)${JOIN}(?<d2>\\d{1,2}(?:st|nd|rd|th)?)${S}(?:of${S})?(?<mo>${MONTH})(?:,?${S}(?<y>${YEAR}))?`,
    dayRange,
  ),
];

const BETWEEN =
  /^(?:\s?[-–—~～]\s?|\s(?:to|until|till|through|up to)\s(?:the\s)?|\sand\s|[至到和与]|부터\s?|에서\s|[와과]\s|\s(?:по|до|и)\s)$/i;
/** Words between two dates that make them a pair and no stretch. */
const PAIRING = /and|[和与와과и]/i;
const BEFORE_RANGE = /(?:\b(?:from|between)\s)$/i;

/** Joins neighbours such as "2018 and 2019" or "from October 2023 to May 2024" into one expression with two ends. */
export function joinRanges(text: string, expressions: readonly DateExpression[]): DateExpression[] {
  const joined: DateExpression[] = [];
  for (let i = 0; i < expressions.length; i++) {
    const first = expressions[i];
    const last = expressions[i + 1];
    if (first === undefined) break;
    const range = last === undefined ? null : joinPair(text, first, last);
    joined.push(range ?? first);
    if (range) i++;
  }
  return joined;
}

function joinPair(text: string, first: DateExpression, last: DateExpression): DateExpression | null {
  if (last.start - first.end > 12 || !joinable(first.meaning, last.meaning)) return null;
  const gap = text.slice(first.end, last.start);
  if (!BETWEEN.test(gap)) return null;
  const before = BEFORE_RANGE.exec(text.slice(Math.max(0, first.start - 8), first.start));
  const isPair = PAIRING.test(gap) && !/between/i.test(before?.[0] ?? '');
  // "2020 and early 2021" are two dates, each with its own part of the year.
  if (isPair && (first.mod !== null || last.mod !== null)) return null;
  const start = first.start - (before && !isPair ? before[0].length : 0);
  const meaning: Meaning = {
    kind: 'range',
    join: isPair ? 'pair' : 'range',
    first: { ...first, meaning: shareYear(first.meaning, last.meaning) },
    last,
  };
  return {
    ...first,
    start,
    end: last.end,
    text: text.slice(start, last.end),
    rule: 'range',
    type: 'DATE',
    meaning,
  };
}

function joinable(a: Meaning, b: Meaning): boolean {
  if (a.kind === 'calendar' && b.kind === 'calendar') {
    return (a.day === null) === (b.day === null) && (a.month === null) === (b.month === null);
  }
  return (
    (a.kind === 'weekday' && b.kind === 'weekday') || (a.kind === 'part-of-year' && b.kind === 'part-of-year')
  );
}

/** "July and August 2018": the year at the end holds for both. */
function shareYear(a: Meaning, b: Meaning): Meaning {
  if (
    a.kind === 'calendar' &&
    b.kind === 'calendar' &&
    a.year === null &&
    a.step === null &&
    a.basis === 'article'
  ) {
    return { ...a, year: b.year, yearStep: a.yearStep ?? b.yearStep };
  }
  if (a.kind === 'part-of-year' && b.kind === 'part-of-year' && a.year === null)
    return { ...a, year: b.year };
  return a;
}
