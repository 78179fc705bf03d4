import { AND_SYMBOL, BREAK_SYMBOL, COMMA_SYMBOL, FIRST_WORD_SYMBOL, OR_SYMBOL } from '../text/tokenizer.js';

import type { SymbolRange } from '../text/token-stream.js';

/** Marks a Russian stem among the words of a set; no folded word begins with it. */
const STEM_MARK = '\u0000';

/** Marks and words that the tokenizer itself must know. */
const FIXED: ReadonlyMap<string, number> = new Map([
  [',', COMMA_SYMBOL],
  ['\n', BREAK_SYMBOL],
  ['and', AND_SYMBOL],
  ['or', OR_SYMBOL],
]);

/**
 * The words each step of the patterns may be, and the symbols the automaton knows them by. A token of a text has one
 * symbol. Words that every pattern treats alike ("honor", "honour"; "develops", "developed" where only `develop~` is
 * asked for) share one, so a step usually needs a single edge.
 */
export class WordSets {
  private readonly ids = new Map<string, number>();
  private readonly members: (readonly string[])[] = [];
  private readonly endings: readonly string[];
  private readonly isEnding: ReadonlySet<string>;

  /** @param endings what may follow a stem, '' among them if nothing may */
  constructor(endings: readonly string[]) {
    this.endings = endings;
    this.isEnding = new Set(endings);
  }

  get size(): number {
    return this.members.length;
  }

  /** The id of a set of folded words and stems; the same for the same members in any order. */
  of(words: readonly string[], stems: readonly string[] = []): number {
    const all = [...new Set([...words, ...stems.map((stem) => STEM_MARK + stem)])];
    const key = all.length === 1 ? (all[0] ?? '') : all.sort().join('\n\n');
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.members.length);
    this.members.push(all);
    return this.members.length - 1;
  }

  /** Whether a set holds a Hangul character. */
  isHangul(set: number): boolean {
    return /^\p{Script=Hangul}/u.test(this.members[set]?.[0] ?? '');
  }

  /**
   * Gives every word its symbol.
   * @param early sets whose words are to have the first symbols
   */
  close(early: Iterable<number> = []): SymbolTable {
    const setsOf = new Map<string, number[]>();
    const add = (word: string, set: number): void => {
      const sets = setsOf.get(word);
      if (sets === undefined) setsOf.set(word, [set]);
      else if (!sets.includes(set)) sets.push(set);
    };
    for (const [set, words] of this.members.entries()) for (const word of words) add(word, set);
    this.addAmbiguous(setsOf);
    this.addInflected(setsOf, add);
    const symbols = new Map<string, number>();
    const sets: number[][] = this.members.map(() => []);
    const bySets = new Map<string, number>();
    let next = FIRST_WORD_SYMBOL;
    const keyOf = (memberOf: number[]): string => memberOf.sort((a, b) => a - b).join();
    const symbolFor = (word: string, key: string): number => {
      const known = FIXED.get(word) ?? bySets.get(key);
      if (known !== undefined) return known;
      bySets.set(key, next);
      return next++;
    };
    for (const set of early)
      for (const word of this.members[set] ?? []) symbolFor(word, keyOf(setsOf.get(word) ?? []));
    const earlySymbols = { first: FIRST_WORD_SYMBOL, last: next - 1 };
    for (const [word, memberOf] of setsOf) {
      const symbol = symbolFor(word, keyOf(memberOf));
      symbols.set(word, symbol);
      for (const set of memberOf) {
        const list = sets[set];
        if (list !== undefined && !list.includes(symbol)) list.push(symbol);
      }
    }
    const words = new Map([...symbols].filter(([word]) => !word.startsWith(STEM_MARK)));
    const stems = new Map(
      [...symbols].filter(([word]) => word.startsWith(STEM_MARK)).map(([word, s]) => [word.slice(1), s]),
    );
    return { words, stems, sets, symbolCount: next, earlySymbols };
  }

  /** Words that two stems may give ("миров": мир-ов, миров-) become words of their own, so that one symbol is enough. */
  private addAmbiguous(setsOf: Map<string, number[]>): void {
    const stems = [...setsOf.keys()].filter((word) => word.startsWith(STEM_MARK)).sort();
    for (const long of stems) {
      for (let length = long.length - 1; length > 1; length--) {
        if (!setsOf.has(long.slice(0, length))) continue;
        for (const ending of this.endings) {
          if (this.isEnding.has(long.slice(length) + ending) && !setsOf.has(long.slice(1) + ending))
            setsOf.set(long.slice(1) + ending, []);
        }
      }
    }
  }

  /** Words that are a stem and an ending belong to the stem's sets too. */
  private addInflected(setsOf: Map<string, number[]>, add: (word: string, set: number) => void): void {
    const longest = this.endings.reduce((most, ending) => Math.max(most, ending.length), 0);
    for (const word of [...setsOf.keys()]) {
      if (!/^\p{Script=Cyrillic}/u.test(word)) continue;
      for (let cut = Math.max(1, word.length - longest); cut <= word.length; cut++) {
        if (!this.isEnding.has(word.slice(cut))) continue;
        for (const set of setsOf.get(STEM_MARK + word.slice(0, cut)) ?? []) add(word, set);
      }
    }
  }
}

export interface SymbolTable {
  /** Folded word → symbol. */
  readonly words: ReadonlyMap<string, number>;
  /** Russian stem → symbol of the words that are this stem and an ending, and no word of `words`. */
  readonly stems: ReadonlyMap<string, number>;
  /** Set → its symbols. */
  readonly sets: readonly (readonly number[])[];
  /** Symbols of the words that were to have the first ones. */
  readonly earlySymbols: SymbolRange;
  /** One more than the greatest symbol. */
  readonly symbolCount: number;
}
