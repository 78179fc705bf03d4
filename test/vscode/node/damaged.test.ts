import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { tagWords } from '../run/acts.js';
import { findings, readout } from '../run/readout.js';
import {
  closeAll,
  diagnostics,
  inWorkspace,
  readText,
  show,
  withSetting,
  writeText,
} from '../run/workspace.js';

describe('files of the reader that cannot be read', () => {
  const file = inWorkspace('damaged/.readout/annotations/report.txt/keeper.json');
  const faulty = inWorkspace('case/.readout/formulary/faulty.yaml');

  after(closeAll);

  it('an annotation file with a merge conflict is reported and kept byte for byte', async () => {
    const before = await vscode.workspace.fs.readFile(file);
    const { document } = await show('damaged/report.txt');
    await findings(document.uri);
    const [problem] = await diagnostics(file, ({ length }) => length > 0, 'the problem on the file');
    assert.match(problem?.message ?? '', /merge conflict/);
    assert.equal(problem?.range.start.line, 4);
    assert.deepEqual((await readout()).tags(document.uri), []);
    await withSetting('readout.author', 'keeper', async () => {
      const { done, message } = await tagWords(document, 'invariable support', 'support');
      assert.equal(done, false);
      assert.match(message, /keeper\.json:5: .*merge conflict/);
    });
    assert.deepEqual(await vscode.workspace.fs.readFile(file), before);
  });

  it('a formulary file with a wrong entry shows it at its line, and the rest counts', async () => {
    const { document } = await show('case/letters/reply.txt');
    const own = ['lanterns-of-the-harbour', 'seven-silent-bells'];
    const isThere = (id: string, found: readonly { readonly formula: string | null }[]): boolean =>
      found.some(({ formula }) => formula === id);
    await findings(document.uri, (found) => own.every((id) => isThere(id, found)));
    const [problem] = await diagnostics(faulty, ({ length }) => length === 1, 'the problem of the formulary');
    assert.ok(problem);
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    assert.match(problem.message, /"frendship".*did you mean "friendship"/);
    const lines = (await readText(faulty)).split('\n');
    assert.match(lines[problem.range.start.line] ?? '', /frendship/);
  });

  it('a mended formulary file is read at once', async () => {
    const broken = await readText(faulty);
    const { document } = await show('case/letters/reply.txt');
    await findings(document.uri);
    await writeText(
      faulty,
      broken
        .replace('frendship', 'friendship')
        .replaceAll('broken entry', 'wishes of the lighthouse keepers'),
    );
    await findings(document.uri, (found) => found.some(({ formula }) => formula === 'broken-entry'));
    await diagnostics(faulty, ({ length }) => length === 0, 'the problem to go');
    await writeText(faulty, broken);
    await diagnostics(faulty, ({ length }) => length === 1, 'the problem again');
  });

  it('a formulary file that is no YAML takes nothing away', async () => {
    const extra = inWorkspace('case/.readout/formulary/half-written.yaml');
    const { document } = await show('case/letters/reply.txt');
    await writeText(extra, 'formulas:\n  - id: half\n    name: "not closed\n');
    await diagnostics(extra, ({ length }) => length > 0, 'the problem');
    await findings(document.uri, (found) =>
      found.some(({ formula }) => formula === 'lanterns-of-the-harbour'),
    );
    await vscode.workspace.fs.delete(extra);
    await diagnostics(extra, ({ length }) => length === 0, 'the problem to go');
  });
});
