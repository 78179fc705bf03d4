/** Dates in figures, days of the month, Juche years, and bare years with their guards. */
import { calendar } from '../expression.js';
import {
  DIGIT,
  FOUR_DIGITS,
  PART_OF,
  PART_STARTS,
  S,
  YEAR_WORDS,
  partMod,
  stepOf,
  yearNumber,
} from '../lexicon.js';
import { pad } from '../calendar.js';
import { GLUED, MARK, pairs, rule, type Draft, type Rule } from './rule.js';

/** Juche 1 is 1912, the year of Kim Il Sung's birth. */
const YEAR_BEFORE_JUCHE = 1911;
/** Years of two figures from here on belong to the twentieth century. */
const FIRST_SHORT_YEAR = 40;
/** Nouns that are counted: "2000 troops". */
const COUNTED =
  /^[ \n-](?:(?:more|other|additional|new|north|south|korean|chinese|russian|american|foreign|armed|square)\s)?(?:people|persons|percent|per cent|points?|miles?|feet|foot|dollars?|won|yuan|rubles?|roubles?|euros?|yen|pounds?|men|women|troops|soldiers|workers|members|students|houses|homes|households|families|yards|met(?:er|re)s|kilomet(?:er|re)s|km|kg|tons?|tonnes|acres|hectares|shares|jobs|employees|seats|votes|missiles|rockets|shells|rounds|containers|units|officers|officials|delegates|deputies|participants|visitors|residents|victims|prisoners|refugees|children|cars|vehicles|ships|planes|aircraft|artillery|pages|copies|items|cases|deaths|hours|minutes|seconds|days|weeks|months|years|mm|cc|mw|megawatts|calories|volts)\b/i;
const BLOCKED_BEFORE =
  /(?:[$£€¥₩#%@/\\.:_]|[\d,]\s?|\b(?:about|nearly|some|than|only|no\.|over|least|approximately|roughly|almost|around|number|numbered|flight|route|room|page|section|article|resolution|us|worth|chapter|unit|another|with)[ \n]|[a-z]-|-)$/i;
const PLACED =
  /\b(?:in|since|by|of|from|to|until|till|before|after|during|through|throughout|year|and|circa|for|(?:early|late)[ \n]as|between)[ \n]$|\bc\.[ \n]?$/i;

const BEFORE_DAY =
  /\b(?:on|(?:morning|afternoon|evening|night|dawn|hours)[ \n]of|(?:\d(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december)[ \n](?:and|to|until))[ \n]$/i;
/** Words that begin no noun an ordinal could count. */
const AFTER_DAY =
  /^[ \n](?:the|an?|his|her|its|their|he|she|it|they|we|i|this|that|these|those|some|all|both|and|but|or|when|while|after|before|to|in|at|with|by|for|from|was|were|had|did|only|there|two|three|four|five|six|ten)\b/i;

function numeric(year: string | undefined, month: string | undefined, day: string | undefined): Draft | null {
  const [m, d] = [Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  const y = year?.length === 2 ? longYear(Number(year)) : Number(year);
  return { meaning: calendar({ year: y, month: m, day: d }) };
}

/** "3/10/2024" is one day in London and another in New York: the year is known, and that there are two readings. */
function eitherDay(year: string, a: string | undefined, b: string | undefined): Draft | null {
  const draft = numeric(year, a, b);
  if (draft?.meaning.kind !== 'calendar') return draft;
  const value = String(draft.meaning.year);
  const iso = [
    `${value}-${pad(Number(a))}-${pad(Number(b))}`,
    `${value}-${pad(Number(b))}-${pad(Number(a))}`,
  ];
  return { meaning: { kind: 'fixed', value, how: `Day first or month first? ${iso.join(' or ')}.` } };
}

/**
 * Whether an ordinal is a day of the month: "on the 17th", "the night of the 3rd", "on 28 May and the 29th". What it
 * might count ("the 4th Army", "the 9th day") must not follow.
 */
function isDayAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  if (!BEFORE_DAY.test(before)) return false;
  return /^(?:[.,;:)"”—–]|$|\n)/.test(text.slice(end, end + 1)) || AFTER_DAY.test(text.slice(end, end + 12));
}

/** 98 → 1998, 12 → 2012. */
function longYear(short: number): number {
  return short + (short >= FIRST_SHORT_YEAR ? 1900 : 2000);
}

export const YEAR_RULES: readonly Rule[] = [
  rule(
    'iso',
    [`${FOUR_DIGITS} ${DIGIT}`],
    '(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?',
    (m) => numeric(m.groups?.y, m.groups?.m, m.groups?.d),
  ),
  rule(
    'year-month-day',
    [`${FOUR_DIGITS} ${MARK}`],
    '(?<y>(?:19|20)\\d{2})(?<s>[/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})',
    (m) => numeric(m.groups?.y, m.groups?.m, m.groups?.d),
  ),
  rule(
    'numeric',
    [`${DIGIT} ${MARK}`],
    '(?<a>\\d{1,2})(?<s>[/.])(?<b>\\d{1,2})\\k<s>(?<y>(?:19|20)\\d{2}|\\d{2})(?![/.]\\d)',
    (match, text) => {
      const { a, b, s, y = '' } = match.groups ?? {};
      // "1.2.12" is a version or a section, not a day.
      if (
        (y.length === 2 && s === '.') ||
        /[\d./]$/.test(text.slice(Math.max(0, match.index - 1), match.index))
      )
        return null;
      // Dots are written day first; behind slashes only a number above 12 tells the day from the month.
      if (s === '.' || Number(a) > 12) return numeric(y, b, a);
      return Number(b) > 12 || Number(a) === Number(b) ? numeric(y, a, b) : eitherDay(y, a, b);
    },
  ),
  rule('juche', ['juche'], `Juche${S}(?<j>\\d{1,3})(?:${S}?\\((?<y>\\d{4})\\))?`, (match) => {
    const year = Number(match.groups?.j) + YEAR_BEFORE_JUCHE;
    return { meaning: calendar({ year }) };
  }),
  rule(
    'day-of-month',
    [`the ${DIGIT}`, `${DIGIT} ${GLUED}`],
    `(?:the${S})?(?<d>\\d{1,2})(?:st|nd|rd|th)(?:${S}of${S}(?<step>this|last|next|the${S}same|that|the${S}following)${S}month)?`,
    (match, text) => {
      const { d, step } = match.groups ?? {};
      const day = Number(d);
      if (day < 1 || day > 31) return null;
      const end = match.index + match[0].length;
      if (step === undefined && !isDayAlone(text, match.index, end)) return null;
      const named = step !== undefined && /same|that|following/i.test(step);
      return {
        meaning: calendar({
          day,
          step: step === undefined ? 0 : stepOf(step),
          basis: named ? 'text' : step === undefined ? 'story' : 'article',
        }),
      };
    },
  ),
  rule(
    'year',
    [FOUR_DIGITS, ...PART_STARTS, 'fiscal', ...pairs(['the'], [DIGIT, 'year', 'fiscal'])],
    `(?<mod>${PART_OF})?(?:the${S}year${S}|(?:the${S})?fiscal${S}(?:year${S})?)?(?<y>(?:1[0-9]|20)\\d\\d)(?!\\d|s\\b|%|[.,:]\\d|[-/]\\d{2}(?!\\d))`,
    (match, text) => {
      const year = Number(match.groups?.y);
      // Halves are another rule's; "beginning in 1803" is a verb.
      if (/half|^(?:beginning|start)\s(?:in|on)/i.test(match.groups?.mod ?? '')) return null;
      if (match[0].length > 4) return { meaning: calendar({ year }), mod: partMod(match.groups?.mod) };
      const before = text.slice(Math.max(0, match.index - 16), match.index);
      const after = text.slice(match.index + 4, match.index + 40);
      if (BLOCKED_BEFORE.test(before) && !/, $|(?:pre|post|mid)-$/i.test(before)) return null;
      if (COUNTED.test(after) || /^-[a-z]/i.test(after)) return null;
      if (year < 1700 && !PLACED.test(before)) return null;
      return { meaning: calendar({ year }) };
    },
  ),
  rule(
    'short-year-of-old',
    [DIGIT],
    '(?<y>[1-9]\\d\\d)(?=[,.;)](?!\\d)|[ \\n](?:he|she|they|it|the|his|her|their|when|after)\\b)',
    (match, text) => {
      // "In 746, …": figures of three are years only where nothing can be counted.
      const before = text.slice(Math.max(0, match.index - 9), match.index);
      if (!/(?:^|[^A-Za-z])(?:in|since|until)[ \n]$/i.test(before)) return null;
      return { meaning: calendar({ year: Number(match.groups?.y) }) };
    },
  ),
  rule(
    'year-in-words',
    ['seventeen', 'eighteen', 'nineteen', 'twenty', 'two thousand', ...PART_STARTS, 'the year', 'mid'],
    `(?<mod>${PART_OF})?(?:the${S}year${S})?(?<y>${YEAR_WORDS})`,
    (match, text) => {
      const { y, mod } = match.groups ?? {};
      const before = text.slice(Math.max(0, match.index - 16), match.index);
      if (mod === undefined && !/^the/i.test(match[0]) && !PLACED.test(before)) return null;
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 36);
      if (COUNTED.test(after) || /^(?:[ \n](?:hundred|thousand|million|billion)|-)/i.test(after)) return null;
      return { meaning: calendar({ year: yearNumber(y) }), mod: partMod(mod) };
    },
  ),
  rule(
    'era-year',
    [
      ...pairs([DIGIT], ['bc', 'bce', 'ce', 'ad', 'b', 'a', GLUED]),
      'ad',
      'bc',
      ...pairs(['about', 'around', 'circa', 'approximately'], [DIGIT]),
      ...PART_STARTS,
    ],
    `(?:(?<mod>${PART_OF})|(?<about>about|around|circa|approximately)${S})?(?:(?<era1>AD|BC)${S}(?<y1>\\d{1,4})|(?<y2>\\d{1,4})${S}?(?<era2>BCE?|CE|AD|B\\.C\\.(?:E\\.)?|A\\.D\\.))`,
    (match) => {
      const { era1, y1, era2, y2, mod, about } = match.groups ?? {};
      const era = era1 ?? era2 ?? '';
      const year = Number(y1 ?? y2);
      if (era !== era.toUpperCase() || year < 1) return null;
      // There is no year 0: 1 BC is the year 0 of arithmetic.
      return {
        meaning: calendar({ year: /^B/.test(era) ? 1 - year : year }),
        mod: about === undefined ? partMod(mod) : 'APPROX',
      };
    },
  ),
  rule('short-year', [DIGIT], "(?<=['’])(?<y>\\d{2})(?!s)", (match, text) => {
    const before = text.slice(Math.max(0, match.index - 9), match.index);
    // "in '98", "spring '98", "’64": an apostrophe for the century, and no quotation that begins here.
    if (
      !/(?:\b(?:in|of|since|by|until|from|to|and|early|late|mid|spring|summer|fall|winter|class of)[ -]|\()['’]$/i.test(
        before,
      )
    )
      return null;
    if (/^['’\d]/.test(text.slice(match.index + 2, match.index + 3))) return null;
    return { meaning: calendar({ year: longYear(Number(match.groups?.y)) }), start: match.index - 1 };
  }),
];
