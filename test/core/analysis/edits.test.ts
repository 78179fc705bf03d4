import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composeEdits, deltaAt, EditRangeError } from '../../../server/src/core/analysis/edits.js';

describe('composeEdits', () => {
  it('joins edits that touch, in offsets of the old text', () => {
    const hunks = composeEdits(12, [
      { start: 0, end: 4, text: 'firm' },
      { start: 4, end: 5, text: '' },
      { start: 11, end: 11, text: '!' },
    ]);
    assert.deepEqual(hunks, [
      { start: 0, end: 5, length: 4 },
      { start: 12, end: 12, length: 1 },
    ]);
  });

  it('refuses an edit outside the text', () => {
    assert.throws(() => composeEdits(3, [{ start: 2, end: 9, text: '' }]), EditRangeError);
    assert.throws(() => composeEdits(3, [{ start: 2, end: 1, text: '' }]), EditRangeError);
  });

  it('names stretches outside of which nothing changed but its place', () => {
    const edit = fc.record({ at: fc.nat(40), length: fc.nat(8), text: fc.string({ maxLength: 5 }) });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (before, series) => {
          let after = before;
          const edits = series.map(({ at, length, text }) => {
            const start = Math.min(at, after.length);
            const end = Math.min(start + length, after.length);
            after = after.slice(0, start) + text + after.slice(end);
            return { start, end, text };
          });
          const hunks = composeEdits(before.length, edits);
          let reached = 0;
          let now = 0;
          for (const { start, end, length } of [
            ...hunks,
            { start: before.length, end: before.length, length: 0 },
          ]) {
            assert.ok(start >= reached && end >= start);
            const same = before.slice(reached, start);
            assert.equal(after.slice(now, now + same.length), same);
            if (same !== '') assert.equal(now, reached + deltaAt(hunks, reached));
            now += same.length + length;
            reached = end;
          }
          assert.equal(now, after.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
