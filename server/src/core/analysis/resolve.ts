import type { DateFacts } from '../dates/index.js';
import type { ParagraphTrace, Voices } from '../quotes/index.js';
import type { Breather } from '../text/schedule.js';
import type { Article, Finding, QuoteFinding } from '../types.js';
import { articleFacts, isSameDates, isSameVoices, type ArticleReader, type Whole } from './article-reader.js';
import type { ChangedRange } from './changes.js';
import { dateFinding } from './date-findings.js';
import { followDates } from './date-pass.js';
import { formulaFindings, type ArticleFacts } from './formula-findings.js';
import type { ParagraphNode, PlacedFindings, Resolved } from './node.js';
import { placeSpan, type PlacedParagraph } from './placed.js';
import { isSame } from './same.js';
import type { AnalysisTools } from './tools.js';
import { readTraces } from './trace-pass.js';

/** Order of findings on the very same words. */
const KINDS: readonly Finding['kind'][] = ['quote', 'formula', 'date'];

/** A document's paragraphs, and where each begins. */
export interface Paragraphs {
  readonly items: readonly ParagraphNode[];
  readonly offsets: readonly number[];
}

/** What is known of the article as a whole. */
export interface Reading {
  readonly whole: Whole;
  readonly article: Article;
  readonly facts: ArticleFacts;
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
  paragraphs: Paragraphs,
  before: { readonly reading: Reading; readonly ranges: readonly ChangedRange[] } | null,
  breather: Breather,
): Promise<Resolution> {
  const { items, offsets } = paragraphs;
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
    return state === null ? [] : tools.dates.resolveParagraph(dates, state.before, whole.dateFacts).dates;
  });
  const article = reader.article(whole, lead);
  const facts = articleFacts(article, items);
  const isAnew = before === null || !keepsVoices || !isSame(before.reading.facts, facts);
  const resolved = new Map<number, Resolved>();
  const numbers = isAnew
    ? items.keys()
    : new Set([...traces.keys(), ...states.keys(), ...headOf(before.ranges, whole)]);
  for (const number of numbers) {
    await breather.pause();
    const node = items[number];
    const state = stateOf(number);
    const trace = traces.get(number) ?? node?.resolved?.trace;
    if (node?.analysed === null || node === undefined || state === null || trace === undefined) continue;
    const placed = { start: offsets[number] ?? 0, analysed: node.analysed };
    const { voices, dateFacts } = whole;
    const view = { number, trace, voices, dateFacts, facts, before: state.before };
    resolved.set(number, {
      trace,
      before: state.before,
      after: state.after,
      placed: findingsOf(tools, placed, view),
    });
  }
  return { reading: { whole, article, facts }, resolved };
}

/** In the head, where the document's own words begin may have moved with the paragraphs. */
function headOf(ranges: readonly ChangedRange[], { head }: Whole): readonly number[] {
  return ranges.some(({ from }) => from <= head) ? Array.from({ length: head }, (_, number) => number) : [];
}

interface View {
  readonly number: number;
  readonly trace: ParagraphTrace;
  readonly voices: Voices;
  readonly facts: ArticleFacts;
  readonly dateFacts: DateFacts;
  readonly before: Resolved['before'];
}

const NONE: readonly Finding[] = [];

function findingsOf(tools: AnalysisTools, paragraph: PlacedParagraph, view: View): PlacedFindings {
  const { uses, dates, quotes } = paragraph.analysed;
  const at = paragraph.start;
  const isSilent = uses.length + dates.length + quotes.quotations.length + view.trace.claims.length === 0;
  if (isSilent) return { at, findings: NONE };
  const voices = view.voices.of(view.number, quotes, view.trace);
  const findings: Finding[] = [
    ...formulaFindings(tools, paragraph, voices, view.facts),
    ...tools.dates
      .resolveParagraph(dates, view.before, view.dateFacts)
      .dates.map((resolved) => dateFinding(paragraph, resolved)),
    ...voices.quotes.map((quote) => quoteFinding(paragraph, quote)),
  ];
  findings.sort(
    (a, b) => a.start - b.start || b.end - a.end || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
  return { at, findings: findings.length === 0 ? NONE : findings };
}

function quoteFinding(
  paragraph: PlacedParagraph,
  quote: ReturnType<Voices['of']>['quotes'][number],
): QuoteFinding {
  const speaker =
    quote.speakerStart === null || quote.speakerEnd === null || quote.speakerParagraph !== quote.paragraph
      ? null
      : placeSpan(paragraph, { start: quote.speakerStart, end: quote.speakerEnd });
  const { start, end, text } = placeSpan(paragraph, quote);
  return {
    kind: 'quote',
    start,
    end,
    text,
    flag: false,
    speaker: quote.speaker,
    speakerId: quote.speakerId,
    speakerStart: speaker?.start ?? null,
    speakerEnd: speaker?.end ?? null,
    how: quote.how,
    rule: quote.rule,
    sure: quote.sure,
  };
}
