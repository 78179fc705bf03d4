import assert from 'node:assert/strict';
import type { Location, PublishDiagnosticsParams } from 'vscode-languageserver';
import { Method, ServerCommand, type ActResult, type CodebookView } from '../../server/src/protocol.js';
import { MemoryFileSystem } from '../memory-file-system.js';
import { applyFindings, ARTICLE, ROOT } from './test-client.js';
import { textDocument, duplex } from './duplex.js';

describe('language server over a duplex stream: the reader’s other files', () => {
  const { started, write, client } = duplex();

  it('an ignored formula loses its flag, and gets it back when the file is emptied', async () => {
    await started();
    client().forget();
    const result = await client().act<ActResult>(ServerCommand.ignore, {
      uri: ARTICLE,
      formula: 'steady-support',
      scope: 'passage',
      start: 47,
      end: 61,
    });
    assert.equal(result.done, true, result.message);
    const after = await client().findings(1);
    assert.deepEqual(
      after.added.map(({ flag }) => flag),
      [false, true, true],
    );
    client().forget();
    const uri = `${ROOT}/.readout/ignores.yaml`;
    await write(client().files, uri, '');
    await client().notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    assert.deepEqual(
      (await client().findings(1)).added.map(({ flag }) => flag),
      [true, true, true],
    );
  });
  it('a formula ignored in one sentence shows again once the sentence is another', async () => {
    await started();
    client().forget();
    const span = { start: 47, end: 61 };
    await client().act(ServerCommand.ignore, {
      uri: ARTICLE,
      formula: 'steady-support',
      scope: 'passage',
      ...span,
    });
    let held = applyFindings([], await client().findings(1));
    assert.equal(held[0]?.flag, false);
    await client().edit(2, [{ from: [0, 46], to: [0, 46], text: ' our' }]);
    held = applyFindings(held, await client().findings(2));
    assert.deepEqual([held[0]?.flag, held[0]?.start, held.length], [true, 51, 3]);
  });
  it('a workspace formulary is laid over the built-in one, with problems at their line, and follows changes', async () => {
    const fileSystem = new MemoryFileSystem();
    const uri = `${ROOT}/.readout/formulary/mine.yaml`;
    await write(
      fileSystem,
      uri,
      'formulas:\n  - id: thanks\n    name: Thanks\n    category: gratitude\n    variants: [ Thanks ]\n  - id: bad\n    category: nonsense\n    variants: [ x ]\n',
    );
    const message = await started({ fileSystem });
    assert.ok(message.added.some(({ formula }) => formula === 'thanks'));
    const shown = await client().hear<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri,
    );
    assert.equal(shown.diagnostics[0]?.range.start.line, 6);
    const position = { line: 0, character: 38 };
    const place = await client().request<Location>('textDocument/definition', { textDocument, position });
    assert.deepEqual([place.uri, place.range.start.line], [uri, 1]);
    client().forget();
    await write(fileSystem, uri, 'formulas: []\n');
    await client().notify('textDocument/didSave', { textDocument: { uri } });
    assert.ok((await client().findings(1)).added.every(({ formula }) => formula !== 'thanks'));
    const cleared = await client().hear<PublishDiagnosticsParams>(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri,
    );
    assert.deepEqual(cleared.diagnostics, []);
  });
  it('folders and files of a setting are layers, too', async () => {
    const fileSystem = new MemoryFileSystem();
    const layer = 'formulas:\n  - id: thanks\n    category: gratitude\n    variants: [ Thanks ]\n';
    await write(fileSystem, `${ROOT}/shared/words/a.yaml`, layer);
    const settings = { formulary: { paths: ['./shared/words', '../outside', '/nowhere'] } };
    const message = await started({ fileSystem, settings });
    assert.ok(message.added.some(({ formula }) => formula === 'thanks'));
    client().stop();
    await write(fileSystem, 'file:///shelf/ours/b.yaml', layer.replace('Thanks', 'for steady'));
    const beside = await started({ fileSystem, settings: { formulary: { paths: ['../shelf/ours/'] } } });
    assert.ok(beside.added.some(({ formula }) => formula === 'thanks'));
  });
  it('formulas are switched off by a setting', async () => {
    const message = await started({ settings: { formulary: { disabled: ['steady-support', 'no-such'] } } });
    assert.deepEqual(
      message.added.map(({ formula }) => formula),
      [null, 'common-view'],
    );
  });
  it('a new formula from a selection is found at once', async () => {
    await started();
    client().forget();
    const result = await client().act<ActResult>(ServerCommand.newFormula, {
      uri: ARTICLE,
      text: 'Thanks  for',
      category: 'gratitude',
    });
    assert.equal(result.done, true, result.message);
    assert.equal(result.place?.uri, `${ROOT}/.readout/formulary/formulas.yaml`);
    assert.ok((await client().findings(1)).added.some(({ formula }) => formula === 'thanks-for'));
  });
  it('a codebook is written where there is none, and never twice', async () => {
    await started();
    assert.equal((await client().request<CodebookView>(Method.codebook, textDocument)).exists, false);
    assert.equal((await client().act<ActResult>(ServerCommand.createCodebook, textDocument)).done, true);
    assert.equal((await client().act<ActResult>(ServerCommand.createCodebook, textDocument)).done, false);
  });
});
