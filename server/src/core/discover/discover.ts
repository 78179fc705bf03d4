import { Breather } from '../text/schedule.js';
import type { CancelSignal } from '../types.js';
import { candidatesOf } from './candidates.js';
import { Corpus, Vocabulary } from './corpus.js';
import { showExamples } from './examples.js';
import { CopyFinder } from './fingerprint.js';
import { foldOverlaps } from './fold.js';
import { countGrams, usualCapitals } from './grams.js';
import { placesOf } from './occurrences.js';
import { pickPlaces, present, wordsOf } from './present.js';
import { compareWithArchive, compareWithTable, rank } from './rank.js';
import type { Reference } from './reference.js';
import type { ArticleSource, DiscoverOptions, DiscoverResult, FormulaCover, WordKinship } from './types.js';
import { EDGE_WORDS } from './words.js';

/** What to compare with: a table of general English, or the reader's own archive. */
export type Against =
  { readonly table: Reference } | { readonly name: string; readonly archive: ArticleSource };

export interface DiscoverInput {
  readonly articles: ArticleSource;
  readonly against: Against;
  /** What formulas cover is no candidate. */
  readonly cover: FormulaCover;
  readonly kinship: WordKinship;
  /** Phrases the reader rejected: their words as they are compared, joined by a space. */
  readonly rejected: ReadonlySet<string>;
  readonly options: DiscoverOptions;
  /** Hears of the stage, and of the articles read in it so far. */
  readonly progress?: (stage: DiscoverStage, articles: number) => void;
  readonly signal?: CancelSignal;
}

export type DiscoverStage = 'reading' | 'reference' | 'counting' | 'ranking' | 'examples';

/** Least share of dated articles for dates to count. */
const DATED = 0.5;

/**
 * Finds phrases that recur in the articles and are in no formula. The articles are gone through twice: once to count,
 * once to cut out examples.
 * @throws CancelledError once the signal is aborted
 */
export async function discover(input: DiscoverInput): Promise<DiscoverResult> {
  const { against, options, rejected, signal } = input;
  const breather = new Breather(signal);
  const vocabulary = new Vocabulary();
  const corpus = new Corpus(vocabulary, input.cover);
  const { articles, reprints } = await read(corpus, input.articles, breather, input, 'reading');
  const archive = 'archive' in against ? new Corpus(vocabulary, () => []) : null;
  if (archive !== null && 'archive' in against)
    await read(archive, against.archive, breather, input, 'reference');

  input.progress?.('counting', articles);
  const undated = corpus.articles.filter(({ date }) => date === null).length;
  const datesApplied = corpus.articles.length - undated >= DATED * corpus.articles.length;
  const isEdge = edgeTest(vocabulary);
  const levels = await countGrams(corpus, options.minDocs, breather);
  const candidates = candidatesOf(corpus, levels, {
    minDocs: options.minDocs,
    minDates: datesApplied ? options.minDates : 0,
    isEdge,
    usualCapitals: usualCapitals(corpus, vocabulary.size),
  });

  input.progress?.('ranking', articles);
  const comparison =
    'table' in against
      ? compareWithTable(against.table, vocabulary, candidates)
      : compareWithArchive(archive ?? corpus, candidates);
  const places = await placesOf(levels, candidates, breather);
  const { kinship } = input;
  const ranked = await rank(corpus, vocabulary, candidates, places, comparison, kinship, isEdge, breather);
  // Folding comes first: a rejected phrase must not give its place to its own pieces.
  const folded = foldOverlaps(ranked, corpus.tokens.length);
  const open = folded.filter(({ phrase }) => !rejected.has(wordsOf(vocabulary, phrase)));
  const chosen = open.slice(0, options.limit);

  input.progress?.('examples', articles);
  const wanted = chosen.flatMap(({ phrase }, index) => pickPlaces(corpus, phrase, index, options.examples));
  const shown = await showExamples(input.articles, wanted, breather, signal);
  return {
    phrases: chosen.map((row, index) =>
      present(corpus, vocabulary, comparison.size, row, shown.get(index) ?? []),
    ),
    articles,
    reprints,
    undated,
    words: corpus.words,
    skippedParagraphs: corpus.skippedParagraphs,
    found: open.length,
    rejected: folded.length - open.length,
    reference: 'table' in against ? against.table.name : against.name,
    datesApplied,
  };
}

/** Reads all articles into a corpus, near copies left out. */
async function read(
  corpus: Corpus,
  source: ArticleSource,
  breather: Breather,
  { progress, signal }: DiscoverInput,
  stage: DiscoverStage,
): Promise<{ readonly articles: number; readonly reprints: number }> {
  const copies = new CopyFinder();
  let [articles, reprints] = [0, 0];
  for await (const article of source(signal)) {
    await breather.pause();
    corpus.add(article, articles++);
    const added = corpus.articles.at(-1);
    if (copies.seenBefore(corpus.tokens.view().subarray(added?.first ?? 0))) {
      corpus.drop();
      reprints++;
    }
    progress?.(stage, articles);
  }
  return { articles, reprints };
}

function edgeTest(vocabulary: Vocabulary): (word: number) => boolean {
  const edges = new Set([...EDGE_WORDS].map((word) => vocabulary.idOf(word)));
  return (word) => edges.has(word);
}
