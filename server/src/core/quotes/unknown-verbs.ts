/** Verbs no list holds, told by the quotation they stand beside: `“…,” Kim thundered`, `“…,” scoffed Kim`, `Kim shot back, “…”`. */
import { toClaim } from './claim.js';
import { classify } from './classify.js';
import { closesForTag } from './content.js';
import { ADVERBS, AUXILIARIES, CLAUSE_WORDS, CUE_VERBS, PREPOSITIONS } from './lexicon.js';
import { DOCUMENTS } from './lexicon-names.js';
import type { Claim, ClaimShape, SentenceSpan, SpeakerRef } from './model.js';
import { openingPhrase } from './opening.js';
import { isPersonal, mentionFrom, phraseStartingAt, type Narrative } from './phrases.js';

/** Fewer words in quotation marks may be a name or a term. */
const FEWEST_WORDS = 4;
/** How far before a quotation its unknown verb may stand. */
const REACH = 9;
/** Past forms that do not end in "-ed". */
const IRREGULAR =
  /^(?:shot|put|sang|swore|spoke|wept|broke|cut|went|let|threw|hit|drew|ran|took|gave|fired)$/;

/** Claims of the quotations of a sentence that no known cue governs; `taken`: tokens of known cues. */
export function unknownVerbs(
  narrative: Narrative,
  sentence: SentenceSpan,
  number: number,
  taken: ReadonlySet<number>,
  claims: Claim[],
): void {
  for (const i of sentence.landmarks) {
    const quotation = narrative.quotations[narrative.tokens[i]?.quote ?? -1];
    if (quotation === undefined) continue;
    const after = behind(narrative, sentence, i, taken);
    const whole = quotation.words >= FEWEST_WORDS && isWhole(narrative, i);
    const found = after ?? (whole ? before(narrative, sentence, i, taken) : null);
    if (found === null) continue;
    const { shape, speaker, verb } = found;
    const rule = shape === 'before' ? 'name-any-verb-quote' : 'quote-name-any-verb';
    const draft = { shape, rule, speaker, via: null, from: i, to: i + 1, clause: true, sure: false };
    claims.push(toClaim(narrative, number, draft, { from: verb, to: verb + 1 }));
  }
}

interface FoundVerb {
  readonly shape: ClaimShape;
  readonly speaker: SpeakerRef;
  readonly verb: number;
}

/** `“…,” Kim thundered`; `“…,” scoffed Kim`. */
function behind(
  narrative: Narrative,
  sentence: SentenceSpan,
  quote: number,
  taken: ReadonlySet<number>,
): FoundVerb | null {
  const { tokens } = narrative;
  if (quote + 2 >= sentence.to || !closesForTag(narrative, tokens[quote]?.quote ?? -1)) return null;
  const comma = tokens[quote + 1]?.lower === ',';
  const from = comma ? quote + 2 : quote + 1;
  const ended = /[,?!]/.test(narrative.text.slice((tokens[quote]?.end ?? 0) - 2, tokens[quote]?.end));
  if (!comma && !ended) return null;
  if (isUnknownVerb(narrative, from) && !taken.has(from)) {
    const mention = mentionFrom(narrative, from + 1);
    return mention !== null && isPersonal(mention) && mention.phraseFrom === from + 1
      ? { shape: 'inverted', speaker: mention.ref, verb: from }
      : null;
  }
  const mention = mentionFrom(narrative, from);
  if (mention !== null && mention.phraseFrom === from && mention.ref.kind !== 'state')
    return tagOf(narrative, mention.to, taken, mention.ref);
  if (/^(?:he|she|they)$/.test(tokens[from]?.lower ?? ''))
    return tagOf(narrative, from + 1, taken, classify(narrative, { from, to: from + 1 }));
  if (!/^(?:the|a|an|one|another|his|her)$/.test(tokens[from]?.lower ?? '')) return null;
  const region = phraseStartingAt(narrative, from, sentence);
  for (let verb = from + 2; region !== null && verb < region.to; verb++)
    if (isUnknownVerb(narrative, verb))
      return tagOf(narrative, verb, taken, classify(narrative, { from, to: verb }));
  return null;
}

function tagOf(
  narrative: Narrative,
  verb: number,
  taken: ReadonlySet<number>,
  speaker: SpeakerRef,
): FoundVerb | null {
  return isUnknownVerb(narrative, verb) && !taken.has(verb) ? { shape: 'after', speaker, verb } : null;
}

function isUnknownVerb({ tokens }: Narrative, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.cap || DOCUMENTS.has(token.lower) || CUE_VERBS.has(token.lower))
    return false;
  if (
    AUXILIARIES.has(token.lower) ||
    ADVERBS.has(token.lower) ||
    PREPOSITIONS.has(token.lower) ||
    CLAUSE_WORDS.has(token.lower)
  )
    return false;
  return /(?:ed|[^s]s)$/.test(token.lower) || IRREGULAR.test(token.lower);
}

/** A sentence of its own, with a capital and a mark at its end. */
function isWhole({ tokens, quotations, text }: Narrative, at: number): boolean {
  const inner = quotations[tokens[at]?.quote ?? -1]?.inner;
  if (inner === undefined || !/^[^\p{L}]{0,2}\p{Lu}/u.test(text.slice(inner.start, inner.start + 3)))
    return false;
  return /[.?!…]['"’”]{0,2}$/.test(text.slice(Math.max(inner.start, inner.end - 3), inner.end));
}

/** `Kim shot back, “….”`, `It was worded carefully: “….”` */
function before(
  narrative: Narrative,
  sentence: SentenceSpan,
  quote: number,
  taken: ReadonlySet<number>,
): FoundVerb | null {
  const { tokens } = narrative;
  if (!/^[,:]$/.test(tokens[quote - 1]?.lower ?? '')) return null;
  const main = mainAfter(narrative, sentence, quote);
  for (let i = main; i < quote; i++)
    if (taken.has(i) || (tokens[i]?.kind === 'quote' && tokens[quote - 1]?.lower !== ':')) return null;
  const near = Math.max(main + 1, quote - REACH);
  let verb = quote - 1;
  for (let i = quote - 2; i >= near; i--) if (isUnknownVerb(narrative, i)) verb = i;
  if (verb === quote - 1 && tokens[verb]?.lower !== ':') return null;
  if (AUXILIARIES.has(tokens[verb - 1]?.lower ?? '')) return null;
  const speaker = openingPhrase(narrative, sentence, main);
  return speaker === null || speaker.end > (tokens[verb]?.start ?? 0)
    ? null
    : { shape: 'before', speaker, verb };
}

/** "After Brown criticised him, Kim shot back, …": past the opening adjunct. */
function mainAfter({ tokens }: Narrative, sentence: SentenceSpan, quote: number): number {
  const first = tokens[sentence.from]?.lower ?? '';
  if (!PREPOSITIONS.has(first) && !/^(?:as|when|while|after|before|although|though|if|since)$/.test(first))
    return sentence.from;
  for (let i = sentence.from; i < quote - 2; i++) if (tokens[i]?.lower === ',') return i + 1;
  return sentence.from;
}
