import {
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentSymbolRequest,
  HoverRequest,
  ReferencesRequest,
  RenameRequest,
  TextDocumentSyncKind,
  type Connection,
  type DocumentSelector,
  type DocumentSymbol,
  type Hover,
  type Location,
  type Position,
  type SymbolInformation,
} from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.js';
import type { DataFile } from './data-files/data-files.js';
import { isYaml } from './data-files/sections.js';
import { BuiltInFiles } from './data-files/built-in-files.js';
import { completions } from './features/yaml-completion.js';
import { dataHover } from './features/yaml-hover.js';
import { dataDefinition, dataReferences } from './features/yaml-references.js';
import { dataRename, prepareDataRename } from './features/yaml-rename.js';
import { dataSymbols, flatDataSymbols } from './features/yaml-symbols.js';
import { basename, dirname } from './workspace/uri.js';
import { answering } from './requests.js';
import type { Server } from './wiring.js';

/** Requests that articles are asked, too, as the reader's YAML files answer them; null for one that is no such file. */
export interface DataAnswers {
  hover(uri: string, position: Position): Promise<Hover | null>;
  definition(uri: string, position: Position): Promise<Location[]>;
  references(uri: string, position: Position, withDefinitions: boolean): Promise<Location[]>;
  symbols(uri: string): Promise<DocumentSymbol[] | SymbolInformation[]>;
}

/** What only YAML files offer. Fields and values begin after these. */
export const COMPLETION = { triggerCharacters: [' ', '[', ','] };
export const RENAME = { prepareProvider: true };

/** Registers what only the reader's YAML files answer, and gives the rest of their answers to the shared requests. */
export function answerDataFiles(
  connection: Connection,
  client: ClientAbilities,
  server: Server,
): DataAnswers {
  const { dataFiles, folders, t } = server;
  const { encoding } = client;
  const builtIn = new BuiltInFiles(folders.fileSystem, client.formularyUri);
  const at = async <T>(
    uri: string,
    position: Position,
    answer: (file: DataFile, offset: number) => T | Promise<T>,
  ): Promise<T | null> => {
    const file = await dataFiles.get(uri);
    return file === null ? null : answer(file, file.text.offsetAt(position));
  };
  connection.onCompletion(
    answering(async ({ textDocument, position }) =>
      at(textDocument.uri, position, (file, offset) =>
        completions(file, offset, { t, chains: client.uiCommands }),
      ),
    ),
  );
  connection.onPrepareRename(
    answering(async ({ textDocument, position }) =>
      at(textDocument.uri, position, (file, offset) => prepareDataRename(file, offset, t)),
    ),
  );
  connection.onRenameRequest(
    answering(async ({ textDocument, position, newName }) =>
      at(textDocument.uri, position, (file, offset) => dataRename(file, offset, newName.trim(), encoding, t)),
    ),
  );
  return {
    hover: (uri, position) =>
      at(uri, position, (file, offset) => dataHover(file, offset, client.markdownHover, t)),
    definition: async (uri, position) =>
      (await at(uri, position, (file, offset) => dataDefinition(file, offset, { encoding, builtIn }))) ?? [],
    references: async (uri, position, withDefinitions) =>
      (await at(uri, position, (file, offset) =>
        dataReferences(file, offset, withDefinitions, { encoding, builtIn }),
      )) ?? [],
    symbols: async (uri) => {
      const file = await dataFiles.get(uri);
      if (file === null) return [];
      return client.nestedSymbols ? dataSymbols(file) : flatDataSymbols(file);
    },
  };
}

/** Only YAML: in articles these would answer nothing and cost a request per key. */
const SELECTOR: DocumentSelector = [{ language: 'yaml' }];
/** People are named in articles, too. */
const WITH_ARTICLES: DocumentSelector = [...SELECTOR, { language: 'plaintext' }, { language: 'markdown' }];

/** Asks the client to send these requests for the files that answer them, where it can be asked. */
export function registerDataFiles(connection: Connection, client: ClientAbilities): Promise<unknown> {
  if (!client.registerLanguageFeatures) return Promise.resolve();
  return Promise.all([
    connection.client.register(CompletionRequest.type, { documentSelector: SELECTOR, ...COMPLETION }),
    connection.client.register(ReferencesRequest.type, { documentSelector: WITH_ARTICLES }),
    connection.client.register(RenameRequest.type, { documentSelector: SELECTOR, ...RENAME }),
  ]);
}

/**
 * Asks the client to treat a formulary that a setting names like the files of `.readout`: to send its files while they
 * are open, to ask about them, and to tell of changes. It may lie outside of all folders.
 */
export function adoptFormulary(
  connection: Connection,
  client: ClientAbilities,
  place: string,
  log: (message: string) => void,
): void {
  const isFile = isYaml(place);
  const folder = isFile ? dirname(place) : place;
  // Those of .readout are sent and watched anyway, and would be sent twice.
  if (folder === null || /\/\.readout(?:\/|$)/.test(place)) return;
  const name = isFile ? basename(place) : '*.{yaml,yml}';
  const ask = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => log(`${place} is not followed: ${String(error)}`));
  if (client.registerFileWatchers && client.watchesFolders) {
    const watchers = [{ globPattern: { baseUri: folder, pattern: name } }];
    ask(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
  if (!client.registerDocuments) return;
  const documentSelector: DocumentSelector = [{ language: 'yaml', pattern: `${globOf(folder)}/${name}` }];
  const { client: remote } = connection;
  const syncKind = TextDocumentSyncKind.Incremental;
  ask(remote.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind }));
  ask(remote.register(DidSaveTextDocumentNotification.type, { documentSelector, includeText: false }));
  ask(remote.register(DidCloseTextDocumentNotification.type, { documentSelector }));
  ask(remote.register(HoverRequest.type, { documentSelector }));
  ask(remote.register(DefinitionRequest.type, { documentSelector }));
  ask(remote.register(DocumentSymbolRequest.type, { documentSelector, label: 'Readout' }));
  // Last: what is open already is sent at once.
  ask(remote.register(DidOpenTextDocumentNotification.type, { documentSelector }));
}

/** The path of a folder as a glob that means just it. */
function globOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/^\/(?=[a-z](?::|%3A)\/)/i, '');
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // Not encoded, then.
  }
  return plain.replace(/[[\]{}*?]/g, '?');
}
