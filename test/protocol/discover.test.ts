import assert from 'node:assert/strict';
import { CancellationTokenSource, WorkDoneProgress } from 'vscode-languageserver/node';
import { Method, ServerCommand, type ActResult, type DiscoverView } from '../../server/src/protocol.js';
import { MemoryFileSystem } from '../memory-file-system.js';
import { article, day, filler } from '../core/discover/samples.js';
import { duplex } from './duplex.js';
import { ROOT } from './test-client.js';

const ARCHIVE = `${ROOT}/archive`;

describe('language server over a duplex stream: discovery', () => {
  const { start, read, write, client } = duplex();

  async function desk(count = 8): Promise<MemoryFileSystem> {
    const fileSystem = new MemoryFileSystem();
    const fill = filler();
    for (let index = 0; index < count; index++) {
      const { key, date, text } = article(
        `a${index}.txt`,
        day(index),
        ['they painted the wooden gate', 'they wore woollen mittens', 'it has their steady support'],
        fill,
      );
      await write(fileSystem, `${ARCHIVE}/${key}`, `---\ndate: ${date ?? ''}\n---\n\n${text}\n`);
    }
    return fileSystem;
  }

  const discover = (more: object = {}): Promise<DiscoverView> =>
    client().request<DiscoverView>(Method.discover, { uri: ARCHIVE, ...more });
  const names = ({ phrases }: DiscoverView): readonly string[] => phrases.map(({ phrase }) => phrase).sort();

  it('gives phrases that no formula covers, with places in the articles, and tells how far it is', async () => {
    await start({ fileSystem: await desk() });
    const told: string[] = [];
    client().connection.onProgress(WorkDoneProgress.type, 'token-1', ({ kind }) => void told.push(kind));
    const view = await discover({ workDoneToken: 'token-1' });
    assert.deepEqual(names(view), ['painted the wooden gate', 'wore woollen mittens']);
    assert.deepEqual([view.reason, view.problems], [null, []]);
    const [first] = view.phrases;
    assert.deepEqual([first?.docs, first?.firstDate, first?.lastDate], [8, '2024-01-01', '2024-01-08']);
    for (const { uri, start: from, end, line } of first?.examples ?? []) {
      assert.equal(line, null);
      assert.equal((await read(uri))?.slice(from, end), first?.phrase);
    }
    assert.deepEqual([told[0], told.at(-1)], ['begin', 'end']);
  });
  it('reads records, too, and reports what it cannot use', async () => {
    const fileSystem = await desk(0);
    const fill = filler();
    const lines = Array.from({ length: 6 }, (_, index) => {
      const { date, text } = article('', day(index), ['they painted the wooden gate'], fill);
      return JSON.stringify({ date, text });
    });
    await write(fileSystem, `${ARCHIVE}/r.jsonl`, ['{', ...lines].join('\n'));
    await start({ fileSystem });
    const view = await discover();
    const [example] = view.phrases[0]?.examples ?? [];
    assert.deepEqual([example?.key, example?.uri, example?.line], ['r.jsonl#2', `${ARCHIVE}/r.jsonl`, 1]);
    assert.match(view.problems[0] ?? '', /^r\.jsonl:1: /);
    const file = await client().request<DiscoverView>(Method.discover, { uri: `${ARCHIVE}/r.jsonl` });
    assert.equal(file.phrases[0]?.examples[0]?.uri, `${ARCHIVE}/r.jsonl`);
  });
  it('never offers a rejected phrase again, until that is taken back', async () => {
    await start({ fileSystem: await desk() });
    const phrase = 'wore woollen mittens';
    const result = await client().act<ActResult>(ServerCommand.rejectPhrase, { uri: ARCHIVE, phrase });
    assert.equal(result.done, true, result.message);
    assert.match(
      (await read(`${ROOT}/.readout/rejected-phrases.yaml`)) ?? '',
      /- phrase: wore woollen mittens/,
    );
    assert.deepEqual(names(await discover()), ['painted the wooden gate']);
    assert.equal(result.undo?.command, ServerCommand.restorePhrase);
    await client().act(ServerCommand.restorePhrase, { uri: ARCHIVE, phrase });
    assert.equal((await discover()).phrases.length, 2);
  });
  it('makes a phrase a formula, which is then found and no longer offered', async () => {
    await start({ fileSystem: await desk() });
    const phrase = 'painted the wooden gate';
    const result = await client().act<ActResult>(ServerCommand.acceptPhrase, {
      uri: ARCHIVE,
      phrase,
      category: 'hostility',
      seenIn: 'a0.txt',
    });
    assert.equal(result.done, true, result.message);
    assert.equal(result.place?.uri, `${ROOT}/.readout/formulary/formulas.yaml`);
    assert.deepEqual(names(await discover()), ['wore woollen mittens']);
    const again = await client().act<ActResult>(ServerCommand.acceptPhrase, {
      uri: ARCHIVE,
      phrase: `${phrase},`,
      category: 'hostility',
      seenIn: 'a1.txt',
    });
    assert.equal(again.done, false, 'what is found already is not made a formula twice');
    assert.match(again.message, /found already/);
    assert.equal(again.place?.uri, `${ROOT}/.readout/formulary/formulas.yaml`);
  });
  it('refuses folders outside of the workspace, and writes nothing in an untrusted one', async () => {
    await start({ fileSystem: await desk(), options: { trusted: false } });
    const outside = await client().request<DiscoverView>(Method.discover, { uri: 'file:///elsewhere' });
    assert.match(outside.reason ?? '', /add this one/);
    assert.equal((await discover()).phrases.length, 2);
    const act = await client().act<ActResult>(ServerCommand.rejectPhrase, { uri: ARCHIVE, phrase: 'x y' });
    assert.equal(act.done, false);
    assert.equal(await read(`${ROOT}/.readout/rejected-phrases.yaml`), undefined);
  });
  it('can be cancelled', async () => {
    await start({ fileSystem: await desk(60) });
    const cancel = new CancellationTokenSource();
    const asked = client().connection.sendRequest(Method.discover, { uri: ARCHIVE }, cancel.token);
    cancel.cancel();
    await assert.rejects(asked, { code: -32800 });
  });
});
