/** So many units before or after: "three years ago", "the day before", "two months later". */
import type { Basis, Meaning } from '../expression.js';
import { durationValue } from '../timex.js';
import {
  ABOUT,
  ABOUT_STARTS,
  NUMBER,
  NUMBER_STARTS,
  S,
  UNIT,
  aboutMod,
  numberValue,
  unitOf,
  unitsIn,
} from '../lexicon.js';
import { pairs, rule, type Rule } from './rule.js';

const VAGUE_AMOUNT = `(?:several|a${S}few|few|some|many|a${S}couple${S}of|a${S}number${S}of)`;
const PLURAL = ['hours', 'days', 'weeks', 'months', 'years', 'decades', 'centuries'];
/** "earnings of $6 million, compared with $5 million a year ago": a figure beside which last year's stands. */
const COMPARES =
  /[$£€%]|percent|million|billion|\bcents\b|\b(?:rose|fell|grew|up|down|increased?|decreased?|climbed|jumped|dropped|declined?|higher|lower|profits?|earnings|sales|revenue|income|loss)\b/i;
const BACK = 80;

function isComparison(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BACK), at);
  const stop = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '));
  return COMPARES.test(before.slice(stop + 1));
}

const A_YEAR_BEFORE: Meaning = { kind: 'reported', unit: 'period', year: null, yearStep: -1 };

export const SHIFT_RULES: readonly Rule[] = [
  rule(
    'year-before',
    [...pairs(['the', 'a'], ['day', 'week', 'month', 'year', 'decade'])],
    `(?:the|a)${S}(?<unit>day|week|month|year|decade)${S}(?<dir>before|after|earlier|later)(?=\\s*(?:[.,;:)"”’'—–-]|$|and\\b|when\\b|in\\b|to\\b))`,
    (match, text) => {
      const { unit = '', dir = '' } = match.groups ?? {};
      const direction = /before|earlier/i.test(dir) ? -1 : 1;
      if (/^a\s+year\s+earlier/i.test(match[0]) && isComparison(text, match.index))
        return { meaning: A_YEAR_BEFORE };
      return { meaning: { kind: 'shift', amount: 1, unit: unitOf(unit), direction, basis: 'text' } };
    },
  ),
  rule(
    'shift',
    [...NUMBER_STARTS, ...ABOUT_STARTS],
    `(?:(?<about>${ABOUT}|just)${S})?(?<n>${NUMBER})(?:${S}and${S}a${S}half)?[ \\n-](?:full${S}|whole${S}|calendar${S}|long${S}|short${S})?(?<unit>${UNIT})${S}(?<dir>ago|earlier|later|from${S}now|hence|afterwards|(?:before|prior|after|afterward|beforehand)(?=\\s*(?:[.,;:)—–]|$|-\\s|and\\b)))`,
    (match, text) => {
      const { about, n = '', unit = '', dir = '' } = match.groups ?? {};
      const amount = numberValue(n);
      if (amount === null) return null;
      if (/^a\s+year\s+(?:ago|earlier)$/i.test(match[0]) && isComparison(text, match.index))
        return { meaning: A_YEAR_BEFORE };
      // Less than a day: how long it was is all that can be told.
      if (/^(?:second|minute|hour)/i.test(unit) && !/ago|from|hence/i.test(dir))
        return {
          meaning: { kind: 'duration', value: durationValue(amount, unitOf(unit)) },
          mod: aboutMod(about),
        };
      const direction = /ago|earlier|before|prior/i.test(dir) ? -1 : 1;
      const basis: Basis = /ago|from|hence/i.test(dir) ? 'article' : 'text';
      return {
        meaning: { kind: 'shift', amount: amount * unitsIn(unit), unit: unitOf(unit), direction, basis },
        mod: aboutMod(about),
      };
    },
  ),
  rule(
    'vague-shift',
    [
      ...pairs(['several', 'few', 'some', 'many'], PLURAL),
      ...pairs(PLURAL, ['ago', 'from']),
      'long ago',
      ...pairs(['a'], ['few', 'couple', 'number', 'long']),
      'not so',
      'not too',
      'not long',
    ],
    `(?:(?:${VAGUE_AMOUNT}${S})?(?:days|weeks|months|years|decades|centuries|hours|minutes)|(?:not${S}(?:so|too)${S}|a${S})?long(?:${S}time)?)${S}(?<dir>ago|from${S}now)`,
    (match) => ({
      meaning: { kind: 'reference', value: /ago/i.test(match.groups?.dir ?? '') ? 'PAST_REF' : 'FUTURE_REF' },
    }),
  ),
];
