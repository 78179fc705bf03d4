import assert from 'node:assert/strict';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { createAnalyzer } from '../../server/src/core/index.js';
import { duplex, textDocument } from './duplex.js';

const TEXT = [
  'Pyongyang, October 1 (KCNA) -- Kim Jong Un sent a message to Xi Jinping on Thursday.',
  'He thanked him for the "invariable backing", KCNA said.',
  '',
].join('\n');

describe('language server over a duplex stream: variations', () => {
  const { started, hoverText, client } = duplex();

  async function messages(): Promise<string[]> {
    const report = await client().request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument,
    });
    assert.ok(report.kind === 'full');
    return report.items
      .filter(({ code }) => code === 'variation')
      .flatMap(({ message }) => (typeof message === 'string' ? [message] : []));
  }

  it('are told in the hover and in Problems, and go when the setting says so', async () => {
    const found = await started({ host: { createAnalyzer } }, TEXT);
    assert.ok(found.added.some(({ text }) => text === 'invariable backing'));
    assert.match(await hoverText(1, 30), /Varies “invariable support”: support → backing/);
    assert.match(await hoverText(1, 30), /On record for “invariable support” itself:/);
    assert.deepEqual(await messages(), [
      'invariable backing — Varies “invariable support”: support → backing',
    ]);
    client().settings = { formulary: { nearVariants: false } };
    await client().notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await messages(), []);
    client().settings = { formulary: { nearVariants: 'sometimes' } };
    await client().notify('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await messages()).length, 1);
    assert.ok(client().logs.some((line) => line.includes('readout.formulary.nearVariants')));
  });
});
