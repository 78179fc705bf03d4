import type { ApplyResult, Finding } from '../types.js';
import { deltaAt, type Hunk } from './edits.js';

/**
 * What an edit did to the findings of the paragraphs that were decided anew: gone, new, or only moved. Findings of all
 * other paragraphs moved as `shifted` says: the last shift comes first, so that the order makes no difference.
 * @param before as they stood before the edit
 * @param after as they stand now
 */
export function diffFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  hunks: readonly Hunk[],
): ApplyResult {
  const left = new Map<string, Finding[]>();
  for (const finding of before) {
    const delta = deltaAt(hunks, finding.start);
    const key = JSON.stringify(delta === 0 ? finding : shiftFinding(finding, delta));
    const same = left.get(key);
    if (same === undefined) left.set(key, [finding]);
    else same.push(finding);
  }
  const added = after.filter((finding) => left.get(JSON.stringify(finding))?.shift() === undefined);
  const removed = [...left.values()].flat().sort((a, b) => a.start - b.start);
  const shifted = hunks
    .map(({ start, end, length }) => ({ from: end, delta: length - (end - start) }))
    .filter(({ delta }) => delta !== 0)
    .reverse();
  return { removed, added, shifted };
}

/** A finding with every offset in it moved. */
export function shiftFinding(finding: Finding, delta: number): Finding {
  const start = finding.start + delta;
  const end = finding.end + delta;
  switch (finding.kind) {
    case 'formula':
      return { ...finding, start, end };
    case 'date': {
      if (finding.parts.length === 0) return { ...finding, start, end };
      const parts = finding.parts.map((part) => ({
        ...part,
        start: part.start + delta,
        end: part.end + delta,
      }));
      return { ...finding, start, end, parts };
    }
    case 'quote': {
      const move = (offset: number | null): number | null => (offset === null ? null : offset + delta);
      const { speakerStart, speakerEnd } = finding;
      return { ...finding, start, end, speakerStart: move(speakerStart), speakerEnd: move(speakerEnd) };
    }
  }
}
