import assert from 'node:assert/strict';
import {
  EMPTY_JOURNAL,
  MOST_ACTS,
  nextRedo,
  nextUndo,
  record,
  redo,
  undo,
  type Act,
} from '../../../server/src/core/annotations/journal.js';

const act = (id: string, article = 'a.txt', author = 'Kim'): Act => ({
  id,
  time: '',
  author,
  article,
  before: [],
  after: [],
});

describe('journal', () => {
  it('undoes the last act of the author in the article, and redoes it', () => {
    const journal = [act('1'), act('2', 'b.txt'), act('3', 'a.txt', 'Lee')].reduce(record, EMPTY_JOURNAL);
    const last = nextUndo(journal, 'Kim', 'a.txt');
    assert.equal(last?.id, '1');
    const undone = undo(journal, last);
    assert.equal(nextUndo(undone, 'Kim', 'a.txt'), null);
    assert.equal(nextRedo(undone, 'Kim')?.id, '1');
    assert.equal(nextUndo(redo(undone, last), 'Kim')?.id, '1');
  });

  it('forgets what was undone in an article once something new is done there', () => {
    const journal = undo(record(EMPTY_JOURNAL, act('1')), act('1'));
    assert.equal(nextRedo(record(journal, act('2', 'b.txt')), 'Kim')?.id, '1');
    assert.equal(nextRedo(record(journal, act('2')), 'Kim'), null);
  });

  it('has bounds', () => {
    const journal = Array.from({ length: MOST_ACTS + 5 }, (_, i) => act(String(i))).reduce(
      record,
      EMPTY_JOURNAL,
    );
    assert.equal(journal.done.length, MOST_ACTS);
    assert.equal(journal.done[0]?.id, '5');
  });
});
