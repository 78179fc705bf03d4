/** Answers who says a span of one paragraph, from the claims that cover it. */
import { isMessageForm } from '../article/form.js';
import type { Span, SpeakerFrom } from '../types.js';
import type { KeptScan, Quotation, SpanAttribution } from './model.js';
import { NOBODY, type Named } from './named.js';
import { ownVoice, reportedByOf, voiceOf, type FrameFacts } from './voice.js';

/** A claim whose speaker was looked up. */
export interface ResolvedClaim {
  readonly content: Span;
  readonly speaker: Named;
  readonly relays: readonly Named[];
  readonly rule: string;
  readonly cue: string | null;
  readonly clause: boolean;
  readonly sure: boolean;
  readonly from: SpeakerFrom;
  readonly vehicle: string | null;
  readonly quotes: readonly number[];
  readonly place: Span | null;
  /** How many paragraphs before this one `place` stands. */
  readonly back: number;
  /** A pronoun that follows may stand for this speaker. */
  readonly turn: boolean;
}

/** More words in quotation marks than this are an utterance of their own, not a scrap. */
const SCRAP_WORDS = 4;

export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function length(span: Span): number {
  return span.end - span.start;
}

/** The claims of a paragraph by sentence, so that a question costs no more than its sentence. */
export class ParagraphClaims {
  private readonly bySentence = new Map<number, ResolvedClaim[]>();
  private readonly outer: readonly Quotation[];

  constructor(
    readonly scan: KeptScan | undefined,
    readonly all: readonly ResolvedClaim[],
  ) {
    this.outer = (scan?.quotations ?? []).filter(({ depth, kind }) => depth === 0 && kind !== 'title');
    for (const claim of all) {
      const sentence = this.sentenceOf(claim.content.start);
      const bucket = this.bySentence.get(sentence);
      if (bucket === undefined) this.bySentence.set(sentence, [claim]);
      else bucket.push(claim);
    }
  }

  /** Claims that cover the span, innermost first. */
  over(span: Span): ResolvedClaim[] {
    const bucket = this.bySentence.get(this.sentenceOf(span.start)) ?? [];
    return bucket
      .filter(({ content }) => covers(content, span))
      .sort((a, b) => length(a.content) - length(b.content));
  }

  /** The claims of the sentence that holds `offset`. */
  near(offset: number): readonly ResolvedClaim[] {
    return this.bySentence.get(this.sentenceOf(offset)) ?? [];
  }

  quotationOver(span: Span): Quotation | null {
    const index = lastStarting(this.outer, span.start);
    const quotation = this.outer[index];
    return quotation !== undefined && covers(quotation, span) ? quotation : null;
  }

  private sentenceOf(offset: number): number {
    return Math.max(0, lastStarting(this.scan?.sentences ?? [], offset));
  }
}

/** Index of the last span that starts at or before `offset`; -1 without one. */
export function lastStarting(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * `author` speaks where no cue gives the words to somebody else; `isOwn`: whether a span stands in the author's own text.
 */
export function attributionAt(
  claims: ParagraphClaims | undefined,
  span: Span,
  facts: FrameFacts,
  author: Named | null,
  isOwn: (span: Span) => boolean,
): SpanAttribution {
  const own = isOwn(span);
  const quotation = claims?.quotationOver(span) ?? null;
  const quoted = quotation !== null;
  // In someone's own letter "the two peoples support …" is still the author speaking: only named others are heard.
  const chain = (claims?.over(span) ?? []).filter(
    (claim) =>
      !own ||
      ((claim.clause || quoted) && claim.speaker.name !== null && (quoted || !opens(claim, author, isOwn))),
  );
  if (chain.length > 0) return fromChain(chain, quoted, (quotation?.words ?? 0) > SCRAP_WORDS, facts);
  const base = { cue: null, quoted, attributed: quoted || own };
  if (author === null || (quoted && !own)) {
    const reportedBy = reportedByOf([], NOBODY, facts);
    const nobody = { speaker: null, speakerId: null, speakers: [], speakerFrom: 'none' as const, via: [] };
    return { ...base, ...nobody, voice: null, reportedBy, rule: null, sure: false };
  }
  return {
    ...base,
    speaker: author.name,
    speakerId: author.id,
    speakers: author.name === null ? [] : [author.name],
    // A letter quotes itself; a statement or commentary may be citing others in its quotation marks.
    speakerFrom: quoted && !isMessageForm(facts.form) ? 'inferred' : 'document',
    voice: author.kind === 'outlet' ? 'outlet' : ownVoice(facts.form),
    via: facts.outlet === null || facts.outlet === author.name ? [] : [facts.outlet],
    reportedBy: reportedByOf([], author, facts),
    rule: own ? 'document-frame' : 'outlet-frame',
    sure: !quoted || isMessageForm(facts.form),
  };
}

/** "The message said: I wish you …": the cue stands before the author's own text, and only introduces it. */
function opens(
  { speaker, place, back }: ResolvedClaim,
  author: Named | null,
  isOwn: (span: Span) => boolean,
): boolean {
  return speaker.name === author?.name && place !== null && back === 0 && !isOwn(place);
}

/** "He said Kim always extended support to them": without quotation marks the wording is the outer speaker's. */
function isRetold(claim: ResolvedClaim, chain: readonly ResolvedClaim[]): boolean {
  if (claim.clause || claim.quotes.length > 0) return false;
  return chain
    .slice(chain.indexOf(claim) + 1)
    .some((outer) => outer.clause && outer.speaker.kind !== 'outlet' && outer.speaker.kind !== 'readout');
}

/** A state or body that tells what somebody else said. */
function isSource({ rule, speaker }: ResolvedClaim): boolean {
  return rule === 'according-to' && (speaker.kind === 'state' || speaker.kind === 'body');
}

/** Innermost cue first. Outlets and reports pass words on; whoever is left speaks. */
export function fromChain(
  chain: readonly ResolvedClaim[],
  quoted: boolean,
  whole: boolean,
  facts: FrameFacts,
): SpanAttribution & { readonly place: Span | null; readonly back: number } {
  const passesOn = ({ speaker }: ResolvedClaim): boolean =>
    speaker.kind === 'outlet' || speaker.kind === 'readout';
  const own = chain.find((claim) => !passesOn(claim) && !isRetold(claim, chain)) ?? chain[0];
  const speaker = own?.speaker ?? NOBODY;
  const relays = [
    ...(own?.relays ?? []),
    ...chain
      .filter((claim) => claim !== own && passesOn(claim))
      .flatMap((claim) => [...claim.relays, claim.speaker]),
    // "According to the Kremlin, Putin said …"
    ...chain.filter((claim) => claim !== own && isSource(claim)).map((claim) => claim.speaker),
  ];
  const names = relays.flatMap(({ name }) => (name === null || name === speaker.name ? [] : [name]));
  const speakers = speaker.parts.length > 0 ? speaker.parts : [speaker];
  const stateReports = speaker.kind === 'state' && /^report/i.test(own?.cue ?? '');
  return {
    speaker: speaker.name,
    speakerId: speaker.id,
    speakers: speakers.flatMap(({ name }) => (name === null ? [] : [name])),
    speakerFrom: own?.from ?? 'none',
    voice: voiceOf(speaker, relays, quoted, whole, own?.vehicle ?? null, facts),
    via: [...new Set(names)],
    reportedBy: stateReports ? speaker.state : reportedByOf(relays, speaker, facts),
    rule: own?.rule ?? null,
    cue: own?.cue ?? null,
    sure: own?.sure ?? false,
    place: own?.place ?? null,
    back: own?.back ?? 0,
    quoted,
    attributed: true,
  };
}
