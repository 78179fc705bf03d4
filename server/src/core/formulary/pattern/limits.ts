/** Bounds of a pattern. They keep compiling quick and matching linear, whatever a reader writes. */
export interface PatternLimits {
  /** UTF-16 units of a pattern as written. */
  readonly length: number;
  /** Brackets inside one another. */
  readonly depth: number;
  /** Words, slots and gaps of one sequence. */
  readonly steps: number;
  /** Sequences that one pattern stands for, alike ones counted too. */
  readonly sequences: number;
  /** Gaps in one sequence. */
  readonly gaps: number;
  /** Words that one gap may span. */
  readonly gapWords: number;
  /** Parts of one `{any-order:…}`. */
  readonly parts: number;
}

export const PATTERN_LIMITS: PatternLimits = {
  length: 300,
  depth: 6,
  steps: 24,
  sequences: 512,
  gaps: 3,
  gapWords: 5,
  parts: 4,
};
