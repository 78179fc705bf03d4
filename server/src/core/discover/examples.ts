import type { Breather } from '../text/schedule.js';
import type { CancelSignal } from '../types.js';
import { PhraseTokens, type PhraseToken } from './phrase-tokens.js';
import { phrasableParagraphs, type PhrasableParagraph } from './corpus.js';
import type { ArticleSource, DiscoverArticle, PhraseExample } from './types.js';

/** Most words of an example, the phrase included. */
const MOST_WORDS = 20;
/** Of them before the phrase. */
const WORDS_BEFORE = 6;

/** A place to show: the `token`-th token of an article (in the corpus's count), `n` words long. */
export interface Wanted {
  readonly phrase: number;
  readonly ordinal: number;
  readonly token: number;
  readonly n: number;
}

export interface Shown extends PhraseExample {
  /** The phrase as it stands there, on one line. */
  readonly surface: string;
  /** Begins a sentence, so that its capital says nothing. */
  readonly initial: boolean;
}

/** Goes through the articles once more and cuts out the places; by phrase. An article that changed gives none. */
export async function showExamples(
  source: ArticleSource,
  wanted: readonly Wanted[],
  breather: Breather,
  signal: CancelSignal | undefined,
): Promise<Map<number, Shown[]>> {
  const byArticle = new Map<number, Wanted[]>();
  for (const want of wanted) byArticle.set(want.ordinal, [...(byArticle.get(want.ordinal) ?? []), want]);
  const last = Math.max(-1, ...byArticle.keys());
  const shown = new Map<number, Shown[]>();
  const reader = new PhraseTokens();
  let ordinal = -1;
  for await (const article of source(signal)) {
    await breather.pause();
    ordinal++;
    for (const want of byArticle.get(ordinal) ?? []) {
      const example = exampleAt(article, want, reader);
      if (example !== null) shown.set(want.phrase, [...(shown.get(want.phrase) ?? []), example]);
    }
    if (ordinal >= last) break;
  }
  return shown;
}

function exampleAt(article: DiscoverArticle, { token, n }: Wanted, reader: PhraseTokens): Shown | null {
  let before = 0;
  for (const paragraph of phrasableParagraphs(article, reader)) {
    const { tokens } = paragraph;
    if (tokens === null) continue;
    // The corpus adds a break after each paragraph.
    if (token < before + tokens.length + 1) return cut(article, paragraph, tokens, token - before, n);
    before += tokens.length + 1;
  }
  return null;
}

function cut(
  article: DiscoverArticle,
  paragraph: PhrasableParagraph,
  tokens: readonly PhraseToken[],
  at: number,
  n: number,
): Shown | null {
  const [first, last] = [tokens[at], tokens[at + n - 1]];
  if (first === undefined || last === undefined) return null;
  const isBreak = (index: number): boolean => tokens[index] === undefined || tokens[index].kind === 'stop';
  let from = at;
  while (at - from < WORDS_BEFORE && !isBreak(from - 1)) from--;
  let to = at + n - 1;
  while (to - from + 1 < MOST_WORDS && !isBreak(to + 1)) to++;
  const { text } = paragraph;
  const line = oneLine(text.slice(tokens[from]?.start ?? first.start, tokens[to]?.end ?? last.end));
  const span = paragraph.toSource(first.start, last.end);
  return {
    key: article.key,
    date: article.date,
    text: `${isBreak(from - 1) ? '' : '… '}${line}${isBreak(to + 1) ? '' : ' …'}`,
    ...span,
    surface: oneLine(text.slice(first.start, last.end)),
    initial: isBreak(at - 1),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The spelling that most examples have; those inside a sentence count before those that begin one. */
export function commonSurface(examples: readonly Shown[], words: readonly string[]): string {
  const inside = examples.filter(({ initial }) => !initial);
  const counts = new Map<string, number>();
  for (const { surface } of inside.length > 0 ? inside : examples)
    counts.set(surface, (counts.get(surface) ?? 0) + 1);
  const capitals = (surface: string): number => surface.match(/\p{Lu}/gu)?.length ?? 0;
  const [best] = [...counts].sort(([x, a], [y, b]) => b - a || capitals(x) - capitals(y));
  return best?.[0] ?? words.join(' ');
}
