import type { CaptureRole, SlotKind } from '../formulary/pattern-ast.js';
import type { Formula, Variant } from '../formulary/types.js';
import type { Breather } from '../text/schedule.js';
import type { Span } from '../types.js';
import { compileSteps, type CompileInput } from './compile.js';
import type { CompiledPatterns } from './compiled-patterns.js';
import type { NearMatch } from './near.js';
import { Scanner } from './scanner.js';
import type { SlotName } from './slots.js';

/** What stands in the place of a role or slot of a pattern. */
export interface Capture extends Span {
  readonly role: CaptureRole | SlotKind;
  /** A state's code or an actor's canonical name, where the words are one of a slot's names; else null. */
  readonly name: string | null;
}

/** A variant found in a text; offsets are UTF-16 units of that text. */
export interface RawMatch extends Span {
  readonly formula: Formula;
  readonly variant: Variant;
  /** Number of tokens matched. */
  readonly length: number;
  readonly captures: readonly Capture[];
}

export interface MatchReading {
  readonly matches: RawMatch[];
  /** Wordings one word away from a formula's, in no order; which of them count is decided in near.ts. */
  readonly near: readonly NearMatch[];
}

export interface Matcher {
  /**
   * Every variant of every formula that stands in a paragraph's clean text, by start, then end. Of a pattern with
   * gaps or slots the shortest matches are given. Linear in the text.
   */
  scan(text: string): RawMatch[];
  /** The same, with what comes near a formula if the matcher was compiled to look for that. */
  read(text: string): MatchReading;
}

/** What else a matcher is told. */
export type MatcherOptions = Omit<CompileInput, 'formulas' | 'names'>;

/**
 * Compiles formulas into one automaton over words. Case, line breaks, hyphen or space, quotation marks, US or UK
 * spelling, accents, full-width letters and traditional or simplified characters do not matter (docs/patterns.md).
 */
export function compileMatcher(
  formulas: readonly Formula[],
  names: readonly SlotName[] = [],
  more: MatcherOptions = {},
): Matcher {
  const steps = compileSteps({ formulas, names, ...more });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return matcherOf(step.value);
  }
}

/**
 * The same, letting the host breathe about every 10 ms.
 * @throws CancelledError once the breather's signal is aborted
 */
export async function compileMatcherInSteps(
  formulas: readonly Formula[],
  names: readonly SlotName[],
  breather: Breather,
  more: MatcherOptions = {},
): Promise<Matcher> {
  const steps = compileSteps({ formulas, names, ...more });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return matcherOf(step.value);
    await breather.pause();
  }
}

function matcherOf(patterns: CompiledPatterns): Matcher {
  const scanner = new Scanner(patterns);
  return Object.freeze({
    scan: (text: string) => scanner.read(text).matches,
    read: (text: string) => scanner.read(text),
  });
}
