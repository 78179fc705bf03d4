import { Breather } from '../text/schedule.js';
import type {
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
import { withEvidence } from './article-evidence.js';
import { ArticleReader } from './article-reader.js';
import { Changes } from './changes.js';
import { dateNotices, hasNotice } from './date-findings.js';
import { diffFindings } from './diff.js';
import { composeEdits } from './edits.js';
import { findingsOf } from './findings.js';
import { newsOf, type News } from './news.js';
import { ParagraphNode } from './node.js';
import { analyseParagraph } from './paragraph.js';
import { resolveDocument, type Reading, type Resolution } from './resolve.js';
import { SourceList } from './source-list.js';
import type { AnalysisTools } from './tools.js';

/**
 * One open article. After an edit only paragraphs whose source changed are analysed again, and only what can come out
 * differently is resolved anew from their stored results, so an incremental result always equals a full one. The text
 * is kept by paragraph: nothing makes the whole of it into one string unless it is asked for. Findings are not kept:
 * they are made of what is, whenever they are asked for.
 */
export class ArticleSession implements Session {
  /** All findings, as long as nobody needs the room. */
  private all: WeakRef<readonly Finding[]> | null = null;
  private noted: readonly Notice[] | null = null;
  /** The article, its evidence at its places. */
  private placed: Article | null = null;

  private constructor(
    private readonly tools: AnalysisTools,
    private readonly how: HowToRead,
    private readonly reader: ArticleReader,
    private list: SourceList<ParagraphNode>,
    private reading: Reading,
  ) {}

  /** @throws CancelledError once `options.signal` is aborted */
  static async open(tools: AnalysisTools, text: string, options: AnalyzeOptions): Promise<ArticleSession> {
    const breather = new Breather(options.signal);
    const markdown = options.languageId === 'markdown';
    const list = SourceList.of(text, markdown, (source, kind) => new ParagraphNode(source, kind));
    const nearVariants = options.nearVariants !== false;
    await analyse(tools, { markdown, nearVariants }, list.items, breather);
    const reader = new ArticleReader(tools, options);
    const { resolved, reading } = await resolveDocument(tools, reader, list.items, null, breather);
    for (const [number, one] of resolved) {
      const node = list.items[number];
      if (node !== undefined) node.resolved = one;
    }
    const session = new ArticleSession(tools, { markdown, nearVariants }, reader, list, reading);
    await session.makeAll(breather);
    return session;
  }

  /**
   * While it runs, the session must not be asked for findings or notices.
   * @throws EditRangeError, CancelledError; the session then stands as before the call
   */
  async apply(edits: readonly Edit[], signal?: CancelSignal): Promise<ApplyResult> {
    const { tools, list, reading } = this;
    if (composeEdits(list.length, edits).length === 0) return { removed: [], added: [], shifted: [] };
    const breather = new Breather(signal);
    const changes = new Changes(list);
    try {
      for (const edit of edits) changes.apply(edit);
      await analyse(tools, this.how, changes.added, breather);
      const before = { reading, ranges: changes.ranges() };
      const resolution = await resolveDocument(tools, this.reader, list.items, before, breather);
      const news = await newsOf(tools, list, changes, reading, resolution, breather);
      await breather.pause();
      return this.settle(changes, resolution, news);
    } catch (error) {
      changes.undo();
      throw error;
    }
  }

  article(): Article {
    this.placed ??= withEvidence(this.tools, this.reading, this.list, (number) =>
      this.of(number).filter((finding) => finding.kind === 'date'),
    );
    return this.placed;
  }

  findings(range?: Span): readonly Finding[] {
    const known = this.all?.deref();
    if (range !== undefined) return this.within(range, known);
    if (known !== undefined) return known;
    const all: Finding[] = [];
    for (let i = 0; i < this.list.items.length; i++) for (const finding of this.of(i)) all.push(finding);
    this.all = new WeakRef(all);
    return all;
  }

  notices(): readonly Notice[] {
    this.noted ??= this.notes();
    return this.noted;
  }

  text(): string {
    return this.list.text();
  }

  dispose(): void {
    this.list = SourceList.of('', this.how.markdown, (source, kind) => new ParagraphNode(source, kind));
    this.all = null;
    this.noted = null;
  }

  private within({ start, end }: Span, known: readonly Finding[] | undefined): readonly Finding[] {
    const { offsets } = this.list;
    const first = Math.max(0, this.list.at(start));
    const found: Finding[] = [];
    const take = (findings: readonly Finding[], from: number): void => {
      for (let i = from; i < findings.length; i++) {
        const finding = findings[i];
        if (finding === undefined || finding.start >= end) break;
        if (finding.end > start) found.push(finding);
      }
    };
    // No finding reaches over a paragraph's end.
    if (known !== undefined) take(known, firstFrom(known, offsets[first] ?? 0));
    else for (let i = first; (offsets[i] ?? end) < end; i++) take(this.of(i), 0);
    return found;
  }

  /** Findings of the paragraph with this number. */
  private of(number: number): readonly Finding[] {
    const { items, offsets } = this.list;
    const node = items[number];
    if (node === undefined || node.resolved === null) return [];
    const place = { number, start: offsets[number] ?? 0 };
    return findingsOf(this.tools, this.reading, node, node.resolved, place);
  }

  /** Makes all findings once, little by little, for whoever asks first; and sees which paragraphs make notices. */
  private async makeAll(breather: Breather): Promise<void> {
    const all: Finding[] = [];
    for (const [number, node] of this.list.items.entries()) {
      await breather.pause();
      const findings = this.of(number);
      node.hasNotice = hasNotice(findings);
      for (const finding of findings) all.push(finding);
    }
    this.all = new WeakRef(all);
  }

  private notes(): readonly Notice[] {
    const { items } = this.list;
    const notices: Notice[] = [...(this.reading.whole.frontMatter?.notices ?? [])];
    for (let number = 0; number < items.length; number++)
      if (items[number]?.hasNotice === true)
        for (const notice of dateNotices(this.of(number))) notices.push(notice);
    return notices;
  }

  /** Makes a resolution hold, and says what it did to the findings. */
  private settle(changes: Changes, { reading, resolved }: Resolution, news: News): ApplyResult {
    const { items } = this.list;
    for (const [number, decided] of resolved) {
      const node = items[number];
      if (node === undefined) continue;
      node.resolved = decided;
      node.hasNotice = news.noticed.get(number) ?? node.hasNotice;
    }
    this.reading = reading;
    this.all = null;
    this.noted = null;
    this.placed = null;
    return diffFindings(news.before, news.after, changes.hunks);
  }
}

/** What of the options each paragraph is read by. */
interface HowToRead {
  readonly markdown: boolean;
  readonly nearVariants: boolean;
}

async function analyse(
  tools: AnalysisTools,
  { markdown, nearVariants }: HowToRead,
  nodes: Iterable<ParagraphNode>,
  breather: Breather,
): Promise<void> {
  for (const node of nodes) {
    await breather.pause();
    node.analysed ??= analyseParagraph(node.source, node.kind, markdown, tools, nearVariants);
  }
}

/** Number of the first finding that begins at an offset or behind it. */
function firstFrom(findings: readonly Finding[], offset: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
