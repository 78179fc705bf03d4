import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { act, actionsAt, tagWords } from '../run/acts.js';
import { findings, readout } from '../run/readout.js';
import { closeAll, exists, inWorkspace, rangeOf, show } from '../run/workspace.js';

describe('extension in a workspace that is not trusted', () => {
  after(closeAll);

  it('is in restricted mode', () => assert.equal(vscode.workspace.isTrusted, false));

  it('reads and explains', async () => {
    const { document } = await show('letter.txt');
    const found = await findings(document.uri);
    assert.ok(found.some(({ formula }) => formula === 'invariable-support'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, 'invariable support').start,
    );
    assert.equal(hovers.length, 1);
  });

  it('takes no formulary from the workspace', async () => {
    const { document } = await show('case/letters/reply.txt');
    const found = await findings(document.uri);
    assert.ok(found.some(({ formula }) => formula === 'invariable-support'));
    assert.ok(found.every(({ formula }) => formula !== 'lanterns-of-the-harbour'));
  });

  it('offers no tags and refuses every act that writes, saying why', async () => {
    const { document } = await show('letter.txt');
    await findings(document.uri);
    const titles = (await actionsAt(document, 'invariable support')).map(({ title }) => title);
    assert.ok(
      titles.every((title) => !title.startsWith('Tag as')),
      titles.join(' | '),
    );
    const results = [
      await tagWords(document, 'invariable support', 'support'),
      await act('readout.server.setArticleDate', document, { date: '2025-10-02' }),
      await act('readout.server.createCodebook', document),
    ];
    for (const { done, message } of results) {
      assert.equal(done, false);
      assert.match(message, /not trusted/);
    }
    assert.deepEqual((await readout()).tags(document.uri), []);
    assert.equal(await exists(inWorkspace('.readout')), false);
  });
});
