import type { Place } from '../article/evidence.js';
import type { Breather } from '../text/schedule.js';
import type { Article } from '../types.js';
import { articleFacts, isSameDates, isSameVoices, type ArticleReader, type Whole } from './article-reader.js';
import type { ChangedRange } from './changes.js';
import { followDates } from './date-pass.js';
import type { ArticleFacts } from './formula-findings.js';
import type { ParagraphNode, Resolved } from './node.js';
import { isSame } from './same.js';
import type { AnalysisTools } from './tools.js';
import { readTraces } from './trace-pass.js';

/** What is known of the article as a whole. */
export interface Reading {
  readonly whole: Whole;
  readonly article: Article;
  readonly facts: ArticleFacts;
  /** The words that name the occasion, where the text does. */
  readonly occasion: Place | null;
}

/** A reading, and what it decided anew about paragraphs; nothing holds until it is written into them. */
export interface Resolution {
  readonly reading: Reading;
  readonly resolved: ReadonlyMap<number, Resolved>;
}

/**
 * Decides all that needs more than one paragraph: the article itself, its date, speakers, relative dates. Given the
 * reading before and what changed since, only what can come out differently is decided anew.
 */
export async function resolveDocument(
  tools: AnalysisTools,
  reader: ArticleReader,
  items: readonly ParagraphNode[],
  before: { readonly reading: Reading; readonly ranges: readonly ChangedRange[] } | null,
  breather: Breather,
): Promise<Resolution> {
  const ranges = before?.ranges ?? null;
  const whole = reader.whole(
    items,
    before === null ? null : { whole: before.reading.whole, ranges: before.ranges },
  );
  const keepsVoices = before !== null && isSameVoices(before.reading.whole, whole);
  const keepsDates = before !== null && isSameDates(before.reading.whole, whole);
  const traces = await readTraces(tools, items, keepsVoices ? ranges : null, whole.voices, breather);
  const states = await followDates(tools, items, keepsDates ? ranges : null, whole.dateFacts, breather);
  const stateOf = (number: number) => states.get(number) ?? items[number]?.resolved ?? null;
  const lead = items.slice(0, whole.lead).flatMap((node, number) => {
    const state = stateOf(number);
    const dates = node.analysed?.dates ?? [];
    if (state === null) return [];
    const resolved = tools.dates.resolveParagraph(dates, state.before, whole.dateFacts).dates;
    return resolved.map((date) => ({ paragraph: number, date }));
  });
  const { article, occasion } = reader.article(whole, lead);
  const facts = articleFacts(article, whole, items);
  const isAnew = before === null || !keepsVoices || !isSame(before.reading.facts, facts);
  const resolved = new Map<number, Resolved>();
  const numbers = isAnew
    ? items.keys()
    : new Set([...traces.keys(), ...states.keys(), ...headOf(before.ranges, whole)]);
  for (const number of numbers) {
    const state = stateOf(number);
    const trace = traces.get(number) ?? items[number]?.resolved?.trace;
    if (state === null || trace === undefined) continue;
    resolved.set(number, { trace, before: state.before, after: state.after });
  }
  return { reading: { whole, article, facts, occasion }, resolved };
}

/** In the head, where the document's own words begin may have moved with the paragraphs. */
function headOf(ranges: readonly ChangedRange[], { head }: Whole): readonly number[] {
  return ranges.some(({ from }) => from <= head) ? Array.from({ length: head }, (_, number) => number) : [];
}
