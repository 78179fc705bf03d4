/** Times that recur: every year, monthly, Mondays. Known, but not drawn. */
import { durationValue } from '../timex.js';
import { pad } from '../calendar.js';
import {
  MONTH,
  ONES,
  PART_OF_DAY,
  S,
  SEASON,
  TEENS,
  TENS,
  WEEKDAY,
  monthNumber,
  numberValue,
  partOfDay,
  seasonOf,
  unitOf,
  weekdayNumber,
} from '../lexicon.js';
import { isCapital, pairs, rule, type Rule } from './rule.js';

const SMALL_NUMBER = `(?:${[...TENS, ...TEENS, ...ONES].join('|')}|\\d{1,2})`;

const SET_PERIODS: Readonly<Record<string, string>> = {
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  quarter: 'P1Q',
  year: 'P1Y',
  weekend: 'P1WE',
  hour: 'PT1H',
  decade: 'P10Y',
};
const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  hourly: 'PT1H',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P3M',
  annually: 'P1Y',
  yearly: 'P1Y',
};

export const SET_RULES: readonly Rule[] = [
  rule(
    'set',
    ['every', 'each', ...pairs(['once', 'twice'], ['a', 'an'])],
    `(?:every|each)${S}(?:(?:(?<n>other|few|${SMALL_NUMBER})${S})?(?:(?<wd>${WEEKDAY})|(?<unit>days?|weeks?|months?|quarters?|years?|weekends?|hours?|decades?)(?:${S}or${S}so)?|(?<part>${PART_OF_DAY}))|(?<season>${SEASON})|(?<mo>${MONTH}))|(?:once|twice)${S}an?${S}(?<per>day|week|month|quarter|year|decade)`,
    (match) => {
      const { n, wd, unit, part, per, season, mo } = match.groups ?? {};
      if (season !== undefined) return { meaning: { kind: 'set', value: `XXXX-${seasonOf(season)}` } };
      if (mo !== undefined)
        return isCapital(mo) ? { meaning: { kind: 'set', value: `XXXX-${pad(monthNumber(mo))}` } } : null;
      if (wd !== undefined)
        return isCapital(wd)
          ? { meaning: { kind: 'set', value: `XXXX-WXX-${String(weekdayNumber(wd))}` } }
          : null;
      if (part !== undefined)
        return { meaning: { kind: 'set', value: `XXXX-XX-XXT${partOfDay(part) ?? ''}` } };
      if (per !== undefined)
        return { meaning: { kind: 'set', value: SET_PERIODS[per.toLowerCase()] ?? 'P1Y' } };
      const amount =
        n === undefined
          ? 1
          : n.toLowerCase() === 'few'
            ? null
            : n.toLowerCase() === 'other'
              ? 2
              : (numberValue(n) ?? 1);
      return { meaning: { kind: 'set', value: durationValue(amount, unitOf(unit ?? 'year')) } };
    },
  ),
  rule('adverb-set', Object.keys(ADVERBS), `(?:${Object.keys(ADVERBS).join('|')})`, (match, text) => {
    const word = match[0].toLowerCase();
    // "People's Daily", "Weekly Standard".
    if (
      isCapital(match[0]) &&
      match.index > 0 &&
      !/[.!?"“]\s$/.test(text.slice(Math.max(0, match.index - 2), match.index))
    )
      return null;
    // "its quarterly dividend" names a kind of dividend.
    if (word === 'quarterly' && /^[ \n][a-z]/.test(text.slice(match.index + match[0].length))) return null;
    return { meaning: { kind: 'set', value: ADVERBS[word] ?? 'P1D' } };
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
];
