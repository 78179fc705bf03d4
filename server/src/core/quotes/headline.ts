/** Sentences whose capitals tell no names. */
import type { QuoteToken, SentenceSpan } from './model.js';

/** Nearly every longer word of the sentence has a capital, or it is set in capitals. */
export function isHeadline(tokens: readonly QuoteToken[], { from, to }: SentenceSpan): boolean {
  let caps = 0;
  let all = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.end - token.start < 4) continue;
    all++;
    if (token.cap) caps++;
  }
  return all >= 4 && caps >= all * 0.8 && tokens[to - 1]?.lower !== '.';
}
