/** Questions its keepers ask of a formulary: is every recorded quote explained, do two formulas claim the same words. */
import { compileMatcher } from '../match/matcher.js';
import { tokenize } from '../text/tokens.js';
import { parsePattern } from './patterns.js';
import type { Formula, Formulary, Use } from './types.js';

/** Uses with a quote in which no variant of their own formula is found. Each needs a `quoteNote`. */
export function unmatchedQuotes(formulary: Formulary): Use[] {
  const matcher = compileMatcher(formulary.formulas);
  return formulary.uses.filter(({ quote, formula }) => {
    if (quote === null) return false;
    return !matcher.scan(tokenize(quote)).some((match) => match.formula.id === formula);
  });
}

export interface SharedWording {
  readonly words: string;
  readonly formulas: readonly Formula[];
  /** The formulas belong to different relations, so that a reader or the article's speakers can tell them apart. */
  readonly apart: boolean;
}

/** The two sides of a relation, in a fixed order. */
function sides(dyad: string | null): string {
  return (dyad ?? 'any').split('-').sort().join('-');
}

/** Words that more than one formula claims, compared as the matcher compares them. */
export function sharedWordings(formulas: readonly Formula[]): SharedWording[] {
  const claims = new Map<string, { words: string; formulas: Set<Formula> }>();
  for (const formula of formulas) {
    for (const { pattern } of formula.variants) {
      const parsed = parsePattern(pattern);
      if (!('words' in parsed)) continue;
      const key = tokenize(parsed.words)
        .map(({ norm }) => norm)
        .join(' ');
      const claim = claims.get(key) ?? { words: parsed.words, formulas: new Set<Formula>() };
      claim.formulas.add(formula);
      claims.set(key, claim);
    }
  }
  return [...claims.values()]
    .filter((claim) => claim.formulas.size > 1)
    .map((claim) => {
      const shared = [...claim.formulas];
      const relations = shared.map(({ dyad }) => sides(dyad));
      const apart = new Set(relations).size === relations.length && !relations.includes('any');
      return { words: claim.words, formulas: shared, apart };
    });
}

/** How many entries have each value, most frequent first. */
export function countBy<T>(entries: readonly T[], valueOf: (entry: T) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const value = valueOf(entry);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
