/** What is wrong with a pattern, where (UTF-16 offset inside it), and what to do about it: one sentence. */
export interface PatternProblem {
  readonly problem: string;
  readonly offset: number;
}

/** Carries a problem out of the depth of the reader; never leaves `parsePattern`. */
export class PatternError extends Error {
  constructor(
    readonly problem: string,
    readonly offset: number,
  ) {
    super(problem);
  }
}
