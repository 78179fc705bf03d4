import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, runAction } from '../run/acts.js';
import { eventually } from '../run/expect.js';
import { finding, findings, judged, readout } from '../run/readout.js';
import {
  closeAll,
  diagnostics,
  inWorkspace,
  makeDesk,
  newArticle,
  readText,
  show,
  slice,
  withSetting,
  writeText,
} from '../run/workspace.js';

const UNDATED = `Written for the tests of Readout; invented.

Kim Jong Un spoke of a "shared understanding" and gave thanks for the "invariable support", the agency said.

The delegation arrived yesterday. It had been announced on September 28, 2025.
`;

function allTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
}

function selected({ document, selection }: vscode.TextEditor): string {
  return document.getText(selection);
}

describe('stepping through findings', () => {
  after(closeAll);

  it('goes on from finding to finding, round the end and back', async () => {
    const editor = await show('letter.txt');
    const drawn = (await findings(editor.document.uri)).filter(({ flag, kind }) => flag && kind !== 'quote');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const seen: string[] = [];
    for (let i = 0; i < drawn.length; i++) {
      await vscode.commands.executeCommand('readout.nextFinding');
      seen.push(selected(editor));
    }
    assert.deepEqual(
      seen,
      drawn.map(({ start, end }) => slice(editor.document, start, end)),
    );
    await vscode.commands.executeCommand('readout.nextFinding');
    assert.equal(selected(editor), seen[0]);
    await vscode.commands.executeCommand('readout.previousFinding');
    assert.equal(selected(editor), seen.at(-1));
    await vscode.commands.executeCommand('readout.previousFinding');
    assert.equal(selected(editor), seen.at(-2));
  });

  it('passes over what the reader does not want to see, which is found all the same', async () => {
    const editor = await show('letter.txt');
    const { document } = editor;
    const before = await findings(document.uri);
    await withSetting('readout.highlight.categories', { date: false, address: false }, async () => {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await vscode.commands.executeCommand('readout.nextFinding');
      assert.equal(selected(editor), 'shared understanding');
      assert.equal((await readout()).findings(document.uri).length, before.length);
    });
  });
});

describe('the date of an article', () => {
  before(() => makeDesk('dates'));
  after(closeAll);

  it('is set by command, and all that hangs on it follows', async () => {
    const { document } = await newArticle('dates/undated.txt', UNDATED);
    const { uri } = document;
    assert.equal((await finding(uri, 'yesterday')).value, null);
    const argument = { uri: uri.toString(), date: '2025-10-01' };
    await vscode.commands.executeCommand('readout.setArticleDate', argument);
    await findings(uri, (all) =>
      all.some(({ text, value }) => text === 'yesterday' && value === '2025-09-30'),
    );
    await eventually(
      async () => ((await judged(uri)).articleDate === '2025-10-01' ? true : undefined),
      'the date',
    );
    assert.match(await readText(inWorkspace('dates/.readout/articles.yaml')), /undated\.txt[^]*2025-10-01/);
    assert.equal(await readText(uri), UNDATED);
  });

  it('is offered at a date in an article that has none', async () => {
    const { document } = await newArticle('dates/offered.txt', `${UNDATED}\nTo be continued.\n`);
    await findings(document.uri);
    const actions = await actionsAt(document, 'September 28, 2025');
    const titles = (list: readonly vscode.CodeAction[]): string[] => list.map(({ title }) => title);
    assert.deepEqual(titles(actions), ['Set article date to 2025-09-28', 'Set article date…', 'Tag with…']);
    await runAction(actions, /^Set article date to/);
    await findings(document.uri, (all) => all.some(({ value }) => value === '2025-09-27'));
    const after = await actionsAt(document, 'September 28, 2025');
    assert.deepEqual(titles(after), ['Set article date…', 'Tag with…']);
  });
});

describe('pages', () => {
  after(closeAll);

  /** Waits for the tab of a page in the Markdown preview; returns its column. */
  async function preview(title: RegExp): Promise<vscode.ViewColumn> {
    const tab = await eventually(
      () =>
        allTabs().find(
          ({ label, input }) =>
            input instanceof vscode.TabInputCustom && input.uri.scheme === 'readout' && title.test(label),
        ),
      () =>
        `a preview ${String(title)}; tabs: ${allTabs()
          .map(({ label }) => label)
          .join(', ')}`,
    );
    return tab.group.viewColumn;
  }

  function active(): vscode.TextDocument | undefined {
    return vscode.window.activeTextEditor?.document;
  }

  function page(params: object): Thenable<string> {
    const uri = vscode.Uri.from({ scheme: 'readout', path: '/page.md', query: JSON.stringify(params) });
    return vscode.workspace.openTextDocument(uri).then((document) => document.getText());
  }

  it('open for the summary, all uses and an explanation', async () => {
    const { document } = await show('letter.txt');
    await findings(document.uri);
    const uri = document.uri.toString();
    const { start } = await finding(document.uri, 'invariable support');
    await vscode.commands.executeCommand('readout.showArticleSummary');
    const column = await preview(/summary/i);
    assert.notEqual(column, vscode.window.activeTextEditor?.viewColumn);
    await vscode.commands.executeCommand('readout.showAllUses', { uri, formula: 'invariable-support' });
    assert.equal(await preview(/invariable support/i), column);
    assert.equal(active(), document, 'the reader stays in the article');
    await vscode.commands.executeCommand('readout.showAllUses', 'shared-understanding');
    await preview(/shared understanding/i);
    await vscode.commands.executeCommand('readout.explainMatch', { uri, offset: start });
    assert.equal(await preview(/invariable support/i), column);
    assert.equal(active(), document, 'the reader stays in the article');
  });

  it('say what they are opened for', async () => {
    const { document } = await show('letter.txt');
    const uri = document.uri.toString();
    const { start } = await finding(document.uri, 'invariable support');
    assert.match(await page({ uri, page: 'summary' }), /2025-10-01[^]*invariable support/);
    assert.match(await page({ uri, page: 'uses', formula: 'invariable-support' }), /\| ?20\d\d-\d\d-\d\d/);
    assert.match(await page({ uri, page: 'explain', offset: start }), /invariable support/);
    assert.match(await page({ uri, page: 'uses', formula: 'no-such-formula' }), /nothing to show/);
  });
});

describe('the formulary', () => {
  after(closeAll);

  it('opens at the entry of a formula', async () => {
    const { document } = await show('letter.txt');
    const argument = { uri: document.uri.toString(), formula: 'invariable-support' };
    await vscode.commands.executeCommand('readout.openFormula', argument);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.match(editor.document.uri.path, /\/server\/formulary\/formulas\.yaml$/);
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /id: invariable-support$/);
  });

  it('takes a new formula, which is found at once', async () => {
    const file = inWorkspace('case/.readout/formulary/formulas.yaml');
    const text =
      'Pyongyang, October 4, 2025 (Sample) -- Invented. The clear river of our (common) road, he said: the clear river ' +
      'of our (common) road.\n';
    const { document } = await newArticle('case/letters/river.txt', text);
    const { uri } = document;
    await findings(uri);
    const phrase = 'clear river of our (common) road';
    const argument = { uri: uri.toString(), text: phrase, category: 'friendship' };
    await vscode.commands.executeCommand('readout.newFormula', argument);
    const found = await findings(uri, (all) => all.some(({ text: words }) => words === phrase));
    assert.equal(found.filter(({ text: words }) => words === phrase).length, 2);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), file.toString());
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /clear-river-of-our-common-road/);
    assert.match(await readText(file), /^# Phrases of this case\.[^]*lanterns-of-the-harbour[^]*clear-river/);
  });
});

describe('ignoring a formula', () => {
  const TEXT =
    'Pyongyang, October 4, 2025 (Sample) -- Invented. He spoke of "invariable support" twice.\n\n' +
    'The "invariable support" was praised.\n';

  before(() => makeDesk('ignored'));
  after(closeAll);

  /** Runs one of the ignoring actions on the first use, and waits until so many are drawn in the article. */
  async function ignore(document: vscode.TextDocument, action: RegExp, left: number): Promise<void> {
    await findings(document.uri);
    await runAction(await actionsAt(document, 'invariable support'), action);
    await drawn(document, left);
  }

  async function drawn(document: vscode.TextDocument, count: number): Promise<void> {
    await findings(
      document.uri,
      (all) => all.filter(({ flag, formula }) => flag && formula === 'invariable-support').length === count,
    );
  }

  it('here, in the article, in the workspace', async () => {
    const { document: first } = await newArticle('ignored/first.txt', TEXT);
    const { document: second } = await newArticle('ignored/second.txt', TEXT);
    const { document: third } = await newArticle('ignored/third.txt', TEXT);
    await ignore(first, /^Ignore here$/, 1);
    assert.match(slice(first, 0, (await finding(first.uri, 'invariable support')).start), /twice/);
    await drawn(second, 2);
    await ignore(second, /^Ignore in this article$/, 0);
    await drawn(first, 1);
    await drawn(third, 2);
    await ignore(third, /^Ignore in this workspace$/, 0);
    await drawn(first, 0);
    assert.match(await readText(inWorkspace('ignored/.readout/ignores.yaml')), /invariable-support/);
  });
});

// Its folder is there from the start: an editor may not watch one that was made a moment ago.
describe('a codebook', () => {
  after(closeAll);

  it('is written and opened on request, once', async () => {
    const { document } = await newArticle('coded/article.txt', UNDATED);
    await findings(document.uri);
    await vscode.commands.executeCommand('readout.createCodebook');
    const file = inWorkspace('coded/.readout/codebook.yaml');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file.toString());
    const text = await readText(file);
    assert.match(text, /id: support/);
    await writeText(file, text.replace('name: Support', 'name: Backing'));
    await show('coded/article.txt');
    await eventually(async () => {
      const titles = (await actionsAt(document, 'invariable support')).map(({ title }) => title);
      return titles.includes('Tag as "Backing"') ? true : undefined;
    }, 'the renamed tag');
    await vscode.commands.executeCommand('readout.createCodebook');
    assert.match(await readText(file), /name: Backing/);
  });

  it('with a mistake says where, and the other tags are offered', async () => {
    const file = inWorkspace('coded/.readout/codebook.yaml');
    await writeText(
      file,
      'tags:\n  - id: kept\n    name: Kept\n    category: support\n  - id: Not Kebab\n    name: x\n',
    );
    const { document } = await show('coded/article.txt');
    await findings(document.uri);
    const titles = (await actionsAt(document, 'invariable support')).map(({ title }) => title);
    assert.ok(titles.includes('Tag as "Kept"'), titles.join(' | '));
    const [problem] = await diagnostics(file, ({ length }) => length > 0, 'the mistake');
    assert.equal(problem?.range.start.line, 4);
  });
});
