/** Russian words for time that count from another day, lengths of time, sets and vague references. */
import type { Unit } from '../expression.js';
import { durationValue } from '../timex.js';
import { RU_END, RU_START, RU_STEP, ruStep } from './russian.js';
import type { ScanRule } from './scan-rule.js';

const WEEKDAYS = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресен'];
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:год|лет)/i, 'year'],
  [/^месяц/i, 'month'],
  [/^недел/i, 'week'],
  [/^(?:день|дня|дней|сут)/i, 'day'],
  [/^час/i, 'hour'],
  [/^минут/i, 'minute'],
  [/^(?:век|столет)/i, 'century'],
  [/^десятилет/i, 'decade'],
];
const UNIT =
  'год(?:а|у)?|лет|месяц(?:а|ев)?|недел[юьи]|день|дня|дней|сут(?:ки|ок)|час(?:а|ов)?|минут[ыу]?|десятилети[еяй]|столети[еяй]|века?';
const NUMBERS: Readonly<Record<string, number>> = {
  один: 1,
  одну: 1,
  одного: 1,
  два: 2,
  две: 2,
  двух: 2,
  три: 3,
  трех: 3,
  трёх: 3,
  четыре: 4,
  четырех: 4,
  четырёх: 4,
  пять: 5,
  пяти: 5,
  шесть: 6,
  шести: 6,
  семь: 7,
  семи: 7,
  восемь: 8,
  восьми: 8,
  девять: 9,
  девяти: 9,
  десять: 10,
  десяти: 10,
  двадцать: 20,
  тридцать: 30,
  полтора: 1.5,
  пол: 0.5,
};
const NUMBER = `\\d{1,3}|${Object.keys(NUMBERS).join('|')}`;

const unitOf = (word: string | undefined): Unit | undefined =>
  UNITS.find(([pattern]) => pattern.test(word ?? ''))?.[1];

/** A number in figures or words; 1 where none stands ("год назад"). */
function amountOf(word: string | undefined): number {
  if (word === undefined) return 1;
  return /^\d/.test(word) ? Number(word) : (NUMBERS[word.toLowerCase()] ?? 1);
}

export const RUSSIAN_RELATIVE_RULES: readonly ScanRule[] = [
  {
    name: 'ru-period',
    pattern: new RegExp(
      `${RU_START}(?:в|на|с|до|во|к)\\s(?<s>${RU_STEP})[а-я]{1,3}\\s(?<u>году|год|года|месяце|месяц|месяца|неделе|неделю|недели|веке|столетии|десятилетии)${RU_END}`,
      'giu',
    ),
    build: (match) => {
      const unit = unitOf(match.groups?.u);
      return unit === undefined
        ? null
        : { meaning: { kind: 'period', unit, step: ruStep(match.groups?.s ?? ''), basis: 'article' } };
    },
  },
  {
    name: 'ru-weekday',
    pattern: new RegExp(
      `${RU_START}(?:в|во|на)\\s(?:(?<s>${RU_STEP})[а-я]{1,3}\\s)?(?<w>понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)${RU_END}`,
      'giu',
    ),
    build: (match) => {
      const word = match.groups?.w?.toLowerCase() ?? '';
      const step = match.groups?.s === undefined ? null : ruStep(match.groups.s);
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
    pattern: new RegExp(
      `${RU_START}(?<day>сегодня|вчера|завтра|позавчера|послезавтра)(?:\\s(?<pd>утром|дн[её]м|вечером|ночью))?${RU_END}`,
      'giu',
    ),
    build: (match) => {
      const steps: Readonly<Record<string, number>> = { вчера: -1, завтра: 1, позавчера: -2, послезавтра: 2 };
      const parts: Readonly<Record<string, string>> = { утр: 'MO', веч: 'EV', ноч: 'NI' };
      const { day = '', pd } = match.groups ?? {};
      const part = pd === undefined ? null : (parts[pd.slice(0, 3).toLowerCase()] ?? 'DT');
      return { meaning: { kind: 'day', step: steps[day.toLowerCase()] ?? 0, part, basis: 'article' } };
    },
  },
  {
    name: 'ru-named-day',
    pattern: new RegExp(
      `${RU_START}(?:в\\sтот\\sже\\sдень|в\\sэтот\\sдень|на\\sследующий\\sдень|накануне)${RU_END}`,
      'giu',
    ),
    build: (match) => {
      const step = /следующ/i.test(match[0]) ? 1 : /накануне/i.test(match[0]) ? -1 : 0;
      return { meaning: { kind: 'period', unit: 'day', step, basis: 'text' } };
    },
  },
  {
    name: 'ru-shift',
    pattern: new RegExp(
      `${RU_START}(?:(?<n>${NUMBER})\\s)?(?<u>${UNIT})\\s(?<dir>(?:тому\\s)?назад|спустя)${RU_END}`,
      'giu',
    ),
    build: (match) => {
      const { n, u, dir = '' } = match.groups ?? {};
      const unit = unitOf(u);
      const isBefore = /назад/i.test(dir);
      return unit === undefined
        ? null
        : {
            meaning: {
              kind: 'shift',
              amount: amountOf(n),
              unit,
              direction: isBefore ? -1 : 1,
              basis: isBefore ? 'article' : 'text',
            },
          };
    },
  },
  {
    name: 'ru-duration',
    pattern: new RegExp(
      `${RU_START}(?:(?:последни[ех]|ближайши[ех]|следующи[ех]|предстоящи[ех]|первы[ех])\\s)?(?:(?<n>${NUMBER})|(?<vague>несколько|нескольких|много))\\s(?<u>${UNIT})${RU_END}`,
      'giu',
    ),
    build: (match) => {
      const { n, vague, u } = match.groups ?? {};
      const unit = unitOf(u);
      if (unit === undefined) return null;
      return {
        meaning: { kind: 'duration', value: durationValue(vague === undefined ? amountOf(n) : null, unit) },
      };
    },
  },
  {
    name: 'ru-set',
    pattern: new RegExp(
      `${RU_START}(?:(?<a>ежегодно|ежемесячно|еженедельно|ежедневно)|кажд(?:ый|ую|ое)\\s(?<u>год|месяц|неделю|день|час))${RU_END}`,
      'giu',
    ),
    build: (match) => {
      const word = (match.groups?.a ?? match.groups?.u ?? '').replace(/^еже/i, '');
      const unit: Unit = unitOf(word) ?? (/^дне/i.test(word) ? 'day' : 'year');
      return { meaning: { kind: 'set', value: durationValue(1, unit) } };
    },
  },
  {
    name: 'ru-reference',
    pattern: new RegExp(
      `${RU_START}(?:(?<now>сейчас|теперь|ныне|в\\sнастоящее\\sвремя|в\\sданный\\sмомент)|(?<past>недавно|в\\sпоследнее\\sвремя|в\\sпоследние\\s(?:годы|месяцы|недели|дни)|в\\sпрошлом(?!\\s(?:год|месяц|век|столет|десятилет|сезон)))|(?<future>в\\s(?:ближайшем\\s)?будущем(?!\\s(?:год|месяц|век))|в\\sближайшее\\sвремя))${RU_END}`,
      'giu',
    ),
    build: (match) => {
      const { now, past } = match.groups ?? {};
      const value = now !== undefined ? 'PRESENT_REF' : past !== undefined ? 'PAST_REF' : 'FUTURE_REF';
      return { meaning: { kind: 'reference', value } };
    },
  },
];
