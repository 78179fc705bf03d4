/**
 * What the attribution rooms pass to each other. All offsets are UTF-16 offsets of one clean paragraph unless a field
 * says otherwise. Nothing here is mutable once made.
 */
import type { Actor } from '../formulary/types.js';
import type { FormulaFinding, SpeakerFrom, Span, Voice } from '../types.js';

/** The people, bodies and outlets names are looked up in. */
export interface AttributionKnowledge {
  readonly actors: readonly Actor[];
}

/** One stretch in quotation marks; `start`/`end` include the marks, `inner` does not. */
export interface Quotation extends Span {
  readonly inner: Span;
  /** `title`: 《 》, which in Chinese name a work; `single` stands alone outside double marks. */
  readonly kind: 'double' | 'single' | 'cjk' | 'title';
  /** 0 for an outer quotation, 1 and more for one inside another. */
  readonly depth: number;
  /** false: the paragraph ended first. */
  readonly closed: boolean;
  /** Words inside (a Han, Kana or Hangul run counts one a character pair at least). */
  readonly words: number;
}

export interface QuoteToken extends Span {
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'punct' | 'clitic' | 'quote';
  /** Begins with a capital letter. */
  readonly cap: boolean;
  /** Index of the quotation a `quote` token stands for, else -1. */
  readonly quote: number;
}

export type RefKind =
  | 'person'
  | 'surname'
  | 'title'
  | 'document'
  | 'pronoun'
  | 'it'
  | 'they'
  | 'outlet'
  | 'body'
  | 'state'
  | 'joint'
  | 'several'
  | 'generic';

/** A noun phrase that may name a speaker, before the document has been read in order. */
export interface SpeakerRef extends Span {
  readonly kind: RefKind;
  readonly text: string;
  /** Canonical or full name where the words alone give it. */
  readonly name: string | null;
  readonly actor: string | null;
  readonly state: string | null;
  /** Office of a title ("leader", "premier"). */
  readonly office: string | null;
  /** Class of a document ("message", "statement", "readout", "speech"). */
  readonly document: string | null;
  /** Possessor of a document or title: "Kim's letter". */
  readonly owner: SpeakerRef | null;
  /** The single speakers of `several`. */
  readonly parts: readonly SpeakerRef[];
}

export type MentionRole = 'free' | 'possessive' | 'oblique';

/** A name found in the narrative, outside quotation marks. */
export interface Mention {
  readonly ref: SpeakerRef;
  readonly role: MentionRole;
  readonly sentence: number;
  /** Half-open token range of the name, and where its phrase (titles, article) begins. */
  readonly from: number;
  readonly to: number;
  readonly phraseFrom: number;
  /** Offices named right before or after: "North Korean leader …", "…, premier of the Cabinet". */
  readonly offices: readonly string[];
}

/** A document the narrative tells of: "sent a congratulatory letter", "message from X". */
export interface Introduction {
  readonly at: number;
  readonly noun: string;
  readonly document: string;
  readonly author: SpeakerRef | null;
  readonly addressee: SpeakerRef | null;
  /** No noun was there, only the act ("congratulated"). */
  readonly implied: boolean;
}

export type ClaimShape = 'before' | 'after' | 'inverted' | 'noun' | 'as' | 'colon' | 'dash' | 'open';

/** One cue with the stretch it attributes and the phrase that is said to say it. */
export interface Claim {
  readonly sentence: number;
  readonly shape: ClaimShape;
  readonly rule: string;
  readonly cue: Span;
  readonly speaker: SpeakerRef | null;
  /** The outlet or text through which, if the cue names it ("KCNA quoted Xi as saying"). */
  readonly via: SpeakerRef | null;
  readonly content: Span;
  /** A reported clause ("that …", bare clause, quotation), not only words near a verb of speech. */
  readonly clause: boolean;
  /** Indices of the outer quotations inside `content`. */
  readonly quotes: readonly number[];
  readonly sure: boolean;
}

/** Everything one paragraph tells by itself; pure, so it can be cached by the paragraph's text. */
export interface ParagraphScan {
  readonly quotations: readonly Quotation[];
  readonly tokens: readonly QuoteToken[];
  /** Sentences as spans and as half-open token ranges. */
  readonly sentences: readonly SentenceSpan[];
  readonly mentions: readonly Mention[];
  /** Token → index of the mention that covers it, or -1. */
  readonly mentionOf: Int32Array;
  readonly introductions: readonly Introduction[];
  /** Who or what each sentence is about, where its first words name someone. */
  readonly subjects: readonly (SentenceSubject | null)[];
  readonly claims: readonly Claim[];
  /** The paragraph breaks off in mid-sentence. */
  readonly unfinished: boolean;
}

/** The phrase that opens a sentence's main (`fronted`: subordinate) clause. */
export interface SentenceSubject {
  readonly ref: SpeakerRef;
  readonly fronted: boolean;
  /** Other people are named as objects beside it. */
  readonly contested: boolean;
}

export interface SentenceSpan extends Span {
  readonly from: number;
  readonly to: number;
  /** Tokens of it that are quotations or words of speech and documents: the places where rules begin. */
  readonly landmarks: readonly number[];
}

/** One attributed or quoted stretch of the document. */
export interface AttributedSpan extends Span {
  readonly paragraph: number;
  readonly speaker: string | null;
  readonly speakerId: string | null;
  readonly speakers: readonly string[];
  /** Prose paragraph that the words which name the speaker stand in: an earlier one for words carried on. */
  readonly speakerParagraph: number | null;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
  readonly how: 'direct' | 'mixed' | 'indirect';
  readonly rule: string | null;
  readonly sure: boolean;
  readonly from: SpeakerFrom;
  readonly cue: string | null;
  readonly voice: Voice | null;
  readonly via: readonly string[];
  readonly reportedBy: string | null;
}

/** Who says one span, and how that is known. */
export interface SpanAttribution extends Pick<
  FormulaFinding,
  | 'speaker'
  | 'speakerId'
  | 'speakers'
  | 'speakerFrom'
  | 'voice'
  | 'via'
  | 'reportedBy'
  | 'rule'
  | 'cue'
  | 'quoted'
> {
  readonly sure: boolean;
  /** Inside a quotation or a clause that a cue gives to someone. */
  readonly attributed: boolean;
}

export interface Attribution {
  readonly quotes: readonly AttributedSpan[];
  at(paragraph: number, span: Span): SpanAttribution;
}

/** What is left to keep of a scan once everything that asks for single words has been answered. */
export interface KeptScan extends Omit<ParagraphScan, 'tokens' | 'mentionOf' | 'mentions' | 'sentences'> {
  readonly mentions: readonly Pick<Mention, 'ref' | 'role' | 'sentence' | 'offices'>[];
  readonly sentences: readonly Span[];
}

export interface ScannedParagraph {
  readonly text: string;
  readonly scan: KeptScan;
}
