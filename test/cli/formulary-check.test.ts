import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const cli = resolve('dist/cli.js');

describe('readout formulary check', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'readout-formulary-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  function run(args: readonly string[], cwd = folder): { status: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'formulary', ...args], {
      encoding: 'utf8',
      cwd,
    });
    return { status, out: stdout, err: stderr };
  }

  const GOOD =
    'formulas:\n  - id: lantern-road\n    category: friendship\n    variants: [lantern road]\n' +
    '  - id: invariable-support\n    signal: Ours.\n  - id: shared-understanding\n    disabled: true\n' +
    'sources:\n  - id: my-source\n    title: A letter\n';

  it('counts what there is, and what it changes, in the formulary of the workspace', () => {
    write('.readout/formulary/mine.yaml', GOOD);
    write('letters/a.txt', '');
    const { status, out, err } = run(['check'], join(folder, 'letters'));
    assert.equal(err, '');
    assert.match(
      out,
      /^\S+formulary: 1 file, 3 formulas \(1 changing others, 1 switching others off\), 1 source; 0 errors, 0 warnings\n$/,
    );
    assert.equal(status, 0);
  });

  it('says each problem with its line and column, and ends with 1', () => {
    const path = write(
      'words/a.yaml',
      'formulas:\n  - id: x\n    category: joy\n    variants: [x y]\n  - id: y\n    category: era\n    variants: [z w]\n    sources: [no-such]\n',
    );
    write('words/b.yaml', 'formulas:\n  - id: y\n    category: era\n    variants: [q r]\n');
    const { status, out } = run(['check', 'words']);
    const lines = out.split('\n');
    assert.match(lines[0] ?? '', /^words\/a\.yaml:3:15: error: category: "joy" is not a category/);
    assert.match(lines[1] ?? '', /^words\/a\.yaml:8:15: error: sources\[0\]: there is no source "no-such"/);
    assert.match(
      lines[2] ?? '',
      /^words\/b\.yaml:2:5: error: the id "y" is given already in words\/a\.yaml:5/,
    );
    assert.equal(status, 1);
    assert.match(run(['check', path]).out, /a\.yaml: 2 files.*; 2 errors, 0 warnings\n$/);
  });

  it('lays several over one another: the second may name what the first has', () => {
    write('one/a.yaml', GOOD);
    write('two/b.yaml', 'formulas:\n  - id: lantern-road\n    sources: [my-source]\n');
    assert.equal(run(['check', 'one', 'two']).status, 0);
    assert.equal(run(['check', 'two']).status, 1);
  });

  it('ends with 2 on input that cannot be used, and still does the rest', () => {
    write('one/a.yaml', GOOD);
    write('bytes/a.yaml', new Uint8Array([0xff, 0xfe, 0x00]));
    const { status, out, err } = run(['check', 'nowhere', 'one', 'bytes']);
    assert.match(err, /nowhere: no such file or folder[^]*bytes\/a\.yaml: is not UTF-8/);
    assert.match(out, /one: 1 file, 3 formulas/);
    assert.equal(status, 2);
    assert.equal(run(['check']).status, 2);
    assert.match(run(['polish']).err, /no such command; there is: formulary check/);
  });
});
