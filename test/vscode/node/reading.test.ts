import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../run/expect.js';
import { finding, findings, judged, readout } from '../run/readout.js';
import { closeAll, inWorkspace, newArticle, show, wordsAt } from '../run/workspace.js';

describe('which files are read', () => {
  after(closeAll);

  it('a letter in a .txt file', async () => {
    const { document } = await show('letter.txt');
    const found = await findings(document.uri);
    const names = found.map(({ formula }) => formula);
    for (const id of ['shared-understanding', 'invariable-support', 'core-interests'])
      assert.ok(names.includes(id), id);
    for (const { start, end, text } of found) assert.equal(wordsAt(document, start, end), text);
    const { state, counts, articleDate } = await judged(document.uri);
    assert.equal(state, 'read');
    assert.equal(articleDate, '2025-10-01');
    assert.ok(counts.formulas >= 6 && counts.dates >= 4, JSON.stringify(counts));
  });

  it('an analysis in a .md file, without its code and front matter', async () => {
    const { document } = await show('analysis.md');
    const found = await findings(document.uri);
    assert.equal(document.languageId, 'markdown');
    const formulas = found.filter(({ kind }) => kind === 'formula');
    assert.deepEqual(
      formulas.map(({ formula, polarity }) => [formula, polarity]),
      [
        ['shared-understanding', 'used'],
        ['invariable-support', 'absent'],
      ],
    );
    assert.equal((await judged(document.uri)).articleDate, '2025-10-14');
  });

  it('every span is right in a file with CRLF and a BOM', async () => {
    const { document } = await show('crlf-bom.txt');
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    const found = await findings(document.uri);
    for (const { start, end, text } of found) assert.equal(wordsAt(document, start, end), text);
    assert.ok(found.some(({ text }) => text === 'invariable support'));
    assert.ok(found.some(({ value }) => value === '2025-09-03'));
  });

  it('a new document that has no file yet', async () => {
    const content = 'Pyongyang, October 1, 2025 (Sample) -- Kim spoke of "invariable support"; invented.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    await vscode.window.showTextDocument(document);
    assert.equal((await finding(document.uri, 'invariable support')).formula, 'invariable-support');
  });

  it('not plain notes, for a stated reason, unless the reader says so', async () => {
    const { document } = await show('notes.txt');
    const { state, reason } = await judged(document.uri);
    assert.equal(state, 'refused');
    assert.match(reason ?? '', /does not look like an article.*Read This File Anyway/s);
    assert.deepEqual((await readout()).findings(document.uri), []);
    await vscode.commands.executeCommand('readout.readThisFile');
    assert.equal((await finding(document.uri, '3 May 2025')).value, '2025-05-03');
    await vscode.commands.executeCommand('readout.neverReadThisFile');
    await findingsGone(document.uri);
    assert.match((await judged(document.uri)).reason ?? '', /You chose not to read this file/);
  });

  it('not a README', async () => {
    const { document } = await show('README.md');
    const { state, reason } = await judged(document.uri);
    assert.equal(state, 'refused');
    assert.match(reason ?? '', /README\.md.*left out/);
    assert.deepEqual((await readout()).findings(document.uri), []);
  });

  it('notes that become an article while they are written', async () => {
    const editor = await newArticle('measured/draft.txt', 'Nothing yet.\n');
    const { document } = editor;
    assert.equal((await judged(document.uri)).state, 'refused');
    await editor.edit((edit) =>
      edit.insert(
        new vscode.Position(0, 0),
        'He praised the "shared understanding" and "invariable support".\n',
      ),
    );
    assert.equal((await findings(document.uri)).length >= 2, true);
  });

  it('not the old side of a diff, nor anything else under git:', async () => {
    const api = await readout();
    const now = inWorkspace('letter.txt');
    const text = (await vscode.workspace.openTextDocument(now)).getText();
    const provider = { provideTextDocumentContent: () => text };
    const registration = vscode.workspace.registerTextDocumentContentProvider('git', provider);
    try {
      const old = vscode.Uri.from({ scheme: 'git', path: '/old/letter.txt', query: 'HEAD' });
      await closeAll();
      await vscode.commands.executeCommand('vscode.diff', old, now, 'letter.txt (HEAD)');
      await eventually(() => openDocument(old), 'the old side');
      await vscode.window.showTextDocument(inWorkspace('analysis.md'), { viewColumn: vscode.ViewColumn.Two });
      await findings(inWorkspace('analysis.md'));
      assert.equal(openDocument(old)?.languageId, 'plaintext');
      assert.equal(api.status(old), null);
      assert.deepEqual(api.findings(old), []);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        old,
        new vscode.Position(10, 45),
      );
      assert.deepEqual(hovers, []);
    } finally {
      registration.dispose();
    }
  });
});

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

async function findingsGone(uri: vscode.Uri): Promise<void> {
  const api = await readout();
  await eventually(() => (api.findings(uri).length === 0 ? true : undefined), 'findings to go');
}
