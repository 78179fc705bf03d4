import type { InitializeParams } from 'vscode-languageserver';
import { agreeEncoding, type Encoding } from './convert.js';
import type { InitializationOptions } from './protocol.js';

/** What the client at the other end can do, read once from the `initialize` request. */
export interface ClientAbilities {
  readonly encoding: Encoding;
  /** Draws findings itself, told by `readout/findings`. */
  readonly findings: boolean;
  /** Runs the `readout.*` commands of the VS Code client. */
  readonly uiCommands: boolean;
  readonly fileSystem: boolean;
  readonly trusted: boolean;
  readonly userName: string | null;
  readonly formularyUri: string | null;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshCodeLenses: boolean;
  /** Asks for a hint's tooltip when it is needed. */
  readonly resolveInlayHints: boolean;
  readonly pullConfiguration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerFileWatchers: boolean;
  /** Watches files outside of the workspace, given a folder and a pattern. */
  readonly watchesFolders: boolean;
  /** Sends and asks about more documents when it is asked to. */
  readonly registerDocuments: boolean;
  /** Takes completion, references and rename when it is asked to, for the files it is asked to. */
  readonly registerLanguageFeatures: boolean;
  readonly workspaceFolders: boolean;
  /** Takes code actions, not only commands. */
  readonly codeActions: boolean;
  readonly resolveCodeActions: boolean;
  readonly nestedSymbols: boolean;
  readonly markdownHover: boolean;
}

export function clientAbilities(params: InitializeParams): ClientAbilities {
  const { workspace, textDocument, general } = params.capabilities;
  const options = readOptions(params.initializationOptions);
  return {
    encoding: agreeEncoding(general?.positionEncodings),
    findings: options.findings === true,
    uiCommands: options.uiCommands === true,
    fileSystem: options.fileSystem === true,
    trusted: options.trusted !== false,
    userName: typeof options.userName === 'string' ? options.userName : null,
    formularyUri: typeof options.formularyUri === 'string' ? options.formularyUri.replace(/\/+$/, '') : null,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    resolveInlayHints: textDocument?.inlayHint?.resolveSupport?.properties.includes('tooltip') === true,
    pullConfiguration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesFolders: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    registerDocuments: [
      textDocument?.synchronization,
      textDocument?.hover,
      textDocument?.definition,
      textDocument?.documentSymbol,
    ].every((ability) => ability?.dynamicRegistration === true),
    registerLanguageFeatures:
      textDocument?.completion?.dynamicRegistration === true &&
      textDocument.references?.dynamicRegistration === true &&
      textDocument.rename?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolveCodeActions: textDocument?.codeAction?.resolveSupport?.properties.includes('command') === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') !== false,
  };
}

function readOptions(raw: unknown): Partial<Record<keyof InitializationOptions, unknown>> {
  return typeof raw === 'object' && raw !== null ? raw : {};
}
