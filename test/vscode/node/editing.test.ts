import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FindingView } from '../../../server/src/protocol.js';
import { act, stored, tagWords } from '../run/acts.js';
import { eventually } from '../run/expect.js';
import { finding, findings, readout, tags } from '../run/readout.js';
import {
  closeAll,
  diagnostics,
  inWorkspace,
  makeDesk,
  newArticle,
  rangeOf,
  readText,
  retype,
  show,
  slice,
  writeText,
  wordsAt,
} from '../run/workspace.js';

const DESK = 'editing';
const TEXT = `Pyongyang, October 1, 2025 (Sample) -- Written for the tests of Readout; invented.

Kim Jong Un said: "We reached a shared understanding, and I am thankful for your invariable support."

The second paragraph speaks of a shared understanding on September 3, 2025.
`;

/** Waits until so many findings are known, each standing on its own words. */
async function inPlace(document: vscode.TextDocument, count: number): Promise<readonly FindingView[]> {
  const standsRight = ({ start, end, text }: FindingView): boolean => wordsAt(document, start, end) === text;
  return findings(document.uri, (all) => all.length === count && all.every(standsRight));
}

/** Waits until the passages that are tagged stand on these words, in this order. */
async function taggedWords(document: vscode.TextDocument, ...words: readonly string[]): Promise<void> {
  await tags(
    document.uri,
    (all) =>
      all
        .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0))
        .map(({ start, end }) => (start === null || end === null ? '?' : slice(document, start, end)))
        .join('|') === words.join('|'),
    `tags on ${words.join(', ')}`,
  );
}

describe('while an article is edited', () => {
  before(() => makeDesk(DESK));
  afterEach(closeAll);

  it('findings and tags follow many quick edits', async () => {
    const editor = await newArticle(`${DESK}/quick.txt`, TEXT);
    const { document } = editor;
    const { length } = await findings(document.uri);
    await tagWords(document, 'invariable support', 'support');
    for (let i = 0; i < 60; i++)
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), i % 7 === 0 ? '\n' : 'a'));
    await inPlace(document, length);
    await taggedWords(document, 'invariable support');
  });

  it('findings and tags follow edits at several places at once', async () => {
    const editor = await newArticle(`${DESK}/several.txt`, TEXT);
    const { document } = editor;
    const { length } = await findings(document.uri);
    await tagWords(document, 'invariable support', 'support');
    await tagWords(document, 'shared understanding', 'alignment', 1);
    await editor.edit((edit) => {
      for (const words of ['Written', 'Kim Jong Un said', 'thankful', 'The second', 'September'])
        edit.insert(rangeOf(document, words).start, 'also ');
    });
    await inPlace(document, length);
    await taggedWords(document, 'invariable support', 'shared understanding');
  });

  it('findings and tags stand right after the line ends were changed', async () => {
    const editor = await newArticle(`${DESK}/line-ends.txt`, TEXT);
    const { document } = editor;
    const { length } = await findings(document.uri);
    await tagWords(document, 'shared understanding', 'alignment', 1);
    await taggedWords(document, 'shared understanding');
    for (const eol of [vscode.EndOfLine.CRLF, vscode.EndOfLine.LF]) {
      await editor.edit((edit) => edit.setEndOfLine(eol));
      assert.equal(document.eol, eol);
      await inPlace(document, length);
      await taggedWords(document, 'shared understanding');
      await retype(editor, 'The second', 'This second');
      await inPlace(document, length);
      await taggedWords(document, 'shared understanding');
      await retype(editor, 'This second', 'The second');
    }
  });

  it('a passage that was deleted and brought back is tagged again', async () => {
    const editor = await newArticle(`${DESK}/deleted.txt`, TEXT);
    const { document } = editor;
    const { length } = await findings(document.uri);
    await tagWords(document, 'shared understanding', 'alignment', 1);
    await vscode.commands.executeCommand('editor.action.selectAll');
    await vscode.commands.executeCommand('deleteLeft');
    assert.equal(document.getText(), '');
    const api = await readout();
    await eventually(
      () => (api.tags(document.uri).every(({ start }) => start === null) ? true : undefined),
      'the passage to be lost',
    );
    assert.equal(api.tags(document.uri).length, 1);
    await vscode.commands.executeCommand('undo');
    await inPlace(document, length);
    await taggedWords(document, 'shared understanding');
  });

  it('a tag made in text that is then reverted stands on the right words', async () => {
    const editor = await newArticle(`${DESK}/reverted.txt`, TEXT);
    const { document } = editor;
    await findings(document.uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Not to be kept. '.repeat(20)));
    await tagWords(document, 'shared understanding', 'alignment', 1);
    await taggedWords(document, 'shared understanding');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually(() => (document.getText() === TEXT ? true : undefined), 'the revert');
    await taggedWords(document, 'shared understanding');
    const [tag] = (await readout()).tags(document.uri);
    assert.equal(tag?.start, TEXT.lastIndexOf('shared understanding'));
  });

  it('several tags made at once are all kept', async () => {
    const { document } = await newArticle(`${DESK}/at-once.txt`, TEXT);
    await findings(document.uri);
    const words = ['Pyongyang', 'Kim Jong Un', 'thankful', 'invariable support', 'September 3, 2025'];
    const results = await Promise.all(words.map((phrase) => tagWords(document, phrase, 'support')));
    assert.ok(results.every(({ done }) => done));
    await taggedWords(document, ...words);
    const [tag] = (await readout()).tags(document.uri);
    assert.equal((await stored(DESK, 'at-once.txt', tag?.author ?? '')).length, words.length);
  });

  it('names of files and folders may hold any characters', async () => {
    const name = '편지 #1 (50%) é & ‘x’ [a].txt';
    const { document } = await newArticle(`${DESK}/neue Ausgabe/${name}`, TEXT);
    await findings(document.uri);
    await tagWords(document, 'invariable support', 'support');
    await taggedWords(document, 'invariable support');
    const [tag] = (await readout()).tags(document.uri);
    const annotations = await stored(DESK, `neue Ausgabe/${name}`, tag?.author ?? '');
    assert.equal(annotations[0]?.target.source, `neue Ausgabe/${name}`);
    await vscode.commands.executeCommand('readout.setArticleDate', {
      uri: document.uri.toString(),
      date: '2025-10-02',
    });
    await eventually(
      async () => ((await readout()).status(document.uri)?.articleDate === '2025-10-02' ? true : undefined),
      'the date',
    );
  });

  it('tags follow an article that is renamed or moved', async () => {
    const { document } = await newArticle(`${DESK}/old name.txt`, TEXT);
    await findings(document.uri);
    await tagWords(document, 'invariable support', 'support');
    await taggedWords(document, 'invariable support');
    for (const [from, to] of [
      ['old name.txt', 'new name.txt'],
      ['new name.txt', 'moved/new name.txt'],
    ] as const) {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(inWorkspace(`${DESK}/${from}`), inWorkspace(`${DESK}/${to}`));
      assert.equal(await vscode.workspace.applyEdit(edit), true);
      const renamed = await show(`${DESK}/${to}`);
      await taggedWords(renamed.document, 'invariable support');
      const [tag] = (await readout()).tags(renamed.document.uri);
      assert.equal((await stored(DESK, to, tag?.author ?? ''))[0]?.target.source, to);
      assert.deepEqual(await stored(DESK, from, tag?.author ?? ''), []);
    }
  });

  it('a document in another language is left alone, and read again when it is an article again', async () => {
    const api = await readout();
    const { document } = await newArticle(`${DESK}/language.txt`, TEXT);
    const { length } = await findings(document.uri);
    await vscode.languages.setTextDocumentLanguage(document, 'yaml');
    await eventually(
      () => (api.findings(document.uri).length === 0 ? true : undefined),
      'the findings to go',
    );
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await inPlace(document, length);
  });

  it('a closed article leaves nothing in Problems', async () => {
    await closeAll();
    const path = `${DESK}/closed.md`;
    await writeText(inWorkspace(path), await readText(inWorkspace('analysis.md')));
    const uri = inWorkspace(path);
    await vscode.commands.executeCommand('vscode.open', uri);
    await diagnostics(uri, ({ length }) => length > 0, 'diagnostics');
    await closeAll();
    await diagnostics(uri, ({ length }) => length === 0, 'the diagnostics to go');
  });

  it('text without a file is not tagged, for a stated reason', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: TEXT });
    await vscode.window.showTextDocument(document);
    await finding(document.uri, 'invariable support');
    const { done, message } = await tagWords(document, 'invariable support', 'support');
    assert.equal(done, false);
    assert.match(message, /save the article/);
  });

  it('an act on an article that is not open is refused', async () => {
    const closed = { uri: inWorkspace(`${DESK}/never-opened.txt`) } as vscode.TextDocument;
    const { done, message } = await act('readout.server.tag', closed, {
      start: 0,
      end: 4,
      tags: ['support'],
    });
    assert.equal(done, false);
    assert.match(message, /Open the article first/);
  });
});
