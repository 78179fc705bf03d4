import { escapePattern, parsePattern } from '../formulary/patterns.js';
import type { Formula, Variant } from '../formulary/types.js';
import { foldWord } from '../text/fold.js';
import type { Category } from '../types.js';
import { isFunctionWord } from './near-classes.js';
import { nearRows, type ElementsOf, type NearRow, type WordStep } from './near-edits.js';
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
/** Of a pattern that is more than words. */
const BRACKETS = /[{}[\]()|?]/;
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
  private readonly degrees = new Map<string, Set<string>>();

  /** @param formulas all in force: which words stand before the same rest shows where a degree is expected */
  constructor(
    formulas: readonly Formula[],
    private readonly elementsOf: ElementsOf,
  ) {
    for (const { name } of formulas) {
      for (const word of name.split(' ')) {
        if (!this.lookup.isDegree(word)) continue;
        const rest = without(name.split(' '), word);
        this.degrees.set(rest, (this.degrees.get(rest) ?? new Set()).add(foldWord(word)));
      }
    }
  }

  /**
   * Rows of a formula: its name and those of its English variants that are words and nothing else, so that there is one
   * wording to compare with. Guarded formulas and mere politeness have none.
   */
  of(formula: Formula): VariantRow[] {
    return this.possible(formula).filter((row) => this.isExpected(formula, row));
  }

  /** Those, and rows that other formulas might make one of them. */
  possible(formula: Formula): VariantRow[] {
    if (formula.guard || POLITE.has(formula.category)) return [];
    const rows: VariantRow[] = [];
    const seen = new Set<string>();
    // What a context asks of the formula's own words says nothing of other words.
    const variants = formula.variants.filter(
      ({ lang, context }) => lang === 'en' && (context ?? formula.context) === undefined,
    );
    const [first] = variants;
    if (first === undefined) return [];
    for (const variant of [{ ...first, pattern: escapePattern(formula.name) }, ...variants]) {
      const wording = wordingOf(variant.pattern);
      const key = wording?.map(({ text }) => foldWord(text)).join(' ') ?? '';
      if (wording === null || seen.has(key)) continue;
      seen.add(key);
      for (const row of nearRows(wording, this.lookup, this.elementsOf))
        if (this.isOfTheName(formula, row)) rows.push({ ...row, variant });
    }
    return rows;
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
    return CLOSENESS.has(category) && (this.degrees.get(without(wording, from))?.size ?? 0) >= FEWEST_DEGREES;
  }
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
  for (const node of parsed.nodes) {
    if (node.kind !== 'word') return null;
    steps.push({
      text: node.text,
      inflected: node.inflected,
      isContent: !isFunctionWord(foldWord(node.text)),
    });
  }
  return steps.filter(({ isContent }) => isContent).length < FEWEST_CONTENT ? null : steps;
}
