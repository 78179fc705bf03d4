/** Reads single paragraphs: names their speakers and says what they leave for the paragraphs after them. */
import type { Span } from '../types.js';
import { loneQuotations, type Before } from './carry.js';
import type { Effect } from './effects.js';
import { kept } from './keep.js';
import { CUE_VERBS } from './lexicon.js';
import type { ResolvedClaim } from './lookup.js';
import type {
  Claim,
  Introduction,
  KeptScan,
  ScannedParagraph,
  SentenceSubject,
  SpeakerRef,
} from './model.js';
import type { NameIndex } from './names.js';
import { NOBODY, type Named } from './named.js';
import { DocumentMemory } from './memory.js';
import { REACH_AHEAD, REACH_BACK } from './reach.js';

/** What reading one paragraph gave: who claims what, and what it left in the document's memory. */
export interface ParagraphTrace {
  readonly claims: readonly ResolvedClaim[];
  readonly effects: readonly Effect[];
}

const NO_CLAIMS: readonly ResolvedClaim[] = [];
const NO_RELAYS: readonly Named[] = [];
/** Most paragraphs say nothing of anybody: one trace stands for all of theirs. */
const NOTHING_SAID: ParagraphTrace = { claims: NO_CLAIMS, effects: [] };

/**
 * Reads a document's prose paragraphs in order from any place on. What was read before is not read again: its traces
 * tell all that the memory needs. A paragraph's trace hangs on the {@link REACH_BACK} traces before it, on the names in
 * the {@link REACH_AHEAD} paragraphs after it, and on the paragraph right before it, on nothing else.
 */
export class DocumentReader {
  private memory: DocumentMemory;
  private next = 0;
  private base = 0;
  private sentences = 0;
  private foreseen = 0;
  private last: readonly ResolvedClaim[] = NO_CLAIMS;

  /**
   * @param document prose paragraphs in order
   * @param traceOf traces of paragraphs that need not be read again
   * @param self who says "I" in the document
   * @param home state of the outlet that tells it
   */
  constructor(
    private readonly document: readonly ScannedParagraph[],
    private readonly traceOf: (number: number) => ParagraphTrace | undefined,
    private readonly index: NameIndex,
    private readonly self: Named | null,
    private readonly home: string | null,
  ) {
    this.memory = new DocumentMemory(index, self, home);
  }

  /** Reads paragraph `number`, which exists; cheapest in ascending order without gaps. */
  read(number: number): ParagraphTrace {
    if (number !== this.next) this.seek(number);
    const paragraph = this.document[number];
    if (paragraph === undefined) return NOTHING_SAID;
    const before = this.enter(number);
    const claims = readSentences(paragraph, this.memory);
    const open = before === null ? null : openClaim(before);
    if (open !== null) claims.push(...overTheBreak(paragraph.scan, claims, open));
    claims.push(...loneQuotations(paragraph, claims, before));
    this.leave(paragraph, claims);
    const effects = this.memory.effects();
    return claims.length + effects.length === 0 ? NOTHING_SAID : { claims: kept(claims), effects };
  }

  private seek(number: number): void {
    this.memory = new DocumentMemory(this.index, this.self, this.home);
    const first = Math.max(0, number - REACH_BACK);
    [this.next, this.base, this.sentences, this.foreseen] = [first, 0, 0, first];
    this.last = first === 0 ? NO_CLAIMS : (this.traceOf(first - 1)?.claims ?? NO_CLAIMS);
    for (let earlier = first; earlier < number; earlier++) {
      const paragraph = this.document[earlier];
      const trace = this.traceOf(earlier);
      if (paragraph === undefined || trace === undefined) continue;
      this.enter(earlier);
      this.memory.replay(trace.effects);
      this.leave(paragraph, trace.claims);
    }
  }

  private enter(number: number): Before | null {
    for (; this.foreseen <= number + REACH_AHEAD && this.foreseen < this.document.length; this.foreseen++) {
      for (const mention of this.document[this.foreseen]?.scan.mentions ?? [])
        this.memory.foresee(mention, this.foreseen);
    }
    const previous = this.document[number - 1];
    if (previous?.scan.unfinished === true && this.sentences > 0) this.sentences--;
    this.memory.enter(number, this.base, this.sentences);
    return previous === undefined ? null : { paragraph: previous, claims: this.last };
  }

  private leave({ text, scan }: ScannedParagraph, claims: readonly ResolvedClaim[]): void {
    this.last = claims;
    this.base += text.length + 1;
    this.sentences += scan.sentences.length;
    this.next++;
  }
}

/** The claim that a sentence broken off at the paragraph's end goes on with. */
function openClaim({ paragraph: { scan, text }, claims }: Before): ResolvedClaim | null {
  const last = claims[claims.length - 1];
  if (!scan.unfinished || last === undefined) return null;
  return last.content.end >= text.trimEnd().length - 1 ? last : null;
}

/** What reading one sentence needs to know of the document. */
interface Place {
  readonly text: string;
  readonly memory: DocumentMemory;
  /** Number of the sentence in its paragraph. */
  readonly order: number;
  readonly subject: SentenceSubject | null;
}

function readSentences({ scan, text }: ScannedParagraph, memory: DocumentMemory): ResolvedClaim[] {
  const resolved: ResolvedClaim[] = [];
  let mention = 0;
  let introduction = 0;
  let claim = 0;
  const claims =
    scan.claims.length < 2
      ? scan.claims
      : [...scan.claims].sort((a, b) => a.sentence - b.sentence || a.cue.start - b.cue.start);
  scan.sentences.forEach((sentence, number) => {
    const place = { text, memory, order: number, subject: scan.subjects[number] ?? null };
    for (; (scan.mentions[mention]?.sentence ?? Infinity) <= number; mention++) {
      const next = scan.mentions[mention];
      if (next !== undefined) memory.meet(next, number);
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
  const { memory, order: sentence, subject } = place;
  let authored = false;
  for (const introduction of introductions) {
    // "…, the article said" refers to a document known before.
    if (claims.some(({ speaker }) => speaker?.kind === 'document' && within(introduction.at, speaker)))
      continue;
    const author = memory.write(introduction, sentence);
    const told = claims.some(({ clause, content }) => clause && within(introduction.at, content));
    if (authored || told || introduction.author === null) continue;
    authored = true;
    memory.turn(sentence, 'speaker', author, false, introduction.author.start);
  }
  const resolved: ResolvedClaim[] = [];
  for (const claim of claims) {
    const next = resolveClaim(claim, place, resolved);
    // "…, as stated by the spokesman" compares; only outlets pass a whole sentence on.
    const compares = claim.rule === 'as-reported-by' && /^(?:person|body|state)$/.test(next.speaker.kind);
    if (!compares) resolved.push(next);
  }
  const turns = resolved.filter((claim) => !isTold(claim, resolved) && claim.turn);
  for (const { speaker } of turns) memory.turn(sentence, 'speaker', speaker, false);
  if (turns.length > 0 || authored || subject === null || /^(?:pronoun|it|they)$/.test(subject.ref.kind))
    return resolved;
  memory.turn(sentence, 'subject', memory.resolve(subject.ref, sentence), subject.contested);
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
  const { memory, order, text } = place;
  const speaker = ref === null ? NOBODY : speakerOf(claim, ref, place, before);
  const relay = via === null ? null : memory.resolve(via, order);
  if (ref !== null && claim.rule !== 'as-reported-by') memory.spoke(ref, speaker);
  const written = speaker.name === null ? null : memory.documentOf(speaker.name);
  const byName = ref !== null && /^(?:person|surname)$/.test(ref.kind) && ref.office === null;
  const inferred = ref !== null && ((!speaker.sure && !byName) || ref.text === '');
  return {
    content: claim.content,
    speaker,
    relays: relay === null || relay.name === speaker.name ? NO_RELAYS : [relay],
    rule: claim.rule,
    cue: text.slice(claim.cue.start, claim.cue.end),
    clause: claim.clause,
    sure: claim.sure && speaker.sure,
    from: inferred && speaker.name !== null ? 'inferred' : 'cue',
    vehicle: speaker.document ?? written,
    quotes: claim.quotes,
    place: ref === null ? null : { start: ref.start, end: ref.end },
    back: 0,
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
  const { memory, order, subject } = place;
  const resolve = (): Named => memory.resolve(ref, order, trailing);
  const trailing = claim.content.end <= ref.start;
  if (ref.kind !== 'pronoun' || /^(?:i|we)$/i.test(ref.text)) return resolve();
  const same = sameSpeaker(ref, before) ?? earlierSpeaker(claim, ref, before);
  if (same !== null) return same;
  const together = subject?.ref.kind === 'several';
  if (trailing || subject === null || subject.ref.start >= ref.start || !(together || isPerson(subject.ref)))
    return resolve();
  if (together || subject.contested) return NOBODY;
  const named = memory.resolve(subject.ref, order);
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
  scan: KeptScan,
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
