import type { Voices } from '../quotes/index.js';
import type { Finding, QuoteFinding } from '../types.js';
import { dateFinding } from './date-findings.js';
import { formulaFindings } from './formula-findings.js';
import type { ParagraphNode, Resolved } from './node.js';
import { placeSpan, type PlacedParagraph } from './placed.js';
import type { Reading } from './resolve.js';
import type { AnalysisTools } from './tools.js';

/** Order of findings on the very same words. */
const KINDS: readonly Finding['kind'][] = ['quote', 'formula', 'date'];
const NONE: readonly Finding[] = [];

/** Where a paragraph stands: its number, and the offset at which it begins. */
export interface Place {
  readonly number: number;
  readonly start: number;
}

/**
 * The findings of a paragraph, sorted, made of what is kept of it. They hang on nothing but the arguments and cost far
 * less than the reading did, so none is kept: in a long text they would take more room than all that they are made of.
 */
export function findingsOf(
  tools: AnalysisTools,
  { whole, facts }: Reading,
  { analysed }: ParagraphNode,
  { trace, before }: Resolved,
  { number, start }: Place,
): readonly Finding[] {
  if (analysed === null) return NONE;
  const { uses, dates, quotes } = analysed;
  if (uses.length + dates.length + quotes.quotations.length + trace.claims.length === 0) return NONE;
  const paragraph = { start, analysed };
  const voices = whole.voices.of(number, quotes, trace);
  const findings: Finding[] = formulaFindings(tools, paragraph, voices, facts);
  if (dates.length > 0)
    for (const date of tools.dates.resolveParagraph(dates, before, whole.dateFacts).dates)
      findings.push(dateFinding(paragraph, date));
  for (const quote of voices.quotes) findings.push(quoteFinding(paragraph, quote));
  return findings.sort(
    (a, b) => a.start - b.start || b.end - a.end || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
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
