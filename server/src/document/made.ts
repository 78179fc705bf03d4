import type { Finding, Session } from '../core/types.js';
import type { HeldFinding } from './held.js';

/** Held findings nearer to each other than this (UTF-16 units) are asked for together. */
const NEAR = 4096;

/**
 * The findings that held ones stand for, as they are now, in the same order. The session must have read the text that
 * the held ones follow; one that it does not know (any more) is left out.
 */
export function findingsFor(
  session: Session,
  held: readonly HeldFinding[],
): { readonly held: HeldFinding; readonly finding: Finding }[] {
  const made = new Map<number, Finding>();
  let row: HeldFinding[] = [];
  let end = 0;
  const ask = (): void => {
    const start = row[0]?.start ?? 0;
    const known = byWhat(session.findings({ start, end }));
    for (const one of row) {
      const finding = known.get(keyOf(one))?.shift();
      if (finding !== undefined) made.set(one.id, finding);
    }
  };
  for (const one of [...held].sort((a, b) => a.start - b.start)) {
    if (row.length > 0 && one.start > end + NEAR) {
      ask();
      row = [];
    }
    end = row.length === 0 ? one.end : Math.max(end, one.end);
    row.push(one);
  }
  if (row.length > 0) ask();
  return held.flatMap((one) => {
    const finding = made.get(one.id);
    return finding === undefined ? [] : [{ held: one, finding }];
  });
}

/** Two quotations of the very same words differ in nothing that is held. */
function byWhat(findings: readonly Finding[]): Map<string, Finding[]> {
  const known = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { kind, start, end } = finding;
    const key = keyOf({ kind, start, end, formula: kind === 'formula' ? finding.formula : null });
    const same = known.get(key);
    if (same === undefined) known.set(key, [finding]);
    else same.push(finding);
  }
  return known;
}

function keyOf({
  kind,
  start,
  end,
  formula,
}: Omit<HeldFinding, 'id' | 'flag' | 'isNotable' | 'isNotUsed'>): string {
  return `${start}-${end} ${formula ?? kind}`;
}
