import assert from 'node:assert/strict';
import { Method, type StatusParams } from '../../server/src/protocol.js';
import { MemoryFileSystem } from '../memory-file-system.js';
import { ARTICLE, ROOT, TEXT, type StartOptions } from './test-client.js';
import { duplex } from './duplex.js';

describe('language server over a duplex stream: which documents are read', () => {
  const { start, started, write, client } = duplex();

  async function reason(text: string, uri = ARTICLE, options: StartOptions = {}): Promise<string> {
    await start(options);
    await client().open(text, uri);
    const status = await client().hear<StatusParams>(Method.status);
    assert.equal(status.state, 'refused');
    return status.reason ?? '';
  }

  it('not what does not look like an article, and dates alone do not make one', async () => {
    assert.match(await reason('On 2025-09-09 and 2025-09-10 and 2025-09-11.'), /not look like an article/);
    client().stop();
    assert.match(await reason('October 1, 2024\n\nMinutes of the meeting on 2024-10-01.'), /not look like/);
  });
  it('an article with a dateline that names no year, below its headline', async () => {
    await started({}, 'A headline\n\nPyongyang, September 9 (KCNA) -- Nothing.');
    assert.equal((await client().hear<StatusParams>(Method.status)).state, 'read');
  });
  it('an article with front matter, and any text under "always" or in a folder with .readout', async () => {
    await started({}, '---\noutlet: Agency\n---\nNothing.');
    client().stop();
    await started({ settings: { enable: 'always' } }, 'Nothing.');
    client().stop();
    const fileSystem = new MemoryFileSystem();
    await write(fileSystem, `${ROOT}/.readout/codebook.yaml`, '');
    assert.equal((await started({ fileSystem }, 'Nothing.')).base, null);
    assert.equal((await client().hear<StatusParams>(Method.status)).state, 'read');
  });
  it('no binary file', async () => assert.match(await reason('a\0b'), /NUL/));
  it('no file above the size limit', async () => {
    assert.match(
      await reason('x'.repeat(3 * 1024), ARTICLE, { settings: { files: { maxSizeKB: 2 } } }),
      /3 KB.*\(2\)/,
    );
  });
  it('no README, no node_modules, no excluded glob, no git: document', async () => {
    assert.match(await reason(TEXT, `${ROOT}/README.txt`), /"README.txt" is left out/);
    client().stop();
    assert.match(await reason(TEXT, `${ROOT}/node_modules/a/b.txt`), /"node_modules"/);
    client().stop();
    const settings = { 'files.exclude': ['drafts/**'] };
    assert.match(await reason(TEXT, `${ROOT}/drafts/b.txt`, { settings }), /drafts/);
    client().stop();
    assert.match(await reason(TEXT, 'git:/desk/letter.txt'), /"git:"/);
  });
  it('nothing under "never", until the reader says so for one file', async () => {
    assert.match(await reason(TEXT, ARTICLE, { settings: { enable: 'never' } }), /"never"/);
    client().forget();
    await client().notify(Method.override, { uri: ARTICLE, read: 'always' });
    assert.equal((await client().hear<StatusParams>(Method.status)).state, 'read');
    client().forget();
    await client().notify(Method.override, { uri: ARTICLE, read: 'never' });
    assert.match((await client().hear<StatusParams>(Method.status)).reason ?? '', /You chose/);
    assert.deepEqual((await client().findings(1)).added, []);
  });
  it('a text that becomes an article while it is written', async () => {
    await reason('Dear all,\n');
    client().forget();
    await client().edit(2, [{ from: [0, 0], to: [0, 0], text: 'steady support, a common view: ' }]);
    assert.equal((await client().findings(2)).added.length, 2);
  });
});
