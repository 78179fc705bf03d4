/**
 * Is a phrase used, said to be absent, negated or only mentioned? After the shape of NegEx: cues before and after,
 * within a clause, lists inherit. Only a writer's words about a text count; negation in a speaker's own clause leaves
 * the phrase used. When in doubt: used, with the cue shown.
 */
import type { Claim, ParagraphScan, SentenceSpan } from '../quotes/model.js';
import type { Narrative } from '../quotes/phrases.js';
import type { Polarity, Span } from '../types.js';
import { negationAt, type Negation } from './negation.js';
import { cueAfter, cueBefore, type AbsenceCue } from './cues.js';
import { APPEARING_WORDS, NEGATIONS, TERM_NOUNS } from './lexicon.js';

export { negationAt, type Negation } from './negation.js';

export interface PolarityReading {
  readonly polarity: Polarity;
  readonly cue: string | null;
  /** Offsets of the cue in the paragraph. */
  readonly cueSpan: Span | null;
}

/** A quotation of more words is an utterance, not a term in scare quotes. */
const SCRAP_WORDS = 4;
const USED: PolarityReading = { polarity: 'used', cue: null, cueSpan: null };

/** Reads the polarity of `span` (offsets of the clean paragraph that `scan` was made of). */
export function polarityOf(paragraph: string, scan: ParagraphScan, span: Span): PolarityReading {
  const number = sentenceAt(scan, span.start);
  const sentence = scan.sentences[number];
  if (sentence === undefined) return USED;
  const from = tokenAt(scan, span.start, sentence);
  const to = Math.max(from + 1, tokenAt(scan, Math.max(span.start, span.end - 1), sentence) + 1);
  const narrative: Narrative = { text: paragraph, ...scan };
  const claims = claimsOver(scan, number, span);
  // A state drops policies and lacks food: only words that are spoken of as words can be said to be absent.
  const asWords = isSpokenOf(narrative, from, to);
  const before = asWords ? cueBefore(narrative, sentence, from) : null;
  if (before !== null) return read(narrative, 'absent', before);
  const after = asWords ? cueAfter(narrative, sentence, to) : null;
  if (after !== null)
    return read(narrative, after.appositive && claims.length > 0 ? 'used' : 'absent', after);
  const vague = claims.find(({ rule }) => rule === 'vague');
  if (vague !== undefined && claims.length === 1)
    return {
      polarity: 'mentioned',
      cue: paragraph.slice(vague.cue.start, vague.cue.end),
      cueSpan: vague.cue,
    };
  if (claims.length > 0) return USED;
  return negatedOrMentioned(narrative, sentence, from, to) ?? USED;
}

/** In quotation marks, or named as words: “full support”; the phrase full support. */
function isSpokenOf(narrative: Narrative, from: number, to: number): boolean {
  const { tokens } = narrative;
  for (let i = from; i < to; i++) if (tokens[i]?.kind === 'quote') return true;
  return TERM_NOUNS.has(tokens[from - 1]?.lower ?? '');
}

function read(narrative: Narrative, polarity: Polarity, cue: AbsenceCue): PolarityReading {
  const start = narrative.tokens[cue.from]?.start ?? 0;
  const end = narrative.tokens[Math.max(cue.from, cue.to - 1)]?.end ?? start;
  return { polarity, cue: narrative.text.slice(start, end), cueSpan: { start, end } };
}

/** Scare quotes and named terms that nobody is said to utter; "have not “reached a consensus”". */
function negatedOrMentioned(
  narrative: Narrative,
  sentence: SentenceSpan,
  from: number,
  to: number,
): PolarityReading | null {
  const { tokens, quotations } = narrative;
  // "… appeared in the letter": the writer says that the words were used.
  for (let i = to; i < Math.min(sentence.to, to + 10); i++)
    if (APPEARING_WORDS.has(tokens[i]?.lower ?? '')) return null;
  for (let i = from; i < to; i++) {
    const quote = tokens[i]?.quote ?? -1;
    const quotation = quotations[quote];
    if (quotation === undefined || quotation.words > SCRAP_WORDS) continue;
    for (let k = i - 1; k >= sentence.from && i - k <= 2; k--) {
      const lower = tokens[k]?.lower ?? '';
      if (NEGATIONS.has(lower) && tokens[k + 1]?.lower !== 'only')
        return read(narrative, 'negated', { from: k, to: k + 1, appositive: false });
      if (TERM_NOUNS.has(lower))
        return read(narrative, 'mentioned', { from: k, to: k + 1, appositive: false });
    }
    // "There is no sign of “full support”": further off, by the clause's own negation.
    const denied = deniedIn(narrative, sentence, quotation);
    if (denied !== null) return { polarity: 'negated', cue: denied.cue, cueSpan: denied.span };
    return { polarity: 'mentioned', cue: null, cueSpan: { start: quotation.start, end: quotation.end } };
  }
  return null;
}

/** What the writer's own words of a sentence deny of a quotation; "no" within another quotation is not theirs. */
function deniedIn(narrative: Narrative, sentence: SentenceSpan, { start, end }: Span): Negation | null {
  let words = '';
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = narrative.tokens[i];
    if (token === undefined) break;
    words = words.padEnd(token.start - sentence.start);
    words += token.kind === 'quote' ? '' : narrative.text.slice(token.start, token.end);
  }
  const found = negationAt(words, { start: start - sentence.start, end: end - sentence.start });
  if (found === null) return null;
  const between = narrative.tokens
    .slice(sentence.from, sentence.to)
    .some(
      (token) =>
        token.kind === 'quote' && token.start >= found.span.end + sentence.start && token.end <= start,
    );
  if (between) return null;
  const span = { start: found.span.start + sentence.start, end: found.span.end + sentence.start };
  return { cue: narrative.text.slice(span.start, span.end), span };
}

function claimsOver(scan: ParagraphScan, sentence: number, span: Span): Claim[] {
  const { claims } = scan;
  let low = lowerBound(claims.length, (index) => (claims[index]?.sentence ?? 0) < sentence);
  const found: Claim[] = [];
  for (; claims[low]?.sentence === sentence; low++) {
    const claim = claims[low];
    if (claim !== undefined && claim.content.start <= span.start && span.end <= claim.content.end)
      found.push(claim);
  }
  return found;
}

function sentenceAt(scan: ParagraphScan, offset: number): number {
  const { sentences } = scan;
  return Math.max(0, lowerBound(sentences.length, (index) => (sentences[index]?.start ?? 0) <= offset) - 1);
}

function tokenAt(scan: ParagraphScan, offset: number, sentence: SentenceSpan): number {
  const { tokens } = scan;
  const count = sentence.to - sentence.from;
  return (
    sentence.from +
    Math.max(0, lowerBound(count, (index) => (tokens[sentence.from + index]?.start ?? 0) <= offset) - 1)
  );
}

/** First index of `[0, length)` for which `goesOn` is false. */
function lowerBound(length: number, goesOn: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (goesOn(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
