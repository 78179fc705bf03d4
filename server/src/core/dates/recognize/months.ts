/** Dates that name a month: full and partial, in both orders. */
import { calendar } from '../expression.js';
import {
  DAY,
  DIGIT,
  MONTH,
  MONTH_STARTS,
  PART_OF,
  PART_STARTS,
  S,
  WEEKDAY,
  WEEKDAY_STARTS,
  YEAR,
  monthNumber,
  partMod,
  stepOf,
  weekdayNumber,
  yearNumber,
} from '../lexicon.js';
import { GLUED, isCapital, pairs, rule, type Draft, type Rule } from './rule.js';

const YEAR_STEP = `(?<step>last|this|next|the${S}(?:same|following|previous|preceding|next)|that(?:${S}same)?)${S}year`;
/** "May" and "March" alone are months only after a word that months follow. */
const BEFORE_MONTH =
  /\b(?:in|since|by|until|till|of|from|to|through|during|between|and|for|before|after|next|last|this|that|each|every|early|late|mid|or|on|through)[\s-]+$/i;
/** "the March accession", but not "the March on Washington" nor "the March First Movement". */
const DETERMINER = /\b(?:the|a|its|his|her|their|our)[ \n]$/i;
const AFTER_DETERMINED = /^[ \n](?!(?:on|of|to|in|for)[ \n])[a-z]/;
const DETERMINED = pairs(['last', 'next', 'this', 'that', 'past', 'coming'], MONTH_STARTS);

function monthDraft(match: RegExpExecArray, day: number | null, year: number | null): Draft | null {
  const { mo, wd, mod, step, det } = match.groups ?? {};
  if (mo === undefined || !isCapital(mo)) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  const same = step !== undefined && /^(?:the|that)/i.test(step);
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

export const MONTH_RULES: readonly Rule[] = [
  rule(
    'month-day',
    [...MONTH_STARTS, ...WEEKDAY_STARTS, ...PART_STARTS, ...DETERMINED],
    `(?<mod>${PART_OF})?${WEEKDAY_BEFORE}(?:(?<det>last|next|this)${S})?(?<mo>${MONTH})${S}(?<d>${DAY})(?:,?${S}(?:(?<y>${YEAR})|Juche${S}\\d{1,3}${S}?\\((?<jy>\\d{4})\\)|(?:of${S})?${YEAR_STEP}))?`,
    (match) => {
      const { d, y, jy } = match.groups ?? {};
      return monthDraft(match, numberOf(d), yearNumber(y ?? jy));
    },
  ),
  rule(
    'day-month',
    [...pairs([DIGIT], [...MONTH_STARTS, 'of', GLUED]), `the ${DIGIT}`, ...WEEKDAY_STARTS],
    `${WEEKDAY_BEFORE}(?:the${S})?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:${S}of)?[ \\n-]\\s?(?<mo>${MONTH})(?:,?[ \\n-]\\s?(?:(?<y>${YEAR})|(?:of${S})?${YEAR_STEP}))?`,
    (match, text) => {
      // "1,8 March", "3 8 March".
      if (/[\d.,:$]$|\d\s$/.test(text.slice(Math.max(0, match.index - 2), match.index))) return null;
      return monthDraft(match, numberOf(match.groups?.d), yearNumber(match.groups?.y));
    },
  ),
  rule(
    'month-year',
    [...MONTH_STARTS, ...PART_STARTS],
    `(?<mod>${PART_OF})?(?<mo>${MONTH})(?:,?${S}(?:of${S})?|-)(?:(?<y>${YEAR})|${YEAR_STEP})`,
    (match) => monthDraft(match, null, yearNumber(match.groups?.y)),
  ),
  rule(
    'month',
    [
      ...MONTH_STARTS,
      ...PART_STARTS,
      ...DETERMINED,
      ...pairs(['this', 'that', 'the'], ['past', 'coming', 'same', 'following', 'previous', 'next']),
    ],
    `(?<mod>${PART_OF})?(?:(?<det>last|next|this|this${S}past|this${S}coming|that|(?:that|the)${S}same|the${S}(?:following|next|previous))${S})?(?<mo>${MONTH})`,
    (match, text) => {
      const { mod, det, mo = '' } = match.groups ?? {};
      if (!isCapital(mo) || /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i.test(mo)) return null;
      const before = text.slice(Math.max(0, match.index - 10), match.index);
      const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 5);
      const sure =
        det !== undefined ||
        mod !== undefined ||
        BEFORE_MONTH.test(before) ||
        (DETERMINER.test(before) && AFTER_DETERMINED.test(rest));
      if (/^(?:may|march|mar\.)$/i.test(mo) && !sure) return null;
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
      // "April Ryan", "Miss June": a name, unless a preposition says month.
      if (!sure && /^ [A-Z][a-z]/.test(after) && /^(?:april|june|august|january)$/i.test(mo)) return null;
      const named = det !== undefined && /^(?:that|the)/i.test(det);
      return {
        meaning: calendar({
          month: monthNumber(mo),
          step: det === undefined ? null : stepOf(det),
          basis: named ? 'text' : 'article',
        }),
        mod: partMod(mod),
      };
    },
  ),
];
