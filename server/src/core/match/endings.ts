import { TokenKind, type TokenStream } from '../text/token-stream.js';

/** Endings that may follow a stem inside its word. */
export class Endings {
  private readonly known: ReadonlySet<string>;
  private readonly longest: number;

  constructor(endings: readonly string[]) {
    this.known = new Set(endings);
    this.longest = endings.reduce((most, ending) => Math.max(most, ending.length), 0);
  }

  /** Whether a Korean phrase may end with token `last`: what follows in its word is an ending, or nothing. */
  mayEnd(text: string, stream: TokenStream, last: number): boolean {
    if (
      stream.kindAt(last) !== TokenKind.hangul ||
      !stream.isInsideHangul(last + 1) ||
      last + 1 >= stream.count
    )
      return true;
    let end = last + 1;
    while (end < stream.count && end - last <= this.longest + 1 && stream.isInsideHangul(end)) end++;
    return this.isEnding(text, stream, last + 1, end);
  }

  /** Adds the tokens after which an ending that begins with `at` may end; `at` itself among them. */
  after(text: string, stream: TokenStream, at: number, into: number[]): void {
    into.push(at);
    for (let end = at + 1; end <= at + this.longest && end <= stream.count; end++) {
      if (!stream.isInsideHangul(end - 1)) break;
      if (this.isEnding(text, stream, at, end)) into.push(end);
    }
  }

  /** Adds the tokens with which an ending before `end` may begin; `end` itself among them. */
  before(text: string, stream: TokenStream, end: number, into: number[]): void {
    into.push(end);
    for (let at = end - 1; at >= end - this.longest && at >= 0; at--) {
      if (!stream.isInsideHangul(at)) break;
      if (this.isEnding(text, stream, at, end)) into.push(at);
    }
  }

  private isEnding(text: string, stream: TokenStream, at: number, end: number): boolean {
    return this.known.has(text.slice(stream.startOf(at), stream.endOf(end - 1)));
  }
}
