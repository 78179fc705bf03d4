import assert from 'node:assert/strict';
import { ActorNames } from '../../server/src/actor-names.js';
import type { Actor } from '../../server/src/core/formulary/types.js';

function actor(id: string, name: string, more: Partial<Actor> = {}): Actor {
  const nothing = { native: [], aliases: [], state: 'DPRK', roles: [], sources: [] };
  return { ...nothing, id, name, kind: 'person', verified: 'yes', ...more };
}

const NAMES = new ActorNames([
  actor('kim', 'Kim Jong Un', { aliases: ['Kim Jong-un'], native: ['김정은'] }),
  actor('kim-sr', 'Kim Jong'),
  actor('party', 'WPK', { kind: 'body' }),
]);

describe('names of actors in a text', () => {
  const at = (text: string, words: string): string | null =>
    NAMES.at(text, text.indexOf(words) + 1)?.actor.id ?? null;

  it('are found in any case, over a line break, and as whole words only', () => {
    assert.equal(at('said KIM JONG-UN in', 'JONG'), 'kim');
    assert.equal(at('said Kim\nJong Un in', 'Jong'), 'kim');
    assert.equal(at('the WPKs and', 'WPK'), null);
    assert.equal(at('the WPK, and', 'WPK'), 'party');
  });

  it('are the longest that stand there', () => {
    assert.equal(at('Kim Jong Un', 'Kim'), 'kim');
    assert.equal(at('Kim Jong Il', 'Kim'), 'kim-sr');
  });

  it('in Korean stand before particles and titles', () => {
    assert.equal(at('경애하는 김정은동지께서는', '김정은'), 'kim');
  });

  it('are found last before a place, by any name, else by the name given', () => {
    const text = 'Kim Jong Un met Lin Example. 김정은 left. He came';
    const end = text.indexOf('He');
    assert.equal(NAMES.lastBefore(text, end, 'Kim Jong Un', 'kim')?.start, text.indexOf('김'));
    assert.equal(NAMES.lastBefore(text, end, 'Lin Example', null)?.start, text.indexOf('Lin'));
    assert.equal(NAMES.lastBefore(text, end, 'Nobody Here', null), null);
    assert.equal(NAMES.lastBefore(text, 0, 'Kim Jong Un', 'kim'), null);
  });

  it('are told from words that only stand for them', () => {
    assert.ok(NAMES.isPartOfName('Mr. Kim', 'kim'));
    assert.ok(NAMES.isPartOfName('김정은동지', 'kim'));
    for (const words of ['he', 'the North Korean leader', 'Kimberley']) {
      assert.ok(!NAMES.isPartOfName(words, 'kim'), words);
    }
  });

  it('are all listed', () => {
    const text = 'Kim Jong Un, Kim Jong-un and 김정은';
    assert.deepEqual(
      NAMES.all(text, 'Kim Jong Un', 'kim').map(({ start, end }) => text.slice(start, end)),
      ['Kim Jong Un', 'Kim Jong-un', '김정은'],
    );
  });
});
