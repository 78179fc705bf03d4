import type { CharTable } from './char-table.js';
import { wordGraph } from './word-graph.js';
import { unitAt } from './units.js';

export const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
/** Spreads a hash over the table (golden ratio). */
const HASH_SPREAD = 0x9e3779b1 | 0;
const CURLY = 0x2019;
const STRAIGHT = 0x27;

/** FNV-1a over folded UTF-16 units, one step. The tokenizer rolls it along while it reads. */
export function rollHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

/**
 * Folded words and the symbols they stand for: an open-addressing table over one pool of characters, so that a word of
 * a text is looked up without making a string of it. Immutable once built.
 */
export class Vocabulary {
  /** The words of plain letters once more, for the loop that reads them. */
  readonly graph: Int32Array;
  /** Pairs of hash and word number + 1; 0 marks an empty place. */
  private readonly table: Int32Array;
  private readonly shift: number;
  private readonly pool: Uint16Array;
  /** Beginning of each word in the pool; one more than there are words. */
  private readonly offsets: Int32Array;
  private readonly symbols: Int32Array;

  /** @param words folded words and their symbols (> 0), none twice */
  constructor(private readonly words: ReadonlyMap<string, number>) {
    this.graph = wordGraph(words);
    let bits = 4;
    while (1 << bits < words.size * 2) bits++;
    this.shift = 32 - bits;
    this.table = new Int32Array(2 << bits);
    this.offsets = new Int32Array(words.size + 1);
    this.symbols = new Int32Array(words.size);
    let length = 0;
    for (const word of words.keys()) length += word.length;
    this.pool = new Uint16Array(length);
    let at = 0;
    let number = 0;
    for (const [word, symbol] of words) {
      let hash = HASH_SEED;
      for (let i = 0; i < word.length; i++) {
        const unit = word.charCodeAt(i);
        this.pool[at++] = unit;
        hash = rollHash(hash, unit);
      }
      this.symbols[number++] = symbol;
      this.offsets[number] = at;
      let place = (Math.imul(hash, HASH_SPREAD) >>> this.shift) << 1;
      while (this.table[place + 1] !== 0) place = (place + 2) & (this.table.length - 1);
      this.table[place] = hash;
      this.table[place + 1] = number;
    }
  }

  /** Symbol of the word at `[start, end)` of a text, whose letters all fold one by one, or 0. */
  symbolAt(hash: number, text: string, start: number, end: number, chars: CharTable): number {
    const { table } = this;
    let place = (Math.imul(hash, HASH_SPREAD) >>> this.shift) << 1;
    for (;;) {
      const number = table[place + 1] as number;
      if (number === 0) return 0;
      if (table[place] === hash && this.isWord(number - 1, text, start, end, chars))
        return this.symbols[number - 1] as number;
      place = (place + 2) & (table.length - 1);
    }
  }

  private isWord(word: number, text: string, start: number, end: number, chars: CharTable): boolean {
    const { pool } = this;
    const offset = this.offsets[word] as number;
    if ((this.offsets[word + 1] as number) - offset !== end - start) return false;
    for (let i = start, at = offset; i < end; i++, at++) {
      const unit = unitAt(text, i);
      const fold = chars.folds[unit] as number;
      const folded = fold !== 0 ? fold : unit === CURLY ? STRAIGHT : unit;
      if (folded !== pool[at]) return false;
    }
    return true;
  }

  /** Symbol of one folded UTF-16 unit, or 0. */
  symbolOfUnit(unit: number): number {
    const { table, offsets } = this;
    const hash = rollHash(HASH_SEED, unit);
    let place = (Math.imul(hash, HASH_SPREAD) >>> this.shift) << 1;
    for (;;) {
      const number = table[place + 1] as number;
      if (number === 0) return 0;
      const offset = offsets[number - 1] as number;
      if (table[place] === hash && this.pool[offset] === unit && offsets[number] === offset + 1)
        return this.symbols[number - 1] as number;
      place = (place + 2) & (table.length - 1);
    }
  }

  /** Symbol of a word that was folded before, or 0. */
  symbolOf(folded: string): number {
    return this.words.get(folded) ?? 0;
  }
}
