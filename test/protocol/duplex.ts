import assert from 'node:assert/strict';
import type { CodeAction, Hover, MarkupContent } from 'vscode-languageserver';
import { ServerCommand, type ActResult, type FindingsParams } from '../../server/src/protocol.js';
import type { MemoryFileSystem } from '../memory-file-system.js';
import { ARTICLE, ROOT, TestClient, TEXT, type StartOptions } from './test-client.js';

/** Where the tags of the tests' reader are kept. */
export const ANNOTATIONS = `${ROOT}/.readout/annotations/letter.txt/Tess-Reader.json`;
/** A client that says nothing of itself. */
export const PLAIN_CLIENT: StartOptions = { options: {}, capabilities: {} };
export const textDocument = { uri: ARTICLE };

/** What a test does with a server over an in-process stream; the client of each test is stopped after it. */
export function duplex() {
  let client: TestClient | undefined;

  function current(): TestClient {
    assert.ok(client, 'start a server first');
    return client;
  }

  async function start(options: StartOptions = {}): Promise<TestClient> {
    client = await TestClient.start(options);
    return client;
  }

  /** Starts, opens the article, and waits for its findings. */
  async function started(options: StartOptions = {}, text = TEXT): Promise<FindingsParams> {
    await start(options);
    await current().open(text);
    return current().findings(1);
  }

  function read(uri: string): Promise<string | undefined> {
    return current()
      .files.readFile(uri)
      .then((bytes) => (bytes === undefined ? undefined : new TextDecoder().decode(bytes)));
  }

  function write(files: MemoryFileSystem, uri: string, text: string): Promise<void> {
    return files.writeFile(uri, new TextEncoder().encode(text));
  }

  async function hoverText(line: number, character: number): Promise<string> {
    const position = { line, character };
    const hover = await current().request<Hover>('textDocument/hover', { textDocument, position });
    return (hover.contents as MarkupContent).value;
  }

  async function actions(line: number, from: number, to = from): Promise<CodeAction[]> {
    const range = { start: { line, character: from }, end: { line, character: to } };
    const context = { diagnostics: [] };
    return current().request('textDocument/codeAction', { textDocument, range, context });
  }

  function tag(start: number, end: number, tags = ['support']): Promise<ActResult> {
    return current().act(ServerCommand.tag, { uri: ARTICLE, start, end, tags });
  }

  afterEach(() => client?.stop());
  return { client: current, start, started, read, write, hoverText, actions, tag };
}
