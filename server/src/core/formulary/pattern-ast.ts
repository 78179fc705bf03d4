/**
 * What a pattern means once it is read (docs/patterns.md describes how it is written). Two stages: the tree as written,
 * and the plain sequences it stands for, which is what the matcher compiles.
 */

/** What a slot such as `{country}` may hold; the names come from the formulary's actors and from closed lists. */
export type SlotKind = 'country' | 'party' | 'leader' | 'ordinal' | 'number';

/** Parts of a formula whose filling carries meaning of its own (design: roles). */
export type CaptureRole = 'giver' | 'receiver' | 'object' | 'degree' | 'extension';

export type PatternNode =
  /** One word as written; `inflected` (`develop~`) stands for its inflected forms too. */
  | { readonly kind: 'word'; readonly text: string; readonly inflected: boolean }
  /** `~3`: none to three words; `?`: exactly one. Never across the end of a sentence, a bracket or a dash. */
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }
  | { readonly kind: 'slot'; readonly slot: SlotKind }
  /** `(a|b)`; `[a]` is a choice with an empty option. */
  | { readonly kind: 'choice'; readonly options: readonly (readonly PatternNode[])[] }
  /** `{any-order:a|b}`: all parts, in any order. */
  | { readonly kind: 'any-order'; readonly parts: readonly (readonly PatternNode[])[] }
  /** `{degree:full|firm}`, `{giver:{country}}`: what stands there is captured. */
  | { readonly kind: 'role'; readonly role: CaptureRole; readonly body: readonly PatternNode[] };

/** One word, gap or slot of a sequence. */
export type Step =
  | { readonly kind: 'word'; readonly text: string; readonly inflected: boolean }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }
  | { readonly kind: 'slot'; readonly slot: SlotKind };

/** Steps `from` (inclusive) to `to` (exclusive) of a sequence fill this role. */
export interface CaptureRange {
  readonly role: CaptureRole | SlotKind;
  readonly from: number;
  readonly to: number;
}

/** One of the plain sequences a pattern stands for; it begins and ends with a word or a slot. */
export interface Sequence {
  readonly steps: readonly Step[];
  readonly captures: readonly CaptureRange[];
}

/** What must or must not stand near a match: patterns, looked for in the same sentence or paragraph. */
export interface PatternContext {
  /** At least one of these. */
  readonly requires?: readonly string[];
  /** None of these. */
  readonly forbids?: readonly string[];
  readonly within: 'sentence' | 'paragraph';
}
