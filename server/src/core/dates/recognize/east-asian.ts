/** Korean and Chinese dates. These scripts write without word boundaries, so their rules scan instead of dispatching. */
import { calendar, type Basis, type Meaning, type Mod, type Unit } from '../expression.js';
import { durationValue } from '../timex.js';

/** A rule that is searched through the whole paragraph; `build` may decline. */
export interface ScanRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly build: (
    match: RegExpExecArray,
    text: string,
  ) => { readonly meaning: Meaning; readonly mod?: Mod | null } | null;
}

const HAN_DIGITS = '〇零一二三四五六七八九';
const HAN_NUMBER = '[一二三四五六七八九十]{1,3}';
const HAN_YEAR = '[〇零一二三四五六七八九]{4}';

/** "二十三" → 23; figures as they are; null if it is no number below one hundred. */
export function hanNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const digit = (char: string | undefined): number =>
    char === undefined ? 0 : Math.max(0, HAN_DIGITS.indexOf(char) - 1);
  if (match[2] === undefined) return match[3] === undefined ? digit(match[1]) : null;
  return (match[1] === undefined ? 1 : digit(match[1])) * 10 + digit(match[3]);
}

/** "二〇二六" → 2026. */
function hanYear(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let year = 0;
  for (const char of text)
    year = year * 10 + (char === '零' || char === '〇' ? 0 : HAN_DIGITS.indexOf(char) - 1);
  return year;
}

function monthDay(
  year: number | null,
  month: string | undefined,
  day: string | undefined,
  yearStep: number | null,
  weekday: number | null = null,
) {
  const m = month === undefined ? null : hanNumber(month);
  const d = day === undefined ? null : hanNumber(day);
  if ((m !== null && (m < 1 || m > 12)) || (d !== null && (d < 1 || d > 31))) return null;
  return { meaning: calendar({ year, month: m, day: d, yearStep, weekday }) };
}

const KO_WEEKDAYS = '월화수목금토일';
const KO_UNITS: Readonly<Record<string, Unit>> = {
  년: 'year',
  해: 'year',
  개월: 'month',
  달: 'month',
  주: 'week',
  주일: 'week',
  일: 'day',
};
const KO_YEAR_STEP: Readonly<Record<string, number>> = {
  지난해: -1,
  작년: -1,
  올해: 0,
  금년: 0,
  내년: 1,
  래년: 1,
  재작년: -2,
  같은해: 0,
};
const KO_DAY: Readonly<Record<string, number>> = { 오늘: 0, 어제: -1, 내일: 1, 래일: 1, 그제: -2, 모레: 2 };
const KO_PERIODS: readonly (readonly [RegExp, Unit, number])[] = [
  [/^지난 ?달/, 'month', -1],
  [/^이달/, 'month', 0],
  [/^이번 ?달/, 'month', 0],
  [/^다음 ?달|^내달/, 'month', 1],
  [/^지난 ?주/, 'week', -1],
  [/^이번 ?주|^금주/, 'week', 0],
  [/^다음 ?주/, 'week', 1],
];

const period = (unit: Unit, step: number, basis: Basis = 'article'): Meaning => ({
  kind: 'period',
  unit,
  step,
  basis,
});

export const KOREAN_RULES: readonly ScanRule[] = [
  {
    name: 'ko-date',
    pattern:
      /(?:(?<ys>지난해|작년|올해|금년|내년|래년|재작년) ?|(?:주체 ?\d{2,3} ?\((?<jy>\d{4})\) ?년|(?<y>(?:1[0-9]|20)\d{2}) ?년) ?)?(?<m>\d{1,2}) ?월(?: ?(?<d>\d{1,2}) ?일)?(?: ?(?:\((?<w>[월화수목금토일])\)|(?<w2>[월화수목금토일])요일))?/g,
    build: (match) => {
      const { ys, jy, y, m, d, w, w2 } = match.groups ?? {};
      const weekday = w ?? w2;
      const step = ys === undefined ? null : (KO_YEAR_STEP[ys] ?? 0);
      return monthDay(
        y === undefined && jy === undefined ? null : Number(y ?? jy),
        m,
        d,
        step,
        weekday === undefined ? null : KO_WEEKDAYS.indexOf(weekday) + 1,
      );
    },
  },
  {
    name: 'ko-year',
    pattern:
      /(?:주체 ?(?<j>\d{2,3}) ?(?:\((?<jy>\d{4})\))? ?년?|(?<y>(?:1[0-9]|20)\d{2}) ?년)(?!대|간| ?동안)(?: ?(?<mod>초|말|중반))?/g,
    build: (match) => {
      const { j, jy, y, mod } = match.groups ?? {};
      const year = Number(y ?? jy ?? Number(j) + 1911);
      return {
        meaning: calendar({ year }),
        mod: mod === '초' ? 'START' : mod === '말' ? 'END' : mod ? 'MID' : null,
      };
    },
  },
  {
    name: 'ko-decade',
    pattern: /(?<d>(?:1[89]|20)\d)0년대/g,
    build: (match) => ({ meaning: { kind: 'fixed', value: match.groups?.d ?? '' } }),
  },
  {
    name: 'ko-weekday',
    pattern: /(?<det>지난|이번 ?주?|다음 ?주?|오는)? ?(?<w>[월화수목금토일])요일/g,
    build: (match) => {
      const { det, w = '' } = match.groups ?? {};
      const step = det === undefined ? null : /지난/.test(det) ? -1 : /다음|오는/.test(det) ? 1 : 0;
      return { meaning: { kind: 'weekday', weekday: KO_WEEKDAYS.indexOf(w) + 1, step, part: null } };
    },
  },
  {
    name: 'ko-year-step',
    pattern: /지난해|작년|올해|금년|내년|래년|재작년/g,
    build: (match) => ({ meaning: period('year', KO_YEAR_STEP[match[0]] ?? 0) }),
  },
  {
    name: 'ko-day',
    pattern: /오늘(?!날)|어제|내일|래일|그제|모레/g,
    build: (match) => ({
      meaning: { kind: 'day', step: KO_DAY[match[0]] ?? 0, part: null, basis: 'article' },
    }),
  },
  {
    name: 'ko-period',
    pattern: /지난 ?달|이달|이번 ?달|다음 ?달|내달|지난 ?주(?!년)|이번 ?주|금주|다음 ?주/g,
    build: (match) => {
      const found = KO_PERIODS.find(([pattern]) => pattern.test(match[0]));
      return found ? { meaning: period(found[1], found[2]) } : null;
    },
  },
  {
    name: 'ko-shift',
    pattern: /(?<n>\d{1,3}) ?(?<u>년|개월|달|주일|주|일) ?(?<dir>전|뒤|후)/g,
    build: (match) => {
      const { n, u = '', dir } = match.groups ?? {};
      const unit = KO_UNITS[u];
      return unit === undefined
        ? null
        : {
            meaning: {
              kind: 'shift',
              amount: Number(n),
              unit,
              direction: dir === '전' ? -1 : 1,
              basis: dir === '전' ? 'article' : 'text',
            },
          };
    },
  },
  {
    name: 'ko-duration',
    pattern: /(?<n>\d{1,3}) ?(?:(?<u>년|개월|주|일) ?(?:간|동안)|(?<u2>개월|주일))/g,
    build: (match) => {
      const unit = KO_UNITS[match.groups?.u ?? match.groups?.u2 ?? ''];
      return unit === undefined
        ? null
        : { meaning: { kind: 'duration', value: durationValue(Number(match.groups?.n), unit) } };
    },
  },
  {
    name: 'ko-day-only',
    pattern: /(?<![\d.,]|월 ?)(?<d>\d{1,2})일(?= |,|\.|$|에|부터|까지|자|\()(?! ?(?:간|동안|전|후|뒤))/g,
    build: (match) =>
      monthDay(null, undefined, match.groups?.d, null) && {
        meaning: calendar({ day: Number(match.groups?.d), step: 0 }),
      },
  },
];

const ZH_YEAR_STEP: Readonly<Record<string, number>> = {
  去年: -1,
  今年: 0,
  明年: 1,
  前年: -2,
  本年: 0,
  后年: 2,
  同年: 0,
  当年: 0,
};
const ZH_WEEKDAYS = '一二三四五六日天';
const ZH_UNITS: Readonly<Record<string, Unit>> = {
  年: 'year',
  个月: 'month',
  個月: 'month',
  周: 'week',
  星期: 'week',
  天: 'day',
  日: 'day',
};
const ZH_DAY: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  昨天: -1,
  昨日: -1,
  明天: 1,
  明日: 1,
  前天: -2,
  后天: 2,
};

export const CHINESE_RULES: readonly ScanRule[] = [
  {
    name: 'zh-date',
    pattern: new RegExp(
      `(?:(?<ys>去年|今年|明年|前年|本年|后年|同年|当年)|(?<y>(?:1[0-9]|20)\\d{2}|${HAN_YEAR}) ?年) ?(?<m>\\d{1,2}|${HAN_NUMBER}) ?月(?!份?间)(?: ?(?<d>\\d{1,2}|${HAN_NUMBER}) ?[日号])?|(?<m2>\\d{1,2}|${HAN_NUMBER}) ?月(?: ?(?<d2>\\d{1,2}|${HAN_NUMBER}) ?[日号]|份)`,
      'g',
    ),
    build: (match) => {
      const { ys, y, m, d, m2, d2 } = match.groups ?? {};
      const text = ys === '同年' || ys === '当年';
      const draft = monthDay(
        y === undefined ? null : hanYear(y),
        m ?? m2,
        d ?? d2,
        ys === undefined ? null : (ZH_YEAR_STEP[ys] ?? 0),
      );
      return draft && text ? { meaning: { ...draft.meaning, basis: 'text' as const } } : draft;
    },
  },
  {
    name: 'zh-year',
    pattern: new RegExp(`(?<y>(?:1[0-9]|20)\\d{2}|${HAN_YEAR}) ?年(?!代|间|来)(?<mod>初|底|末|中)?`, 'g'),
    build: (match) => {
      const { y = '', mod } = match.groups ?? {};
      return {
        meaning: calendar({ year: hanYear(y) }),
        mod: mod === '初' ? 'START' : mod === '中' ? 'MID' : mod ? 'END' : null,
      };
    },
  },
  {
    name: 'zh-year-step',
    pattern: /(?<![0-9一-十])(?:去年|今年|明年|前年|后年)(?<mod>初|底|末|年初|年底)?/g,
    build: (match) => ({
      meaning: period('year', ZH_YEAR_STEP[match[0].slice(0, 2)] ?? 0),
      mod: /初/.test(match[0]) ? 'START' : /[底末]/.test(match[0]) ? 'END' : null,
    }),
  },
  {
    name: 'zh-month-step',
    pattern: /(?<s>本|上个?|下个?|这个|當|当)月(?<mod>初|中旬|中|底|末|上旬|下旬)?/g,
    build: (match) => {
      const { s = '', mod = '' } = match.groups ?? {};
      const step = s.startsWith('上') ? -1 : s.startsWith('下') ? 1 : 0;
      const part: Mod | null = /初|上旬/.test(mod)
        ? 'START'
        : /中/.test(mod)
          ? 'MID'
          : mod === ''
            ? null
            : 'END';
      return { meaning: period('month', step, s === '当' || s === '當' ? 'text' : 'article'), mod: part };
    },
  },
  {
    name: 'zh-week',
    pattern:
      /(?<s>本|上个?|下个?|这个?)?(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?!个)|(?<s2>本|上个?|下个?|这个?)(?:周|星期)(?![一二三四五六日天])/g,
    build: (match) => {
      const { s, s2, w } = match.groups ?? {};
      const step = (word: string): number => (word.startsWith('上') ? -1 : word.startsWith('下') ? 1 : 0);
      if (s2 !== undefined) return { meaning: period('week', step(s2)) };
      const weekday = Math.min(7, ZH_WEEKDAYS.indexOf(w ?? '一') + 1);
      return { meaning: { kind: 'weekday', weekday, step: s === undefined ? null : step(s), part: null } };
    },
  },
  {
    name: 'zh-day',
    pattern: /今天|今日|昨天|昨日|明天|明日|前天|后天/g,
    build: (match) => ({
      meaning: { kind: 'day', step: ZH_DAY[match[0]] ?? 0, part: null, basis: 'article' },
    }),
  },
  {
    name: 'zh-decade',
    pattern: /(?:(?<c>\d{2})世纪)?(?<d>[2-9]0|[二三四五六七八九]十)年代/g,
    build: (match) => {
      const { c, d = '' } = match.groups ?? {};
      const decade = (hanNumber(d) ?? 0) / 10;
      return {
        meaning: { kind: 'fixed', value: `${String(c === undefined ? 19 : Number(c) - 1)}${String(decade)}` },
      };
    },
  },
  {
    name: 'zh-shift',
    pattern: new RegExp(
      `(?<n>\\d{1,3}|${HAN_NUMBER}|两) ?(?<u>年|个月|個月|周|星期|天|日)(?<dir>之?前|之?后|以?来|[间內内])?`,
      'g',
    ),
    build: (match) => {
      const { n = '', u = '', dir } = match.groups ?? {};
      const unit = ZH_UNITS[u];
      const amount = n === '两' ? 2 : hanNumber(n);
      if (unit === undefined || amount === null || dir === undefined) return null;
      if (/前/.test(dir))
        return { meaning: { kind: 'shift', amount, unit, direction: -1, basis: 'article' } };
      if (/后/.test(dir)) return { meaning: { kind: 'shift', amount, unit, direction: 1, basis: 'text' } };
      return u === '日' ? null : { meaning: { kind: 'duration', value: durationValue(amount, unit) } };
    },
  },
  {
    name: 'zh-day-only',
    pattern: /(?<![\d月一二三四五六七八九十.]|月 )(?<d>\d{1,2})[日号](?!本|电视|线|楼|机|令|文件)/g,
    build: (match) =>
      Number(match.groups?.d) >= 1 && Number(match.groups?.d) <= 31
        ? { meaning: calendar({ day: Number(match.groups?.d), step: 0 }) }
        : null,
  },
];
