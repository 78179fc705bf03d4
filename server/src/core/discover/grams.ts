import type { Breather } from '../text/schedule.js';
import { BREAK, CAPITAL, INITIAL, type Corpus, type CorpusArticle } from './corpus.js';

/** Longest phrase looked for, in words. */
export const LONGEST_PHRASE = 8;

/**
 * Runs of `n` words that stand in enough articles, numbered from 1. `at[g]` is one place of run `g`; `ids[p]` is the
 * run that begins at token `p`, 0 for none.
 */
export interface Level {
  readonly n: number;
  readonly ids: Int32Array;
  readonly at: Int32Array;
  readonly count: Int32Array;
  readonly docs: Int32Array;
  readonly dates: Int32Array;
}

/** Articles by date; those without one come last. */
export function inDateOrder(articles: readonly CorpusArticle[]): CorpusArticle[] {
  return [...articles].sort((a, b) => compareDates(a.date, b.date) || a.ordinal - b.ordinal);
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/**
 * Counts runs of 1 to {@link LONGEST_PHRASE} words, level by level: a run of n words is frequent only if both runs of
 * n−1 words in it are (Agrawal & Srikant 1994), so the many rare runs are never stored twice. `result[n]` is level n.
 */
export async function countGrams(corpus: Corpus, minDocs: number, breather: Breather): Promise<Level[]> {
  const order = inDateOrder(corpus.articles);
  const tokens = corpus.tokens.view();
  const levels: Level[] = [];
  let pair = (at: number): number => tokens[at] ?? BREAK;
  for (let n = 1; n <= LONGEST_PHRASE; n++) {
    const level = await countLevel(n, tokens.length, order, pair, minDocs, breather);
    levels[n] = level;
    if (level.at.length <= 1) break;
    const { ids } = level;
    const base = level.at.length;
    pair = (at) => {
      const left = ids[at] ?? 0;
      const right = left === 0 ? 0 : (ids[at + 1] ?? 0);
      return right === 0 ? 0 : left * base + right;
    };
  }
  return levels;
}

/** @param keyAt a number that two places share exactly when the same run begins there; 0 for no run */
async function countLevel(
  n: number,
  length: number,
  order: readonly CorpusArticle[],
  keyAt: (at: number) => number,
  minDocs: number,
  breather: Breather,
): Promise<Level> {
  const numbers = new Map<number, number>();
  const raw = new Int32Array(length);
  const [docs, lastDoc] = [[0], [-1]];
  for (const [doc, { first, end }] of order.entries()) {
    await breather.pause();
    for (let at = first; at < end; at++) {
      const key = keyAt(at);
      if (key === 0) continue;
      let id = numbers.get(key);
      if (id === undefined) {
        id = docs.length;
        numbers.set(key, id);
        docs.push(0);
        lastDoc.push(-1);
      }
      raw[at] = id;
      if (lastDoc[id] === doc) continue;
      lastDoc[id] = doc;
      docs[id] = (docs[id] ?? 0) + 1;
    }
  }
  const kept = new Int32Array(docs.length);
  let size = 1;
  for (let id = 1; id < docs.length; id++) if ((docs[id] ?? 0) >= minDocs) kept[id] = size++;
  return describe(n, raw, kept, size, order, breather);
}

/** Renumbers the runs that are kept and counts the rest of what is asked of them. */
async function describe(
  n: number,
  ids: Int32Array,
  kept: Int32Array,
  size: number,
  order: readonly CorpusArticle[],
  breather: Breather,
): Promise<Level> {
  const [at, count, docs, dates] = [0, 1, 2, 3].map(() => new Int32Array(size)) as FourCounts;
  const [lastDoc, lastDate] = [new Int32Array(size).fill(-1), new Int32Array(size)];
  let date = 0;
  for (const [doc, article] of order.entries()) {
    await breather.pause();
    if (article.date !== null && article.date !== order[doc - 1]?.date) date++;
    for (let place = article.first; place < article.end; place++) {
      const id = kept[ids[place] ?? 0] ?? 0;
      ids[place] = id;
      if (id === 0) continue;
      if (count[id] === 0) at[id] = place;
      count[id] = (count[id] ?? 0) + 1;
      if (lastDoc[id] === doc) continue;
      lastDoc[id] = doc;
      docs[id] = (docs[id] ?? 0) + 1;
      if (article.date === null || lastDate[id] === date) continue;
      lastDate[id] = date;
      dates[id] = (dates[id] ?? 0) + 1;
    }
  }
  return { n, ids, at, count, docs, dates };
}

type FourCounts = [Int32Array, Int32Array, Int32Array, Int32Array];

/** How the runs of one level stand in the text, each from 0 to 1. */
export interface Surroundings {
  /** Share of a run's words, function words aside, that are capitalised. */
  readonly capitals: Float64Array;
  /** Share of its places at which the last word is capitalised. */
  readonly lastCapital: Float64Array;
  /** Share of its places at which it goes on, on the same side each time, in a word that is no function word. */
  readonly open: Float64Array;
}

/**
 * Looks at the runs where they stand: capitals inside a sentence (a word that begins one counts as its kind does
 * elsewhere), and whether the run is a whole group of words or cut off inside one.
 */
export function surroundingsOf(
  corpus: Corpus,
  level: Level,
  isEdge: (word: number) => boolean,
  usual: Float64Array,
): Surroundings {
  const [tokens, flags] = [corpus.tokens.view(), corpus.flags.view()];
  const size = level.at.length;
  const [capitals, words, last] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const [before, after] = [new Float64Array(size), new Float64Array(size)];
  const goesOn = (at: number): number => {
    const word = tokens[at] ?? BREAK;
    return word === BREAK || isEdge(word) ? 0 : 1;
  };
  for (let place = 0; place < tokens.length; place++) {
    const id = level.ids[place] ?? 0;
    if (id === 0) continue;
    before[id] = (before[id] ?? 0) + goesOn(place - 1);
    after[id] = (after[id] ?? 0) + goesOn(place + level.n);
    for (let at = place; at < place + level.n; at++) {
      const word = tokens[at] ?? 0;
      if (isEdge(word)) continue;
      const flag = flags[at] ?? 0;
      const capital = (flag & INITIAL) !== 0 ? (usual[word] ?? 0) : flag & CAPITAL;
      words[id] = (words[id] ?? 0) + 1;
      capitals[id] = (capitals[id] ?? 0) + capital;
      if (at === place + level.n - 1) last[id] = (last[id] ?? 0) + capital;
    }
  }
  const perPlace = (sum: number, id: number): number => sum / Math.max(1, level.count[id] ?? 1);
  return {
    capitals: capitals.map((sum, id) => (words[id] === 0 ? 0 : sum / (words[id] ?? 1))),
    lastCapital: last.map(perPlace),
    open: before.map((sum, id) => perPlace(Math.max(sum, after[id] ?? 0), id)),
  };
}

/** For each word of the vocabulary the share of its places inside sentences at which it is capitalised. */
export function usualCapitals(corpus: Corpus, vocabulary: number): Float64Array {
  const [tokens, flags] = [corpus.tokens.view(), corpus.flags.view()];
  const [capitals, places] = [new Float64Array(vocabulary), new Float64Array(vocabulary)];
  for (const [at, word] of tokens.entries()) {
    const flag = flags[at] ?? 0;
    if ((flag & INITIAL) !== 0) continue;
    places[word] = (places[word] ?? 0) + 1;
    capitals[word] = (capitals[word] ?? 0) + (flag & CAPITAL);
  }
  // Never seen inside a sentence: a name is as likely as not.
  return capitals.map((sum, word) => (places[word] === 0 ? 0.5 : sum / (places[word] ?? 1)));
}

/**
 * How much more often the words stand together than the weakest of their divisions in two would by chance (binary
 * log; the idea of "fair" association measures, da Silva & Lopes 1999).
 */
export function cohesion(levels: readonly Level[], n: number, id: number, words: number): number {
  const level = levels[n];
  const place = level?.at[id] ?? 0;
  const together = level?.count[id] ?? 0;
  let weakest = Infinity;
  for (let cut = 1; cut < n; cut++) {
    const [left, right] = [levels[cut], levels[n - cut]];
    const a = left?.count[left.ids[place] ?? 0] ?? 0;
    const b = right?.count[right.ids[place + cut] ?? 0] ?? 0;
    weakest = Math.min(weakest, Math.log2((together * words) / (a * b)));
  }
  return weakest;
}
