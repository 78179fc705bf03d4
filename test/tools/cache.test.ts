import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadTool } from './load.js';

interface Cache {
  readonly cacheFolder: () => string;
  readonly installOnce: (name: string, make: (folder: string) => Promise<void>) => Promise<string>;
}

describe('cache of what the tools install', () => {
  const before = process.env['READOUT_CACHE'];
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'readout-cache-'));
    process.env['READOUT_CACHE'] = folder;
  });
  afterEach(() => {
    if (before === undefined) Reflect.deleteProperty(process.env, 'READOUT_CACHE');
    else process.env['READOUT_CACHE'] = before;
    rmSync(folder, { recursive: true });
  });

  const fill = (target: string) => {
    writeFileSync(join(target, 'made'), '');
    return Promise.resolve();
  };

  it('makes a folder once', async () => {
    const { installOnce } = await loadTool<Cache>('host/cache.mjs');
    let times = 0;
    const make = (target: string) => {
      times++;
      return fill(target);
    };
    const first = await installOnce('thing-1', make);
    assert.equal(await installOnce('thing-1', make), first);
    assert.equal(times, 1);
    assert.ok(existsSync(join(folder, 'thing-1/made')));
  });

  it('leaves nothing behind when making it fails, and can be tried again', async () => {
    const { installOnce } = await loadTool<Cache>('host/cache.mjs');
    await assert.rejects(
      installOnce('thing-1', () => Promise.reject(new Error('no network'))),
      /no network/,
    );
    assert.deepEqual(readdirSync(folder), []);
    await installOnce('thing-1', fill);
    assert.deepEqual(readdirSync(folder), ['thing-1']);
  });

  it('takes two at once', async () => {
    const { installOnce } = await loadTool<Cache>('host/cache.mjs');
    const both = await Promise.all([installOnce('thing-1', fill), installOnce('thing-1', fill)]);
    assert.equal(both[0], both[1]);
    assert.deepEqual(readdirSync(folder), ['thing-1']);
  });
});
