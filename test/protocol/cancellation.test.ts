import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver';
import { fakeAnalyzer } from './fake-analyzer.js';
import { textDocument, duplex } from './duplex.js';

describe('language server over a duplex stream: cancellation', () => {
  const { start, client } = duplex();

  it('answers a cancelled request with RequestCancelled, not with an empty result', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    await start({ host: { createAnalyzer: fakeAnalyzer({ gate: () => gate }) } });
    await client().open();
    for (const method of ['textDocument/hover', 'textDocument/diagnostic', 'textDocument/documentSymbol']) {
      const source = new CancellationTokenSource();
      const params = { textDocument, position: { line: 0, character: 50 } };
      const answer = client().connection.sendRequest(method, params, source.token);
      source.cancel();
      await assert.rejects(answer, { code: -32800 }, method);
    }
    release();
    await client().findings(1);
  });
  it('answers a request overtaken by an edit with ContentModified', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    await start({ host: { createAnalyzer: fakeAnalyzer({ gate: () => gate }) } });
    await client().open();
    const answer = client().request('textDocument/hover', {
      textDocument,
      position: { line: 0, character: 50 },
    });
    await client().edit(2, [{ from: [0, 0], to: [0, 0], text: 'X' }]);
    setTimeout(() => release(), 20);
    await assert.rejects(answer, { code: -32801 });
  });
});
