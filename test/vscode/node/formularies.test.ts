import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, runAction } from '../run/acts.js';
import { eventually } from '../run/expect.js';
import { findings } from '../run/readout.js';
import {
  closeAll,
  diagnostics,
  inWorkspace,
  makeDesk,
  newArticle,
  readText,
  retype,
  show,
  withSetting,
  writeText,
} from '../run/workspace.js';

const TEXT =
  'Pyongyang, October 4, 2025 (Sample) -- Invented. He praised the "lantern of the valley" and the "invariable support".\n\n' +
  'The invariable support was praised again.\n';
const MINE = `# Phrases of this desk.
formulas:
  - id: lantern-of-the-valley
    name: lantern of the valley
    category: friendship
    variants: [lantern of the valley]
`;

function count(uri: vscode.Uri, formula: string, wanted: number): Promise<unknown> {
  return findings(
    uri,
    (all) => all.filter((view) => view.flag && view.formula === formula).length === wanted && all.length > 0,
  );
}

describe('a formulary in the editor', () => {
  const file = 'valley/.readout/formulary/mine.yaml';

  before(async () => {
    await makeDesk('valley');
    await writeText(inWorkspace(file), MINE);
  });
  after(closeAll);

  function at(document: vscode.TextDocument, words: string): vscode.Position {
    return document.positionAt(document.getText().indexOf(words) + words.length);
  }

  it('is checked as it is typed; articles follow the save', async () => {
    const { document: article } = await newArticle('valley/a.txt', TEXT);
    await count(article.uri, 'lantern-of-the-valley', 1);
    const editor = await show(file);
    const { document } = editor;
    await retype(editor, 'category: friendship', 'category: frendship');
    const [problem] = await diagnostics(document.uri, ({ length }) => length === 1, 'a problem');
    assert.equal(document.getText(problem?.range), 'frendship');
    await count(article.uri, 'lantern-of-the-valley', 1);
    await retype(editor, 'category: frendship', 'category: era');
    await diagnostics(document.uri, ({ length }) => length === 0, 'no problem');
    await document.save();
    await findings(article.uri, (all) =>
      all.some(({ formula, category }) => formula === 'lantern-of-the-valley' && category === 'era'),
    );
  });

  it('completes, explains ids, leads to them and renames them', async () => {
    const editor = await show(file);
    const { document } = editor;
    await editor.edit((edit) =>
      edit.insert(document.lineAt(document.lineCount - 1).range.end, '    lad\n    function: p\n'),
    );
    const offered = async (words: string): Promise<readonly string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at(document, words),
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await offered('function: p')).includes('pledge'));
    assert.ok((await offered('    lad')).includes('ladder'));
    const position = at(document, '- id: lantern');
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    assert.match((hover?.contents[0] as vscode.MarkdownString).value, /Defined in .*mine\\?\.yaml:3/);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      'lantern-of-ours',
    );
    const texts = edit.get(document.uri).map(({ newText }) => newText.trim());
    assert.deepEqual(texts.sort(), ['formerIds: [lantern-of-the-valley]', 'lantern-of-ours']);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(symbols.some(({ children }) => children.some(({ name }) => name === 'lantern-of-the-valley')));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('leads from a built-in id to its references in the shipped files', async () => {
    const path = 'valley/.readout/formulary/over.yaml';
    await writeText(inWorkspace(path), 'formulas:\n  - id: invariable-support\n    signal: Ours.\n');
    const { document } = await show(path);
    const position = at(document, '- id: invar');
    const places = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        position,
      );
      return found.length > 1 ? found : undefined;
    }, 'references');
    assert.ok(places.some(({ uri }) => uri.path.endsWith('/server/formulary/uses.yaml')));
    const [definition] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    assert.ok(definition);
    await assert.rejects(
      Promise.resolve(
        vscode.commands.executeCommand(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          position,
          'other',
        ),
      ),
      /built-in formula/,
    );
  });

  it('may lie in a folder that a setting names', async () => {
    const path = 'valley/shelf/ours.yaml';
    await writeText(
      inWorkspace(path),
      MINE.replaceAll('lantern', 'lamp').replace('of the valley]', 'of joy]'),
    );
    await withSetting('readout.formulary.paths', ['valley/shelf'], async () => {
      const { document } = await show(path);
      const editor = await show(path);
      await retype(editor, 'category: friendship', 'category: frendship');
      await diagnostics(document.uri, ({ length }) => length === 1, 'a problem in the named folder');
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });
});

describe('changing formulas from an article', () => {
  before(() => makeDesk('changes'));
  after(closeAll);

  it('switches one off, until its entry is deleted', async () => {
    const { document } = await newArticle('changes/off.txt', TEXT);
    await count(document.uri, 'invariable-support', 2);
    await runAction(await actionsAt(document, 'invariable support'), /^Disable this formula/);
    await count(document.uri, 'invariable-support', 0);
    const file = inWorkspace('changes/.readout/formulary/formulas.yaml');
    assert.match(await readText(file), /- id: invariable-support.*\n {4}disabled: true/);
    await writeText(file, 'formulas: []\n');
    await count(document.uri, 'invariable-support', 2);
  });

  it('opens an entry to override one', async () => {
    const { document } = await newArticle('changes/over.txt', TEXT);
    await count(document.uri, 'invariable-support', 2);
    await runAction(await actionsAt(document, 'invariable support'), /^Override this formula/);
    const editor = await eventually(() => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('/formulas.yaml') === true ? active : undefined;
    }, 'the entry');
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /- id: invariable-support #/);
  });

  it('takes back an ignore at the ignored words', async () => {
    const { document } = await newArticle('changes/ignored.txt', TEXT);
    await count(document.uri, 'invariable-support', 2);
    await runAction(await actionsAt(document, 'invariable support'), /^Ignore in this article$/);
    await count(document.uri, 'invariable-support', 0);
    const range = new vscode.Range(
      document.positionAt(TEXT.indexOf('invariable') + 2),
      document.positionAt(TEXT.indexOf('invariable') + 2),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      undefined,
      50,
    );
    await runAction(actions, /^Show "invariable support" in this article again$/);
    await count(document.uri, 'invariable-support', 2);
  });

  it('lists what is ignored', async () => {
    await vscode.commands.executeCommand('readout.showIgnores');
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  });
});
