/** Korean words for time that count from another day, lengths of time, sets and vague references. */
import type { Unit } from '../expression.js';
import { durationValue } from '../timex.js';
import { KO_PART_OF_DAY, KO_YEAR_STEP, koMod, koPartOfDay } from './korean.js';
import { period, type ScanRule } from './scan-rule.js';

const WEEKDAYS = '월화수목금토일';
const UNITS: Readonly<Record<string, Unit>> = {
  년: 'year',
  해: 'year',
  개월: 'month',
  달: 'month',
  주: 'week',
  주일: 'week',
  일: 'day',
  시간: 'hour',
  분: 'minute',
  초: 'second',
  세기: 'century',
};
const DAYS: Readonly<Record<string, number>> = {
  오늘: 0,
  어제: -1,
  어젯: -1,
  내일: 1,
  래일: 1,
  그제: -2,
  그저께: -2,
  모레: 2,
};
const BESIDE: Readonly<Record<string, number>> = { 전날: -1, 다음날: 1, '다음 날': 1, 이튿날: 1 };
/** Native words for one to four, and for so many days. */
const NUMBERS: Readonly<Record<string, number>> = { 한: 1, 두: 2, 세: 3, 석: 3, 네: 4, 넉: 4, 반: 0.5 };
const DAY_WORDS: Readonly<Record<string, number>> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  여드레: 8,
  아흐레: 9,
  열흘: 10,
  보름: 15,
};
const REFERENCES: Readonly<Record<string, 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'>> = {
  현재: 'PRESENT_REF',
  지금: 'PRESENT_REF',
  현행: 'PRESENT_REF',
  오늘날: 'PRESENT_REF',
  향후: 'FUTURE_REF',
  앞으로: 'FUTURE_REF',
  장차: 'FUTURE_REF',
};

const stepOf = (word: string): number =>
  /지난|지나/.test(word) ? -1 : /다음|오는|^내|^래/.test(word) ? 1 : 0;

export const KOREAN_RELATIVE_RULES: readonly ScanRule[] = [
  {
    name: 'ko-weekday',
    pattern: new RegExp(
      `(?<det>지난|이번 ?주?|다음 ?주?|오는)? ?(?<w>[${WEEKDAYS}])요일(?: ?(?<pd>${KO_PART_OF_DAY})(?! ?\\d))?`,
      'g',
    ),
    build: (match) => {
      const { det, w = '', pd } = match.groups ?? {};
      const step = det === undefined ? null : stepOf(det);
      return {
        meaning: { kind: 'weekday', weekday: WEEKDAYS.indexOf(w) + 1, step, part: koPartOfDay(pd) },
      };
    },
  },
  {
    name: 'ko-year-step',
    pattern:
      /(?:지난해|재작년|작년|올해|금년|내년|래년)(?: ?(?<mod>초|말|중반)(?![가-힣]))?(?: ?같은 기간| ?동기)?/g,
    build: (match) => ({
      meaning: period('year', KO_YEAR_STEP[/^재작년|지난해|../.exec(match[0])?.[0] ?? '올해'] ?? 0),
      mod: koMod(match.groups?.mod),
    }),
  },
  {
    name: 'ko-year-part',
    pattern: /(?<![가-힣])(?:연말|연초|년말|년초|연내|년내|연중)(?=$|[ ,.]|까지|에|부터)/g,
    build: (match) => ({
      meaning: { kind: 'reported', unit: 'year', year: null, yearStep: 0 },
      mod: /초/.test(match[0]) ? 'START' : /말/.test(match[0]) ? 'END' : null,
    }),
  },
  {
    name: 'ko-day',
    pattern: new RegExp(
      `(?<day>오늘(?!날)|어젯(?=밤)|어제|내일|래일|그제|그저께|모레)(?: ?(?<pd>${KO_PART_OF_DAY})(?! ?\\d))?`,
      'g',
    ),
    build: (match) => {
      const { day = '오늘', pd } = match.groups ?? {};
      return { meaning: { kind: 'day', step: DAYS[day] ?? 0, part: koPartOfDay(pd), basis: 'article' } };
    },
  },
  {
    name: 'ko-named-day',
    pattern: new RegExp(
      `(?<day>이 ?날|그 ?날|당일|같은 ?날|전날|다음 ?날|이튿날)(?: ?(?<pd>${KO_PART_OF_DAY})(?! ?\\d))?(?=$|[^가-힣]|에|의|도|은|까지|부터)`,
      'g',
    ),
    build: (match) => {
      const { day = '이날', pd } = match.groups ?? {};
      const step = BESIDE[day] ?? 0;
      const part = koPartOfDay(pd);
      if (part === null) return { meaning: period('day', step, 'text') };
      return { meaning: { kind: 'day', step, part, basis: 'text' } };
    },
  },
  {
    name: 'ko-period',
    pattern:
      /(?<month>지난 ?달|이달|이번 ?달|다음 ?달|내달|래달)(?: ?(?<mod>초순|중순|하순|초|말)(?![가-힣]))?|(?<end>지난 ?주말|이번 ?주말|다음 ?주말|주말(?=$|[ ,.]|에|까지|과|께))|(?<week>지난 ?주|이번 ?주|금주|다음 ?주|내주(?= |초)|래주)(?!년|식|가|민|체|요)(?: ?(?<mod2>초|말)(?![가-힣]))?/g,
    build: (match) => {
      const { month, mod, end, mod2 } = match.groups ?? {};
      const unit: Unit = month === undefined ? (end === undefined ? 'week' : 'weekend') : 'month';
      return { meaning: period(unit, stepOf(match[0])), mod: koMod(mod ?? mod2) };
    },
  },
  {
    name: 'ko-shift',
    pattern:
      /(?<![\d.,])(?:(?<n>\d{1,3})|(?<word>[한두세석네넉])) ?(?<u>년|해|개월|달|주일|주|일|시간|분) ?(?<dir>전|뒤|후)(?=$|[^가-힣]|에|의|부터|까지|보다|만)/g,
    build: (match) => {
      const { n, word, u = '', dir } = match.groups ?? {};
      const unit = UNITS[u];
      const isBefore = dir === '전';
      return unit === undefined
        ? null
        : {
            meaning: {
              kind: 'shift',
              amount: word === undefined ? Number(n) : (NUMBERS[word] ?? 1),
              unit,
              direction: isBefore ? -1 : 1,
              basis: isBefore ? 'article' : 'text',
            },
          };
    },
  },
  {
    name: 'ko-duration',
    pattern:
      /(?:최근 |지난 |향후 |앞으로 )?(?<![\d.,])(?:(?<n>\d{1,3})여? ?(?:(?<u>년|개월|주|일|시간|분|초)여? ?(?:간|동안|만(?=에| |$))|(?<u2>개월|주일|시간|년여|세기)|(?<u3>년|분|주)(?=$|[ ,.이을의]))|(?<word>[한두세석네넉반]) ?(?<u4>해|달|시간|세기)(?=$|[ ,.간동만이])|(?<days>하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름)(?=$|[ ,.]|간|동안|만|째|종일))(?! ?(?:전|뒤|후)(?:$|[^가-힣]|에))(?:종일)?/g,
    build: (match) => {
      const { n, u, u2, u3, word, u4, days } = match.groups ?? {};
      if (days !== undefined)
        return { meaning: { kind: 'duration', value: durationValue(DAY_WORDS[days] ?? 1, 'day') } };
      const unit = UNITS[(u ?? u2 ?? u3 ?? u4 ?? '').replace('여', '')];
      const amount = word === undefined ? Number(n) : (NUMBERS[word] ?? 1);
      return unit === undefined
        ? null
        : { meaning: { kind: 'duration', value: durationValue(amount, unit) } };
    },
  },
  {
    name: 'ko-set',
    pattern: /매(?<u>년|해|달|월|주|일)(?=$|[ ,.]|마다|에)|해마다|날마다|달마다|연일/g,
    build: (match) => {
      const unit = match.groups?.u ?? match[0].slice(0, 1);
      const name: Unit = /[년해]/.test(unit)
        ? 'year'
        : /[달월]/.test(unit)
          ? 'month'
          : unit === '주'
            ? 'week'
            : 'day';
      return { meaning: { kind: 'set', value: durationValue(1, name) } };
    },
  },
  {
    name: 'ko-reference',
    pattern:
      /(?<![가-힣])(?:최근(?! ?\d)|과거|현재|지금|현행|오늘날|향후(?! ?\d)|앞으로(?! ?\d)|장차)(?=$|[^가-힣]|에|의|까지|도|부터|와|들어)/g,
    build: (match) => ({ meaning: { kind: 'reference', value: REFERENCES[match[0]] ?? 'PAST_REF' } }),
  },
];
