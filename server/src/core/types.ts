/**
 * The public contract of the core (design: JSON "readout": 1). New fields may be added; none changes meaning.
 *
 * Every `start`/`end` is a half-open span in UTF-16 code units of the text that was analysed (a byte order mark is
 * not part of that text). Names of people, bodies and outlets are canonical English names; `…Id` fields carry
 * formulary ids or null. "Not known" is always null, never a guess.
 */

/** A half-open stretch of text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Anything with an `aborted` flag; the DOM's AbortSignal fits. Every long operation takes one, last. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** Thrown by long operations once their signal is aborted. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

export const CATEGORIES = [
  'alignment',
  'support',
  'friendship',
  'alliance',
  'cooperation',
  'partnership-tier',
  'ideology',
  'core-interests',
  'sovereignty',
  'peace-stability',
  'era',
  'praise',
  'gratitude',
  'blessing',
  'address',
  'hostility',
  'warning',
  'deterrence',
  'euphemism',
  'protocol',
  'condolence',
] as const;
/** What a formula is about. */
export type Category = (typeof CATEGORIES)[number];

export const FUNCTIONS = [
  'consensus',
  'coordination',
  'pledge',
  'acknowledgement',
  'praise',
  'wish',
  'address',
  'label',
  'threat',
  'other',
] as const;
/** What a formula does. */
export type FormulaFunction = (typeof FUNCTIONS)[number];

export const FORMS = [
  'letter',
  'reply-letter',
  'congratulatory-telegram',
  'reply-telegram',
  'verbal-message',
  'letter-of-thanks',
  'condolence',
  'readout',
  'joint-statement',
  'treaty-text',
  'speech',
  'toast',
  'editorial',
  'political-essay',
  'commentary',
  'statement',
  'press-statement',
  'answer',
  'briefing',
  'decision',
  'report',
  'photo-caption',
  'other',
] as const;
/** The kind of text a pronouncement is. */
export type Form = (typeof FORMS)[number];

export const VOICES = [
  'first-person',
  'quoted-in-readout',
  'paraphrased-in-readout',
  'joint',
  'outlet',
  'interlocutor-as-reported',
] as const;
export type Voice = (typeof VOICES)[number];

export type Polarity = 'used' | 'absent' | 'negated' | 'mentioned';
export type Completeness = 'full' | 'digest' | 'excerpt' | 'mixed' | 'unknown';
/** primary: the state's own text; relay: an agency giving it; secondary: reporting or analysis. */
export type SourceTier = 'primary' | 'relay' | 'secondary';
export type Lang = 'en' | 'ko' | 'zh' | 'ru';
export type SpeakerFrom = 'cue' | 'document' | 'carried' | 'inferred' | 'none';
export type DateFrom = 'option' | 'front-matter' | 'sidecar' | 'dateline' | 'filename' | 'inferred' | 'none';

/** `{scale, level}`: an ordinal on one state's scale (1 = heaviest). Comparable only within a scale. */
export interface Authority {
  readonly scale: string;
  readonly level: number;
}

/** The row of a scale that words were looked up by; only `ranked` ones have an {@link Authority}. */
export interface AuthorityNote {
  /** contested: rows that fit differ; not-comparable: the row itself says so. */
  readonly status: 'ranked' | 'contested' | 'not-comparable';
  readonly scale: string;
  /** Issuer and vehicle, as the scale has them. */
  readonly row: string;
  /** Whose order it is: source ids of the formulary, or "editor". */
  readonly source: string;
}

/** One reason for the article's date; `necessary` once removing it would widen or change the result. */
export interface DateEvidence {
  readonly rule: string;
  /** Plain-English sentence, e.g. "71st anniversary of 1949-10-01 gives 2020". */
  readonly detail: string;
  readonly start?: number;
  readonly end?: number;
  readonly necessary?: boolean;
  /** Of a necessary reason: what the date would be without it; null: not known. */
  readonly without?: string | null;
}

/** How a fact about the article is known: the rule, in words, and where it stands if one stretch shows it. */
export interface FactEvidence {
  readonly rule: string;
  /** Plain-English sentence, e.g. "It opens with “Dear Comrade …” and ends with “Pyongyang, October 1, 2031”." */
  readonly detail: string;
  readonly start?: number;
  readonly end?: number;
}

/** Facts of an article that come with evidence; a fact that is not known may say why it is not. */
export type EvidencedField =
  'outlet' | 'form' | 'sender' | 'addressee' | 'occasion' | 'completeness' | 'sourceTier' | 'lang';

/**
 * What like texts are compared in besides their formulas: titles as printed, words of respect, party before state
 * among the offices, whose name comes first, adjectives on persons and peoples, on whose behalf, reply or initiative,
 * days to reply.
 */
export type SlotKind =
  'title' | 'respect' | 'office-order' | 'name-order' | 'adjective' | 'behalf' | 'turn' | 'days-to-reply';

export interface ArticleSlot {
  readonly slot: SlotKind;
  /** Whose title, respect or offices. */
  readonly of: 'sender' | 'addressee' | null;
  /** As printed; of days to reply, the evidence in words. */
  readonly text: string;
  /** What it comes to: "party-first", "state-first", "reply", "initiative", a number of days; null: the words themselves. */
  readonly value: string | null;
  readonly start?: number;
  readonly end?: number;
}

export interface Article {
  /** ISO 8601 day, month, year or interval "a/b"; null when unknown. */
  readonly date: string | null;
  readonly dateFrom: DateFrom;
  readonly dateEvidence: readonly DateEvidence[];
  /** Date on the letter, or of the event. */
  readonly dated: string | null;
  /** Date of publication (dateline). */
  readonly reported: string | null;
  /** Days from `dated` to `reported`, where both are days. */
  readonly lag?: number | null;
  readonly outlet: string | null;
  readonly form: Form | null;
  readonly sender: string | null;
  readonly addressee: string | null;
  /** Occasion id of the formulary. */
  readonly occasion: string | null;
  readonly completeness: Completeness;
  readonly sourceTier: SourceTier | null;
  /** A state's own text: primary, or, where nothing names its outlet, written as only a state's own outlets write. */
  readonly ownVoice: boolean;
  readonly lang: Lang;
  readonly words: number;
  readonly title: string | null;
  /** How each fact is known; "not known" may have a reason, too. */
  readonly evidence?: Readonly<Partial<Record<EvidencedField, FactEvidence>>>;
  /** In the order of the text, what stands nowhere last. */
  readonly slots?: readonly ArticleSlot[];
}

/** The words are those of a formula but for one content word. */
export interface Variation {
  /** Formula id. */
  readonly of: string;
  /** Words the text lacks and words it has instead: "−support +backing", "−full", "+active". */
  readonly diff: string;
  /** Steps of the formula's ladder of strength or tier: the formula's own, and that of the degree word in the text. */
  readonly rungFrom: string | null;
  readonly rungTo: string | null;
}

/** What a role holds in this text, and what it held in the text compared with; null: its place is empty there. */
export interface RoleChange {
  /** giver, receiver, object, degree, extension, country, party, leader or number; `rung`: a step of a ladder. */
  readonly role: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The words that differ, as in {@link Variation.diff}: "−firm +invariable", "+and encouragement". */
  readonly diff: string;
  /** On a ladder of strength or tier: higher or lower; null elsewhere, and where the rungs do not tell. */
  readonly step: 'up' | 'down' | null;
  /** Both are translations and the originals are not known to differ: perhaps only the translators do. */
  readonly translation: boolean;
}

/** In what two texts are not alike, so that a comparison of their words says less; "not known" is not alike. */
export type Unlike = 'speaker' | 'addressee' | 'form' | 'occasion' | 'language' | 'voice';

/** The earlier text a comparison is made with. */
export interface ComparedWith {
  readonly date: string;
  /** Formula id: the finding's own, or one that says the same but for its roles or its rung. */
  readonly formula: string;
  readonly text: string;
  readonly speaker: string | null;
  readonly addressee: string | null;
  readonly form: Form | null;
  readonly occasion: string | null;
  readonly lang: Lang;
  readonly outlet: string | null;
  /** How much of that text was read: another formula in a digest does not show that this one was missing. */
  readonly completeness: Completeness;
  /** Ids of the formulary; null for an article of the reader's, which has a path. */
  readonly pronouncement: string | null;
  readonly use: string | null;
  readonly path: string | null;
}

/** What became of a formula's roles since an earlier text. */
export interface Comparison {
  readonly against: ComparedWith;
  /** Empty: like is compared with like. */
  readonly unlike: readonly Unlike[];
  readonly changes: readonly RoleChange[];
  /** Roles that hold the same. */
  readonly same: readonly string[];
  /** Roles known on one side only: nothing is said of them. */
  readonly notKnown: readonly string[];
}

interface FindingBase extends Span {
  readonly text: string;
  /** false: known, but not drawn. */
  readonly flag: boolean;
}

export interface FormulaFinding extends FindingBase {
  readonly kind: 'formula';
  /** Formula id, kebab-case. */
  readonly formula: string;
  /** Other formulas with the same words, which the text does not decide between. */
  readonly alternatives: readonly string[];
  readonly category: Category;
  readonly function: FormulaFunction;
  readonly lang: Lang;
  readonly roles: Readonly<Record<string, string>>;
  readonly speaker: string | null;
  readonly speakerId: string | null;
  readonly speakers: readonly string[];
  readonly speakerFrom: SpeakerFrom;
  readonly voice: Voice | null;
  readonly via: readonly string[];
  readonly reportedBy: string | null;
  readonly authority: Authority | null;
  /** How that is known, or why there is none; null where no row is about these words. */
  readonly authorityNote?: AuthorityNote | null;
  readonly polarity: Polarity;
  /** Of what is said to be absent: id of the recorded pronouncement that the text says lacks it. */
  readonly absentFrom?: string;
  /** Inside quotation marks. */
  readonly quoted: boolean;
  /** Name of the rule that gave the speaker, or null. */
  readonly rule: string | null;
  /** The words that gave speaker or polarity ("lacked", "absent from", "said"), or null. */
  readonly cue: string | null;
  readonly variation: Variation | null;
  /** Roles against those of the last comparable text on record (like with like); null where there is none. */
  readonly compared: Comparison | null;
  readonly notable: readonly string[];
  /** Why it is not drawn (guard), or null. */
  readonly whyNot: string | null;
  /** The variant that matched, as written in the formulary. */
  readonly variant: string;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

export interface DatePart extends Span {
  readonly value: string | null;
}

export interface DateFinding extends FindingBase {
  readonly kind: 'date';
  readonly type: TimexType;
  /** TIMEX3 value (2020-10-29, 2020-W44, 2023-FA, P5Y, 201, PAST_REF, XXXX-10-01); null when not known. */
  readonly value: string | null;
  /** TIMEX3 mod: START, MID, END, APPROX, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE … or null. */
  readonly mod: string | null;
  /** First and last day covered (ISO), null when open or unknown. */
  readonly from: string | null;
  readonly to: string | null;
  /** The two ends of a range or pair, with their own spans. */
  readonly parts: readonly DatePart[];
  /** Rests on an inferred article date. */
  readonly derived: boolean;
  /** Occasion and event ids of the formulary. */
  readonly occasion: string | null;
  readonly event: string | null;
  /** Name of the rule that valued it, and one plain sentence ("before the article's date, 2020-10-29"). */
  readonly rule: string;
  readonly how: string;
  /** Weekday words that contradict the date ("Tuesday, October 2, 2024"): the true weekday, else null. */
  readonly weekdayConflict: string | null;
  /** Of an anniversary or a named day whose base year is known: which one it is; every fifth is a round one. */
  readonly anniversary?: { readonly number: number; readonly round: boolean };
}

export interface QuoteFinding extends FindingBase {
  readonly kind: 'quote';
  readonly speaker: string | null;
  readonly speakerId: string | null;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
  readonly how: 'direct' | 'mixed' | 'indirect';
  readonly rule: string | null;
  readonly sure: boolean;
}

export type Finding = FormulaFinding | DateFinding | QuoteFinding;

export interface Notice {
  readonly code: string;
  readonly severity: 'information' | 'warning';
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Analysis {
  readonly article: Article;
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
}

/** Metadata a reader or a sidecar fixed for one article; every field optional. */
export type ArticleOverrides = Partial<
  Pick<
    Article,
    | 'date'
    | 'dated'
    | 'reported'
    | 'outlet'
    | 'form'
    | 'sender'
    | 'addressee'
    | 'occasion'
    | 'completeness'
    | 'sourceTier'
  >
>;

export interface AnalyzeOptions {
  /** 'markdown' turns on Markdown regions; anything else is plain text. */
  readonly languageId: string;
  /** Path or URI of the article; only its last segments are read, for a date in the file name. */
  readonly path?: string;
  /** The reader's date for the article: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  /** Also find wordings one content word away from a formula's; they are unless this is false. */
  readonly nearVariants?: boolean;
  /** Entry of articles.yaml for this article. */
  readonly sidecar?: ArticleOverrides;
  readonly signal?: CancelSignal;
}

/** Replace `[start, end)` of the current text by `text`; edits of one call apply one after the other. */
export interface Edit extends Span {
  readonly text: string;
}

export interface ApplyResult {
  /** Findings that are gone, as they were before the edit. */
  readonly removed: readonly Finding[];
  /** Findings that are new or changed, as they are now. */
  readonly added: readonly Finding[];
  /** Findings that only moved: from `start` before the edit on, everything kept is shifted by `delta`. */
  readonly shifted: readonly { readonly from: number; readonly delta: number }[];
}

export interface Session {
  apply(edits: readonly Edit[], signal?: CancelSignal): Promise<ApplyResult>;
  article(): Article;
  /** Findings overlapping `range` (all when omitted), sorted by start. */
  findings(range?: Span): readonly Finding[];
  notices(): readonly Notice[];
  text(): string;
  dispose(): void;
}

export interface Analyzer {
  analyze(text: string, options: AnalyzeOptions): Promise<Analysis>;
  open(text: string, options: AnalyzeOptions): Promise<Session>;
}
