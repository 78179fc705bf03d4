import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseLayerFile } from '../../../server/src/core/formulary/load.js';
import { problemText } from '../../../server/src/core/formulary/problems.js';

const FILE = 'formulas.yaml';

function messages(text: string): string[] {
  return parseLayerFile(text, FILE).problems.map(problemText);
}

const GOOD = `formulas:
  - id: firm-handshake
    category: protocol
    variants: [firm handshake]
`;

describe('formulary/load', () => {
  it('reads a formula with only the fields it gives, and where it stands', () => {
    const { entries, problems } = parseLayerFile(`# a layer\n${GOOD}`, FILE);
    assert.deepEqual(problems, []);
    assert.deepEqual(entries.formulas, [
      {
        id: 'firm-handshake',
        category: 'protocol',
        variants: [{ pattern: 'firm handshake', lang: 'en', relation: 'same-words' }],
        origin: { file: FILE, line: 2 },
      },
    ]);
  });

  it('tells the language of a plain variant from its script', () => {
    const { entries } = parseLayerFile(
      'formulas:\n  - id: x\n    variants: [words, 공동의 인식, 核心利益, в новую эпоху]\n',
      FILE,
    );
    assert.deepEqual(
      entries.formulas[0]?.variants?.map(({ lang, relation }) => `${lang} ${relation}`),
      ['en same-words', 'ko translation', 'zh translation', 'ru translation'],
    );
  });

  it('names file, line, column, field and remedy', () => {
    const text = GOOD.replace('protocol', 'warmth');
    assert.match(
      messages(text)[0] ?? '',
      /^formulas\.yaml:3:15 category: "warmth" is not a category; use one of alignment, support, /,
    );
    assert.match(
      messages(GOOD.replace('protocol', 'protocl'))[0] ?? '',
      /did you mean "protocol"\? use one of/,
    );
  });

  it('keeps the other entries when one is bad', () => {
    const bad = '  - id: Not An Id\n    category: protocol\n    variants: [x y]\n';
    const { entries, problems } = parseLayerFile(
      GOOD + bad + GOOD.replace('formulas:\n', '').replaceAll('firm', 'limp'),
      FILE,
    );
    assert.deepEqual(
      entries.formulas.map(({ id }) => id),
      ['firm-handshake', 'limp-handshake'],
    );
    assert.deepEqual(problems.map(problemText), [
      'formulas.yaml:5:9 id: "Not An Id" is not an id; write lower-case words joined by hyphens ("invariable-support")',
    ]);
  });

  it('points at an unknown field and suggests the known one', () => {
    assert.deepEqual(messages(GOOD.replace('category:', 'catgory:')), [
      'formulas.yaml:3:5 unknown field "catgory"; did you mean "category"?',
    ]);
  });

  it('says what type a value must have', () => {
    assert.deepEqual(messages(GOOD.replace('[firm handshake]', 'firm handshake')), [
      'formulas.yaml:4:15 variants: "firm handshake" stands here, but it must be a list',
    ]);
    assert.deepEqual(messages(`${GOOD}    guard: maybe\n`), [
      'formulas.yaml:5:12 guard: "maybe" stands here, but it must be true or false',
    ]);
  });

  it('says what is missing', () => {
    assert.deepEqual(messages('formulas:\n  - category: protocol\n'), [
      'formulas.yaml:2:5 a formula needs "id"; add it',
    ]);
    assert.deepEqual(messages('formulas:\n  - id: x\n    variants: [{ lang: ko }]\n'), [
      'formulas.yaml:3:16 variants[0]: this needs "pattern"; add it',
    ]);
  });

  it('drops a variant with a bad pattern, and keeps the rest of the formula', () => {
    const { entries, problems } = parseLayerFile(
      GOOD.replace('[firm', '["(very firm handshake", firm'),
      FILE,
    );
    assert.equal(entries.formulas[0]?.variants?.length, 1);
    assert.deepEqual(problems.map(problemText), [
      'formulas.yaml:4:17 variants[0]: "(" is never closed; add ")"',
    ]);
  });

  it('points at the very character of a pattern', () => {
    const variants = (yaml: string): string =>
      `formulas:\n  - id: x\n    category: era\n    variants:\n${yaml}`;
    const places: [yaml: string, place: string][] = [
      ['      - a firm (hand\n', '5:16'],
      ["      - 'don''t (go'\n", '5:17'],
      ['      - "caf\\u00e9 (go"\n', '5:20'],
      ['      - pattern: a firm (hand\n', '5:25'],
      ['      - firm hand\n      - warm\n        long (hand\n', '7:14'],
      ['      - "warm\n        long (hand"\n', '6:14'],
      ['      - |\n        long (hand\n', '5:9'],
      ['      - \'\'\n      - "..."\n', '5:9'],
    ];
    for (const [yaml, place] of places) {
      const [problem = ''] = messages(variants(yaml));
      assert.ok(problem.startsWith(`formulas.yaml:${place} `), `${yaml} → ${problem}`);
    }
  });

  it('reads a context, and fills in how far it reaches', () => {
    const { entries, problems } = parseLayerFile(
      `${GOOD}    context: { requires: ['{country}', talks] }\n`.replace(
        '[firm handshake]',
        '[{ pattern: firm handshake, context: { forbids: [boxing], within: paragraph } }]',
      ),
      FILE,
    );
    assert.deepEqual(problems, []);
    const [formula] = entries.formulas;
    assert.deepEqual(
      [formula?.context, formula?.variants?.[0]?.context],
      [
        { requires: ['{country}', 'talks'], within: 'sentence' },
        { forbids: ['boxing'], within: 'paragraph' },
      ],
    );
  });

  it('takes a context away with null', () => {
    const { entries } = parseLayerFile('formulas:\n  - { id: x, context: null }\n', FILE);
    assert.deepEqual(entries.formulas[0]?.context, { within: 'sentence' });
  });

  it('drops what has a context that cannot be read, and says where', () => {
    const own = parseLayerFile(`${GOOD}    context: { forbids: [a, "b [c"] }\n`, FILE);
    assert.deepEqual(own.problems.map(problemText), [
      'formulas.yaml:5:32 context.forbids[1]: "[" is never closed; add "]"',
    ]);
    assert.equal(own.entries.formulas.length, 0);
    const variant = "[limp handshake, { pattern: firm handshake, context: { requires: ['~'] } }]";
    const { entries, problems } = parseLayerFile(GOOD.replace('[firm handshake]', variant), FILE);
    assert.equal(entries.formulas[0]?.variants?.length, 1);
    assert.match(problems[0]?.message ?? '', /^variants\[1\]\.context\.requires\[0\]: "~" stands apart; /);
  });

  it('drops a formula none of whose variants can be used', () => {
    const { entries, problems } = parseLayerFile(GOOD.replace('firm handshake]', '"..."]'), FILE);
    assert.equal(entries.formulas.length, 0);
    assert.match(problems[0]?.message ?? '', /no letter or digit/);
  });

  it('reports an id given twice, with the line of the first', () => {
    const { entries, problems } = parseLayerFile(GOOD + GOOD.replace('formulas:\n', ''), FILE);
    assert.equal(entries.formulas.length, 1);
    assert.deepEqual(problems.map(problemText), [
      'formulas.yaml:5:5 the id "firm-handshake" is given already in line 2; give this entry an id of its own',
    ]);
  });

  it('fills in the defaults of the other kinds, and reads a bare year as a date', () => {
    const { entries, problems } = parseLayerFile(
      `sources:
  - id: letter-2024
    title: A letter
    date: 2024
uses:
  - pronouncement: a-letter
    formula: firm-handshake
    status: present
    source: letter-2024
`,
      'all.yaml',
    );
    assert.deepEqual(problems, []);
    assert.equal(entries.sources[0]?.date, '2024');
    const use = entries.uses[0];
    assert.deepEqual(
      [use?.id, use?.completeness, use?.method, use?.quote],
      ['a-letter-firm-handshake', 'unknown', 'curated', null],
    );
  });

  it('rejects dates and days that are none', () => {
    const source = (date: string): string => `sources:\n  - id: s\n    title: T\n    date: ${date}\n`;
    assert.match(
      messages(source('2024-13-01'))[0] ?? '',
      /:4:11 date: "2024-13-01" is not a date; write YYYY/,
    );
    assert.deepEqual(messages(source('2024-12')), []);
    const day = 'occasions:\n  - id: o\n    name: O\n    source: s\n    monthDay: 1 October\n';
    assert.match(messages(day)[0] ?? '', /monthDay: "1 October" is not a day of the year; write MM-DD/);
  });

  it('warns of a quote of more than 20 words', () => {
    const quote = Array.from({ length: 21 }, (_, i) => `word${i}`).join(' ');
    const text = `uses:\n  - { pronouncement: p, formula: f, status: present, source: s, quote: ${quote} }\n`;
    const { problems } = parseLayerFile(text, FILE);
    assert.deepEqual(
      problems.map(({ severity, message }) => [severity, message]),
      [['warning', 'quote: it has 21 words; shorten it to 20']],
    );
  });

  it('reports what is not YAML and reads the rest', () => {
    const { entries, problems } = parseLayerFile(`${GOOD}  - id: "open\n`, FILE);
    assert.equal(entries.formulas[0]?.id, 'firm-handshake');
    assert.match(problems.map(problemText)[0] ?? '', /^formulas\.yaml:\d+:\d+ this is not YAML: /);
  });

  it('names unknown kinds and misplaced data', () => {
    assert.deepEqual(messages('formula:\n  - id: x\n'), [
      'formulas.yaml:1:1 "formula" is not a kind of data; did you mean "formulas"?',
    ]);
    assert.match(messages('formulas: none\n')[0] ?? '', /formulas: must be a list/);
    assert.match(messages('- id: x\n')[0] ?? '', /the file must hold lists by kind/);
  });

  it('finds nothing, and nothing wrong, in an empty file', () => {
    for (const text of ['', '# only a comment\n', 'formulas:\n']) assert.deepEqual(messages(text), []);
  });

  it('never throws, and places every problem inside the text', () => {
    const piece = fc.constantFrom(
      'formulas:\n',
      '  - id: a\n',
      '    variants: [x]\n',
      '- ',
      ': ',
      '"',
      '&a *a',
      '{',
      '\n',
      '\t',
      '가',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((parts) => parts.join('')),
        ),
        (text) => {
          const lines = text.split('\n').length;
          for (const { line, column } of parseLayerFile(text, FILE).problems) {
            assert.ok(line >= 0 && line <= lines && column >= 0);
          }
        },
      ),
    );
  });
});
