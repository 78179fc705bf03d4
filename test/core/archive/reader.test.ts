import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { openArchive, type ArchiveOptions } from '../../../server/src/archive/reader.js';
import type { ArchiveArticle, ArchiveProblem } from '../../../server/src/archive/types.js';
import { CancelledError } from '../../../server/src/core/types.js';
import { withinPeriod } from '../../../server/src/discovery/period.js';
import type { FileSystem } from '../../../server/src/workspace/file-system.js';
import { MemoryFileSystem } from '../../memory-file-system.js';
import { join as below } from '../../../server/src/workspace/uri.js';
import { NodeFileSystem } from '../../../server/src/workspace/node-file-system.js';

const ROOT = 'file:///archive';
const DATED = 'Pyongtown, March 5, 2021 (AGENCY) -- The talks went on.\n';

async function files(contents: Readonly<Record<string, string | Uint8Array>>): Promise<MemoryFileSystem> {
  const fs = new MemoryFileSystem();
  for (const [path, content] of Object.entries(contents))
    await fs.writeFile(
      below(ROOT, path),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    );
  return fs;
}

async function read(
  fs: FileSystem,
  options: ArchiveOptions = {},
  place = { uri: ROOT, name: '' },
): Promise<{ readonly articles: readonly ArchiveArticle[]; readonly problems: readonly ArchiveProblem[] }> {
  const problems: ArchiveProblem[] = [];
  const archive = openArchive(fs, [place], { ...options, onProblem: (problem) => problems.push(problem) });
  const articles: ArchiveArticle[] = [];
  for await (const article of archive.articles()) articles.push(article);
  // Once more, as discovery does: the same articles, and no problem told twice.
  let again = 0;
  for await (const article of archive.articles()) assert.equal(article.key, articles[again++]?.key);
  assert.equal(again, articles.length);
  return { articles, problems };
}

describe('archive: folders', () => {
  it('are walked like those of readout check, in the order of names', async () => {
    const fs = await files({
      'b.txt': DATED,
      'a/z.md': '---\ntitle: Talks\ndate: 2020-02\noutlet: The Post\n---\n\nText.\n',
      'a/README.md': 'no',
      'node_modules/x.txt': 'no',
      '.readout/y.txt': 'no',
      'picture.png': 'no',
      '2019-07-01 note.txt': 'Nothing dated inside.\n',
    });
    const { articles, problems } = await read(fs);
    assert.deepEqual(
      articles.map(({ key, date, title, outlet, languageId }) => [key, date, title, outlet, languageId]),
      [
        ['2019-07-01 note.txt', '2019-07-01', null, null, 'plaintext'],
        ['a/z.md', '2020-02', 'Talks', 'The Post', 'markdown'],
        ['b.txt', '2021-03-05', null, null, 'plaintext'],
      ],
    );
    assert.deepEqual(problems, []);
  });
  it('report what cannot be read, and go on', async () => {
    const fs = await files({ 'a.txt': Uint8Array.of(0x41, 0xff), 'b.txt': DATED });
    const { articles, problems } = await read(fs);
    assert.equal(articles.length, 1);
    assert.deepEqual([problems.length, problems[0]?.file, problems[0]?.line], [1, 'a.txt', null]);
    assert.match(problems[0]?.message ?? '', /UTF-8/);
    const none = await read(fs, {}, { uri: `${ROOT}/missing`, name: 'missing' });
    assert.match(none.problems[0]?.message ?? '', /no such file/);
  });
  it('take dates of articles.yaml before those of the text', async () => {
    const fs = await files({ 'b.txt': DATED });
    const { articles } = await read(fs, { sidecar: () => ({ date: '2018-01-01' }) });
    assert.equal(articles[0]?.date, '2018-01-01');
  });
});

describe('archive: files of records', () => {
  const RECORDS =
    '\uFEFF{"id":"1","date":"2011-12-01","outlet":"A","lang":"en","title":"T","text":"One."}\r\n' +
    '\n' +
    'not json\n' +
    '{"id":"2","text":""}\n' +
    `{"id":"3","date":"soon","text":${JSON.stringify(DATED)}}`;

  it('are read line by line; bad lines are reported with their number', async () => {
    const { articles, problems } = await read(await files({ 'sub/r.jsonl': RECORDS }));
    assert.deepEqual(
      articles.map(({ key, date, outlet, lang, title, text, line }) => [
        key,
        date,
        outlet,
        lang,
        title,
        text,
        line,
      ]),
      [
        ['sub/r.jsonl#1', '2011-12-01', 'A', 'en', 'T', 'One.', 1],
        ['sub/r.jsonl#5', '2021-03-05', null, 'en', null, DATED, 5],
      ],
    );
    assert.deepEqual(
      problems.map(({ file, line }) => `${file}:${line ?? ''}`),
      ['sub/r.jsonl:3', 'sub/r.jsonl:4'],
    );
    assert.match(problems[1]?.message ?? '', /no "text"; the record has id, text/);
  });
  it('may name their fields otherwise', async () => {
    const fs = await files({ 'r.jsonl': '{"body":"One.","published":"2011-12-01T08:00Z"}\n' });
    const { articles } = await read(fs, { fields: { text: 'body', date: 'published' } });
    assert.deepEqual([articles[0]?.text, articles[0]?.date], ['One.', '2011-12-01']);
  });
  it('may be packed; a damaged one gives what came before the damage', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) =>
      JSON.stringify({ id: String(index), text: `Text ${index} ${Math.sin(index)}.` }),
    );
    const packed = new Uint8Array(gzipSync(lines.join('\n')));
    const whole = await read(await files({ 'r.jsonl.gz': packed }));
    assert.deepEqual([whole.articles.length, whole.problems], [3000, []]);
    const cut = await read(await files({ 'r.jsonl.gz': packed.slice(0, packed.length >> 1) }));
    assert.ok(cut.articles.length < 3000);
    assert.equal(cut.problems.length, 1);
    assert.match(cut.problems[0]?.message ?? '', /cannot be read on/);
  });
  it('are streamed from the disk, and closed when nobody reads on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-archive-'));
    try {
      const path = join(folder, 'r.jsonl');
      const line = `${JSON.stringify({ text: `Some words, ${'x'.repeat(500)}.` })}\n`;
      writeFileSync(path, line.repeat(2000));
      const uri = pathToFileURL(path).href;
      const fs = new NodeFileSystem({ roots: () => [uri] });
      const place = { uri, name: 'r.jsonl' };
      assert.equal((await read(fs, {}, place)).articles.length, 2000);
      for await (const article of openArchive(fs, [place]).articles()) {
        assert.equal(article.key, 'r.jsonl#1');
        break;
      }
      const packed = pathToFileURL(join(folder, 'p.jsonl.gz')).href;
      const noise = Array.from({ length: 20_000 }, (_, index) =>
        JSON.stringify({ text: `${Math.sin(index)}` }),
      );
      writeFileSync(join(folder, 'p.jsonl.gz'), gzipSync(noise.join('\n')));
      const both = new NodeFileSystem({ roots: () => [packed] });
      for await (const article of openArchive(both, [{ uri: packed, name: 'p.jsonl.gz' }]).articles()) {
        assert.equal(article.key, 'p.jsonl.gz#1');
        break;
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
  it('stop when cancelled', async () => {
    const archive = openArchive(await files({ 'r.jsonl': RECORDS }), [{ uri: ROOT, name: '' }]);
    const reading = async (): Promise<void> => {
      for await (const _article of archive.articles({ aborted: true })) assert.fail('read on');
    };
    await assert.rejects(reading, CancelledError);
  });
});

describe('archive: periods', () => {
  const dated = async (period: { from?: string; to?: string }): Promise<readonly (string | null)[]> => {
    const source = async function* () {
      await Promise.resolve();
      for (const date of [null, '2011', '2011-06', '2011-06-15', '2012-01-01']) yield { date };
    };
    const kept: (string | null)[] = [];
    for await (const { date } of withinPeriod(source(), period)) kept.push(date);
    return kept;
  };

  it('hold the articles that lie in them for sure', async () => {
    assert.deepEqual(await dated({}), [null, '2011', '2011-06', '2011-06-15', '2012-01-01']);
    assert.deepEqual(await dated({ from: '2011', to: '2011' }), ['2011', '2011-06', '2011-06-15']);
    assert.deepEqual(await dated({ from: '2011-06-10' }), ['2011-06-15', '2012-01-01']);
    assert.deepEqual(await dated({ to: '2011-06' }), ['2011-06', '2011-06-15']);
  });
});
