import assert from 'node:assert/strict';
import { articleFacts, type Whole } from '../../../server/src/core/analysis/article-reader.js';
import type { ParagraphNode } from '../../../server/src/core/analysis/node.js';
import type { Article, Polarity } from '../../../server/src/core/types.js';

describe('formulas that stand in a message of a series', () => {
  const use = (id: string, polarity: Polarity, variation: object | null = null): object => ({
    match: { formula: { id } },
    polarity: { polarity, cue: null },
    variation,
  });
  const NO_FRAME = { frame: {} } as Pick<Whole, 'frame'>;
  const article = { sender: 'A', addressee: 'B', occasion: 'day' } as Article;

  it('are those it uses in their own words', () => {
    const uses = [
      use('kept', 'used'),
      use('missing', 'absent'),
      use('denied', 'negated'),
      use('cited', 'mentioned'),
      use('near', 'used', { of: 'near' }),
    ];
    const items = [{ analysed: { uses } }] as unknown as readonly ParagraphNode[];
    assert.deepEqual(articleFacts(article, NO_FRAME, items).present, ['kept']);
    assert.equal(articleFacts({ ...article, occasion: null }, NO_FRAME, items).present, null);
  });
});
