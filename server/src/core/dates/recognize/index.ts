/** Recognition: one paragraph in, its date expressions out. Leftmost and then longest match wins. */
import { typeOf, type DateExpression, type Meaning } from '../expression.js';
import { ANNIVERSARY_RULES } from './anniversaries.js';
import { CHINESE_RELATIVE_RULES } from './chinese-relative.js';
import { CHINESE_RULES } from './chinese.js';
import { CLOCK_RULES } from './clock.js';
import { cueAround, sentenceStarts } from './cues.js';
import { dispatchOf, findAll, type Found } from './dispatch.js';
import { DECADE_RULES } from './decades.js';
import { DURATION_RULES } from './durations.js';
import { joinTimes } from './join-times.js';
import { KOREAN_RELATIVE_RULES } from './korean-relative.js';
import { KOREAN_RULES } from './korean.js';
import { MONTH_RULES } from './months.js';
import { NAMED_DAY_RULES } from './named-days.js';
import { PART_OF_DAY_RULES } from './parts-of-day.js';
import { PERIOD_RULES } from './periods.js';
import { RANGE_RULES, joinRanges } from './ranges.js';
import { REFERENCE_RULES } from './references.js';
import { RELATIVE_RULES } from './relative-dates.js';
import { REPORTING_RULES } from './reporting.js';
import type { Rule } from './rule.js';
import { RUSSIAN_RELATIVE_RULES } from './russian-relative.js';
import { RUSSIAN_RULES } from './russian.js';
import { CHINESE_RANGES, KOREAN_RANGES, RUSSIAN_RANGES } from './scan-ranges.js';
import type { ScanRule } from './scan-rule.js';
import { SET_RULES } from './sets.js';
import { SHIFT_RULES } from './shifts.js';
import { YEAR_RULES } from './years.js';

/** In order of preference where two rules match the same stretch. */
const RULES: readonly Rule[] = [
  ...NAMED_DAY_RULES,
  ...ANNIVERSARY_RULES,
  ...RANGE_RULES,
  ...MONTH_RULES,
  ...YEAR_RULES,
  ...RELATIVE_RULES,
  ...SHIFT_RULES,
  ...REPORTING_RULES,
  ...PERIOD_RULES,
  ...DECADE_RULES,
  ...DURATION_RULES,
  ...SET_RULES,
  ...CLOCK_RULES,
  ...PART_OF_DAY_RULES,
  ...REFERENCE_RULES,
];
const KOREAN: readonly ScanRule[] = [...KOREAN_RANGES, ...KOREAN_RULES, ...KOREAN_RELATIVE_RULES];
const RUSSIAN: readonly ScanRule[] = [...RUSSIAN_RANGES, ...RUSSIAN_RULES, ...RUSSIAN_RELATIVE_RULES];
const CHINESE: readonly ScanRule[] = [...CHINESE_RANGES, ...CHINESE_RULES, ...CHINESE_RELATIVE_RULES];
/** How far after a named day its year may stand. */
const YEAR_REACH = 32;
/** A date opens its sentence when it begins within so many characters. */
const LEAD = 12;
const NOT_ENGLISH = /^(?:ko|zh|ru)-/;
/** These mean the same wherever the verbs of their sentence point. */
const WITHOUT_CUE: ReadonlySet<Meaning['kind']> = new Set(['duration', 'set', 'reference', 'fixed', 'time']);
/** Looked back so far, in characters, for an open bracket. */
const ASIDE = 60;
const IN_BRACKETS = /[([][^)\]]*$/;
const IN_FIGURES = /^(?:numeric|iso|year-month-day)$/;
const NOT_A_FRAME = /\b(?:since|from|to|until|till|than|after|before)\s(?:the\s)?$/i;
const OF_A_THING =
  /(?<!\b(?:as|day|week|month|part|half|end|close|start|beginning|middle|morning|afternoon|evening|night|hours|days|weeks|months|spring|summer|autumn|fall|winter))\sof[ \n](?:the[ \n])?$/i;
const CJK = /[\u3007\u4E00-\u9FFF]/;
const HANGUL = /[\uAC00-\uD7A3]/;
const OTHER_SCRIPT = /[\u0400-\u04FF\u3007\u4E00-\u9FFF\uAC00-\uD7A3]/;
const CYRILLIC = /[\u0400-\u04FF]/;

/** Makes a recogniser. Its tables are its own, so that recognisers share nothing. */
export function createRecognizer(): (text: string) => readonly DateExpression[] {
  const table = dispatchOf(RULES);
  return (text) => {
    const found = findAll(text, table);
    if (!OTHER_SCRIPT.test(text)) return finish(text, found);
    // Not spread into push: a paragraph may hold more dates than a call takes arguments.
    const eastAsian = HANGUL.test(text) ? scan(text, KOREAN) : CJK.test(text) ? scan(text, CHINESE) : [];
    const russian = CYRILLIC.test(text) ? scan(text, RUSSIAN) : [];
    return finish(text, leftmostLongest(found.concat(eastAsian, russian)));
  };
}

function scan(text: string, rules: readonly ScanRule[]): Found[] {
  const found: Found[] = [];
  for (const { name, pattern, build } of rules) {
    for (const match of text.matchAll(pattern)) {
      const draft = build(match, text);
      // A pattern may begin with an optional space.
      const lead = match[0].length - match[0].trimStart().length;
      if (draft)
        found.push({
          ...draft,
          name,
          start: match.index + lead,
          end: match.index + match[0].trimEnd().length,
        });
    }
  }
  return found;
}

function leftmostLongest(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  let end = -1;
  for (const item of sorted) {
    if (item.start < end || item.end <= item.start) continue;
    kept.push(item);
    end = item.end;
  }
  return kept;
}

function finish(text: string, found: readonly Found[]): readonly DateExpression[] {
  if (found.length === 0) return Object.freeze([]);
  const starts = sentenceStarts(text);
  let sentence = 0;
  const expressions = found.map((item): DateExpression => {
    while ((starts[sentence + 1] ?? Infinity) <= item.start) sentence++;
    return {
      start: item.start,
      end: item.end,
      text: text.slice(item.start, item.end),
      rule: item.name,
      type: typeOf(item.meaning),
      meaning: item.meaning,
      mod: item.mod ?? null,
      frames: doesFrame(item, text),
      leads: item.start - (starts[sentence] ?? 0) <= LEAD,
      cue: pointsBySentence(item)
        ? cueAround(text, starts[sentence] ?? 0, item.start, item.end)
        : (item.cue ?? null),
      sentence,
    };
  });
  const joined = joinRanges(text, joinTimes(text, expressions)).map((item, i, all) =>
    borrowYear(item, all[i + 1]),
  );
  return Object.freeze(joined.map((item) => Object.freeze(item)));
}

/** Whether an expression is one whose direction the verbs of its sentence tell; those are read in English only. */
function pointsBySentence({ name, meaning }: Found): boolean {
  return !WITHOUT_CUE.has(meaning.kind) && !NOT_ENGLISH.test(name);
}

/**
 * Whether a date says when the text around it happens. A year with its month does even in "until May 9, 2017, when …";
 * dates in bare figures or in brackets are those of records and asides, not of the story.
 */
function doesFrame({ name, meaning, start }: Found, text: string): boolean {
  if (IN_FIGURES.test(name) || IN_BRACKETS.test(text.slice(Math.max(0, start - ASIDE), start))) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  // "The treaty of 1873", "the battle of 9 May 1796": which one it is, not when this was.
  if (meaning.kind === 'calendar' && meaning.year !== null && OF_A_THING.test(before)) return false;
  if (meaning.kind === 'calendar' && meaning.year !== null && meaning.month !== null) return true;
  return !NOT_A_FRAME.test(before);
}

/** "Armistice Day celebrations in July 2023": a named day takes the year of the date right after it. */
function borrowYear(item: DateExpression, next: DateExpression | undefined): DateExpression {
  const { meaning } = item;
  if (meaning.kind !== 'named-day' || meaning.year !== null || next === undefined) return item;
  const isNear = next.sentence === item.sentence && next.start - item.end <= YEAR_REACH;
  if (!isNear || next.meaning.kind !== 'calendar' || next.meaning.year === null) return item;
  return { ...item, meaning: { ...meaning, year: next.meaning.year } };
}
