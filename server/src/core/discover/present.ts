import type { Corpus, Vocabulary } from './corpus.js';
import { commonSurface, type Shown, type Wanted } from './examples.js';
import type { Folded } from './fold.js';
import { logRatio, NOT_ONCE } from './keyness.js';
import { ArticleFinder } from './occurrences.js';
import type { Ranked } from './rank.js';
import type { DiscoveredPhrase } from './types.js';

/** Longer phrases named with a phrase. */
const MOST_LONGER = 3;

/** Its words as they are compared, with spaces: the name by which a phrase is rejected. */
export function wordsOf(vocabulary: Vocabulary, { words }: Pick<Ranked, 'words'>): string {
  return words.map((word) => vocabulary.word(word)).join(' ');
}

/** Places of a phrase to show, from articles far apart in time: the first, the last, and between. */
export function pickPlaces(
  corpus: Corpus,
  { articles, places, n }: Ranked,
  phrase: number,
  examples: number,
): Wanted[] {
  const finder = new ArticleFinder(corpus.articles);
  const dateOf = (index: number): string => corpus.articles[index]?.date ?? '';
  const byDate = [...articles].sort((a, b) =>
    dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : a - b,
  );
  const steps = Math.min(examples, byDate.length);
  const picked = Array.from({ length: steps }, (_, step) =>
    steps === 1 ? 0 : Math.round((step * (byDate.length - 1)) / (steps - 1)),
  );
  return picked.flatMap((at) => {
    const index = byDate[at] ?? -1;
    const article = corpus.articles[index];
    const place = places.find((token) => finder.indexOf(token) === index);
    if (article === undefined || place === undefined) return [];
    return [{ phrase, ordinal: article.ordinal, token: place - article.first, n }];
  });
}

/** One row of the result. */
export function present(
  corpus: Corpus,
  vocabulary: Vocabulary,
  referenceSize: number,
  { phrase, inside }: Folded<Ranked>,
  examples: readonly Shown[],
): DiscoveredPhrase {
  const words = phrase.words.map((word) => vocabulary.word(word));
  const dates = phrase.articles.flatMap((at) => corpus.articles[at]?.date ?? []).sort();
  return {
    phrase: commonSurface(examples, words),
    words,
    docs: phrase.docs,
    dates: phrase.dates,
    count: phrase.count,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    keyness: phrase.keyness,
    logRatio: logRatio(phrase.docs, corpus.words, Math.max(phrase.there, NOT_ONCE), referenceSize),
    dispersion: phrase.dispersion,
    expected: (phrase.there / referenceSize) * corpus.words,
    estimated: phrase.estimated,
    longer: longerThan(vocabulary, phrase, inside),
    examples: examples.map(({ surface: _surface, initial: _initial, ...example }) => example),
  };
}

function longerThan(vocabulary: Vocabulary, phrase: Ranked, inside: readonly Ranked[]): readonly string[] {
  const own = ` ${phrase.words.join(' ')} `;
  return inside
    .filter(({ words }) => ` ${words.join(' ')} `.includes(own))
    .sort((a, b) => b.docs - a.docs)
    .slice(0, MOST_LONGER)
    .map((longer) => wordsOf(vocabulary, longer));
}
