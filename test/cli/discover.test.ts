import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DiscoveredPhrase, DiscoverResult } from '../../server/src/core/discover/types.js';
import { article, day, filler } from '../core/discover/samples.js';

const cli = resolve('dist/cli.js');

/** Articles that share two phrases, and say one formula of the built-in formulary. */
function samples(count: number) {
  const fill = filler();
  const sentences = [
    'they painted the wooden gate',
    'they wore woollen mittens',
    'it has their invariable support',
  ];
  return Array.from({ length: count }, (_, index) => article(`a${index}.txt`, day(index), sentences, fill));
}

describe('readout discover', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'readout-discover-'));
    mkdirSync(join(folder, 'articles'));
    for (const { key, date, text } of samples(8))
      writeFileSync(join(folder, 'articles', key), `---\ndate: ${date ?? ''}\n---\n\n${text}\n`);
    const lines = samples(8).map(({ key, date, text }) => JSON.stringify({ id: key, date, text }));
    writeFileSync(join(folder, 'records.jsonl.gz'), gzipSync(['broken', ...lines].join('\n')));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function run(...args: readonly string[]): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, [cli, 'discover', ...args], { encoding: 'utf8', cwd: folder });
  }

  function phrases({ stdout }: SpawnSyncReturns<string>): DiscoveredPhrase[] {
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as DiscoveredPhrase);
  }

  it('prints a phrase a line as JSONL, with places in the articles', () => {
    const result = run('--format', 'jsonl', 'articles');
    assert.deepEqual([result.status, result.stderr], [0, '']);
    const found = phrases(result);
    assert.deepEqual(found.map(({ phrase }) => phrase).sort(), [
      'painted the wooden gate',
      'wore woollen mittens',
    ]);
    for (const { phrase, docs, dates, firstDate, lastDate, examples } of found) {
      assert.deepEqual([docs, dates, firstDate, lastDate], [8, 8, '2024-01-01', '2024-01-08']);
      assert.equal(examples.length, 3);
      for (const { key, start, end } of examples)
        assert.equal(readFileSync(join(folder, key), 'utf8').slice(start, end), phrase);
    }
  });
  it('reads packed records, reports bad lines, and says so by its exit status', () => {
    const result = run('--format', 'json', '--from', '2024-01-02', '--min-docs', '7', 'records.jsonl.gz');
    assert.equal(result.status, 2);
    assert.match(result.stderr, /^readout: records\.jsonl\.gz:1: not a JSON object/);
    const {
      readout,
      archive,
      phrases: found,
    } = JSON.parse(result.stdout) as {
      readonly readout: number;
      readonly archive: DiscoverResult;
      readonly phrases: readonly DiscoveredPhrase[];
    };
    assert.deepEqual(
      [readout, archive.articles, archive.reference, found.length],
      [1, 7, 'general English', 2],
    );
    assert.match(found[0]?.examples[0]?.key ?? '', /^records\.jsonl\.gz#\d+$/);
  });
  it('prints for people, and takes another archive to compare with', () => {
    const text = run('--limit', '1', 'articles');
    assert.equal(text.status, 0, text.stderr);
    assert.match(text.stdout, /^ {3}1 {2}\w/);
    assert.match(text.stdout, /8 articles on 8 dates, 2024-01-01 to 2024-01-08 · keyness \d+/);
    assert.match(text.stdout, /1 of 2 phrases shown, compared with general English/);
    const same = run('--format', 'jsonl', '--reference', 'articles', 'articles');
    assert.deepEqual([same.status, same.stdout], [0, '']);
  });
  it('rejects a phrase for good, and makes another a formula, which is found no more', () => {
    const workspace = join(folder, 'desk');
    mkdirSync(workspace);
    const rejected = run('--workspace', 'desk', '--reject', 'wore woollen mittens');
    assert.deepEqual([rejected.status, rejected.stderr], [0, '']);
    assert.match(
      readFileSync(join(workspace, '.readout/rejected-phrases.yaml'), 'utf8'),
      /- phrase: wore woollen mittens/,
    );
    const left = phrases(run('--format', 'jsonl', '--workspace', 'desk', 'articles'));
    assert.deepEqual(
      left.map(({ phrase }) => phrase),
      ['painted the wooden gate'],
    );
    const accept = ['--workspace', 'desk', '--accept', 'painted the wooden gate', '--category', 'hostility'];
    const accepted = run(...accept);
    assert.deepEqual([accepted.status, accepted.stderr], [0, '']);
    assert.match(
      readFileSync(join(workspace, '.readout/formulary/formulas.yaml'), 'utf8'),
      /painted-the-wooden-gate/,
    );
    assert.equal(run('--format', 'jsonl', '--workspace', 'desk', 'articles').stdout, '');
    const again = run(...accept);
    assert.equal(again.status, 2);
    assert.match(again.stderr, /is found already: it is a wording of painted-the-wooden-gate/);
  });
  it('refuses wrong words with one line', () => {
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /no archive given/],
      [['--format', 'sarif', 'articles'], /use one of text, json, jsonl/],
      [['--min-docs', '0', 'articles'], /write a number from 1 on/],
      [['--from', 'May', 'articles'], /not a date/],
      [['--field', 'body=text', 'articles'], /write NAME=KEY/],
      [['--reject', 'x'], /name it with --workspace/],
      [['--workspace', '.', '--accept', 'x'], /--category/],
      [['nowhere'], /nowhere: no such file or folder/],
    ];
    for (const [args, message] of wrong) {
      const { status, stderr } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    }
  });
});
