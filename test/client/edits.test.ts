import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditLog, moveSpan, type TextEdit } from '../../client/src/edits.js';

const span = { start: 10, end: 20 };
const insert = (at: number, length: number): TextEdit => ({ start: at, end: at, length });

describe('moveSpan', () => {
  it('moves with text before, ignores text after', () => {
    assert.deepEqual(moveSpan(span, [insert(3, 5)]), { start: 15, end: 25 });
    assert.equal(moveSpan(span, [insert(30, 5)]), span);
  });

  it('does not take in text typed at its ends, but text typed inside', () => {
    assert.deepEqual(moveSpan(span, [insert(10, 1)]), { start: 11, end: 21 });
    assert.deepEqual(moveSpan(span, [insert(20, 1)]), { start: 10, end: 20 });
    assert.deepEqual(moveSpan(span, [insert(15, 2)]), { start: 10, end: 22 });
  });

  it('keeps what is left of it, and is gone when nothing is', () => {
    assert.deepEqual(moveSpan(span, [{ start: 5, end: 15, length: 2 }]), { start: 7, end: 12 });
    assert.deepEqual(moveSpan(span, [{ start: 15, end: 25, length: 0 }]), { start: 10, end: 15 });
    assert.equal(moveSpan(span, [{ start: 5, end: 25, length: 3 }]), null);
  });

  it('follows a marked word through edits that do not touch it', () => {
    const edits = fc.array(fc.tuple(fc.nat(60), fc.nat(8), fc.string({ maxLength: 6 })), { maxLength: 8 });
    fc.assert(
      fc.property(edits, (list) => {
        let text = `${'a'.repeat(20)}WORD${'b'.repeat(20)}`;
        const done: TextEdit[] = [];
        for (const [at, length, inserted] of list) {
          const clean = inserted.replace(/[WORD]/g, '');
          const start = Math.min(at, text.length);
          const end = Math.min(start + length, text.length);
          const word = text.indexOf('WORD');
          if (start < word + 4 && end > word) continue;
          text = text.slice(0, start) + clean + text.slice(end);
          done.push({ start, end, length: clean.length });
        }
        const start = text.indexOf('WORD');
        assert.deepEqual(moveSpan({ start: 20, end: 24 }, done), { start, end: start + 4 });
      }),
    );
  });
});

describe('EditLog', () => {
  it('gives what came after a version, or null when that is forgotten', () => {
    const log = new EditLog();
    for (let version = 2; version <= 600; version++) log.add(version, [insert(version, 1)]);
    assert.deepEqual(log.since(599), [insert(600, 1)]);
    assert.deepEqual(log.since(600), []);
    assert.equal(log.since(50), null);
    assert.equal(log.since(300)?.length, 300);
  });
});
