/** Chinese words for time that count from another day, lengths of time, sets and vague references. */
import type { Meaning, Unit } from '../expression.js';
import { durationValue } from '../timex.js';
import { ZH_PART_OF_DAY, ZH_YEAR_STEP, zhMod, zhPartOfDay } from './chinese.js';
import { D, HAN_NUMBER, hanNumber, period, type ScanRule } from './scan-rule.js';

const WEEKDAYS = '一二三四五六日天';
const UNITS: Readonly<Record<string, Unit>> = {
  年: 'year',
  月: 'month',
  周: 'week',
  週: 'week',
  星期: 'week',
  天: 'day',
  日: 'day',
  小时: 'hour',
  分钟: 'minute',
  秒: 'second',
  世纪: 'century',
  季度: 'quarter',
};
const DAYS: Readonly<Record<string, number>> = {
  今: 0,
  昨: -1,
  明: 1,
  前: -2,
  后: 2,
};
const BESIDE: Readonly<Record<string, number>> = { 当: 0, 同: 0, 次: 1, 翌: 1 };
const REFERENCES: Readonly<Record<string, 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'>> = {
  目前: 'PRESENT_REF',
  现在: 'PRESENT_REF',
  如今: 'PRESENT_REF',
  当前: 'PRESENT_REF',
  当今: 'PRESENT_REF',
  现: 'PRESENT_REF',
  今后: 'FUTURE_REF',
  未来: 'FUTURE_REF',
  将来: 'FUTURE_REF',
};
const stepOf = (word: string): number => (word.startsWith('上') ? -1 : /^[下新]/.test(word) ? 1 : 0);

export const CHINESE_RELATIVE_RULES: readonly ScanRule[] = [
  {
    name: 'zh-year-step',
    pattern:
      /(?<![0-9０-９一二三四五六七八九十几数])(?:去年|今年|明年|前年|后年|上年|来年)(?<mod>年?初|年?底|年?末|年中)?(?:同期|全年)?/g,
    build: (match) => ({
      meaning: period('year', ZH_YEAR_STEP[match[0].slice(0, 2)] ?? 0),
      mod: zhMod(match.groups?.mod),
    }),
  },
  {
    name: 'zh-year-part',
    pattern: /(?<![0-9０-９一二三四五六七八九十几数今去明前后每])年(?<mod>初|底|末)(?=[前，、的到至召举完])/g,
    build: (match) => ({
      meaning: { kind: 'reported', unit: 'year', year: null, yearStep: 0 },
      mod: zhMod(match.groups?.mod),
    }),
  },
  {
    name: 'zh-month-step',
    pattern: /(?<s>本|上个?|下个?|这个|當|当)月(?<mod>初|中旬|中|底|末|上旬|下旬)?/g,
    build: (match) => {
      const { s = '', mod } = match.groups ?? {};
      return { meaning: period('month', stepOf(s), /[当當]/.test(s) ? 'text' : 'article'), mod: zhMod(mod) };
    },
  },
  {
    name: 'zh-century-step',
    pattern: /(?<s>本|上个?|下个?|新)世纪(?![二三四五六七八九]十年代)(?<mod>初|中叶|末)?/g,
    build: (match) => ({
      meaning: period('century', stepOf(match.groups?.s ?? '')),
      mod: zhMod(match.groups?.mod),
    }),
  },
  {
    name: 'zh-week',
    pattern: new RegExp(
      `(?<s>本|上个?|下个?|这个?)?(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?!个|年|岁|期)(?<pd>${ZH_PART_OF_DAY})?|(?<s2>本|上个?|下个?|这个?)(?:周|星期)(?<we>末)?(?![一二三四五六日天年])`,
      'g',
    ),
    build: (match) => {
      const { s, s2, w, we, pd } = match.groups ?? {};
      if (s2 !== undefined) return { meaning: period(we === undefined ? 'week' : 'weekend', stepOf(s2)) };
      const weekday = Math.min(7, WEEKDAYS.indexOf(w ?? '一') + 1);
      const step = s === undefined ? null : stepOf(s);
      return { meaning: { kind: 'weekday', weekday, step, part: zhPartOfDay(pd) } };
    },
  },
  {
    name: 'zh-day',
    pattern: new RegExp(
      `(?<s>[今昨明前后])(?:[天日](?![前后之来])(?<pd>${ZH_PART_OF_DAY})?|(?<part>晨|早|晚|夜))`,
      'g',
    ),
    build: (match) => {
      const { s = '今', pd, part } = match.groups ?? {};
      const whole = part === undefined ? zhPartOfDay(pd) : zhPartOfDay(part === '早' ? '早晨' : part);
      if (/[前后]/.test(s) && !match[0].endsWith('天')) return null;
      return { meaning: { kind: 'day', step: DAYS[s] ?? 0, part: whole, basis: 'article' } };
    },
  },
  {
    name: 'zh-named-day',
    pattern: new RegExp(`(?<s>[当同次翌])(?:[天日](?<pd>${ZH_PART_OF_DAY})?|(?<part>晚))(?!制)`, 'g'),
    build: (match) => {
      const { s = '当', pd, part } = match.groups ?? {};
      const step = BESIDE[s] ?? 0;
      const ofDay = zhPartOfDay(part ?? pd);
      if (ofDay === null) return { meaning: period('day', step, 'text') };
      return { meaning: { kind: 'day', step, part: ofDay, basis: 'text' } };
    },
  },
  {
    name: 'zh-shift',
    pattern: new RegExp(
      `(?<![第前近]|${D})(?<n>${HAN_NUMBER}|半)(?:多|余)?个?(?:半)?(?<u>年|月|周|星期|天|日|世纪|小时|分钟)(?<dir>以?前|之前|之?后(?!期))`,
      'g',
    ),
    build: (match) => {
      const { n = '', u = '', dir = '' } = match.groups ?? {};
      const unit = UNITS[u];
      const amount = n === '半' ? 0.5 : hanNumber(n);
      if (unit === undefined || amount === null || (u === '月' && !match[0].includes('个'))) return null;
      const isBefore = dir.includes('前');
      return {
        meaning: {
          kind: 'shift',
          amount,
          unit,
          direction: isBefore ? -1 : 1,
          basis: isBefore ? 'article' : 'text',
        },
      };
    },
  },
  {
    name: 'zh-duration',
    pattern: new RegExp(
      `(?:(?:近|未来的?|今后的?|过去的?|最近|前|后|头|这|连续|每隔)(?=[0-9０-９一二两三四五六七八九十百几数多半]))?(?<n>(?<!${D})${HAN_NUMBER}|几十?|数十?|多|半)(?:多|余)?(?<g>个)?(?<u>年|月|周|星期|天|日|小时|分钟|世纪|季度)(?:多|半|以上)?(?!代|级|度|期|[前后](?!期)|以前|之前|之后|[初底末]|[来间]?人)`,
      'g',
    ),
    build: (match) => {
      const { n = '', g, u = '' } = match.groups ?? {};
      const unit = UNITS[u];
      const amount = n === '半' ? 0.5 : hanNumber(n);
      // "三月" is March, "三日" the third: months are counted with 个, days with 天.
      if (unit === undefined || (u === '月' && g === undefined) || u === '日') return null;
      if (amount !== null && amount >= 1000) return null;
      if (n === '多' && !/连续|许/.test(match[0]) && u !== '年') return null;
      return {
        meaning: { kind: 'duration', value: durationValue(/[几数多]/.test(n) ? null : amount, unit) },
      };
    },
  },
  {
    name: 'zh-whole-year',
    pattern:
      /全年|(?<![0-9０-９一二三四五六七八九十百几数多全今去明前后每近这周同少青中老早晚常往历成元新当半学拜过荣百])年(?=均|产|增|平均|销售|出口|进口|进出口|吞吐|收入|人均|加工|生产|递增|创汇|利税)/g,
    build: () => ({ meaning: { kind: 'duration', value: 'P1Y' } }),
  },
  {
    name: 'zh-set',
    pattern: /每(?<n>隔?[一二两三四五六七八九十])?个?(?<u>年|月|周|星期|天|日|小时|分钟|秒|季度)|年年|天天/g,
    build: (match) => {
      const { n, u } = match.groups ?? {};
      const unit = UNITS[u ?? (match[0].startsWith('年') ? '年' : '天')] ?? 'year';
      const amount = n === undefined ? 1 : (hanNumber(n.replace('隔', '')) ?? 1);
      return { meaning: { kind: 'set', value: durationValue(amount, unit) } };
    },
  },
  {
    name: 'zh-then',
    pattern: /当时|那时|这一年|那一年/g,
    build: (match) => ({
      meaning: period(match[0].endsWith('年') ? 'year' : 'day', 0, 'text') satisfies Meaning,
    }),
  },
  {
    name: 'zh-reference',
    pattern:
      /目前|现在|如今|当前|当今|近几?年(?!级)|近[日期来](?!点)|日前|最近(?![的]?距|[0-9０-９一二两三四五六七八九十几])|新近|以往|以前(?=的|[，是曾])|过去(?![的]?[0-9０-９一二两三四五六七八九十几了])|今后(?![0-9０-９一二两三四五六七八九十几])|未来(?![的]?[0-9０-９一二两三四五六七八九十几])|将来|(?<![实表出发体呈展再涌重兑显浮闪变])现(?=[已有为任正将年仍存共辖是])/g,
    build: (match) => ({ meaning: { kind: 'reference', value: REFERENCES[match[0]] ?? 'PAST_REF' } }),
  },
];
