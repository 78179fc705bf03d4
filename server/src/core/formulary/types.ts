/**
 * The formulary as the core reads it: plain frozen data, compiled from `server/formulary/*.yaml` and the reader's
 * own layers. Facts carry ids of `sources`. Marks of doubt (`verified`) are kept and shown, never dropped.
 */
import type { Category, Completeness, Form, FormulaFunction, Lang, Voice } from '../types.js';
import type { PatternContext } from './pattern-ast.js';

/** How well a row was checked. Rows marked `unverified` never reach this data. */
export type Verified = 'yes' | 'text-match' | 'partial-text' | 'order-by-editor';

export interface Variant {
  /** As written (docs/patterns.md); `{ } [ ] ( ) | ~ ?` mean something and are escaped with a backslash. */
  readonly pattern: string;
  readonly lang: Lang;
  /** `same-words`: inflection, spelling, word order. `translation`: another rendering of the same original. */
  readonly relation: 'same-words' | 'translation';
  /** For a translation: the original it renders, if it was read. */
  readonly original?: { readonly lang: Lang; readonly text: string };
  /** Not read in the original, or read through a third language: free text from the sources. */
  readonly note?: string;
  /** What must and must not stand near; replaces the formula's own. */
  readonly context?: PatternContext;
}

export interface Formula {
  readonly id: string;
  readonly formerIds: readonly string[];
  /** Canonical wording, for display. */
  readonly name: string;
  readonly category: Category;
  readonly function: FormulaFunction;
  /** "DPRK-PRC", "any" …: whose relations it belongs to (speaker's side first). */
  readonly dyad: string | null;
  /** One common word or default phrase: fires only quoted, attributed, or in a state's own text. */
  readonly guard: boolean;
  readonly originals: Readonly<Partial<Record<Lang, readonly string[]>>>;
  readonly romanised?: string;
  readonly variants: readonly Variant[];
  /** What must and must not stand near, for variants that do not say so themselves. */
  readonly context?: PatternContext;
  /** Other wordings, never matched as this formula: free text. */
  readonly related: readonly string[];
  /** What it signals, in one sentence. */
  readonly signal: string | null;
  /** A remark for the reader: what the wording is said of, what sets it apart. */
  readonly note?: string;
  readonly ladder: string | null;
  readonly sources: readonly string[];
  readonly verified: Verified;
  readonly disabled?: boolean;
  /** Where the entry stands, for go to definition; filled at build or load time (0-based line). */
  readonly origin: { readonly file: string; readonly line: number };
}

export type LadderOrder = 'strength' | 'chronology' | 'tier' | 'frame-shift';

export interface Rung {
  readonly rank: number;
  readonly step: string;
  readonly formula: string | null;
  readonly exampleDate: string | null;
  readonly exampleUse: string | null;
  readonly firstInRecord: string | null;
  readonly source: string | null;
  readonly note: string | null;
  readonly verified: Verified;
}

export interface Ladder {
  readonly id: string;
  readonly name: string;
  readonly dyad: string | null;
  readonly order: LadderOrder;
  /** Source id, or "editor". */
  readonly orderedBy: string;
  readonly rungs: readonly Rung[];
}

export type UseStatus = 'present' | 'absent' | 'not-in-digest' | 'reported-absent' | 'reported-paraphrase';

/** One dated, sourced appearance or absence of a formula in a pronouncement (one row per carrier read). */
export interface Use {
  readonly id: string;
  readonly pronouncement: string;
  readonly formula: string;
  readonly status: UseStatus;
  readonly function: FormulaFunction | null;
  /** Whose words, when not those of the pronouncement's speaker (one side of a joint text). */
  readonly speaker?: string;
  /** When not that of the pronouncement. */
  readonly dyad?: string;
  /** Publication of this carrier, when not that of the pronouncement. */
  readonly reported?: string;
  readonly giver: string | null;
  readonly receiver: string | null;
  /** Roles by hand, which go before those that the quote shows; null: the text has nothing there. */
  readonly roles?: Readonly<Record<string, string | null>>;
  /** At most 20 words. */
  readonly quote: string | null;
  readonly quoteNote: string | null;
  readonly note: string | null;
  readonly method: 'curated' | 'mined' | 'series';
  readonly source: string;
  readonly verified: Verified;
  readonly carrier: string | null;
  readonly outlet: string | null;
  readonly completeness: Completeness;
  readonly voice: Voice | null;
  readonly reportedBy: string | null;
}

/** One speaker's words on one occasion, whatever carried them. */
export interface Pronouncement {
  readonly id: string;
  /** On the document, or of the event: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly dated: string | null;
  /** Dateline or publication. */
  readonly reported: string | null;
  readonly speaker: string | null;
  readonly role: string | null;
  readonly addressee: string | null;
  readonly form: Form;
  /** As the sources call it ("message of greeting"). */
  readonly formName: string | null;
  readonly dyad: string | null;
  readonly occasion: string | null;
  readonly occasionName: string | null;
}

/** P present; p text match only; A absent (curated, whole text); a not found in a whole text; d not in this digest
 * or excerpt; r absence reported, text not read; ? no text here. */
export type SeriesMark = 'P' | 'p' | 'A' | 'a' | 'd' | 'r' | '?';

/** A recurring letter and, for one formula, what stood in it year by year. */
export interface SeriesRow {
  readonly series: string;
  /** Canonical English names, as in Pronouncement. */
  readonly sender?: string;
  readonly addressee?: string;
  /** Occasion id. */
  readonly occasion?: string;
  readonly formula: string;
  readonly years: Readonly<Record<string, SeriesMark>>;
}

/** How often a formula stands in an archive that was counted whole, articles not occurrences. */
export interface Frequency {
  readonly formula: string;
  /** Id of the source that is the archive. */
  readonly archive: string;
  readonly documents: number;
  /** Different days on which those documents are dated. */
  readonly dates: number;
  /** Days of the earliest and latest of them: in this archive, not ever. */
  readonly first: string;
  readonly last: string;
}

export interface Occasion {
  readonly id: string;
  readonly name: string;
  /** Other names of the same day, as articles write them. */
  readonly aliases?: readonly string[];
  /** MM-DD, or null when movable. */
  readonly monthDay: string | null;
  readonly baseYear: number | null;
  readonly dyad: string | null;
  readonly forms: readonly string[];
  /** When it falls, if it has no fixed day. */
  readonly note?: string;
  readonly source: string;
  readonly verified: Verified;
}

export interface DatedEvent {
  readonly id: string;
  readonly date: string;
  readonly label: string;
  readonly type: string;
  readonly participants: readonly string[];
  readonly sameAs: string | null;
  readonly source: string;
  readonly verified: Verified;
}

export interface Encounter {
  readonly id: string;
  readonly date: string;
  readonly dateEnd: string | null;
  readonly place: string | null;
  readonly occasion: string | null;
  readonly host: string | null;
  readonly guest: string | null;
  readonly guestRank: string | null;
  readonly level: string | null;
  readonly dprkPublished: string | null;
  readonly otherSidePublished: string | null;
  readonly notes: string | null;
  readonly sources: readonly string[];
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly native: readonly string[];
  readonly aliases: readonly string[];
  readonly state: string;
  /** Offices as free text with years ("WPK general secretary (since Jan 2021 texts)"). */
  readonly roles: readonly string[];
  readonly kind: 'person' | 'outlet' | 'byline' | 'body';
  readonly sources: readonly string[];
  readonly verified: Verified;
  /** Where the entry stands, as a formula's `origin`; missing for entries that were not read from a file. */
  readonly origin?: { readonly file: string; readonly line: number };
}

export interface AuthorityRow {
  readonly state: string;
  /** Ordinal within `scale`, or null: not comparable. */
  readonly level: number | null;
  readonly scale: string;
  readonly issuer: string;
  readonly vehicle: string;
  readonly native: string | null;
  readonly voice: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly description: string;
  readonly orderedBy: string;
  readonly sources: readonly string[];
  readonly verified: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly url: string | null;
  /** How it was read ("stored page, opening read"). */
  readonly how: string | null;
  /** An archive that was counted: how many articles it has. */
  readonly documents?: number;
}

export interface Formulary {
  readonly formulas: readonly Formula[];
  readonly ladders: readonly Ladder[];
  readonly pronouncements: readonly Pronouncement[];
  readonly uses: readonly Use[];
  readonly series: readonly SeriesRow[];
  readonly frequencies: readonly Frequency[];
  readonly occasions: readonly Occasion[];
  readonly events: readonly DatedEvent[];
  readonly encounters: readonly Encounter[];
  readonly actors: readonly Actor[];
  readonly authority: readonly AuthorityRow[];
  readonly sources: readonly Source[];
}

/** One message about a data file: always file, place (0-based line and column) and remedy. */
export interface DataProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** A layer laid over the built-in formulary: entries replace field by field, `disabled: true` removes. */
export interface FormularyLayer {
  readonly name: string;
  readonly formulas?: readonly PartialFormula[];
  readonly ladders?: readonly Ladder[];
  readonly occasions?: readonly Occasion[];
  readonly events?: readonly DatedEvent[];
  readonly actors?: readonly Actor[];
  readonly sources?: readonly Source[];
  readonly pronouncements?: readonly Pronouncement[];
  readonly uses?: readonly Use[];
  readonly series?: readonly SeriesRow[];
  readonly frequencies?: readonly Frequency[];
  readonly encounters?: readonly Encounter[];
  readonly authority?: readonly AuthorityRow[];
}

/** A formula entry as a layer gives it: the id, and whatever it sets or overrides. */
export type PartialFormula = Pick<Formula, 'id'> & Partial<Formula>;
