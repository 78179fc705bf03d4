/** What patterns are compiled to: rows of elements over sets of words, before and after words have their symbols. */
import type { CaptureRange, SlotKind } from '../formulary/pattern-ast.js';
import type { Formula, Variant } from '../formulary/types.js';
import type { NearEdit } from './near-edits.js';

export type Element =
  /** One word of a pattern: any of these rows of word sets ("cooperation", "co-operation"; "party", "party's"). */
  | { readonly kind: 'word'; readonly rows: readonly (readonly number[])[] }
  /** Any of these rows of elements. Stands only in plain sequences, which one trie holds without writing them out. */
  | { readonly kind: 'choice'; readonly options: readonly (readonly Element[])[] }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }
  | { readonly kind: 'slot'; readonly slot: SlotKind }
  /** A Korean ending, or nothing. */
  | { readonly kind: 'ending' };

/** Elements `from` (inclusive) to `to` (exclusive) fill a role. */
export type ElementRange = CaptureRange;

export interface ContextRule {
  /** Targets of which at least one must be near; empty: none need be. */
  readonly requires: readonly number[];
  /** Targets of which none may be near. */
  readonly forbids: readonly number[];
  readonly within: 'sentence' | 'paragraph';
}

/** What a sequence stands for. */
export type Target =
  | {
      readonly kind: 'variant';
      readonly formula: Formula;
      readonly variant: Variant;
      readonly context: ContextRule | null;
    }
  /** A wording one word away from a variant's. */
  | {
      readonly kind: 'near';
      readonly formula: Formula;
      readonly variant: Variant;
      readonly edit: NearEdit;
    }
  /** A pattern of some variant's context: it is looked for, never reported. */
  | { readonly kind: 'context' }
  /** A name that a slot may hold. */
  | { readonly kind: 'name'; readonly name: number };

export interface CompiledSequence {
  /** Index into the targets. */
  readonly target: number;
  readonly elements: readonly Element[];
  readonly captures: readonly ElementRange[];
  /** The run of words that the automaton looks for: its longest. Empty if there are no words. */
  readonly anchorFrom: number;
  readonly anchorTo: number;
  /** All words and choices of words: what the automaton finds is the match. */
  readonly plain: boolean;
  /** A hit of the automaton is not yet a match as it stands. */
  readonly special: boolean;
  /** Where its variant stands among all, whenever it was compiled: of two at one place the first goes before. */
  readonly order: number;
}

/** Compares by place among the variants. */
export function bySequence(a: CompiledSequence, b: CompiledSequence): number {
  return a.order - b.order;
}

/** The longest run of words of a sequence, the first of equals. */
export function anchorOf(elements: readonly Element[]): { anchorFrom: number; anchorTo: number } {
  let anchorFrom = 0;
  let anchorTo = 0;
  for (let from = 0; from < elements.length; from++) {
    let to = from;
    while (elements[to]?.kind === 'word' || elements[to]?.kind === 'choice') to++;
    if (to - from > anchorTo - anchorFrom) [anchorFrom, anchorTo] = [from, to];
    from = to;
  }
  return { anchorFrom, anchorTo };
}
