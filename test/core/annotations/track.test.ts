import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shiftSpans, track } from '../../../server/src/core/annotations/track.js';
import type { Edit } from '../../../server/src/core/types.js';

function applyEdit(text: string, { start, end, text: inserted }: Edit): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

function after(text: string, words: string, ...edits: Edit[]): string | null {
  const start = text.indexOf(words);
  const [span] = shiftSpans([track('a', { start, end: start + words.length })], edits);
  const now = edits.reduce(applyEdit, text);
  return !span || span.lost ? null : now.slice(span.start, span.end);
}

const TEXT = 'They gave full support and thanks.';

describe('following spans through edits', () => {
  it('leaves out what is typed at its borders', () => {
    assert.equal(after(TEXT, 'full support', { start: 10, end: 10, text: 'the ' }), 'full support');
    assert.equal(after(TEXT, 'full support', { start: 22, end: 22, text: ' again' }), 'full support');
  });

  it('takes in what is typed or replaced inside', () => {
    assert.equal(
      after(TEXT, 'full support', { start: 15, end: 15, text: 'and firm ' }),
      'full and firm support',
    );
    assert.equal(after(TEXT, 'full support', { start: 10, end: 14, text: 'firm' }), 'firm support');
    assert.equal(after(TEXT, 'full support', { start: 14, end: 22, text: '' }), null);
  });

  it('keeps new text outside when a replacement crosses a border', () => {
    assert.equal(after(TEXT, 'full support', { start: 5, end: 15, text: 'lent ' }), 'support');
    assert.equal(after(TEXT, 'full support', { start: 19, end: 26, text: '!' }), 'full supp');
  });

  it('is lost once half of its words are gone, however slowly', () => {
    const backspaces = Array.from({ length: 6 }, (_, i) => ({ start: 21 - i, end: 22 - i, text: '' }));
    assert.equal(after(TEXT, 'full support', ...backspaces.slice(0, 5)), 'full su');
    assert.equal(after(TEXT, 'full support', ...backspaces), null);
    assert.equal(after(TEXT, 'full support', { start: 0, end: TEXT.length, text: TEXT }), null);
  });

  it('does not count words typed in and deleted again as loss', () => {
    const typed = { start: 15, end: 15, text: 'most generous and firm ' };
    assert.equal(after(TEXT, 'full support', typed, { start: 15, end: 38, text: '' }), 'full support');
  });

  it('agrees with a model that marks every character (property)', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 6 }), text: fc.string({ maxLength: 4 }) });
    const setup = fc.record({
      length: fc.integer({ min: 1, max: 40 }),
      start: fc.nat(),
      size: fc.nat(),
      edits: fc.array(edit, { maxLength: 12 }),
    });
    fc.assert(
      fc.property(setup, ({ length, start: s, size, edits }) => {
        const start = s % length;
        const end = Math.min(length, start + 1 + (size % length));
        let model: (number | null)[] = Array.from({ length }, (_, i) => i);
        let [span] = shiftSpans([track('a', { start, end })], []);
        for (const { at, length: wanted, text } of edits) {
          const from = at % (model.length + 1);
          const to = Math.min(model.length, from + wanted);
          model = [...model.slice(0, from), ...Array.from(text, () => null), ...model.slice(to)];
          [span] = shiftSpans(span ? [span] : [], [
            { start: from, end: to, text: '.'.repeat(Array.from(text).length) },
          ]);
        }
        assert.ok(span);
        if (span.lost) return;
        const isOwn = (mark: number | null | undefined): boolean =>
          typeof mark === 'number' && mark >= start && mark < end;
        const inside = model.slice(span.start, span.end);
        assert.ok(
          inside.every((mark) => mark === null || isOwn(mark)),
          'holds no foreign words',
        );
        assert.equal(
          inside.filter(isOwn).length,
          model.filter(isOwn).length,
          'holds all own words that are left',
        );
        assert.ok(inside.filter(isOwn).length * 2 > end - start, 'more than half is left');
      }),
      { numRuns: 2000 },
    );
  });
});
