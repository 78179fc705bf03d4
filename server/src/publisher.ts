import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.js';
import type { DataProblem } from './core/index.js';
import type { OpenDocument } from './document/open-document.js';
import { diagnosticsOf } from './features/diagnostics.js';
import { viewOf } from './features/finding-view.js';
import type { Translate } from './l10n.js';
import { Method, type FindingsParams, type StatusParams } from './protocol.js';

/** Tells the client what is known, in the form this client understands. Every message names the version it is about. */
export class Publisher {
  /** Data files with diagnostics on them, so that mended ones are cleared. */
  private faulty: ReadonlySet<string> = new Set();

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientAbilities,
    private readonly t: Translate,
  ) {}

  /** Everything about a document that has just settled. */
  settled(document: OpenDocument): void {
    if (this.client.findings) {
      this.findings(document);
      this.status(document);
    } else document.held.told();
    if (!this.client.pullDiagnostics) this.diagnostics(document);
  }

  /** The document is closed: what was pushed for it goes. */
  closed(document: OpenDocument): void {
    if (!this.client.pullDiagnostics) this.send(document.uri, []);
  }

  /** What changed since the last message, or everything after a fresh start. */
  findings(document: OpenDocument): void {
    const { uri, version, knowledge, held, sent } = document;
    const isRead = document.reading !== null && knowledge !== null;
    const { removed, shifted, added } =
      sent === null ? { removed: [], shifted: [], added: held.all() } : held.pending();
    const judgedAnew = sent === null ? (document.judgeAgain(), []) : document.judgeAgain();
    const views =
      knowledge === null || !isRead
        ? []
        : document
            .made([...added, ...judgedAnew])
            .map(({ id, finding }) => viewOf(id, finding, knowledge, this.t));
    const params: FindingsParams = {
      uri,
      version,
      base: sent,
      removed: [...removed, ...judgedAnew.map(({ id }) => id)],
      shifted,
      added: views,
    };
    held.told();
    // Nothing was sent of a text that is not read, so that once it is, everything is.
    document.sent = isRead ? version : null;
    void this.connection.sendNotification(Method.findings, params);
  }

  /** Reading takes longer than a blink. */
  slow(document: OpenDocument): void {
    if (!this.client.findings) return;
    const counts = { formulas: 0, notUsed: 0, dates: 0, notable: 0 };
    const nothing = { reason: null, counts, articleDate: null, articleDateInferred: false };
    const params: StatusParams = { uri: document.uri, state: 'reading', ...nothing };
    void this.connection.sendNotification(Method.status, params);
  }

  status(document: OpenDocument): void {
    const { outcome, reading } = document;
    const article = reading?.article();
    const counted = document.counts();
    const counts = { ...counted, notable: counted.notable + (reading?.notices().length ?? 0) };
    const params: StatusParams = {
      uri: document.uri,
      state: outcome.state,
      reason: 'reason' in outcome ? outcome.reason : null,
      counts,
      articleDate: article?.date ?? null,
      articleDateInferred: article?.dateFrom === 'inferred',
    };
    void this.connection.sendNotification(Method.status, params);
  }

  /** Problems of the reader's data files, each on its own file at its own line. */
  problems(problems: readonly DataProblem[]): void {
    const byFile = new Map<string, Diagnostic[]>();
    for (const problem of problems) {
      const list = byFile.get(problem.file) ?? [];
      list.push(problemDiagnostic(problem));
      byFile.set(problem.file, list);
    }
    for (const file of this.faulty) if (!byFile.has(file)) this.send(file, []);
    for (const [file, diagnostics] of byFile) this.send(file, diagnostics);
    this.faulty = new Set(byFile.keys());
  }

  private diagnostics(document: OpenDocument): void {
    const diagnostics = diagnosticsOf(document, this.client, this.t);
    void this.connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  }

  private send(uri: string, diagnostics: Diagnostic[]): void {
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}

/** Underlines from the place of the problem to the end of its line; clients cut the range to the line. */
function problemDiagnostic({ line, column, severity, message }: DataProblem): Diagnostic {
  return {
    range: { start: { line, character: column }, end: { line: line + 1, character: 0 } },
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'readout',
    message,
  };
}
