/** Durations, sets, clock times and vague references: known, but not drawn. */
import { durationValue } from '../timex.js';
import {
  ABOUT,
  ABOUT_STARTS,
  DIGIT,
  NUMBER,
  NUMBER_STARTS,
  PART_OF_DAY,
  S,
  UNIT,
  WEEKDAY,
  aboutMod,
  numberValue,
  partOfDay,
  unitOf,
  weekdayNumber,
} from '../lexicon.js';
import { isCapital, rule, type Rule } from './rule.js';

const VAGUE = `(?:several|a${S}few|few|a${S}couple${S}of|many|dozens${S}of|some|hundreds${S}of|thousands${S}of)`;
const VAGUE_STARTS = [
  'several',
  'a',
  'few',
  'many',
  'dozens',
  'some',
  'hundreds',
  'thousands',
  'the',
  'past',
  'last',
  'next',
  'recent',
  'coming',
];
const WINDOW = `(?:the${S})?(?:past|last|next|previous|coming|first|final|following|recent|preceding|entire|whole)`;
const UNITS_PLURAL = '(?:seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries)';
const SET_PERIODS: Readonly<Record<string, string>> = {
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  quarter: 'P3M',
  year: 'P1Y',
  weekend: 'P1WE',
  hour: 'PT1H',
  decade: 'P10Y',
};
const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P3M',
  annually: 'P1Y',
  yearly: 'P1Y',
};

export const AMOUNT_RULES: readonly Rule[] = [
  rule(
    'duration',
    [
      ...NUMBER_STARTS,
      ...ABOUT_STARTS,
      'another',
      'the',
      'last',
      'past',
      'next',
      'first',
      'coming',
      'recent',
      'previous',
      'final',
      'following',
      'entire',
      'whole',
    ],
    `(?:(?<about>${ABOUT})${S}|(?<window>${WINDOW})${S}|the${S}|another${S})?(?:(?<about2>${ABOUT})${S})?(?<n>${NUMBER})[ \\n-](?:(?:straight|consecutive|full|long|whole|more|additional|mere|solid|other)${S})?(?<unit>${UNIT})(?:-long)?(?:${S}and${S}(?<half>a${S}half))?`,
    (match, text) => {
      const { about, about2, window, n = '', unit = '', half } = match.groups ?? {};
      const end = match.index + match[0].length;
      if (/^(?:[- ]old\b| of age\b|s? old\b)/i.test(text.slice(end, end + 10))) {
        return null;
      }
      const single = /^an?$/i.test(n);
      const before = text.slice(Math.max(0, match.index - 14), match.index);
      // "a second time", "a quarter of": an ordinal or a share.
      if (/^(?:seconds?|quarters?)$/i.test(unit) && (single || /^(?:one|half|three)/i.test(n))) return null;
      // "three times a week": how often, not how long.
      if (
        single &&
        window === undefined &&
        about === undefined &&
        /(?:%|percent|times?|once|twice)[ \n]$/i.test(before)
      ) {
        return { meaning: { kind: 'set', value: durationValue(1, unitOf(unit)) } };
      }
      if (/[$£€.,\d]$/.test(before)) return null;
      const amount = numberValue(n);
      if (amount === null) return null;
      // "the 1988 quarter": a year and its part, not so many of them.
      if (/^(?:1[7-9]|20)\d\d$/.test(n) && /^second$|[^s]$/i.test(unit)) return null;
      return {
        meaning: {
          kind: 'duration',
          value: durationValue(half === undefined ? amount : amount + 0.5, unitOf(unit)),
        },
        mod: aboutMod(about ?? about2),
      };
    },
  ),
  rule(
    'one-half-duration',
    ['a', 'one'],
    `(?:a|one)${S}(?<unit>day|week|month|year|decade|century)${S}and${S}a${S}half`,
    (match) => ({
      meaning: { kind: 'duration', value: durationValue(1.5, unitOf(match.groups?.unit ?? '')) },
    }),
  ),
  rule(
    'recent',
    ['recent', 'the'],
    `(?:the${S})?recent${S}(?<unit>days|weeks|months|years|decades|times)`,
    () => ({
      meaning: { kind: 'reference', value: 'PAST_REF' },
    }),
  ),
  rule(
    'coming',
    ['coming', 'the'],
    `(?:the${S})?(?:coming|upcoming)${S}(?<unit>days|weeks|months|years|decades)`,
    () => ({
      meaning: { kind: 'reference', value: 'FUTURE_REF' },
    }),
  ),
  rule(
    'vague-duration',
    VAGUE_STARTS,
    `(?:(?:${WINDOW})${S})?(?:${VAGUE}${S}(?:more${S}|other${S}|past${S})?)?(?<unit>${UNITS_PLURAL})`,
    (match, text) => {
      const unit = match.groups?.unit ?? '';
      if (match[0] === unit || /^(?:the${S}?)?(?:minutes|seconds|quarters)$/i.test(match[0])) return null;
      if (/^ago|^from now/i.test(text.slice(match.index + match[0].length + 1))) return null;
      return { meaning: { kind: 'duration', value: durationValue(null, unitOf(unit)) } };
    },
  ),
  rule(
    'plural-units',
    ['days', 'weeks', 'months', 'years', 'decades', 'centuries', 'hours'],
    `(?<unit>days|weeks|months|years|decades|centuries|hours)`,
    (match, text) => {
      const before = text.slice(Math.max(0, match.index - 9), match.index);
      if (!/\b(?:for|in|over|after|within|of|take|took|takes|with|last|endured)[ \n]$/i.test(before))
        return null;
      if (/^[ \n](?:ago|later|earlier|old)\b/i.test(text.slice(match.index + match[0].length))) return null;
      return { meaning: { kind: 'duration', value: durationValue(null, unitOf(match.groups?.unit ?? '')) } };
    },
  ),
  rule(
    'set',
    ['every', 'each', 'per', 'once', 'twice'],
    `(?:every|each)${S}(?:(?<n>other|two|three|four|five|six|ten|\\d{1,2})${S})?(?:(?<wd>${WEEKDAY})|(?<unit>days?|weeks?|months?|quarters?|years?|weekends?|hours?|decades?)|(?<part>${PART_OF_DAY}))|(?:once|twice)${S}an?${S}(?<per>day|week|month|quarter|year|decade)`,
    (match) => {
      const { n, wd, unit, part, per } = match.groups ?? {};
      if (wd !== undefined)
        return isCapital(wd)
          ? { meaning: { kind: 'set', value: `XXXX-WXX-${String(weekdayNumber(wd))}` } }
          : null;
      if (part !== undefined)
        return { meaning: { kind: 'set', value: `XXXX-XX-XXT${partOfDay(part) ?? ''}` } };
      if (per !== undefined)
        return { meaning: { kind: 'set', value: SET_PERIODS[per.toLowerCase()] ?? 'P1Y' } };
      const amount = n === undefined ? 1 : n.toLowerCase() === 'other' ? 2 : (numberValue(n) ?? 1);
      return { meaning: { kind: 'set', value: durationValue(amount, unitOf(unit ?? 'year')) } };
    },
  ),
  rule('adverb-set', Object.keys(ADVERBS), `(?:${Object.keys(ADVERBS).join('|')})`, (match, text) => {
    // "People's Daily", "Weekly Standard".
    if (
      isCapital(match[0]) &&
      match.index > 0 &&
      !/[.!?"“]\s$/.test(text.slice(Math.max(0, match.index - 2), match.index))
    )
      return null;
    return { meaning: { kind: 'set', value: ADVERBS[match[0].toLowerCase()] ?? 'P1D' } };
  }),
  rule(
    'weekday-set',
    ['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'],
    `(?<wd>(?:mon|tues|wednes|thurs|fri|satur|sun)days)`,
    (match) =>
      isCapital(match[0])
        ? { meaning: { kind: 'set', value: `XXXX-WXX-${String(weekdayNumber(match[0]))}` } }
        : null,
  ),
  rule(
    'clock',
    [DIGIT, 'noon', 'midnight'],
    `(?:(?<h>\\d{1,2})(?:[:.](?<m>[0-5]\\d))?${S}?(?<ap>[ap])\\.?m\\.?|(?<h2>[01]?\\d|2[0-3]):(?<m2>[0-5]\\d)|(?<mil>[0-2]\\d[0-5]\\d)(?=${S}(?:GMT|UTC|KST|hours))|noon|midnight)(?:${S}(?:GMT|UTC|EST|EDT|ET|KST|CST|MSK|JST|PST|local${S}time|Pyongyang${S}time|Beijing${S}time))?`,
    (match, text) => {
      const { h, m, ap, h2, m2, mil } = match.groups ?? {};
      if (/^(?:noon|midnight)$/i.test(match[0]))
        return { meaning: { kind: 'time', part: /noon/i.test(match[0]) ? '12:00' : '24:00' } };
      if (/[\d.:$-]$/.test(text.slice(Math.max(0, match.index - 1), match.index))) return null;
      const hour =
        h === undefined ? Number(h2 ?? mil?.slice(0, 2)) : (Number(h) % 12) + (/p/i.test(ap ?? '') ? 12 : 0);
      const minute = m ?? m2 ?? mil?.slice(2) ?? '00';
      if (h !== undefined && Number(h) > 12) return null;
      return { meaning: { kind: 'time', part: `${String(hour).padStart(2, '0')}:${minute}` } };
    },
  ),
  rule(
    'now',
    ['now', 'currently', 'nowadays', 'presently', 'at', 'right'],
    `(?:right${S})?now|currently|nowadays|presently|at${S}(?:present|the${S}moment|this${S}point|this${S}time)`,
    () => ({
      meaning: { kind: 'reference', value: 'PRESENT_REF' },
    }),
  ),
  rule(
    'past',
    ['recently', 'lately', 'the', 'once', 'previously', 'formerly'],
    `recently|lately|the${S}(?:recent${S}|distant${S})?past`,
    (match, text) => {
      if (
        /^the/i.test(match[0]) &&
        /^[ \n]\w/.test(text.slice(match.index + match[0].length)) &&
        !/^[ \n](?:and|but|as|when|that|have|has|,)/.test(text.slice(match.index + match[0].length))
      )
        return null;
      return { meaning: { kind: 'reference', value: 'PAST_REF' } };
    },
  ),
  rule('future', ['the', 'soon'], `the${S}(?:near${S}|foreseeable${S}|distant${S})?future`, (match, text) =>
    /^[ \n]of\b/.test(text.slice(match.index + match[0].length))
      ? null
      : { meaning: { kind: 'reference', value: 'FUTURE_REF' } },
  ),
];
