/** Chinese dates of the calendar: years, months, days, decades, quarters, clock times. */
import { calendar, type Mod } from '../expression.js';
import { D, HAN_DIGIT, dateDraft, hanNumber, hanYear, partOfYear, type ScanRule } from './scan-rule.js';

export const ZH_YEAR_STEP: Readonly<Record<string, number>> = {
  去年: -1,
  上年: -1,
  今年: 0,
  明年: 1,
  来年: 1,
  前年: -2,
  本年: 0,
  后年: 2,
  同年: 0,
  当年: 0,
};
const YEAR = `(?:(?:1[0-9]|20)\\d{2}|[１２]${D}{3}|[一二]${HAN_DIGIT}{3})`;
const STEP = '去年|今年|明年|前年|本年|后年|同年|当年|上年|来年';
const PART = '初|上旬|中旬|下旬|中|底|末';
export const ZH_PART_OF_DAY = '凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜间|深夜|晚';
const PARTS_OF_DAY: Readonly<Record<string, string>> = { 中午: 'MI', 下午: 'AF', 傍晚: 'EV' };

/** TIMEX3 part of a day. */
export function zhPartOfDay(word: string | undefined): string | null {
  if (word === undefined) return null;
  return PARTS_OF_DAY[word] ?? (/晚/.test(word) ? 'EV' : /夜/.test(word) ? 'NI' : 'MO');
}

/** 初 START, 中 MID, 底 END. */
export function zhMod(word: string | undefined): Mod | null {
  if (word === undefined || word === '') return null;
  return /初|上旬|前期|早期/.test(word) ? 'START' : /中/.test(word) ? 'MID' : 'END';
}

export const CHINESE_RULES: readonly ScanRule[] = [
  {
    name: 'zh-date',
    pattern: new RegExp(
      `(?:(?<ys>${STEP})|(?<y>${YEAR}) ?年|(?<![个個点．.\\d０-９一二三四五六七八九十百千万亿]))(?<m>${D}{1,2}|[一二三四五六七八九十]{1,2}) ?月(?!球|亮|饼|刊)(?:(?: ?(?<d>${D}{1,2}|[一二三四五六七八九十]{1,3}) ?[日号號])(?<pd>${ZH_PART_OF_DAY})?|份?(?<mod>${PART})?)`,
      'g',
    ),
    build: (match) => {
      const { ys, y, m, d, pd, mod } = match.groups ?? {};
      const isText = ys === '同年' || ys === '当年';
      return dateDraft(
        y === undefined ? null : hanYear(y),
        m,
        d,
        {
          yearStep: ys === undefined ? null : (ZH_YEAR_STEP[ys] ?? 0),
          part: zhPartOfDay(pd),
          ...(isText ? { basis: 'text' as const } : {}),
        },
        zhMod(mod),
      );
    },
  },
  {
    name: 'zh-year',
    pattern: new RegExp(
      `(?<y>${YEAR}) ?年(?!代|间|来|多|[上下]半年)(?:度|(?<mod>年?初|年?底|年?末|年中|中期))?`,
      'g',
    ),
    build: (match) => ({
      meaning: calendar({ year: hanYear(match.groups?.y ?? '') }),
      mod: zhMod(match.groups?.mod),
    }),
  },
  {
    name: 'zh-short-year',
    pattern: new RegExp(
      `(?<!${D}|[〇零○一二三四五六七八九十百])(?<y>[五六七八九]${HAN_DIGIT}|[5-9]\\d|[５-９]${D})年(?!代|间|来|多|前|后|[的以之]|[上下]半年)(?<mod>初|底|末)?`,
      'g',
    ),
    build: (match) => ({
      meaning: calendar({ year: 1900 + hanYear(match.groups?.y ?? '') }),
      mod: zhMod(match.groups?.mod),
    }),
  },
  {
    name: 'zh-decade',
    pattern: new RegExp(
      `(?:(?<c>${D}{2}|二十|十[九八七]?|二十一)世纪|上个?世纪|本世纪)?(?<d>[2-9２-９][0０]|[二三四五六七八九]十)年代(?<mod>初期?|早期|前期|中期|中叶|后期|末期?|晚期)?`,
      'g',
    ),
    build: (match) => {
      const { c, d = '', mod } = match.groups ?? {};
      const century = c === undefined ? 19 : (hanNumber(c) ?? 20) - 1;
      return {
        meaning: { kind: 'fixed', value: `${String(century)}${String((hanNumber(d) ?? 0) / 10)}` },
        mod: zhMod(mod),
      };
    },
  },
  {
    name: 'zh-century',
    pattern: new RegExp(
      `(?<c>${D}{2}|二十一?|十[五六七八九])世纪(?![二三四五六七八九]十年代|${D}0年代)(?<mod>初|中叶|末)?`,
      'g',
    ),
    build: (match) => ({
      meaning: { kind: 'fixed', value: String((hanNumber(match.groups?.c ?? '') ?? 21) - 1) },
      mod: zhMod(match.groups?.mod),
    }),
  },
  {
    name: 'zh-quarter',
    pattern: new RegExp(
      `(?:(?<ys>${STEP})|(?<y>${YEAR}) ?年)?(?:第?(?<q>[一二三四1-4１-４])季度?(?![节风刊])|(?<h>[上下])半年)`,
      'g',
    ),
    build: (match) => {
      const { ys, y, q, h } = match.groups ?? {};
      const part = h === undefined ? `Q${String(hanNumber(q ?? '一') ?? 1)}` : h === '上' ? 'H1' : 'H2';
      return {
        meaning: partOfYear(
          part,
          y === undefined ? null : hanYear(y),
          ys === undefined ? null : (ZH_YEAR_STEP[ys] ?? 0),
        ),
      };
    },
  },
  {
    name: 'zh-day-only',
    pattern: new RegExp(
      `(?<!${D}|[月第一二三四五六七八九十百数几多．.]|月 )(?<d>${D}{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号](?:(?<pd>${ZH_PART_OF_DAY})|(?=[在电讯，、至晨]))`,
      'g',
    ),
    build: (match) => dateDraft(null, undefined, match.groups?.d, { part: zhPartOfDay(match.groups?.pd) }),
  },
  {
    name: 'zh-clock',
    pattern: new RegExp(
      `(?<pd>${ZH_PART_OF_DAY})?(?<h>${D}{1,2}|[一二两三四五六七八九十]{1,3})(?:时(?![期代间段候])|点(?=钟|半|[一二三四五六七八九十]{1,3}分|${D}{1,2}分))(?:钟|(?<half>半)|(?<m>${D}{1,2}|[一二三四五六七八九十]{1,3})分)?`,
      'g',
    ),
    build: (match) => {
      const { pd, h = '', half, m } = match.groups ?? {};
      const hour = hanNumber(h);
      if (hour === null || hour > 24) return null;
      const late = pd !== undefined && /下午|晚|夜/.test(pd) && hour < 12 ? 12 : 0;
      const minute = half === undefined ? (m === undefined ? 0 : (hanNumber(m) ?? 0)) : 30;
      const part = `${String(hour + late).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      return { meaning: { kind: 'time', part } };
    },
  },
];
