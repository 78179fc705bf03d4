import assert from 'node:assert/strict';
import { DocumentTags } from '../../client/src/document-tags.js';
import { EditLog } from '../../client/src/edits.js';
import type { TagsParams, TagView } from '../../server/src/protocol.js';

const VIEW: TagView = {
  id: 'a1',
  start: 3,
  end: 9,
  exact: 'phrase',
  tags: ['distance'],
  note: null,
  author: 'reader',
  created: '2024-10-06T00:00:00Z',
  state: 'exact',
  own: true,
};
const MESSAGE: TagsParams = { uri: 'file:///a.txt', version: 1, tags: [VIEW], problems: [] };

describe('tags of an article', () => {
  it('have no place once it is closed, and get one when it is open again', () => {
    const tags = new DocumentTags(new EditLog());
    tags.receive(MESSAGE);
    assert.ok(tags.isPlaced);
    tags.close();
    assert.ok(!tags.isPlaced);
    const [closed] = tags.current();
    assert.deepEqual([closed?.start, closed?.end, closed?.state], [null, null, 'unplaced']);
    tags.receive(MESSAGE);
    assert.deepEqual(tags.current(), [VIEW]);
  });

  it('stay lost when the article with their words gone is closed', () => {
    const tags = new DocumentTags(new EditLog());
    tags.receive({ ...MESSAGE, tags: [{ ...VIEW, start: null, end: null, state: 'orphan' }] });
    tags.close();
    assert.equal(tags.current()[0]?.state, 'orphan');
  });

  it('say when their article is gone', () => {
    const tags = new DocumentTags(new EditLog());
    tags.receiveClosed({ ...MESSAGE, open: false, missing: true, sameText: ['file:///b.txt'] });
    const { missing, sameText } = tags.about('file:///a.txt');
    assert.deepEqual([missing, sameText, tags.isPlaced], [true, ['file:///b.txt'], false]);
  });
});
