import type { PatternContext, PatternNode } from '../formulary/pattern-ast.js';
import { countSequences } from '../formulary/pattern/expand.js';
import { PatternError } from '../formulary/pattern/problem.js';
import { PatternReader } from '../formulary/pattern/read.js';
import { expandPattern, PATTERN_LIMITS } from '../formulary/patterns.js';
import type { Formula, Variant } from '../formulary/types.js';
import { CharTable } from '../text/char-table.js';
import { TokenReader } from '../text/tokens.js';
import type { Lang } from '../types.js';
import { anchorOf, type CompiledSequence, type ContextRule, type Element, type Target } from './compiled.js';
import { ElementFactory } from './elements.js';
import type { VariantRow } from './near-rows.js';
import { WordSets } from './word-sets.js';

/** Characters that are more than themselves in a pattern. */
const SIGNS = /[{}[\]()|~?\\]/;
/** Near wordings come after all variants: a wording that some formula has is that formula. */
const AFTER_VARIANTS = 1 << 24;

/**
 * The tree of a pattern. One with a problem was reported when its file was loaded, and matches nothing; what was loaded
 * needs no second check here.
 */
function nodesOf(pattern: string): readonly PatternNode[] | null {
  // Most patterns are words and nothing else: these are half the time of compiling.
  if (!SIGNS.test(pattern)) {
    const words = pattern.trim().split(/\s+/);
    return words.map((text) => ({ kind: 'word', text, inflected: false }));
  }
  try {
    const nodes = new PatternReader(pattern.slice(0, PATTERN_LIMITS.length)).read();
    return countSequences(nodes, PATTERN_LIMITS.sequences + 1) > PATTERN_LIMITS.sequences ? null : nodes;
  } catch (error) {
    if (error instanceof PatternError) return null;
    throw error;
  }
}

/** Turns formulas into sequences, over sets of words that have no symbols yet. */
export class Collector {
  readonly chars = new CharTable();
  readonly sets = new WordSets();
  readonly factory = new ElementFactory(new TokenReader(this.chars), this.sets);
  readonly targets: Target[] = [];
  readonly sequences: CompiledSequence[] = [];
  private readonly contexts = new Map<string, number>();

  /** @param order place of the variant among all */
  variant(formula: Formula, variant: Variant, order: number): void {
    const context = variant.context ?? formula.context;
    const rule = context === undefined ? null : this.rule(context, variant.lang);
    const target = this.targets.push({ kind: 'variant', formula, variant, context: rule }) - 1;
    this.pattern(variant.pattern, variant.lang, target, order);
  }

  /**
   * Wordings one word away from one of a formula's own.
   * @param order place of that one among all
   */
  near(formula: Formula, rows: readonly VariantRow[], order: number): void {
    for (const { elements, edit, variant } of rows) {
      const target = this.targets.push({ kind: 'near', formula, variant, edit }) - 1;
      this.add(target, elements, [], AFTER_VARIANTS + order);
    }
  }

  name(words: string, lang: Lang, name: number): void {
    const elements = this.factory.ofWords(words, lang, lang === 'ru');
    this.add(this.targets.push({ kind: 'name', name }) - 1, elements, [], 0);
  }

  private rule(context: PatternContext, lang: Lang): ContextRule {
    const targetsOf = (patterns: readonly string[] = []): number[] =>
      patterns.map((pattern) => this.contextTarget(pattern, lang));
    return {
      requires: targetsOf(context.requires),
      forbids: targetsOf(context.forbids),
      within: context.within,
    };
  }

  private contextTarget(pattern: string, lang: Lang): number {
    const key = `${lang} ${pattern}`;
    const known = this.contexts.get(key);
    if (known !== undefined) return known;
    const target = this.targets.push({ kind: 'context' }) - 1;
    this.contexts.set(key, target);
    this.pattern(pattern, lang, target, 0);
    return target;
  }

  private pattern(pattern: string, lang: Lang, target: number, order: number): void {
    const nodes = nodesOf(pattern);
    if (nodes === null) return;
    const plain = this.factory.ofPlain(nodes, lang);
    if (plain !== null) {
      this.add(target, plain, [], order);
      return;
    }
    for (const sequence of expandPattern(nodes)) {
      const { elements, captures } = this.factory.of(sequence, lang);
      this.add(target, elements, captures, order);
    }
  }

  private add(
    target: number,
    elements: readonly Element[],
    captures: CompiledSequence['captures'],
    order: number,
  ): void {
    if (elements.length === 0) return;
    const anchor = anchorOf(elements);
    const plain = anchor.anchorTo - anchor.anchorFrom === elements.length;
    const wanted = this.targets[target];
    // Not a row of words that is reported wherever it stands, and as it stands.
    const special = !plain || captures.length > 0 || wanted?.kind !== 'variant' || wanted.context !== null;
    this.sequences.push({ target, elements, captures, ...anchor, plain, special, order });
  }
}
