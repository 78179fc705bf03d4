import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { tagWords } from '../run/acts.js';
import { finding, findings, readout, tags } from '../run/readout.js';
import { closeAll, makeDesk, newArticle, retype, slice, wordsAt } from '../run/workspace.js';

const TEXT =
  'Pyongyang, October 4, 2025 (Sample) -- Invented. He spoke of "invariable support" twice.\n\n' +
  'The "shared understanding" was praised.\n';

describe('a restarted server', () => {
  before(() => makeDesk('restarted'));
  after(closeAll);

  it('finds everything again, with tags, in text that is not saved', async () => {
    const editor = await newArticle('restarted/letter.txt', TEXT);
    const { document } = editor;
    await findings(document.uri);
    await tagWords(document, 'shared understanding', 'alignment');
    await retype(editor, 'Invented.', 'All of this is invented.');
    const before = await findings(document.uri);
    await vscode.commands.executeCommand('readout.restartServer');
    const after = await findings(document.uri, ({ length }) => length === before.length);
    for (const { start, end, text } of after) assert.equal(wordsAt(document, start, end), text);
    const [tag] = await tags(document.uri, ({ length }) => length === 1, 'the tag');
    assert.equal(slice(document, tag?.start ?? 0, tag?.end ?? 0), 'shared understanding');
    await retype(editor, 'twice', 'on October 2, 2025');
    assert.equal((await finding(document.uri, 'October 2, 2025')).value, '2025-10-02');
    assert.equal((await readout()).status(document.uri)?.state, 'read');
  });
});
