/** Ranges written with one unit for both ends: 2016~2017년, 3月5日至7日, 1950–1953 годы, с 5 по 7 марта. */
import { calendar, type Meaning } from '../expression.js';
import { piece } from './ranges.js';
import { D, plainDigits, type ScanRule } from './scan-rule.js';
import { RU_MONTH, ruMonthNumber } from './russian.js';

interface Ends {
  readonly a: string;
  readonly gap: string;
  readonly b: string;
}

/** Both ends with their own spans; `start` is where the first figure stands. */
function range(
  text: string,
  start: number,
  { a, gap, b }: Ends,
  tail: number,
  first: Meaning,
  last: Meaning,
): Meaning {
  const startLast = start + a.length + gap.length;
  return {
    kind: 'range',
    join: /[и和与]/.test(gap) ? 'pair' : 'range',
    first: piece(text, start, start + a.length, first),
    last: piece(text, startLast, startLast + b.length + tail, last),
  };
}

function years(name: string, source: string): ScanRule {
  return {
    name,
    pattern: new RegExp(source, 'gu'),
    build: (match, text) => {
      const { lead = '', a = '', gap = '', b = '', unit = '' } = match.groups ?? {};
      const first = Number(plainDigits(a).slice(0, 4));
      const short = plainDigits(b);
      const last = short.length === 2 ? Math.floor(first / 100) * 100 + Number(short) : Number(short);
      if (last <= first || last - first > 400) return null;
      return {
        meaning: range(
          text,
          match.index + lead.length,
          { a, gap, b },
          unit.length,
          calendar({ year: first }),
          calendar({ year: last }),
        ),
      };
    },
  };
}

function days(name: string, source: string): ScanRule {
  return {
    name,
    pattern: new RegExp(source, 'giu'),
    build: (match, text) => {
      const { lead = '', y, m = '', d1 = '', a = '', gap = '', b = '', tail = '' } = match.groups ?? {};
      const month = /^\p{Script=Cyrillic}/u.test(m) ? ruMonthNumber(m) : Number(plainDigits(m));
      const [first, last] = [Number(plainDigits(d1)), Number.parseInt(plainDigits(b), 10)];
      if (month < 1 || month > 12 || first < 1 || last <= first || last > 31) return null;
      const year = y === undefined ? null : Number(plainDigits(y));
      return {
        meaning: range(
          text,
          match.index + lead.length,
          { a, gap, b },
          tail.length,
          calendar({ year, month, day: first }),
          calendar({ year, month, day: last }),
        ),
      };
    },
  };
}

const YEAR = `(?:1[0-9]|20)\\d{2}`;

export const KOREAN_RANGES: readonly ScanRule[] = [
  years(
    'ko-year-range',
    `(?<![\\d.,])(?<a>${YEAR})(?<gap> ?[-~–～∼] ?)(?<b>${YEAR}|\\d{2})(?<unit> ?년)(?!대)`,
  ),
  days(
    'ko-day-range',
    `(?<a>(?:(?<y>${YEAR}) ?년 ?)?(?<m>\\d{1,2}) ?월 ?(?<d1>\\d{1,2})(?: ?일)?)(?<gap> ?[-~–～∼] ?|부터 ?)(?<b>\\d{1,2} ?일)(?!간)`,
  ),
];

export const CHINESE_RANGES: readonly ScanRule[] = [
  years(
    'zh-year-range',
    `(?<!${D})(?<a>${YEAR}年?)(?<gap>[-~–—～至到])(?<b>${YEAR})(?<unit>年)(?![\\d一二三四五六七八九十]{1,2}月)`,
  ),
  days(
    'zh-day-range',
    `(?<a>(?:(?<y>${YEAR})年)?(?<m>${D}{1,2})月(?<d1>${D}{1,2})日?)(?<gap>[-~–—～至到])(?<b>${D}{1,2}日)`,
  ),
];

export const RUSSIAN_RANGES: readonly ScanRule[] = [
  years(
    'ru-year-range',
    `(?<![\\p{L}\\p{N}])(?<lead>с\\s)?(?<a>${YEAR})(?<gap>\\s?[-–—]\\s?|\\s(?:по|до|и)\\s)(?<b>${YEAR}|\\d{2})(?<unit>\\s?(?:год(?:ы|а|у|ов|ах|ам)?|гг?\\.))(?!\\p{L})`,
  ),
  days(
    'ru-day-range',
    `(?<![\\p{L}\\p{N}.,])(?<lead>с\\s)?(?<a>(?<d1>\\d{1,2}))(?<gap>\\s?[-–—]\\s?|\\s(?:по|и)\\s)(?<b>\\d{1,2})(?<tail>\\s(?<m>${RU_MONTH})(?:\\s(?<y>${YEAR})(?:\\s?(?:года|г\\.))?)?)(?!\\p{L})`,
  ),
];
