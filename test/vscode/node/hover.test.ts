import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, tags } from '../run/readout.js';
import { closeAll, inWorkspace, makeDesk, newArticle, rangeOf, show, withSetting } from '../run/workspace.js';

const TRUSTED = [
  'readout.showAllUses',
  'readout.openFormula',
  'readout.explainMatch',
  'readout.setArticleDate',
  'readout.tagFinding',
];

async function hoverAt(document: vscode.TextDocument, words: string): Promise<vscode.MarkdownString> {
  await findings(document.uri);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, words).start.translate(0, 2),
  );
  assert.equal(hovers.length, 1, `${hovers.length} hovers on "${words}"`);
  const [content] = hovers[0]?.contents ?? [];
  assert.ok(content instanceof vscode.MarkdownString);
  return content;
}

/** The Markdown as HTML; VS Code's own renderer, which unlike a hover's lets HTML through. */
function rendered({ value }: vscode.MarkdownString): Promise<string> {
  return Promise.resolve(vscode.commands.executeCommand<string>('markdown.api.render', value));
}

function addressesIn(html: string): string[] {
  return [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
}

describe('hovers', () => {
  after(closeAll);

  it('on a formula: what it is, who says it, its series, and trusted links only', async () => {
    const { document } = await show('letter.txt');
    const content = await hoverAt(document, 'invariable support');
    const { value } = content;
    assert.match(value, /\*\*invariable support\*\* · support/);
    assert.match(value, /Kim Jong Un/);
    assert.match(value, /[●○≈]/);
    const commands = [...value.matchAll(/\]\(command:([^?)]*)/g)].map(([, command = '']) => command);
    assert.deepEqual(commands.toSorted(), [
      'readout.explainMatch',
      'readout.openFormula',
      'readout.showAllUses',
    ]);
    assert.deepEqual(content.isTrusted, { enabledCommands: TRUSTED });
    assert.notEqual(content.supportHtml, true);
  });

  it('on a date: value, weekday, and how it was found', async () => {
    const { document } = await show('letter.txt');
    const { value } = await hoverAt(document, 'last month');
    assert.match(value, /\*\*2025\\?-09\*\*/);
    assert.match(value, /2025\\?-10\\?-01/);
    const founding = await hoverAt(document, '76th anniversary');
    assert.match(founding.value, /2025-10-01.*Wednesday/);
  });

  it('give words of an article no links, commands, pictures or HTML', async () => {
    await makeDesk('hostile');
    const text = [
      '---',
      'date: 2025-10-01',
      'outlet: "<img src=x onerror=alert(1)>"',
      '---',
      '',
      'Spokesman [Evil](command:workbench.action.quit) <img src=x> said: "We thank you for the',
      '[invariable](command:workbench.action.quit) *support* of <b>all</b>".',
      '',
      'Kim said "shared understanding" $(bug) https://evil.example/ on October 1, 2025.',
    ].join('\n');
    await withSetting('readout.author', '[me](command:workbench.action.quit)', async () => {
      const { document } = await newArticle('hostile/article.md', text);
      const formula = await hoverAt(document, 'invariable');
      assert.match(formula.value, /invariable/);
      const note =
        '![x](https://evil.example/x.png) <img src=x onerror=alert(1)> [run](command:workbench.action.quit)';
      await vscode.commands.executeCommand('readout.server.tag', {
        uri: document.uri.toString(),
        ...offsets(document, 'shared understanding'),
        tags: ['<script>alert(1)</script> [run](command:workbench.action.quit)'],
        note,
      });
      await tags(document.uri, ({ length }) => length === 1, 'the tag');
      const tagged = await hoverAt(document, 'shared understanding');
      assert.match(tagged.value, /run/);
      for (const content of [formula, tagged, await hoverAt(document, 'October 1, 2025')]) {
        const html = await rendered(content);
        assert.doesNotMatch(html, /<(?:img|script|b>)/);
        for (const address of addressesIn(html)) {
          assert.match(address, /^(?:https?:\/\/|command:readout\.)/);
          assert.doesNotMatch(address, /evil|quit/);
        }
      }
    });
    assert.equal(inWorkspace('hostile').scheme, 'file');
  });
});

function offsets(document: vscode.TextDocument, words: string): { start: number; end: number } {
  const range = rangeOf(document, words);
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}
