import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, EditRangeError } from '../../../server/src/core/analysis/edits.js';

describe('applyEdits', () => {
  it('applies edits one after the other', () => {
    const { text, changed } = applyEdits('full support', [
      { start: 0, end: 4, text: 'firm' },
      { start: 12, end: 12, text: '!' },
    ]);
    assert.equal(text, 'firm support!');
    assert.deepEqual(changed, { start: 0, oldEnd: 12, newEnd: 13 });
  });

  it('refuses an edit outside the text', () => {
    assert.throws(() => applyEdits('abc', [{ start: 2, end: 9, text: '' }]), EditRangeError);
    assert.throws(() => applyEdits('abc', [{ start: 2, end: 1, text: '' }]), EditRangeError);
  });

  it('names a stretch outside of which nothing changed', () => {
    const edit = fc.record({ at: fc.nat(40), length: fc.nat(5), text: fc.string({ maxLength: 5 }) });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (before, series) => {
          let length = before.length;
          const edits = series.map(({ at, length: wish, text }) => {
            const start = Math.min(at, length);
            const end = Math.min(start + wish, length);
            length += text.length - (end - start);
            return { start, end, text };
          });
          const { text, changed } = applyEdits(before, edits);
          assert.ok(changed);
          assert.equal(text.slice(0, changed.start), before.slice(0, changed.start));
          assert.equal(text.slice(changed.newEnd), before.slice(changed.oldEnd));
        },
      ),
    );
  });
});
