import assert from 'node:assert/strict';
import { groupIgnores } from '../../client/src/commands/ignore-groups.js';
import type { IgnoreView } from '../../server/src/protocol.js';

describe('the list of ignores', () => {
  it('goes from the narrowest level to the widest, and by article and place', () => {
    const view = (
      scope: IgnoreView['entry']['scope'],
      article: string,
      start: number | null,
    ): IgnoreView => ({
      entry: { file: 'file:///w/.readout/ignores.yaml', formula: 'a', scope, article },
      name: 'a',
      articleUri: null,
      sentence: null,
      start,
      end: start,
    });
    const groups = groupIgnores([
      view('workspace', '', null),
      view('passage', 'b.txt', 1),
      view('passage', 'a.txt', null),
      view('passage', 'a.txt', 9),
      view('passage', 'a.txt', 3),
    ]);
    assert.deepEqual(
      groups.map(({ scope, views }) => [
        scope,
        views.map(({ entry, start }) => `${entry.article ?? ''}:${start}`),
      ]),
      [
        ['passage', ['a.txt:3', 'a.txt:9', 'a.txt:null', 'b.txt:1']],
        ['workspace', [':null']],
      ],
    );
  });
});
