import type { Element } from './compiled.js';
import type { LazyAutomaton } from './lazy-automaton.js';
import { PairMap } from './pair-map.js';
import type { SymbolSets } from './symbol-sets.js';

/** Words too short to be half of a word that is cut. */
const SHORT = 4;

/** Which words stand side by side in patterns. */
export interface WordPairs {
  has(left: number, right: number): boolean;
  /** Whether a symbol is the left one of some pair. */
  isLeft(left: number): boolean;
}

/** What is known of the words that stand side by side in patterns and names. */
export interface Neighbours extends WordPairs {
  /** By the symbol of a name's last word: of its earlier words, in order, the symbols each may have. */
  readonly names: ReadonlyMap<number, readonly (readonly (readonly number[])[])[]>;
}

/** The same with every pair that another source knows as well. */
export function neighboursOf(
  pairs: readonly WordPairs[],
  names: readonly (readonly Element[])[],
  sets: SymbolSets,
): Neighbours {
  return {
    has: (left, right) => pairs.some((each) => each.has(left, right)),
    isLeft: (left) => pairs.some((each) => each.isLeft(left)),
    names: beginnings(names, sets),
  };
}

/** The words of four letters and more that stand side by side in the sequences of an automaton. */
export class AutomatonPairs implements WordPairs {
  private readonly pairs = new PairMap();
  private readonly lefts = new Set<number>();

  constructor(automaton: LazyAutomaton, sets: SymbolSets, words: ReadonlyMap<string, number>) {
    const long = new Set<number>();
    for (const [word, symbol] of words) if (word.length >= SHORT) long.add(symbol);
    const longOnes = (set: number): number[] => sets.symbolsOf(set).filter((symbol) => long.has(symbol));
    const seen = new PairMap();
    automaton.eachPair((left, right) => {
      // Sets are numbered from 0, and 0 marks an empty place.
      if (seen.get(left + 1, right, 0) === 1) return;
      seen.set(left + 1, right, 1);
      const rights = longOnes(right);
      if (rights.length === 0) return;
      for (const symbol of longOnes(left)) {
        for (const other of rights) this.pairs.set(symbol, other, 1);
        this.lefts.add(symbol);
      }
    });
  }

  has(left: number, right: number): boolean {
    return this.pairs.get(left, right, 0) === 1;
  }

  isLeft(left: number): boolean {
    return this.lefts.has(left);
  }

  /** Every pair, in no order. */
  *[Symbol.iterator](): Iterator<readonly [left: number, right: number]> {
    for (const [left, right] of this.pairs) yield [left, right];
  }
}

function beginnings(names: readonly (readonly Element[])[], sets: SymbolSets): Neighbours['names'] {
  const found = new Map<number, (readonly (readonly number[])[])[]>();
  for (const name of names) {
    const symbols = name.map((element) =>
      element.kind === 'word' ? sets.symbolsOf(element.rows[0]?.[0] ?? -1) : [],
    );
    const last = symbols.pop();
    if (last === undefined || symbols.length === 0) continue;
    for (const symbol of last) {
      const list = found.get(symbol);
      if (list === undefined) found.set(symbol, [symbols]);
      else list.push(symbols);
    }
  }
  return found;
}
