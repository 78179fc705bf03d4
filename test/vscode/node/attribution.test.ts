import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FindingGroup } from '../../../client/src/views/finding-groups.js';
import { eventually } from '../run/expect.js';
import { findings, judged, readout } from '../run/readout.js';
import { closeAll, makeDesk, newArticle, rangeOf, show, withSetting } from '../run/workspace.js';

const DESK = 'voices';
const REPORT = `SEOUL, October 2 (Sample News) -- North Korean leader Kim Jong Un sent a letter to Chinese President Xi Jinping.

"It is our consistent stand to develop the traditional friendship, no matter how the international situation may change," Kim Jong Un said.

The phrases "fraternal Chinese people" and "invariable support" were absent from the letter.

"The two countries are friendly neighbors linked by mountains and rivers," foreign ministry spokesman Lin Example said. She added that the two sides would keep up "strategic communication".

Invented for the tests of Readout.
`;

async function lensesOf({ uri }: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri, 50);
}

async function titlesOf(document: vscode.TextDocument): Promise<readonly string[]> {
  return (await lensesOf(document)).map(({ command }) => command?.title ?? '');
}

/** What the Findings view lists, once `fits` it. */
async function groups(
  fits: (list: readonly FindingGroup[]) => boolean,
  what: string,
): Promise<readonly FindingGroup[]> {
  const api = await readout();
  return eventually(
    () => (fits(api.groups()) ? api.groups() : undefined),
    () => `${what}; now ${JSON.stringify(api.groups().map(({ of, name }) => [of, name]))}`,
  );
}

/** Words of the formulas that are drawn. */
async function drawn({ uri }: vscode.TextDocument): Promise<readonly string[]> {
  const shown = (await readout()).shown(uri);
  return shown.filter(({ kind }) => kind === 'formula').map(({ text }) => text);
}

describe('who says it', () => {
  before(() => makeDesk(DESK));
  after(async () => {
    await vscode.commands.executeCommand('readout.groupFindingsByCategory');
    await vscode.commands.executeCommand('readout.showAllVoices');
    await closeAll();
  });

  async function open(name: string): Promise<vscode.TextDocument> {
    const { document } = await newArticle(`${DESK}/${name}`, REPORT);
    await findings(document.uri);
    return document;
  }

  it('stands in a line over each attributed block, which follows the setting', async () => {
    const document = await open('lens.txt');
    const titles = await titlesOf(document);
    assert.equal(titles[0], 'Kim Jong Un · first person · 3 formulas');
    assert.ok(
      titles.some((title) => title.startsWith('Lin Example · first person · 2 formulas')),
      titles.join(' | '),
    );
    await withSetting('readout.codeLens', false, () =>
      eventually(async () => ((await lensesOf(document)).length === 0 ? true : undefined), 'no lenses'),
    );
    await eventually(
      async () => ((await lensesOf(document)).length > 0 ? true : undefined),
      'the lenses again',
    );
  });

  it('names the letter over a letter, and a click lists its formulas', async () => {
    const editor = await show('letter.txt');
    const { document } = editor;
    await findings(document.uri);
    const [first] = await lensesOf(document);
    assert.match(first?.command?.title ?? '', /^Kim Jong Un · letter · first person · \d+ formulas$/);
    assert.equal(first?.command?.command, 'readout.showBlock');
    await vscode.commands.executeCommand(
      first.command.command,
      ...((first.command.arguments ?? []) as unknown[]),
    );
    const formula = (await readout()).shown(document.uri).find(({ kind }) => kind === 'formula');
    assert.equal(document.offsetAt(editor.selection.active), formula?.start);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('groups the findings by authority, heaviest first and unknown last, and remembers it', async () => {
    const document = await open('grouped.txt');
    await vscode.commands.executeCommand('readout.groupFindingsByAuthority');
    const list = await groups((all) => all.some(({ of }) => of === 'authority'), 'groups of authority');
    const authority = list.filter(({ of }) => of === 'authority');
    assert.deepEqual([authority[0]?.name, authority.at(-1)?.name], ['DPRK 1', null]);
    assert.match(authority[0]?.authority?.title ?? '', /^leader: /);
    await show('letter.txt');
    await groups((all) => all.every(({ of }) => of !== 'category'), 'the same grouping for another article');
    await vscode.window.showTextDocument(document);
  });

  it('is never counted where it is absent', async () => {
    const document = await open('counted.txt');
    const { counts } = await judged(document.uri);
    assert.equal(counts.notUsed, 2);
    await vscode.commands.executeCommand('readout.groupFindingsByPolarity');
    const list = await groups((all) => all.some(({ of }) => of === 'polarity'), 'groups of polarity');
    const polarity = list.filter(({ of }) => of === 'polarity');
    assert.deepEqual(
      polarity.map(({ name, counted, notUsed }) => [name, counted, notUsed]),
      [
        ['used', counts.formulas, 0],
        ['absent', 0, 2],
      ],
    );
    await vscode.commands.executeCommand('readout.groupFindingsByCategory');
    const categories = await groups((all) => all.some(({ of }) => of === 'category'), 'groups of category');
    const sum = categories
      .filter(({ of }) => of === 'category')
      .reduce((total, { counted }) => total + counted, 0);
    assert.equal(sum, counts.formulas);
  });

  it('shows own voice only on request, in text, view and lenses, and everything again', async () => {
    const document = await open('own.txt');
    const all = await drawn(document);
    for (const words of ['consistent stand', 'strategic communication', 'invariable support'])
      assert.ok(all.includes(words), words);
    await vscode.commands.executeCommand('readout.showOwnVoiceOnly');
    const own = await drawn(document);
    assert.ok(own.includes('consistent stand') && own.includes('friendly neighbors'));
    assert.ok(!own.includes('strategic communication') && !own.includes('invariable support'));
    const listed = await groups((list) => list.length > 0, 'the groups');
    const views = listed.flatMap((group) => group.findings.map(({ view }) => view));
    assert.ok(views.every(({ kind, voice }) => kind === 'date' || voice === 'first-person'));
    assert.ok(views.some(({ kind }) => kind === 'date'));
    assert.ok((await titlesOf(document)).every((title) => title.includes('first person')));
    await vscode.commands.executeCommand('readout.showAllVoices');
    assert.deepEqual(await drawn(document), all);
  });

  it('filters by authority as the setting says', async () => {
    const document = await open('authority.txt');
    await withSetting('readout.highlight.authority', ['DPRK 2'], async () => {
      const words = await drawn(document);
      assert.ok(words.includes('consistent stand') && !words.includes('friendly neighbors'), words.join());
    });
    await withSetting('readout.highlight.authority', ['unknown'], async () => {
      const words = await drawn(document);
      assert.ok(!words.includes('consistent stand') && words.includes('friendly neighbors'), words.join());
    });
  });

  it('leads from a name to the actor, and from a pronoun to the name', async () => {
    const document = await open('defined.txt');
    const placeOf = async (words: string): Promise<vscode.Location | undefined> => {
      const at = rangeOf(document, words).start.translate(0, 1);
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      return found[0];
    };
    const actor = await placeOf('Xi Jinping');
    assert.match(actor?.uri.path ?? '', /\/server\/formulary\/actors[^/]*\.yaml$/);
    const file = await vscode.workspace.openTextDocument(actor?.uri ?? document.uri);
    assert.match(file.lineAt(actor?.range.start.line ?? 0).text, /id: xi-jinping$/);
    const named = await placeOf('She added');
    assert.equal(named?.uri.toString(), document.uri.toString());
    assert.equal(document.getText(named.range), 'Lin Example');
  });

  it('is in the outline: quotations with their speaker, without scraps', async () => {
    const document = await open('outline.txt');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const flat = (list: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
      list.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
    const quote = flat(symbols).find(({ name }) => name.startsWith('Kim Jong Un: "It is our'));
    assert.equal(quote?.detail, 'direct');
    assert.ok(quote.children.some(({ name }) => name === 'consistent stand'));
  });
});
