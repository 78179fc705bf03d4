import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const SERVER = resolve('dist/server-node.js');
const SCRIPT = resolve('test/clients/neovim.lua');
const LIMIT_MS = 60_000;
const TEXT = [
  'Pyongyang, September 9 (KCNA) -- Kim Jong Un sent a message to Xi Jinping on Monday, October 1, 2025.',
  '',
  'He thanked him for the invariable support and spoke of a strategic choice.',
  '',
].join('\n');

interface Seen {
  readonly problem?: string;
  readonly diagnostics: readonly string[];
  readonly hover: string | null;
  readonly actions: readonly string[];
  readonly symbols: number;
  readonly afterEdit: string | null;
  readonly afterDelete: unknown;
}

describe('Neovim with Readout as its language server', () => {
  it('shows problems, hovers, actions and symbols, and follows edits', async function () {
    this.timeout(LIMIT_MS);
    const hasNeovim = spawnSync('nvim', ['--version'], { stdio: 'ignore' }).status === 0;
    if (!hasNeovim || !existsSync(SERVER)) {
      console.log(`      skipped: ${hasNeovim ? 'the server is not built' : 'no "nvim" on this machine'}`);
      this.skip();
    }
    const folder = await mkdtemp(join(tmpdir(), 'readout-neovim-'));
    try {
      const article = join(folder, 'letter.txt');
      const out = join(folder, 'seen.json');
      await writeFile(article, TEXT);
      const place = { LINE: '2', CHARACTER: String(TEXT.split('\n')[2]?.indexOf('support') ?? 0) };
      const env = { ...process.env, ARTICLE: article, SERVER, NODE: process.execPath, OUT: out, ...place };
      const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-S', SCRIPT];
      const run = spawnSync('nvim', args, { env, timeout: LIMIT_MS, encoding: 'utf8', cwd: folder });
      assert.ok(existsSync(out), run.stderr);
      const seen = JSON.parse(await readFile(out, 'utf8')) as Seen;
      assert.equal(seen.problem, undefined);
      assert.ok(
        seen.diagnostics.some((message) => message.includes('Wednesday')),
        seen.diagnostics.join('\n'),
      );
      assert.match(seen.hover ?? '', /\*\*invariable support\*\*/);
      assert.doesNotMatch(seen.hover ?? '', /command:/, 'no commands of VS Code');
      assert.ok(
        seen.actions.some((title) => title.startsWith('Tag')),
        seen.actions.join('\n'),
      );
      assert.ok(seen.symbols > 0);
      assert.match(seen.afterEdit ?? '', /\*\*invariable support\*\*/);
      assert.equal(seen.afterDelete, null);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
