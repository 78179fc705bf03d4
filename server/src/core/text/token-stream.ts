/** What a token is; the low bits of {@link TokenStream.kinds}. Marks and characters go by the names of CharKind. */
export const TokenKind = {
  word: 1,
  /** 's */
  clitic: 2,
  /** One Han or Kana character. */
  han: 4,
  /** One Hangul character. */
  hangul: 5,
  comma: 6,
  /** Ends any phrase: bracket, dash, colon. */
  pause: 7,
  /** Full stop, question or exclamation mark: ends any phrase, and perhaps the sentence. */
  stop: 8,
} as const;
export const TOKEN_KIND_BITS = 0x0f;
/** Not glued to a letter or digit before it. */
export const WORD_START = 0x10;

/** Symbols `first` to `last`, both inclusive; none if `last` is less than `first`. */
export interface SymbolRange {
  readonly first: number;
  readonly last: number;
}

/** Numbers of {@link TokenStream.spans} for each token. */
export const SPAN = 3;

/**
 * Tokens of one text in typed arrays; `count` of them are in use. Offsets are UTF-16 units. There are only two arrays,
 * because the loop that fills them needs its registers.
 */
export class TokenStream {
  /** By token, {@link SPAN} numbers: where it starts, where it ends, and its {@link TokenKind} with flags. */
  spans: Int32Array;
  /** What the matcher knows the token as; 0 for a word that no pattern uses. */
  symbols: Int32Array;
  count = 0;

  constructor(capacity: number) {
    this.spans = new Int32Array(capacity * SPAN);
    this.symbols = new Int32Array(capacity);
  }

  get capacity(): number {
    return this.symbols.length;
  }

  startOf(token: number): number {
    return this.spans[token * SPAN] ?? 0;
  }

  endOf(token: number): number {
    return this.spans[token * SPAN + 1] ?? 0;
  }

  kindAt(token: number): number {
    return (this.spans[token * SPAN + 2] ?? 0) & TOKEN_KIND_BITS;
  }

  startsWord(token: number): boolean {
    return ((this.spans[token * SPAN + 2] ?? 0) & WORD_START) !== 0;
  }

  /** A Hangul character with a letter or digit right before it. */
  isInsideHangul(token: number): boolean {
    return this.spans[token * SPAN + 2] === TokenKind.hangul;
  }

  endsPhrase(token: number): boolean {
    return this.kindAt(token) >= TokenKind.pause;
  }

  push(kind: number, start: number, end: number, symbol: number): void {
    if (this.count === this.capacity) this.grow();
    const { spans, count } = this;
    spans[count * SPAN] = start;
    spans[count * SPAN + 1] = end;
    spans[count * SPAN + 2] = kind;
    this.symbols[count] = symbol;
    this.count++;
  }

  /** Whether the last token ends at `at`, or its symbol is one of `symbols`. */
  isOpenAt(at: number, { first, last }: SymbolRange): boolean {
    if (this.count === 0) return false;
    const symbol = this.symbols[this.count - 1] as number;
    return this.endOf(this.count - 1) === at || (symbol >= first && symbol <= last);
  }

  /** Makes room for one more token. */
  reserve(): void {
    if (this.count === this.capacity) this.grow();
  }

  private grow(): void {
    const wider = new TokenStream(this.capacity * 2);
    wider.spans.set(this.spans);
    wider.symbols.set(this.symbols);
    this.spans = wider.spans;
    this.symbols = wider.symbols;
  }
}
