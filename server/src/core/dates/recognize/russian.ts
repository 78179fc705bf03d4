/** Russian dates. */
import { calendar, type Unit } from '../expression.js';
import { MONTH_STEMS_RU } from '../lexicon.js';
import type { ScanRule } from './scan-rule.js';

const MONTH =
  '(?:январ[яьею]|феврал[яьею]|март[ае]?|апрел[яьею]|ма[яйею]|июн[яьею]|июл[яьею]|август[ае]?|сентябр[яьею]|октябр[яьею]|ноябр[яьею]|декабр[яьею])';
const WEEKDAYS = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресен'];
const EDGE = '(?![\\p{L}\\p{N}])';
const START = '(?<![\\p{L}\\p{N}])';
const STEP = '(?:прошл|нынешн|текущ|эт|следующ|будущ|минувш)';

function monthOf(word: string): number {
  const lower = word.toLowerCase();
  // "мая" and "марта" begin alike: the longer stems are tried first.
  if (lower.startsWith('март')) return 3;
  return MONTH_STEMS_RU.findIndex((stem) => lower.startsWith(stem)) + 1;
}

const stepOf = (word: string): number =>
  /^(?:прошл|минувш)/i.test(word) ? -1 : /^(?:следующ|будущ)/i.test(word) ? 1 : 0;
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:год|лет)/i, 'year'],
  [/^месяц/i, 'month'],
  [/^недел/i, 'week'],
  [/^(?:день|дня|дней|сут)/i, 'day'],
];

export const RUSSIAN_RULES: readonly ScanRule[] = [
  {
    name: 'ru-date',
    pattern: new RegExp(
      `${START}(?:(?<d>\\d{1,2})(?:-го)?\\s)?(?<m>${MONTH})(?:\\s(?:(?<y>(?:1[0-9]|20)\\d{2})(?:\\s?(?:года|году|г\\.))?|(?<s>${STEP})[а-я]{2,3}\\sгода))?${EDGE}`,
      'giu',
    ),
    build: (match, text) => {
      const { d, m = '', y, s } = match.groups ?? {};
      const before = text.slice(Math.max(0, match.index - 4), match.index);
      // A month alone needs "в", "с", "до" or a year; "мая" without one is nothing.
      if (
        d === undefined &&
        y === undefined &&
        s === undefined &&
        !/(?:^|\s)(?:в|с|до|к|на)\s$/i.test(before)
      )
        return null;
      const day = d === undefined ? null : Number(d);
      if (day !== null && (day < 1 || day > 31)) return null;
      return {
        meaning: calendar({
          year: y === undefined ? null : Number(y),
          month: monthOf(m),
          day,
          yearStep: s === undefined ? null : stepOf(s),
        }),
      };
    },
  },
  {
    name: 'ru-year',
    pattern: new RegExp(
      `${START}(?<y>(?:1[0-9]|20)\\d{2})(?:-(?:й|го|м|му))?\\s?(?:год[ау]?|г\\.)${EDGE}`,
      'giu',
    ),
    build: (match) => ({ meaning: calendar({ year: Number(match.groups?.y) }) }),
  },
  {
    name: 'ru-period',
    pattern: new RegExp(
      `${START}(?:в|на|с|до|во)\\s(?<s>${STEP})[а-я]{1,3}\\s(?<u>году|год|года|месяце|месяц|неделе|неделю)${EDGE}`,
      'giu',
    ),
    build: (match) => {
      const unit = UNITS.find(([pattern]) => pattern.test(match.groups?.u ?? ''))?.[1];
      return unit === undefined
        ? null
        : { meaning: { kind: 'period', unit, step: stepOf(match.groups?.s ?? ''), basis: 'article' } };
    },
  },
  {
    name: 'ru-weekday',
    pattern: new RegExp(
      `${START}(?:в|во|на)\\s(?:(?<s>${STEP})[а-я]{1,3}\\s)?(?<w>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)${EDGE}`,
      'giu',
    ),
    build: (match) => {
      const word = match.groups?.w?.toLowerCase() ?? '';
      const step = match.groups?.s === undefined ? null : stepOf(match.groups.s);
      return {
        meaning: {
          kind: 'weekday',
          weekday: WEEKDAYS.findIndex((stem) => word.startsWith(stem)) + 1,
          step,
          part: null,
        },
      };
    },
  },
  {
    name: 'ru-day',
    pattern: new RegExp(`${START}(?:сегодня|вчера|завтра|позавчера)${EDGE}`, 'giu'),
    build: (match) => {
      const word = match[0].toLowerCase();
      const step = word === 'вчера' ? -1 : word === 'завтра' ? 1 : word === 'позавчера' ? -2 : 0;
      return { meaning: { kind: 'day', step, part: null, basis: 'article' } };
    },
  },
  {
    name: 'ru-shift',
    pattern: new RegExp(
      `${START}(?:(?<n>\\d{1,3})\\s)?(?<u>год|года|лет|месяц|месяца|месяцев|неделю|недели|недель|день|дня|дней)\\s(?:назад|тому назад)${EDGE}`,
      'giu',
    ),
    build: (match) => {
      const unit = UNITS.find(([pattern]) => pattern.test(match.groups?.u ?? ''))?.[1];
      return unit === undefined
        ? null
        : {
            meaning: {
              kind: 'shift',
              amount: Number(match.groups?.n ?? 1),
              unit,
              direction: -1,
              basis: 'article',
            },
          };
    },
  },
];
