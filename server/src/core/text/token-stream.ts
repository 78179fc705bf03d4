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

/** Tokens of one text, side by side in typed arrays; `count` of them are in use. Offsets are UTF-16 units. */
export class TokenStream {
  kinds: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  /** What the matcher knows the token as; 0 for a word that no pattern uses. */
  symbols: Int32Array;
  count = 0;

  constructor(capacity: number) {
    this.kinds = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.symbols = new Int32Array(capacity);
  }

  get capacity(): number {
    return this.kinds.length;
  }

  kindAt(token: number): number {
    return (this.kinds[token] ?? 0) & TOKEN_KIND_BITS;
  }

  /** A Hangul character with a letter or digit right before it. */
  isInsideHangul(token: number): boolean {
    return this.kinds[token] === TokenKind.hangul;
  }

  endsPhrase(token: number): boolean {
    return this.kindAt(token) >= TokenKind.pause;
  }

  push(kind: number, start: number, end: number, symbol: number): void {
    if (this.count === this.capacity) this.grow();
    this.kinds[this.count] = kind;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.symbols[this.count] = symbol;
    this.count++;
  }

  /** Whether the last token ends at `at`, or its symbol is one of `symbols`. */
  isOpenAt(at: number, { first, last }: SymbolRange): boolean {
    if (this.count === 0) return false;
    const symbol = this.symbols[this.count - 1] as number;
    return this.ends[this.count - 1] === at || (symbol >= first && symbol <= last);
  }

  /** Makes room for one more token. */
  reserve(): void {
    if (this.count === this.capacity) this.grow();
  }

  private grow(): void {
    const wider = new TokenStream(this.capacity * 2);
    wider.kinds.set(this.kinds);
    wider.starts.set(this.starts);
    wider.ends.set(this.ends);
    wider.symbols.set(this.symbols);
    this.kinds = wider.kinds;
    this.starts = wider.starts;
    this.ends = wider.ends;
    this.symbols = wider.symbols;
  }
}
