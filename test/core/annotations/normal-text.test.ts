import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalForm, normalText } from '../../../server/src/core/annotations/normal-text.js';
import { describe as selectorsAt, sha256 } from '../../../server/src/core/annotations/selectors.js';

const pieces = fc.array(fc.constantFrom('a', 'bc', ' ', '\n', '\r\n', '\r', '😀', '한', '中', 'é'), {
  maxLength: 40,
});

describe('normal text', () => {
  it('counts a line end as one, an emoji as one and no byte order mark', () => {
    const text = normalText('\uFEFFone\r\n😀 two\rthree');
    assert.equal(text.normal, 'one\n😀 two\nthree');
    const start = text.raw.indexOf('two');
    const { position, quote } = selectorsAt(text, { start, end: start + 3 });
    assert.deepEqual(position, { type: 'TextPositionSelector', start: 6, end: 9 });
    assert.deepEqual(quote, {
      type: 'TextQuoteSelector',
      exact: 'two',
      prefix: 'one\n😀 ',
      suffix: '\nthree',
    });
  });

  it('widens a span rather than splitting a line end or a surrogate pair', () => {
    const text = normalText('a\r\n😀b');
    assert.deepEqual(text.toNormal({ start: 2, end: 2 }), { start: 1, end: 2 });
    assert.equal(selectorsAt(text, { start: 4, end: 4 }).quote.exact, '😀');
  });

  it('does not split a surrogate pair at the border of the context', () => {
    const text = normalText(`😀${'x'.repeat(31)}word${'y'.repeat(31)}😀`);
    const { quote } = selectorsAt(text, { start: 33, end: 37 });
    assert.equal(quote.prefix, 'x'.repeat(31));
    assert.equal(quote.suffix, 'y'.repeat(31));
  });

  it('gives CRLF, CR, LF and marked texts the same fingerprint', () => {
    const all = ['a\nb', 'a\r\nb', 'a\rb', '\uFEFFa\nb'].map(sha256);
    assert.equal(new Set(all).size, 1);
    assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('converts there and back on any text (property)', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '\uFEFF'), pieces, fc.nat(), fc.nat(), (mark, parts, a, b) => {
        const text = normalText(mark + parts.join(''));
        const [from, to] = [a % (text.normal.length + 1), b % (text.normal.length + 1)].sort((x, y) => x - y);
        const normal = text.fromCodePoints(text.toCodePoints({ start: from ?? 0, end: to ?? 0 }));
        assert.deepEqual(text.toNormal(text.toRaw(normal)), normal);
        const points = text.toCodePoints(normal);
        assert.deepEqual(text.toCodePoints(text.fromCodePoints(points)), points);
        const exact = Array.from(text.normal).slice(points.start, points.end).join('');
        assert.equal(text.normal.slice(normal.start, normal.end), exact);
        const raw = text.toRaw(normal);
        assert.equal(normalForm(text.raw.slice(raw.start, raw.end)), exact);
      }),
    );
  });
});
