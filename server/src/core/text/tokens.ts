import type { Span } from '../types.js';
import { CharTable } from './char-table.js';
import { foldWord } from './fold.js';
import { TokenKind, TokenStream } from './token-stream.js';
import { AND_SYMBOL, OR_SYMBOL, Tokenizer } from './tokenizer.js';
import { Vocabulary } from './vocabulary.js';

/** One unit of matching, as an object: for patterns and whatever else is not the matcher's own scan. */
export interface Token extends Span {
  /** What is compared: folded (see {@link foldWord}), Han characters simplified; `,` and a line end for marks. */
  readonly norm: string;
  /** `break` ends any phrase (full stop, bracket, dash); `cjk` is one Han, Kana or Hangul character. */
  readonly kind: 'word' | 'cjk' | 'comma' | 'break';
}

/** The words that a comma may be dropped before. */
const FIXED_WORDS: ReadonlyMap<string, number> = new Map([
  ['and', AND_SYMBOL],
  ['or', OR_SYMBOL],
]);

/** Splits texts into {@link Token}s with the matcher's own tokenizer. Keep one for many texts: it learns their letters. */
export class TokenReader {
  private readonly tokenizer: Tokenizer;
  private readonly stream = new TokenStream(64);

  constructor(private readonly chars: CharTable = new CharTable()) {
    this.tokenizer = new Tokenizer(chars, new Vocabulary(FIXED_WORDS), null);
  }

  read(text: string): Token[] {
    const { stream } = this;
    this.tokenizer.read(text, stream);
    const tokens: Token[] = [];
    for (let i = 0; i < stream.count; i++) {
      const start = stream.startOf(i);
      const end = stream.endOf(i);
      tokens.push({ start, end, ...this.folded(text.slice(start, end), stream.kindAt(i)) });
    }
    return tokens;
  }

  private folded(written: string, kind: number): Pick<Token, 'norm' | 'kind'> {
    switch (kind) {
      case TokenKind.comma:
        return { norm: ',', kind: 'comma' };
      case TokenKind.pause:
      case TokenKind.stop:
        return { norm: '\n', kind: 'break' };
      case TokenKind.han:
      case TokenKind.hangul:
        return { norm: this.chars.foldCharacter(written), kind: 'cjk' };
      default:
        return { norm: foldWord(written), kind: 'word' };
    }
  }
}

/** Number of words: runs of letters and digits; each Han or Kana character counts as one, Hangul by spaces. */
export function countWords(text: string): number {
  let count = 0;
  for (const _match of text.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu,
  ))
    count++;
  return count;
}
