/** Decades, centuries and the middle of a year. */
import { calendar } from '../expression.js';
import {
  BEFORE_CHRIST,
  DIGIT,
  ORDINAL,
  ORDINAL_STARTS,
  PART_OF,
  PART_STARTS,
  S,
  THE_ORDINAL,
  YEAR,
  ordinalValue,
  partMod,
  yearNumber,
} from '../lexicon.js';
import { GLUED, MARK, pairs, rule, type Rule } from './rule.js';

const DECADE_WORDS = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

/** "19th", "nineteenth century", "twenty-first". */
const CENTURY_STARTS = ORDINAL_STARTS.flatMap((word) =>
  word === DIGIT ? [`${DIGIT} ${GLUED}`] : word.startsWith('twent') ? [word] : [`${word} century`],
);

export const DECADE_RULES: readonly Rule[] = [
  rule(
    'decade',
    [`${DIGIT} ${GLUED}`, `${DIGIT} ${MARK}`, ...PART_STARTS, `the ${DIGIT}`],
    `(?<mod>${PART_OF})?(?:the${S})?(?<mod2>(?:early|mid|late)[- \\n])?(?<d>(?:1[0-9]|20)\\d)0['’]?s`,
    (match) => ({
      meaning: { kind: 'fixed', value: match.groups?.d ?? '' },
      mod: partMod(match.groups?.mod ?? match.groups?.mod2),
    }),
  ),
  rule(
    'short-decade',
    [
      `${DIGIT} ${GLUED}`,
      `${DIGIT} ${MARK}`,
      ...PART_STARTS,
      ...DECADE_WORDS,
      'nineteen',
      ...pairs(['the'], [DIGIT, ...DECADE_WORDS, 'nineteen']),
    ],
    `(?<mod>${PART_OF})?(?:the${S})?(?<mod2>(?:early|mid|late)[- \\n])?['’]?(?:nineteen[- ])?(?<d>[2-9]0['’]?s|${DECADE_WORDS.join('|')})`,
    (match, text) => {
      const { mod, mod2, d = '' } = match.groups ?? {};
      const before = text.slice(Math.max(0, match.index - 8), match.index);
      // "in her 50s", "temperatures in the 60s": without the article or an early/late it is an age or a number.
      if (/\b(?:his|her|their|my|your)[ \n]$/i.test(before)) return null;
      if (
        mod === undefined &&
        mod2 === undefined &&
        !/^(?:the|nineteen)/i.test(match[0]) &&
        !/['’]$/.test(before)
      )
        return null;
      const index = /^\d/.test(d) ? Number(d[0]) : DECADE_WORDS.indexOf(d.toLowerCase()) + 2;
      return { meaning: { kind: 'fixed', value: `19${String(index)}` }, mod: partMod(mod ?? mod2) };
    },
  ),
  rule(
    'century',
    [...CENTURY_STARTS, ...PART_STARTS, ...THE_ORDINAL],
    `(?<mod>${PART_OF})?(?:the${S})?(?<mod2>(?:early|mid|late)[- \\n])?(?<n>${ORDINAL})[- \\n]century(?:${S}(?<era>${BEFORE_CHRIST}|AD|CE|A\\.D\\.))?`,
    (match) => {
      const { mod, mod2, n = '', era } = match.groups ?? {};
      const number = ordinalValue(n);
      if (number === null || number < 1 || number > 30) return null;
      const isBefore = era !== undefined && /^B/i.test(era);
      return {
        meaning: { kind: 'fixed', value: `${isBefore ? 'BC' : ''}${String(number - 1).padStart(2, '0')}` },
        mod: partMod(mod ?? mod2),
      };
    },
  ),
  rule('midyear', ['mid'], `mid-(?<y>${YEAR})`, (match) => ({
    meaning: calendar({ year: yearNumber(match.groups?.y) }),
    mod: 'MID',
  })),
];
