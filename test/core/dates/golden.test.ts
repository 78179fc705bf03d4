import assert from 'node:assert/strict';
import { createDateTagger } from '../../../server/src/core/dates/index.js';
import { GOLDEN } from './golden.js';
import { knowledge } from './knowledge.js';

describe('date expressions by kind', () => {
  const tagger = createDateTagger(knowledge);
  for (const [kind, list] of Object.entries(GOLDEN)) {
    describe(kind, () => {
      for (const { sentence, text, value, type, anchor } of list) {
        const date = anchor === undefined ? '2020-10-29' : anchor;
        it(`${text} → ${value ?? 'not known'} (article ${date ?? 'undated'})`, () => {
          const resolved = tagger.resolve([tagger.recognize(sentence)], { date, inferred: false }).flat();
          const found = resolved.filter(({ expression }) => expression.text === text).at(-1);
          assert.ok(found, `found only ${JSON.stringify(resolved.map(({ expression }) => expression.text))}`);
          assert.equal(found.value, value);
          assert.equal(found.type, type);
        });
      }
    });
  }
});
