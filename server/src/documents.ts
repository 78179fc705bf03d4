import {
  CancelledError,
  type AnalyzeOptions,
  type ArticleOverrides,
  type CancelSignal,
  type Edit,
} from './core/types.js';
import type { Encoding, TextChange } from './convert.js';
import { OpenDocument, type Ignores } from './document/open-document.js';
import { HEAD, looksLikeArticle, refusal } from './document/recognise.js';
import type { Knowledge } from './knowledge.js';
import type { Translate } from './l10n.js';
import type { OverrideParams } from './protocol.js';
import type { Settings } from './settings.js';

/** What reading a document needs to know of the world around it. */
export interface Surroundings {
  settings(uri: string): Promise<Settings>;
  knowledge(uri: string, settings: Settings): Promise<Knowledge>;
  /** Path within the workspace folder. */
  pathOf(uri: string): string;
  /** Does the document lie in a folder the client has open? */
  isInWorkspace(uri: string): boolean;
  /** Does the document lie in a folder with `.readout`? */
  isInReadoutFolder(uri: string): Promise<boolean>;
  /** Entry of articles.yaml, and what the reader ignores here. */
  corrections(
    uri: string,
    text: string,
  ): Promise<{ readonly sidecar: ArticleOverrides | null; readonly ignores: Ignores | null }>;
}

export interface DocumentEvents {
  /** Everything about this version is known: publish it. */
  settled(document: OpenDocument): void;
  /** Reading has taken 300 ms and is not done. */
  slow(document: OpenDocument): void;
  /** Called at once for every edit, in order. */
  edited(document: OpenDocument, edits: readonly Edit[]): void;
  closed(document: OpenDocument): void;
}

/** About one frame: an edit after a pause is read at once, those of the next frame together. */
const FRAME_MS = 16;
/** Below this nobody wonders whether anything happens. */
const SLOW_MS = 300;
/** Insertions shorter than this do not make a file too large all of a sudden (UTF-16 units). */
const WORTH_JUDGING = 1024;

/** All open documents, each read one step at a time, so that no two analyses of one document ever overlap. */
export class Documents {
  private openings = 0;
  private readonly open = new Map<string, OpenDocument>();
  private readonly running = new Map<OpenDocument, Promise<void>>();
  private readonly timers = new Map<OpenDocument, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly surroundings: Surroundings,
    private readonly events: DocumentEvents,
    private readonly t: Translate,
    private readonly log: (message: string) => void,
  ) {}

  get(uri: string): OpenDocument | undefined {
    return this.open.get(uri);
  }

  all(): readonly OpenDocument[] {
    return [...this.open.values()];
  }

  opened(uri: string, languageId: string, version: number, text: string, encoding: Encoding): void {
    this.closed(uri);
    const document = new OpenDocument(uri, ++this.openings, languageId, version, text, encoding);
    this.open.set(uri, document);
    void this.run(document);
  }

  changed(uri: string, version: number, changes: readonly TextChange[]): void {
    const document = this.open.get(uri);
    if (document === undefined) return;
    this.events.edited(document, document.change(version, changes));
    if (this.running.has(document) || this.timers.has(document)) return;
    const wait = document.lastRead + FRAME_MS - Date.now();
    if (wait <= 0) void this.run(document);
    else
      this.timers.set(
        document,
        setTimeout(() => void this.run(document), wait),
      );
  }

  closed(uri: string): void {
    const document = this.open.get(uri);
    if (document === undefined) return;
    this.open.delete(uri);
    this.stopTimer(document);
    document.close();
    this.events.closed(document);
  }

  override(uri: string, read: OverrideParams['read']): void {
    const document = this.open.get(uri);
    if (document === undefined) return;
    document.override = read;
    this.refresh(document);
  }

  /** Reads a document from the beginning: something other than its text changed. */
  refresh(document: OpenDocument): void {
    document.stale = true;
    void this.run(document);
  }

  /** The document once all its edits are read; undefined when it is not open (any more). */
  async settled(uri: string): Promise<OpenDocument | undefined> {
    const document = this.open.get(uri);
    if (document === undefined) return undefined;
    await this.run(document);
    return document.closed ? undefined : document;
  }

  private run(document: OpenDocument): Promise<void> {
    this.stopTimer(document);
    const running = this.running.get(document);
    if (running !== undefined) return running;
    if (!document.hasWork) return Promise.resolve();
    const work = this.work(document).finally(() => this.running.delete(document));
    this.running.set(document, work);
    return work;
  }

  private stopTimer(document: OpenDocument): void {
    clearTimeout(this.timers.get(document));
    this.timers.delete(document);
  }

  private async work(document: OpenDocument): Promise<void> {
    const slow = setTimeout(() => this.events.slow(document), SLOW_MS);
    while (document.hasWork) {
      try {
        if (document.stale) await this.readAnew(document);
        else await this.readEdits(document);
      } catch (error) {
        if (error instanceof CancelledError) continue;
        this.fail(document, error);
      }
    }
    clearTimeout(slow);
    // The loop ends with the newest version read and nothing awaited since: now is the time to publish.
    if (!document.closed) this.events.settled(document);
    document.lastRead = Date.now();
  }

  private async readAnew(document: OpenDocument): Promise<void> {
    document.stale = false;
    document.sent = null;
    const settings = await this.surroundings.settings(document.uri);
    document.settings = settings;
    const knowledge = await this.surroundings.knowledge(document.uri, settings);
    document.knowledge = knowledge;
    const corrections = await this.surroundings.corrections(document.uri, document.text.text);
    const inFolder = await this.surroundings.isInReadoutFolder(document.uri);
    if (!isCurrent(document)) return;
    document.takeEdits();
    document.revision++;
    const reason = this.refusal(document, settings);
    if (reason !== null) {
      document.replaceSession(null, corrections.ignores);
      document.outcome = { state: 'refused', reason };
      return;
    }
    const options: AnalyzeOptions = {
      languageId: document.languageId,
      path: document.uri,
      nearVariants: settings.formulary.nearVariants,
      signal: abandonedSignal(document),
      ...(corrections.sidecar === null ? {} : { sidecar: corrections.sidecar }),
    };
    const session = await knowledge.analyzer.open(document.text.text, options);
    if (!isCurrent(document)) {
      session.dispose();
      return;
    }
    document.replaceSession(session, corrections.ignores);
    document.recognised = document.override === 'always' || settings.enable === 'always' || inFolder;
    this.recognise(document);
  }

  private async readEdits(document: OpenDocument): Promise<void> {
    const session = document.analysed;
    const edits = document.takeEdits();
    if (session === null) {
      // Refused for what it is; its text may have changed that.
      document.stale = true;
      return;
    }
    const mayChangeVerdict = edits.some(({ text }) => text.length > WORTH_JUDGING || text.includes('\0'));
    if (
      mayChangeVerdict &&
      document.settings !== null &&
      this.refusal(document, document.settings) !== null
    ) {
      document.stale = true;
      return;
    }
    const result = await session.apply(edits, abandonedSignal(document));
    document.revision++;
    if (!document.held.follow(result)) {
      document.hold();
      document.sent = null;
    }
    this.recognise(document);
  }

  private recognise(document: OpenDocument): void {
    const session = document.analysed;
    if (session === null) return;
    const before = document.recognised;
    const { text, held } = document;
    const { formulas, notUsed } = held.counts;
    // An analysis that only discusses formulas is an article, too.
    document.recognised ||= looksLikeArticle(text.slice(0, HEAD), session.article(), formulas + notUsed);
    if (document.recognised && !before) document.sent = null;
    document.outcome = document.recognised
      ? { state: 'read' }
      : {
          state: 'refused',
          reason: this.t(
            'This does not look like an article: no front matter, no dateline, fewer than two formulas. ' +
              'Choose "Read This File Anyway", or set readout.enable to "always".',
          ),
        };
  }

  private refusal(document: OpenDocument, settings: Settings): string | null {
    const { uri, override } = document;
    const candidate = {
      uri,
      override,
      settings,
      text: document.text.text,
      path: this.surroundings.pathOf(uri),
      inWorkspace: this.surroundings.isInWorkspace(uri),
    };
    return refusal(candidate, this.t);
  }

  private fail(document: OpenDocument, error: unknown): void {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.log(`${document.uri}: analysis failed: ${detail}`);
    document.takeEdits();
    document.stale = false;
    document.replaceSession(null, null);
    document.revision++;
    document.sent = null;
    const reason = this.t('Reading failed; see the log. The next edit tries again.');
    document.outcome = { state: 'failed', reason };
  }
}

/** Still open, and nothing but its text has changed since the reading began. */
function isCurrent(document: OpenDocument): boolean {
  return !document.closed && !document.stale;
}

/** Aborted once nobody waits for this reading any more. */
function abandonedSignal(document: OpenDocument): CancelSignal {
  return {
    get aborted() {
      return !isCurrent(document);
    },
  };
}
