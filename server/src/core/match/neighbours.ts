import type { Element } from './compiled.js';
import type { Nfa } from './nfa.js';
import type { SymbolTable } from './word-sets.js';

/** Words too short to be half of a word that is cut. */
const SHORT = 4;

/** A set of pairs of symbols: open addressing in one flat array. */
export class PairSet {
  /** Pairs of symbols; 0 marks an empty place. */
  private places = new Int32Array(2 * 1024);
  private count = 0;

  add(left: number, right: number): void {
    if (this.count * 4 > this.places.length) this.grow();
    const at = this.placeOf(left, right);
    if (this.places[at] !== 0) return;
    this.places[at] = left;
    this.places[at + 1] = right;
    this.count++;
  }

  has(left: number, right: number): boolean {
    return this.places[this.placeOf(left, right)] !== 0;
  }

  private placeOf(left: number, right: number): number {
    const { places } = this;
    let hash = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
    hash ^= hash >>> 15;
    let at = (hash << 1) & (places.length - 1);
    while (places[at] !== 0 && (places[at] !== left || places[at + 1] !== right))
      at = (at + 2) & (places.length - 1);
    return at;
  }

  private grow(): void {
    const old = this.places;
    this.places = new Int32Array(old.length * 2);
    this.count = 0;
    for (let at = 0; at < old.length; at += 2) if (old[at] !== 0) this.add(old[at] ?? 0, old[at + 1] ?? 0);
  }
}

/** What is known of the words that stand side by side in patterns and names. */
export interface Neighbours {
  /** Words of four letters and more that some pattern has side by side. */
  readonly pairs: PairSet;
  /** By symbol: 1 for the left one of some pair. */
  readonly isLeft: Uint8Array;
  /** By the symbol of a name's last word: symbols of its earlier words, in order. */
  readonly names: ReadonlyMap<number, readonly (readonly number[])[]>;
}

/** Which words stand side by side in the patterns, and how the names of leaders go. */
export function neighboursOf(
  nfa: Nfa,
  names: readonly (readonly Element[])[],
  table: SymbolTable,
): Neighbours {
  const isLong = new Uint8Array(table.symbolCount);
  for (const [word, symbol] of table.words) if (word.length >= SHORT) isLong[symbol] = 1;
  const longOnes = table.sets.map((symbols) => symbols.filter((symbol) => isLong[symbol] === 1));
  const pairs = new PairSet();
  const isLeft = new Uint8Array(table.symbolCount);
  const seen = new PairSet();
  nfa.eachPair((left, right) => {
    // Sets are numbered from 0, and 0 marks an empty place.
    if (seen.has(left + 1, right + 1)) return;
    seen.add(left + 1, right + 1);
    const rights = longOnes[right] ?? [];
    if (rights.length === 0) return;
    for (const symbol of longOnes[left] ?? []) {
      for (const other of rights) pairs.add(symbol, other);
      isLeft[symbol] = 1;
    }
  });
  return { pairs, isLeft, names: beginnings(names, table) };
}

function beginnings(
  names: readonly (readonly Element[])[],
  { sets }: SymbolTable,
): ReadonlyMap<number, readonly (readonly number[])[]> {
  const found = new Map<number, (readonly number[])[]>();
  for (const name of names) {
    const symbols = name.map((element) =>
      element.kind === 'word' ? (sets[element.rows[0]?.[0] ?? -1]?.[0] ?? 0) : 0,
    );
    const last = symbols.pop();
    if (last === undefined || symbols.length === 0) continue;
    const list = found.get(last);
    if (list === undefined) found.set(last, [symbols]);
    else list.push(symbols);
  }
  return found;
}
