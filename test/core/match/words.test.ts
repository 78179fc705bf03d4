import assert from 'node:assert/strict';
import { found } from './formula.js';

describe('words of a pattern', () => {
  it('are found in British and American spelling and in either case', () => {
    assert.deepEqual(found('self-defence', 'SELF-DEFENSE and self defence'), [
      'SELF-DEFENSE',
      'self defence',
    ]);
    assert.deepEqual(found('honour the treaty', 'to Honor the treaty'), ['Honor the treaty']);
  });

  it('are found inflected only where the pattern says so', () => {
    assert.deepEqual(found('develop~ relations', 'developing relations, developed relations'), [
      'developing relations',
      'developed relations',
    ]);
    assert.deepEqual(found('develop relations', 'developing relations'), []);
    assert.deepEqual(found('party~ line', 'the party’s line, the parties line'), [
      'party’s line',
      'parties line',
    ]);
  });

  it('are found with accents, full-width letters, ligatures and curly apostrophes', () => {
    assert.deepEqual(found('cafe society', 'Café society, ｃａｆｅ society'), [
      'Café society',
      'ｃａｆｅ society',
    ]);
    assert.deepEqual(found('cafe society', 'cafe\u0301 society'), ['cafe\u0301 society']);
    assert.deepEqual(found('official stance', 'o\uFB03cial stance'), ['o\uFB03cial stance']);
    assert.deepEqual(found("people's army", 'the people’s army'), ['people’s army']);
  });

  it('choose among alternatives, may be left out, and stand in any order', () => {
    assert.deepEqual(found('(full|firm) support', 'full support, firm support, warm support'), [
      'full support',
      'firm support',
    ]);
    assert.deepEqual(found('[very] warm welcome', 'a very warm welcome'), [
      'very warm welcome',
      'warm welcome',
    ]);
    assert.deepEqual(found('{any-order:friendship|unity}', 'friendship unity friendship'), [
      'friendship unity',
      'unity friendship',
    ]);
    assert.deepEqual(found('friendship, (and|or) unity', 'friendship and unity; friendship, or unity'), [
      'friendship and unity',
      'friendship, or unity',
    ]);
  });

  it('are found in Russian by stem and ending', () => {
    const ru = { lang: 'ru' as const };
    assert.deepEqual(found('поддержк~ народа', 'Поддержку народа, поддержкой народа', ru), [
      'Поддержку народа',
      'поддержкой народа',
    ]);
    assert.deepEqual(found('поддержк~', 'поддержкование', ru), []);
    assert.deepEqual(found('партнёрство', 'партнерство и партнёрство', ru), ['партнерство', 'партнёрство']);
  });

  it('count for every stem that they may belong to', () => {
    const text = 'союзов';
    assert.deepEqual(found('союз~', text, { lang: 'ru' }), ['союзов']);
    assert.deepEqual(found('(союз~|союзов~)', text, { lang: 'ru' }), ['союзов']);
  });

  it('are found in traditional and simplified characters', () => {
    assert.deepEqual(found('传统友谊', '兩國的傳統友誼', { lang: 'zh' }), ['傳統友誼']);
    assert.deepEqual(found('傳統友誼', '两国的传统友谊', { lang: 'zh' }), ['传统友谊']);
  });

  it('are found in Korean before the endings that may follow, and before nothing else', () => {
    const ko = { lang: 'ko' as const };
    for (const text of ['지지', '지지를', '지지와', '지지하였다', '전적인 지지는'])
      assert.equal(found('지지', text, ko).length, 1, text);
    for (const text of ['지지대', '지지대를', '고지지']) assert.deepEqual(found('지지', text, ko), [], text);
    assert.deepEqual(found('지지~ 성원', '지지와 성원을', ko), ['지지와 성원']);
    assert.deepEqual(found('지지 성원', '지지와 성원을', ko), []);
    assert.deepEqual(found('변함없는 지지', '변함없는지지를', ko), ['변함없는지지']);
  });
});

describe('words run together', () => {
  it('are parted at a capital, before the right half', () => {
    assert.deepEqual(found('Kim Jong Un', 'ComradeKim Jong Un'), ['Kim Jong Un']);
    assert.deepEqual(found('full support', 'their full supportThe'), ['full support']);
    assert.deepEqual(found('comrade kim', 'dearComradeKim'), ['ComradeKim']);
  });

  it('are parted after the name of a leader', () => {
    const names = [
      { slot: 'leader', name: 'Kim Jong Un', words: 'Kim Jong Un', lang: 'en', capitals: 'first' },
    ] as const;
    const text = 'Kim Jong Unextended warm greetings';
    assert.deepEqual(found('extended warm greetings', text, { names }), ['extended warm greetings']);
    assert.deepEqual(found('extended warm greetings', 'Unextended warm greetings', { names }), []);
    assert.deepEqual(found('extended warm greetings', 'an Unextended warm greetings', { names }), []);
  });

  it('are parted where a pattern has both halves side by side', () => {
    assert.deepEqual(found('warm congratulations', 'his warmcongratulations'), ['warmcongratulations']);
    assert.deepEqual(found('(warm wishes|every good)', 'his warmgood'), []);
    assert.deepEqual(found('some time ago', 'sometime ago'), []);
    assert.deepEqual(found('the party', 'theparty'), []);
  });
});
