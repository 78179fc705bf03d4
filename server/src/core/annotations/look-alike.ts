/**
 * Guards a place that a diff proposes. Formulaic texts repeat themselves: when a paragraph is deleted, the shortest
 * edit may keep its words in the next one that begins alike. So the paragraph of the old place and that of the new one
 * must be each other's best match among all paragraphs that were not carried over word for word, and have half of their
 * other words in common.
 */
import type { Span } from '../types.js';
import { likeness, type Scenes } from './scenes.js';

/** Words around the passage that must have stayed. Unrelated English paragraphs share about a quarter. */
const SAME_PLACE = 0.5;
const CONTEXT_REACH = 64;
const TIE_BREAK = 0.001;

/** An old and a new text, and which of their paragraphs did not simply carry over. */
export interface Revision {
  readonly old: Scenes;
  readonly fresh: Scenes;
  readonly changedOld: ReadonlySet<number>;
  readonly changedFresh: ReadonlySet<number>;
}

/** Compares two texts by paragraphs: one that stands once in each, word for word, carried over. */
export function revision(old: Scenes, fresh: Scenes): Revision {
  return { old, fresh, changedOld: changedIn(old, fresh), changedFresh: changedIn(fresh, old) };
}

/** Whether `now` in the new text is the place `was` in the old one, and not one that reads like it. */
export function isSamePlace(texts: Revision, was: Span, now: Span): boolean {
  const { old, fresh } = texts;
  const first = [old.at(was.start), fresh.at(now.start)] as const;
  const last = [old.at(was.end - 1), fresh.at(now.end - 1)] as const;
  if (!isSameParagraph(texts, first[0], first[1], was, now)) return false;
  const several = first[0] !== last[0] || first[1] !== last[1];
  if (several && !isSameParagraph(texts, last[0], last[1], was, now)) return false;
  return isSameOccurrence(old, first[0], was, fresh, first[1], now);
}

function changedIn(text: Scenes, other: Scenes): ReadonlySet<number> {
  const carried = (index: number): boolean => {
    const words = text.textOf(index);
    return text.only(words) >= 0 && other.only(words) >= 0;
  };
  return new Set(text.paragraphs.map((_, index) => index).filter((index) => !carried(index)));
}

function isSameParagraph(
  { old, fresh, changedOld, changedFresh }: Revision,
  i: number,
  j: number,
  was: Span,
  now: Span,
): boolean {
  if (i < 0 || j < 0) return false;
  if (!changedOld.has(i) || !changedFresh.has(j)) return old.textOf(i) === fresh.textOf(j);
  if (likeness(old.bag(i), fresh.bag(j)) < SAME_PLACE) return false;
  if (likeness(old.outside(i, was), fresh.outside(j, now)) < SAME_PLACE) return false;
  const own = closeness(old, i, fresh, j, 0);
  for (const other of changedOld) {
    if (other !== i && closeness(old, other, fresh, j, own) >= own) return false;
  }
  for (const other of changedFresh) {
    if (other !== j && closeness(old, i, fresh, other, own) >= own) return false;
  }
  return true;
}

/** Likeness of two paragraphs; the ones before and behind only decide between equals. */
function closeness(old: Scenes, i: number, fresh: Scenes, j: number, floor: number): number {
  const own = likeness(old.bag(i), fresh.bag(j));
  if (own + 2 * TIE_BREAK < floor) return own;
  const before = likeness(old.bag(i - 1), fresh.bag(j - 1));
  const behind = likeness(old.bag(i + 1), fresh.bag(j + 1));
  return own + TIE_BREAK * (before + behind);
}

/** Among the occurrences of the same words inside the two paragraphs, old and new place go best together. */
function isSameOccurrence(old: Scenes, i: number, was: Span, fresh: Scenes, j: number, now: Span): boolean {
  const [from, to] = [old.paragraphs[i], fresh.paragraphs[j]];
  if (!from || !to) return false;
  if (old.textOf(i) === fresh.textOf(j) && was.start - from.start === now.start - to.start) return true;
  const words = old.text.slice(was.start, was.end);
  const own = sharedContext(old.text, was, fresh.text, now);
  const rivalsBefore = occurrences(old.text, words, from).filter(({ start }) => start !== was.start);
  const rivalsNow = occurrences(fresh.text, words, to).filter(
    ({ start, end }) => end <= now.start || start >= now.end,
  );
  return (
    rivalsBefore.every((rival) => sharedContext(old.text, rival, fresh.text, now) < own) &&
    rivalsNow.every((rival) => sharedContext(old.text, was, fresh.text, rival) < own)
  );
}

function occurrences(text: string, words: string, within: Span): Span[] {
  const found: Span[] = [];
  for (
    let at = text.indexOf(words, within.start);
    at >= 0 && at < within.end;
    at = text.indexOf(words, at + 1)
  ) {
    found.push({ start: at, end: at + words.length });
  }
  return found;
}

/** Units that agree directly before and directly behind two spans, up to 64 each. */
function sharedContext(a: string, spanA: Span, b: string, spanB: Span): number {
  let before = 0;
  while (before < CONTEXT_REACH && a[spanA.start - 1 - before] === b[spanB.start - 1 - before]) before++;
  let behind = 0;
  while (behind < CONTEXT_REACH && a[spanA.end + behind] === b[spanB.end + behind]) behind++;
  return before + behind;
}
