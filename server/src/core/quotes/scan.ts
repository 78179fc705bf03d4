/** Reads one paragraph by itself: quotations, names, cues and what they claim. Pure and linear. */
import { withCited } from './citing.js';
import { claimsOf } from './claims.js';
import { introductionsOf } from './introductions.js';
import { CLAUSE_WORDS, DETERMINERS, PREPOSITIONS } from './lexicon.js';
import { findQuotations } from './marks.js';
import { findMentions } from './mentions.js';
import type { Claim, Introduction, Mention, ParagraphScan, QuoteToken } from './model.js';
import type { NameIndex } from './names.js';
import { readNative } from './native/index.js';
import { nounClaims } from './nouns.js';
import type { Narrative } from './phrases.js';
import { splitSentences } from './sentences.js';
import { subjectOf } from './subjects.js';
import { tokenizeNarrative } from './tokens.js';
import { verbsOf } from './verbs.js';

/** Everything `text` tells without its neighbours. */
export function scanParagraph(text: string, index: NameIndex): ParagraphScan {
  const quotations = findQuotations(text);
  const tokens = tokenizeNarrative(text, quotations, index.stems);
  const sentences = splitSentences(text, tokens, quotations);
  const mentions = findMentions(text, tokens, sentences, index);
  const mentionOf = coverage(tokens, mentions);
  const narrative: Narrative = { text, tokens, quotations, mentions, mentionOf };
  const claims: Claim[] = [];
  const introductions: Introduction[] = [];
  const subjects = sentences.map((sentence) => subjectOf(narrative, sentence));
  sentences.forEach((sentence, number) => {
    const uses = verbsOf(narrative, sentence);
    const native = readNative(text, tokens, quotations, sentence, number, index);
    const taken = new Set(uses.map((use) => use.at));
    const told = [
      ...claimsOf(narrative, sentence, number, uses),
      ...nounClaims(narrative, sentence, number, taken),
    ];
    claims.push(...withCited(narrative, sentence, told), ...native.claims);
    introductions.push(...introductionsOf(narrative, sentence, uses), ...native.introductions);
  });
  return {
    quotations,
    tokens,
    sentences,
    mentions,
    mentionOf,
    introductions,
    subjects,
    claims,
    unfinished: breaksOff(tokens),
  };
}

function coverage(tokens: readonly QuoteToken[], mentions: readonly Mention[]): Int32Array {
  const cover = new Int32Array(tokens.length).fill(-1);
  mentions.forEach((mention, index) => cover.fill(index, mention.from, mention.to));
  return cover;
}

/** The last word leads on ("support for", "and the"): the sentence runs over the paragraph's end. */
function breaksOff(tokens: readonly QuoteToken[]): boolean {
  const last = tokens[tokens.length - 1];
  if (last === undefined || tokens.length < 4) return false;
  if (last.lower === ',') return true;
  if (last.kind !== 'word') return false;
  return (
    PREPOSITIONS.has(last.lower) ||
    DETERMINERS.has(last.lower) ||
    CLAUSE_WORDS.has(last.lower) ||
    /^(?:and|or)$/.test(last.lower)
  );
}
