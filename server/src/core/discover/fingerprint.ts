/**
 * Near copies of articles, so that a reprint is counted once. Each article is a set of shingles (Broder 1997: runs
 * of words), drawn down to {@link BINS} numbers by one-permutation hashing (Li, Owen & Zhang 2012): the smallest
 * hash of each bin. The share of bins that agree estimates the resemblance (Jaccard) of the two sets.
 */
const SHINGLE = 5;
const BINS = 64;
/** Bins compared at once to find candidates; two articles that share one row are looked at closely. */
const ROWS = 4;
const EMPTY = 0xffffffff;
/** Resemblance from which an article is taken for a copy. */
const COPY = 0.7;
/** Texts with fewer shingles are compared only as a whole: a short notice resembles many. */
const FEWEST_SHINGLES = 24;

export class CopyFinder {
  private readonly byBand = new Map<number, Uint32Array[]>();
  private readonly whole = new Set<number>();

  /** Is this article (word numbers, breaks included) a near copy of one seen before? If not, it is remembered. */
  seenBefore(tokens: Int32Array): boolean {
    const words = tokens.filter((id) => id !== 0);
    const all = hashOf(words, 0, words.length) + words.length * 0x1_0000_0000;
    if (words.length > 0 && this.whole.has(all)) return true;
    this.whole.add(all);
    if (words.length - SHINGLE + 1 < FEWEST_SHINGLES) return false;
    const sketch = sketchOf(words);
    const bands = bandsOf(sketch);
    for (const band of bands) {
      for (const other of this.byBand.get(band) ?? []) if (resemblance(sketch, other) >= COPY) return true;
    }
    for (const band of bands) {
      const list = this.byBand.get(band);
      if (list === undefined) this.byBand.set(band, [sketch]);
      else list.push(sketch);
    }
    return false;
  }
}

function sketchOf(words: Int32Array): Uint32Array {
  const sketch = new Uint32Array(BINS).fill(EMPTY);
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    const hash = hashOf(words, at, at + SHINGLE);
    const bin = hash % BINS;
    const rest = Math.floor(hash / BINS);
    if (rest < (sketch[bin] ?? 0)) sketch[bin] = rest;
  }
  return sketch;
}

function bandsOf(sketch: Uint32Array): number[] {
  const bands: number[] = [];
  for (let first = 0; first < BINS; first += ROWS) {
    let hash = first + 1;
    let filled = 0;
    for (let row = first; row < first + ROWS; row++) {
      const value = sketch[row] ?? EMPTY;
      if (value !== EMPTY) filled++;
      hash = mix(hash, value);
    }
    // A row of empty bins says nothing of the text.
    if (filled >= 2) bands.push(hash);
  }
  return bands;
}

function resemblance(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  let filled = 0;
  for (let bin = 0; bin < BINS; bin++) {
    if (a[bin] === EMPTY && b[bin] === EMPTY) continue;
    filled++;
    if (a[bin] === b[bin]) same++;
  }
  return filled === 0 ? 0 : same / filled;
}

function hashOf(words: Int32Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = mix(hash, words[at] ?? 0);
  return hash;
}

/** One step of a 32-bit hash (murmur3's mixing). */
function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0xcc9e2d51);
  h = (h << 15) | (h >>> 17);
  h = Math.imul(h, 0x1b873593) + 0xe6546b64;
  h ^= h >>> 13;
  h = Math.imul(h, 0x85ebca6b);
  return (h ^ (h >>> 16)) >>> 0;
}
