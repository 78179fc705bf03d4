/** A phrase with a rank and its places, token numbers ascending. */
export interface Placed {
  readonly n: number;
  readonly places: Int32Array;
}

export interface Folded<T> {
  readonly phrase: T;
  /** Phrases of lower rank that stand (nearly) only where this one does. */
  readonly inside: readonly T[];
}

/** Share of a phrase's places that must lie on a phrase of higher rank for it to be folded into that. */
const MOSTLY = 0.6;

/**
 * Folds overlapping phrases, best first: one whose places lie mostly on those of a better one says nothing new. So a
 * long set text gives one row and not one for each window of words in it.
 * @param ranked best first
 * @param length number of tokens
 */
export function foldOverlaps<T extends Placed>(ranked: readonly T[], length: number): Folded<T>[] {
  /** For each token 1 + the index of the kept phrase that stands there. */
  const owner = new Int32Array(length);
  const kept: { readonly phrase: T; readonly inside: T[] }[] = [];
  for (const phrase of ranked) {
    const over = overlapping(phrase, owner);
    const covered = [...over.values()].reduce((sum, places) => sum + places, 0);
    if (covered >= MOSTLY * phrase.places.length) {
      const [most] = [...over].sort(([, a], [, b]) => b - a);
      kept[(most?.[0] ?? 0) - 1]?.inside.push(phrase);
      continue;
    }
    kept.push({ phrase, inside: [] });
    for (const place of phrase.places) {
      for (let at = place; at < place + phrase.n; at++) if (owner[at] === 0) owner[at] = kept.length;
    }
  }
  return kept;
}

/** Owners of at least half of the words at a place, with the number of such places. */
function overlapping({ n, places }: Placed, owner: Int32Array): Map<number, number> {
  const over = new Map<number, number>();
  for (const place of places) {
    let taken = 0;
    let whose = 0;
    for (let at = place; at < place + n; at++) {
      const at1 = owner[at] ?? 0;
      if (at1 === 0) continue;
      taken++;
      whose = at1;
    }
    if (taken * 2 >= n) over.set(whose, (over.get(whose) ?? 0) + 1);
  }
  return over;
}
