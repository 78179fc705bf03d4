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
import { ArticleReader } from './article-reader.js';
import { Changes } from './changes.js';
import { dateNotices } from './date-findings.js';
import { diffFindings } from './diff.js';
import { composeEdits, oldOffset } from './edits.js';
import { movedTo, ParagraphNode } from './node.js';
import { analyseParagraph } from './paragraph.js';
import { resolveDocument, type Paragraphs, type Reading, type Resolution } from './resolve.js';
import { isSame } from './same.js';
import { SourceList } from './source-list.js';
import type { AnalysisTools } from './tools.js';

/**
 * One open article. After an edit only paragraphs whose source changed are analysed again, and only what can come out
 * differently is resolved anew from their stored results, so an incremental result always equals a full one. The text
 * is kept by paragraph: nothing makes the whole of it into one string unless it is asked for.
 */
export class ArticleSession implements Session {
  private all: readonly Finding[] | null = null;
  private noted: readonly Notice[] | null = null;

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
    const { resolved, reading } = await resolveDocument(tools, reader, paragraphsOf(list), null, breather);
    for (const [number, one] of resolved) list.items[number]?.settle(one);
    return new ArticleSession(tools, { markdown, nearVariants }, reader, list, reading);
  }

  /**
   * While it runs, the session must not be asked for findings or notices.
   * @throws EditRangeError, CancelledError; the session then stands as before the call
   */
  async apply(edits: readonly Edit[], signal?: CancelSignal): Promise<ApplyResult> {
    const { tools, list } = this;
    if (composeEdits(list.length, edits).length === 0) return { removed: [], added: [], shifted: [] };
    const breather = new Breather(signal);
    const changes = new Changes(list);
    try {
      for (const edit of edits) changes.apply(edit);
      await analyse(tools, this.how, changes.added, breather);
      const before = { reading: this.reading, ranges: changes.ranges() };
      const resolution = await resolveDocument(tools, this.reader, paragraphsOf(list), before, breather);
      await breather.pause();
      return this.settle(changes, resolution);
    } catch (error) {
      changes.undo();
      throw error;
    }
  }

  article(): Article {
    return this.reading.article;
  }

  findings(range?: Span): readonly Finding[] {
    const { items, offsets } = this.list;
    if (range !== undefined) {
      const found: Finding[] = [];
      for (let i = Math.max(0, this.list.at(range.start)); i < items.length; i++) {
        const start = offsets[i] ?? 0;
        if (start >= range.end) break;
        for (const finding of items[i]?.findingsAt(start) ?? [])
          if (finding.start < range.end && finding.end > range.start) found.push(finding);
      }
      return found;
    }
    if (this.all === null) {
      const all: Finding[] = [];
      for (const [number, node] of items.entries())
        for (const finding of node.findingsAt(offsets[number] ?? 0)) all.push(finding);
      this.all = all;
    }
    return this.all;
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

  private notes(): readonly Notice[] {
    const { items, offsets } = this.list;
    const notices: Notice[] = [...(this.reading.whole.frontMatter?.notices ?? [])];
    for (let number = 0; number < items.length; number++) {
      const node = items[number];
      if (node?.hasNotice === true) notices.push(...dateNotices(node.findingsAt(offsets[number] ?? 0)));
    }
    return notices;
  }

  /** Makes a resolution hold, and says what it did to the findings. */
  private settle(changes: Changes, { reading, resolved }: Resolution): ApplyResult {
    const { items, offsets } = this.list;
    const { hunks, added } = changes;
    const before = changes.removed().flatMap(({ node, start }) => node.findingsAt(start));
    const after: Finding[] = [];
    for (const [number, one] of resolved) {
      const node = items[number];
      if (node === undefined) continue;
      const { placed } = one;
      const now = offsets[number] ?? 0;
      const old = added.has(node) || node.resolved === null ? null : movedTo(node.resolved.placed, now);
      // Only what came out differently is news.
      const isNews = old === null || !isSame(old.findings, placed.findings);
      if (isNews) {
        if (old !== null) before.push(...node.findingsAt(oldOffset(hunks, now)));
        after.push(...placed.findings);
      }
      node.settle(isNews ? one : { ...one, placed: old });
    }
    this.reading = reading;
    this.all = null;
    this.noted = null;
    return diffFindings(
      before,
      after.sort((a, b) => a.start - b.start || b.end - a.end),
      hunks,
    );
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

function paragraphsOf({ items, offsets }: SourceList<ParagraphNode>): Paragraphs {
  return { items, offsets };
}
