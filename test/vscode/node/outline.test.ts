import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings } from '../run/readout.js';
import { closeAll, inWorkspace, rangeOf, show } from '../run/workspace.js';

function symbolsOf({ uri }: vscode.TextDocument): Thenable<vscode.DocumentSymbol[]> {
  return vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
}

async function definitionAt(document: vscode.TextDocument, words: string): Promise<vscode.Location> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    rangeOf(document, words).start.translate(0, 3),
  );
  const [place] = found;
  assert.ok(place, `no definition of "${words}"`);
  return place;
}

function flat(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}

describe('outline and definitions', () => {
  after(closeAll);

  it('a letter has its formulas and dates as symbols', async () => {
    const { document } = await show('letter.txt');
    await findings(document.uri);
    const names = flat(await symbolsOf(document)).map(({ name }) => name);
    for (const name of ['shared understanding', 'invariable support', 'last month'])
      assert.ok(names.includes(name), `${name}: ${names.join(' | ')}`);
  });

  it('an analysis has them under its headings', async () => {
    const { document } = await show('analysis.md');
    await findings(document.uri);
    const mine = (await symbolsOf(document)).filter(({ children }) =>
      flat(children).some(({ name }) => name === 'shared understanding'),
    );
    const [title] = mine;
    assert.equal(title?.name, 'Two letters compared');
    const sections = title.children.filter(({ name }) => /^(?:What|A slip)/.test(name));
    assert.deepEqual(
      sections.map(({ name }) => name),
      ['What returned', 'A slip of the pen'],
    );
  });

  it('a formula is defined by its entry in the formulary that ships', async () => {
    const { document } = await show('letter.txt');
    await findings(document.uri);
    const { uri, range } = await definitionAt(document, 'invariable support');
    assert.match(uri.path, /\/server\/formulary\/formulas\.yaml$/);
    const formulary = await vscode.workspace.openTextDocument(uri);
    assert.match(formulary.lineAt(range.start.line).text, /id: invariable-support$/);
  });

  it('a formula of the reader is defined in the file of the reader', async () => {
    const { document } = await show('case/letters/reply.txt');
    await findings(document.uri);
    const { uri, range } = await definitionAt(document, 'lanterns of the harbour');
    assert.equal(uri.toString(), inWorkspace('case/.readout/formulary/formulas.yaml').toString());
    const formulary = await vscode.workspace.openTextDocument(uri);
    assert.match(formulary.lineAt(range.start.line).text, /lanterns-of-the-harbour/);
  });
});
