import { cleanupSemantic, DIFF_DELETE, DIFF_INSERT, makeDiff } from '@sanity/diff-match-patch';
import type { DiffPiece, TextDiff } from '../core/annotations/anchor.js';

/** Longest time one comparison may take; beyond it the diff stays right but gets coarser. */
const TIMEOUT_SECONDS = 2;

/** Diff of two texts, with small chance agreements removed and edits moved to word and line borders. */
export const textDiff: TextDiff = (before, after) => {
  const diffs = cleanupSemantic(makeDiff(before, after, { checkLines: true, timeout: TIMEOUT_SECONDS }));
  return diffs.map(([op, text]): DiffPiece => {
    const name = op === DIFF_DELETE ? 'delete' : op === DIFF_INSERT ? 'insert' : 'equal';
    return { op: name, text };
  });
};
