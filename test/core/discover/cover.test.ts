import assert from 'node:assert/strict';
import { formulaCover, wordKinship } from '../../../server/src/core/discover/cover.js';
import { parseReference } from '../../../server/src/core/discover/reference.js';
import { builtInFormulary } from '../../../server/src/core/formulary/index.js';

const GENERAL = parseReference('# size: 100000\n4000: of\n1000: firm\n8: firm_ground\n6: rare\n', 'test');

describe('discovery and the formulary', () => {
  it('covers what formulas match, with offsets of the text', () => {
    const text = 'They value the invariable support of their neighbours.';
    const spans = formulaCover(builtInFormulary())(text);
    assert.ok(spans.some(({ start, end }) => text.slice(start, end) === 'invariable support'));
  });
  it('takes words for those of formulas that several use, far more often than general English', () => {
    const [some] = builtInFormulary().formulas;
    assert.ok(some);
    const named = (name: string) => ({ ...some, name, variants: [] });
    const kinship = wordKinship(
      ['invincible bond of blood', 'invincible cause', 'firm bond'].map(named),
      GENERAL,
    );
    assert.equal(kinship('invincible'), 1);
    assert.equal(kinship('blood'), 0.5);
    assert.ok(kinship('firm') < 0.5 && kinship('firm') > 0);
    assert.equal(kinship('harbour'), 0);
  });
});
