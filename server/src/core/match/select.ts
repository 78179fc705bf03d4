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
 * The overlap rule. Longest wins among formulas that measure the same thing: a match inside (or crossing) a longer
 * one is dropped when both are the same formula, on the same ladder or in the same category. Distinct formulas may
 * nest: "imperialism" (hostility) inside "independence against imperialism" (ideology) stays and says so. The same
 * words claimed by several formulas are one match: `prefer` ranks them (higher is better), then the pattern that says
 * them most exactly (match/breadth.ts), then the order of the formulary.
 */
export function selectMatches(
  matches: readonly RawMatch[],
  prefer: (formula: Formula) => number,
): SelectedMatch[] {
  const groups = sameSpans(matches);
  const longestFirst = [...groups].sort(
    (a, b) => b.length - a.length || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: (SelectedMatch & { readonly order: number })[] = [];
  const byPlace = new PlaceIndex();
  for (const group of longestFirst) {
    const ranked =
      group.candidates.length === 1
        ? group.candidates
        : [...group.candidates].sort(
            (a, b) =>
              prefer(b.formula) - prefer(a.formula) ||
              patternBreadth(a.variant.pattern) - patternBreadth(b.variant.pattern),
          );
    const best = ranked[0];
    if (best === undefined) continue;
    const overlapping = byPlace.overlapping(group.start, group.end);
    if (overlapping.some((other) => measuresTheSame(other.formula, best.formula))) continue;
    const container = overlapping.find((other) => other.start <= group.start && other.end >= group.end);
    const others = ranked.slice(1).map((candidate) => candidate.formula);
    const match = { ...best, others, inside: container?.formula ?? null, order: group.start };
    kept.push(match);
    byPlace.add(match);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end).map(({ order: _order, ...match }) => match);
}

export function measuresTheSame(a: Formula, b: Formula): boolean {
  return a === b || a.category === b.category || (a.ladder !== null && a.ladder === b.ladder);
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly candidates: RawMatch[];
}

function sameSpans(matches: readonly RawMatch[]): Group[] {
  const groups = new Map<string, Group>();
  for (const match of matches) {
    const key = `${match.start}:${match.end}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { start: match.start, end: match.end, length: match.length, candidates: [match] });
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
