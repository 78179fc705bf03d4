import assert from 'node:assert/strict';
import { sharedWordings, unmatchedQuotes } from '../../../server/src/core/formulary/audit.js';
import { layerOf } from '../../../server/src/core/formulary/layer.js';
import { parseLayerFile } from '../../../server/src/core/formulary/load.js';
import { EMPTY_FORMULARY, mergeLayers } from '../../../server/src/core/formulary/merge.js';
import type { Formulary } from '../../../server/src/core/formulary/types.js';

function build(text: string): Formulary {
  const { layer, problems } = layerOf('test', [parseLayerFile(text, 'test.yaml')], EMPTY_FORMULARY);
  assert.deepEqual(problems, []);
  return mergeLayers(EMPTY_FORMULARY, [layer]).formulary;
}

function shared(...patterns: string[]): string[] {
  const entries = patterns.map(
    (pattern, i) => `  - { id: f${i}, category: era, variants: ['${pattern}'] }\n`,
  );
  return sharedWordings(build(`formulas:\n${entries.join('')}`).formulas).map(
    ({ words, formulas }) => `${words}: ${formulas.map(({ id }) => id).join(' ')}`,
  );
}

describe('formulary/audit', () => {
  it('finds words that two formulas claim, however they are written', () => {
    assert.deepEqual(shared('firm support', 'Firm-support'), ['firm support: f0 f1']);
    assert.deepEqual(shared('develop~ ties', 'developing ties'), ['developing ties: f0 f1']);
    assert.deepEqual(shared('(full|firm) support', '[very] firm support'), ['firm support: f0 f1']);
    assert.deepEqual(shared('neighbour states', 'neighbor states'), ['neighbour states: f0 f1']);
    assert.deepEqual(shared('поддержка~ народа', 'поддержки народа'), ['поддержки народа: f0 f1']);
  });

  it('leaves apart what only overlaps, and what has gaps or slots', () => {
    assert.deepEqual(shared('firm support', 'firm support and aid'), []);
    assert.deepEqual(shared('firm ~2 support', 'firm full support'), []);
    assert.deepEqual(shared('support {country}', 'support China'), []);
  });

  it('looks at quotes without the context they were cut from', () => {
    const formulary = build(`formulas:
  - { id: x, category: era, variants: [firm hand], context: { requires: [boxing] } }
pronouncements:
  - { id: p, form: speech }
sources:
  - { id: s, title: S }
uses:
  - { id: a, pronouncement: p, formula: x, status: present, source: s, quote: a firm hand }
  - { id: b, pronouncement: p, formula: x, status: present, source: s, quote: a limp hand }
`);
    assert.deepEqual(
      unmatchedQuotes(formulary).map(({ id }) => id),
      ['b'],
    );
  });

  it('is quick for 700 formulas with alternatives', () => {
    const entries = Array.from(
      { length: 700 },
      (_, i) => `  - { id: f${i}, category: era, variants: ['(a|b|c) develop~ [d] (e|f) w${i}x'] }\n`,
    );
    const { formulas } = build(`formulas:\n${entries.join('')}`);
    const started = performance.now();
    assert.deepEqual(sharedWordings(formulas), []);
    assert.ok(performance.now() - started < 3000, `${performance.now() - started} ms`);
  });
});
