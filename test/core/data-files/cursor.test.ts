import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cursorAt } from '../../../server/src/data-files/cursor.js';
import { YamlFile } from '../../../server/src/data-files/yaml-file.js';

/** Path, kind of place, and what a completion would replace, at the `|` of a text. */
function at(marked: string): readonly unknown[] | null {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const cursor = cursorAt(text, offset);
  return cursor && [cursor.path.join('.'), cursor.at, text.slice(cursor.span.start, cursor.span.end)];
}

describe('the place of the cursor in a half-typed YAML file', () => {
  const cases: readonly (readonly [string, readonly unknown[] | null])[] = [
    ['|', ['', 'value', '']],
    ['form|\n', ['', 'value', 'form']],
    ['formulas:\n  - id: a\n    cat|', ['formulas.0', 'field', 'cat']],
    ['formulas:\n  - id: a\n    |\n    name: b\n', ['formulas.0', 'field', '']],
    ['formulas:\n  - |\n    name: b\n', ['formulas.0', 'field', '']],
    ['formulas:\n  - id: a\n    category: |\n    name: b', ['formulas.0.category', 'value', '']],
    ['formulas:\n  - id: a\n    category: ali|en # x\n', ['formulas.0.category', 'value', 'alien']],
    ['formulas:\n  - id: a\n    c|ategory: era\n', ['formulas.0', 'field', 'category']],
    ['formulas:\n  - id: a\n    sources: [x, kc|na]\n', ['formulas.0.sources.1', 'value', 'kcna']],
    ['formulas:\n  - id: a\n    sources: [x, |\n    name: b\n', ['formulas.0.sources.1', 'value', '']],
    ['formulas:\n  - id: a\n    sources:\n      - k|\n', ['formulas.0.sources.0', 'value', 'k']],
    ['formulas:\n  - { id: a, | }\n', ['formulas.0', 'field', '']],
    ['formulas:\n  - id: a\n    name: "half\n    cat|\n  - id: c\n', ['formulas.0', 'field', 'cat']],
    ['formulas:\r\n  - id: a\r\n    ca|\r\n    name: x\r\n', ['formulas.0', 'field', 'ca']],
    ['formulas:\n  - id: a # comm|ent\n', null],
  ];
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => assert.deepEqual(at(marked), expected));
  }

  it('is told, or is not, for any text, and spans lie on the line of the cursor', () => {
    const piece = fc.constantFrom(
      'formulas:',
      '\n',
      '  - ',
      '    ',
      'id: ',
      'a-b',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '|',
      '#',
      ': ',
      ',',
      '&a',
      '*a',
      '\t',
      '- ',
      '?',
      '!!x',
      '가',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, seed) => {
        const text = pieces.join('');
        const offset = text === '' ? 0 : seed % (text.length + 1);
        const cursor = cursorAt(text, offset);
        new YamlFile(text, 'formulary').ids.forEach(({ start, end }) =>
          assert.ok(start <= end && end <= text.length),
        );
        if (cursor === null) return;
        assert.ok(cursor.span.start <= offset && offset <= cursor.span.end);
        assert.ok(!text.slice(cursor.span.start, cursor.span.end).includes('\n'));
      }),
      { numRuns: 500 },
    );
  });
});
