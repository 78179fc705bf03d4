import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DiscoveredView } from '../../../server/src/protocol.js';
import { article, day, filler } from '../../core/discover/samples.js';
import { readout } from '../run/readout.js';
import { closeAll, exists, inWorkspace, makeDesk, readText, writeText } from '../run/workspace.js';

const DESK = 'discovery';
const REJECTED = `${DESK}/.readout/rejected-phrases.yaml`;
const FORMULAS = `${DESK}/.readout/formulary/formulas.yaml`;

describe('discovery', () => {
  before(async () => {
    await makeDesk(DESK);
    const fill = filler();
    const sentences = [
      'they painted the wooden gate',
      'they wore woollen mittens',
      'it has their invariable support',
    ];
    for (let index = 0; index < 6; index++) {
      const { key, date, text } = article(`a${index}.txt`, day(index), sentences, fill);
      await writeText(inWorkspace(`${DESK}/${key}`), `---\ndate: ${date ?? ''}\n---\n\n${text}\n`);
    }
  });
  after(closeAll);

  async function discover(): Promise<readonly DiscoveredView[]> {
    const api = await readout();
    await vscode.commands.executeCommand('readout.discoverPhrases', { uri: inWorkspace(DESK).toString() });
    return api.discovered()?.phrases ?? [];
  }

  const names = (phrases: readonly DiscoveredView[]): readonly string[] =>
    phrases.map(({ phrase }) => phrase).sort();

  it('lists phrases that recur in a folder and are in no formula', async () => {
    const phrases = await discover();
    assert.deepEqual(names(phrases), ['painted the wooden gate', 'wore woollen mittens']);
    assert.deepEqual(
      [phrases[0]?.docs, phrases[0]?.firstDate, phrases[0]?.lastDate],
      [6, '2024-01-01', '2024-01-06'],
    );
  });

  it('opens an example at the words', async () => {
    const [first] = await discover();
    const [example] = first?.examples ?? [];
    await vscode.commands.executeCommand('readout.goToExample', example);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), first?.phrase);
  });

  it('rejects a phrase for good', async () => {
    const [first, second] = await discover();
    assert.ok(first && second);
    const api = await readout();
    await vscode.commands.executeCommand('readout.rejectPhrase', { words: first.words });
    assert.deepEqual(names(api.discovered()?.phrases ?? []), [second.phrase]);
    assert.match(await readText(inWorkspace(REJECTED)), new RegExp(`- phrase: ${first.phrase}`));
    assert.deepEqual(names(await discover()), [second.phrase]);
  });

  it('makes a phrase a formula and opens its entry', async () => {
    const [first] = await discover();
    assert.ok(first);
    assert.equal(await exists(inWorkspace(FORMULAS)), false);
    await vscode.commands.executeCommand('readout.acceptPhrase', {
      words: first.words,
      category: 'hostility',
    });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), inWorkspace(FORMULAS).toString());
    assert.ok(editor.document.getText().includes(`name: ${first.phrase}`));
    assert.deepEqual(await discover(), []);
  });
});
