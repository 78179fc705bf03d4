import { cleanText } from '../text/clean.js';
import { languageOf } from '../text/language.js';
import { splitParagraphs } from '../text/paragraphs.js';
import type { Span } from '../types.js';
import { Grown } from '../grown.js';
import { PhraseTokens, type PhraseToken } from './phrase-tokens.js';
import type { DiscoverArticle, FormulaCover } from './types.js';
import { EDGE_WORDS, isDateOrFigure } from './words.js';

/** Stands between runs of words: no phrase crosses it. */
export const BREAK = 0;

/** Numbers for words, shared by the archives that are compared. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly words: string[] = ['\n'];

  idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.ids.set(word, id);
    this.words.push(word);
    return id;
  }

  word(id: number): string {
    return this.words[id] ?? '';
  }

  get size(): number {
    return this.words.length;
  }
}

/** Where one article's tokens stand in the corpus. */
export interface CorpusArticle {
  readonly ordinal: number;
  readonly date: string | null;
  readonly first: number;
  readonly end: number;
}

/** Written with a capital inside a sentence: likely part of a name or a title. */
export const CAPITAL = 1;
/** Begins a sentence: its capital says nothing. */
export const INITIAL = 2;
/** Joined to the word before it by a hyphen. */
export const JOINED = 4;

/** Share of capitalised words at which a line without a full stop is a headline. */
const HEADLINE = 0.6;
/** Of English prose about two words in five are function words; of a list of names or of Spanish hardly any. */
const FUNCTION_WORDS = 0.15;
const ENOUGH_WORDS = 10;

/**
 * An archive as one row of word numbers, with {@link BREAK} where no phrase may pass: ends of sentences and
 * paragraphs, commas, dates and figures, other scripts, and whatever a formula covers.
 */
export class Corpus {
  readonly articles: CorpusArticle[] = [];
  readonly tokens = new Grown(Int32Array);
  readonly flags = new Grown(Uint8Array);
  /** Words, breaks not counted. */
  words = 0;
  skippedParagraphs = 0;
  private readonly reader = new PhraseTokens();

  constructor(
    readonly vocabulary: Vocabulary,
    private readonly cover: FormulaCover,
  ) {}

  add(article: DiscoverArticle, ordinal: number): void {
    const first = this.tokens.length;
    for (const { tokens, text } of phrasableParagraphs(article, this.reader)) {
      if (tokens === null) this.skippedParagraphs++;
      else this.addRun(tokens, text);
    }
    this.articles.push({ ordinal, date: article.date, first, end: this.tokens.length });
  }

  /** Takes the article that was added last out again. */
  drop(): void {
    const last = this.articles.pop();
    if (last === undefined) return;
    for (let at = last.first; at < this.tokens.length; at++) if (this.tokens.at(at) !== BREAK) this.words--;
    this.tokens.cut(last.first);
    this.flags.cut(last.first);
  }

  private addRun(tokens: readonly PhraseToken[], text: string): void {
    const covered = coveredTokens(tokens, this.cover(text));
    let initial = true;
    for (const [index, token] of tokens.entries()) {
      const isWord = token.kind === 'word' && !isDateOrFigure(token.norm);
      if (!isWord || covered[index] === 1) {
        this.push(BREAK, 0);
        if (isWord) this.words++;
      } else {
        const capital = isCapital(text, token.start) ? CAPITAL : 0;
        const joined =
          /[-‐‑]/.test(text[token.start - 1] ?? '') && /\S/.test(text[token.start - 2] ?? ' ') ? JOINED : 0;
        this.push(this.vocabulary.idOf(token.norm), (initial ? INITIAL : capital) | joined);
        this.words++;
      }
      initial = token.kind === 'stop';
    }
    this.push(BREAK, 0);
  }

  private push(id: number, flag: number): void {
    this.tokens.push(id);
    this.flags.push(flag);
  }
}

/** Clean text of a paragraph, where it stands in the article, and its tokens; null: not counted. */
export interface PhrasableParagraph {
  readonly text: string;
  readonly tokens: PhraseToken[] | null;
  toSource(start: number, end: number): { readonly start: number; readonly end: number };
}

/** The paragraphs of an article; those in another language than English, and headlines, have no tokens. */
export function* phrasableParagraphs(
  article: DiscoverArticle,
  reader: PhraseTokens,
): Generator<PhrasableParagraph> {
  const markdown = article.languageId === 'markdown';
  for (const span of splitParagraphs(article.text, markdown)) {
    if (span.kind !== 'prose') continue;
    const clean = cleanText(article.text.slice(span.start, span.end), markdown);
    const tokens = languageOf(clean.text) === 'en' ? reader.of(clean.text) : [];
    yield {
      text: clean.text,
      tokens: !isEnglish(tokens) || isHeadline(tokens, clean.text) ? null : tokens,
      toSource: (start, end) => {
        const source = clean.toSource({ start, end });
        return { start: source.start + span.start, end: source.end + span.start };
      },
    };
  }
}

/** Latin letters alone do not tell English from Spanish: its function words do, where there are words enough. */
function isEnglish(tokens: readonly PhraseToken[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  const functional = words.filter(({ norm }) => EDGE_WORDS.has(norm)).length;
  return words.length > 0 && (words.length < ENOUGH_WORDS || functional >= FUNCTION_WORDS * words.length);
}

/** A line of capitalised words that no sentence ends. */
function isHeadline(tokens: readonly PhraseToken[], text: string): boolean {
  if (/[.!?]["'”’)\]]{0,3}$/.test(text.trimEnd())) return false;
  const long = tokens.filter(({ kind, start, end }) => kind === 'word' && end - start > 3);
  const capitals = long.filter(({ start }) => isCapital(text, start)).length;
  return long.length > 0 && capitals >= HEADLINE * long.length;
}

function isCapital(text: string, at: number): boolean {
  const char = text[at] ?? '';
  return char !== char.toLowerCase();
}

/** 1 for each token inside a formula of two words or more; one word covers nothing but itself. */
function coveredTokens(tokens: readonly PhraseToken[], spans: readonly Span[]): Uint8Array {
  const covered = new Uint8Array(tokens.length);
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    while (at > 0 && (tokens[at - 1]?.end ?? 0) > span.start) at--;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= span.start) at++;
    let end = at;
    while (end < tokens.length && (tokens[end]?.start ?? 0) < span.end) end++;
    if (end - at >= 2) covered.fill(1, at, end);
  }
  return covered;
}
