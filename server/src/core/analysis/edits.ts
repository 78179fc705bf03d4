import type { Edit } from '../types.js';

/** A stretch of the old text, `[start, end)`, in whose place `length` other UTF-16 units stand now. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

export class EditRangeError extends RangeError {
  override readonly name = 'EditRangeError';
}

/**
 * What a series of edits (each in the coordinates the one before left) changes of a text of `length` units: hunks in
 * offsets of the old text, ascending, with old text between any two.
 * @throws EditRangeError when an edit lies outside the text
 */
export function composeEdits(length: number, edits: readonly Edit[]): Hunk[] {
  let hunks: Hunk[] = [];
  let size = length;
  for (const edit of edits) {
    const { start, end, text } = edit;
    if (!(start >= 0 && start <= end && end <= size)) {
      throw new EditRangeError(`edit ${start}..${end} is outside the text of ${size} UTF-16 units`);
    }
    hunks = joinEdit(hunks, start, end, text.length);
    size += text.length - (end - start);
  }
  return hunks;
}

/** Puts `inserted` units in place of `[start, end)` of the text as the hunks have left it; hunks that touch are joined. */
export function joinEdit(hunks: readonly Hunk[], start: number, end: number, inserted: number): Hunk[] {
  const before: Hunk[] = [];
  const behind: Hunk[] = [];
  let delta = 0;
  /** The joined hunk in old offsets, and its length now. */
  let first: number | null = null;
  let last = 0;
  let length = inserted;
  /** How much longer the text is now before the edit's end. */
  let deltaAtEnd = 0;
  for (const hunk of hunks) {
    const from = hunk.start + delta;
    const to = from + hunk.length;
    const grown = hunk.length - (hunk.end - hunk.start);
    if (to < start) before.push(hunk);
    else if (from > end) behind.push(hunk);
    else {
      first ??= Math.min(hunk.start, start - delta);
      length += Math.max(0, start - from) + Math.max(0, to - end);
      last = hunk.end;
      deltaAtEnd = to <= end ? delta + grown : Infinity;
    }
    delta += grown;
    if (first === null && to < start) deltaAtEnd = delta;
  }
  const joinedEnd = deltaAtEnd === Infinity ? last : end - deltaAtEnd;
  return [...before, { start: first ?? start - deltaAtEnd, end: joinedEnd, length }, ...behind];
}

/** How far what stands at an old offset outside the hunks has moved. */
export function deltaAt(hunks: readonly Hunk[], offset: number): number {
  let delta = 0;
  for (const { start, end, length } of hunks) {
    if (end > offset) break;
    delta += length - (end - start);
  }
  return delta;
}

/** Where what stands at an offset now, outside the hunks, stood in the old text. */
export function oldOffset(hunks: readonly Hunk[], offset: number): number {
  let delta = 0;
  for (const { start, end, length } of hunks) {
    if (start + delta + length > offset) break;
    delta += length - (end - start);
  }
  return offset - delta;
}
