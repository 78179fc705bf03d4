/** Where reported words begin and end around a verb of speech. */
import { ADVERBS, MONTHS, PREPOSITIONS, WEEKDAYS } from './lexicon.js';
import type { SentenceSpan } from './model.js';
import { mentionFrom, type Narrative, type Region } from './phrases.js';

/** Is there a quotation among these tokens? */
export function hasQuote(narrative: Narrative, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (narrative.tokens[i]?.kind === 'quote') return true;
  return false;
}

/** A tag follows a quotation that ends in a comma or a mark that ends a sentence, never a scrap in mid-clause. */
export function closesForTag(narrative: Narrative, quote: number): boolean {
  const quotation = narrative.quotations[quote];
  if (quotation === undefined) return false;
  const next = narrative.text.slice(quotation.end, quotation.end + 1);
  return (
    /[,.?!…—–，。！？-]["'”’]?$/.test(
      narrative.text.slice(quotation.inner.start, quotation.inner.end).slice(-2),
    ) || next === ','
  );
}

/** A capital, a name, an article or a pronoun begins the phrase. */
export function namesSomeone(narrative: Narrative, region: Region): boolean {
  const first = narrative.tokens[region.from];
  if (first === undefined) return false;
  return (
    first.cap ||
    mentionFrom(narrative, region.from) !== null ||
    /^(?:the|a|an|he|she|his|her)$/.test(first.lower)
  );
}

/** Nothing but a time, a place or the end follows: the clause stood before. */
export function endsClause(
  narrative: Narrative,
  at: number,
  sentence: SentenceSpan,
  quoted: boolean,
): boolean {
  const { tokens } = narrative;
  for (let i = at; i < Math.min(sentence.to, at + 16); i++) {
    const token = tokens[i];
    if (token === undefined) return true;
    if (token.kind === 'quote') return quoted && i > at + 1;
    if (token.kind === 'punct') return !/^[:(]$/.test(token.lower);
    if (token.lower === 'that' && (!quoted || i === at)) return false;
    // After a quotation whatever follows belongs to the tag: "told CNN", "said in his speech that night".
    if (i > at || quoted) continue;
    const adjunct =
      WEEKDAYS.has(token.lower) ||
      MONTHS.has(token.lower) ||
      ADVERBS.has(token.lower) ||
      token.kind === 'number' ||
      PREPOSITIONS.has(token.lower) ||
      /^(?:when|while|as|reporters|recently)$/.test(token.lower) ||
      token.lower.endsWith('ing');
    if (!adjunct) return false;
  }
  return true;
}

export interface Opener {
  readonly at: number;
  readonly kind: 'that' | 'colon' | 'quote' | 'open' | 'bare';
  readonly marked: boolean;
}

/** What opens the reported words after a verb: "that", a colon, a quotation; adjuncts may stand between. */
export function contentStart(narrative: Narrative, sentence: SentenceSpan, at: number): Opener {
  const { tokens } = narrative;
  for (let i = at; i < Math.min(sentence.to, at + 16); i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'quote') {
      const direct = i === at || /^[,:]$/.test(tokens[i - 1]?.lower ?? '') || tokens[i - 1]?.lower === 'as';
      return direct ? { at: i, kind: 'quote', marked: true } : { at, kind: 'bare', marked: false };
    }
    if (token.lower === 'that') {
      // "said Xi assured them that …": the clause began with its own subject.
      if (i > at + 1 && bareSubject(narrative, at)) return { at, kind: 'bare', marked: false };
      const next = tokens[i + 1];
      return next === undefined
        ? { at, kind: 'bare', marked: false }
        : { at: i + 1, kind: 'that', marked: true };
    }
    if (token.lower === ':') {
      const ends = onlyMarks(narrative, i + 1, sentence.to);
      return ends
        ? { at: sentence.to, kind: 'open', marked: true }
        : { at: i + 1, kind: 'colon', marked: true };
    }
    if (token.kind === 'punct' && !/^[,()]$/.test(token.lower)) break;
  }
  return { at, kind: 'bare', marked: false };
}

function bareSubject(narrative: Narrative, at: number): boolean {
  const addressed = /^(?:t(?:ell|ells|old|elling)|assur\w+|reassur\w+|remind\w*|inform\w*)$/.test(
    narrative.tokens[at - 1]?.lower ?? '',
  );
  return (
    !addressed &&
    (mentionFrom(narrative, at) !== null ||
      /^(?:he|she|they|it|we|i)$/.test(narrative.tokens[at]?.lower ?? ''))
  );
}

function onlyMarks(narrative: Narrative, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (narrative.tokens[i]?.kind !== 'punct') return false;
  return true;
}
