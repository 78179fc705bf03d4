import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import {
  Method,
  ServerCommand,
  type ActResult,
  type CodebookView,
  type TagsParams,
} from '../../server/src/protocol.js';
import { MemoryFileSystem } from '../memory-file-system.js';
import { ARTICLE, OWN_DRAWING, ROOT } from './test-client.js';
import { ANNOTATIONS, textDocument, duplex } from './duplex.js';

describe('language server over a duplex stream: tagging', () => {
  const { started, read, write, hoverText, tag, client } = duplex();

  it('writes an annotation file, tells the client, and can be undone and redone', async () => {
    await started();
    const result = await tag(47, 61);
    assert.equal(result.done, true, result.message);
    assert.equal(result.message, 'Tagged as Support.');
    const tags = await client().hear<TagsParams>(Method.tags, (params) => params.tags.length === 1);
    const { start, end, exact, author, state, id } = tags.tags[0] ?? assert.fail();
    assert.deepEqual(
      { start, end, exact, author, state },
      {
        start: 47,
        end: 61,
        exact: 'steady support',
        author: 'Tess Reader',
        state: 'exact',
      },
    );
    assert.equal(result.annotation, id);
    assert.match((await read(ANNOTATIONS)) ?? '', /"value": "support"/);
    assert.match(await hoverText(0, 50), /Tagged \*\*Support\*\*/);
    client().forget();
    assert.equal((await client().act<ActResult>(ServerCommand.undo, textDocument)).done, true);
    await client().hear<TagsParams>(Method.tags, (params) => params.tags.length === 0);
    assert.equal((await client().act<ActResult>(ServerCommand.redo, textDocument)).done, true);
    await client().hear<TagsParams>(Method.tags, (params) => params.tags.length === 1);
    const noted = await client().act<ActResult>(ServerCommand.editNote, {
      uri: ARTICLE,
      annotation: id,
      note: 'see *2024*',
    });
    assert.equal(noted.done, true);
    assert.match(await hoverText(0, 50), /see \\\*2024\\\*/);
    assert.equal(
      (await client().act<ActResult>(ServerCommand.untag, { uri: ARTICLE, annotation: id })).done,
      true,
    );
  });
  it('keeps tags in place while typing, and finds a deleted passage again after the text is restored', async () => {
    await started();
    await tag(47, 61);
    await client().edit(2, [{ from: [0, 0], to: [0, 0], text: 'New. ' }]);
    const moved = await client().hear<TagsParams>(Method.tags, ({ version }) => version === 2);
    assert.deepEqual([moved.tags[0]?.start, moved.tags[0]?.end], [52, 66]);
    await client().edit(3, [{ from: [0, 40], to: [0, 66], text: '' }]);
    const torn = await client().hear<TagsParams>(Method.tags, ({ version }) => version === 3);
    assert.equal(torn.tags[0]?.start, null);
    await client().edit(4, [{ from: [0, 40], to: [0, 40], text: ' Thanks for steady support'.slice(0, 26) }]);
    const found = await client().hear<TagsParams>(
      Method.tags,
      ({ version, tags }) => version === 4 && tags[0]?.start !== null,
    );
    assert.equal(found.tags[0]?.end, (found.tags[0]?.start ?? 0) + 14);
  });
  it('takes a new tag into the codebook and offers what was used last first', async () => {
    await started();
    await tag(47, 61, ['Odd wording']);
    const codebook = await client().request<CodebookView>(Method.codebook, textDocument);
    assert.deepEqual([codebook.exists, codebook.recent], [true, ['odd-wording']]);
    assert.ok(codebook.tags.some(({ id, name }) => id === 'odd-wording' && name === 'Odd wording'));
    assert.ok(codebook.tags.some(({ id }) => id === 'support'));
  });
  it('keeps an unreadable annotation file as it is, says so once, and refuses to write', async () => {
    const fileSystem = new MemoryFileSystem();
    await write(fileSystem, ANNOTATIONS, '[{"broken": ');
    await started({ fileSystem });
    const tags = await client().hear<TagsParams>(Method.tags, ({ problems }) => problems.length > 0);
    assert.match(tags.problems[0] ?? '', /Tess-Reader\.json:1: .*not valid JSON/);
    const result = await tag(47, 61);
    assert.equal(result.done, false);
    assert.equal(await read(ANNOTATIONS), '[{"broken": ');
    assert.equal(client().heard.filter(({ method }) => method === 'window/showMessage').length, 1);
    const shown = await client().hear<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      ({ uri }) => uri === ANNOTATIONS,
    );
    assert.equal(shown.diagnostics.length, 1);
  });
  it('shows what another program wrote once the client tells of it', async () => {
    await started();
    await tag(47, 61);
    const written = (await read(ANNOTATIONS)) ?? '';
    await client().act(ServerCommand.undo, textDocument);
    await client().hear<TagsParams>(Method.tags, (params) => params.tags.length === 0);
    client().forget();
    await write(client().files, ANNOTATIONS, written);
    await client().notify('workspace/didChangeWatchedFiles', { changes: [{ uri: ANNOTATIONS, type: 2 }] });
    await client().hear<TagsParams>(Method.tags, (params) => params.tags.length === 1);
  });
  it('writes nothing in an untrusted workspace, and reads no formulary there', async () => {
    const fileSystem = new MemoryFileSystem();
    await write(
      fileSystem,
      `${ROOT}/.readout/formulary/a.yaml`,
      'formulas:\n  - id: steady-support\n    disabled: true\n',
    );
    const message = await started({ fileSystem, options: { ...OWN_DRAWING, trusted: false } });
    assert.equal(message.added.length, 3);
    const result = await tag(47, 61);
    assert.deepEqual([result.done, /not trusted/.test(result.message)], [false, true]);
    assert.equal(await read(ANNOTATIONS), undefined);
  });
  it('refuses bad arguments in words', async () => {
    await started();
    const result = await client().act<ActResult>(ServerCommand.tag, {
      uri: ARTICLE,
      start: '1',
      end: 2,
      tags: [],
    });
    assert.deepEqual([result.done, /"start"/.test(result.message)], [false, true]);
    assert.equal((await tag(5, 5)).done, false);
  });
});
