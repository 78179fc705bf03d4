/** Sets of days as sorted, disjoint ranges; small and exact, so that constraints can be intersected in any order. */
import type { DayRange } from '../calendar.js';

export type DaySet = readonly DayRange[];

/** Sorts and joins ranges that touch or overlap. */
export function daySet(ranges: readonly DayRange[]): DaySet {
  const sorted = ranges.filter(({ first, last }) => first <= last).sort((a, b) => a.first - b.first);
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of sorted) {
    const top = joined[joined.length - 1];
    if (top !== undefined && first <= top.last + 1) top.last = Math.max(top.last, last);
    else joined.push({ first, last });
  }
  return joined;
}

export function intersect(a: DaySet, b: DaySet): DaySet {
  const both: DayRange[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left === undefined || right === undefined) break;
    const first = Math.max(left.first, right.first);
    const last = Math.min(left.last, right.last);
    if (first <= last) both.push({ first, last });
    if (left.last < right.last) i++;
    else j++;
  }
  return both;
}

/** First and last day of a set; null for the empty set. */
export function hull(set: DaySet): DayRange | null {
  const first = set[0];
  const last = set[set.length - 1];
  return first === undefined || last === undefined ? null : { first: first.first, last: last.last };
}
