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
  voice: 'first-person',
  authority: { scale: 'PRC', level: 1, title: 'leader: letter' },
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
  const all = { categories: {}, speakers: [], polarity: {}, authority: [], ownVoiceOnly: false };

  it('hide by category, polarity and speaker', () => {
    assert.ok(isShown(FORMULA, all));
    assert.ok(!isShown(FORMULA, { ...all, categories: { support: false } }));
    assert.ok(!isShown(FORMULA, { ...all, polarity: { used: false } }));
    assert.ok(isShown(FORMULA, { ...all, speakers: ['xi jinping '] }));
    assert.ok(!isShown(FORMULA, { ...all, speakers: ['unknown'] }));
    assert.ok(isShown({ ...FORMULA, speaker: null }, { ...all, speakers: ['unknown'] }));
  });

  it('hide by authority, within one scale only', () => {
    const by = (...authority: string[]): boolean => isShown(FORMULA, { ...all, authority });
    assert.ok(by('PRC') && by(' prc 1 ') && by('DPRK', 'PRC 3'));
    assert.ok(!by('DPRK') && !by('DPRK 3') && !by('unknown'));
    const third = { ...FORMULA, authority: { scale: 'PRC', level: 3, title: null } };
    assert.ok(isShown(third, { ...all, authority: ['PRC 3'] }));
    assert.ok(!isShown(third, { ...all, authority: ['PRC 2'] }));
    assert.ok(isShown({ ...FORMULA, authority: null }, { ...all, authority: ['Unknown'] }));
  });

  it('with own voice only leave what somebody utters in the first person, and dates', () => {
    const own = { ...all, ownVoiceOnly: true };
    assert.ok(isShown(FORMULA, own));
    for (const voice of ['joint', 'quoted-in-readout', 'paraphrased-in-readout', 'outlet', null])
      assert.ok(!isShown({ ...FORMULA, voice }, own), String(voice));
    for (const polarity of ['absent', 'negated', 'mentioned'])
      assert.ok(!isShown({ ...FORMULA, polarity }, own), polarity);
    assert.ok(isShown({ ...FORMULA, kind: 'date', voice: null }, own));
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

  it('lists of each scale of authority the heaviest level first, and what is not known last', () => {
    const at = (id: number, scale: string, level: number): FindingView => ({
      ...FORMULA,
      id,
      authority: { scale, level, title: null },
    });
    const findings = [
      { ...FORMULA, id: 1, authority: null },
      at(2, 'PRC', 7),
      at(3, 'DPRK', 2),
      at(4, 'PRC', 1),
      at(5, 'DPRK', 10),
      at(6, 'PRC', 7),
    ];
    assert.deepEqual(
      groupFindings('file:///a.txt', findings, 'authority').map(({ name, findings: list }) => [
        name,
        list.map(({ view }) => view.id),
      ]),
      [
        ['PRC 1', [4]],
        ['PRC 7', [2, 6]],
        ['DPRK 2', [3]],
        ['DPRK 10', [5]],
        [null, [1]],
      ],
    );
  });

  it('begins with what is used, and puts speakers who are not known last', () => {
    const findings: readonly FindingView[] = [
      { ...FORMULA, id: 1, polarity: 'mentioned', speaker: null },
      { ...FORMULA, id: 2, polarity: 'absent' },
      { ...FORMULA, id: 3 },
    ];
    const names = (grouping: 'polarity' | 'speaker') =>
      groupFindings('file:///a.txt', findings, grouping).map(({ name }) => name);
    assert.deepEqual(names('polarity'), ['used', 'absent', 'mentioned']);
    assert.deepEqual(names('speaker'), ['Xi Jinping', null]);
  });

  it('never counts what is absent, negated or mentioned with what is used', () => {
    const polarities = ['used', 'absent', 'used', 'negated', 'mentioned'];
    const findings = polarities.map((polarity, id): FindingView => ({ ...FORMULA, id, polarity }));
    const [only] = groupFindings('file:///a.txt', findings, 'category');
    assert.deepEqual([only?.counted, only?.notUsed, only?.findings.length], [2, 3, 5]);
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
