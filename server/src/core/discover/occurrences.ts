import type { Breather } from '../text/schedule.js';
import type { Candidate } from './candidates.js';
import type { Corpus, CorpusArticle } from './corpus.js';
import { evenness } from './dispersion.js';
import { inDateOrder, type Level } from './grams.js';

/** Equal parts of the archive, in order of date, over which spread is measured. */
const PARTS = 20;

/** Where each candidate begins, in token numbers, ascending; same order as `candidates`. */
export async function placesOf(
  levels: readonly Level[],
  candidates: readonly Candidate[],
  breather: Breather,
): Promise<Int32Array[]> {
  const places = candidates.map(({ count }) => new Int32Array(count));
  for (const level of levels.filter(({ n }) => n >= 2)) {
    await breather.pause();
    const indexOf = new Int32Array(level.at.length).fill(-1);
    for (const [index, { n, id }] of candidates.entries()) if (n === level.n) indexOf[id] = index;
    const filled = new Int32Array(level.at.length);
    for (let place = 0; place < level.ids.length; place++) {
      const id = level.ids[place] ?? 0;
      const index = id === 0 ? -1 : (indexOf[id] ?? -1);
      const list = places[index];
      if (list === undefined) continue;
      const next = filled[id] ?? 0;
      list[next] = place;
      filled[id] = next + 1;
    }
  }
  return places;
}

/** Tells for token numbers in which article they stand. */
export class ArticleFinder {
  constructor(private readonly articles: readonly CorpusArticle[]) {}

  /** Indexes (into the corpus's articles) of the articles that hold `places`, each once, ascending. */
  holding(places: Int32Array): number[] {
    const found: number[] = [];
    let end = -1;
    for (const place of places) {
      if (place < end) continue;
      const index = this.indexOf(place);
      found.push(index);
      end = this.articles[index]?.end ?? Infinity;
    }
    return found;
  }

  indexOf(place: number): number {
    let low = 0;
    let high = this.articles.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.articles[middle]?.first ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Measures how evenly articles are spread over the archive, cut by date into parts of like length. */
export function evennessOver(corpus: Corpus): (articles: readonly number[]) => number {
  const { articles } = corpus;
  const order = inDateOrder(articles);
  const total = order.reduce((sum, { first, end }) => sum + end - first, 0);
  const partOf = new Map<number, number>();
  const sizes: number[] = [];
  let before = 0;
  for (const { ordinal, first, end } of order) {
    const part = total === 0 ? 0 : Math.min(PARTS - 1, Math.floor((before / total) * PARTS));
    partOf.set(ordinal, part);
    sizes[part] = (sizes[part] ?? 0) + end - first;
    before += end - first;
  }
  const used = [...sizes.keys()].filter((part) => (sizes[part] ?? 0) > 0);
  return (indexes) => {
    const counts = new Array<number>(PARTS).fill(0);
    for (const index of indexes) {
      const part = partOf.get(articles[index]?.ordinal ?? -1) ?? 0;
      counts[part] = (counts[part] ?? 0) + 1;
    }
    return evenness(
      used.map((part) => counts[part] ?? 0),
      used.map((part) => sizes[part] ?? 0),
    );
  };
}
