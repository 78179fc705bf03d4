import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.js';
import { COMPLETION, RENAME } from './data-requests.js';
import { LEGEND } from './features/semantic-tokens.js';
import { ServerCommand } from './protocol.js';

/** What the server offers this client: nothing twice, so no tokens where the client draws findings itself. */
export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    hoverProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor],
      resolveProvider: true,
    },
    documentSymbolProvider: { label: 'Readout' },
    definitionProvider: true,
    inlayHintProvider: { resolveProvider: true },
    codeLensProvider: { resolveProvider: true },
    ...(client.registerLanguageFeatures
      ? {}
      : { completionProvider: COMPLETION, referencesProvider: true, renameProvider: RENAME }),
    executeCommandProvider: { commands: Object.values(ServerCommand) },
    ...(client.pullDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'readout',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    ...(client.findings
      ? {}
      : { semanticTokensProvider: { legend: LEGEND, full: { delta: true }, range: true } }),
    workspace: workspaceCapabilities(client),
  };
}

/** Tags follow the articles, and the folders with articles, that the editor renames. */
function workspaceCapabilities({
  workspaceFolders,
}: ClientAbilities): NonNullable<ServerCapabilities['workspace']> {
  const articles = { glob: '**/*.{txt,md}', matches: 'file', options: { ignoreCase: true } } as const;
  const folders = { glob: '**', matches: 'folder' } as const;
  return {
    fileOperations: { didRename: { filters: [{ pattern: articles }, { pattern: folders }] } },
    ...(workspaceFolders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
  };
}
