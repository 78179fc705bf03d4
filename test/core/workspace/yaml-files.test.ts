import assert from 'node:assert/strict';
import { starterCodebook } from '../../../server/src/core/annotations/starter-codebook.js';
import { loadArticles, lookupArticle, saveArticle } from '../../../server/src/workspace/articles-file.js';
import {
  addTag,
  codebookUri,
  createCodebook,
  loadCodebook,
} from '../../../server/src/workspace/codebook-file.js';
import {
  dropIgnore,
  ignoresUri,
  loadIgnores,
  saveIgnore,
} from '../../../server/src/workspace/ignores-file.js';
import { MemoryFileSystem } from '../../memory-file-system.js';
import { readoutFolderAt } from '../../../server/src/workspace/readout-folder.js';

const FOLDER = readoutFolderAt('file:///w');
const SHA = '0'.repeat(64);

describe('the user’s YAML files', () => {
  it('offers and writes a codebook once, and adds tags to it', async () => {
    const fs = new MemoryFileSystem();
    assert.equal((await loadCodebook(fs, FOLDER)).exists, false);
    assert.equal(await createCodebook(fs, FOLDER, starterCodebook()), null);
    assert.match((await createCodebook(fs, FOLDER, starterCodebook()))?.message ?? '', /already/);
    assert.equal(await addTag(fs, FOLDER, { id: 'mine', name: 'Mine' }), null);
    assert.match((await addTag(fs, FOLDER, { id: 'mine', name: 'Mine' }))?.message ?? '', /already/);
    const { codebook, problems } = await loadCodebook(fs, FOLDER);
    assert.deepEqual(problems, []);
    assert.equal(codebook.tags.length, 13);
  });

  it('sets metadata of an article and refuses what is no date', async () => {
    const fs = new MemoryFileSystem();
    assert.equal(await saveArticle(fs, FOLDER, 'a.txt', SHA, { date: '2020-10-29' }), null);
    assert.match(
      (await saveArticle(fs, FOLDER, 'a.txt', SHA, { date: '2020-10-32' }))?.message ?? '',
      /not a date/,
    );
    const match = lookupArticle(await loadArticles(fs, FOLDER), 'a.txt', SHA);
    assert.deepEqual(match?.entry.overrides, { date: '2020-10-29' });
  });

  it('adds and drops ignores, and leaves a broken file alone', async () => {
    const fs = new MemoryFileSystem();
    const ignore = { formula: 'full-support', scope: 'workspace' } as const;
    assert.equal(await saveIgnore(fs, FOLDER, ignore), null);
    assert.deepEqual((await loadIgnores(fs, FOLDER)).ignores, [ignore]);
    assert.equal(await dropIgnore(fs, FOLDER, ignore), null);
    assert.deepEqual((await loadIgnores(fs, FOLDER)).ignores, []);
    assert.equal(await saveIgnore(fs, FOLDER, ignore), null);
    assert.match(new TextDecoder().decode(await fs.readFile(ignoresUri(FOLDER))), /^ignores:\n {2}- formula/);
    const broken = new TextEncoder().encode('ignores: [\n');
    await fs.writeFile(ignoresUri(FOLDER), broken);
    const problem = await saveIgnore(fs, FOLDER, ignore);
    assert.equal(problem?.file, ignoresUri(FOLDER));
    assert.deepEqual(await fs.readFile(ignoresUri(FOLDER)), broken);
    await fs.writeFile(codebookUri(FOLDER), new Uint8Array([0xff]));
    assert.match((await loadCodebook(fs, FOLDER)).problems[0]?.message ?? '', /UTF-8/);
  });
});
