import assert from 'node:assert/strict';
import { isSingleWord } from '../../../server/src/core/analysis/formula-uses.js';
import { speaksInOwnVoice, voiceMarks } from '../../../server/src/core/analysis/own-voice.js';
import { createAnalyzer } from '../../../server/src/core/index.js';
import { compileMatcher } from '../../../server/src/core/match/matcher.js';
import type { FormulaFinding, Lang } from '../../../server/src/core/types.js';
import { formula } from '../match/formula.js';

function isSingle(pattern: string, text: string, name: string, lang: Lang): boolean {
  const [match] = compileMatcher([formula('f', [pattern], { name }, lang)]).scan(text);
  assert.ok(match, text);
  return isSingleWord(text, match);
}

describe('one word', () => {
  it('is counted by the words of the text, in Korean not by syllables', () => {
    assert.equal(isSingle('괴뢰', '괴뢰들이 떠들었다', 'puppet', 'ko'), true);
    assert.equal(isSingle('제국주의자', '제국주의자들의 책동', 'imperialists', 'ko'), true);
    assert.equal(isSingle('변함없는 지지', '변함없는 지지를 보낸다', 'invariable support', 'ko'), false);
    assert.equal(isSingle('lantern', 'a lantern', 'lantern', 'en'), true);
    assert.equal(isSingle('paper lantern', 'a paper lantern', 'paper lantern', 'en'), false);
  });
  it('is not a Korean compound of what are several words, and nothing in Chinese', () => {
    assert.equal(isSingle('전투적친선', '전투적친선의 뉴대', 'militant friendship', 'ko'), false);
    assert.equal(isSingle('霸权', '反对霸权', 'hegemony', 'zh'), false);
  });
});

async function findings(text: string): Promise<FormulaFinding[]> {
  const analyzer = createAnalyzer({
    formulary: [
      {
        name: 'test',
        formulas: [
          formula('lantern-word', ['등불쟁이'], { name: 'lanternist', category: 'hostility' }, 'ko'),
        ],
      },
    ],
  });
  const analysis = await analyzer.analyze(text, { languageId: 'plaintext' });
  return analysis.findings
    .filter((finding) => finding.kind === 'formula')
    .filter(({ formula: id }) => id === 'lantern-word');
}

describe('a common word in Korean', () => {
  const LINE = '그 등불쟁이들이 마을에 나타났다.';
  it('is not drawn in a report …', async () => {
    const [finding] = await findings(`(서울=연합뉴스) 홍길동 기자 = ${LINE}\n`);
    assert.equal(finding?.flag, false);
  });
  it('… but in a text with a dateline of the state’s agency', async () => {
    const [finding] = await findings(`(평양 10월 9일발 조선중앙통신) ${LINE}\n`);
    assert.equal(finding?.flag, true);
  });
  it('… and in quotation marks', async () => {
    const [finding] = await findings(`(서울=연합뉴스) 홍길동 기자 = “${LINE}”고 적었다.\n`);
    assert.equal(finding?.flag, true);
  });
});

describe('spelling of the DPRK', () => {
  const styles = (text: string): number => voiceMarks(text, [], { quotations: [] }).houseStyle;
  it('shows whose text it is', () => {
    assert.equal(styles('새 다리가 건설되였다. 그이께서는 기뻐하시였다.'), 2);
    assert.equal(styles('력사적인 날에 련대성을 보냈다.'), 2);
  });
  it('is not found in words of the South', () => {
    assert.equal(styles('그곳은 큰 도시였다. 다리가 건설되었다. 역사적인 날, 점령도 끝났다.'), 0);
    assert.equal(styles('로동신문이 보도했다.'), 0);
  });
  it('lets one partisan phrase be enough', () => {
    assert.equal(speaksInOwnVoice([{ partisan: ['x'], houseStyle: 1 }]), true);
    assert.equal(speaksInOwnVoice([{ partisan: ['x'], houseStyle: 0 }]), false);
  });
});
