import { DocumentDiagnosticReportKind, SemanticTokensBuilder, type Connection } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.js';
import { answerDataFiles } from './data-requests.js';
import type { FormulaFinding } from './core/types.js';
import type { OpenDocument } from './document/open-document.js';
import { answerDiscovery } from './discovery/request.js';
import { codeActions } from './features/code-actions.js';
import { codeLenses, resolveCodeLens } from './features/code-lens.js';
import { resolveCodeAction } from './features/command-action.js';
import { definition, formulaChoices } from './features/definition.js';
import { diagnosticsOf } from './features/diagnostics.js';
import { datesView } from './features/dates-view.js';
import { factsView } from './features/facts-view.js';
import { hover } from './features/hover.js';
import { inlayHints, resolveInlayHint } from './features/inlay-hints.js';
import { page } from './features/pages.js';
import { pushTokens } from './features/semantic-tokens.js';
import { speakerReferences } from './features/speaker-references.js';
import { documentSymbols, flatSymbols } from './features/symbols.js';
import { Method, type DocumentParams, type FormulaParams, type PageParams } from './protocol.js';
import { answering, ContentChangedError } from './requests.js';
import type { Server } from './wiring.js';

/** Registers an answer for every request; each waits for the document to be read, and can be cancelled meanwhile. */
export function answerRequests(connection: Connection, client: ClientAbilities, server: Server): void {
  const { documents, dataFiles, tagging, files, t } = server;
  const data = answerDataFiles(connection, client, server);
  /** The document at the version the client spoke of: a position in another text means nothing. */
  const unchanged = async (uri: string): Promise<OpenDocument | undefined> => {
    const version = documents.get(uri)?.version;
    const document = await documents.settled(uri);
    if (document !== undefined && document.version !== version) throw new ContentChangedError();
    return document;
  };
  connection.onHover(
    answering(async ({ textDocument, position }) => {
      if (dataFiles.isOpen(textDocument.uri)) return data.hover(textDocument.uri, position);
      const document = await unchanged(textDocument.uri);
      if (document === undefined) return null;
      const offset = document.text.offsetAt(position);
      const tags = tagging.at(document, offset);
      const tagName = tags.length === 0 ? (id: string) => id : await files.tagNames(document.uri);
      return hover(document, offset, { client, t, open: documents.all(), tags, tagName });
    }),
  );
  connection.onDefinition(
    answering(async ({ textDocument, position }) => {
      if (dataFiles.isOpen(textDocument.uri)) return data.definition(textDocument.uri, position);
      const document = await unchanged(textDocument.uri);
      return document === undefined ? null : definition(document, position, client.formularyUri);
    }),
  );
  connection.onReferences(
    answering(async ({ textDocument, position, context: { includeDeclaration } }) => {
      if (dataFiles.isOpen(textDocument.uri))
        return data.references(textDocument.uri, position, includeDeclaration);
      const document = await unchanged(textDocument.uri);
      return document === undefined
        ? null
        : speakerReferences(document, position, includeDeclaration ? client.formularyUri : null);
    }),
  );
  connection.onDocumentSymbol(
    answering(async ({ textDocument }) => {
      if (dataFiles.isOpen(textDocument.uri)) return data.symbols(textDocument.uri);
      const document = await unchanged(textDocument.uri);
      if (document === undefined) return null;
      return client.nestedSymbols ? documentSymbols(document, t) : flatSymbols(document, t);
    }),
  );
  connection.onCodeAction(
    answering(async ({ textDocument, range, context }) => {
      const document = await unchanged(textDocument.uri);
      if (document === undefined) return null;
      const likelyTags = client.trusted
        ? (on: OpenDocument, finding: FormulaFinding | null) => files.likelyTags(on.uri, finding)
        : () => Promise.resolve([]);
      const ignoresOf = (on: OpenDocument, finding: FormulaFinding) =>
        files.ignoresOf(on.uri, finding, on.text.text, (id) => on.knowledge?.formula(id)?.id ?? id);
      return codeActions(document, range, context, { client, t, likelyTags, ignoresOf });
    }),
  );
  connection.onCodeActionResolve((action) => resolveCodeAction(action));
  connection.languages.inlayHint.on(
    answering(async ({ textDocument, range }) => {
      const document = await unchanged(textDocument.uri);
      return document === undefined ? null : inlayHints(document, document.text.spanOf(range), client, t);
    }),
  );
  connection.languages.inlayHint.resolve((hint) =>
    resolveInlayHint(hint, (uri) => documents.get(uri), client, t),
  );
  connection.onCodeLens(
    answering(async ({ textDocument }) => {
      const document = await unchanged(textDocument.uri);
      return document === undefined ? null : codeLenses(document);
    }),
  );
  connection.onCodeLensResolve(
    answering((lens) => Promise.resolve(resolveCodeLens(lens, (uri) => documents.get(uri), client, t))),
  );
  connection.onExecuteCommand(
    answering(async ({ command, arguments: list }) => server.acts.run(command, list)),
  );
  answerDiscovery(connection, server);
  if (client.pullDiagnostics) answerDiagnostics(connection, client, server);
  if (!client.findings) answerTokens(connection, unchanged);

  connection.onRequest(
    Method.refresh,
    answering(async ({ uri }: DocumentParams) => {
      const document = documents.get(uri);
      if (document === undefined) return null;
      document.sent = null;
      await documents.settled(uri);
      server.announce(document);
      return null;
    }),
  );
  connection.onRequest(
    Method.page,
    answering(async (params: PageParams) => {
      const document = await unchanged(params.uri);
      return document === undefined ? null : page(document, params, documents.all(), t);
    }),
  );
  connection.onRequest(
    Method.articleFacts,
    answering(async ({ uri }: DocumentParams) => {
      const document = await documents.settled(uri);
      return document === undefined ? null : factsView(document, t);
    }),
  );
  connection.onRequest(
    Method.dates,
    answering(async ({ uri }: DocumentParams) => {
      const document = await documents.settled(uri);
      return document === undefined ? null : datesView(document, t);
    }),
  );
  connection.onRequest(
    Method.codebook,
    answering(({ uri }: DocumentParams) => files.codebook(uri)),
  );
  connection.onRequest(
    Method.formulaPlace,
    answering(async ({ uri, formula }: FormulaParams) => {
      const document = await documents.settled(uri);
      return document?.knowledge?.placeOf(formula, client.formularyUri) ?? null;
    }),
  );
  connection.onRequest(
    Method.ignores,
    answering(() => server.listIgnores()),
  );
  connection.onRequest(
    Method.formulas,
    answering(async ({ uri }: DocumentParams) => {
      const document = await documents.settled(uri);
      return document === undefined ? [] : formulaChoices(document);
    }),
  );
}

/** Pull diagnostics: the same revision under the same identity is answered "unchanged". */
function answerDiagnostics(connection: Connection, client: ClientAbilities, { documents, t }: Server): void {
  connection.languages.diagnostics.on(
    answering(async ({ textDocument, previousResultId }) => {
      const document = await documents.settled(textDocument.uri);
      if (document === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const resultId = `${document.serial}:${document.revision}`;
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document, client, t) };
    }),
  );
}

function answerTokens(
  connection: Connection,
  unchanged: (uri: string) => Promise<OpenDocument | undefined>,
): void {
  /** Each builder remembers what it built last, to answer with the difference. */
  const builders = new WeakMap<OpenDocument, SemanticTokensBuilder>();
  const { semanticTokens } = connection.languages;
  semanticTokens.on(
    answering(async ({ textDocument }) => {
      const document = await unchanged(textDocument.uri);
      if (document === undefined) return { data: [] };
      const builder = new SemanticTokensBuilder();
      builders.set(document, builder);
      pushTokens(builder, document);
      return builder.build();
    }),
  );
  semanticTokens.onDelta(
    answering(async ({ textDocument, previousResultId }) => {
      const document = await unchanged(textDocument.uri);
      if (document === undefined) return { data: [] };
      const builder = builders.get(document) ?? new SemanticTokensBuilder();
      builders.set(document, builder);
      builder.previousResult(previousResultId);
      pushTokens(builder, document);
      return builder.buildEdits();
    }),
  );
  semanticTokens.onRange(
    answering(async ({ textDocument, range }) => {
      const document = await unchanged(textDocument.uri);
      const builder = new SemanticTokensBuilder();
      if (document !== undefined) pushTokens(builder, document, range);
      return builder.build();
    }),
  );
}
