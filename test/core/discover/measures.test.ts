import assert from 'node:assert/strict';
import fc from 'fast-check';
import { evenness } from '../../../server/src/core/discover/dispersion.js';
import { logLikelihood, logRatio } from '../../../server/src/core/discover/keyness.js';
import { parseReference } from '../../../server/src/core/discover/reference.js';

const close = (actual: number, expected: number): void =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

describe('keyness', () => {
  it('is the log-likelihood of Rayson and Garside', () => {
    // 100 in 1,000 words against 50 in 1,000: 75 expected in each.
    close(logLikelihood(100, 1000, 50, 1000), 2 * (100 * Math.log(100 / 75) + 50 * Math.log(50 / 75)));
    assert.equal(logLikelihood(10, 1000, 100, 10_000), 0);
  });
  it('is negative for what is rarer here', () => {
    assert.ok(logLikelihood(5, 1000, 50, 1000) < 0);
  });
  it('goes with an effect size that no corpus size inflates', () => {
    close(logRatio(100, 1000, 50, 1000), 1);
    close(logRatio(1000, 10_000, 50, 1000), 1);
  });
});

describe('dispersion', () => {
  it('is 1 where occurrences follow the sizes of the parts, 0 where all stand in the smallest', () => {
    close(evenness([2, 4, 2], [100, 200, 100]), 1);
    close(evenness([0, 0, 9], [200, 200, 100]), 0);
  });
  it('is 0 for a single part, which says nothing of spread', () => {
    assert.equal(evenness([7], [100]), 0);
    assert.equal(evenness([0, 0], [10, 10]), 0);
  });
  it('lies between 0 and 1', () => {
    const part = fc.record({ count: fc.nat(50), size: fc.integer({ min: 1, max: 1000 }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), (parts) => {
        const value = evenness(
          parts.map(({ count }) => count),
          parts.map(({ size }) => size),
        );
        assert.ok(value >= 0 && value <= 1, String(value));
      }),
    );
  });
});

describe('reference table', () => {
  const table = '# general\n# size: 1000\n100: the\n20: common words\n8: common_words\n6: rare\n';
  const reference = parseReference(table, 'test');

  it('gives the count of a phrase it holds', () => {
    assert.deepEqual(reference.of(['common', 'words']), { count: 8, estimated: false });
  });
  it('estimates others by chance, within what not being listed allows', () => {
    const { count, estimated } = reference.of(['common', 'rare']);
    assert.ok(estimated);
    assert.equal(count, 0.5);
    assert.equal(reference.of(['the', 'the']).count, 8);
  });
  it('must state its size', () => {
    assert.throws(() => parseReference('5: words\n', 'test'), /no size/);
  });
});
