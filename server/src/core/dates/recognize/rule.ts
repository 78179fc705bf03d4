import type { Meaning, Mod } from '../expression.js';

/** What a rule made of a match: `start`/`end` narrow the match's span where it looked further than it takes. */
export interface Draft {
  readonly meaning: Meaning;
  readonly mod?: Mod | null;
  readonly start?: number;
  readonly end?: number;
}

/**
 * One form of date. `pattern` is sticky and tried only where one of `starts` (lower-case words, `#` for a digit)
 * begins; it must be linear: no nested quantifiers, bounded gaps. `build` may still decline.
 */
export interface Rule {
  readonly name: string;
  readonly starts: readonly string[];
  readonly pattern: RegExp;
  readonly build: (match: RegExpExecArray, text: string) => Draft | null;
}

/** A rule whose source is matched at a word boundary, regardless of case. */
export function rule(name: string, starts: readonly string[], source: string, build: Rule['build']): Rule {
  return { name, starts, pattern: new RegExp(`${source}(?![A-Za-z0-9])`, 'iy'), build };
}

/** Whether a word as matched begins with a capital: "May" and "March" are months only so. */
export function isCapital(word: string | undefined): boolean {
  return word !== undefined && /^[A-Z]/.test(word);
}
