import {
  CharKind,
  ENDS_WORD,
  IS_LETTER,
  IS_NUMBER,
  IS_UPPER,
  KIND_BITS,
  type CharTable,
} from './char-table.js';
import { unitAt } from './units.js';
import { foldWord } from './fold.js';
import { AFTER_LETTERS, IS_CAPITAL, Sign, SIGN_BITS } from './signs.js';
import { SPAN, TokenKind, WORD_START, type SymbolRange, type TokenStream } from './token-stream.js';
import { HASH_SEED, rollHash, type Vocabulary } from './vocabulary.js';
import { ROOT } from './word-graph.js';

/** What is done about a word that is not in the vocabulary. Both are asked with UTF-16 offsets of the text. */
export interface UnknownWords {
  /** Shorter words of small letters are cut only after a part of a name. */
  readonly shortestGlued: number;
  /** By symbol: 1 for words that may be the first of two. */
  readonly gluedLefts: Uint8Array;
  /** Symbols of words that stand before the last word of a name; they begin right after {@link OR_SYMBOL}. */
  readonly nameParts: SymbolRange;
  /** Where two words were run together, or 0. `before` holds the tokens read so far. */
  cut(text: string, start: number, end: number, before: TokenStream): number;
  /** Symbol of the word by its stem, or 0. */
  symbolOf(text: string, start: number, end: number): number;
}

const DOT = 0x2e;
const HYPHEN = 0x2d;
const SMALL_S = 0x73;
const IS_WORDY = IS_LETTER | IS_NUMBER;
const MOST_INITIALS = 8;
/** Longer than any word; an integer, so that the comparison is one of integers. */
const NEVER = 0x3fffffff;
const SEPARATOR = CharKind.separator | ENDS_WORD;
/** From the sign of a mark to the kind of its token. */
const MARK_SIGNS = Sign.comma - TokenKind.comma;
const WORD_AT_START = TokenKind.word | WORD_START;

/** Symbols that tokens without letters have, whatever the vocabulary. */
export const COMMA_SYMBOL = 1;
export const BREAK_SYMBOL = 2;
export const AND_SYMBOL = 3;
export const OR_SYMBOL = 4;
export const FIRST_WORD_SYMBOL = 5;

/**
 * Reads clean text into a {@link TokenStream}. Hyphens and spaces only separate; quotation marks are no tokens at all,
 * so a phrase matches across them; a comma before "and" or "or" is dropped; "U.S." keeps its dots, so that it never
 * equals the pronoun; "'s" is a token of its own. Words whose letters fold one by one (nearly all) are hashed while
 * they are read, without a string being made.
 */
export class Tokenizer {
  private readonly cliticSymbol: number;
  /** Unknown words of this length and more may be two. */
  private readonly graph: Int32Array;
  private readonly cutsFrom: number;
  private readonly gluedLefts: Uint8Array;
  private readonly nameParts: SymbolRange;

  constructor(
    private readonly chars: CharTable,
    private readonly vocabulary: Vocabulary,
    private readonly unknown: UnknownWords | null,
  ) {
    this.graph = vocabulary.graph;
    this.cutsFrom = unknown?.shortestGlued ?? NEVER;
    this.gluedLefts = unknown?.gluedLefts ?? new Uint8Array(0);
    this.nameParts = unknown?.nameParts ?? { first: OR_SYMBOL + 1, last: OR_SYMBOL };
    this.cliticSymbol = vocabulary.symbolOf("'s");
  }

  /** Replaces what the stream holds by the tokens of `text`. Linear in its length. */
  read(text: string, stream: TokenStream): void {
    stream.count = 0;
    const { length } = text;
    const { nameParts } = this;
    let at = 0;
    while (at < length) {
      stream.reserve();
      if (!stream.isOpenAt(at, nameParts)) at = this.plainTokens(text, at, stream);
      if (at < length) at = this.other(text, at, stream);
    }
  }

  /**
   * Reads words of plain letters and marks from `from` on, up to anything that takes a second look; returns where it
   * stopped. A scan spends most of its time here, so calls in this loop are rare, and few values and arrays are kept
   * through it: with more of them the compiler runs out of registers and the loop takes twice as long.
   */
  private plainTokens(text: string, from: number, stream: TokenStream): number {
    const { graph, cutsFrom } = this;
    const { signs } = this.chars;
    const { length } = text;
    const lastSpecial = this.nameParts.last;
    const { spans, symbols } = stream;
    const limit = symbols.length;
    let { count } = stream;
    let at = from;
    while (at < length && count < limit) {
      const start = at;
      let sign = signs[unitAt(text, at)] as number;
      if (sign >= AFTER_LETTERS) {
        if (sign !== Sign.separator) {
          if (sign > Sign.stop) {
            // A hyphen right after a word only separates.
            if (sign !== Sign.hyphen || count === 0 || spans[count * SPAN - 2] !== start) break;
            at++;
            continue;
          }
          spans[count * SPAN] = start;
          spans[count * SPAN + 1] = start + 1;
          spans[count * SPAN + 2] = sign - MARK_SIGNS;
          symbols[count] = sign === Sign.comma ? COMMA_SYMBOL : BREAK_SYMBOL;
          count++;
        }
        at++;
        continue;
      }
      let state = graph[ROOT + (sign & SIGN_BITS)] as number;
      let capitals = 0;
      for (;;) {
        if (++at === length) {
          sign = Sign.separator;
          break;
        }
        sign = signs[unitAt(text, at)] as number;
        if (sign >= AFTER_LETTERS) break;
        state = graph[state + (sign & SIGN_BITS)] as number;
        capitals |= sign;
      }
      const size = at - start;
      if (sign === Sign.other || (size === 1 && sign === Sign.stop)) {
        at = start;
        break;
      }
      const symbol = graph[state] as number;
      if (symbol <= lastSpecial) {
        const isOpen =
          symbol === 0
            ? (capitals & IS_CAPITAL) !== 0 || (size >= cutsFrom && this.mayBeGlued(text, start))
            : symbol > OR_SYMBOL;
        if (isOpen) {
          at = start;
          break;
        }
        // A comma before "and" or "or" is no token.
        if (symbol !== 0 && count > 0 && symbols[count - 1] === COMMA_SYMBOL) count--;
      }
      spans[count * SPAN] = start;
      spans[count * SPAN + 1] = at;
      spans[count * SPAN + 2] = WORD_AT_START;
      symbols[count] = symbol;
      count++;
    }
    stream.count = count;
    return at;
  }

  /** Whether a word of plain letters that is unknown begins with one that may be the first of two. */
  private mayBeGlued(text: string, start: number): boolean {
    const { graph, gluedLefts } = this;
    const { signs } = this.chars;
    let at = start;
    for (let state = ROOT; state !== 0 && at < text.length; at++) {
      if (gluedLefts[graph[state] as number] !== 0 && graph[state] !== 0) return true;
      const sign = signs[unitAt(text, at)] as number;
      state = sign < AFTER_LETTERS ? (graph[state + (sign & SIGN_BITS)] as number) : 0;
    }
    return false;
  }

  /** Reads one token that is no plain word, or one that takes a second look; returns where reading goes on. */
  private other(text: string, at: number, stream: TokenStream): number {
    const unit = unitAt(text, at);
    // Asked first: a character that was never met has no class and no fold before.
    const first = this.chars.kindOf(unit);
    if ((first & KIND_BITS) !== CharKind.letter) return this.mark(text, at, first, stream);
    const { folds } = this.chars;
    let end = at;
    let hash = HASH_SEED;
    while (end < text.length) {
      const fold = folds[unitAt(text, end)] as number;
      if (fold === 0) break;
      hash = rollHash(hash, fold);
      end++;
    }
    const next = end < text.length ? this.chars.kindOf(unitAt(text, end)) : SEPARATOR;
    if ((next & ENDS_WORD) === 0 || (next & KIND_BITS) === CharKind.stop) {
      const special = this.wordBefore(text, at, end, next, stream);
      if (special >= 0) return special;
    }
    let symbol = this.vocabulary.symbolAt(hash, text, at, end, this.chars);
    if (symbol === 0 && this.unknown !== null) {
      const cut = this.unknown.cut(text, at, end, stream);
      if (cut !== 0) {
        this.pushWord(text, at, cut, this.symbolOfRange(text, at, cut), stream);
        return cut;
      }
      symbol = this.unknown.symbolOf(text, at, end);
    }
    this.pushWord(text, at, end, symbol, stream);
    // With a separator passed over, the next word is plain again.
    return next === SEPARATOR ? end + 1 : end;
  }

  /**
   * Handles a run of letters followed by something that may belong to it. Returns where reading goes on, or -1 when
   * the run is a word as it stands.
   */
  private wordBefore(text: string, start: number, end: number, kind: number, stream: TokenStream): number {
    switch (kind & KIND_BITS) {
      case CharKind.letter:
        // Met for the first time just now: the run goes on, and is read again.
        return start;
      case CharKind.stop:
        return this.initials(text, start, stream) || -1;
      case CharKind.apostrophe:
        return this.tailEnd(text, end) === end ? -1 : this.oddWord(text, start, stream);
      case CharKind.oddLetter:
        return this.oddWord(text, start, stream);
      case CharKind.surrogate:
        return (this.chars.kindAt(text, end) & KIND_BITS) === CharKind.oddLetter
          ? this.oddWord(text, start, stream)
          : -1;
      default:
        return -1;
    }
  }

  /** Reads what does not begin with a plain letter; returns where reading goes on. */
  private mark(text: string, at: number, kind: number, stream: TokenStream): number {
    switch (kind & KIND_BITS) {
      case CharKind.han:
        return this.character(text, at, at + 1, TokenKind.han, stream);
      case CharKind.hangul:
        return this.character(text, at, at + 1, TokenKind.hangul, stream);
      case CharKind.comma:
        stream.push(TokenKind.comma, at, at + 1, COMMA_SYMBOL);
        return at + 1;
      case CharKind.pause:
        stream.push(TokenKind.pause, at, at + 1, BREAK_SYMBOL);
        return at + 1;
      case CharKind.stop:
        stream.push(TokenKind.stop, at, at + 1, BREAK_SYMBOL);
        return at + 1;
      case CharKind.apostrophe:
        return this.clitic(text, at, stream);
      case CharKind.hyphen:
        return this.hyphens(text, at, stream);
      case CharKind.oddLetter:
        return this.initials(text, at, stream) || this.oddWord(text, at, stream);
      case CharKind.surrogate:
        return this.pair(text, at, stream);
      default:
        return at + 1;
    }
  }

  private character(text: string, at: number, end: number, kind: number, stream: TokenStream): number {
    const single = this.chars.singles[unitAt(text, at)] as number;
    const symbol =
      single !== 0 && end === at + 1
        ? this.vocabulary.symbolOfUnit(single)
        : this.vocabulary.symbolOf(this.chars.foldCharacter(text.slice(at, end)));
    stream.push(kind | this.startFlag(text, at), at, end, symbol);
    return end;
  }

  private pair(text: string, at: number, stream: TokenStream): number {
    const kind = this.chars.kindAt(text, at) & KIND_BITS;
    if (kind === CharKind.han) return this.character(text, at, at + 2, TokenKind.han, stream);
    if (kind !== CharKind.oddLetter) return at + 1;
    return this.initials(text, at, stream) || this.oddWord(text, at, stream);
  }

  private clitic(text: string, at: number, stream: TokenStream): number {
    if (text.charCodeAt(at + 1) !== SMALL_S || this.isWordy(text, at + 2)) return at + 1;
    stream.push(TokenKind.clitic | this.startFlag(text, at), at, at + 2, this.cliticSymbol);
    return at + 2;
  }

  /** A run of hyphens is a dash only between spaces. */
  private hyphens(text: string, at: number, stream: TokenStream): number {
    let end = at + 1;
    while (text.charCodeAt(end) === HYPHEN) end++;
    if (at > 0 && end < text.length && isSpace(text, at - 1) && isSpace(text, end))
      stream.push(TokenKind.pause, at, end, BREAK_SYMBOL);
    return end;
  }

  /** "U.S.", "Д.П.Р.К.": two to eight capitals, each with its dot; 0 when there are none. */
  private initials(text: string, start: number, stream: TokenStream): number {
    let end = start;
    for (let count = 0; count < MOST_INITIALS; count++) {
      if (end >= text.length || (this.chars.kindAt(text, end) & IS_UPPER) === 0) break;
      const dot = end + lengthAt(text, end);
      if (text.charCodeAt(dot) !== DOT) break;
      end = dot + 1;
    }
    // One capital with its dot ends two units after it began; half of a pair is no capital.
    if (end - start <= 1 + lengthAt(text, start)) return 0;
    this.pushWord(text, start, end, this.symbolOfRange(text, start, end), stream);
    return end;
  }

  /** A word with a letter that must be seen in its surroundings, or with an apostrophe inside. */
  private oddWord(text: string, start: number, stream: TokenStream): number {
    let end = start;
    while (end < text.length && isWordKind(this.chars.kindAt(text, end))) end += lengthAt(text, end);
    end = this.tailEnd(text, end);
    const known = this.symbolOfRange(text, start, end);
    const symbol = known === 0 && this.unknown !== null ? this.unknown.symbolOf(text, start, end) : known;
    this.pushWord(text, start, end, symbol, stream);
    return end;
  }

  /** "o'clock": letters after an apostrophe belong to the word, unless they are the clitic "'s". */
  private tailEnd(text: string, at: number): number {
    if (at >= text.length || this.chars.kindOf(unitAt(text, at)) !== CharKind.apostrophe) return at;
    if (text.charCodeAt(at + 1) === SMALL_S && !this.isWordy(text, at + 2)) return at;
    let end = at + 1;
    for (;;) {
      if (end >= text.length) break;
      const kind = this.chars.kindAt(text, end);
      if (!isWordKind(kind) || (kind & IS_LETTER) === 0) break;
      end += lengthAt(text, end);
    }
    return end === at + 1 ? at : end;
  }

  private pushWord(text: string, start: number, end: number, symbol: number, stream: TokenStream): void {
    const isAndOrOr = symbol === AND_SYMBOL || symbol === OR_SYMBOL;
    if (isAndOrOr && stream.count > 0 && stream.symbols[stream.count - 1] === COMMA_SYMBOL) stream.count--;
    stream.push(TokenKind.word | this.startFlag(text, start), start, end, symbol);
  }

  private startFlag(text: string, at: number): number {
    if (at === 0) return WORD_START;
    return ((this.chars.kinds[unitAt(text, at - 1)] as number) & IS_WORDY) === 0 ? WORD_START : 0;
  }

  private isWordy(text: string, at: number): boolean {
    return at < text.length && (this.chars.kindAt(text, at) & IS_WORDY) !== 0;
  }

  private symbolOfRange(text: string, start: number, end: number): number {
    return this.vocabulary.symbolOf(foldWord(text.slice(start, end)));
  }
}

function isWordKind(kind: number): boolean {
  const bits = kind & KIND_BITS;
  return bits === CharKind.letter || bits === CharKind.oddLetter;
}

/** Units of the code point at `at`; 1 for half of a pair. */
function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
