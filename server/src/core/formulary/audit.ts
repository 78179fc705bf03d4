/** Questions its keepers ask of a formulary: is every recorded quote explained, do two formulas claim the same words. */
import { compileMatcher } from '../match/matcher.js';
import { patternBreadth } from '../match/breadth.js';
import { slotNames } from '../match/slots.js';
import { escapePattern, expandPattern, parsePattern } from './patterns.js';
import type { Formula, Formulary, Use, Variant } from './types.js';

/** A formula that is found wherever its words stand: a short quotation holds no context. */
function withoutContext({ context: _, ...formula }: Formula): Formula {
  return { ...formula, variants: formula.variants.map(({ context: __, ...variant }) => variant) };
}

/** Uses with a quote in which no variant of their own formula is found. Each needs a `quoteNote`. */
export function unmatchedQuotes(formulary: Formulary): Use[] {
  const matcher = compileMatcher(formulary.formulas.map(withoutContext), slotNames(formulary));
  return formulary.uses.filter(({ quote, formula }) => {
    if (quote === null) return false;
    return !matcher.scan(quote).some((match) => match.formula.id === formula);
  });
}

export interface SharedWording {
  readonly words: string;
  readonly formulas: readonly Formula[];
  /** The formulas belong to different relations, or one says the words more exactly: they can be told apart. */
  readonly apart: boolean;
}

/** The two sides of a relation, in a fixed order. */
function sides(dyad: string | null): string {
  return (dyad ?? 'any').split('-').sort().join('-');
}

/** One wording that a variant stands for. */
interface Wording {
  readonly formula: Formula;
  /** As plain words; inflected ones as the pattern has them. */
  readonly words: string;
  readonly variant: Variant;
  /** The pattern it was read from. */
  readonly pattern: string;
}

/** The wordings of a formula that can be written down: no gap, no slot. */
function wordings(formula: Formula): Wording[] {
  return formula.variants.flatMap(({ pattern, lang, relation }) => {
    const parsed = parsePattern(pattern);
    const sequences = 'nodes' in parsed ? expandPattern(parsed.nodes) : [];
    return sequences.flatMap(({ steps }) => {
      const words = steps.filter((step) => step.kind === 'word');
      if (words.length < steps.length) return [];
      const plain = words
        .map(({ text, inflected }) => escapePattern(text) + (inflected ? '~' : ''))
        .join(' ');
      const variant = { pattern: plain, lang, relation };
      return [{ formula, words: words.map(({ text }) => text).join(' '), variant, pattern }];
    });
  });
}

/**
 * Words that more than one formula claims, as the matcher finds them: "developing relations" is shared by
 * `develop~ relations` and `developing relations`. One row for each company of formulas, with the first such words.
 */
export function sharedWordings(formulas: readonly Formula[]): SharedWording[] {
  const all = formulas.map(wordings);
  const matcher = compileMatcher(
    formulas.map(({ context: _, ...formula }, i) => ({
      ...formula,
      variants: (all[i] ?? []).map(({ variant }) => variant),
    })),
  );
  const breadthOf = new Map<string, number>();
  for (const { formula, variant, pattern } of all.flat()) {
    const key = `${formula.id}\n${variant.pattern}`;
    breadthOf.set(key, Math.min(breadthOf.get(key) ?? Infinity, patternBreadth(pattern)));
  }
  const claims = new Map<string, SharedWording>();
  for (const { formula, words } of all.flat()) {
    const matches = matcher.scan(words);
    const own = matches.filter((match) => match.formula.id === formula.id);
    const whole = own.reduce((most, { length }) => Math.max(most, length), 0);
    const ids = new Set(matches.filter(({ length }) => length === whole).map((match) => match.formula.id));
    if (whole === 0 || ids.size < 2) continue;
    const shared = formulas.filter(({ id }) => ids.has(id));
    const exact = matches.filter(({ length }) => length === whole);
    const breadths = shared.map(({ id }) =>
      Math.min(
        ...exact
          .filter(({ formula: { id: of } }) => of === id)
          .map(({ variant: { pattern: of } }) => breadthOf.get(`${id}\n${of}`) ?? Infinity),
      ),
    );
    const apart = areApart(shared) || isOneNarrowest(breadths);
    const key = `${shared.map(({ id }) => id).join(' ')} ${apart}`;
    if (!claims.has(key)) claims.set(key, { words, formulas: shared, apart });
  }
  return [...claims.values()];
}

/** Whether a reader can tell formulas with the same words by whose relations they belong to. */
function areApart(formulas: readonly Formula[]): boolean {
  const relations = formulas.map(({ dyad }) => sides(dyad));
  return new Set(relations).size === relations.length && !relations.includes('any');
}

/** One pattern says the words more exactly than the others, so the matcher gives them to its formula. */
function isOneNarrowest(breadths: readonly number[]): boolean {
  const [first, second] = [...breadths].sort((a, b) => a - b);
  return first !== undefined && second !== undefined && first < second;
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
