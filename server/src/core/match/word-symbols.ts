import type { SymbolRange } from '../text/token-stream.js';
import { AND_SYMBOL, BREAK_SYMBOL, COMMA_SYMBOL, FIRST_WORD_SYMBOL, OR_SYMBOL } from '../text/tokenizer.js';
import { STEM_MARK } from './word-sets.js';

/** Marks and words that the tokenizer itself must know. */
const FIXED: readonly (readonly [string, number])[] = [
  [',', COMMA_SYMBOL],
  ['\n', BREAK_SYMBOL],
  ['and', AND_SYMBOL],
  ['or', OR_SYMBOL],
];

/** The numbers that words of texts are known by: one for each word of some pattern, one for each Russian stem. */
export class WordSymbols {
  /** Folded word → symbol. */
  readonly words = new Map<string, number>(FIXED);
  /** Russian stem → symbol of the words that are this stem and an ending, and no word of `words`. */
  readonly stems = new Map<string, number>();
  /** Symbols of the words that were given first. */
  readonly early: SymbolRange;
  private next = FIRST_WORD_SYMBOL;

  /**
   * @param early words that are to have the first symbols
   * @param endings what may follow a stem, '' among them if nothing may
   */
  constructor(
    early: Iterable<string>,
    private readonly endings: readonly string[],
  ) {
    for (const word of early) this.word(word);
    this.early = { first: FIRST_WORD_SYMBOL, last: this.next - 1 };
  }

  /** One more than the greatest symbol. */
  get count(): number {
    return this.next;
  }

  /** Symbol of a folded word, which it is given if it has none. */
  word(word: string): number {
    const known = this.words.get(word);
    if (known !== undefined) return known;
    this.words.set(word, this.next);
    return this.next++;
  }

  stem(stem: string): number {
    const known = this.stems.get(stem);
    if (known !== undefined) return known;
    this.stems.set(stem, this.next);
    return this.next++;
  }

  /** Gives a member of a set its symbol. */
  member(member: string): void {
    if (member.startsWith(STEM_MARK)) this.stem(member.slice(1));
    else this.word(member);
  }

  /** Words that two stems may give ("миров": мир-ов, миров-) become words of their own, so that one symbol is enough. */
  addAmbiguous(): void {
    const isEnding = new Set(this.endings);
    for (const long of [...this.stems.keys()].sort()) {
      for (let length = long.length - 1; length > 0; length--) {
        if (!this.stems.has(long.slice(0, length))) continue;
        const rest = long.slice(length);
        for (const ending of this.endings) if (isEnding.has(rest + ending)) this.word(long + ending);
      }
    }
  }

  /** Symbols of all that a set stands for, once every word has its own: its words, its stems, and the words that are a stem of it and an ending. */
  of(members: readonly string[]): number[] {
    const found = new Set<number>();
    const add = (symbol: number | undefined): void => {
      if (symbol !== undefined) found.add(symbol);
    };
    for (const member of members) {
      if (!member.startsWith(STEM_MARK)) {
        add(this.words.get(member));
        continue;
      }
      const stem = member.slice(1);
      add(this.stems.get(stem));
      for (const ending of this.endings) add(this.words.get(stem + ending));
    }
    return [...found];
  }
}
