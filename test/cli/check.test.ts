import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Article, Finding, Notice } from '../../server/src/core/index.js';

interface FileOutput {
  readonly path: string;
  readonly article: Article;
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
}

const cli = resolve('dist/cli.js');
const letter =
  'Pyongyang, October 1, 2025 (KCNA) -- Kim Jong Un thanked China for its "invariable support".\n\n' +
  'It lacked a "shared understanding".\n';

describe('readout check', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'readout-cli-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  function run(args: readonly string[], input?: string): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, [cli, 'check', ...args], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
      maxBuffer: 1 << 26,
      ...(input === undefined ? {} : { input }),
    });
  }

  function files(result: SpawnSyncReturns<string>): FileOutput[] {
    return result.stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as FileOutput);
  }

  it('prints one FILE a line as JSONL, with spans that hold their text', () => {
    const path = write('letter.txt', letter);
    const result = run(['--format', 'jsonl', path]);
    assert.equal(result.status, 0, result.stderr);
    const [file, ...others] = files(result);
    assert.ok(file);
    assert.equal(others.length, 0);
    assert.equal(file.path, path);
    assert.equal(file.article.date, '2025-10-01');
    for (const finding of file.findings) assert.equal(letter.slice(finding.start, finding.end), finding.text);
    const formulas = file.findings.filter(({ kind }) => kind === 'formula');
    assert.deepEqual(
      formulas.map((finding) => finding.kind === 'formula' && [finding.formula, finding.polarity]),
      [
        ['invariable-support', 'used'],
        ['shared-understanding', 'absent'],
      ],
    );
    assert.deepEqual(
      file.findings.map(({ start }) => start),
      file.findings.map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  it('wraps JSON as {"readout":1,"files":[…]}', () => {
    const output = JSON.parse(run(['--format', 'json', write('letter.txt', letter)]).stdout) as {
      readout: number;
      files: FileOutput[];
    };
    assert.equal(output.readout, 1);
    assert.equal(output.files.length, 1);
  });

  it('writes SARIF with rules and UTF-16 columns', () => {
    const sarif = JSON.parse(run(['--format', 'sarif', write('letter.txt', letter)]).stdout) as {
      runs: {
        columnKind: string;
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string }[];
      }[];
    };
    const [first] = sarif.runs;
    assert.ok(first);
    assert.equal(first.columnKind, 'utf16CodeUnits');
    const rules = new Set(first.tool.driver.rules.map(({ id }) => id));
    assert.ok(rules.has('invariable-support'));
    for (const { ruleId } of first.results) assert.ok(rules.has(ruleId), ruleId);
  });

  it('shows a person the words with carets below, also under Korean', () => {
    const result = run([write('ko.txt', '그는 변함없는 지지를 표시하였다.\n')]);
    assert.match(result.stdout, /\n {9}그는 변함없는 지지를 표시하였다\.\n {14}\^{13}\n/);
    assert.match(result.stdout, /1 file · 4 words · 1 formula\b/);
  });

  it('reads standard input and walks folders, leaving out what is no article', () => {
    assert.equal(files(run(['--format', 'jsonl', '-'], letter))[0]?.path, '-');
    for (const name of [
      'a.txt',
      'b/c.md',
      'README.md',
      'requirements-dev.txt',
      'node_modules/x.txt',
      'pic.png',
    ]) {
      write(join('walk', name), letter);
    }
    const paths = files(run(['--format', 'jsonl', join(folder, 'walk')])).map(({ path }) => path);
    assert.deepEqual(paths, [join(folder, 'walk/a.txt'), join(folder, 'walk/b/c.md')]);
  });

  it('takes the date of the command line first', () => {
    const [file] = files(run(['--format', 'jsonl', '--date', '2024', write('letter.txt', letter)]));
    assert.equal(file?.article.date, '2024');
    assert.equal(file.article.dateFrom, 'option');
  });

  it('counts apart from the formulas what the text says is absent or only mentions', () => {
    const result = run(['-'], `${letter}\nAnalysts discussed the phrase "core interests" here.\n`);
    assert.match(result.stdout, / · 1 formula · 1 said to be absent · 1 only mentioned · 1 date/);
  });

  it('takes metadata from articles.yaml and formulas from the workspace', () => {
    const path = write('space/undated.txt', 'They share a velvet handshake and full support.\n');
    write('space/.readout/articles.yaml', 'articles:\n  - path: undated.txt\n    date: 2024-10-01\n');
    write(
      'space/.readout/formulary/formulas.yaml',
      'formulas:\n  - id: velvet-handshake\n    name: velvet handshake\n    category: friendship\n    function: label\n    variants: [velvet handshake]\n',
    );
    const result = run(['--format', 'jsonl', '--workspace', join(folder, 'space'), path]);
    assert.equal(result.stderr, '');
    const [file] = files(result);
    assert.equal(file?.article.date, '2024-10-01');
    assert.equal(file.article.dateFrom, 'sidecar');
    assert.ok(
      file.findings.some((finding) => finding.kind === 'formula' && finding.formula === 'velvet-handshake'),
    );
  });

  describe('on unusable input says file, place and remedy in one line, exits 2 and does the rest', () => {
    function refused(args: readonly string[], message: RegExp): void {
      const good = write('good.txt', letter);
      const result = run(['--format', 'jsonl', ...args, good]);
      assert.equal(result.status, 2);
      assert.match(result.stderr, message);
      assert.equal(result.stderr.trim().split('\n').length, 1, result.stderr);
      assert.deepEqual(
        files(result).map(({ path }) => path),
        [good],
      );
    }

    it('a missing path', () =>
      refused([join(folder, 'none.txt')], /none\.txt: no such file or folder; check/));
    it('a binary file named .txt', () =>
      refused(
        [write('binary.txt', new Uint8Array([80, 75, 3, 4, 0, 0, 1]))],
        /binary\.txt: byte 4 is NUL: .*binary/,
      ));
    it('invalid UTF-8', () =>
      refused(
        [write('latin.txt', new Uint8Array([97, 98, 0xe9, 99]))],
        /latin\.txt: byte 2 is not valid UTF-8; save/,
      ));
    it('a file of 20 MB', () =>
      refused(
        [write('huge.txt', 'word '.repeat(4_194_304))],
        /huge\.txt: 20\.0 MB is over the limit of 16 MB; split/,
      ));
    it('an invalid formulary file, with its line', () => {
      write(
        'bad-layer/formulas.yaml',
        'formulas:\n  - id: x-y\n    name: x\n    category: warmth\n    variants: [x y]\n',
      );
      refused(['--formulary', join(folder, 'bad-layer')], /formulas\.yaml:4:\d+: .*warmth/);
    });
    it('a missing formulary folder', () =>
      refused(['--formulary', join(folder, 'nowhere')], /nowhere: no such formulary folder/));
  });

  it('refuses wrong words with the remedy', () => {
    for (const [args, message] of [
      [['--format', 'xml', 'a.txt'], /--format xml: use one of text, json, jsonl, sarif/],
      [['--date', '2024-02-30', 'a.txt'], /--date 2024-02-30: not a date/],
      [[], /no PATH given/],
    ] as const) {
      const result = run(args);
      assert.equal(result.status, 2);
      assert.match(result.stderr, message);
    }
  });

  it('reads CRLF and a byte order mark: offsets are those of the decoded text', () => {
    const text = letter.replaceAll('\n', '\r\n');
    const [file] = files(run(['--format', 'jsonl', write('crlf.txt', '\ufeff' + text)]));
    assert.ok(file && file.findings.length > 2);
    for (const finding of file.findings) assert.equal(text.slice(finding.start, finding.end), finding.text);
  });
});
