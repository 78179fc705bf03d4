import assert from 'node:assert/strict';
import { isShown } from '../../client/src/filter.js';
import { groupFindings } from '../../client/src/views/finding-groups.js';
import { groupTags, parentOf } from '../../client/src/views/tag-groups.js';
import type { FindingView, TagView } from '../../server/src/protocol.js';

const FORMULA: FindingView = {
  id: 1,
  kind: 'formula',
  start: 0,
  end: 4,
  text: 'text',
  flag: true,
  category: 'support',
  label: '',
  formula: 'full-support',
  polarity: 'used',
  speaker: 'Xi Jinping',
  sure: true,
  value: null,
  notable: [],
};
const TAG: TagView = {
  id: 'a1',
  start: 3,
  end: 9,
  exact: 'phrase',
  tags: ['distance'],
  note: null,
  author: 'reader',
  created: '2024-10-06T00:00:00Z',
  state: 'exact',
};

describe('highlight settings', () => {
  const all = { categories: {}, speakers: [], polarity: {} };

  it('hide by category, polarity and speaker', () => {
    assert.ok(isShown(FORMULA, all));
    assert.ok(!isShown(FORMULA, { ...all, categories: { support: false } }));
    assert.ok(!isShown(FORMULA, { ...all, polarity: { used: false } }));
    assert.ok(isShown(FORMULA, { ...all, speakers: ['xi jinping '] }));
    assert.ok(!isShown(FORMULA, { ...all, speakers: ['unknown'] }));
    assert.ok(isShown({ ...FORMULA, speaker: null }, { ...all, speakers: ['unknown'] }));
  });

  it('never show quotations and what is known but not flagged', () => {
    assert.ok(!isShown({ ...FORMULA, kind: 'quote' }, all));
    assert.ok(!isShown({ ...FORMULA, flag: false }, all));
  });
});

describe('Findings view', () => {
  it('puts notable findings on top and dates last', () => {
    const findings: readonly FindingView[] = [
      { ...FORMULA, id: 1, category: 'praise' },
      { ...FORMULA, id: 2, kind: 'date', category: null, formula: null, polarity: null, speaker: null },
      { ...FORMULA, id: 3, notable: ['returned'] },
      { ...FORMULA, id: 4, category: 'praise', speaker: null },
    ];
    const shape = (grouping: 'category' | 'speaker') =>
      groupFindings('file:///a.txt', findings, grouping).map(({ of, name, findings: list }) => [
        of,
        name,
        list.map(({ view }) => view.id),
      ]);
    assert.deepEqual(shape('category'), [
      ['notable', null, [3]],
      ['category', 'praise', [1, 4]],
      ['category', 'support', [3]],
      ['date', null, [2]],
    ]);
    assert.deepEqual(shape('speaker').slice(1, 3), [
      ['speaker', 'Xi Jinping', [1, 3]],
      ['speaker', null, [4]],
    ]);
  });
});

describe('Tags view', () => {
  const article = (uri: string, tags: readonly TagView[], missing = false) => ({
    uri,
    tags,
    missing,
    sameText: [],
  });

  it('groups by tag, then article, and lists apart what is lost', () => {
    const roots = groupTags([
      article('file:///b.txt', [TAG, { ...TAG, id: 'a2', start: 1, tags: ['distance', 'change'] }]),
      article('file:///a.txt', [{ ...TAG, id: 'a3', start: null, end: null, state: 'orphan' }]),
    ]);
    assert.deepEqual(
      roots.map(({ of, tag, count }) => [of, tag, count]),
      [
        ['tag', 'change', 1],
        ['tag', 'distance', 2],
        ['lost', null, 1],
      ],
    );
    const first = roots[1]?.articles[0];
    assert.deepEqual(
      first?.passages.map(({ annotation }) => annotation),
      ['a2', 'a1'],
    );
    const passage = first.passages[0];
    assert.ok(passage !== undefined);
    assert.equal(parentOf(roots, passage), first);
    assert.equal(parentOf(roots, first), roots[1]);
  });

  it('lists articles that are not open under their tags, and those that are gone at the end', () => {
    const unplaced = { ...TAG, start: null, end: null, state: 'unplaced' } as const;
    const roots = groupTags([
      article('file:///gone.txt', [unplaced], true),
      article('file:///a.txt', [{ ...unplaced, id: 'z' }, unplaced, { ...unplaced, id: 'n', tags: [] }]),
    ]);
    assert.deepEqual(
      roots.map(({ of, tag, articles }) => [
        of,
        tag,
        articles.flatMap(({ passages }) => passages.map((node) => node.annotation)),
      ]),
      [
        ['tag', 'distance', ['z', 'a1']],
        ['tag', null, ['n']],
        ['missing', null, ['a1']],
      ],
    );
    assert.deepEqual(
      roots.map(({ articles }) => articles[0]?.passages[0]?.isApart),
      [false, false, true],
    );
  });
});
