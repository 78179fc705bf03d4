import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Hover,
  type InitializeResult,
  type MessageConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { ServerCommand, type ActResult } from '../../server/src/protocol.js';

const SERVER = resolve('dist/server-node.js');
const TEXT =
  'Pyongyang, September 9 (KCNA) -- He voiced his invariable support and spoke of a strategic choice.\n';

describe('language server over stdio', () => {
  let folder: string;
  let child: ChildProcess;
  let connection: MessageConnection;

  before(function () {
    if (existsSync(SERVER)) return;
    console.log(`      skipped: ${SERVER} is missing; run "npm run build" first`);
    this.skip();
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'readout-stdio-'));
    child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    assert.ok(child.stdin !== null && child.stdout !== null);
    connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
  });

  afterEach(async () => {
    connection.dispose();
    child.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('serves a client that knows nothing of Readout: diagnostics, hover, a tag on disk, a clean exit', async () => {
    const root = pathToFileURL(folder).href;
    const uri = `${root}/letter.txt`;
    const pushed = new Promise<PublishDiagnosticsParams>((done) =>
      connection.onNotification('textDocument/publishDiagnostics', done),
    );
    const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: root,
      capabilities: {},
    });
    assert.equal(capabilities.diagnosticProvider, undefined);
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'plaintext', version: 1, text: TEXT },
    });
    const { diagnostics } = await pushed;
    assert.ok(
      diagnostics.some(({ code }) => code === 'invariable-support'),
      JSON.stringify(diagnostics),
    );
    const position = { line: 0, character: TEXT.indexOf('invariable') + 2 };
    const hover = await connection.sendRequest<Hover>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    assert.match(JSON.stringify(hover), /invariable support/);
    const start = TEXT.indexOf('invariable');
    const argument = { uri, start, end: start + 18, tags: ['support'] };
    const result = await connection.sendRequest<ActResult>('workspace/executeCommand', {
      command: ServerCommand.tag,
      arguments: [argument],
    });
    assert.equal(result.done, true, result.message);
    const written = await readFile(join(folder, '.readout/annotations/letter.txt/reader.json'), 'utf8');
    assert.match(written, /invariable support/);
    const ended = new Promise((done) => child.on('exit', done));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
  });
});
