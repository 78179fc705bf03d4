import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeParams,
  type InitializeResult,
  type MessageConnection,
} from 'vscode-languageserver/node';
import {
  Method,
  type FindingsParams,
  type FindingView,
  type InitializationOptions,
} from '../../server/src/protocol.js';
import { createServer, type Host } from '../../server/src/server.js';
import { MemoryFileSystem } from '../memory-file-system.js';
import { fakeAnalyzer } from './fake-analyzer.js';

export const ROOT = 'file:///desk';
export const ARTICLE = `${ROOT}/letter.txt`;
export const TEXT =
  'Pyongtown, September 10 (AGENCY) -- Thanks for steady support.\nOn 2025-09-09 there was a common view.\n';

type Capabilities = InitializeParams['capabilities'];

export interface StartOptions {
  readonly options?: InitializationOptions;
  readonly capabilities?: Capabilities;
  readonly settings?: Record<string, unknown>;
  readonly host?: Partial<Host>;
  readonly fileSystem?: MemoryFileSystem;
}

/** What VS Code's client says it can do, as far as it matters here. */
export const RICH: Capabilities = {
  workspace: { configuration: true, workspaceFolders: true },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } },
      resolveSupport: { properties: ['command'] },
    },
  },
};
export const OWN_DRAWING: InitializationOptions = {
  findings: true,
  uiCommands: true,
  userName: 'Tess Reader',
  formularyUri: 'file:///ext/server/formulary',
};

interface Heard {
  readonly method: string;
  readonly params: unknown;
}

/** A language client at the other end of an in-process pair of streams, which keeps all it hears. */
export class TestClient {
  readonly heard: Heard[] = [];
  readonly logs: string[] = [];
  settings: Record<string, unknown>;
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly connection: MessageConnection,
    readonly files: MemoryFileSystem,
    settings: Record<string, unknown>,
  ) {
    this.settings = settings;
  }

  result: InitializeResult = { capabilities: {} };

  static async start(start: StartOptions = {}): Promise<TestClient> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const files = start.fileSystem ?? new MemoryFileSystem();
    const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const client = new TestClient(connection, files, start.settings ?? {});
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
    );
    createServer(server, {
      fileSystem: () => files,
      createAnalyzer: fakeAnalyzer(),
      log: (message) => client.logs.push(message),
      ...start.host,
    });
    server.listen();
    connection.onNotification((method, params) => {
      client.heard.push({ method, params });
      for (const wake of [...client.waiting]) wake();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
      items.map(() => client.settings),
    );
    connection.listen();
    client.result = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      capabilities: start.capabilities ?? RICH,
      workspaceFolders: [{ uri: ROOT, name: 'work' }],
      initializationOptions: start.options ?? OWN_DRAWING,
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  async open(text = TEXT, uri = ARTICLE, languageId = 'plaintext'): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Sends changes whose positions are given as [line, character]. */
  async edit(
    version: number,
    changes: readonly { from: readonly [number, number]; to: readonly [number, number]; text: string }[],
    uri = ARTICLE,
  ): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes.map(({ from, to, text }) => ({
        range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } },
        text,
      })),
    });
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  async notify(method: string, params: object): Promise<void> {
    await this.connection.sendNotification(method, params);
  }

  act<T>(command: string, argument: object): Promise<T> {
    return this.request('workspace/executeCommand', { command, arguments: [argument] });
  }

  /** The first message of this kind, heard or still to come, that fits. */
  async hear<T>(method: string, fits: (params: T) => boolean = () => true): Promise<T> {
    for (;;) {
      const found = this.heard.find((heard) => heard.method === method && fits(heard.params as T));
      if (found !== undefined) return found.params as T;
      await new Promise<void>((resolve, reject) => {
        const limit = setTimeout(() => {
          this.waiting.delete(wake);
          reject(new Error(`no ${method} that fits; heard ${JSON.stringify(this.heard).slice(0, 2000)}`));
        }, 5000);
        const wake = (): void => {
          clearTimeout(limit);
          this.waiting.delete(wake);
          resolve();
        };
        this.waiting.add(wake);
      });
    }
  }

  findings(version: number): Promise<FindingsParams> {
    return this.hear<FindingsParams>(Method.findings, (params) => params.version === version);
  }

  forget(): void {
    this.heard.length = 0;
  }

  stop(): void {
    this.connection.dispose();
  }
}

/** Applies a findings message to what a client holds, as the protocol says. */
export function applyFindings(held: readonly FindingView[], message: FindingsParams): FindingView[] {
  if (message.base === null) return [...message.added];
  const kept = held
    .filter(({ id }) => !message.removed.includes(id))
    .map((view) => {
      let { start, end } = view;
      for (const { from, delta } of message.shifted) {
        if (start >= from) [start, end] = [start + delta, end + delta];
      }
      return { ...view, start, end };
    });
  return [...kept, ...message.added].sort((a, b) => a.start - b.start || a.id - b.id);
}
