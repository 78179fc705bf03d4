import assert from 'node:assert/strict';
import { Discoveries } from '../../client/src/discoveries.js';
import type { DiscoveredView, DiscoverView } from '../../server/src/protocol.js';

function phrase(words: string): DiscoveredView {
  const counts = { docs: 5, dates: 3, keyness: 10, dispersion: 0.5 };
  return { phrase: words, words, ...counts, firstDate: null, lastDate: null, longer: [], examples: [] };
}

const VIEW: DiscoverView = {
  uri: 'file:///archive',
  phrases: ['one two', 'three four', 'five six'].map(phrase),
  summary: '',
  problems: [],
  reason: null,
};

describe('the list of discovered phrases', () => {
  it('names the next phrase to look at: the one below, at the end the one above', () => {
    const discoveries = new Discoveries();
    const next: (string | undefined)[] = [];
    const listening = discoveries.onChange((view) => next.push(view?.words));
    discoveries.show(VIEW);
    discoveries.remove('three four');
    discoveries.remove('five six');
    discoveries.remove('one two');
    discoveries.remove('one two');
    assert.deepEqual(next, ['one two', 'five six', 'one two', undefined]);
    listening.dispose();
    discoveries.show(VIEW);
    assert.equal(next.length, 4);
  });
  it('finds a phrase by its words, as long as it is on the list', () => {
    const discoveries = new Discoveries();
    assert.equal(discoveries.phrase('one two'), undefined);
    discoveries.show(VIEW);
    assert.equal(discoveries.phrase('one two')?.phrase, 'one two');
    discoveries.remove('one two');
    assert.equal(discoveries.phrase('one two'), undefined);
    assert.equal(discoveries.current?.phrases.length, 2);
  });
});
