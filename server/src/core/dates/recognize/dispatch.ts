/** Finds where a rule of a script with word boundaries may begin, and tries only the rules that may begin there. */
import { DIGIT, FOUR_DIGITS } from '../lexicon.js';
import { GLUED, MARK, type Draft, type Rule } from './rule.js';

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

export interface Dispatch {
  readonly table: ReadonlyMap<string, Entry>;
  /** By the first two letters of a word, the lengths (as bits) of the words that rules begin with: most stop here. */
  readonly lengths: Int32Array;
}

const NO_RULES: readonly Rule[] = [];
const LONGEST_WORD = 13;

/** A start with any figure begins with one of four digits, too. */
function withFourDigits(start: string): string[] {
  const isFigure = start === DIGIT || start.startsWith(`${DIGIT} `);
  return isFigure ? [start, FOUR_DIGITS + start.slice(1)] : [start];
}

/** Sorts rules by the words they begin with; within a word they keep their order. */
export function dispatchOf(rules: readonly Rule[]): Dispatch {
  const any = new Map<string, Set<Rule>>();
  const next = new Map<string, Map<string, Set<Rule>>>();
  for (const rule of rules) {
    for (const start of rule.starts.flatMap(withFourDigits)) {
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
  const lengths = new Int32Array(32 * 32);
  for (const first of table.keys()) {
    const prefix = prefixOf(first.charCodeAt(0), first.charCodeAt(1));
    if (!first.startsWith(DIGIT)) lengths[prefix] = (lengths[prefix] ?? 0) | (1 << first.length);
  }
  return { table, lengths };
}

/** Place of two letters in the table of prefixes, whatever their case; one letter alone has NaN for the second. */
const prefixOf = (one: number, two: number): number => ((one & 31) << 5) | (two >= 65 ? two & 31 : 0);

const LETTER = 1;
const FIGURE = 2;
/** Class of every ASCII character: {@link LETTER}, {@link FIGURE} or 0. */
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? LETTER : code >= 48 && code <= 57 ? FIGURE : 0,
);

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (CLASSES[code] ?? 0) : 0;
}

/** End of the run of letters, or of digits, that begins at `at`. */
function wordEnd(text: string, at: number, kind: number): number {
  let end = at + 1;
  while (classAt(text, end) === kind) end++;
  return end;
}

/** The word that begins at `at` as a key of the table: small letters, or {@link DIGIT}. */
function keyAt(text: string, at: number, end: number): string {
  if (classAt(text, at) === FIGURE) return DIGIT;
  return end - at > LONGEST_WORD ? '' : text.slice(at, end).toLowerCase();
}

function rulesAt({ table }: Dispatch, text: string, at: number, end: number): readonly Rule[] {
  const first = end - at === 4 && classAt(text, at) === FIGURE ? FOUR_DIGITS : keyAt(text, at, end);
  const entry = table.get(first);
  if (entry === undefined) return NO_RULES;
  return entry.next === null ? entry.any : (entry.next.get(secondKey(text, end)) ?? entry.any);
}

/** What follows a word: the next word after a space, a line break or a hyphen, else {@link GLUED} or {@link MARK}. */
function secondKey(text: string, end: number): string {
  if (classAt(text, end) === LETTER) return GLUED;
  const gap = text.charCodeAt(end);
  if (gap !== 32 && gap !== 10 && gap !== 45) return MARK;
  let next = end + 1;
  while (next < end + 3 && (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 10)) next++;
  // "the '90s".
  if (text[next] === "'" || text[next] === '’') next++;
  const kind = classAt(text, next);
  return kind === 0 ? MARK : keyAt(text, next, wordEnd(text, next, kind));
}

function isStart(lengths: Int32Array, text: string, at: number, end: number): boolean {
  const second = end - at > 1 ? text.charCodeAt(at + 1) : 0;
  return (((lengths[prefixOf(text.charCodeAt(at), second)] ?? 0) >> Math.min(end - at, 31)) & 1) === 1;
}

/** All that the rules find, from left to right, the longest at each place; nothing overlaps. */
export function findAll(text: string, dispatch: Dispatch): Found[] {
  const { lengths } = dispatch;
  const found: Found[] = [];
  const { length } = text;
  let at = 0;
  let before = 0;
  while (at < length) {
    const kind = classAt(text, at);
    if (kind === 0) {
      before = 0;
      at++;
      continue;
    }
    const end = wordEnd(text, at, kind);
    let best: Found | null = null;
    // "Hwasong17", "1990s": a letter or figure right before, so no start but a middle.
    if (before === 0 && (kind === FIGURE || isStart(lengths, text, at, end))) {
      const rules = rulesAt(dispatch, text, at, end);
      if (rules.length > 0) best = longestAt(text, at, rules);
    }
    before = kind;
    if (best === null) at = end;
    else {
      found.push(best);
      at = Math.max(best.end, at + 1);
      before = classAt(text, at - 1);
    }
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
