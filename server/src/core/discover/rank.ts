import type { Breather } from '../text/schedule.js';
import type { Candidate } from './candidates.js';
import type { Corpus, Vocabulary } from './corpus.js';
import { logLikelihood } from './keyness.js';
import { ArticleFinder, evennessOver } from './occurrences.js';
import { articlesWith } from './phrase-trie.js';
import type { Reference } from './reference.js';
import type { WordKinship } from './types.js';

/** A candidate with all that is said of it. */
export interface Ranked extends Candidate {
  readonly places: Int32Array;
  /** Indexes of the articles that hold it. */
  readonly articles: readonly number[];
  readonly dispersion: number;
  /** Occurrences in the reference, of its own size. */
  readonly there: number;
  readonly estimated: boolean;
  readonly keyness: number;
  readonly score: number;
}

/** Counts of the candidates, by index, in what they are compared with. */
export interface Comparison {
  readonly size: number;
  of(index: number): { readonly count: number; readonly estimated: boolean };
}

/** What a phrase weighs of which no word is used by any formula; one made of such words alone weighs 1. */
const STRANGER = 0.1;

export function compareWithTable(
  table: Reference,
  vocabulary: Vocabulary,
  candidates: readonly Candidate[],
): Comparison {
  return {
    size: table.size,
    of: (index) => table.of((candidates[index]?.words ?? []).map((word) => vocabulary.word(word))),
  };
}

/** As in the archive itself, each article counts once for a phrase. */
export function compareWithArchive(archive: Corpus, candidates: readonly Candidate[]): Comparison {
  const docs = articlesWith(
    archive,
    candidates.map(({ words }) => words),
  );
  return { size: Math.max(1, archive.words), of: (index) => ({ count: docs[index] ?? 0, estimated: false }) };
}

/**
 * Ranks candidates that are more frequent than in the reference, best first: keyness × dispersion × log2 of the
 * length (the weight of the C-value) × cohesion × nearness to the words that formulas are made of.
 */
export async function rank(
  corpus: Corpus,
  vocabulary: Vocabulary,
  candidates: readonly Candidate[],
  places: readonly Int32Array[],
  comparison: Comparison,
  kinship: WordKinship,
  isEdge: (word: number) => boolean,
  breather: Breather,
): Promise<Ranked[]> {
  const finder = new ArticleFinder(corpus.articles);
  const spread = evennessOver(corpus);
  const ranked: Ranked[] = [];
  for (const [index, candidate] of candidates.entries()) {
    await breather.pause();
    const { count: there, estimated } = comparison.of(index);
    const keyness = logLikelihood(candidate.docs, corpus.words, there, comparison.size);
    if (keyness <= 0) continue;
    const own = places[index] ?? new Int32Array();
    const articles = finder.holding(own);
    const dispersion = spread(articles);
    const content = candidate.words.filter((word) => !isEdge(word));
    const kin = content.reduce((sum, word) => sum + kinship(vocabulary.word(word)), 0) / content.length;
    const near = STRANGER + (1 - STRANGER) * kin;
    const score = keyness * dispersion * Math.log2(candidate.n) * candidate.cohesion * near;
    ranked.push({ ...candidate, places: own, articles, dispersion, there, estimated, keyness, score });
  }
  return ranked.sort((a, b) => b.score - a.score || b.docs - a.docs || a.n - b.n);
}
