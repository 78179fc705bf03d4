/** Russian dates of the calendar: days, months, years, quarters, seasons, decades, centuries, clock times. */
import { calendar, type Mod } from '../expression.js';
import { MONTH_STEMS_RU } from '../lexicon.js';
import { partOfYear, type ScanRule } from './scan-rule.js';

export const RU_MONTH =
  '(?:январ[яьею]|феврал[яьею]|март[ае]?|апрел[яьею]|ма[яйею]|июн[яьею]|июл[яьею]|август[ае]?|сентябр[яьею]|октябр[яьею]|ноябр[яьею]|декабр[яьею])';
export const RU_END = '(?![\\p{L}\\p{N}])';
export const RU_START = '(?<![\\p{L}\\p{N}])';
export const RU_STEP = '(?:прошл|нынешн|текущ|эт|следующ|будущ|минувш)';
const YEAR = '(?:1[0-9]|20)\\d{2}';
const YEAR_WORD = '(?:-(?:й|го|м|му))?\\s?(?:год[ауе]?|г\\.)';
const PART =
  '(?:начал[аеоу]|середин[аеуы]|кон(?:ец|ц[аеу])|перв(?:ая|ой)\\sполовин[аеы]|втор(?:ая|ой)\\sполовин[аеы])';
const ROMAN: readonly string[] = ['XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX', 'XXI'];
const FIRST_ROMAN = 15;

/** 1–12 of a month in any case. */
export function ruMonthNumber(word: string): number {
  const lower = word.toLowerCase();
  // "мая" and "марта" begin alike: the longer stems are tried first.
  if (lower.startsWith('март')) return 3;
  return MONTH_STEMS_RU.findIndex((stem) => lower.startsWith(stem)) + 1;
}

/** −1 for прошлый, 1 for следующий, else 0. */
export const ruStep = (word: string): number =>
  /^(?:прошл|минувш)/i.test(word) ? -1 : /^(?:следующ|будущ)/i.test(word) ? 1 : 0;

/** начало START, середина MID, конец END. */
function ruMod(word: string | undefined): Mod | null {
  if (word === undefined) return null;
  return /^(?:нач|пер)/i.test(word) ? 'START' : /^сер/i.test(word) ? 'MID' : 'END';
}

export const RUSSIAN_RULES: readonly ScanRule[] = [
  {
    name: 'ru-date',
    pattern: new RegExp(
      `${RU_START}(?:(?<mod>${PART})\\s)?(?:(?<d>\\d{1,2})(?:-го)?\\s)?(?<m>${RU_MONTH})(?:\\s(?:(?<y>${YEAR})(?:\\s?(?:года|году|г\\.))?|(?<s>${RU_STEP})[а-я]{2,3}\\sгода))?${RU_END}`,
      'giu',
    ),
    build: (match, text) => {
      const { mod, d, m = '', y, s } = match.groups ?? {};
      const before = text.slice(Math.max(0, match.index - 4), match.index);
      // A month alone needs "в", "с", "до" or a year; "мая" without one is nothing.
      if (
        mod === undefined &&
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
          month: ruMonthNumber(m),
          day,
          yearStep: s === undefined ? null : ruStep(s),
        }),
        mod: ruMod(mod),
      };
    },
  },
  {
    name: 'ru-numeric',
    pattern: /(?<![\d.])(?<d>\d{1,2})\.(?<m>\d{2})\.(?<y>(?:19|20)\d{2})(?![\d.]\d)/g,
    build: (match) => {
      const [day, month, year] = [Number(match.groups?.d), Number(match.groups?.m), Number(match.groups?.y)];
      return day >= 1 && day <= 31 && month >= 1 && month <= 12
        ? { meaning: calendar({ year, month, day }) }
        : null;
    },
  },
  {
    name: 'ru-year',
    pattern: new RegExp(`${RU_START}(?:(?<mod>${PART})\\s)?(?<y>${YEAR})${YEAR_WORD}${RU_END}`, 'giu'),
    build: (match) => ({
      meaning: calendar({ year: Number(match.groups?.y) }),
      mod: ruMod(match.groups?.mod),
    }),
  },
  {
    name: 'ru-decade',
    pattern: new RegExp(
      `${RU_START}(?:(?<mod>${PART})\\s)?(?<d>(?:1[89]|20)\\d|[2-9])0-(?:е|х|м|ми)(?:\\sгод(?:ы|ов|ах|ам))?${RU_END}`,
      'giu',
    ),
    build: (match) => {
      const { d = '', mod } = match.groups ?? {};
      return { meaning: { kind: 'fixed', value: d.length === 1 ? `19${d}` : d }, mod: ruMod(mod) };
    },
  },
  {
    name: 'ru-century',
    pattern: new RegExp(
      `${RU_START}(?:(?<mod>${PART})\\s)?(?:(?<r>${ROMAN.toReversed().join('|')})|(?<n>1[0-9]|2[01])(?:-(?:й|го|м))?)\\s(?:век[аеу]?|столети[еяю])${RU_END}`,
      'gu',
    ),
    build: (match) => {
      const { r, n, mod } = match.groups ?? {};
      const number = r === undefined ? Number(n) : ROMAN.indexOf(r) + FIRST_ROMAN;
      return { meaning: { kind: 'fixed', value: String(number - 1).padStart(2, '0') }, mod: ruMod(mod) };
    },
  },
  {
    name: 'ru-part-of-year',
    pattern: new RegExp(
      `${RU_START}(?:(?<q>перв|втор|трет|четв[её]рт)(?:ый|ой|ий|ого|его|ьего|ьем|ом|ем)\\sквартал[ае]?|(?<h>перв|втор)(?:ое|ом|ого)\\sполугоди[еия]|(?<season>весн|лет|осен|зим)(?:ой|ою|ом|ью))\\s(?:(?<y>${YEAR})(?:\\s?(?:года|г\\.))?|(?<s>${RU_STEP})[а-я]{2,3}\\sгода)${RU_END}`,
      'giu',
    ),
    build: (match) => {
      const { q, h, season, y, s } = match.groups ?? {};
      const index = ['пер', 'вто', 'тре', 'чет'].indexOf((q ?? h ?? 'пер').slice(0, 3).toLowerCase()) + 1;
      const seasons: Readonly<Record<string, string>> = { вес: 'SP', лет: 'SU', осе: 'FA', зим: 'WI' };
      const part =
        season === undefined
          ? `${q === undefined ? 'H' : 'Q'}${String(index)}`
          : (seasons[season.slice(0, 3).toLowerCase()] ?? 'SP');
      return {
        meaning: partOfYear(part, y === undefined ? null : Number(y), s === undefined ? null : ruStep(s)),
      };
    },
  },
  {
    name: 'ru-clock',
    pattern: new RegExp(
      `${RU_START}(?:в\\s)(?<h>[01]?\\d|2[0-3])[:.](?<m>[0-5]\\d)(?!\\d|[.]\\d|\\s?%)`,
      'giu',
    ),
    build: (match) => ({
      meaning: {
        kind: 'time',
        part: `${(match.groups?.h ?? '').padStart(2, '0')}:${match.groups?.m ?? '00'}`,
      },
    }),
  },
];
