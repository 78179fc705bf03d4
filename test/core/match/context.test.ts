import assert from 'node:assert/strict';
import { compileMatcher } from '../../../server/src/core/match/matcher.js';
import { formula, found } from './formula.js';

describe('the context of a formula', () => {
  const text = 'The puppet army marched. Their army rested.';

  it('may be required in the same sentence', () => {
    const context = { requires: ['puppet'], within: 'sentence' } as const;
    assert.equal(found('army', text, { context }).length, 1);
    assert.equal(found('army', text, { context: { ...context, within: 'paragraph' } }).length, 2);
    assert.deepEqual(found('army', 'The army rested.', { context }), []);
  });

  it('may be forbidden', () => {
    const context = { forbids: ['puppet ~1 army', 'salvation army'], within: 'sentence' } as const;
    assert.equal(found('army', text, { context }).length, 1);
    assert.deepEqual(found('army', 'the Salvation Army', { context }), []);
  });

  it('may be a slot alone', () => {
    const context = { requires: ['{number}'], within: 'sentence' } as const;
    assert.deepEqual(found('army', 'an army of 20. The army.', { context }), ['army']);
  });

  it('ends at full stops that end a sentence, not at those of abbreviations and numbers', () => {
    const context = { requires: ['puppet'], within: 'sentence' } as const;
    for (const within of [
      'the puppet Gen. Kim of the army',
      'puppet forces, 3.5 of the army',
      'puppet J. Kim, army',
    ])
      assert.deepEqual(found('army', within, { context }), ['army'], within);
    for (const apart of ['A puppet! The army', 'puppet。军队 army', 'One puppet. “Army'])
      assert.deepEqual(found('army', apart, { context }), [], apart);
  });

  it('is that of the variant before that of the formula', () => {
    const puppet = { requires: ['puppet'], within: 'sentence' } as const;
    const nobody = { requires: ['nobody'], within: 'sentence' } as const;
    const variant = { pattern: 'army', lang: 'en', relation: 'same-words', context: puppet } as const;
    const matcher = compileMatcher([formula('f', [], { context: nobody, variants: [variant] })]);
    assert.equal(matcher.scan(text).length, 1);
  });
});
