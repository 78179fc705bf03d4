/** Documents the narrative introduces, with author and addressee: "sent a congratulatory letter to Xi". */
import { DOCUMENTS } from './lexicon-names.js';
import type { Introduction, Mention, SentenceSpan, SpeakerRef } from './model.js';
import { classify, ownerOf, reference } from './classify.js';
import { isPersonal, mentionFrom, phraseEndingAt, phraseStartingAt, type Narrative } from './phrases.js';
import { mainSubject, type VerbUse } from './governors.js';

/** Acts that imply a message even where none is named. */
const IMPLYING = /^(?:congratulate|thank|greet)$/;

const OWN_TEXTS = /^(?:article|commentary|editorial|essay|op-ed|column|report|dispatch)s?$/;
const WRITTEN = /^(?:written|penned|issued|released|made|sent|signed|published)$/;

/** Introductions of one sentence in order. */
export function introductionsOf(
  narrative: Narrative,
  sentence: SentenceSpan,
  uses: readonly VerbUse[],
): Introduction[] {
  const found: Introduction[] = [];
  for (const use of uses) {
    if (
      !IMPLYING.test(use.verb.lemma) ||
      use.passive ||
      use.subject === null ||
      use.subject.kind === 'document'
    )
      continue;
    const object = mentionFrom(narrative, use.at + 1)?.ref ?? null;
    const at = narrative.tokens[use.at]?.start ?? 0;
    found.push({
      at,
      noun: 'message',
      document: 'message',
      author: use.subject,
      addressee: object,
      implied: true,
    });
  }
  for (const i of sentence.landmarks) {
    const token = narrative.tokens[i];
    const document = token?.kind === 'word' ? DOCUMENTS.get(token.lower) : undefined;
    if (token === undefined || document === undefined || document === 'text') continue;
    const author = authorOf(narrative, sentence, i, uses);
    const addressee = partner(narrative, sentence, i, 'to');
    if (author === null && addressee === null) continue;
    found.push({
      at: token.start,
      noun: token.lower.replace(/s$/, ''),
      document,
      author,
      addressee,
      implied: false,
    });
  }
  return found.sort((a, b) => a.at - b.at);
}

function authorOf(
  narrative: Narrative,
  sentence: SentenceSpan,
  noun: number,
  uses: readonly VerbUse[],
): SpeakerRef | null {
  const from = partner(narrative, sentence, noun, 'from') ?? byline(narrative, sentence, noun);
  if (from !== null) return from;
  const region = phraseEndingAt(narrative, noun, sentence);
  if (region !== null) {
    const owner = ownerOf(
      narrative,
      { from: nearestOwner(narrative, region.from, noun), to: noun + 1 },
      noun + 1,
    );
    if (owner !== null) return owner;
  }
  // "the letter Kim sent"
  const after = mentionFrom(narrative, noun + 1);
  const sent =
    after === null
      ? undefined
      : uses.find((use) => use.at >= after.to && use.at - after.to < 3 && use.verb.tier === 'D');
  if (after !== null && sent !== undefined) return after.ref;
  const governing = [...uses].reverse().find((use) => use.at < noun && noun - use.at < 16);
  if (governing !== undefined && governing.verb.tier === 'D' && !governing.passive) {
    const { lemma } = governing.verb;
    // A paper writes its own articles; the statements and messages that it publishes are others'.
    const publishes = lemma === 'publish' && governing.subject?.kind === 'outlet';
    if (publishes && !isOwnText(narrative, noun)) return null;
    return lemma === 'receive' ? null : governing.subject;
  }
  const carrier = region === null ? null : carrierOf(narrative, sentence, region.from, noun);
  if (carrier !== null) return carrier;
  // "Xi made the remarks in a response message to Kim": the sentence's subject wrote it.
  const preposition =
    narrative.tokens[(region?.from ?? noun) - 1]?.lower ?? narrative.tokens[region?.from ?? noun]?.lower;
  return preposition === 'in' || narrative.tokens[region?.from ?? noun]?.lower === 'in'
    ? mainSubject(narrative, sentence, sentence.from, uses)
    : null;
}

/** "Rodong Sinmun on Monday carried an editorial": the outlet that opens the sentence. */
function carrierOf(
  narrative: Narrative,
  sentence: SentenceSpan,
  from: number,
  noun: number,
): SpeakerRef | null {
  if (!isOwnText(narrative, noun)) return null;
  for (let i = noun - 1; i >= Math.max(sentence.from, from - 2); i--) {
    if (!/^(?:carried|carries|ran|runs)$/.test(narrative.tokens[i]?.lower ?? '')) continue;
    const first = mentionFrom(narrative, sentence.from) ?? mentionFrom(narrative, sentence.from + 1);
    return first?.ref.kind === 'outlet' && first.to <= i ? first.ref : null;
  }
  return null;
}

function isOwnText({ tokens }: Narrative, noun: number): boolean {
  return OWN_TEXTS.test(tokens[noun]?.lower ?? '');
}

/** "an article by Putin", "a statement issued by the Foreign Ministry". */
function byline(narrative: Narrative, sentence: SentenceSpan, noun: number): SpeakerRef | null {
  const { tokens } = narrative;
  if (DOCUMENTS.get(tokens[noun]?.lower ?? '') === 'message') return null;
  const at = WRITTEN.test(tokens[noun + 1]?.lower ?? '') ? noun + 2 : noun + 1;
  if (tokens[at]?.lower !== 'by' || at + 1 >= sentence.to) return null;
  return mentionFrom(narrative, tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1)?.ref ?? null;
}

/** An owner stands within a few words of its noun: "Kim's 2025 reply", not at the phrase's far end. */
function nearestOwner(narrative: Narrative, from: number, noun: number): number {
  for (let i = noun - 1; i >= Math.max(from, noun - 5); i--) {
    const token = narrative.tokens[i];
    if (token?.kind === 'clitic' || /^(?:his|her)$/.test(token?.lower ?? '')) {
      for (let j = i; j >= from; j--) if (mentionFrom(narrative, j)?.from === j) return j;
      return i;
    }
    if (/^(?:the|a|an|in|of|to|for|from)$/.test(token?.lower ?? '')) return noun;
  }
  return noun;
}

/** "from A and B". */
function withPartner(narrative: Narrative, mention: Mention): SpeakerRef {
  const other = narrative.tokens[mention.to]?.lower === 'and' ? mentionFrom(narrative, mention.to + 1) : null;
  if (other === null || !isPersonal(other) || !isPersonal(mention)) return mention.ref;
  const parts = [mention.ref, other.ref];
  return reference(narrative, { from: mention.from, to: other.to }, { kind: 'several', parts });
}

/** The noun phrase after "from" or "to" near a document noun: "message of greeting from X to Y". */
function partner(
  narrative: Narrative,
  sentence: SentenceSpan,
  noun: number,
  word: 'from' | 'to',
): SpeakerRef | null {
  const { tokens } = narrative;
  for (let i = noun + 1; i < Math.min(sentence.to, noun + 9); i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'quote' || (token.kind === 'punct' && token.lower !== ','))
      return null;
    if (token.lower !== word) continue;
    const mention = mentionFrom(narrative, i + 1);
    if (mention !== null) return withPartner(narrative, mention);
    const region = phraseStartingAt(narrative, i + 1, sentence);
    return region === null ? null : classify(narrative, region);
  }
  return null;
}
