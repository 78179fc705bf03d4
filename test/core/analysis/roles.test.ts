import assert from 'node:assert/strict';
import { builtInFormulary, type Formula } from '../../../server/src/core/formulary/index.js';
import { rolesOf, statesIn } from '../../../server/src/core/analysis/roles.js';

function formula(id: string): Formula {
  const found = builtInFormulary().formulas.find((entry) => entry.id === id);
  assert.ok(found, id);
  return found;
}

function roles(text: string, phrase: string, id: string, speakerState: string | null = null): object {
  const start = text.indexOf(phrase);
  return rolesOf(text, { start, end: start + phrase.length }, formula(id), speakerState);
}

describe('roles', () => {
  it('are read off the words around the formula', () => {
    const text = "acknowledged China's “invariable support” for North Korea";
    assert.deepEqual(roles(text, 'invariable support', 'invariable-support'), {
      giver: 'PRC',
      receiver: 'DPRK',
    });
  });

  it('give a pledge to its speaker only where the formula belongs to that side', () => {
    const text = 'we will fully support the struggle';
    const pledge = formula('unconditional-support');
    assert.equal(pledge.dyad, 'DPRK-Russia');
    assert.deepEqual(roles(text, 'fully support', 'unconditional-support', 'Russia'), { giver: 'Russia' });
    assert.deepEqual(roles(text, 'fully support', 'unconditional-support', 'PRC'), {});
    assert.deepEqual(roles(text, 'fully support', 'unconditional-support'), {});
  });

  it('are not invented from states that are merely near', () => {
    assert.deepEqual(roles('In China, “full support” was voiced', 'full support', 'full-support'), {});
  });
});

describe('statesIn', () => {
  it('knows states by name, adjective, capital and in other scripts, not inside other words', () => {
    assert.deepEqual([...statesIn('Pyongyang and Chinese guests')], ['DPRK', 'PRC']);
    assert.deepEqual([...statesIn('习近平指出，中朝友谊，中方支持朝方')], ['DPRK', 'PRC']);
    assert.deepEqual([...statesIn('Chinatown, USAGE, Russianise')], []);
  });
});
