import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams, SemanticTokens } from 'vscode-languageserver';
import { Method, type FsParams, type FsWriteParams } from '../../server/src/protocol.js';
import { MemoryFileSystem } from '../memory-file-system.js';
import { OWN_DRAWING, RICH, ROOT } from './test-client.js';
import { ANNOTATIONS, PLAIN_CLIENT, textDocument, duplex } from './duplex.js';

describe('language server over a duplex stream: what clients can and cannot do', () => {
  const { start, hoverText, tag, client } = duplex();

  it('pushes diagnostics where the client cannot pull, and clears them on close', async () => {
    await start(PLAIN_CLIENT);
    await client().open();
    const pushed = await client().hear<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    assert.deepEqual([pushed.version, pushed.diagnostics.length], [1, 3]);
    client().forget();
    await client().notify('textDocument/didClose', { textDocument });
    assert.deepEqual(
      (await client().hear<PublishDiagnosticsParams>('textDocument/publishDiagnostics')).diagnostics,
      [],
    );
    assert.ok(client().heard.every(({ method }) => !method.startsWith('readout/')));
  });

  it('agrees on UTF-8 where it is offered first, and counts bytes then', async () => {
    await start({
      options: {},
      capabilities: { ...RICH, general: { positionEncodings: ['utf-8', 'utf-16'] } },
    });
    assert.equal(client().result.capabilities.positionEncoding, 'utf-8');
    await client().open('지지😀 steady support, common view\n');
    const full = await client().request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(full.data.slice(0, 3), [0, 11, 14]);
    await client().edit(2, [{ from: [0, 10], to: [0, 11], text: '' }]);
    assert.match(await hoverText(0, 10), /steady support/);
  });

  it('reaches files through the client where the client says so', async () => {
    const files = new MemoryFileSystem();
    const host = { fileSystem: () => assert.fail('the own file system is not to be used') };
    await start({ host, options: { ...OWN_DRAWING, fileSystem: true } });
    const base64 = (bytes: Uint8Array | undefined): string | null =>
      bytes === undefined ? null : Buffer.from(bytes).toString('base64');
    const { connection } = client();
    connection.onRequest(Method.fsRead, async ({ uri }: FsParams) => base64(await files.readFile(uri)));
    connection.onRequest(Method.fsWrite, async ({ uri, content }: FsWriteParams) => {
      await files.writeFile(uri, Buffer.from(content, 'base64'));
      return null;
    });
    connection.onRequest(Method.fsList, ({ uri }: FsParams) => files.readDirectory(uri));
    connection.onRequest(Method.fsStat, async ({ uri }: FsParams) => (await files.stat(uri)) ?? null);
    connection.onRequest(Method.fsMakeFolder, async ({ uri }: FsParams) => {
      await files.createDirectory(uri);
      return null;
    });
    await client().open();
    assert.equal((await tag(47, 61, ['지지'])).done, true);
    const written = new TextDecoder().decode(await files.readFile(ANNOTATIONS));
    assert.match(written, /steady support/);
    const codebook = new TextDecoder().decode(await files.readFile(`${ROOT}/.readout/codebook.yaml`));
    assert.match(codebook, /name: 지지/);
  });
});
