import type { Variation } from '../types.js';

/** Stands before a word of the formula that the text does not have … */
const GONE = '−';
/** … and before one that only the text has. */
const NEW = '+';

/** The words that differ, as `Variation.diff` gives them: "−support +backing", "−full", "+active". */
export function wordDiff(gone: string | null, fresh: string | null): string {
  return [gone === null ? '' : GONE + gone, fresh === null ? '' : NEW + fresh].filter(Boolean).join(' ');
}

/** What a `Variation.diff` says, taken apart again. */
export function readWordDiff({ diff }: Pick<Variation, 'diff'>): {
  readonly gone: string | null;
  readonly fresh: string | null;
} {
  const parts = /^(?:−(.+?))?(?:(?:^| )\+(.+))?$/su.exec(diff);
  return { gone: parts?.[1] ?? null, fresh: parts?.[2] ?? null };
}
