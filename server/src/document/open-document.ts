import { DocumentText, type Encoding, type TextChange } from '../convert.js';
import type { Edit, Finding, Session, Span } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { OverrideParams } from '../protocol.js';
import type { Settings } from '../settings.js';
import { HeldFindings } from './held.js';

/** What was made of a document; `reason` says why not, in plain words with the remedy. */
export type Outcome =
  | { readonly state: 'reading' }
  | { readonly state: 'read' }
  | { readonly state: 'refused' | 'failed'; readonly reason: string };

/** Is a finding switched off by the reader? Judged by content, never by position. */
export type Ignores = (finding: Finding, text: string) => boolean;

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
  /** What it was told to be ignored. */
  sentIgnored: ReadonlySet<number> = new Set();
  private session: Session | null = null;
  private ignores: Ignores | null = null;
  private edits: Edit[] = [];

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
    this.edits.push(...edits);
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
  }

  /** Findings overlapping or touching `range`, with ignored ones unflagged; none while the document is not read. */
  findings(range?: Span): readonly Finding[] {
    const found = this.reading?.findings(range) ?? [];
    return found.map((finding) => this.judged(finding));
  }

  /** The same finding, unflagged if the reader ignores it. */
  judged(finding: Finding): Finding {
    const { ignores, session } = this;
    const isIgnored =
      ignores !== null && session !== null && finding.flag && ignores(finding, session.text());
    return isIgnored ? { ...finding, flag: false } : finding;
  }

  /** Flagged findings at an offset, the shortest first; the end of a finding still counts as on it. */
  at(offset: number): readonly Finding[] {
    return this.findings({ start: Math.max(0, offset - 1), end: offset + 1 })
      .filter((finding) => finding.flag && finding.start <= offset && offset <= finding.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  /** Ids of what the reader ignores now: an edit beside a finding can change that. */
  ignoredIds(): ReadonlySet<number> {
    if (this.ignores === null) return new Set();
    const ignored = this.held.all().filter(({ finding, start, end }) => {
      return finding.flag && !this.judged({ ...finding, start, end }).flag;
    });
    return new Set(ignored.map(({ id }) => id));
  }

  close(): void {
    this.closed = true;
    this.replaceSession(null, null);
  }
}
