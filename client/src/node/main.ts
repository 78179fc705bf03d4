/// <reference types="node" />
import { userInfo } from 'node:os';
import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateReadout, type ReadoutApi } from '../extension.js';

/** Entry in the Node extension host: the server runs in a process of its own. */
export function activate(context: ExtensionContext): ReadoutApi {
  const module = context.asAbsolutePath('dist/server-node.js');
  return activateReadout(context, {
    userName: systemUserName(),
    ownFileSystem: true,
    createClient: (options) =>
      new LanguageClient(
        'readout',
        'Readout',
        {
          run: { module, transport: TransportKind.ipc },
          debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--enable-source-maps'] } },
        },
        options,
      ),
  });
}

/** Undefined where the system does not know (some containers run under a number without a name). */
function systemUserName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    return undefined;
  }
}
