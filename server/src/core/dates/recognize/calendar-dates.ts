/** Dates of the calendar: full, partial, numeric, and bare years with their guards. */
import { calendar } from '../expression.js';
import {
  DAY,
  DIGIT,
  MONTH,
  MONTH_STARTS,
  PART_OF,
  PART_OF_STARTS,
  S,
  WEEKDAY,
  WEEKDAY_STARTS,
  YEAR,
  monthNumber,
  partMod,
  stepOf,
  weekdayNumber,
} from '../lexicon.js';
import { isCapital, rule, type Draft, type Rule } from './rule.js';

/** Juche 1 is 1912, the year of Kim Il Sung's birth. */
const YEAR_BEFORE_JUCHE = 1911;
const YEAR_STEP = `(?<step>last|this|next|the${S}same|that|the${S}following|the${S}previous)${S}year`;
/** "May" and "March" alone are months only after a word that months follow. */
const BEFORE_MONTH =
  /\b(?:in|since|by|until|till|of|from|to|through|during|between|and|for|before|after|next|last|this|that|each|every|early|late|mid|or|on|through)[\s-]+$/i;
/** Nouns that are counted: "2000 troops". */
const COUNTED =
  /^[ \n-](?:(?:more|other|additional|new|north|south|korean|chinese|russian|american|foreign|armed|square)\s)?(?:people|persons|percent|per cent|points?|miles?|feet|foot|dollars?|won|yuan|rubles?|roubles?|euros?|yen|pounds?|men|women|troops|soldiers|workers|members|students|houses|homes|households|families|yards|met(?:er|re)s|kilomet(?:er|re)s|km|kg|tons?|tonnes|acres|hectares|shares|jobs|employees|seats|votes|missiles|rockets|shells|rounds|containers|units|officers|officials|delegates|deputies|participants|visitors|residents|victims|prisoners|refugees|children|cars|vehicles|ships|planes|aircraft|artillery|pages|copies|items|cases|deaths|hours|minutes|seconds|days|weeks|months|years|mm|cc|mw|megawatts|calories|volts)\b/i;
const YEAR_BEFORE_BLOCK =
  /(?:[$£€¥₩#%@/\\.:_]|[\d,]\s?|\b(?:about|nearly|some|than|only|no\.|over|least|approximately|roughly|almost|around|number|numbered|flight|route|room|page|section|article|resolution|us|worth|chapter|unit|another)[ \n]|[a-z]-|-)$/i;

function monthDraft(match: RegExpExecArray, day: number | null, year: number | null): Draft | null {
  const { mo, wd, mod, step, det } = match.groups ?? {};
  if (mo === undefined || !isCapital(mo)) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  const same = step !== undefined && /same|that|following|previous/i.test(step);
  return {
    meaning: calendar({
      year,
      month: monthNumber(mo),
      day,
      weekday: wd === undefined ? null : weekdayNumber(wd),
      yearStep: step === undefined ? null : stepOf(step),
      step: det === undefined ? null : stepOf(det),
      basis: same ? 'text' : 'article',
    }),
    mod: partMod(mod),
  };
}

const numberOf = (source: string | undefined): number | null =>
  source === undefined ? null : Number.parseInt(source, 10);

const WEEKDAY_BEFORE = `(?:(?<wd>${WEEKDAY}),?${S}(?:the${S})?)?`;

function numeric(year: string | undefined, month: string | undefined, day: string | undefined): Draft | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1 || d > 31) return null;
  return { meaning: calendar({ year: y, month: m, day: d }) };
}

export const CALENDAR_RULES: readonly Rule[] = [
  rule(
    'month-day',
    [...MONTH_STARTS, ...WEEKDAY_STARTS, ...PART_OF_STARTS, 'the', 'last', 'next', 'this'],
    `(?<mod>${PART_OF})?${WEEKDAY_BEFORE}(?:(?<det>last|next|this)${S})?(?<mo>${MONTH})${S}(?<d>${DAY})(?:,?${S}(?:(?<y>${YEAR})|Juche${S}\\d{1,3}${S}?\\((?<jy>\\d{4})\\)|(?:of${S})?${YEAR_STEP}))?`,
    (match) => {
      const { d, y, jy } = match.groups ?? {};
      return monthDraft(match, numberOf(d), numberOf(y ?? jy));
    },
  ),
  rule(
    'day-month',
    [DIGIT, 'the', ...WEEKDAY_STARTS],
    `${WEEKDAY_BEFORE}(?:the${S})?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:${S}of)?${S}(?<mo>${MONTH})(?:,?${S}(?:(?<y>${YEAR})|(?:of${S})?${YEAR_STEP}))?`,
    (match, text) => {
      if (/[\d.,:$]\s?$/.test(text.slice(Math.max(0, match.index - 2), match.index))) return null;
      return monthDraft(match, numberOf(match.groups?.d), numberOf(match.groups?.y));
    },
  ),
  rule(
    'month-year',
    [...MONTH_STARTS, ...PART_OF_STARTS, 'the'],
    `(?<mod>${PART_OF})?(?<mo>${MONTH}),?${S}(?:of${S})?(?:(?<y>${YEAR})|${YEAR_STEP})`,
    (match) => monthDraft(match, null, numberOf(match.groups?.y)),
  ),
  rule(
    'month',
    [...MONTH_STARTS, ...PART_OF_STARTS, 'the', 'last', 'next', 'this', 'that', 'following'],
    `(?<mod>${PART_OF})?(?:(?<det>last|next|this|this${S}past|this${S}coming|that|the${S}same|the${S}following|the${S}previous)${S})?(?<mo>${MONTH})`,
    (match, text) => {
      const { mod, det, mo = '' } = match.groups ?? {};
      if (!isCapital(mo) || /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i.test(mo)) return null;
      const before = text.slice(Math.max(0, match.index - 10), match.index);
      const sure = det !== undefined || mod !== undefined || BEFORE_MONTH.test(before);
      if (/^(?:may|march|mar\.)$/i.test(mo) && !sure) return null;
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
      // "April Ryan", "Miss June": a name, unless a preposition says month.
      if (!sure && /^ [A-Z][a-z]/.test(after) && /^(?:april|june|august|january)$/i.test(mo)) return null;
      return {
        meaning: calendar({
          month: monthNumber(mo),
          step: det === undefined || /^(?:that|the)/i.test(det) ? null : stepOf(det),
          basis: det !== undefined && /^(?:that|the)/i.test(det) ? 'text' : 'article',
        }),
        mod: partMod(mod),
      };
    },
  ),
  rule(
    'iso',
    [DIGIT],
    '(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?',
    (m) => numeric(m.groups?.y, m.groups?.m, m.groups?.d),
  ),
  rule('year-month-day', [DIGIT], '(?<y>(?:19|20)\\d{2})(?<s>[/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})', (m) =>
    numeric(m.groups?.y, m.groups?.m, m.groups?.d),
  ),
  rule('numeric', [DIGIT], '(?<a>\\d{1,2})(?<s>[/.])(?<b>\\d{1,2})\\k<s>(?<y>(?:19|20)\\d{2})', (match) => {
    const { a, b, s, y } = match.groups ?? {};
    // Dots are written day first; slashes day first only where no month can be meant, else month first.
    const dayFirst = s === '.' || Number(a) > 12;
    return dayFirst ? numeric(y, b, a) : numeric(y, a, b);
  }),
  rule('juche', ['juche'], `Juche${S}(?<j>\\d{1,3})(?:${S}?\\((?<y>\\d{4})\\))?`, (match) => {
    const year = Number(match.groups?.j) + YEAR_BEFORE_JUCHE;
    return { meaning: calendar({ year }) };
  }),
  rule(
    'day-of-month',
    ['the', DIGIT],
    `(?:the${S})?(?<d>\\d{1,2})(?:st|nd|rd|th)(?:${S}of${S}(?<step>this|last|next|the${S}same|that|the${S}following)${S}month)?`,
    (match, text) => {
      const { d, step } = match.groups ?? {};
      const day = Number(d);
      if (day < 1 || day > 31) return null;
      const before = text.slice(Math.max(0, match.index - 4), match.index);
      const end = match.index + match[0].length;
      const after = text.slice(end, end + 2);
      if (step === undefined && !(/\bon $/i.test(before) && /^(?:[.,;:)"”]|$|\n)/.test(after))) return null;
      const named = step !== undefined && /same|that|following/i.test(step);
      return {
        meaning: calendar({
          day,
          step: step === undefined ? 0 : stepOf(step),
          basis: named ? 'text' : 'article',
        }),
      };
    },
  ),
  rule(
    'year',
    [DIGIT, ...PART_OF_STARTS, 'the', 'fiscal'],
    `(?<mod>${PART_OF})?(?:the${S}year${S}|(?:the${S})?fiscal${S}(?:year${S})?)?(?<y>(?:1[0-9]|20)\\d\\d)(?!\\d|s\\b|%|[.,:]\\d|[-/]\\d{2}(?!\\d))`,
    (match, text) => {
      const year = Number(match.groups?.y);
      if (match[0].length > 4) return { meaning: calendar({ year }), mod: partMod(match.groups?.mod) };
      const before = text.slice(Math.max(0, match.index - 16), match.index);
      const after = text.slice(match.index + 4, match.index + 40);
      if (YEAR_BEFORE_BLOCK.test(before) && !/, $|(?:pre|post|mid)-$/i.test(before)) return null;
      if (COUNTED.test(after) || /^-[a-z]/i.test(after)) return null;
      const placed =
        /\b(?:in|since|by|of|from|to|until|till|before|after|during|through|year|and|circa)[ \n]$/i.test(
          before,
        );
      if (year < 1700 && !placed) return null;
      return { meaning: calendar({ year }) };
    },
  ),
];
