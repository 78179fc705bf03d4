/** Recognition: one paragraph in, its date expressions out. Leftmost and then longest match wins. */
import { typeOf, type DateExpression } from '../expression.js';
import { DIGIT } from '../lexicon.js';
import { AMOUNT_RULES } from './amounts.js';
import { ANNIVERSARY_RULES, NAMED_DAY_RULES } from './anniversaries.js';
import { CALENDAR_RULES } from './calendar-dates.js';
import { cueAround, sentenceStarts } from './cues.js';
import { CHINESE_RULES, KOREAN_RULES, type ScanRule } from './east-asian.js';
import { PERIOD_RULES } from './periods.js';
import { RANGE_RULES, joinRanges } from './ranges.js';
import { RELATIVE_RULES } from './relative-dates.js';
import type { Draft, Rule } from './rule.js';
import { RUSSIAN_RULES } from './russian.js';

/** In order of preference where two rules match the same stretch. */
const RULES: readonly Rule[] = [
  ...NAMED_DAY_RULES,
  ...ANNIVERSARY_RULES,
  ...RANGE_RULES,
  ...CALENDAR_RULES,
  ...RELATIVE_RULES,
  ...PERIOD_RULES,
  ...AMOUNT_RULES,
];
const WORD = /[A-Za-z]+|\d+/;
/** How far after a named day its year may stand. */
const YEAR_REACH = 32;
const NOT_ENGLISH = /^(?:ko|zh|ru)-/;
const NOT_A_FRAME = /\b(?:since|from|to|until|till|than|after|before)\s(?:the\s)?$/i;
const CJK = /[\u3007\u4E00-\u9FFF]/;
const HANGUL = /[\uAC00-\uD7A3]/;
const CYRILLIC = /[\u0400-\u04FF]/;

interface Found extends Draft {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function byFirstWord(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const table = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const start of new Set(rule.starts)) {
      const list = table.get(start);
      if (list) list.push(rule);
      else table.set(start, [rule]);
    }
  }
  return table;
}

/** Makes a recogniser. Its tables are its own, so that recognisers share nothing. */
export function createRecognizer(): (text: string) => readonly DateExpression[] {
  const table = byFirstWord(RULES);
  return (text) => {
    const found = [...latin(text, table)];
    if (HANGUL.test(text)) found.push(...scan(text, KOREAN_RULES));
    else if (CJK.test(text)) found.push(...scan(text, CHINESE_RULES));
    if (CYRILLIC.test(text)) found.push(...scan(text, RUSSIAN_RULES));
    return finish(text, leftmostLongest(found));
  };
}

function latin(text: string, table: ReadonlyMap<string, readonly Rule[]>): Found[] {
  const found: Found[] = [];
  const words = new RegExp(WORD.source, 'g');
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const word = match[0];
    const rules = table.get(word.charCodeAt(0) <= 57 ? DIGIT : word.toLowerCase());
    if (rules === undefined || isGlued(text, match.index)) continue;
    const best = longestAt(text, match.index, rules);
    if (best === null) continue;
    found.push(best);
    words.lastIndex = Math.max(best.end, match.index + 1);
  }
  return found;
}

/** Whether a letter or digit stands right before: "Hwasong17", "1990s" are no starts in their middle. */
function isGlued(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function longestAt(text: string, at: number, rules: readonly Rule[]): Found | null {
  let best: Found | null = null;
  let bestEnd = at;
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (match === null || at + match[0].length < bestEnd) continue;
    const draft = rule.build(match, text);
    if (draft === null) continue;
    const end = draft.end ?? at + match[0].length;
    if (end <= bestEnd) continue;
    bestEnd = end;
    best = { ...draft, name: rule.name, start: draft.start ?? at, end };
  }
  return best;
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
      frames: !NOT_A_FRAME.test(text.slice(Math.max(0, item.start - 12), item.start)),
      // The words that point are English ones.
      cue: NOT_ENGLISH.test(item.name) ? null : cueAround(text, starts[sentence] ?? 0, item.start, item.end),
      sentence,
    };
  });
  const joined = joinRanges(text, expressions).map((item, i, all) => borrowYear(item, all[i + 1]));
  return Object.freeze(joined.map((item) => Object.freeze(item)));
}

/** "Armistice Day celebrations in July 2023": a named day takes the year of the date right after it. */
function borrowYear(item: DateExpression, next: DateExpression | undefined): DateExpression {
  const { meaning } = item;
  if (meaning.kind !== 'named-day' || meaning.year !== null || next === undefined) return item;
  const isNear = next.sentence === item.sentence && next.start - item.end <= YEAR_REACH;
  if (!isNear || next.meaning.kind !== 'calendar' || next.meaning.year === null) return item;
  return { ...item, meaning: { ...meaning, year: next.meaning.year } };
}
