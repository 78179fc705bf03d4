import type { Annotation } from './annotation.js';

/** One act of tagging, in one author's file of one article: what stood there before it, and after. */
export interface Act {
  readonly id: string;
  readonly time: string;
  readonly author: string;
  /** Article path, relative to the folder that holds `.readout`. */
  readonly article: string;
  readonly before: readonly Annotation[];
  readonly after: readonly Annotation[];
}

/** Acts that can be undone and redone, oldest first. */
export interface Journal {
  readonly done: readonly Act[];
  readonly undone: readonly Act[];
}

export const EMPTY_JOURNAL: Journal = { done: [], undone: [] };
/** Older acts are forgotten; their annotations stay. */
export const MOST_ACTS = 200;

/** Notes a new act. What was undone in its article can no longer be redone. */
export function record(journal: Journal, act: Act): Journal {
  return {
    done: [...journal.done, act].slice(-MOST_ACTS),
    undone: journal.undone.filter(({ article }) => article !== act.article),
  };
}

/** The act that Undo takes back: the author's last one, in one article when it is given. */
export function nextUndo(journal: Journal, author: string, article?: string): Act | null {
  return journal.done.findLast((act) => belongs(act, author, article)) ?? null;
}

/** The act that Redo does again: the one undone last. */
export function nextRedo(journal: Journal, author: string, article?: string): Act | null {
  return journal.undone.findLast((act) => belongs(act, author, article)) ?? null;
}

/** Moves an act from done to undone. */
export function undo(journal: Journal, act: Act): Journal {
  return { done: without(journal.done, act), undone: [...journal.undone, act].slice(-MOST_ACTS) };
}

/** Moves an act from undone to done. */
export function redo(journal: Journal, act: Act): Journal {
  return { done: [...journal.done, act].slice(-MOST_ACTS), undone: without(journal.undone, act) };
}

/** An act that can no longer be undone or redone is dropped. */
export function forget(journal: Journal, act: Act): Journal {
  return { done: without(journal.done, act), undone: without(journal.undone, act) };
}

function belongs(act: Act, author: string, article: string | undefined): boolean {
  return act.author === author && (article === undefined || act.article === article);
}

function without(acts: readonly Act[], act: Act): readonly Act[] {
  return acts.filter(({ id }) => id !== act.id);
}
