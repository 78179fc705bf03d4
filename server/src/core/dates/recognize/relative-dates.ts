/** Dates that count from another day: weekdays, today, last week, the following month. */
import type { Basis, Meaning } from '../expression.js';
import {
  PART_OF,
  PART_OF_DAY,
  PART_STARTS,
  S,
  WEEKDAY,
  WEEKDAY_STARTS,
  partMod,
  partOfDay,
  stepOf,
  unitOf,
  weekdayNumber,
} from '../lexicon.js';
import { isCapital, pairs, rule, type Rule } from './rule.js';

const PERIOD = '(?:weekend|week|month|quarter|year|decade|century)';
const PERIODS = ['weekend', 'week', 'month', 'quarter', 'year', 'decade', 'century'];
const PARTS = ['morning', 'afternoon', 'evening', 'night'];
const BESIDE = [
  'same',
  'ensuing',
  'subsequent',
  'succeeding',
  'current',
  'present',
  'previous',
  'preceding',
  'prior',
  'following',
  'coming',
];
const KINDS_OF_YEAR = ['fiscal', 'calendar', 'academic', 'past', 'coming', 'same'];
const NAMED_BEFORE = /\b(?:bloody|black|good|easter|ash|holy|cyber|palm|super)[ \n]$/i;
const NAMED_AFTER = /^[ \n](?:Times|Telegraph|Express|Herald|Mail|Mirror|Night[ \n](?:Live|Football))/;
/** "today's world": our times, no day. */
const OUR_TIMES =
  /^['’]s[ \n](?:world|youth|society|children|kids|standards?|economy|generation|life|culture|young|students|women|men|parents|consumers|computers?|personal|technology|modern|fast|global)\b/i;

const WEEKDAYS: Rule = rule(
  'weekday',
  [
    ...WEEKDAY_STARTS,
    ...pairs(['last', 'next', 'this', 'coming', 'early', 'late'], [...WEEKDAY_STARTS, 'past', 'coming']),
    ...pairs(['the'], ['previous', 'following']),
  ],
  `(?<mod>early${S}|late${S})?(?:(?<det>last|next|this${S}past|this${S}coming|this|coming|the${S}(?:previous|following))${S})?(?<wd>${WEEKDAY})(?:${S}(?:in${S}the${S})?(?:early${S}|late${S})?(?<part>${PART_OF_DAY}))?`,
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

function periodBasis(det: string): Basis {
  if (
    /^(?:that|the\s+(?:same|previous|preceding|prior|following|ensuing|subsequent|succeeding))\b/i.test(det)
  )
    return 'text';
  return /^the\s+next\b/i.test(det) ? 'story' : 'article';
}

export const RELATIVE_RULES: readonly Rule[] = [
  WEEKDAYS,
  rule(
    'today',
    [
      'today',
      'tonight',
      'yesterday',
      'tomorrow',
      ...pairs(['early', 'late', 'later', 'earlier'], ['today', 'tonight', 'yesterday', 'tomorrow']),
      'the day',
    ],
    `(?:(?:early|late|later|earlier)${S})?(?:(?<two>the${S}day${S}(?:before${S}yesterday|after${S}tomorrow))|(?<day>today|tonight|yesterday|tomorrow)(?:${S}(?<part>${PART_OF_DAY}))?)`,
    (match, text) => {
      const { two, day = '', part } = match.groups ?? {};
      const basis: Basis = 'article';
      if (two !== undefined)
        return { meaning: { kind: 'day', step: /yesterday/i.test(two) ? -2 : 2, part: null, basis } };
      const end = match.index + match[0].length;
      if (OUR_TIMES.test(text.slice(end, end + 16))) return null;
      const word = day.toLowerCase();
      const step = word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0;
      return { meaning: { kind: 'day', step, part: word === 'tonight' ? 'NI' : partOfDay(part), basis } };
    },
  ),
  rule(
    'part-of-day',
    [
      ...pairs(['this', 'last', 'that'], [...PARTS, 'same']),
      ...pairs(['the'], ['same', 'next', 'following', 'previous']),
    ],
    `(?:(?<det>this|last)|(?<named>that(?:${S}same)?|the${S}(?:same|next|following|previous)))${S}(?<part>${PART_OF_DAY})`,
    (match) => {
      const { det, named, part } = match.groups ?? {};
      const step = named === undefined ? (/last/i.test(det ?? '') ? -1 : 0) : stepOf(named);
      return {
        meaning: {
          kind: 'day',
          step,
          part: partOfDay(part),
          basis: named === undefined ? 'article' : 'text',
        },
      };
    },
  ),
  rule(
    'period',
    [
      ...PART_STARTS,
      ...pairs(['this', 'last', 'next', 'that', 'current', 'previous'], [...PERIODS, ...KINDS_OF_YEAR]),
      ...pairs(['the'], [...BESIDE, 'past', 'last', 'latest', 'next']),
    ],
    `(?<mod>${PART_OF})?(?<det>this${S}(?:past|coming|same)|this|last|next|that${S}same|that|the${S}(?:same|current|present|previous|preceding|prior|following|ensuing|subsequent|succeeding|coming|past|last|latest|next)|current|previous)${S}(?:fiscal${S}|calendar${S}|academic${S})?(?<unit>${PERIOD})`,
    (match, text) => {
      const { mod, det = '', unit = '' } = match.groups ?? {};
      const end = match.index + match[0].length;
      if (/^(?:['’]s?\s+(?:eve|end)\b|[ \n-]century\b)/i.test(text.slice(end, end + 9))) return null;
      // ABC's "This Week": the name of a programme.
      if (isCapital(unit) && /["“'‘]$/.test(text.slice(Math.max(0, match.index - 1), match.index)))
        return null;
      const step = stepOf(det);
      const meaning: Meaning = { kind: 'period', unit: unitOf(unit), step, basis: periodBasis(det) };
      return { meaning, mod: partMod(mod) };
    },
  ),
  rule(
    'part-of-period',
    [...PART_STARTS, ...pairs(['the'], ['rest', 'remainder']), ...pairs(['rest', 'remainder'], ['of'])],
    `(?:(?<mod>${PART_OF})|(?:the${S})?(?:rest|remainder)${S}of${S})the${S}(?<unit>week|month|quarter|year|decade|century)`,
    (match, text) => {
      if (/^[ \n](?:before|of|that|when|after|earlier)\b/i.test(text.slice(match.index + match[0].length)))
        return null;
      const { mod, unit = '' } = match.groups ?? {};
      return {
        meaning: { kind: 'reported', unit: unitOf(unit), year: null, yearStep: 0 },
        mod: partMod(mod),
      };
    },
  ),
  rule(
    'same-day',
    [
      ...pairs(
        ['the', 'that', 'earlier', 'later'],
        ['same', 'following', 'next', 'previous', 'day', 'the', 'that'],
      ),
    ],
    `(?:(?:earlier|later)${S})?(?:the${S}(?<det>same|following|next|previous)|that(?:${S}same)?)${S}day`,
    (match) => {
      const { det = 'same' } = match.groups ?? {};
      return { meaning: { kind: 'period', unit: 'day', step: stepOf(det), basis: 'text' } };
    },
  ),
  rule(
    'part-before',
    [...pairs(['the'], PARTS)],
    `the${S}(?<part>${PART_OF_DAY})${S}(?<dir>before|after)(?=\\s*(?:[.,;:)—–]|$|and\\b))`,
    (match) => {
      const { part, dir = '' } = match.groups ?? {};
      const step = /before/i.test(dir) ? -1 : 1;
      return { meaning: { kind: 'day', step, part: partOfDay(part), basis: 'text' } };
    },
  ),
  rule('weekend', ['the weekend'], `the${S}weekend`, () => ({
    meaning: { kind: 'period', unit: 'weekend', step: 0, basis: 'article' },
  })),
];
