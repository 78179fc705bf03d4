import type { Formula } from '../formulary/types.js';
import { patternBreadth } from './breadth.js';
import type { RawMatch } from './matcher.js';

/** One stretch of text and the formulas that claim it. */
export interface SelectedMatch extends RawMatch {
  /** Formulas with the very same words, in the order of the formulary, without the chosen one. */
  readonly others: readonly Formula[];
  /** Stands inside a longer formula of another category. */
  readonly inside: Formula | null;
}

/**
 * The overlap rule: leftmost, then longest, among formulas that measure the same thing. A match inside another one, or
 * crossing one that begins before it, is dropped when both are the same formula, on the same ladder or in the same
 * category; so what is said first, a degree word above all, is never lost to what follows ("warmest congratulations",
 * not "congratulations to you"). Distinct formulas may nest: "imperialism" (hostility) inside "independence against
 * imperialism" (ideology) stays and says so. The same words claimed by several formulas are one match: `prefer` ranks
 * them (higher is better), then the pattern that says them most exactly (match/breadth.ts), then the formulary's order.
 */
export function selectMatches(
  matches: readonly RawMatch[],
  prefer: (formula: Formula) => number,
): SelectedMatch[] {
  const leftmost = sameSpans(matches).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: SelectedMatch[] = [];
  const byPlace = new PlaceIndex();
  for (const { start, end, candidates } of leftmost) {
    const [best, ...rest] = ranked(candidates, prefer);
    if (best === undefined) continue;
    const overlapping = byPlace.overlapping(start, end);
    if (overlapping.some((other) => measuresTheSame(other.formula, best.formula))) continue;
    const container = overlapping.find((other) => other.start <= start && other.end >= end);
    const match = { ...best, others: rest.map(({ formula }) => formula), inside: container?.formula ?? null };
    kept.push(match);
    byPlace.add(match);
  }
  return kept;
}

function ranked(candidates: readonly RawMatch[], prefer: (formula: Formula) => number): readonly RawMatch[] {
  if (candidates.length === 1) return candidates;
  return [...candidates].sort(
    (a, b) =>
      prefer(b.formula) - prefer(a.formula) ||
      patternBreadth(a.variant.pattern) - patternBreadth(b.variant.pattern),
  );
}

export function measuresTheSame(a: Formula, b: Formula): boolean {
  return a === b || a.category === b.category || (a.ladder !== null && a.ladder === b.ladder);
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly candidates: RawMatch[];
}

function sameSpans(matches: readonly RawMatch[]): Group[] {
  const groups = new Map<string, Group>();
  for (const match of matches) {
    const key = `${match.start}:${match.end}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { start: match.start, end: match.end, candidates: [match] });
    } else {
      addCandidate(group.candidates, match);
    }
  }
  return [...groups.values()];
}

/** Of several variants of one formula the one that says the words most exactly stands for it. */
function addCandidate(candidates: RawMatch[], match: RawMatch): void {
  const at = candidates.findIndex((other) => other.formula === match.formula);
  const known = candidates[at];
  if (known === undefined) candidates.push(match);
  else if (patternBreadth(match.variant.pattern) < patternBreadth(known.variant.pattern))
    candidates[at] = match;
}

/** Finds kept matches that overlap a span; buckets of 64 characters keep this linear in the number of matches. */
class PlaceIndex {
  private readonly buckets = new Map<number, RawMatch[]>();

  add(match: RawMatch): void {
    for (let bucket = match.start >> 6; bucket <= (match.end - 1) >> 6; bucket++) {
      const list = this.buckets.get(bucket);
      if (list === undefined) this.buckets.set(bucket, [match]);
      else list.push(match);
    }
  }

  overlapping(start: number, end: number): RawMatch[] {
    const found = new Set<RawMatch>();
    for (let bucket = start >> 6; bucket <= (end - 1) >> 6; bucket++) {
      for (const match of this.buckets.get(bucket) ?? []) {
        if (match.start < end && match.end > start) found.add(match);
      }
    }
    return [...found];
  }
}
