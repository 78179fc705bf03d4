import assert from 'node:assert/strict';
import { KOREAN_ENDINGS, wordForms } from '../../../server/src/core/formulary/inflect/index.js';

const ENDINGS = new Set(KOREAN_ENDINGS);

describe('inflect/korean', () => {
  it('lets particles follow a noun, one or two', () => {
    for (const ending of '를 을 는 은 이 가 와 과 의 에 로 으로 에서 에게 들 들의 들이 에서의 에로의 에는 에도 으로서의 로부터 만 도 께서'.split(
      ' ',
    )) {
      assert.ok(ENDINGS.has(ending), ending);
    }
  });

  it('lets the copula and the forms of 하다, 되다, 시키다 follow', () => {
    const verbs =
      '하다 하며 하고 하는 한 할 함 합니다 하였다 하였으며 했다 한다 하여 하게 하지 하시였다 하신 할것이다 한다는 되다 된 될 되였다 되고 시키고 시킨 시켰다 시켜';
    for (const ending of `이다 이며 인 입니다 이라는 이였다 ${verbs}`.split(' ')) {
      assert.ok(ENDINGS.has(ending), ending);
    }
  });

  it('lets the honorific copula, nouns of place and what somebody does for another follow', () => {
    const endings =
      '께서는 께서도 이시며 이신 이시다 이시였다 밑에 속에서 속에서도 앞에서 가운데서 만이 하여주고 하여주고있는 해나가는 해나가야';
    for (const ending of endings.split(' ')) assert.ok(ENDINGS.has(ending), ending);
  });

  it('lets nothing follow that makes another word', () => {
    for (const ending of '대 자 적 화 층 권 력 국 군 정치 전환 단체 성 론 주의 세력'.split(' ')) {
      assert.ok(!ENDINGS.has(ending), ending);
    }
  });

  it('has each ending once, in composed syllables', () => {
    assert.equal(ENDINGS.size, KOREAN_ENDINGS.length);
    for (const ending of KOREAN_ENDINGS) assert.match(ending, /^[가-힣]+$/);
  });

  it('gives the stem that endings follow', () => {
    assert.deepEqual(wordForms('지지', true, 'ko'), {
      forms: ['지지'],
      stems: [{ stem: '지지', lang: 'ko' }],
    });
    assert.deepEqual(wordForms('강화하다', true, 'ko').stems, [{ stem: '강화', lang: 'ko' }]);
    assert.deepEqual(wordForms('지지', false, 'ko'), { forms: ['지지'], stems: [] });
  });
});
