import assert from 'node:assert/strict';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { textDocument, duplex } from './duplex.js';

describe('language server over a duplex stream: semantic tokens', () => {
  const { start, client } = duplex();

  it('are offered only to clients that do not draw', async () => {
    await start();
    assert.equal(client().result.capabilities.semanticTokensProvider, undefined);
  });
  it('come in full, as a difference, and for a range', async () => {
    await start({ options: {} });
    await client().open();
    const full = await client().request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(full.data, [0, 47, 14, 0, 4, 1, 3, 10, 1, 0, 0, 23, 11, 0, 4]);
    await client().edit(2, [{ from: [0, 0], to: [0, 0], text: 'X' }]);
    const delta = await client().request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: full.resultId,
    });
    assert.deepEqual(delta.edits, [{ start: 1, deleteCount: 1, data: [48] }]);
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    const part = await client().request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument,
      range,
    });
    assert.deepEqual(part.data, [1, 3, 10, 1, 0, 0, 23, 11, 0, 4]);
  });
});
