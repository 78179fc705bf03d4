import { Breather } from '../text/schedule.js';
import { splitParagraphs, type ParagraphSpan } from '../text/paragraphs.js';
import type {
  Analysis,
  AnalyzeOptions,
  ApplyResult,
  Article,
  CancelSignal,
  Edit,
  Finding,
  Notice,
  Session,
  Span,
} from '../types.js';
import { diffFindings } from './diff.js';
import { applyEdits } from './edits.js';
import { analyseParagraph, type AnalysedParagraph } from './paragraph.js';
import type { PlacedParagraph } from './placed.js';
import { resolveDocument } from './resolve.js';
import type { AnalysisTools } from './tools.js';

/**
 * One open article. After an edit only paragraphs whose source changed are analysed again; what hangs on the whole
 * document (speakers, the article's date, relative dates) is resolved anew from the paragraphs' stored results, so
 * an incremental result always equals a full one.
 */
export class ArticleSession implements Session {
  private constructor(
    private readonly tools: AnalysisTools,
    private readonly options: AnalyzeOptions,
    private source: string,
    private paragraphs: readonly PlacedParagraph[],
    private analysis: Analysis,
  ) {}

  /** @throws CancelledError once `options.signal` is aborted */
  static async open(tools: AnalysisTools, text: string, options: AnalyzeOptions): Promise<ArticleSession> {
    const breather = new Breather(options.signal);
    const paragraphs = await analyseAll(tools, options, text, [], breather);
    const analysis = await resolveDocument(tools, paragraphs, options, breather);
    return new ArticleSession(tools, options, text, paragraphs, analysis);
  }

  /** @throws EditRangeError, CancelledError; the session then stands as before the call */
  async apply(edits: readonly Edit[], signal?: CancelSignal): Promise<ApplyResult> {
    const { text, changed } = applyEdits(this.source, edits);
    if (changed === null) return { removed: [], added: [], shifted: [] };
    const breather = new Breather(signal);
    const paragraphs = await analyseAll(this.tools, this.options, text, this.paragraphs, breather);
    const analysis = await resolveDocument(this.tools, paragraphs, this.options, breather);
    const result = diffFindings(this.analysis.findings, analysis.findings, changed);
    this.source = text;
    this.paragraphs = paragraphs;
    this.analysis = analysis;
    return result;
  }

  article(): Article {
    return this.analysis.article;
  }

  findings(range?: Span): readonly Finding[] {
    if (range === undefined) return this.analysis.findings;
    return this.analysis.findings.filter(({ start, end }) => start < range.end && end > range.start);
  }

  notices(): readonly Notice[] {
    return this.analysis.notices;
  }

  text(): string {
    return this.source;
  }

  dispose(): void {
    this.paragraphs = [];
    this.analysis = { ...this.analysis, findings: [], notices: [] };
    this.source = '';
  }
}

/** Analyses the paragraphs of `text`, reusing `before` for those at its head and tail that did not change. */
async function analyseAll(
  tools: AnalysisTools,
  options: AnalyzeOptions,
  text: string,
  before: readonly PlacedParagraph[],
  breather: Breather,
): Promise<PlacedParagraph[]> {
  const markdown = options.languageId === 'markdown';
  const spans = splitParagraphs(text, markdown);
  const sourceOf = (span: ParagraphSpan): string => text.slice(span.start, span.end);
  const isSame = (span: ParagraphSpan | undefined, old: PlacedParagraph | undefined): boolean =>
    span !== undefined &&
    old !== undefined &&
    span.kind === old.analysed.kind &&
    span.end - span.start === old.analysed.source.length &&
    sourceOf(span) === old.analysed.source;
  let head = 0;
  while (head < spans.length && isSame(spans[head], before[head])) head++;
  let tail = 0;
  while (
    tail < Math.min(spans.length, before.length) - head &&
    isSame(spans[spans.length - 1 - tail], before[before.length - 1 - tail])
  ) {
    tail++;
  }
  const placed: PlacedParagraph[] = [];
  for (const [index, span] of spans.entries()) {
    await breather.pause();
    const fromEnd = spans.length - index;
    const old = index < head ? before[index] : fromEnd <= tail ? before[before.length - fromEnd] : undefined;
    const analysed: AnalysedParagraph =
      old?.analysed ?? analyseParagraph(sourceOf(span), span.kind, markdown, tools);
    placed.push({ start: span.start, analysed });
  }
  return placed;
}
