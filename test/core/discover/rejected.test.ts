import assert from 'node:assert/strict';
import { addRejected, parseRejected, removeRejected } from '../../../server/src/core/discover/rejected.js';
import { MemoryFileSystem } from '../../memory-file-system.js';
import { readoutFolderAt } from '../../../server/src/workspace/readout-folder.js';
import {
  dropRejected,
  loadRejected,
  rejectedUri,
  saveRejected,
} from '../../../server/src/workspace/rejected-file.js';

const FOLDER = readoutFolderAt('file:///desk');

describe('rejected phrases', () => {
  it('are told apart by their words, not by case, hyphens or line breaks', () => {
    const text = 'rejected:\n  - phrase: Press-conference\n';
    assert.deepEqual([...parseRejected(text, 'f').phrases], ['press conference']);
    assert.equal(addRejected(text, 'press\nconference'), text);
  });
  it('keep comments and order, and go again', () => {
    const text = '# mine\nrejected:\n  - phrase: took place\n    note: news\n';
    const more = addRejected(text, 'looked round');
    assert.equal(more, `${text}  - phrase: looked round\n`);
    assert.equal(removeRejected(more, 'Looked Round'), text);
  });
  it('report a faulty entry and keep the others', () => {
    const { phrases, problems, sound } = parseRejected(
      'rejected:\n  - phrase: 7\n  - phrase: took place\n',
      'f',
    );
    assert.deepEqual([[...phrases], problems.length, problems[0]?.line, sound], [['took place'], 1, 1, true]);
  });
  it('are written to a file of the workspace, which is never overwritten when it is broken', async () => {
    const fs = new MemoryFileSystem();
    assert.equal(await saveRejected(fs, FOLDER, 'looked round'), null);
    assert.equal(await saveRejected(fs, FOLDER, 'took place'), null);
    assert.deepEqual([...(await loadRejected(fs, FOLDER)).phrases], ['looked round', 'took place']);
    assert.equal(await dropRejected(fs, FOLDER, 'took place'), null);
    assert.deepEqual([...(await loadRejected(fs, FOLDER)).phrases], ['looked round']);
    assert.match((await saveRejected(fs, FOLDER, ' -- '))?.message ?? '', /no words/);
    const broken = new TextEncoder().encode('rejected: [\n');
    await fs.writeFile(rejectedUri(FOLDER), broken);
    assert.notEqual(await saveRejected(fs, FOLDER, 'more'), null);
    assert.deepEqual(await fs.readFile(rejectedUri(FOLDER)), broken);
  });
});
