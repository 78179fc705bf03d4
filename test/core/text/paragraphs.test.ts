import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitParagraphs } from '../../../server/src/core/text/paragraphs.js';

function split(text: string, markdown = false): string[] {
  return splitParagraphs(text, markdown).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('splitParagraphs', () => {
  it('ends a paragraph at a blank line and joins hard-wrapped lines', () => {
    assert.deepEqual(split('one\ntwo\n\nthree\n'), ['prose: one\ntwo', 'prose: three']);
    assert.deepEqual(split('one\r\ntwo\r\n \r\nthree'), ['prose: one\r\ntwo', 'prose: three']);
  });

  it('takes long lines for paragraphs of their own, and the heading above them, too', () => {
    const long = 'word '.repeat(40).trim();
    assert.deepEqual(split(`A heading\n${long}\n${long}`), [
      'prose: A heading',
      `prose: ${long}`,
      `prose: ${long}`,
    ]);
  });

  it('sets front matter apart, only at the very start and only when closed', () => {
    assert.deepEqual(split('---\ndate: 2024\n---\ntext'), [
      'front-matter: ---\ndate: 2024\n---',
      'prose: text',
    ]);
    assert.deepEqual(split('---\ndate: 2024\n\ntext'), ['prose: ---\ndate: 2024', 'prose: text']);
    assert.deepEqual(split('text\n\n---\na: b\n---'), ['prose: text', 'prose: ---\na: b\n---']);
  });

  it('sets fenced code apart in Markdown only', () => {
    const text = 'before\n```js\nfull support\n```\nafter';
    assert.deepEqual(split(text, true), ['prose: before', 'code: ```js\nfull support\n```', 'prose: after']);
    assert.deepEqual(split(text).length, 1);
    assert.deepEqual(split('~~~\nnever closed', true), ['code: ~~~\nnever closed']);
  });

  it('begins a paragraph at headings, quotes and list items', () => {
    assert.deepEqual(split('# Title\ntext\n- one\n- two\n> quoted', true).length, 5);
  });

  it('covers every letter exactly once, in order', () => {
    const piece = fc.constantFrom('a', ' ', '\n', '\r\n', '---', '```', '# ', 'x'.repeat(130), '\n\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, markdown) => {
        const text = pieces.join('');
        const spans = splitParagraphs(text, markdown);
        let at = 0;
        for (const { start, end } of spans) {
          assert.ok(start >= at && end >= start);
          assert.equal(text.slice(at, start).trim(), '');
          at = end;
        }
        assert.equal(text.slice(at).trim(), '');
      }),
    );
  });
});
