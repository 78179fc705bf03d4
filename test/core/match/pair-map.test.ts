import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PairMap } from '../../../server/src/core/match/pair-map.js';

describe('a map of pairs', () => {
  it('is one by a key of both numbers', () => {
    const entry = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(9));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3000 }), (entries) => {
        const pairs = new PairMap();
        const plain = new Map<string, number>();
        for (const [left, right, value] of entries) {
          pairs.set(left, right, value);
          plain.set(`${left} ${right}`, value);
        }
        for (let left = 1; left <= 61; left++)
          for (let right = 0; right <= 61; right++)
            assert.equal(pairs.get(left, right, -1), plain.get(`${left} ${right}`) ?? -1);
        assert.deepEqual([...pairs].map((pair) => pair.join(' ')).sort(), [...plain.keys()].sort());
      }),
      { numRuns: 50 },
    );
  });
});
