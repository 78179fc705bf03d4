/** Clock times, alone or with their day: "8:30 a.m.", "10 p.m. Wednesday", "noon Thursday". Known, but not drawn. */
import { calendar, type Meaning, type Mod } from '../expression.js';
import { DIGIT, MONTH, S, WEEKDAY, monthNumber, numberValue, weekdayNumber } from '../lexicon.js';
import { GLUED, MARK, isCapital, pairs, rule, type Rule } from './rule.js';

const ZONE = `(?:GMT|UTC|EST|EDT|ET|CST|CDT|PST|PDT|KST|JST|MSK|CET|BST|local${S}time|(?:Pyongyang|Beijing|Moscow|Seoul|Tokyo)${S}time)`;
const HOUR_WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const DAY = `(?:,?${S}(?:on${S})?(?:(?<wd>${WEEKDAY})|(?<rel>today|yesterday|tomorrow|tonight)|(?<mo>${MONTH})${S}(?<d>\\d{1,2})(?![\\d:])))?`;
const FIGURES = `(?<h>\\d{1,2})(?:[:.](?<m>[0-5]\\d))?${S}?(?<ap>[ap])(?:\\.m\\.|\\.?m\\b)|(?<h2>[01]?\\d|2[0-3]):(?<m2>[0-5]\\d)(?::[0-5]\\d)?|(?<mil>[0-2]\\d[0-5]\\d)(?=${S}(?:GMT|UTC|KST|hours))|(?<oc>${HOUR_WORDS.join('|')}|\\d{1,2})${S}o['’]clock|(?<hw>${HOUR_WORDS.join('|')}|\\d{1,2})(?:${S}o['’]clock)?${S}in${S}the${S}(?<pd>morning|afternoon|evening)|noon|midnight|midday`;

const NEAR = `(?:about|around|approximately|(?:shortly|just|soon)${S}(?:before|after))`;

/** TIMEX3 mod of {@link NEAR}. */
function nearMod(words: string): Mod {
  return /before$/i.test(words) ? 'LESS_THAN' : /after$/i.test(words) ? 'MORE_THAN' : 'APPROX';
}

type Groups = Readonly<Record<string, string | undefined>>;

/** "08:30"; null if it is no time of day. */
function timeOf(words: string, { h, m, ap, h2, m2, mil, oc, hw, pd }: Groups): string | null {
  if (hw !== undefined) {
    const said = numberValue(hw) ?? 0;
    return said > 12 ? null : `${String((said % 12) + (pd === 'morning' ? 0 : 12)).padStart(2, '0')}:00`;
  }
  if (oc !== undefined) return `${String(numberValue(oc) ?? 0).padStart(2, '0')}:00`;
  if (h === undefined && h2 === undefined && mil === undefined)
    return /midnight/i.test(words) ? '24:00' : '12:00';
  const hour =
    h === undefined ? Number(h2 ?? mil?.slice(0, 2)) : (Number(h) % 12) + (/p/i.test(ap ?? '') ? 12 : 0);
  if (h !== undefined && Number(h) > 12) return null;
  return `${String(hour).padStart(2, '0')}:${m ?? m2 ?? mil?.slice(2) ?? '00'}`;
}

function onDay(part: string, { wd, rel, mo, d }: Groups): Meaning | null {
  if (wd !== undefined)
    return isCapital(wd) ? { kind: 'weekday', weekday: weekdayNumber(wd), step: null, part } : null;
  if (mo !== undefined)
    return isCapital(mo) ? calendar({ month: monthNumber(mo), day: Number(d), part }) : null;
  const step = /^y/i.test(rel ?? '') ? -1 : /^tom/i.test(rel ?? '') ? 1 : 0;
  return rel === undefined ? { kind: 'time', part } : { kind: 'day', step, part, basis: 'article' };
}

export const CLOCK_RULES: readonly Rule[] = [
  rule(
    'clock',
    [
      ...pairs([DIGIT], [GLUED, MARK, 'a', 'p', 'am', 'pm', 'o', 'in', 'gmt', 'utc', 'kst', 'hours']),
      'noon',
      'midnight',
      'midday',
      ...pairs(HOUR_WORDS, ['o', 'in']),
      ...pairs(['about', 'around', 'approximately'], [DIGIT, 'noon', 'midnight', 'midday', ...HOUR_WORDS]),
      ...pairs(['shortly', 'just', 'soon'], ['before', 'after']),
    ],
    `(?:(?<near>${NEAR})${S})?(?:${FIGURES})(?:${S}${ZONE})?${DAY}`,
    (match, text) => {
      if (/[\d.:$-]$/.test(text.slice(Math.max(0, match.index - 1), match.index))) return null;
      const groups: Groups = match.groups ?? {};
      const part = timeOf(match[0], groups);
      const meaning = part === null ? null : onDay(part, groups);
      return meaning === null
        ? null
        : { meaning, mod: groups.near === undefined ? null : nearMod(groups.near) };
    },
  ),
];
