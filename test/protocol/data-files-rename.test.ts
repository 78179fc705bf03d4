import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { FOLDER, IGNORES, MINE, THANKS, dataDesk } from './data-desk.js';

describe('language server over a duplex stream: ids in YAML files', () => {
  const { read, client, desk, show, marked, ask } = dataDesk();

  /** The files of a workspace edit as they are after it. */
  async function applied({ changes = {} }: WorkspaceEdit): Promise<Map<string, string>> {
    const after = new Map<string, string>();
    for (const [uri, edits] of Object.entries(changes)) {
      const rows = ((await read(uri)) ?? '').split('\n');
      const offset = ({ line, character }: { line: number; character: number }): number =>
        rows.slice(0, line).reduce((sum, row) => sum + row.length + 1, 0) + character;
      let text = rows.join('\n');
      const ordered = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start));
      for (const { range, newText } of ordered)
        text = text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
      after.set(uri, text);
    }
    return after;
  }

  it('rename changes an id in all files of the layers, and keeps the old one as a former id', async () => {
    const ladder =
      'ladders:\n  - id: warmth\n    name: Warmth\n    order: strength\n    rungs:\n      - { rank: 1, step: low, formula: thanks }\n';
    await desk({
      [MINE]: THANKS,
      [`${FOLDER}/ladders.yaml`]: ladder,
      [IGNORES]: 'ignores:\n  - formula: thanks\n    scope: workspace\n',
    });
    const { text, position } = marked(THANKS.replace('id: thanks', 'id: th|anks'));
    await show(MINE, text);
    const at = { textDocument: { uri: MINE }, position };
    const prepared = await client().request<{ placeholder: string }>('textDocument/prepareRename', at);
    assert.equal(prepared.placeholder, 'thanks');
    const edit = await client().request<WorkspaceEdit>('textDocument/rename', {
      ...at,
      newName: 'many-thanks',
    });
    const result = await applied(edit);
    assert.match(result.get(MINE) ?? '', /- id: many-thanks\n {4}formerIds: \[thanks\]\n {4}name: Thanks/);
    assert.match(result.get(`${FOLDER}/ladders.yaml`) ?? '', /formula: many-thanks }/);
    assert.match(result.get(IGNORES) ?? '', /formula: many-thanks\n/);
    assert.equal(result.size, 3);
    for (const newName of ['Many Thanks', 'steady-support']) {
      await assert.rejects(client().request('textDocument/rename', { ...at, newName }), /not an id|is taken/);
    }
  });

  it('rename takes along uses that go by the ids of their formula and pronouncement', async () => {
    const uses = `uses:
  - pronouncement: letter-2024
    formula: thanks
    status: present
    source: my-source
ladders:
  - id: warmth
    name: Warmth
    order: strength
    rungs:
      - rank: 1
        step: low
        exampleUse: letter-2024-thanks
`;
    await desk({ [MINE]: THANKS, [`${FOLDER}/uses.yaml`]: uses });
    const edit = await ask<WorkspaceEdit>(
      'textDocument/rename',
      MINE,
      THANKS.replace('id: thanks', 'id: th|anks'),
      {
        newName: 'many-thanks',
      },
    );
    const result = await applied(edit);
    assert.match(
      result.get(`${FOLDER}/uses.yaml`) ?? '',
      /formula: many-thanks\n[^]*exampleUse: letter-2024-many-thanks\n/,
    );
  });

  it('rename back to a former id swaps the two', async () => {
    const text = THANKS.replace(
      '    name: Thanks',
      '    formerIds:\n      - older\n      - old-thanks\n    name: Thanks',
    );
    await desk({ [MINE]: text });
    const marked = text.replace('id: thanks', 'id: th|anks');
    const back = await applied(
      await ask<WorkspaceEdit>('textDocument/rename', MINE, marked, { newName: 'old-thanks' }),
    );
    assert.match(back.get(MINE) ?? '', /- id: old-thanks\n {4}formerIds:\n {6}- older\n {6}- thanks\n/);
    const on = await applied(
      await client().request<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri: MINE },
        position: { line: 2, character: 10 },
        newName: 'newer',
      }),
    );
    assert.match(
      on.get(MINE) ?? '',
      /- id: newer\n {4}formerIds:\n {6}- thanks\n {6}- older\n {6}- old-thanks\n/,
    );
  });

  it('an id of the built-in formulary is not renamed, and the reader is told why', async () => {
    await desk({ [MINE]: THANKS });
    const { text, position } = marked('formulas:\n  - id: steady|-support\n    name: x\n');
    await show(MINE, text);
    const at = { textDocument: { uri: MINE }, position };
    await assert.rejects(
      client().request('textDocument/prepareRename', at),
      /built-in formula and cannot be renamed/,
    );
  });
});
