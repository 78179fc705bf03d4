import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
  type Connection,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.js';
import { registerDataFiles } from './data-requests.js';
import { Method, type OverrideParams } from './protocol.js';
import type { Server } from './wiring.js';

/** Listens to what the client tells: documents, settings, files, folders. */
export function hearNotifications(connection: Connection, client: ClientAbilities, server: Server): void {
  const { dataFiles, documents, settings, knowledge } = server;
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    if (dataFiles.opened(uri, languageId, version, text)) return;
    documents.opened(uri, languageId, version, text, client.encoding);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (!dataFiles.changed(uri, version, contentChanges)) documents.changed(uri, version, contentChanges);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (!dataFiles.closed(uri)) documents.closed(uri);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    if (/\.ya?ml$/i.test(textDocument.uri)) void server.filesChanged([textDocument.uri]);
  });
  connection.onDidChangeConfiguration((params: { readonly settings?: unknown }) => {
    const sent = params.settings;
    const isWrapped = typeof sent === 'object' && sent !== null && 'readout' in sent;
    server.pushed.settings = isWrapped ? sent.readout : sent;
    settings.forgetAll();
    knowledge.forgetAll();
    void server.lookForFormularies();
    dataFiles.recheck();
    void server.readAllAnew();
  });
  connection.onDidChangeWatchedFiles(
    ({ changes }) => void server.filesChanged(changes.map(({ uri }) => uri)),
  );
  connection.workspace.onDidRenameFiles(({ files }) => void server.moves?.renamed(files));
  connection.onShutdown(() => {
    server.workspaceTags?.stop();
    dataFiles.stop();
  });
  connection.onNotification(Method.override, async ({ uri, read }: OverrideParams) => {
    documents.override(uri, read);
    await documents.settled(uri);
    // What is drawn is told; these are only asked for anew when the text changes.
    if (client.refreshInlayHints) await connection.languages.inlayHint.refresh();
    if (client.refreshCodeLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
  });
}

/**
 * Asks the client to tell of settings, of the reader's files and of folders. Not before the client has said
 * `initialized`: until then it may refuse requests.
 */
export function register(
  connection: Connection,
  client: ClientAbilities,
  server: Server,
  log: (message: string) => void,
): void {
  if (client.findings) server.workspaceTags?.listAll();
  const ask = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => log(`registration refused: ${String(error)}`));
  ask(registerDataFiles(connection, client));
  ask(server.lookForFormularies());
  if (client.registerConfiguration) {
    ask(connection.client.register(DidChangeConfigurationNotification.type, { section: 'readout' }));
  }
  if (client.registerFileWatchers) {
    const watchers: FileSystemWatcher[] = [
      { globPattern: '**/.readout/**' },
      { globPattern: '**/formulary/*.{yaml,yml}' },
      // Articles that come and go: their tags are listed, and are said to be of a missing article.
      { globPattern: '**/*.{txt,md}', kind: WatchKind.Create | WatchKind.Delete },
    ];
    ask(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
  if (client.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const uris = (list: typeof added): string[] => list.map(({ uri }) => uri);
      server.folders.change(uris(added), uris(removed));
      server.workspaceTags?.listAll();
      void server.readAllAnew();
    });
  }
}
