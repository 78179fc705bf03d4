/** Reads the paragraphs in order, names the speakers and answers who says a span. */
import type { ArticleFrame } from '../article/frame.js';
import type { Span } from '../types.js';
import { loneQuotations } from './carry.js';
import { CUE_VERBS } from './lexicon.js';
import { listQuotes } from './list.js';
import { attributionAt, ParagraphClaims, type ResolvedClaim } from './lookup.js';
import type {
  Attribution,
  Claim,
  Introduction,
  ParagraphScan,
  ScannedParagraph,
  SentenceSubject,
  SpanAttribution,
  SpeakerRef,
} from './model.js';
import type { NameIndex } from './names.js';
import { NOBODY, type Named } from './named.js';
import { DocumentMemory } from './people.js';
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

/** What reading one sentence needs to know of the document. */
interface Place {
  readonly text: string;
  readonly memory: DocumentMemory;
  readonly base: number;
  /** Number of the sentence in the document. */
  readonly order: number;
  readonly subject: SentenceSubject | null;
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
    const place = { text, memory, base, order: sentences + number, subject: scan.subjects[number] ?? null };
    for (; (scan.mentions[mention]?.sentence ?? Infinity) <= number; mention++) {
      const next = scan.mentions[mention];
      if (next !== undefined) memory.meet(next, base + next.ref.start, place.order);
    }
    const here: Claim[] = [];
    for (; (claims[claim]?.sentence ?? Infinity) <= number; claim++) {
      const next = claims[claim];
      if (next !== undefined) here.push(next);
    }
    const news: Introduction[] = [];
    for (; (scan.introductions[introduction]?.at ?? Infinity) < sentence.end; introduction++) {
      const next = scan.introductions[introduction];
      if (next !== undefined) news.push(next);
    }
    resolved.push(...readSentence(here, news, place));
  });
  return resolved;
}

function readSentence(
  claims: readonly Claim[],
  introductions: readonly Introduction[],
  place: Place,
): ResolvedClaim[] {
  const { memory, base, order: sentence, subject } = place;
  let authored = false;
  for (const introduction of introductions) {
    // "…, the article said" refers to a document known before.
    if (claims.some(({ speaker }) => speaker?.kind === 'document' && within(introduction.at, speaker)))
      continue;
    const author = memory.write(introduction, base + introduction.at, sentence);
    const told = claims.some(({ clause, content }) => clause && within(introduction.at, content));
    if (authored || told || introduction.author === null) continue;
    authored = true;
    memory.antecedents.note({ sentence, role: 'speaker', named: author, contested: false });
  }
  const resolved: ResolvedClaim[] = [];
  for (const claim of claims) {
    const next = resolveClaim(claim, place, resolved);
    // "…, as stated by the spokesman" compares; only outlets pass a whole sentence on.
    const compares = claim.rule === 'as-reported-by' && /^(?:person|body|state)$/.test(next.speaker.kind);
    if (!compares) resolved.push(next);
  }
  const turns = resolved.filter((claim) => !isTold(claim, resolved) && claim.turn);
  for (const { speaker } of turns)
    memory.antecedents.note({ sentence, role: 'speaker', named: speaker, contested: false });
  if (turns.length > 0 || authored || subject === null || /^(?:pronoun|it)$/.test(subject.ref.kind))
    return resolved;
  const named = memory.resolve(subject.ref, base + subject.ref.start, sentence);
  memory.antecedents.note({ sentence, role: 'subject', named, contested: subject.contested });
  return resolved;
}

function within(offset: number, span: Span): boolean {
  return span.start <= offset && offset < span.end;
}

/** Said within what somebody else is said to say; an outlet only passes words on. */
function isTold(claim: ResolvedClaim, all: readonly ResolvedClaim[]): boolean {
  const at = claim.place?.start ?? claim.content.start;
  return all.some(
    (outer) =>
      outer !== claim &&
      outer.clause &&
      outer.speaker.kind !== 'outlet' &&
      outer.speaker.kind !== 'readout' &&
      within(at, outer.content),
  );
}

function resolveClaim(claim: Claim, place: Place, before: readonly ResolvedClaim[]): ResolvedClaim {
  const { speaker: ref, via } = claim;
  const { memory, base, order, text } = place;
  const speaker = ref === null ? NOBODY : speakerOf(claim, ref, place, before);
  const relay = via === null ? null : memory.resolve(via, base + via.start, order);
  if (ref !== null && claim.rule !== 'as-reported-by') memory.spoke(ref, speaker, base + ref.start);
  const written = speaker.name === null ? null : memory.documentOf(speaker.name);
  const inferred = ref !== null && !speaker.sure && !/^(?:person|surname)$/.test(ref.kind);
  return {
    content: claim.content,
    speaker,
    relays: relay === null || relay.name === speaker.name ? [] : [relay],
    rule: claim.rule,
    cue: text.slice(claim.cue.start, claim.cue.end),
    clause: claim.clause,
    sure: claim.sure && speaker.sure,
    from: inferred && speaker.name !== null ? 'inferred' : 'cue',
    vehicle: speaker.document ?? written,
    quotes: claim.quotes,
    place: ref === null ? null : { start: ref.start, end: ref.end },
    turn:
      (ref !== null || isFinite(text, claim)) && claim.shape !== 'noun' && claim.rule !== 'as-reported-by',
  };
}

/** "stresses", "said": the verb has a subject, though none the rules can name. */
function isFinite(text: string, { cue }: Claim): boolean {
  const form = CUE_VERBS.get(text.slice(cue.start, cue.end).toLowerCase())?.form;
  return form === 'past' || form === 'third';
}

function speakerOf(claim: Claim, ref: SpeakerRef, place: Place, before: readonly ResolvedClaim[]): Named {
  const { memory, base, order, subject } = place;
  const resolve = (): Named => memory.resolve(ref, base + ref.start, order, trailing);
  const trailing = claim.content.end <= ref.start;
  if (ref.kind !== 'pronoun' || /^(?:i|we)$/i.test(ref.text)) return resolve();
  const same = sameSpeaker(ref, before) ?? earlierSpeaker(claim, ref, before);
  if (same !== null) return same;
  if (trailing || subject === null || subject.ref.start >= ref.start || !isPerson(subject.ref))
    return resolve();
  if (subject.contested) return NOBODY;
  const named = memory.resolve(subject.ref, base + subject.ref.start, order);
  return subject.fronted ? { ...named, sure: false } : named;
}

function isPerson({ kind }: SpeakerRef): boolean {
  return kind === 'person' || kind === 'surname';
}

/** "Kim hailed A, and he noted B": who spoke last in the sentence, outside the words in question. */
function earlierSpeaker(claim: Claim, ref: SpeakerRef, before: readonly ResolvedClaim[]): Named | null {
  for (let i = before.length - 1; i >= 0; i--) {
    const other = before[i];
    if (
      other === undefined ||
      other.place === null ||
      other.speaker.kind !== 'person' ||
      within(other.place.start, claim.content)
    )
      continue;
    const { speaker } = other;
    return within(ref.start, other.content) ? { ...speaker, sure: false } : speaker;
  }
  return null;
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
