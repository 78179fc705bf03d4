import assert from 'node:assert/strict';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NodeFileSystem, type NodeCalls } from '../../../server/src/workspace/node-file-system.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined): string | undefined =>
  content && new TextDecoder().decode(content);

describe('Node file system', () => {
  let root: string;
  let outside: string;
  const uri = (path: string): string => pathToFileURL(join(root, path)).href;
  const open = (calls?: NodeCalls): NodeFileSystem =>
    new NodeFileSystem({ roots: () => [pathToFileURL(root).href], ...(calls ? { calls } : {}) });

  beforeEach(async () => {
    const base = await fs.mkdtemp(join(tmpdir(), 'readout-'));
    root = join(base, 'root');
    outside = join(base, 'outside');
    await fs.mkdir(root);
    await fs.mkdir(outside);
  });

  afterEach(() => fs.rm(join(root, '..'), { recursive: true }));

  it('reads, writes, lists and deletes; what is missing is undefined', async () => {
    const files = open();
    assert.equal(await files.readFile(uri('a/b')), undefined);
    assert.deepEqual(await files.readDirectory(uri('a')), []);
    await files.createDirectory(uri('a/한'));
    await files.writeFile(uri('a/b c.txt'), bytes('x'));
    assert.deepEqual(await files.readDirectory(uri('a')), [
      { name: 'b c.txt', type: 'file' },
      { name: '한', type: 'directory' },
    ]);
    assert.equal((await files.stat(uri('a/b c.txt')))?.size, 1);
    await files.delete(uri('a/b c.txt'));
    await files.delete(uri('a/b c.txt'));
    assert.equal(await files.stat(uri('a/b c.txt')), undefined);
  });

  it('keeps the old file whole when it dies between writing and renaming', async () => {
    await open().writeFile(uri('a'), bytes('old'));
    const dying = open({ ...fs, rename: () => Promise.reject(new Error('no power')) });
    await assert.rejects(dying.writeFile(uri('a'), bytes('new')), /no power/);
    assert.equal(text(await open().readFile(uri('a'))), 'old');
    assert.deepEqual(await fs.readdir(root), ['a']);
    // A real crash leaves the temporary file, too; it is not taken for anything.
    const crashed = open({
      ...fs,
      rename: () => Promise.reject(new Error('x')),
      unlink: () => Promise.reject(new Error('x')),
    });
    await assert.rejects(crashed.writeFile(uri('a'), bytes('new')));
    assert.equal(text(await open().readFile(uri('a'))), 'old');
    assert.ok((await fs.readdir(root)).every((name) => name === 'a' || name.endsWith('.tmp')));
  });

  it('does not leave the roots, by dots, links or schemes', async () => {
    const files = open();
    await fs.writeFile(join(outside, 'secret'), 'x');
    await fs.symlink(outside, join(root, 'link'));
    await fs.symlink(join(outside, 'new'), join(root, 'dangling'));
    await assert.rejects(
      files.readFile(`${pathToFileURL(root).href}/../outside/secret`),
      /outside of the open folders/,
    );
    await assert.rejects(files.readFile(uri('link/secret')), /outside of the open folders/);
    await assert.rejects(files.writeFile(uri('link/new'), bytes('x')), /outside of the open folders/);
    await assert.rejects(files.writeFile(uri('dangling'), bytes('x')), /leads nowhere/);
    await assert.rejects(files.readFile('http://example.org/a'), /only files of this computer/);
    assert.deepEqual(await files.readDirectory(uri('.')), []);
    assert.deepEqual(await fs.readdir(outside), ['secret']);
  });

  it('lets one holder at a time into a lock and breaks one left behind', async () => {
    const files = open();
    const order: string[] = [];
    const release = await files.lock(uri('a'));
    const second = files.lock(uri('a')).then((free) => (order.push('second'), free()));
    order.push('first');
    await release();
    await second;
    assert.deepEqual(order, ['first', 'second']);
    await fs.writeFile(join(root, 'a.lock'), '');
    const old = new Date(Date.now() - 60_000);
    await fs.utimes(join(root, 'a.lock'), old, old);
    await (
      await files.lock(uri('a'))
    )();
    assert.deepEqual(await fs.readdir(root), []);
  });
});
