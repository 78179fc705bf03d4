import assert from 'node:assert/strict';
import { builtInFormulary } from '../../../server/src/core/formulary/index.js';
import { slotNames } from '../../../server/src/core/match/slots.js';
import { rolesOf } from '../../../server/src/core/analysis/roles.js';
import { captured, found, matches } from './formula.js';

const names = slotNames(builtInFormulary());

describe('slots', () => {
  it('hold countries, parties and leaders, and give their canonical names', () => {
    const text = 'support for the DPRK, support for China';
    assert.deepEqual(found('support for [the] {country}', text, { names }), [
      'support for the DPRK',
      'support for China',
    ]);
    assert.deepEqual(captured('support for [the] {country}', text, { names }), ['country=DPRK→DPRK']);
    assert.deepEqual(captured('led by the {party}', "led by the Workers' Party of Korea", { names }), [
      "party=Workers' Party of Korea→Workers Party of Korea",
    ]);
    assert.deepEqual(captured('Comrade {leader}', 'Comrade Kim Jong-un', { names }), [
      'leader=Kim Jong-un→Kim Jong Un',
    ]);
  });

  it('take the longest name, and no word that only looks like one', () => {
    assert.deepEqual(captured('{country} first', "Democratic People's Republic of Korea first", { names }), [
      "country=Democratic People's Republic of Korea→DPRK",
    ]);
    assert.deepEqual(found('for {country}', 'for us, for the US', { names }), []);
    assert.deepEqual(found('for {country}', 'for US forces', { names }), ['for US']);
    assert.deepEqual(found('respected {leader}', 'respected Kim Yo Jong', { names }), []);
  });

  it('hold numbers and ordinals', () => {
    for (const [text, ordinal] of [
      ['the 76th anniversary', '76th'],
      ['the third anniversary', 'third'],
      ['the seventy-sixth anniversary', 'seventy-sixth'],
      ['the Seventieth anniversary', 'Seventieth'],
    ] as const)
      assert.deepEqual(captured('the {ordinal} anniversary', text), [`ordinal=${ordinal}`]);
    for (const [text, number] of [
      ['some 1,200 guests', '1,200'],
      ['some twenty-five guests', 'twenty-five'],
      ['some 2 million guests', '2 million'],
    ] as const)
      assert.deepEqual(captured('some {number} guests', text), [`number=${number}`]);
    assert.deepEqual(found('{number} guests', 'in 1,200 guests'), ['1,200 guests']);
    assert.deepEqual(captured('{ordinal} 次 大会', '第二十次大会', { lang: 'zh' }), ['ordinal=第二十']);
  });
});

describe('roles of a pattern', () => {
  it('capture what stands there', () => {
    assert.deepEqual(captured('{degree:full|firm} support', 'gave firm support'), ['degree=firm']);
    assert.deepEqual(
      captured('support [{extension:and encouragement}] for', 'support and encouragement for all'),
      ['extension=and encouragement'],
    );
    assert.deepEqual(captured('support [{extension:and encouragement}] for', 'support for all'), []);
    assert.deepEqual(captured("{giver:{country}}'s support", "China's support", { names }), [
      'giver=China→PRC',
    ]);
  });

  it('hold gaps, which are as short as they can be', () => {
    assert.deepEqual(captured('support {object:~4} now', 'support the just cause now, now'), [
      'object=the just cause',
    ]);
    assert.deepEqual(captured('extend {degree:~2 warm} ~2 thanks', 'extend a warm warm thanks'), [
      'degree=a warm',
    ]);
  });

  it('become the roles of the finding, before what stands around it', () => {
    const pattern = "{giver:{country}}'s {degree:full|firm} support for {receiver:{country}}";
    const text = "Moscow said China's firm support for North Korea holds";
    const [match] = matches(pattern, text, { names });
    assert.ok(match);
    assert.deepEqual(rolesOf(text, match, match.formula, 'Russia', match.captures), {
      giver: 'PRC',
      degree: 'firm',
      receiver: 'DPRK',
    });
  });
});
