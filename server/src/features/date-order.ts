import { isoDayNumber } from '../core/dates/calendar.js';
import type { DateFinding } from '../core/types.js';

/** Where a date stands in time: its first and last day as numbers, after what its words narrow it down to. */
interface Place {
  readonly first: number;
  readonly last: number;
}

/**
 * Order of two dates in time: by the day they begin, the longer one first (a year before its days); "mid" and "late"
 * stand where they mean, what is open at its beginning where it ends. What has no place in time comes last.
 */
export function compareInTime(a: DateFinding, b: DateFinding): number {
  const [mine, its] = [placeOf(a), placeOf(b)];
  if (mine === null || its === null) return Number(mine === null) - Number(its === null);
  return mine.first - its.first || its.last - mine.last;
}

/** Has the date a place in time at all? */
export function isPlaced(finding: DateFinding): boolean {
  return placeOf(finding) !== null;
}

function placeOf({ from, to, mod, type }: DateFinding): Place | null {
  // A length of time or a habit is no point in it.
  if (type === 'DURATION' || type === 'SET') return null;
  const [first, last] = [isoDayNumber(from), isoDayNumber(to)];
  if (first === null || last === null) {
    const known = first ?? last;
    return known === null ? null : { first: known, last: known };
  }
  const third = Math.floor((last - first) / 3);
  switch (mod) {
    case 'START':
      return { first, last: last - third * 2 };
    case 'MID':
      return { first: first + third, last: last - third };
    case 'END':
      return { first: last - third, last };
    default:
      return { first, last };
  }
}
