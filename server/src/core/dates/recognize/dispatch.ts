/** Finds where a rule of a script with word boundaries may begin, and tries only the rules that may begin there. */
import { DIGIT } from '../lexicon.js';
import type { Draft, Rule } from './rule.js';

/** What a rule found, with its span in the paragraph. */
export interface Found extends Draft {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Rules by their first word; where all of them name a second word, by that too. */
interface Entry {
  readonly any: readonly Rule[];
  readonly next: ReadonlyMap<string, readonly Rule[]> | null;
}

export type Dispatch = ReadonlyMap<string, Entry>;

const NO_RULES: readonly Rule[] = [];
const LONGEST_WORD = 13;

/** Sorts rules by the words they begin with; within a word they keep their order. */
export function dispatchOf(rules: readonly Rule[]): Dispatch {
  const any = new Map<string, Set<Rule>>();
  const next = new Map<string, Map<string, Set<Rule>>>();
  for (const rule of rules) {
    for (const start of rule.starts) {
      const [first = '', second] = start.split(' ');
      if (second === undefined) any.set(first, (any.get(first) ?? new Set()).add(rule));
      else {
        const seconds = next.get(first) ?? new Map<string, Set<Rule>>();
        next.set(first, seconds.set(second, (seconds.get(second) ?? new Set()).add(rule)));
      }
    }
  }
  const ordered = (...sets: readonly (ReadonlySet<Rule> | undefined)[]): Rule[] =>
    rules.filter((rule) => sets.some((set) => set?.has(rule)));
  const table = new Map<string, Entry>();
  for (const first of new Set([...any.keys(), ...next.keys()])) {
    const seconds = next.get(first);
    table.set(first, {
      any: ordered(any.get(first)),
      next:
        seconds === undefined
          ? null
          : new Map([...seconds].map(([second, set]) => [second, ordered(any.get(first), set)])),
    });
  }
  return table;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** End of the run of letters, or of digits, that begins at `at`. */
function wordEnd(text: string, at: number): number {
  const kind = isDigit(text.charCodeAt(at)) ? isDigit : isLetter;
  let end = at + 1;
  while (end < text.length && kind(text.charCodeAt(end))) end++;
  return end;
}

/** The word that begins at `at` as a key of the table: small letters, or {@link DIGIT}. */
function keyAt(text: string, at: number, end: number): string {
  if (isDigit(text.charCodeAt(at))) return DIGIT;
  return end - at > LONGEST_WORD ? '' : text.slice(at, end).toLowerCase();
}

function rulesAt(table: Dispatch, text: string, at: number, end: number): readonly Rule[] {
  const entry = table.get(keyAt(text, at, end));
  if (entry === undefined) return NO_RULES;
  if (entry.next === null) return entry.any;
  let next = end + 1;
  const gap = text.charCodeAt(end);
  if (gap !== 32 && gap !== 10 && gap !== 45) return entry.any;
  while (next < end + 3 && (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 10)) next++;
  // "the '90s".
  if (text[next] === "'" || text[next] === '’') next++;
  const code = text.charCodeAt(next);
  if (!isDigit(code) && !isLetter(code)) return entry.any;
  return entry.next.get(keyAt(text, next, wordEnd(text, next))) ?? entry.any;
}

/** All that the rules find, from left to right, the longest at each place; nothing overlaps. */
export function findAll(text: string, table: Dispatch): Found[] {
  const found: Found[] = [];
  let at = 0;
  let before = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code)) {
      before = code;
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    // "Hwasong17", "1990s": a letter or figure right before, so no start but a middle.
    const isGlued = isLetter(before) || isDigit(before);
    const best = isGlued ? null : longestAt(text, at, rulesAt(table, text, at, end));
    if (best !== null) found.push(best);
    at = best === null ? end : Math.max(best.end, at + 1);
    before = text.charCodeAt(at - 1);
  }
  return found;
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
