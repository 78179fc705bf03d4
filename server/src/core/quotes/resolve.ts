/** Reads the paragraphs in order, names the speakers and answers who says a span. */
import type { ArticleFrame } from '../article/frame.js';
import type { Span } from '../types.js';
import { loneQuotations } from './carry.js';
import { listQuotes } from './list.js';
import { attributionAt, ParagraphClaims, type ResolvedClaim } from './lookup.js';
import type {
  Attribution,
  Claim,
  ParagraphScan,
  ScannedParagraph,
  SpanAttribution,
  SpeakerRef,
} from './model.js';
import type { NameIndex } from './names.js';
import { DocumentMemory, NOBODY, type Named } from './people.js';
import type { FrameFacts } from './voice.js';

/** Attribution of a whole document; `at` looks at one sentence's claims only. */
export function resolveDocument(
  document: readonly ScannedParagraph[],
  frame: ArticleFrame,
  index: NameIndex,
): Attribution {
  const facts: FrameFacts = {
    outlet: frame.outlet,
    outletState: frame.outlet === null ? null : index.stateOf(frame.outlet),
    form: frame.form,
  };
  const sender = senderOf(frame, index);
  const memory = new DocumentMemory(index, frame.body === null ? null : sender);
  for (const { scan } of document) for (const mention of scan.mentions) memory.foresee(mention);
  const claims = readAll(document, memory).map(
    (resolved, paragraph) => new ParagraphClaims(document[paragraph]?.scan, resolved),
  );
  const framing = frame.sourceTier === 'primary' ? outletSpeaker(frame, facts) : null;
  const at = (paragraph: number, span: Span): SpanAttribution => {
    const own = isOwnText(frame, paragraph, span);
    return attributionAt(claims[paragraph], span, facts, own ? (sender ?? framing) : framing, own);
  };
  return { quotes: listQuotes(claims, facts), at };
}

/** KCNA's framing sentences are KCNA's own words, not the letter's. */
function outletSpeaker(frame: ArticleFrame, facts: FrameFacts): Named | null {
  if (frame.outlet === null) return null;
  return {
    ...NOBODY,
    kind: 'outlet',
    name: frame.outlet,
    id: frame.outletId,
    state: facts.outletState,
    sure: true,
  };
}

function senderOf(frame: ArticleFrame, index: NameIndex): Named | null {
  if (frame.sender === null) return null;
  const entry = [...index.names.values()].find(({ name, actor }) =>
    frame.senderId === null ? name === frame.sender : actor === frame.senderId,
  );
  const kind = entry === undefined || entry.kind === 'state' ? 'body' : entry.kind;
  return {
    ...NOBODY,
    kind,
    name: frame.sender,
    id: frame.senderId,
    state: entry?.state ?? index.stateOf(frame.sender),
    sure: true,
  };
}

function isOwnText(frame: ArticleFrame, paragraph: number, span: Span): boolean {
  const { body } = frame;
  if (body === null) return false;
  return paragraph > body.paragraph || (paragraph === body.paragraph && span.start >= body.offset);
}

function readAll(document: readonly ScannedParagraph[], memory: DocumentMemory): ResolvedClaim[][] {
  const all: ResolvedClaim[][] = [];
  let base = 0;
  let sentences = 0;
  let open: ResolvedClaim | null = null;
  let runsOn = false;
  document.forEach((paragraph, number) => {
    const { scan, text } = paragraph;
    const order = runsOn ? sentences - 1 : sentences;
    const claims = readParagraph(paragraph, memory, base, order);
    if (runsOn && open !== null) claims.push(...overTheBreak(scan, claims, open));
    claims.push(...loneQuotations(document, number, claims, all));
    all.push(claims);
    const lastClaim = claims[claims.length - 1];
    runsOn = scan.unfinished;
    open = lastClaim !== undefined && lastClaim.content.end >= text.trimEnd().length - 1 ? lastClaim : null;
    base += text.length + 1;
    sentences = order + scan.sentences.length;
  });
  return all;
}

function readParagraph(
  { scan, text }: ScannedParagraph,
  memory: DocumentMemory,
  base: number,
  sentences: number,
): ResolvedClaim[] {
  const resolved: ResolvedClaim[] = [];
  let mention = 0;
  let introduction = 0;
  let claim = 0;
  const claims = [...scan.claims].sort((a, b) => a.sentence - b.sentence || a.cue.start - b.cue.start);
  scan.sentences.forEach((sentence, number) => {
    const order = sentences + number;
    for (; (scan.mentions[mention]?.sentence ?? Infinity) <= number; mention++) {
      const next = scan.mentions[mention];
      if (next !== undefined) memory.meet(next, base + next.ref.start, order);
    }
    for (; (scan.introductions[introduction]?.at ?? Infinity) < sentence.end; introduction++) {
      const next = scan.introductions[introduction];
      if (next !== undefined) memory.write(next, base + next.at, order);
    }
    for (; (claims[claim]?.sentence ?? Infinity) <= number; claim++) {
      const next = claims[claim];
      if (next !== undefined) resolved.push(resolveClaim(next, text, memory, base, order, resolved));
    }
  });
  return resolved;
}

function resolveClaim(
  claim: Claim,
  text: string,
  memory: DocumentMemory,
  base: number,
  sentence: number,
  before: readonly ResolvedClaim[],
): ResolvedClaim {
  const { speaker: ref, via } = claim;
  const speaker =
    ref === null ? NOBODY : (sameSpeaker(ref, before) ?? memory.resolve(ref, base + ref.start, sentence));
  const relay = via === null ? null : memory.resolve(via, base + via.start, sentence);
  if (speaker.kind !== 'unknown' && claim.rule !== 'as-reported-by') memory.spoke(speaker);
  const written = speaker.name === null ? null : memory.documentOf(speaker.name);
  return {
    content: claim.content,
    speaker,
    relays: relay === null || relay.name === speaker.name ? [] : [relay],
    rule: claim.rule,
    cue: text.slice(claim.cue.start, claim.cue.end),
    clause: claim.clause,
    sure: claim.sure && speaker.sure,
    from: 'cue',
    vehicle: speaker.document ?? written,
    quotes: claim.quotes,
    place: ref === null ? null : { start: ref.start, end: ref.end },
  };
}

/** "Kim said he hoped …": the pronoun that opens what someone says is that person. */
function sameSpeaker(ref: SpeakerRef, before: readonly ResolvedClaim[]): Named | null {
  const outer = before[before.length - 1];
  if (ref.kind !== 'pronoun' || outer?.content.start !== ref.start || outer.speaker.kind !== 'person')
    return null;
  return outer.speaker;
}

/** The sentence runs over the paragraph's end: so does what its last cue claims, up to the next cue. */
function overTheBreak(
  scan: ParagraphScan,
  claims: readonly ResolvedClaim[],
  open: ResolvedClaim,
): ResolvedClaim[] {
  const first = scan.sentences[0];
  if (first === undefined) return [];
  const next = claims.find(({ content }) => content.start < first.end);
  const end = next === undefined ? first.end : next.content.start;
  const quotes = scan.quotations.flatMap((quotation, index) =>
    quotation.depth === 0 && quotation.end <= end ? [index] : [],
  );
  return [{ ...open, content: { start: first.start, end }, quotes, place: null, rule: 'runs-over-break' }];
}
