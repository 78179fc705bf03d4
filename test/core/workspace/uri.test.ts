import assert from 'node:assert/strict';
import { authorFileName } from '../../../server/src/workspace/author.js';
import {
  basename,
  dirname,
  isInside,
  isSafePath,
  join,
  relative,
} from '../../../server/src/workspace/uri.js';

describe('URIs', () => {
  it('join encodes, relative decodes', () => {
    const uri = join('file:///w/my%20texts', '평양/a #1 (50%).txt');
    assert.equal(uri, 'file:///w/my%20texts/%ED%8F%89%EC%96%91/a%20%231%20%2850%25%29.txt');
    assert.equal(relative('file:///w/my texts', uri), '평양/a #1 (50%).txt');
    assert.equal(basename(uri), 'a #1 (50%).txt');
    assert.equal(join('vscode-vfs://github/o/r/', 'a'), 'vscode-vfs://github/o/r/a');
    assert.equal(join('file:///', 'a'), 'file:///a');
    assert.equal(join('vscode-vfs://github/', 'a'), 'vscode-vfs://github/a');
  });

  it('stays inside', () => {
    for (const path of ['../a', 'a/../../b', '/etc', 'a//b', '.', '', 'a/\0']) {
      assert.ok(!isSafePath(path), path);
      assert.throws(() => join('file:///w', path));
    }
    assert.equal(relative('file:///w', 'file:///w/../etc/passwd'), null);
    assert.equal(relative('file:///w', 'file:///w/%2e%2e/etc'), null);
    assert.equal(relative('file:///w', 'file:///wide/a'), null);
    assert.equal(relative('file:///w', 'vscode-vfs:///w/a'), null);
    assert.equal(relative('file:///w', 'file:///w/%E0%A4%A'), '%E0%A4%A');
    assert.ok(isInside('file:///c%3A/w', 'file:///C:/w/a'));
  });

  it('goes up to the root and ends there', () => {
    assert.equal(dirname('file:///w/a/b.txt'), 'file:///w/a');
    assert.equal(dirname('file:///w'), 'file:///');
    assert.equal(dirname('file:///'), null);
    assert.equal(dirname('untitled:Untitled-1'), null);
  });

  it('makes file names of authors', () => {
    assert.equal(authorFileName('Kim Il'), 'Kim-Il');
    assert.equal(authorFileName('../../etc/passwd'), 'etc-passwd');
    assert.equal(authorFileName('김 철수'), '김-철수');
    assert.equal(authorFileName(' … '), 'reader');
    assert.equal(authorFileName('con'), 'con-reader');
    assert.equal(authorFileName('a'.repeat(500)).length, 60);
  });
});
