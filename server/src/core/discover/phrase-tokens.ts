import { TokenReader } from '../text/tokens.js';
import type { Span } from '../types.js';

/**
 * A token as discovery sees it. `word`: letters, with `norm` as the matcher compares it; `stop`: ends a sentence or
 * a clause in brackets; `gap`: a comma, or a character of a script that is not split into words.
 */
export interface PhraseToken extends Span {
  readonly norm: string;
  readonly kind: 'word' | 'stop' | 'gap';
}

/** Splits clean texts into the very tokens that formulas are matched by. Keep one for many texts. */
export class PhraseTokens {
  private readonly reader = new TokenReader();

  /** UTF-16 offsets of `text`. */
  of(text: string): PhraseToken[] {
    return this.reader.read(text).map(({ start, end, norm, kind }) => ({
      start,
      end,
      norm,
      kind: kind === 'word' ? 'word' : kind === 'break' ? 'stop' : 'gap',
    }));
  }

  /** The name of a phrase: its words as they are compared, joined by spaces. */
  keyOf(phrase: string): string {
    return this.of(phrase)
      .filter(({ kind }) => kind === 'word')
      .map(({ norm }) => norm)
      .join(' ');
  }
}
