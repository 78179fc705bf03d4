import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText, OPAQUE } from '../../../server/src/core/text/clean.js';

function shown(source: string, markdown = true): string {
  return cleanText(source, markdown).text;
}

/** What stands in the source under a phrase of the clean text. */
function under(source: string, phrase: string, markdown = true): string {
  const clean = cleanText(source, markdown);
  const start = clean.text.indexOf(phrase);
  assert.ok(start >= 0, `${JSON.stringify(clean.text)} does not hold ${phrase}`);
  const span = clean.toSource({ start, end: start + phrase.length });
  return source.slice(span.start, span.end);
}

describe('cleanText', () => {
  it('shows link texts and hides their destinations, in plain text files too', () => {
    assert.equal(
      shown('such as "[shared understanding](#)," or', false),
      'such as "shared understanding," or',
    );
    assert.equal(shown('see [the text][1] and [a](<b c>)'), 'see the text and [a]()');
    assert.equal(
      under('"[shared understanding](https://x.example/a_(b))"', 'shared understanding'),
      'shared understanding',
    );
  });

  it('leaves brackets of prose alone', () => {
    assert.equal(
      shown('position [국가의 현 지위; kukka-ui]," which'),
      'position [국가의 현 지위; kukka-ui]," which',
    );
    assert.equal(shown('[sic] (as printed here)'), '[sic] (as printed here)');
  });

  it('maps a phrase broken by marks back to all of its source', () => {
    assert.equal(under('an **invariable** _support_ clause', 'invariable support'), 'invariable** _support');
    assert.equal(under('[reached a](#) consensus', 'reached a consensus'), 'reached a](#) consensus');
  });

  it('keeps asterisks and underscores that are no emphasis', () => {
    assert.equal(shown('2 * 3 and snake_case and * * *'), '2 * 3 and snake_case and * * *');
  });

  it('drops heading, quote and list marks at the start of a line', () => {
    assert.equal(shown('## A heading\n> quoted\n- item'), 'A heading\nquoted\nitem');
  });

  it('makes URLs, inline code and images one opaque character', () => {
    assert.equal(shown('at https://kcna.example/x?y=1, then'), `at ${OPAQUE}, then`);
    assert.equal(shown('`full support` ![full support](a.png)'), `${OPAQUE} ${OPAQUE}`);
    assert.equal(under('at https://a.example/b. Full support', OPAQUE), 'https://a.example/b');
  });

  it("reads ``doubled back-ticks'' of agency text as quotation marks where Markdown is off", () => {
    assert.equal(shown("the ``full support'' of `x`", false), "the ``full support'' of `x`");
  });

  it('hides tags and comments but reads between them', () => {
    assert.equal(shown('a <b>full</b> support<!-- full -->'), 'a full support');
    assert.equal(shown('5 < 6 > 4'), '5 < 6 > 4');
    assert.equal(shown('<script>var full = "support"</script> x'), `${OPAQUE} x`);
  });

  it('folds odd spaces and drops carriage returns and invisible characters', () => {
    assert.equal(shown('full\u00a0sup\u00adport\r\nnow\u200b'), 'full support\nnow');
  });

  it('always maps spans into the source, in order', () => {
    const piece = fc.constantFrom(
      '[',
      '](',
      ')',
      '*',
      '_',
      '`',
      '<b>',
      '<!--',
      '-->',
      ' ',
      '\n',
      'ab',
      '한',
      '😀',
      '\\',
      '#',
      'http://x.y',
      '!',
      '~~',
      '\r\n',
      '\u00ad',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, markdown) => {
        const source = pieces.join('');
        const clean = cleanText(source, markdown);
        let last = 0;
        for (let i = 0; i < clean.text.length; i++) {
          const span = clean.toSource({ start: i, end: i + 1 });
          assert.ok(span.start >= last && span.end > span.start && span.end <= source.length);
          if (clean.text[i] !== OPAQUE && clean.text[i] !== ' ') {
            assert.equal(source.slice(span.start, span.end), clean.text[i]);
          }
          last = span.end;
        }
      }),
    );
  });

  it('comes back on hostile text (a quadratic step would outlast the time limit)', () => {
    for (const hostile of ['[', '](', '<', '`', '*', '<!--', '[a](', '![', 'http://']) {
      assert.ok(cleanText(hostile.repeat(200_000), true).text.length > 0, hostile);
    }
  });
});
