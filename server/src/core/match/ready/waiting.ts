import type { Formula } from '../../formulary/types.js';
import type { Collector } from '../collector.js';
import type { WaitingPatterns } from '../growth.js';
import type { NearRowMaker } from '../near-rows.js';
import type { WordSymbols } from '../word-symbols.js';
import type { ReadyIndex } from './ready-index.js';

const OUT_OF_FORCE = -1;
const CYRILLIC = /^\p{Script=Cyrillic}/u;

/** Where a formula stands among all in force. */
export interface FormulaPlace {
  /** Of its first variant. */
  readonly firstVariant: number;
  /** Of its name, which its variants follow once more. */
  readonly firstWording: number;
}

/** Variants and near wordings of ready formulas, each compiled at the first text that has a word it cannot do without. */
export class WaitingUnits implements WaitingPatterns {
  /** By unit: its formula, or -1 once it is compiled, or if no layer left it in force. */
  private readonly formulaOf: Int32Array;
  /** First unit of each formula, and beyond the last. */
  private readonly firstUnits: Int32Array;
  private readonly variantCount: number;
  private readonly met: Uint8Array;
  /** By the symbol of a word that the index does not have: its stems that are waited for. */
  private readonly stems: ReadonlyMap<number, readonly number[]>;

  /**
   * @param formulas those the index was made of
   * @param places of those in force
   * @param rows for near wordings; null if none are looked for
   */
  constructor(
    private readonly index: ReadyIndex,
    private readonly formulas: readonly Formula[],
    private readonly places: ReadonlyMap<Formula, FormulaPlace>,
    private readonly collector: Collector,
    symbols: WordSymbols,
    endings: readonly string[],
    private readonly rows: NearRowMaker | null,
  ) {
    this.firstUnits = new Int32Array(formulas.length + 1);
    for (const [number, { variants }] of formulas.entries())
      this.firstUnits[number + 1] = (this.firstUnits[number] ?? 0) + variants.length;
    const variants = this.firstUnits[formulas.length] ?? 0;
    this.variantCount = variants;
    this.formulaOf = new Int32Array(2 * variants + formulas.length).fill(OUT_OF_FORCE);
    for (const [number, formula] of formulas.entries()) {
      if (!places.has(formula)) continue;
      this.formulaOf.fill(number, this.firstUnits[number], this.firstUnits[number + 1]);
      const firstWording = this.firstWording(number);
      if (rows !== null) this.formulaOf.fill(number, firstWording, this.firstWording(number + 1));
    }
    this.met = new Uint8Array(symbols.count);
    this.stems = stemsOfNewWords(index, symbols, new Set(endings));
  }

  collect(symbol: number): boolean {
    if (this.met[symbol] !== 0) return false;
    this.met[symbol] = 1;
    let found = false;
    for (const unit of this.index.unitsOf(symbol)) found = this.compile(unit) || found;
    for (const stem of this.stems.get(symbol) ?? []) found = this.collect(stem) || found;
    return found;
  }

  private compile(unit: number): boolean {
    const number = this.formulaOf[unit] ?? OUT_OF_FORCE;
    const formula = this.formulas[number];
    const place = formula === undefined ? undefined : this.places.get(formula);
    if (formula === undefined || place === undefined) return false;
    this.formulaOf[unit] = OUT_OF_FORCE;
    const at = unit - (this.firstUnits[number] ?? 0);
    const variant = formula.variants[at];
    if (variant !== undefined) {
      this.collector.variant(formula, variant, place.firstVariant + at);
    } else if (this.rows !== null) {
      const wording = unit - this.firstWording(number);
      this.collector.near(formula, this.rows.ofWording(formula, wording), place.firstWording + wording);
    }
    return true;
  }

  /** The unit that is near to the name of a formula. */
  private firstWording(formula: number): number {
    return this.variantCount + (this.firstUnits[formula] ?? 0) + formula;
  }
}

/** A word that only a layer writes may be a stem of the index with an ending. */
function stemsOfNewWords(
  index: ReadyIndex,
  { words, stems }: WordSymbols,
  endings: ReadonlySet<string>,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const [word, symbol] of words) {
    if (index.isKnown(symbol) || !CYRILLIC.test(word)) continue;
    const own: number[] = [];
    for (let cut = 1; cut <= word.length; cut++) {
      const stem = endings.has(word.slice(cut)) ? stems.get(word.slice(0, cut)) : undefined;
      if (stem !== undefined) own.push(stem);
    }
    found.set(symbol, own);
  }
  return found;
}
