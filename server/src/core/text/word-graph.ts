/** Columns of a state: 0 for anything that is no letter, 1 to 26 for a to z. */
const WIDTH_BITS = 5;
export const COLUMN_BITS = 31;
/** Marks a capital in {@link letterColumns}. */
export const IS_CAPITAL = 32;
const SMALL_A = 0x61;
const CAPITAL_A = 0x41;
const LETTERS = 26;

/** By UTF-16 unit: the column of a letter a to z in either case, 0 for all else. */
export function letterColumns(): Uint8Array {
  const columns = new Uint8Array(0x10000);
  for (let letter = 0; letter < LETTERS; letter++) {
    columns[SMALL_A + letter] = letter + 1;
    columns[CAPITAL_A + letter] = (letter + 1) | IS_CAPITAL;
  }
  return columns;
}

/**
 * Words of the letters a to z as a table of states: one look a letter, and the last state is the answer, so that
 * nothing is left to compare. State 0 is that of words nobody asks for; the root is {@link ROOT}.
 */
export class WordGraph {
  /** By state + column: the next state. States are multiples of 32. */
  readonly next: Int32Array;
  /** By state / 32: symbol of the word that ends there, or 0. */
  readonly symbols: Int32Array;

  constructor(words: ReadonlyMap<string, number>) {
    let next = new Int32Array(1 << 15);
    let symbols = new Int32Array(next.length >> WIDTH_BITS);
    let states = 2;
    for (const [word, symbol] of words) {
      if (!/^[a-z]+$/.test(word)) continue;
      let state = ROOT;
      for (let i = 0; i < word.length; i++) {
        const place = state + word.charCodeAt(i) - SMALL_A + 1;
        if (next[place] === 0) {
          if (states << WIDTH_BITS >= next.length) {
            next = wider(next);
            symbols = wider(symbols);
          }
          next[place] = states++ << WIDTH_BITS;
        }
        state = next[place] ?? 0;
      }
      symbols[state >> WIDTH_BITS] = symbol;
    }
    this.next = next;
    this.symbols = symbols;
  }
}

export const ROOT = 1 << WIDTH_BITS;

function wider(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(array.length * 2);
  copy.set(array);
  return copy;
}
