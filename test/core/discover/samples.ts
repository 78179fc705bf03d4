import type {
  ArticleSource,
  DiscoverArticle,
  FormulaCover,
} from '../../../server/src/core/discover/types.js';

/** Words that only fill sentences, each a different one: what recurs in the samples recurs by intent. */
export function filler(): () => string {
  let number = 0;
  const syllables = ['ba', 'co', 'di', 'fu', 'ge', 'ho', 'ki', 'lu', 'mo', 'na'];
  return () => {
    number++;
    const digits = [1000, 100, 10, 1].map((power) => Math.floor(number / power) % 10);
    return digits.map((digit) => syllables[digit] ?? '').join('');
  };
}

/** An article of `sentences`, each put among the words of a filler, with function words as in English prose. */
export function article(
  key: string,
  date: string | null,
  sentences: readonly string[],
  fill = filler(),
): DiscoverArticle {
  const text = sentences
    .map(
      (sentence) =>
        `The ${fill()} of the ${fill()} is in the ${fill()}, and ${sentence} for the ${fill()} at a ${fill()}.`,
    )
    .join(' ');
  return { key, date, text, languageId: 'plaintext' };
}

export function source(articles: readonly DiscoverArticle[]): ArticleSource {
  return async function* () {
    await Promise.resolve();
    yield* articles;
  };
}

export const NO_FORMULAS: FormulaCover = () => [];

/** `2024-01-01` and on, one day each. */
export function day(index: number): string {
  return new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
}
