import type { Cue, Meaning, Mod } from '../expression.js';

/** Second word of a start: letters right after a figure ("5th"). */
export const GLUED = '+';
/** Second word of a start: no word, but a mark or the end ("10:30"). */
export const MARK = '.';

/** What a rule made of a match: `start`/`end` narrow the match's span where it looked further than it takes. */
export interface Draft {
  readonly meaning: Meaning;
  readonly mod?: Mod | null;
  /** Where the words themselves point, in scripts whose verbs are not read. */
  readonly cue?: Cue;
  readonly start?: number;
  readonly end?: number;
}

/**
 * One form of date. `pattern` is sticky and tried only where one of `starts` begins: a lower-case word, `#` for a
 * figure, or two of them with a space between ("the early"). It must be linear: no nested quantifiers, bounded gaps.
 * `build` may still decline.
 */
export interface Rule {
  readonly name: string;
  readonly starts: readonly string[];
  readonly pattern: RegExp;
  readonly build: (match: RegExpExecArray, text: string) => Draft | null;
}

/** A rule whose source is matched at a word boundary, regardless of case. */
export function rule(name: string, starts: readonly string[], source: string, build: Rule['build']): Rule {
  return { name, starts, pattern: new RegExp(`(?:${source})(?![A-Za-z0-9])`, 'iy'), build };
}

/** Starts of two words: every one of `first` before every one of `second`. */
export function pairs(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((one) => second.map((two) => `${one} ${two}`));
}

/** Whether a word as matched begins with a capital: "May" and "March" are months only so. */
export function isCapital(word: string | undefined): boolean {
  return word !== undefined && /^[A-Z]/.test(word);
}
