import { escapePattern, parsePattern } from '../formulary/patterns.js';
import type { Formula, Variant } from '../formulary/types.js';
import { foldWord } from '../text/fold.js';
import type { Category } from '../types.js';
import { isFunctionWord } from './near-classes.js';
import { nearRows, type NearRow, type WordElements, type WordStep } from './near-edits.js';
import { ClassLookup } from './near-lookup.js';

/** Categories whose wordings are forms of politeness: a change of words there is no news. */
const POLITE: ReadonlySet<Category> = new Set(['protocol', 'address', 'condolence', 'blessing', 'gratitude']);

/** Categories that tell how close two sides are. */
const CLOSENESS: ReadonlySet<Category> = new Set([
  'alignment',
  'support',
  'friendship',
  'alliance',
  'cooperation',
  'partnership-tier',
]);
/** Of a pattern that is more than words, named as roles or not. */
const BRACKETS = /[[\]()|?]/;
/** So many different degrees in one place show that a degree is expected there. */
const FEWEST_DEGREES = 2;
/** With one content word there is nothing left when it changes. */
const FEWEST_CONTENT = 2;

/** A row and the variant whose wording it varies. */
export interface VariantRow extends NearRow {
  readonly variant: Variant;
}

/** Makes the rows that are one word away from what a formula says in so many words. */
export class NearRowMaker {
  private readonly lookup = new ClassLookup();
  private degrees: ReadonlyMap<string, ReadonlySet<string>> | null = null;

  /** @param formulas all in force: which words stand before the same rest shows where a degree is expected */
  constructor(
    private readonly formulas: readonly Formula[],
    private readonly words: WordElements,
  ) {}

  /**
   * Rows of a formula, by wording: of its name, then of each variant. Only English wordings that are words and nothing
   * else have some, each wording once, so that there is one to compare with; guarded formulas and mere politeness have
   * none.
   */
  of(formula: Formula): VariantRow[][] {
    return this.possible(formula).map((rows) => rows.filter((row) => this.isExpected(formula, row)));
  }

  /** The same with rows that other formulas might make one of them. */
  possible(formula: Formula): VariantRow[][] {
    const seen = new Set<string>();
    const byWording: VariantRow[][] = [];
    for (let number = 0; number <= formula.variants.length; number++) {
      const variant = variantOf(formula, number);
      const wording = variant === null ? null : wordingOf(variant.pattern);
      const key = wording?.map(({ text }) => foldWord(text)).join(' ') ?? '';
      const isNew = wording !== null && !seen.has(key);
      seen.add(key);
      byWording.push(isNew && variant !== null ? this.rowsOf(formula, variant, wording) : []);
    }
    return byWording;
  }

  /** Rows of one wording that is known to be none twice. */
  ofWording(formula: Formula, number: number): VariantRow[] {
    const variant = variantOf(formula, number);
    const wording = variant === null ? null : wordingOf(variant.pattern);
    if (variant === null || wording === null) return [];
    return this.rowsOf(formula, variant, wording).filter((row) => this.isExpected(formula, row));
  }

  private rowsOf(formula: Formula, variant: Variant, wording: readonly WordStep[]): VariantRow[] {
    return nearRows(wording, this.lookup, this.words)
      .filter((row) => this.isOfTheName(formula, row))
      .map((row) => ({ ...row, variant }));
  }

  /** Of other wordings only what varies a kind of word that the canonical form has too. */
  private isOfTheName({ name }: Formula, { edit }: NearRow): boolean {
    const of = edit.from === null ? null : this.lookup.classOf(edit.from);
    return of === null || name.split(' ').some((word) => this.lookup.classOf(word) === of);
  }

  /**
   * A missing degree is news where other formulas say the same with another one; elsewhere the rest is ordinary
   * language ("general secretary" is no lesser "eternal general secretary").
   */
  private isExpected({ category }: Formula, { edit: { kind, wording, from } }: NearRow): boolean {
    if (kind !== 'dropped' || from === null) return true;
    if (!CLOSENESS.has(category)) return false;
    this.degrees ??= this.degreesOf();
    return (this.degrees.get(without(wording, from))?.size ?? 0) >= FEWEST_DEGREES;
  }

  /** By the rest of a name: the degrees that formulas have beside it. */
  private degreesOf(): Map<string, Set<string>> {
    const degrees = new Map<string, Set<string>>();
    for (const { name } of this.formulas) {
      const words = name.split(' ');
      for (const word of words) {
        if (!this.lookup.isDegree(word)) continue;
        const rest = without(words, word);
        degrees.set(rest, (degrees.get(rest) ?? new Set()).add(foldWord(word)));
      }
    }
    return degrees;
  }
}

/** The variant that a wording is of: the first English one with the formula's name, or one of its own. */
function variantOf(formula: Formula, number: number): Variant | null {
  if (formula.guard || POLITE.has(formula.category)) return null;
  // What a context asks of the formula's own words says nothing of other words.
  const isFit = ({ lang, context }: Variant): boolean =>
    lang === 'en' && (context ?? formula.context) === undefined;
  if (number === 0) {
    const first = formula.variants.find(isFit);
    return first === undefined ? null : { ...first, pattern: escapePattern(formula.name) };
  }
  const variant = formula.variants[number - 1];
  return variant !== undefined && isFit(variant) ? variant : null;
}

function without(words: readonly string[], word: string): string {
  return words
    .filter((each) => each !== word)
    .map(foldWord)
    .join(' ');
}

/** The words of a pattern that is nothing but words, at least two of them content. */
function wordingOf(pattern: string): readonly WordStep[] | null {
  // Most patterns with brackets are known without being read.
  if (BRACKETS.test(pattern)) return null;
  const parsed = parsePattern(pattern);
  if (!('nodes' in parsed)) return null;
  const steps: WordStep[] = [];
  for (const node of parsed.nodes.flatMap((each) => (each.kind === 'role' ? each.body : [each]))) {
    if (node.kind !== 'word') return null;
    steps.push({
      text: node.text,
      inflected: node.inflected,
      isContent: !isFunctionWord(foldWord(node.text)),
    });
  }
  return steps.filter(({ isContent }) => isContent).length < FEWEST_CONTENT ? null : steps;
}
