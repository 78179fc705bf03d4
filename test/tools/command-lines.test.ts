import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

const tool = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });

describe('command lines of the tools', () => {
  it('npm start explains itself', () => {
    const { status, stdout } = tool('tools/start.mjs', '--help');
    assert.equal(status, 0);
    for (const option of ['--no-open', '--desktop', '--port', 'READOUT_CACHE'])
      assert.ok(stdout.includes(option));
  });

  it('npm test refuses a layer that it does not have', () => {
    const { status, stderr } = tool('tools/test.mjs', 'nonsense');
    assert.equal(status, 2);
    assert.match(stderr, /no layer nonsense; layers: checks core protocol seeds node web/);
  });
});
