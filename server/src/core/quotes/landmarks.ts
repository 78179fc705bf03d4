/** Where in a sentence the rules of speech may begin: most words are no such place, and are looked at once here. */
import { CUE_VERBS, NOUN_CUES, VAGUE_CUES } from './lexicon.js';
import { DOCUMENTS } from './lexicon-names.js';
import type { QuoteToken } from './model.js';

/** Every word that some rule goes by when it passes over {@link SentenceSpan.landmarks}. */
const WORDS: ReadonlySet<string> = new Set([
  ...CUE_VERBS.keys(),
  ...NOUN_CUES,
  ...VAGUE_CUES,
  ...DOCUMENTS.keys(),
  'according',
]);

const NONE: readonly number[] = [];

/** The tokens in [from, to) that are quotations, or words that may tell of speech or of a document; ascending. */
export function landmarksOf(tokens: readonly QuoteToken[], from: number, to: number): readonly number[] {
  let found: number[] | null = null;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'word' ? !WORDS.has(token.lower) : token.kind !== 'quote') continue;
    if (found === null) found = [i];
    else found.push(i);
  }
  return found ?? NONE;
}
