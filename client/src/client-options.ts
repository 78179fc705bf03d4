import * as vscode from 'vscode';
import { RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient';
import type { ActResult, InitializationOptions } from '../../server/src/protocol.js';
import { shownLenses } from './code-lenses.js';
import { documentSelector } from './selector.js';
import type { Shown } from './shown.js';

/** The only commands that a link in a hover may run; each checks its arguments itself. */
const HOVER_COMMANDS = [
  'readout.showAllUses',
  'readout.openFormula',
  'readout.explainMatch',
  'readout.setArticleDate',
  'readout.tagFinding',
] as const;

export interface ClientSetup {
  readonly extensionUri: vscode.Uri;
  readonly schemes: readonly string[];
  readonly log: vscode.LogOutputChannel;
  /** Name of the user as the system knows it; undefined where there is none to ask. */
  readonly userName: string | undefined;
  /** Whether files are reached through the client. */
  readonly fileSystem: boolean;
  /** Tells what came of a command of the server that a code action ran. */
  readonly report: (result: ActResult) => void;
  readonly shown: Shown;
}

/** Options of the language client, the same for Node and browser. */
export function clientOptions(setup: ClientSetup): LanguageClientOptions {
  return {
    documentSelector: documentSelector(setup.schemes),
    outputChannel: setup.log,
    traceOutputChannel: setup.log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // A function: trust may be granted between two starts.
    initializationOptions: () => initializationOptions(setup),
    initializationFailedHandler: (error) => {
      setup.log.error(String(error));
      return false;
    },
    middleware: {
      provideCodeLenses: async (document, token, next) =>
        shownLenses(await next(document, token), setup.shown),
      executeCommand: async (command, args, next) => {
        const result: unknown = await next(command, args);
        if (isActResult(result)) setup.report(result);
        return result;
      },
    },
    markdown: {
      isTrusted: { enabledCommands: [...HOVER_COMMANDS] },
      supportHtml: false,
    },
  };
}

function initializationOptions(setup: ClientSetup): InitializationOptions {
  return {
    findings: true,
    uiCommands: true,
    fileSystem: setup.fileSystem,
    trusted: vscode.workspace.isTrusted,
    formularyUri: vscode.Uri.joinPath(setup.extensionUri, 'server', 'formulary').toString(),
    ...(setup.userName === undefined ? {} : { userName: setup.userName }),
  };
}

function isActResult(value: unknown): value is ActResult {
  return typeof value === 'object' && value !== null && 'done' in value && 'message' in value;
}

/** Whether a workspace folder lies on no disk of ours, so that the server cannot read it by itself. */
export function isVirtualWorkspace(folders: readonly vscode.WorkspaceFolder[]): boolean {
  return folders.some((folder) => folder.uri.scheme !== 'file');
}
