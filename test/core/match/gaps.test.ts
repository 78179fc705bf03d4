import assert from 'node:assert/strict';
import { found } from './formula.js';

describe('gaps of a pattern', () => {
  it('hold up to so many words', () => {
    const text = 'extend thanks; extend warm thanks; extend my very warm thanks; extend a b c d thanks';
    assert.deepEqual(found('extend ~3 thanks', text), [
      'extend thanks',
      'extend warm thanks',
      'extend my very warm thanks',
    ]);
    assert.deepEqual(found('extend ? thanks', text), ['extend warm thanks']);
    assert.deepEqual(found('extend ? ? ? thanks', text), ['extend my very warm thanks']);
  });

  it('hold commas, hyphens and possessives, which count as no words', () => {
    assert.deepEqual(found('extend ~2 thanks', "extend warm, heartfelt thanks, extend the party's thanks"), [
      'extend warm, heartfelt thanks',
      "extend the party's thanks",
    ]);
  });

  it('never cross the end of a sentence, a bracket or a dash', () => {
    for (const mark of ['.', '!', ';', ' (', ' – ', ': ']) {
      assert.deepEqual(found('extend ~3 thanks', `extend${mark} warm thanks`), [], mark);
    }
  });

  it('give the shortest match', () => {
    assert.deepEqual(found('extend ~3 thanks', 'extend extend warm thanks thanks'), ['extend warm thanks']);
    assert.deepEqual(found('a ~2 b ~2 c', 'a x b y c c'), ['a x b y c']);
  });

  it('begin and end at the borders of Korean words', () => {
    const ko = { lang: 'ko' as const };
    assert.deepEqual(found('변함없는 ~2 지지', '변함없는 전적인 지지를', ko), ['변함없는 전적인 지지']);
    assert.deepEqual(found('변함없는 ~2 지지', '변함없는 고지지', ko), []);
    assert.deepEqual(found('지지 ~1 성원', '지지와 굳은 성원을', ko), ['지지와 굳은 성원']);
    assert.deepEqual(found('지지 ~1 성원', '지지대 굳은 성원을', ko), []);
  });

  it('count every Chinese character', () => {
    assert.deepEqual(found('传统 ~2 友谊', '传统的友谊，传统历史的友谊', { lang: 'zh' }), ['传统的友谊']);
  });
});
