import type { Edit } from '../types.js';

/** The smallest stretch that covers a series of edits: `[start, oldEnd)` became `[start, newEnd)`. */
export interface ChangedStretch {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

export class EditRangeError extends RangeError {
  override readonly name = 'EditRangeError';
}

/**
 * Applies edits one after the other (each in the coordinates the one before left) and says what stretch changed.
 * @throws EditRangeError when an edit lies outside the text; the text is then unchanged
 */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { text: string; changed: ChangedStretch | null } {
  let changed: ChangedStretch | null = null;
  for (const { start, end, text: inserted } of edits) {
    if (!(start >= 0 && start <= end && end <= text.length)) {
      throw new EditRangeError(`edit ${start}..${end} is outside the text of ${text.length} UTF-16 units`);
    }
    text = text.slice(0, start) + inserted + text.slice(end);
    const delta = inserted.length - (end - start);
    if (changed === null) {
      changed = { start, oldEnd: end, newEnd: start + inserted.length };
    } else {
      const reach: number = Math.max(changed.newEnd, end);
      changed = {
        start: Math.min(changed.start, start),
        oldEnd: changed.oldEnd + (reach - changed.newEnd),
        newEnd: reach + delta,
      };
    }
  }
  return { text, changed };
}
