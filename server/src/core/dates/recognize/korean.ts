/** Korean dates of the calendar: years (also Juche ones), months, days, decades, quarters, clock times. */
import { calendar, type Cue, type Mod } from '../expression.js';
import { dateDraft, partOfYear, type ScanRule } from './scan-rule.js';

const WEEKDAYS = '월화수목금토일';
/** Juche 1 is 1912. */
const YEAR_BEFORE_JUCHE = 1911;
/** Years of two figures from here on belong to the twentieth century. */
const FIRST_SHORT_YEAR = 40;
export const KO_YEAR_STEP: Readonly<Record<string, number>> = {
  지난해: -1,
  작년: -1,
  올해: 0,
  올: 0,
  금년: 0,
  내년: 1,
  래년: 1,
  재작년: -2,
};
const YEAR_STEP = '지난해|재작년|작년|올해|금년|내년|래년|올';
export const KO_PART_OF_DAY = '오전|오후|새벽|아침|저녁|한낮|낮|밤|심야';
const PARTS_OF_DAY: Readonly<Record<string, string>> = {
  오후: 'AF',
  한낮: 'MI',
  낮: 'DT',
  저녁: 'EV',
  밤: 'NI',
  심야: 'NI',
};

/** TIMEX3 part of a day. */
export function koPartOfDay(word: string | undefined): string | null {
  return word === undefined ? null : (PARTS_OF_DAY[word] ?? 'MO');
}

/** 초 START, 중순 MID, 말 END. */
export function koMod(word: string | undefined): Mod | null {
  if (word === undefined) return null;
  return /초|상순|초순|전반/.test(word) ? 'START' : /중/.test(word) ? 'MID' : 'END';
}

function cueOf(det: string | undefined): Cue {
  return det === undefined ? null : det === '오는' ? 'future' : 'past';
}

/** 98 → 1998, 03 → 2003. */
function yearOf(y: string | undefined, jy: string | undefined, j: string | undefined): number | null {
  const written = y ?? jy;
  if (written === undefined) return j === undefined ? null : Number(j) + YEAR_BEFORE_JUCHE;
  const year = Number(written);
  return written.length > 2 ? year : year + (year >= FIRST_SHORT_YEAR ? 1900 : 2000);
}

const JUCHE = '주체 ?(?<j>\\d{2,3}) ?(?:\\((?<jy>\\d{4})\\))? ?년';
const SHORT_YEAR = "['’]?[04-9]\\d";

export const KOREAN_RULES: readonly ScanRule[] = [
  {
    name: 'ko-date',
    pattern: new RegExp(
      `(?<det>지난 |오는 )?(?:(?<ys>${YEAR_STEP}) ?|${JUCHE} ?|(?<![\\d.,])(?<y>(?:1[0-9]|20)\\d{2}|${SHORT_YEAR}) ?년 ?)?(?<![\\d.,])(?<m>\\d{1,2}) ?월(?!드|요)(?: ?(?<d>\\d{1,2}) ?일(?!간|만| ?동안)(?: ?(?:\\((?<w>[${WEEKDAYS}])\\)|(?<w2>[${WEEKDAYS}])요일))?(?: ?(?<pd>${KO_PART_OF_DAY})(?! ?\\d))?| ?(?<mod>초순|중순|하순|상순|초|말|중(?= )))?`,
      'g',
    ),
    build: (match) => {
      const { det, ys, j, jy, y, m, d, w, w2, pd, mod } = match.groups ?? {};
      const weekday = w ?? w2;
      const draft = dateDraft(
        yearOf(y?.replace(/['’]/, ''), jy, j),
        m,
        d,
        {
          yearStep: ys === undefined ? null : (KO_YEAR_STEP[ys] ?? 0),
          weekday: weekday === undefined ? null : WEEKDAYS.indexOf(weekday) + 1,
          part: koPartOfDay(pd),
        },
        koMod(mod),
      );
      return draft && { ...draft, cue: cueOf(det?.trim()) };
    },
  },
  {
    name: 'ko-year',
    pattern: new RegExp(
      `(?:${JUCHE}?|(?<![\\d.,])(?<y>(?:1[0-9]|20)\\d{2}) ?년)(?!대|간|여| ?동안)(?: ?(?<mod>초|말|중반|상반년|하반년)(?![가-힣]))?`,
      'g',
    ),
    build: (match) => {
      const { j, jy, y, mod } = match.groups ?? {};
      return { meaning: calendar({ year: yearOf(y, jy, j) }), mod: koMod(mod) };
    },
  },
  {
    name: 'ko-short-year',
    pattern:
      /(?<![\d.,])(?<det>지난 )?['’]?(?<y>[04-9]\d)년(?!대|간|여|만|전|후|째|된|생|을|의| ?(?:동안|전|뒤|후|만|이상|넘|가까|남짓|역사|세월|째))(?: ?(?<mod>초|말)(?![가-힣]))?/g,
    build: (match) => ({
      meaning: calendar({ year: yearOf(match.groups?.y, undefined, undefined) }),
      mod: koMod(match.groups?.mod),
    }),
  },
  {
    name: 'ko-decade',
    pattern: /(?<![\d.,])(?<d>(?:1[89]|20)\d|['’]?[4-9])0년대(?: ?(?<mod>초반|초|중반|중엽|후반|말))?/g,
    build: (match) => {
      const d = (match.groups?.d ?? '').replace(/['’]/, '');
      return {
        meaning: { kind: 'fixed', value: d.length === 1 ? `19${d}` : d },
        mod: koMod(match.groups?.mod),
      };
    },
  },
  {
    name: 'ko-century',
    pattern: /(?<![\d.,])(?<c>\d{1,2})세기(?: ?(?<mod>초|말|중엽|전반|후반))?/g,
    build: (match) => ({
      meaning: { kind: 'fixed', value: String(Number(match.groups?.c) - 1).padStart(2, '0') },
      mod: koMod(match.groups?.mod),
    }),
  },
  {
    name: 'ko-quarter',
    pattern: new RegExp(
      `(?:(?<ys>${YEAR_STEP}) ?|(?<y>(?:19|20)\\d{2}) ?년 ?)?(?:(?<q>[1-4])(?:[./]4)? ?분기|(?<h>[상하])반[기년]|(?<s>봄|여름|가을|겨울)(?=철|에|의| |,|$))`,
      'g',
    ),
    build: (match) => {
      const { ys, y, q, h, s } = match.groups ?? {};
      const season: Readonly<Record<string, string>> = { 봄: 'SP', 여름: 'SU', 가을: 'FA', 겨울: 'WI' };
      if (s !== undefined && ys === undefined && y === undefined) return null;
      const part =
        s === undefined ? (h === undefined ? `Q${q ?? '1'}` : h === '상' ? 'H1' : 'H2') : (season[s] ?? 'SP');
      return {
        meaning: partOfYear(
          part,
          y === undefined ? null : Number(y),
          ys === undefined ? null : (KO_YEAR_STEP[ys] ?? 0),
        ),
      };
    },
  },
  {
    name: 'ko-day-only',
    pattern: new RegExp(
      `(?<![\\d.,]|월 ?)(?<det>지난 |오는 )?(?<![\\d.,]|월 ?)(?<d>\\d{1,2})일(?:(?: ?(?<pd>${KO_PART_OF_DAY})(?! ?\\d))|(?= |,|\\.|$|에|부터|까지|자|\\(|\\n|의|께))(?! ?(?:간|동안|전|후|뒤|만|째|이상)(?![가-힣]{2}))`,
      'g',
    ),
    build: (match) => {
      const { det, d, pd } = match.groups ?? {};
      const draft = dateDraft(null, undefined, d, { part: koPartOfDay(pd) });
      return draft && { ...draft, cue: cueOf(det?.trim()) };
    },
  },
  {
    name: 'ko-clock',
    pattern: new RegExp(
      `(?:(?<pd>${KO_PART_OF_DAY}) ?)?(?<![\\d.,])(?<h>\\d{1,2})시(?!간|설|장|대|기|민|내|절|즌|리)(?: ?(?<m>\\d{1,2})분| ?(?<half>반)(?= |에|께|쯤))?`,
      'g',
    ),
    build: (match) => {
      const { pd, h, m, half } = match.groups ?? {};
      const hour = Number(h);
      if (hour > 24) return null;
      const late = pd !== undefined && /오후|저녁|밤/.test(pd) && hour < 12 ? 12 : 0;
      const minute = half === undefined ? Number(m ?? 0) : 30;
      const part = `${String(hour + late).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      return { meaning: { kind: 'time', part } };
    },
  },
  {
    name: 'ko-part-of-day',
    pattern: /(?<![가-힣])(?<pd>오전|오후|새벽|아침|저녁|밤|심야)(?=$|[ ,.]|에|부터|까지)(?! ?\d)/g,
    build: (match) => ({ meaning: { kind: 'time', part: koPartOfDay(match.groups?.pd) ?? 'MO' } }),
  },
];
