// A built language server as a child process, spoken to over JSON-RPC, for the measurements of it.
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Starts dist/server-node.js and initializes it.
 * @param {object | null} settings what it is told of the section "readout"
 * @returns the connection, the process, and `open(uri, text)`, which sends the document as version 1
 */
export async function startServer(settings = null) {
  // READOUT_NODE_OPTIONS are flags for the server process ("--cpu-prof").
  const flags = (process.env.READOUT_NODE_OPTIONS ?? '').split(' ').filter(Boolean);
  const child = spawn(process.execPath, [...flags, join(root, 'dist/server-node.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => settings));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true } },
    initializationOptions: { findings: true, uiCommands: true, trusted: false },
  });
  return {
    connection,
    child,
    initialized: () => connection.sendNotification('initialized', {}),
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'plaintext', version: 1, text },
      }),
    stop: async () => {
      await connection.sendRequest('shutdown');
      const ended = new Promise((done) => child.once('exit', done));
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}
