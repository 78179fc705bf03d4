import type { Formula } from '../formulary/types.js';
import type { Completeness, Form, Lang, Voice } from '../types.js';

/** By role: what fills it; null where its place was read and is empty. A role that is not named is not known. */
export type RoleValues = Readonly<Record<string, string | null>>;

/** A formula in one dated text, on record or in an article, as far as texts are compared by it. */
export interface Appearance {
  readonly formula: Formula;
  /** ISO day, month or year; null: not known, and then it is no one's predecessor. */
  readonly date: string | null;
  readonly speaker: string | null;
  /** State of the speaker, which says what language the words are translated from. */
  readonly speakerState: string | null;
  readonly addressee: string | null;
  readonly form: Form | null;
  readonly occasion: string | null;
  readonly voice: Voice | null;
  /** Language of the text that was read, and whose edition it is. */
  readonly lang: Lang;
  readonly outlet: string | null;
  readonly completeness: Completeness;
  readonly roles: RoleValues;
  /** The words of the formula in that text. */
  readonly words: string;
  /** Of its text only this formula was looked for: what else stood there is not known. */
  readonly isSparse: boolean;
  /** Where it stands. */
  readonly in: AppearanceIn;
}

export type AppearanceIn =
  | { readonly kind: 'record'; readonly pronouncement: string; readonly use: string }
  /** Another article of the reader's; `path` as the caller names it. */
  | { readonly kind: 'article'; readonly path: string };

/** What a formula's own pattern reads off a short quotation. */
export interface QuoteReading {
  readonly roles: RoleValues;
  readonly words: string;
  readonly lang: Lang;
}

/** Reads a recorded quotation; null where no variant of the formula is found in it. */
export type QuoteReader = (
  quote: string,
  formula: Formula,
  speakerState: string | null,
) => QuoteReading | null;
