/** Units of time, and the words that stand around a number of them. All sources are for the `i` flag. */
import type { Mod, Unit } from '../expression.js';
import { DIGIT, S } from './calendar.js';
import { NUMBER_WORDS, ONES, TEENS, TENS } from './numbers.js';

const UNIT_NAMES = [
  'second',
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
];
const UNIT_WORDS = [...UNIT_NAMES.flatMap((unit) => [unit, `${unit}s`]), 'century', 'centuries'];
/** What stands between a number and its unit, or goes on with the number. */
const AFTER_NUMBER = [
  ...UNIT_WORDS,
  'straight',
  'consecutive',
  'full',
  'long',
  'whole',
  'more',
  'additional',
  'mere',
  'solid',
  'other',
  'short',
  'further',
  'calendar',
  'business',
  'working',
  'single',
  'hundred',
  'dozen',
  'half',
  'couple',
  'of',
  'or',
  'to',
  DIGIT,
  'a',
  'an',
  'and',
];
/** Words a number of units begins with, with what follows them. */
export const NUMBER_STARTS: readonly string[] = [
  ...[DIGIT, 'a', 'an', 'half', 'hundred', 'dozen', 'couple', ...ONES, ...TEENS].flatMap((word) =>
    AFTER_NUMBER.map((after) => `${word} ${after}`),
  ),
  `${DIGIT} .`,
  ...TENS,
];

export const UNIT =
  '(?:seconds?|minutes?|hours?|days?|weekends?|weeks?|fortnights?|months?|quarters?|years?|decades?|century|centuries)';

/** "years" → year, "fortnight" → week: see {@link unitsIn}. */
export function unitOf(word: string): Unit {
  const singular = word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
  return singular === 'fortnight' ? 'week' : (singular as Unit);
}

/** How many of its {@link unitOf} a word of time is: a fortnight is two weeks. */
export function unitsIn(word: string): number {
  return /^fortnight/i.test(word) ? 2 : 1;
}

/** Words before an amount that make it less than exact. */
export const ABOUT =
  `(?:about|around|approximately|roughly|some|nearly|almost|over|just${S}over|just${S}under|under|` +
  `(?:no${S})?(?:more|less|fewer)${S}than|at${S}least|at${S}most|up${S}to|well${S}over)`;

export const ABOUT_STARTS: readonly string[] = [
  ...[
    'about',
    'around',
    'approximately',
    'roughly',
    'some',
    'nearly',
    'almost',
    'over',
    'just',
    'under',
  ].flatMap((word) => NUMBER_WORDS.map((number) => `${word} ${number}`)),
  ...[
    'more than',
    'less than',
    'fewer than',
    'no more',
    'no less',
    'no fewer',
    'at least',
    'at most',
    'up to',
  ],
  ...['well over', 'just over', 'just under'],
];

/** TIMEX3 mod of {@link ABOUT}. */
export function aboutMod(text: string | undefined): Mod | null {
  const words = text?.toLowerCase().replace(/\s+/g, ' ').trim();
  if (!words) return null;
  if (/^(?:no more|no fewer|no less)/.test(words))
    return words.startsWith('no more') ? 'EQUAL_OR_LESS' : 'EQUAL_OR_MORE';
  if (words === 'at least') return 'EQUAL_OR_MORE';
  if (words === 'at most' || words === 'up to') return 'EQUAL_OR_LESS';
  if (/over$|^more/.test(words)) return 'MORE_THAN';
  if (/^(?:less|fewer|nearly|almost)|under$/.test(words)) return 'LESS_THAN';
  return 'APPROX';
}
