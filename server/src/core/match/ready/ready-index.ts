import type { SlotKind } from '../../formulary/pattern-ast.js';
import type { Formula } from '../../formulary/types.js';
import type { WordPairs } from '../neighbours.js';
import type { WordSymbols } from '../word-symbols.js';
import { unpackNumbers } from './number-text.js';

/**
 * What is worked out of the built-in formulas when they are built, so that a process compiles only the patterns that
 * its texts may hold. A unit is one variant, or what is near to one wording; units are numbered: first every variant in
 * order, then for every formula its name and each of its variants.
 */
export interface PackedIndex {
  /** Every folded word that patterns and near wordings look for, by spaces; then every Russian stem. */
  readonly words: string;
  readonly stems: string;
  /** For each word, then for each stem: how many units wait for it, and those, each less the one before. */
  readonly units: string;
  /** Words that stand before others in patterns: each less the one before, and how many follow it. */
  readonly lefts: string;
  /** The words that follow each of them, each less the one before. */
  readonly rights: string;
  readonly slots: readonly SlotKind[];
}

/**
 * A {@link PackedIndex} and the formulas it was made of, by which those that no layer changed are known. The others are
 * not looked for, but still show which words stand side by side, should a text have run them together.
 */
export interface ReadyPatterns {
  readonly packed: PackedIndex;
  readonly formulas: readonly Formula[];
}

/** The index read, its words numbered as in a {@link WordSymbols}. */
export class ReadyIndex implements WordPairs {
  /** By symbol: where its units begin, after their number; 0 for none. The same of pairs. */
  private readonly firstUnits: Int32Array;
  private readonly units: Int32Array;
  private readonly firstRights: Int32Array;
  private readonly rights: Int32Array;

  /** Gives every word and stem its symbol. */
  constructor(packed: PackedIndex, symbols: WordSymbols) {
    const words = packed.words.split(' ');
    const stems = packed.stems === '' ? [] : packed.stems.split(' ');
    const ids = [...words.map((word) => symbols.word(word)), ...stems.map((stem) => symbols.stem(stem))];
    const size = ids.reduce((most, id) => Math.max(most, id), 0) + 2;
    const waiting = unpackNumbers(packed.units);
    this.firstUnits = new Int32Array(size);
    this.units = waiting;
    let at = 0;
    for (const id of ids) {
      const count = waiting[at] ?? 0;
      this.firstUnits[id] = at + 1;
      for (let i = 2; i <= count; i++) waiting[at + i] = (waiting[at + i] ?? 0) + (waiting[at + i - 1] ?? 0);
      at += count + 1;
    }
    this.firstRights = new Int32Array(size);
    const lefts = unpackNumbers(packed.lefts);
    const rights = unpackNumbers(packed.rights);
    this.rights = new Int32Array(1 + rights.length + lefts.length / 2);
    let to = 1;
    let from = 0;
    let left = 0;
    for (let i = 0; i < lefts.length; i += 2) {
      left += lefts[i] ?? 0;
      const count = lefts[i + 1] ?? 0;
      this.firstRights[ids[left] ?? 0] = to;
      this.rights[to++] = count;
      for (let right = 0, n = 0; n < count; n++) {
        right += rights[from++] ?? 0;
        this.rights[to++] = ids[right] ?? 0;
      }
    }
  }

  /** Whether a symbol is that of a word or stem of the index. */
  isKnown(symbol: number): boolean {
    return (this.firstUnits[symbol] ?? 0) > 0;
  }

  /** The units that wait for a symbol. */
  unitsOf(symbol: number): Int32Array {
    const from = this.firstUnits[symbol] ?? 0;
    return this.units.subarray(from, from === 0 ? 0 : from + (this.units[from - 1] ?? 0));
  }

  has(left: number, right: number): boolean {
    const at = this.firstRights[left] ?? 0;
    return at > 0 && this.rights.subarray(at + 1, at + 1 + (this.rights[at] ?? 0)).includes(right);
  }

  isLeft(left: number): boolean {
    return (this.firstRights[left] ?? 0) > 0;
  }
}
