import assert from 'node:assert/strict';
import { loadTool } from './load.js';

interface Npm {
  readonly npmCommand: () => { command: string; prefix: string[] };
  readonly npmEnvironment: (extra?: Record<string, string>) => Record<string, string | undefined>;
  readonly run: (command: string, args: string[]) => Promise<string>;
}

describe('running npm from the tools', () => {
  const before = { ...process.env };
  afterEach(() => {
    for (const name of ['npm_execpath', 'npm_package_name', 'npm_config_local_prefix', 'npm_config_registry'])
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
  });

  it('uses the npm that started us, and not another package manager', async () => {
    const { npmCommand } = await loadTool<Npm>('npm.mjs');
    process.env['npm_execpath'] = '/somewhere/bin/npm-cli.js';
    assert.deepEqual(npmCommand(), { command: process.execPath, prefix: ['/somewhere/bin/npm-cli.js'] });
    process.env['npm_execpath'] = '/somewhere/yarn.js';
    assert.deepEqual(npmCommand().prefix, []);
  });

  it('does not hand the outer package to a nested npm, but its registry', async () => {
    const { npmEnvironment } = await loadTool<Npm>('npm.mjs');
    process.env['npm_package_name'] = 'readout';
    process.env['npm_config_local_prefix'] = '/outer';
    process.env['npm_config_registry'] = 'http://localhost:1/';
    const env = npmEnvironment({ PATH: '/bin' });
    assert.equal(env['npm_package_name'], undefined);
    assert.equal(env['npm_config_local_prefix'], undefined);
    assert.equal(env['npm_config_registry'], 'http://localhost:1/');
    assert.equal(env['PATH'], '/bin');
  });

  it('says what a failing program said', async () => {
    const { run } = await loadTool<Npm>('npm.mjs');
    const failing = run(process.execPath, ['-e', 'console.error("the reason"); process.exit(3)']);
    await assert.rejects(failing, /ended with 3:\nthe reason/);
  });
});
