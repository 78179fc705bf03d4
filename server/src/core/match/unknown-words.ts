import { IS_LETTER, IS_UPPER, type CharTable } from '../text/char-table.js';
import { unitAt } from '../text/units.js';
import { foldWord } from '../text/fold.js';
import type { SymbolRange, TokenStream } from '../text/token-stream.js';
import type { UnknownWords } from '../text/tokenizer.js';
import { HASH_SEED, rollHash, type Vocabulary } from '../text/vocabulary.js';
import type { Neighbours } from './neighbours.js';
import type { WordSymbols } from './word-symbols.js';

/** Longer words are not cut, so that a text without spaces costs no more than another. */
const LONGEST = 64;
/** Letters of each half of a cut between two small letters. */
const SHORTEST_HALF = 4;
const SHORTEST_AFTER_NAME = 3;
const FILTER_BITS = 0xffff;
const CYRILLIC = 0x400;
const AFTER_CYRILLIC = 0x530;

/** Words of their own that are two words as well. */
const ORDINARY = new Set(
  (
    'everyone everything everywhere everyday something sometime sometimes somewhat somewhere whatever whenever wherever ' +
    'meanwhile otherwise likewise therefore furthermore moreover nevertheless nonetheless throughout worldwide ' +
    'nationwide homeland motherland fatherland lifetime leadership friendship partnership relationship membership ' +
    'themselves yourself without although however overcome overthrow overseas undertake understand withstand ' +
    'withdraw handover takeover breakthrough framework teamwork network statesman spokesman headquarters'
  ).split(' '),
);

/**
 * Words of a text that are in no pattern: two words run together, as archives make them ("ComradeKim", "Kim Jong
 * Unextended", "warmcongratulations"), or a Russian stem with an ending.
 */
export class UnknownWordReader implements UnknownWords {
  readonly shortestGlued = 2 * SHORTEST_HALF;
  readonly gluedLefts: Uint8Array;
  readonly nameParts: SymbolRange;
  private readonly stems: ReadonlyMap<string, number>;
  /** Which words may be a left half, by hash: nearly every other word is ruled out by one look. */
  private readonly lefts = new Uint8Array(FILTER_BITS + 1);
  private readonly longestEnding: number;
  private readonly endings: ReadonlySet<string>;

  constructor(
    private readonly chars: CharTable,
    private readonly vocabulary: Vocabulary,
    { words, stems, early, count }: WordSymbols,
    endings: readonly string[],
    private readonly neighbours: Neighbours,
  ) {
    this.stems = stems;
    this.gluedLefts = new Uint8Array(count);
    this.nameParts = early;
    this.endings = new Set(endings);
    this.longestEnding = endings.reduce((most, ending) => Math.max(most, ending.length), 0);
    for (const [word, symbol] of words) {
      if (!neighbours.isLeft(symbol) && !neighbours.names.has(symbol)) continue;
      if (word.length >= SHORTEST_HALF) this.gluedLefts[symbol] = 1;
      let hash = HASH_SEED;
      for (let i = 0; i < word.length; i++) hash = rollHash(hash, word.charCodeAt(i));
      this.lefts[hash & FILTER_BITS] = 1;
    }
  }

  cut(text: string, start: number, end: number, before: TokenStream): number {
    if (end - start < SHORTEST_AFTER_NAME || end - start > LONGEST) return 0;
    const { kinds, folds } = this.chars;
    let hash = HASH_SEED;
    let last = kinds[unitAt(text, start)] as number;
    for (let at = start; at < end; at++) {
      const unit = unitAt(text, at);
      const kind = kinds[unit] as number;
      if ((kind & IS_UPPER) !== 0 && (last & (IS_UPPER | IS_LETTER)) === IS_LETTER)
        return this.cutAtCapital(text, start, at, end);
      last = kind;
      if (
        this.lefts[hash & FILTER_BITS] !== 0 &&
        at > start &&
        this.isSeam(text, start, at, end, hash, before)
      )
        return at;
      hash = rollHash(hash, folds[unit] as number);
    }
    return 0;
  }

  symbolOf(text: string, start: number, end: number): number {
    const unit = unitAt(text, start);
    if (this.stems.size === 0 || unit < CYRILLIC || unit >= AFTER_CYRILLIC || end - start > LONGEST) return 0;
    const word = foldWord(text.slice(start, end));
    for (let cut = word.length; cut > 0 && cut >= word.length - this.longestEnding; cut--) {
      if (!this.endings.has(word.slice(cut))) continue;
      const symbol = this.stems.get(word.slice(0, cut));
      if (symbol !== undefined) return symbol;
    }
    return 0;
  }

  /** A capital after a small letter: a seam where the word on either side is one of the vocabulary. */
  private cutAtCapital(text: string, start: number, capital: number, end: number): number {
    if (this.wordAt(text, start, capital) !== 0) return capital;
    const { kinds } = this.chars;
    let left = capital;
    for (let at = capital + 1; at <= end; at++) {
      const isBorder =
        at === end ||
        (((kinds[unitAt(text, at)] as number) & IS_UPPER) !== 0 &&
          ((kinds[unitAt(text, at - 1)] as number) & (IS_UPPER | IS_LETTER)) === IS_LETTER);
      if (!isBorder) continue;
      if (this.wordAt(text, left, at) !== 0) return left;
      left = at;
    }
    return 0;
  }

  private isSeam(
    text: string,
    start: number,
    at: number,
    end: number,
    hash: number,
    before: TokenStream,
  ): boolean {
    const left = this.vocabulary.symbolAt(hash, text, start, at, this.chars);
    if (left === 0 || end - at < SHORTEST_AFTER_NAME) return false;
    const right = this.wordAt(text, at, end);
    if (right === 0) return false;
    const isLong = at - start >= SHORTEST_HALF && end - at >= SHORTEST_HALF;
    if (isLong && this.neighbours.has(left, right)) return !ORDINARY.has(foldWord(text.slice(start, end)));
    return (this.neighbours.names.get(left) ?? []).some((earlier) =>
      earlier.every((symbols, i) => symbols.includes(before.symbols[before.count - earlier.length + i] ?? 0)),
    );
  }

  private wordAt(text: string, start: number, end: number): number {
    let hash = HASH_SEED;
    for (let at = start; at < end; at++) hash = rollHash(hash, this.chars.folds[unitAt(text, at)] as number);
    return this.vocabulary.symbolAt(hash, text, start, end, this.chars);
  }
}
