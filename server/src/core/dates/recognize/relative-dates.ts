/** Dates that count from another day: weekdays, today, last week, three years ago, the following month. */
import type { Basis, Meaning } from '../expression.js';
import {
  ABOUT,
  ABOUT_STARTS,
  NUMBER,
  NUMBER_STARTS,
  PART_OF,
  PART_OF_DAY,
  PART_OF_STARTS,
  S,
  UNIT,
  WEEKDAY,
  WEEKDAY_STARTS,
  aboutMod,
  numberValue,
  partMod,
  partOfDay,
  stepOf,
  unitOf,
  weekdayNumber,
} from '../lexicon.js';
import { isCapital, rule, type Rule } from './rule.js';

const PERIOD = '(?:weekend|week|month|quarter|year|decade|century)';
const NAMED_BEFORE = /\b(?:bloody|black|good|easter|ash|holy|cyber|palm|super)[ \n]$/i;
const NAMED_AFTER = /^[ \n](?:Times|Telegraph|Express|Herald|Mail|Mirror|Night[ \n](?:Live|Football))/;
const VAGUE_AMOUNT = `(?:several|a${S}few|few|some|many|a${S}couple${S}of|a${S}number${S}of)`;

function weekdayRule(): Rule {
  return rule(
    'weekday',
    [...WEEKDAY_STARTS, 'last', 'next', 'this', 'early', 'late', 'on', 'coming', 'the'],
    `(?<mod>early${S}|late${S})?(?:(?<det>last|next|this${S}past|this${S}coming|this|coming|the${S}(?:previous|following))${S})?(?<wd>${WEEKDAY})(?:${S}(?:in${S}the${S})?(?<part>${PART_OF_DAY}))?`,
    (match, text) => {
      const { mod, det, wd = '', part } = match.groups ?? {};
      if (!isCapital(wd)) return null;
      const end = match.index + match[0].length;
      if (NAMED_BEFORE.test(text.slice(Math.max(0, match.index - 8), match.index))) return null;
      if (NAMED_AFTER.test(text.slice(end, end + 16))) return null;
      return {
        meaning: {
          kind: 'weekday',
          weekday: weekdayNumber(wd),
          step: det === undefined ? null : stepOf(det),
          part: partOfDay(part),
        },
        mod: partMod(mod),
      };
    },
  );
}

function periodBasis(det: string): Basis {
  return /^(?:that|the\s+(?:same|previous|preceding|prior|following))\b/i.test(det) ? 'text' : 'article';
}

export const RELATIVE_RULES: readonly Rule[] = [
  weekdayRule(),
  rule(
    'today',
    ['today', 'tonight', 'yesterday', 'tomorrow', 'early', 'late', 'later', 'earlier', 'the'],
    `(?:(?:early|late|later|earlier)${S})?(?:(?<two>the${S}day${S}(?:before${S}yesterday|after${S}tomorrow))|(?<day>today|tonight|yesterday|tomorrow)(?:${S}(?<part>${PART_OF_DAY}))?)`,
    (match) => {
      const { two, day = '', part } = match.groups ?? {};
      if (two !== undefined)
        return { meaning: { kind: 'day', step: /yesterday/i.test(two) ? -2 : 2, part: null } };
      const word = day.toLowerCase();
      const step = word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0;
      return { meaning: { kind: 'day', step, part: word === 'tonight' ? 'NI' : partOfDay(part) } };
    },
  ),
  rule(
    'part-of-day',
    ['this', 'last', 'overnight'],
    `(?<det>this|last)${S}(?<part>${PART_OF_DAY})|overnight`,
    (match) => {
      const { det, part } = match.groups ?? {};
      if (det === undefined) return null;
      return { meaning: { kind: 'day', step: /last/i.test(det) ? -1 : 0, part: partOfDay(part) } };
    },
  ),
  rule(
    'period',
    [
      ...PART_OF_STARTS,
      'this',
      'last',
      'next',
      'that',
      'the',
      'current',
      'past',
      'previous',
      'same',
      'following',
    ],
    `(?<mod>${PART_OF})?(?<det>this${S}(?:past|coming|same)|this|last|next|that${S}same|that|the${S}(?:same|current|present|previous|preceding|prior|following|coming|past|last|latest|next)|current|previous)${S}(?:fiscal${S}|calendar${S}|academic${S})?(?<unit>${PERIOD})`,
    (match, text) => {
      const { mod, det = '', unit = '' } = match.groups ?? {};
      const end = match.index + match[0].length;
      if (/^['’]s?\s+(?:eve|end)\b/i.test(text.slice(end, end + 8))) return null;
      const step = stepOf(det);
      const meaning: Meaning = { kind: 'period', unit: unitOf(unit), step, basis: periodBasis(det) };
      return { meaning, mod: partMod(mod) };
    },
  ),
  rule(
    'same-day',
    ['the', 'that', 'earlier', 'later'],
    `(?:(?:earlier|later)${S})?(?:the${S}(?<det>same|following|next|previous)|that(?:${S}same)?)${S}(?:(?<part>${PART_OF_DAY})|day)`,
    (match) => {
      const { det = 'same', part } = match.groups ?? {};
      if (part !== undefined) return null;
      return { meaning: { kind: 'period', unit: 'day', step: stepOf(det), basis: 'text' } };
    },
  ),
  rule('weekend', ['the', 'over'], `(?:over${S})?the${S}weekend`, () => ({
    meaning: { kind: 'period', unit: 'weekend', step: 0, basis: 'article' },
  })),
  rule(
    'year-before',
    ['the', 'a'],
    `(?:the|a)${S}(?<unit>day|week|month|year|decade)${S}(?<dir>before|after|earlier|later)(?=\\s*(?:[.,;:)—–-]|$|and\\b|when\\b|in\\b|to\\b))`,
    (match) => {
      const { unit = '', dir = '' } = match.groups ?? {};
      const direction = /before|earlier/i.test(dir) ? -1 : 1;
      return { meaning: { kind: 'shift', amount: 1, unit: unitOf(unit), direction, basis: 'text' } };
    },
  ),
  rule(
    'shift',
    [...NUMBER_STARTS, ...ABOUT_STARTS],
    `(?:(?<about>${ABOUT})${S})?(?<n>${NUMBER})(?:${S}and${S}a${S}half)?[ \\n-](?:full${S}|whole${S}|calendar${S})?(?<unit>${UNIT})${S}(?<dir>ago|earlier|later|from${S}now|hence|(?:before|prior|after|afterwards?|beforehand)(?=\\s*(?:[.,;:)—–]|$|-\\s|and\\b)))`,
    (match) => {
      const { about, n = '', unit = '', dir = '' } = match.groups ?? {};
      const amount = numberValue(n);
      if (amount === null) return null;
      const direction = /ago|earlier|before|prior/i.test(dir) ? -1 : 1;
      const basis: Basis = /ago|from|hence/i.test(dir) ? 'article' : 'text';
      return {
        meaning: { kind: 'shift', amount, unit: unitOf(unit), direction, basis },
        mod: aboutMod(about),
      };
    },
  ),
  rule(
    'vague-shift',
    [
      'several',
      'a',
      'few',
      'some',
      'many',
      'weeks',
      'months',
      'years',
      'decades',
      'days',
      'hours',
      'centuries',
      'not',
      'long',
    ],
    `(?:(?:${VAGUE_AMOUNT}${S})?(?:days|weeks|months|years|decades|centuries|hours|minutes)|(?:not${S}(?:so|too)${S})?long)${S}(?<dir>ago|from${S}now)`,
    (match) => ({
      meaning: { kind: 'reference', value: /ago/i.test(match.groups?.dir ?? '') ? 'PAST_REF' : 'FUTURE_REF' },
    }),
  ),
];
