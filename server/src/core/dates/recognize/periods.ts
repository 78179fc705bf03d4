/** Seasons, quarters and halves of a year. */
import type { Basis, Meaning } from '../expression.js';
import {
  PART_OF,
  PART_STARTS,
  S,
  SEASON,
  YEAR,
  ordinalValue,
  partMod,
  seasonOf,
  stepOf,
  yearNumber,
} from '../lexicon.js';
import { GLUED, pairs, rule, type Rule } from './rule.js';

const DET = `(?<det>last|this|next|this${S}past|this${S}coming|that(?:${S}same)?|the${S}(?:following|previous|preceding|same|next)|the)`;
const OF_YEAR = `(?:${S}of)?${S}(?:(?:fiscal${S}(?:year${S})?)?(?<y>${YEAR})|(?<ystep>last|this|next|that|the${S}(?:same|following|next|previous))${S}year)`;
const SEASON_WORDS = ['spring', 'summer', 'fall', 'autumn', 'winter'];
const FOURTHS = ['first', 'second', 'third', 'fourth'];
const POINTING = ['last', 'this', 'next', 'that'];

function partOfYear(
  part: string,
  det: string | undefined,
  y: string | undefined,
  ystep: string | undefined,
): Meaning {
  const text =
    /^(?:that|the\s(?:following|previous|preceding|same))/i.test(det ?? '') ||
    /that|same|^the/i.test(ystep ?? '');
  const basis: Basis = text ? 'text' : /^the\snext/i.test(det ?? '') ? 'story' : 'article';
  return {
    kind: 'part-of-year',
    part,
    year: yearNumber(y),
    yearStep: ystep === undefined ? null : stepOf(ystep),
    step: det === undefined || /^the$/i.test(det) ? null : stepOf(det),
    basis,
  };
}

export const PERIOD_RULES: readonly Rule[] = [
  rule(
    'season',
    [
      ...PART_STARTS,
      ...SEASON_WORDS,
      ...pairs([...POINTING, 'the'], [...SEASON_WORDS, 'past', 'coming']),
      ...pairs(['the'], ['following', 'previous', 'preceding', 'same', 'next']),
      'that same',
    ],
    `(?<mod>${PART_OF})?(?:${DET}${S})?(?<season>${SEASON})(?:${OF_YEAR}(?:[-–/]\\d{2}(?:\\d{2})?(?!\\d))?)?`,
    (match, text) => {
      const { mod, det, season = '', y, ystep } = match.groups ?? {};
      const dated = y !== undefined || ystep !== undefined;
      const before = text.slice(Math.max(0, match.index - 11), match.index);
      // "the fall of Berlin", "spring up": a season needs a year, a pointing word or "in (the)".
      const pointed = det !== undefined && !/^the$/i.test(det);
      const placed =
        /\b(?:in|since|by|until|during|into|over|through|throughout|all)[ \n]$/i.test(before) &&
        season.toLowerCase() !== 'fall';
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
    [
      ...PART_STARTS,
      ...pairs([...FOURTHS], ['quarter', 'half', 'fiscal']),
      ...pairs(['last', 'latter'], ['half']),
      `# ${GLUED}`,
      ...pairs(['#'], [...FOURTHS]),
      ...pairs(
        [...POINTING, 'the', 'a'],
        [...FOURTHS, 'last', 'latter', '#', 'year', 'fiscal', 'following', 'previous', 'same'],
      ),
    ],
    `(?<mod>${PART_OF})?(?:(?:${DET}|a)[ \\n](?:year['’]s${S}|fiscal[ \\n-])?)?(?:(?<y0>(?:19|20)\\d\\d)${S})?(?<n>first|second|third|fourth|1st|2nd|3rd|4th|(?:last|latter)(?=${S}half))(?<gap>[- \\n])(?:fiscal[- ])?(?<unit>quarter|half)(?:${OF_YEAR})?`,
    (match, text) => {
      const { mod, det, y0, n = '', gap, unit = '', y, ystep } = match.groups ?? {};
      const number = /^la/i.test(n) ? 2 : (ordinalValue(n) ?? 1);
      const isHalf = /half/i.test(unit);
      const end = match.index + match[0].length;
      const year = y ?? y0;
      const dated = year !== undefined || ystep !== undefined;
      if (isHalf && (number > 2 || (!dated && !/^[ \n]of the year/i.test(text.slice(end))))) return null;
      // "the third-quarter loss": the article belongs to the loss.
      const lead = /^(?:the|a|that)\s+/i.exec(match[0])?.[0].length ?? 0;
      const isAdjective = gap === '-' || /^a\s/i.test(match[0]);
      const start = match.index + (isAdjective ? lead : 0);
      const pointing = isAdjective && lead > 0 ? undefined : det;
      return {
        meaning: partOfYear(`${isHalf ? 'H' : 'Q'}${String(number)}`, pointing, year, ystep),
        mod: partMod(mod),
        start,
      };
    },
  ),
  rule('quarter-code', ['q'], `Q(?<n>[1-4])(?:${OF_YEAR})?`, (match) => ({
    meaning: partOfYear(`Q${match.groups?.n ?? '1'}`, undefined, match.groups?.y, match.groups?.ystep),
  })),
];
