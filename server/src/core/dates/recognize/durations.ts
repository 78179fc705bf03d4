/** Lengths of time: known, but not drawn. */
import { durationValue } from '../timex.js';
import {
  ABOUT,
  ABOUT_STARTS,
  NUMBER,
  NUMBER_STARTS,
  NUMBER_WORDS,
  ONES,
  S,
  TEENS,
  TENS,
  UNIT,
  aboutMod,
  numberValue,
  unitOf,
  unitsIn,
} from '../lexicon.js';
import { isCapital, pairs, rule, type Rule } from './rule.js';

const VAGUE = `(?:several|a${S}few|few|many|dozens${S}of|some|hundreds${S}of|thousands${S}of|a${S}number${S}of)`;
const PLURALS = [
  'seconds',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'quarters',
  'years',
  'decades',
  'centuries',
];
const VAGUE_STARTS = [
  ...pairs(['several', 'few', 'many', 'some'], [...PLURALS, 'more', 'other', 'past']),
  ...pairs(['dozens', 'hundreds', 'thousands'], ['of']),
  'a few',
  'a number',
];
const WINDOWS = [
  'past',
  'last',
  'next',
  'previous',
  'coming',
  'first',
  'final',
  'following',
  'recent',
  'preceding',
  'entire',
  'whole',
  'latest',
  'ensuing',
  'remaining',
];
const WINDOW = `(?:(?:the|its|his|her|their)${S})?(?:${WINDOWS.join('|')})`;
const WINDOW_STARTS = [...WINDOWS, ...pairs(['the', 'its', 'his', 'her', 'their'], WINDOWS)];
/** The second number of "two or three weeks". */
const PLAIN_NUMBER = `(?:\\d{1,3}|${[...ONES, ...TEENS, ...TENS].join('|')})`;
const UNITS_PLURAL = '(?:seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries)';
/** "for over three years", but "spread over three years". */
const OVER_IS_MORE =
  /\b(?:for|after|in|of|spent|lasted|took|takes?|within|with|last|is|was|been|worked)[ \n]$/i;

export const DURATION_RULES: readonly Rule[] = [
  rule(
    'duration',
    [
      ...NUMBER_STARTS,
      ...ABOUT_STARTS,
      ...WINDOW_STARTS,
      ...pairs(['the', 'all', 'these', 'those', 'another'], [...NUMBER_WORDS, 'more', 'nearly', 'almost']),
    ],
    `(?:(?<about>${ABOUT})${S}|(?<window>${WINDOW})${S}|(?<det>the|all|these|those)${S}|another${S}|a${S}(?:mere|further|good)${S})?(?:(?<about2>${ABOUT})${S})?(?<n>${NUMBER}|couple${S}of|a${S}couple${S}of)(?:(?:${S}or${S}|${S}to${S}|-to-|-)(?<to>${PLAIN_NUMBER})(?=[ \\n-]))?(?<gap>[ \\n-])(?<half2>and${S}a${S}half${S})?(?:(?:straight|consecutive|full|long|whole|more|additional|mere|solid|other|short|single|further|calendar|business|working)${S})?(?<unit>${UNIT})(?:-long)?(?:${S}and${S}(?<half>a${S}half))?(?:${S}or${S}so)?`,
    (match, text) => {
      const { about, about2, window, det, n = '', gap, unit = '', half, half2, to } = match.groups ?? {};
      const end = match.index + match[0].length;
      if (/^(?:[- ]old\b| of age\b|s? old\b)/i.test(text.slice(end, end + 10))) return null;
      const single = /^an?$/i.test(n);
      const before = text.slice(Math.max(0, match.index - 14), match.index);
      // "the Seven Years' War", "the Hundred Days": names.
      // "a second time", "a quarter of": an ordinal or a share. "60 Minutes" is a programme.
      if (/^(?:seconds?|quarters?|weekend)$/i.test(unit) && (single || /^(?:one|half|three)/i.test(n)))
        return null;
      if (isCapital(unit) && (/["“'‘]$/.test(before) || isCapital(n))) return null;
      // "three times a week": how often, not how long.
      if (
        single &&
        window === undefined &&
        about === undefined &&
        /(?:%|percent|times?|once|twice|million|billion)[ \n]$|\$[\d.,]+[ \n]$/i.test(before)
      ) {
        return { meaning: { kind: 'set', value: durationValue(1, unitOf(unit)) } };
      }
      if (/[$£€.,\d]$/.test(before)) return null;
      // "It was to last forty years": a verb.
      if (
        window !== undefined &&
        /^last$/i.test(window) &&
        /\b(?:to|would|will|not|could|may|might)[ \n]$/i.test(before)
      )
        return null;
      const amount = /couple/i.test(n) ? 2 : numberValue(n);
      // "a day-long session": another rule's.
      if (amount === null || (single && /-long/i.test(match[0]))) return null;
      // "the 1988 quarter": a year and its part, not so many of them.
      if (/^(?:1[7-9]|20)\d\d$/.test(n) && /^second$|[^s]$/i.test(unit)) return null;
      // "the five-day visit": the article belongs to the visit.
      const isAdjective = det !== undefined && gap === '-';
      const notMore = about !== undefined && /^over$/i.test(about) && !OVER_IS_MORE.test(before);
      const lead = isAdjective ? det : notMore ? about : '';
      const skipped = lead === '' ? 0 : (/^\S+\s+/.exec(match[0])?.[0].length ?? 0);
      const start = match.index + skipped;
      return {
        meaning: {
          kind: 'duration',
          value: durationValue(
            to !== undefined ? null : (half ?? half2) === undefined ? amount * unitsIn(unit) : amount + 0.5,
            unitOf(unit),
          ),
        },
        mod: notMore ? null : aboutMod(about ?? about2),
        start,
      };
    },
  ),
  rule(
    'one-half-duration',
    [...pairs(['a', 'one'], ['day', 'week', 'month', 'year', 'decade', 'century'])],
    `(?:a|one)${S}(?<unit>day|week|month|year|decade|century)${S}and${S}a${S}half`,
    (match) => ({
      meaning: { kind: 'duration', value: durationValue(1.5, unitOf(match.groups?.unit ?? '')) },
    }),
  ),
  rule(
    'part-of-century',
    [
      ...pairs(['half', 'quarter'], ['century']),
      ...pairs(['a', 'the', ...WINDOWS], ['half', 'quarter', 'next', 'last', 'past', 'following', 'first']),
    ],
    `(?:${WINDOW}${S}|a${S}|the${S})?(?<part>half|quarter)[ \\n-]century(?:${S}or${S}so)?`,
    (match) => ({
      meaning: { kind: 'duration', value: /half/i.test(match.groups?.part ?? '') ? 'P50Y' : 'P25Y' },
    }),
  ),
  rule(
    'vague-duration',
    [...VAGUE_STARTS, ...WINDOW_STARTS],
    `(?:(?:${WINDOW})${S})?(?:${VAGUE}[ \\n-](?:more${S}|other${S}|past${S})?)?(?<unit>${UNITS_PLURAL})`,
    (match, text) => {
      const unit = match.groups?.unit ?? '';
      if (match[0] === unit || /^(?:the[ \n])?(?:minutes|seconds|quarters)$/i.test(match[0])) return null;
      // "recent months" is a reference, "recent five months" would be a length.
      if (/^(?:the[ \n])?recent[ \n]/i.test(match[0])) return null;
      if (/^(?:the[ \n])?coming[ \n][a-z]+$/i.test(match[0])) return null;
      if (/^ago|^from now/i.test(text.slice(match.index + match[0].length + 1))) return null;
      return { meaning: { kind: 'duration', value: durationValue(null, unitOf(unit)) } };
    },
  ),
  rule(
    'vague-adjective',
    [
      ...pairs(['several', 'multi', 'many'], ['day', 'week', 'month', 'year', 'decade', 'hour', 'minute']),
      ...PLURALS,
    ],
    `(?:(?:several|multi|many)-(?<unit>day|week|month|year|decade|hour|minute)|(?<units>hours|days|weeks|months|years|decades|centuries)-(?:long|old))`,
    (match) => ({
      meaning: {
        kind: 'duration',
        value: durationValue(null, unitOf(match.groups?.unit ?? match.groups?.units ?? 'year')),
      },
    }),
  ),
  rule(
    'unit-long',
    [
      ...pairs(['day', 'week', 'month', 'year', 'decade', 'century', 'hour'], ['long']),
      'daylong',
      'weeklong',
      'monthlong',
      'yearlong',
      'decadelong',
      'hourlong',
    ],
    `(?<unit>day|week|month|year|decade|century|hour)-?long`,
    (match) => ({
      meaning: { kind: 'duration', value: durationValue(1, unitOf(match.groups?.unit ?? 'day')) },
    }),
  ),
  rule('plural-units', PLURALS, `(?<unit>days|weeks|months|years|decades|centuries|hours)`, (match, text) => {
    const before = text.slice(Math.max(0, match.index - 10), match.index);
    if (
      !/\b(?:for|in|over|after|within|of|take|took|takes|with|last|lasted|endured|follows|spent)[ \n]$/i.test(
        before,
      )
    )
      return null;
    if (/^[ \n](?:ago|later|earlier|old)\b/i.test(text.slice(match.index + match[0].length))) return null;
    return { meaning: { kind: 'duration', value: durationValue(null, unitOf(match.groups?.unit ?? '')) } };
  }),
];
