import { DocumentText, type Encoding, type TextChange } from '../convert.js';
import { shiftFinding } from '../core/analysis/diff.js';
import { attributedBlocks, type AttributedBlock } from '../core/quotes/blocks.js';
import type { Edit, Finding, Session, Span } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { OverrideParams } from '../protocol.js';
import type { Settings } from '../settings.js';
import { HeldFindings, type Counts, type HeldFinding } from './held.js';
import { headingsOf } from './headings.js';
import { findingsFor } from './made.js';
import { REACH } from './sentence.js';

/** What was made of a document; `reason` says why not, in plain words with the remedy. */
export type Outcome =
  | { readonly state: 'reading' }
  | { readonly state: 'read' }
  | { readonly state: 'refused' | 'failed'; readonly reason: string };

/** What of a finding decides whether it is ignored. */
export interface Ignorable extends Span {
  readonly kind: Finding['kind'];
  readonly formula?: string | null;
}

/** Is a finding switched off by the reader? Judged by content, never by position. */
export type Ignores = (finding: Ignorable, text: string) => boolean;

/** Far enough on either side of an edit to meet every finding whose sentence the edit may be part of. */
const AROUND = REACH * 3;
/** So many findings at a time are made for whoever wants the first ones only. */
const BATCH = 64;
/** In UTF-16 units; a long article has some 50,000. */
const LONGEST_WITH_BLOCKS = 300_000;
/** Beyond so many edits at once it is simpler to judge everything. */
const MOST_TOUCHED = 64;

/**
 * One open document: its text as the editor holds it, and what is known of it. A plain record with the rules that
 * keep it consistent; {@link Documents} decides when to read it.
 */
export class OpenDocument {
  readonly text: DocumentText;
  readonly held = new HeldFindings();
  override: OverrideParams['read'] = 'default';
  outcome: Outcome = { state: 'reading' };
  settings: Settings | null = null;
  knowledge: Knowledge | null = null;
  /** Recognised as an article once: it stays one while it is open, whatever is deleted meanwhile. */
  recognised = false;
  /** Settings, formulary, override or metadata changed: open the session anew. */
  stale = true;
  closed = false;
  /** When the last reading ended (milliseconds since 1970). */
  lastRead = 0;
  /** Counts whatever changes what is shown; the result id of diagnostics. */
  revision = 0;
  /** Version the client holds findings for, null when it must be sent all of them. */
  sent: number | null = null;
  /** What the reader ignores, as far as it was judged. */
  private readonly ignored = new Map<number, HeldFinding>();
  /** What was drawn last for Problems, by id: few, and asked for again after every edit. */
  private shown: ReadonlyMap<number, Finding> = new Map();
  /** Where the text has changed since it was judged; null: everything is to be judged. */
  private touched: Span[] | null = null;
  private session: Session | null = null;
  private ignores: Ignores | null = null;
  private edits: Edit[] = [];
  private blocksOf: { readonly revision: number; readonly blocks: readonly AttributedBlock[] } = {
    revision: -1,
    blocks: [],
  };

  constructor(
    readonly uri: string,
    /** Tells this opening of the file from earlier ones. */
    readonly serial: number,
    readonly languageId: string,
    public version: number,
    text: string,
    encoding: Encoding,
  ) {
    this.text = new DocumentText(text, encoding);
  }

  /** Takes the client's changes; returns them as edits, each in offsets of the text before it. */
  change(version: number, changes: readonly TextChange[]): readonly Edit[] {
    const edits = changes.map((change) => this.text.apply(change));
    this.version = version;
    for (const edit of edits) {
      this.edits.push(edit);
      this.touch(edit);
    }
    return edits;
  }

  get hasWork(): boolean {
    return !this.closed && (this.stale || this.edits.length > 0);
  }

  /** Hands out the edits that the session has not seen. */
  takeEdits(): readonly Edit[] {
    const taken = this.edits;
    this.edits = [];
    return taken;
  }

  /** The session, if the document is being read; null while it is refused. */
  get reading(): Session | null {
    return this.outcome.state === 'read' ? this.session : null;
  }

  /** The session even of a text that was not recognised as an article (yet). */
  get analysed(): Session | null {
    return this.session;
  }

  replaceSession(session: Session | null, ignores: Ignores | null): void {
    this.session?.dispose();
    this.session = session;
    this.ignores = ignores;
    this.hold();
  }

  /** Holds the session's findings anew, as if none had been held before. */
  hold(): void {
    this.held.reset(this.session?.findings() ?? []);
    this.ignored.clear();
    this.shown = new Map();
    this.touched = null;
  }

  /** Findings overlapping or touching `range`, with ignored ones unflagged; none while the document is not read. */
  findings(range?: Span): readonly Finding[] {
    const found = this.reading?.findings(range) ?? [];
    return found.map((finding) => this.judged(finding));
  }

  /** The same finding, unflagged if the reader ignores it. */
  judged(finding: Finding): Finding {
    return finding.flag && this.isIgnored(finding) ? { ...finding, flag: false } : finding;
  }

  /** The findings that held ones stand for, with ignored ones unflagged. */
  made(held: readonly HeldFinding[]): { readonly id: number; readonly finding: Finding }[] {
    if (this.session === null) return [];
    return findingsFor(this.session, held).map((one) => ({
      id: one.held.id,
      finding: this.judged(one.finding),
    }));
  }

  /** The first so many formulas and dates that are drawn, or of those that carry news; moves nothing else. */
  drawn(show: 'notable' | 'all', most: number): readonly Finding[] {
    const found: Finding[] = [];
    if (this.reading === null) return found;
    const shown = new Map<number, Finding>();
    let batch: HeldFinding[] = [];
    const take = (): void => {
      for (const { id, finding } of this.remembered(batch)) {
        shown.set(id, finding);
        const now = this.judged(finding);
        if (now.flag && found.length < most) found.push(now);
      }
      batch = [];
    };
    for (const held of show === 'all' ? this.held.each() : this.held.notable()) {
      if (found.length >= most) break;
      if (held.flag && held.kind !== 'quote') batch.push(held);
      if (batch.length === BATCH) take();
    }
    take();
    this.shown = shown;
    return found;
  }

  /** Flagged findings at an offset, the shortest first; the end of a finding still counts as on it. */
  at(offset: number): readonly Finding[] {
    return this.findings({ start: Math.max(0, offset - 1), end: offset + 1 })
      .filter((finding) => finding.flag && finding.start <= offset && offset <= finding.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  /**
   * The attributed blocks of the article as it was read last, made once however often they are asked for. A text that is
   * far longer than any article has none: all its findings would have to be made anew after every edit.
   */
  blocks(): readonly AttributedBlock[] {
    if (this.text.length > LONGEST_WITH_BLOCKS) return [];
    if (this.blocksOf.revision !== this.revision) {
      const breaks = headingsOf(this).map(({ start }) => start);
      this.blocksOf = { revision: this.revision, blocks: attributedBlocks(this.findings(), breaks) };
    }
    return this.blocksOf.blocks;
  }

  /**
   * Judges again what an edit can have made ignored or heeded. Returns those of which the client was told otherwise;
   * what it has not been told of at all is not among them.
   */
  judgeAgain(): readonly HeldFinding[] {
    const { held, ignored, touched } = this;
    this.touched = [];
    if (this.ignores === null) return [];
    const { added, removed } = held.pending();
    for (const id of removed) ignored.delete(id);
    const near =
      touched === null
        ? held.all()
        : touched.flatMap(({ start, end }) => held.between(start - AROUND, end + AROUND));
    const fresh = new Set(added);
    const turned: HeldFinding[] = [];
    for (const one of new Set([...near, ...added])) {
      const { id, flag } = one;
      const isIgnored = flag && this.isIgnored(one);
      if (isIgnored === ignored.has(id)) continue;
      if (isIgnored) ignored.set(id, one);
      else ignored.delete(id);
      if (!fresh.has(one)) turned.push(one);
    }
    return turned;
  }

  /** How many findings are drawn, as far as they were judged; none while the document is not read. */
  counts(): Counts {
    if (this.reading === null) return { formulas: 0, notUsed: 0, dates: 0, notable: 0 };
    const { formulas, notUsed, dates, notable } = this.held.counts;
    const ignored = [...this.ignored.values()].filter(({ kind }) => kind === 'formula');
    const news = ignored.filter(({ isNotable }) => isNotable).length;
    const silent = ignored.filter(({ isNotUsed }) => isNotUsed).length;
    return {
      formulas: formulas - (ignored.length - silent),
      notUsed: notUsed - silent,
      dates,
      notable: notable - news,
    };
  }

  /** The findings that held ones stand for, without judgement; those shown last time are only moved. */
  private remembered(
    held: readonly HeldFinding[],
  ): readonly { readonly id: number; readonly finding: Finding }[] {
    if (this.session === null) return [];
    const fresh = held.filter(({ id }) => !this.shown.has(id));
    const made = new Map(findingsFor(this.session, fresh).map((one) => [one.held.id, one.finding]));
    return held.flatMap(({ id, start }) => {
      const finding = this.shown.get(id) ?? made.get(id);
      return finding === undefined ? [] : [{ id, finding: shiftFinding(finding, start - finding.start) }];
    });
  }

  private isIgnored({ kind, formula, start, end }: Ignorable): boolean {
    const { ignores } = this;
    if (ignores === null) return false;
    // The sentence is all that is looked at; the whole text is never put together for it.
    const base = Math.max(0, start - REACH);
    const around = this.text.slice(base, end + REACH);
    return ignores({ kind, formula: formula ?? null, start: start - base, end: end - base }, around);
  }

  private touch({ start, end, text }: Edit): void {
    if (this.touched === null || this.ignores === null) return;
    const delta = text.length - (end - start);
    this.touched = this.touched.map((span) =>
      span.start >= end
        ? { start: span.start + delta, end: span.end + delta }
        : { start: Math.min(span.start, start), end: Math.max(span.end, end) + delta },
    );
    this.touched.push({ start, end: start + text.length });
    if (this.touched.length > MOST_TOUCHED) this.touched = null;
  }

  close(): void {
    this.closed = true;
    this.replaceSession(null, null);
  }
}
