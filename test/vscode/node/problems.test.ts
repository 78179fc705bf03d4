import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../run/expect.js';
import { findings, judged, readout } from '../run/readout.js';
import { closeAll, diagnostics, show, withSetting } from '../run/workspace.js';

const { Information, Warning } = vscode.DiagnosticSeverity;

describe('Problems', () => {
  after(closeAll);

  it('shows notable findings and notices, not routine ones', async () => {
    const { document } = await show('analysis.md');
    const found = await findings(document.uri);
    const list = await diagnostics(document.uri, ({ length }) => length > 0, 'diagnostics');
    const warnings = list.filter(({ severity }) => severity === Warning);
    assert.equal(warnings.length, 1);
    assert.equal(document.getText(warnings[0]?.range), 'Tuesday, October 2, 2024');
    assert.match(warnings[0]?.message ?? '', /2024-10-02 was a Wednesday/);
    const notable = found.filter(({ notable: news, kind }) => news.length > 0 && kind === 'formula');
    const informed = list.filter(({ severity }) => severity === Information);
    assert.ok(informed.some(({ message }) => /invariable support.*absent/.test(message)));
    for (const { range } of informed) {
      const start = document.offsetAt(range.start);
      assert.ok(
        notable.some((view) => view.start === start),
        document.getText(range),
      );
    }
  });

  it('shows all or nothing where the setting says so, at once', async () => {
    const { document } = await show('analysis.md');
    const { uri } = document;
    const { length } = await diagnostics(uri, (list) => list.length > 0, 'diagnostics');
    await withSetting('readout.diagnostics.show', 'all', async () => {
      const all = await diagnostics(uri, (list) => list.length > length, 'all diagnostics');
      assert.ok(all.some(({ range }) => document.getText(range) === 'shared understanding'));
    });
    await diagnostics(uri, (list) => list.length === length, 'the notable ones');
    await withSetting('readout.diagnostics.show', 'none', () =>
      diagnostics(uri, (list) => list.length === 0, 'no diagnostics'),
    );
    await withSetting('readout.diagnostics.max', 1, () =>
      diagnostics(uri, (list) => list.length === 1, 'one diagnostic'),
    );
    await diagnostics(uri, (list) => list.length === length, 'the notable ones again');
  });

  it('goes with the findings when readout.enable is "never", and comes back', async () => {
    const api = await readout();
    const { document } = await show('analysis.md');
    const { uri } = document;
    const found = await findings(uri);
    await withSetting('readout.enable', 'never', async () => {
      await eventually(() => (api.findings(uri).length === 0 ? true : undefined), 'the findings to go');
      assert.match((await judged(uri)).reason ?? '', /readout\.enable is "never"/);
      await diagnostics(uri, (list) => list.length === 0, 'the diagnostics to go');
    });
    assert.equal((await findings(uri)).length, found.length);
  });

  it('a formula switched off by its id is found no more', async () => {
    const { document } = await show('analysis.md');
    await withSetting('readout.formulary.disabled', ['invariable-support'], () =>
      findings(
        document.uri,
        (all) => all.length > 0 && all.every(({ formula }) => formula !== 'invariable-support'),
      ),
    );
    await findings(document.uri, (all) => all.some(({ formula }) => formula === 'invariable-support'));
  });
});
