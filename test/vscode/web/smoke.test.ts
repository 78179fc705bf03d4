import * as vscode from 'vscode';
import { runAction, actionsAt, stored } from '../run/acts.js';
import { say } from '../run/events.js';
import { equal, ok } from '../run/expect.js';
import { extension, findings, judged, readout, tags } from '../run/readout.js';
import {
  closeAll,
  exists,
  inWorkspace,
  newArticle,
  rangeOf,
  readText,
  show,
  slice,
  wordsAt,
} from '../run/workspace.js';

const TEXT = `Pyongyang, October 1, 2025 (Sample) -- Written for the tests of Readout; invented.

Kim Jong Un said: "We reached a shared understanding, and I am thankful for your invariable support."
`;

describe('extension in the web-worker host, virtual workspace', () => {
  afterEach(closeAll);

  it('runs in a web worker, without Node', () => {
    const globals = globalThis as { readonly importScripts?: unknown; readonly process?: unknown };
    equal(typeof globals.importScripts, 'function');
    equal(typeof globals.process, 'undefined');
  });

  it('activates, and its server runs in a worker of its own', async () => {
    const from = performance.now();
    const { ready } = await extension().activate();
    equal(await ready, true);
    say(`the server ran after ${(performance.now() - from).toFixed(0)} ms`);
  });

  it('has a folder without a path on disk, which takes writes', async () => {
    equal(inWorkspace('').toString().replace(/\/$/, ''), 'memfs:/desk');
    const file = inWorkspace('elsewhere/written.txt');
    await newArticle('elsewhere/written.txt', 'written');
    equal(await readText(file), 'written');
  });

  it('finds formulas and dates in .txt and .md, every span right', async () => {
    for (const name of ['letter.txt', 'analysis.md', 'crlf-bom.txt']) {
      const { document } = await show(name);
      const found = await findings(document.uri);
      ok(
        found.some(({ formula }) => formula === 'invariable-support'),
        name,
      );
      // Quotations may hold Markdown, which their words are shown without.
      for (const { kind, start, end, text } of found)
        if (kind !== 'quote') equal(wordsAt(document, start, end), text);
    }
  });

  it('refuses plain notes with a reason', async () => {
    const { document } = await show('notes.txt');
    const { state, reason } = await judged(document.uri);
    equal(state, 'refused');
    ok(reason?.includes('Read This File Anyway'), String(reason));
  });

  it('explains a formula on hover', async () => {
    const { document } = await show('letter.txt');
    await findings(document.uri);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, 'invariable support').start,
    );
    const [content] = hovers[0]?.contents ?? [];
    ok(content instanceof vscode.MarkdownString && content.value.includes('**invariable support**'), 'hover');
  });

  it('reads the formulary and the codebook of a virtual folder', async () => {
    const { document } = await show('case/letters/reply.txt');
    await findings(document.uri, (all) => all.some(({ formula }) => formula === 'lanterns-of-the-harbour'));
    const titles = (await actionsAt(document, 'invariable support')).map(({ title }) => title);
    ok(titles.includes('Tag as "Warm words"'), titles.join(' | '));
  });

  it('writes tags through the virtual file system and shows them again', async () => {
    equal(await exists(inWorkspace('.readout')), false);
    const { document } = await newArticle('tagged.txt', TEXT);
    await findings(document.uri);
    await runAction(await actionsAt(document, 'invariable support'), /^Tag as "Support"$/);
    const [tag] = await tags(document.uri, ({ length }) => length === 1, 'the tag');
    equal(slice(document, tag?.start ?? 0, tag?.end ?? 0), 'invariable support');
    const [annotation] = await stored('', 'tagged.txt', tag?.author ?? '');
    equal(annotation?.target.source, 'tagged.txt');
    equal(annotation?.target.selector[0]?.start, TEXT.indexOf('invariable support'));
    await vscode.commands.executeCommand('readout.restartServer');
    const [again] = await tags(document.uri, ({ length }) => length === 1, 'the tag, read again');
    equal(again?.id, tag?.id);
    await vscode.commands.executeCommand('readout.undoTagging');
    await tags(document.uri, ({ length }) => length === 0, 'the tag to go');
    equal((await readout()).status(document.uri)?.state, 'read');
  });
});
