import assert from 'node:assert/strict';
import { isArticleDateOrInterval } from '../../client/src/article-date.js';
import { dateRows } from '../../client/src/views/date-rows.js';
import type { DateGroupView, DatesView, DateView } from '../../server/src/protocol.js';

const PLACE: DateView = {
  finding: 7,
  start: 0,
  end: 4,
  text: 'then',
  derived: false,
  how: 'as written',
  conflict: null,
};
const GROUP: DateGroupView = {
  key: '2024',
  shown: '2024',
  weekday: null,
  from: '2024-01-01',
  to: '2024-12-31',
  derived: false,
  conflict: false,
  dates: [PLACE],
};
const VIEW: DatesView = {
  uri: 'file:///desk/a.txt',
  version: 1,
  article: {
    date: '2024-10-02',
    from: 'dateline',
    inferred: false,
    own: false,
    confirm: null,
    dated: '2024-10-01',
    reported: '2024-10-02',
    lag: 1,
    evidence: [{ detail: 'the dateline', start: null, end: null, necessary: true, without: null }],
  },
  groups: [GROUP, { ...GROUP, key: '2025', dates: [PLACE, { ...PLACE, finding: 8 }] }],
  more: 0,
};

describe('Dates view', () => {
  it('has the date of the article on top, with its lag and its evidence', () => {
    const [top] = dateRows(VIEW);
    assert.ok(top?.kind === 'article');
    assert.deepEqual(
      top.children.map((child) => (child.kind === 'lag' ? child.days : child.detail)),
      [1, 'the dateline'],
    );
    const [same] = dateRows({ ...VIEW, article: { ...VIEW.article, dated: '2024-10-02' } });
    assert.ok(same?.kind === 'article');
    assert.equal(same.children.length, 1);
  });

  it('shows a date with one place in one row, and several places below theirs', () => {
    const [, one, several] = dateRows(VIEW);
    assert.ok(one?.kind === 'place' && several?.kind === 'group');
    assert.deepEqual([one.finding, one.group?.shown], ['7', '2024']);
    assert.deepEqual(
      several.children.map(({ finding, group }) => [finding, group]),
      [
        ['7', null],
        ['8', null],
      ],
    );
  });

  it('has rows that keep their identity, each its own', () => {
    const keys = dateRows(VIEW).flatMap((row) => [
      row.key,
      ...(row.kind === 'article' || row.kind === 'group' ? row.children.map(({ key }) => key) : []),
    ]);
    assert.equal(new Set(keys).size, keys.length);
  });
});

describe('dates that a reader sets', () => {
  it('may be an interval', () => {
    for (const good of ['2024', '2024-10/2024-11', '2024-10-01/2024-10-05'])
      assert.ok(isArticleDateOrInterval(good), good);
    for (const bad of ['2024-11/2024-10', '2024/', '2024/2025/2026', '2024-13/2025'])
      assert.ok(!isArticleDateOrInterval(bad), bad);
  });
});
