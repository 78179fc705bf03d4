import assert from 'node:assert/strict';
import {
  findArticle,
  isDateOrInterval,
  parseArticles,
  setArticle,
} from '../../../server/src/core/annotations/article-entries.js';
import { likelyTags, parseCodebook, resolveTag } from '../../../server/src/core/annotations/codebook.js';
import {
  addIgnore,
  ignoreFor,
  isIgnored,
  parseIgnores,
  removeIgnore,
} from '../../../server/src/core/annotations/ignores.js';
import { formatCodebook, starterCodebook } from '../../../server/src/core/annotations/starter-codebook.js';
import { CATEGORIES, FORMS, type FormulaFinding } from '../../../server/src/core/types.js';
import articlesSchema from '../../../schemas/articles.schema.json' with { type: 'json' };
import codebookSchema from '../../../schemas/codebook.schema.json' with { type: 'json' };

const lines = (problems: readonly { line: number }[]): number[] => problems.map(({ line }) => line + 1);

describe('codebook', () => {
  it('offers a starter that is valid as written', () => {
    const { codebook, problems } = parseCodebook(formatCodebook(starterCodebook()), 'codebook.yaml');
    assert.deepEqual(problems, []);
    assert.deepEqual(codebook, starterCodebook());
    assert.equal(codebook.tags.length, 12);
  });

  it('reports each fault at its line, and the other tags work', () => {
    const text = [
      'tags:',
      '  - id: watch',
      '    name: Watch',
      '    key: 1',
      '  - id: Not An Id',
      '    name: x',
      '  - id: watch',
      '    name: Again',
      '  - id: old',
      '    name: Old',
      '    key: 1',
      '    mergedInto: gone',
      '  - id: hue',
      '    name: Hue',
      '    colour: red',
    ].join('\n');
    const { codebook, problems, sound } = parseCodebook(text, 'codebook.yaml');
    assert.deepEqual(
      codebook.tags.map(({ id }) => id),
      ['watch', 'old', 'hue'],
    );
    assert.deepEqual(
      lines(problems).sort((a, b) => a - b),
      [5, 7, 9, 9, 15],
    );
    assert.ok(sound);
  });

  it('survives text that is no YAML, or something else', () => {
    assert.equal(parseCodebook('tags: [', 'c').sound, false);
    assert.equal(parseCodebook('- a', 'c').sound, false);
    assert.deepEqual(parseCodebook('', 'c').problems, []);
    assert.equal(parseCodebook('tags:\n  - &a [*a, *b]\n', 'c').codebook.tags.length, 0);
  });

  it('follows merges, not circles', () => {
    const tags = [
      { id: 'a', name: 'A', mergedInto: 'b' },
      { id: 'b', name: 'B' },
      { id: 'c', name: 'C', mergedInto: 'd' },
      { id: 'd', name: 'D', mergedInto: 'c' },
    ];
    assert.equal(resolveTag({ tags }, 'a')?.id, 'b');
    assert.equal(resolveTag({ tags }, 'c'), null);
    assert.equal(resolveTag({ tags }, 'x'), null);
  });

  it('puts the tags of the category first, then those used lately', () => {
    const offered = likelyTags(starterCodebook(), { category: 'support' }, ['watch', 'gone', 'change']);
    assert.deepEqual(
      offered.slice(0, 4).map(({ id }) => id),
      ['support', 'watch', 'change', 'alignment'],
    );
    assert.equal(offered.length, 12);
  });

  it('has schemas that know the same words as the code', () => {
    assert.deepEqual(codebookSchema.definitions.entry.properties.category.enum, [...CATEGORIES]);
    assert.deepEqual(articlesSchema.definitions.entry.properties.form.enum, [...FORMS, null]);
  });
});

describe('ignores', () => {
  const finding = { formula: 'full-support', text: 'full\nsupport' } as FormulaFinding;

  it('goes by what the sentence says, however it is broken', () => {
    const ignore = ignoreFor(finding, 'passage', 'They gave full support.', 'a.txt');
    assert.ok(isIgnored([ignore], finding, 'They gave\n full  support.', 'a.txt'));
    assert.ok(!isIgnored([ignore], finding, 'They got full support.', 'a.txt'));
    assert.ok(!isIgnored([ignore], finding, 'They gave full support.', 'b.txt'));
    assert.ok(isIgnored([ignoreFor(finding, 'article', '', 'a.txt')], finding, 'Anything', 'a.txt'));
    assert.ok(isIgnored([ignoreFor(finding, 'workspace', '', 'a.txt')], finding, 'Anything', 'b.txt'));
  });

  it('is added and removed without touching comments', () => {
    const before = '# mine\nignores:\n- formula: other # why\n  scope: workspace\n';
    const ignore = ignoreFor(finding, 'article', '', 'a.txt');
    const added = addIgnore(before, ignore);
    assert.equal(added, `${before}- formula: full-support\n  scope: article\n  article: a.txt\n`);
    assert.equal(addIgnore(added, ignore), added);
    assert.equal(removeIgnore(added, ignore), before);
    assert.deepEqual(parseIgnores(addIgnore('', ignore), 'i').ignores, [ignore]);
    assert.ok(
      addIgnore(before.replaceAll('\n', '\r\n'), ignore)
        .split('\n')
        .every((line) => line === '' || line.endsWith('\r')),
    );
  });

  it('reports an entry that says too little', () => {
    const { ignores, problems } = parseIgnores(
      'ignores:\n  - formula: a\n    scope: article\n  - formula: b\n    scope: workspace\n',
      'i',
    );
    assert.deepEqual(
      ignores.map(({ formula }) => formula),
      ['b'],
    );
    assert.deepEqual(lines(problems), [2]);
  });
});

describe('articles', () => {
  const sha = 'a'.repeat(64);

  it('gives the fields by path, or by text after a rename', () => {
    const { entries, problems } = parseArticles(
      `articles:\n  - path: a.txt\n    sha256: ${sha}\n    date: 2020\n    outlet: null\n    note: mine\n`,
      'f',
    );
    assert.deepEqual(problems, []);
    const found = findArticle(entries, 'a.txt', sha);
    assert.deepEqual(found?.entry.overrides, { date: '2020', outlet: null });
    assert.equal(found.by, 'path');
    assert.equal(findArticle(entries, 'a.txt', 'b'.repeat(64))?.by, 'edited');
    assert.equal(findArticle(entries, 'b.txt', sha)?.by, 'text');
    assert.equal(findArticle(entries, 'b.txt', 'b'.repeat(64)), null);
  });

  it('takes none of several differing entries for the same text', () => {
    const entry = (path: string, date: string): string =>
      `  - path: ${path}\n    sha256: ${sha}\n    date: ${date}\n`;
    const { entries } = parseArticles(`articles:\n${entry('a', '2020')}${entry('b', '2021')}`, 'f');
    assert.equal(findArticle(entries, 'c', sha), null);
  });

  it('reports a bad entry at its line; the others work', () => {
    const text =
      'articles:\n  - path: a\n    date: 2020-02-30\n  - path: b\n    form: poem\n  - path: c\n    date: 2020-10-29\n  - path: c\n';
    const { entries, problems } = parseArticles(text, 'f');
    assert.deepEqual(
      entries.map(({ path }) => path),
      ['c'],
    );
    assert.deepEqual(
      lines(problems).sort((a, b) => a - b),
      [2, 5, 8],
    );
  });

  it('sets and takes out fields, keeping comments', () => {
    const made = setArticle('# mine\n', 'a b.txt', sha, { date: '2020' });
    assert.equal(made, `# mine\n\narticles:\n  - path: a b.txt\n    sha256: ${sha}\n    date: "2020"\n`);
    const changed = setArticle(made.replace('"2020"', '"2020" # sure'), 'a b.txt', sha, {
      date: undefined,
      form: 'letter',
    });
    assert.match(changed, /^# mine\n/);
    assert.deepEqual(parseArticles(changed, 'f').entries[0]?.overrides, { form: 'letter' });
  });

  it('knows the calendar', () => {
    assert.deepEqual(['2020', '2020-02-29', '2020-10/2021', null].map(isDateOrInterval), [
      true,
      true,
      true,
      true,
    ]);
    assert.deepEqual(
      ['2021-02-29', '2020-13', '2021/2020', 'May', '2020/2021/2022', '0'].map(isDateOrInterval),
      [false, false, false, false, false, false],
    );
  });
});
