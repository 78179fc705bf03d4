import assert from 'node:assert/strict';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { TEXT } from './test-client.js';
import { textDocument, duplex } from './duplex.js';

describe('language server over a duplex stream: pull diagnostics', () => {
  const { start, started, client } = duplex();

  async function pull(previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return client().request('textDocument/diagnostic', { textDocument, previousResultId });
  }
  function items(report: DocumentDiagnosticReport): readonly Diagnostic[] {
    return report.kind === 'full' ? report.items : assert.fail('expected a full report');
  }

  it('shows only notices and notable findings to clients that draw, and keeps a result id', async () => {
    await started({}, `${TEXT}NOTICE RETURNED\n`);
    const report = await pull();
    assert.deepEqual(
      items(report).map(({ code, severity }) => [code, severity]),
      [
        ['near-miss', 2],
        ['returned', 3],
        ['returned', 3],
      ],
    );
    assert.equal((await pull(report.resultId)).kind, 'unchanged');
    await client().edit(2, [{ from: [2, 0], to: [2, 7], text: '' }]);
    const next = await pull(report.resultId);
    assert.notEqual(next.resultId, report.resultId);
    assert.equal(items(next).length, 2);
  });
  it('move with their words, edit after edit', async () => {
    await started({}, `${TEXT}RETURNED\n`);
    const places = async (): Promise<readonly unknown[]> =>
      items(await pull()).map(({ code, range: { start } }) => [code, start.line, start.character]);
    const before = await places();
    assert.equal(before.length, 2);
    await client().edit(2, [{ from: [0, 0], to: [0, 0], text: 'Late.\n\n' }]);
    const lower = (places: readonly unknown[], by: number): unknown[] =>
      (places as [string, number, number][]).map(([code, line, character]) => [code, line + by, character]);
    assert.deepEqual(await places(), lower(before, 2));
    await client().edit(3, [{ from: [0, 0], to: [1, 0], text: '' }]);
    assert.deepEqual(await places(), lower(before, 1));
  });
  it('follows live settings', async () => {
    await started();
    assert.deepEqual(items(await pull()), []);
    client().settings = { diagnostics: { show: 'all', max: 2 } };
    await client().notify('workspace/didChangeConfiguration', { settings: null });
    assert.equal(items(await pull()).length, 2);
    client().settings = { diagnostics: { show: 'none', max: 'many' } };
    await client().notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(items(await pull()), []);
    assert.ok(client().logs.some((line) => line.includes('readout.diagnostics.max')));
  });
  it('shows every flagged finding to clients that do not draw', async () => {
    await start({ options: {} });
    await client().open();
    assert.deepEqual(
      items(await pull()).map(({ severity }) => severity),
      [3, 3, 3],
    );
  });
});
