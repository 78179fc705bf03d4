/** Seasons, quarters, halves, decades and centuries. */
import { calendar, type Basis, type Meaning } from '../expression.js';
import {
  DIGIT,
  ORDINAL,
  ORDINAL_STARTS,
  PART_OF,
  PART_OF_STARTS,
  S,
  SEASON,
  YEAR,
  ordinalValue,
  partMod,
  seasonOf,
  stepOf,
} from '../lexicon.js';
import { rule, type Rule } from './rule.js';

const DET = `(?<det>last|this|next|this${S}past|this${S}coming|that|the${S}(?:following|previous|same)|the)`;
const OF_YEAR = `(?:${S}of)?${S}(?:(?:fiscal${S}(?:year${S})?)?(?<y>${YEAR})|(?<ystep>last|this|next|that|the${S}same)${S}year)`;
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

function partOfYear(
  part: string,
  det: string | undefined,
  y: string | undefined,
  ystep: string | undefined,
): Meaning {
  const text =
    /^(?:that|the\s(?:following|previous|same))/i.test(det ?? '') || /that|same/i.test(ystep ?? '');
  const basis: Basis = text ? 'text' : 'article';
  return {
    kind: 'part-of-year',
    part,
    year: y === undefined ? null : Number(y),
    yearStep: ystep === undefined ? null : stepOf(ystep),
    step: det === undefined || /^the$/i.test(det) || basis === 'text' ? null : stepOf(det),
    basis,
  };
}

export const PERIOD_RULES: readonly Rule[] = [
  rule(
    'season',
    [
      ...PART_OF_STARTS,
      'last',
      'this',
      'next',
      'that',
      'the',
      'spring',
      'summer',
      'fall',
      'autumn',
      'winter',
    ],
    `(?<mod>${PART_OF})?(?:${DET}${S})?(?<season>${SEASON})(?:${OF_YEAR})?`,
    (match, text) => {
      const { mod, det, season = '', y, ystep } = match.groups ?? {};
      const dated = y !== undefined || ystep !== undefined;
      const before = text.slice(Math.max(0, match.index - 8), match.index);
      // "the fall of Berlin", "spring up": a season needs a year, a pointing word or "in (the)".
      const pointed = det !== undefined && !/^the$/i.test(det);
      const placed = /\b(?:in|since|by|until|during)[ \n]$/i.test(before) && season.toLowerCase() !== 'fall';
      // "anniversaries that fall in these months": after a word, "that" may begin a clause and "fall" be its verb.
      const verb =
        /^that$/i.test(det ?? '') && /^(?:fall|spring)$/i.test(season) && /[\p{L}\p{N}][ \n]$/u.test(before);
      const preceded = /\b(?:in|by|during|since|until|of|later|and)[ \n]$/i.test(before);
      if (!dated && verb && !preceded) return null;
      if (!dated && !pointed && !placed && mod === undefined) return null;
      return { meaning: partOfYear(seasonOf(season), det, y, ystep), mod: partMod(mod) };
    },
  ),
  rule(
    'quarter',
    [...PART_OF_STARTS, ...ORDINAL_STARTS, 'the', 'last', 'this', 'next'],
    `(?<mod>${PART_OF})?(?:${DET}[ \\n](?:year['’]s${S}|fiscal${S})?)?(?<n>first|second|third|fourth|1st|2nd|3rd|4th)[- \\n](?:fiscal[- ])?(?<unit>quarter|half)(?:${OF_YEAR})?`,
    (match, text) => {
      const { mod, det, n = '', unit = '', y, ystep } = match.groups ?? {};
      const number = ordinalValue(n) ?? 1;
      const isHalf = /half/i.test(unit);
      if (
        isHalf &&
        (number > 2 ||
          (y === undefined &&
            ystep === undefined &&
            !/^[ \n]of the year/i.test(text.slice(match.index + match[0].length))))
      )
        return null;
      return { meaning: partOfYear(`${isHalf ? 'H' : 'Q'}${number}`, det, y, ystep), mod: partMod(mod) };
    },
  ),
  rule('quarter-code', ['q'], `Q(?<n>[1-4])(?:${OF_YEAR})?`, (match) => ({
    meaning: partOfYear(`Q${match.groups?.n ?? '1'}`, undefined, match.groups?.y, match.groups?.ystep),
  })),
  rule(
    'decade',
    [DIGIT, ...PART_OF_STARTS, 'the'],
    `(?<mod>${PART_OF})?(?:the${S})?(?<mod2>(?:early|mid|late)[- \\n])?(?<d>(?:1[5-9]|20)\\d)0['’]?s`,
    (match) => ({
      meaning: { kind: 'fixed', value: match.groups?.d ?? '' },
      mod: partMod(match.groups?.mod ?? match.groups?.mod2),
    }),
  ),
  rule(
    'short-decade',
    [DIGIT, ...PART_OF_STARTS, 'the', ...DECADE_WORDS, 'nineteen'],
    `(?<mod>${PART_OF})?(?:the${S})?(?<mod2>(?:early|mid|late)[- \\n])?['’]?(?:nineteen[- ])?(?<d>[2-9]0['’]?s|${DECADE_WORDS.join('|')})`,
    (match, text) => {
      const { mod, mod2, d = '' } = match.groups ?? {};
      const before = text.slice(Math.max(0, match.index - 8), match.index);
      // "in her 50s", "temperatures in the 60s": without the article or an early/late it is an age or a number.
      if (/\b(?:his|her|their|my|your)[ \n]$/i.test(before)) return null;
      if (mod === undefined && mod2 === undefined && !/^the/i.test(match[0]) && !/['’]$/.test(before))
        return null;
      const index = /^\d/.test(d) ? Number(d[0]) : DECADE_WORDS.indexOf(d.toLowerCase()) + 2;
      return { meaning: { kind: 'fixed', value: `19${String(index)}` }, mod: partMod(mod ?? mod2) };
    },
  ),
  rule(
    'century',
    [...ORDINAL_STARTS, ...PART_OF_STARTS, 'the'],
    `(?<mod>${PART_OF})?(?:the${S})?(?<mod2>(?:early|mid|late)[- \\n])?(?<n>${ORDINAL})[- \\n]century(?<bc>${S}(?:BC|BCE|B\\.C\\.))?`,
    (match) => {
      const { mod, mod2, n = '', bc } = match.groups ?? {};
      const number = ordinalValue(n);
      if (number === null || number < 1 || number > 30 || bc !== undefined) return null;
      return {
        meaning: { kind: 'fixed', value: String(number - 1).padStart(2, '0') },
        mod: partMod(mod ?? mod2),
      };
    },
  ),
  rule('midyear', ['mid'], `mid-(?<y>${YEAR})`, (match) => ({
    meaning: calendar({ year: Number(match.groups?.y) }),
    mod: 'MID',
  })),
];
