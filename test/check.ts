import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

/** Runs the built `readout check` on files or folders and reads what it says of each file. */
export function check<F>(paths: readonly string[]): F[] {
  const run = spawnSync(process.execPath, ['dist/cli.js', 'check', '--format', 'jsonl', ...paths], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as F);
}
