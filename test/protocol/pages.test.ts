import assert from 'node:assert/strict';
import type { DocumentSymbol, Location } from 'vscode-languageserver';
import { Method, type Page, type Place } from '../../server/src/protocol.js';
import { ARTICLE } from './test-client.js';
import { textDocument, duplex } from './duplex.js';

describe('language server over a duplex stream: outline, places and pages', () => {
  const { start, started, client } = duplex();

  it('goes from a formula to its entry in the shipped formulary', async () => {
    await started();
    const position = { line: 1, character: 30 };
    const place = await client().request<Location>('textDocument/definition', { textDocument, position });
    assert.deepEqual([place.uri, place.range.start.line], ['file:///ext/server/formulary/formulas.yaml', 9]);
    const again = await client().request<Place>(Method.formulaPlace, {
      uri: ARTICLE,
      formula: 'common-view',
    });
    assert.deepEqual(again, { uri: place.uri, line: 9, character: 0 });
  });

  it('gives an outline with headings that hold what stands under them', async () => {
    await start();
    await client().open(
      '# One\nsteady support\n## Two\ncommon view 2025-09-09\n# Three\n',
      ARTICLE,
      'markdown',
    );
    const symbols = await client().request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    const names = (list: readonly DocumentSymbol[]): unknown[] =>
      list.map(({ name, children }) => (children?.length ? [name, names(children)] : name));
    assert.deepEqual(names(symbols), [
      ['One', ['steady support', ['Two', ['common view', '2025-09-09']]]],
      'Three',
    ]);
  });

  it('gives pages to read', async () => {
    await started();
    const summary = await client().request<Page>(Method.page, { uri: ARTICLE, page: 'summary' });
    assert.match(summary.markdown, /## Formulas \(2\)/);
    const uses = await client().request<Page>(Method.page, {
      uri: ARTICLE,
      page: 'uses',
      formula: 'steady-support',
    });
    assert.match(uses.markdown, /\| 2025-09-09 \| ● present \|/);
    const explain = await client().request<Page>(Method.page, { uri: ARTICLE, page: 'explain', offset: 50 });
    assert.match(explain.markdown, /\*\*Matched variant\*\*: steady support/);
    assert.match(explain.markdown, /\*\*Entry\*\*: built in: formulas\\?\.yaml:4/);
    assert.match(explain.markdown, /\*\*Overlooked\*\*: nothing: written the same/);
    assert.equal(
      await client().request(Method.page, { uri: ARTICLE, page: 'uses', formula: '__proto__' }),
      null,
    );
  });
});
