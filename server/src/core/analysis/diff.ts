import type { ApplyResult, Finding } from '../types.js';
import type { ChangedStretch } from './edits.js';

/** What an edit did to the findings: gone, new, or only moved (everything from the end of the edit on). */
export function diffFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  changed: ChangedStretch,
): ApplyResult {
  const delta = changed.newEnd - changed.oldEnd;
  const moved = (finding: Finding): Finding =>
    finding.start >= changed.oldEnd && delta !== 0 ? shiftFinding(finding, delta) : finding;
  const left = new Map<string, Finding[]>();
  for (const finding of before) {
    const key = JSON.stringify(moved(finding));
    left.set(key, [...(left.get(key) ?? []), finding]);
  }
  const added = after.filter((finding) => left.get(JSON.stringify(finding))?.shift() === undefined);
  const removed = [...left.values()].flat().sort((a, b) => a.start - b.start);
  return { removed, added, shifted: delta === 0 ? [] : [{ from: changed.oldEnd, delta }] };
}

/** A finding with every offset in it moved. */
export function shiftFinding(finding: Finding, delta: number): Finding {
  const span = { start: finding.start + delta, end: finding.end + delta };
  switch (finding.kind) {
    case 'formula':
      return { ...finding, ...span };
    case 'date': {
      const parts = finding.parts.map((part) => ({
        ...part,
        start: part.start + delta,
        end: part.end + delta,
      }));
      return { ...finding, ...span, parts };
    }
    case 'quote': {
      const move = (offset: number | null): number | null => (offset === null ? null : offset + delta);
      return {
        ...finding,
        ...span,
        speakerStart: move(finding.speakerStart),
        speakerEnd: move(finding.speakerEnd),
      };
    }
  }
}
