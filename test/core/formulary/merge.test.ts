import assert from 'node:assert/strict';
import { layerOf } from '../../../server/src/core/formulary/layer.js';
import { parseLayerFile } from '../../../server/src/core/formulary/load.js';
import { EMPTY_FORMULARY, mergeLayers } from '../../../server/src/core/formulary/merge.js';
import { problemText } from '../../../server/src/core/formulary/problems.js';
import type { Formulary } from '../../../server/src/core/formulary/types.js';

const BUILT_IN = `sources:
  - { id: gazette, title: The Gazette }
formulas:
  - id: firm-handshake
    formerIds: [hearty-handshake]
    name: firm handshake
    category: protocol
    function: label
    signal: They shook hands.
    ladder: handshakes
    variants: [firm handshake]
    sources: [gazette]
  - id: limp-handshake
    category: protocol
    variants: [limp handshake]
ladders:
  - id: handshakes
    name: Handshakes
    order: strength
    rungs:
      - { rank: 1, step: limp, formula: limp-handshake }
      - { rank: 2, step: firm, formula: hearty-handshake }
pronouncements:
  - { id: readout-2020, form: readout, dated: 2020-05-01 }
uses:
  - { pronouncement: readout-2020, formula: hearty-handshake, status: present, source: gazette }
`;

function build(
  base: Formulary,
  name: string,
  ...texts: string[]
): { formulary: Formulary; problems: string[] } {
  const files = texts.map((text, i) => parseLayerFile(text, `${name}-${i}.yaml`));
  const { layer, problems } = layerOf(name, files, base);
  const merged = mergeLayers(base, [layer]);
  return {
    formulary: merged.formulary,
    problems: [...problems, ...merged.problems].map(problemText),
  };
}

const builtIn = build(EMPTY_FORMULARY, 'built-in', BUILT_IN);

describe('formulary/merge', () => {
  it('names a formula without a name by the plain words of its first variant', () => {
    const text =
      "formulas:\n  - { id: x, category: era, variants: ['{degree:deep|warm} thank~ [to {country}]'] }\n";
    const { formulary } = build(EMPTY_FORMULARY, 'mine', text);
    assert.equal(formulary.formulas[0]?.name, 'deep thank');
  });

  it('replaces a context whole, and takes it away with null', () => {
    const base = build(
      EMPTY_FORMULARY,
      'base',
      'formulas:\n  - { id: x, category: era, variants: [a b], context: { forbids: [c] } }\n',
    ).formulary;
    const over = (context: string): unknown =>
      build(base, 'over', `formulas:\n  - { id: x, context: ${context} }\n`).formulary.formulas[0]?.context;
    assert.deepEqual(over('{ requires: [d], within: paragraph }'), { requires: ['d'], within: 'paragraph' });
    assert.deepEqual(over('null'), { within: 'sentence' });
  });

  it('fills in what a new formula leaves out', () => {
    assert.deepEqual(builtIn.problems, []);
    const limp = builtIn.formulary.formulas.find(({ id }) => id === 'limp-handshake');
    assert.deepEqual(
      [limp?.name, limp?.function, limp?.guard, limp?.ladder, limp?.related],
      ['limp handshake', 'other', false, null, []],
    );
  });

  it('gives uses and rungs the present id of a renamed formula', () => {
    assert.equal(builtIn.formulary.uses[0]?.formula, 'firm-handshake');
    assert.equal(builtIn.formulary.ladders[0]?.rungs[1]?.formula, 'firm-handshake');
  });

  it('replaces field by field and keeps the rest', () => {
    const text = 'formulas:\n  - id: firm-handshake\n    signal: A warm meeting.\n    guard: true\n';
    const { formulary, problems } = build(builtIn.formulary, 'user', text);
    assert.deepEqual(problems, []);
    const firm = formulary.formulas.find(({ id }) => id === 'firm-handshake');
    assert.deepEqual(
      [firm?.signal, firm?.guard, firm?.category, firm?.variants.map(({ pattern }) => pattern)],
      ['A warm meeting.', true, 'protocol', ['firm handshake']],
    );
    assert.equal(formulary.formulas.length, 2);
  });

  it('applies an entry with a former id to the formula, and says what it is called now', () => {
    const text = 'formulas:\n  - id: hearty-handshake\n    category: friendship\n';
    const { formulary, problems } = build(builtIn.formulary, 'user', text);
    const firm = formulary.formulas.find(({ id }) => id === 'firm-handshake');
    assert.equal(firm?.category, 'friendship');
    assert.equal(formulary.formulas.length, 2);
    assert.deepEqual(problems, [
      'user-0.yaml:2:1 the formula "hearty-handshake" is now called "firm-handshake"; change the id',
    ]);
  });

  it('takes out a disabled formula with its uses, and leaves the step of the ladder', () => {
    const text = 'formulas:\n  - id: firm-handshake\n    disabled: true\n';
    const { formulary, problems } = build(builtIn.formulary, 'user', text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      formulary.formulas.map(({ id }) => id),
      ['limp-handshake'],
    );
    assert.deepEqual(formulary.uses, []);
    const rung = formulary.ladders[0]?.rungs[1];
    assert.deepEqual([rung?.step, rung?.formula], ['firm', null]);
  });

  it('lets a later layer take back what an earlier one disabled', () => {
    const layer = (name: string, disabled: boolean): ReturnType<typeof layerOf>['layer'] => {
      const text = `formulas:\n  - id: firm-handshake\n    disabled: ${disabled}\n`;
      return layerOf(name, [parseLayerFile(text, 'f.yaml')], builtIn.formulary).layer;
    };
    const merged = mergeLayers(builtIn.formulary, [layer('user', true), layer('workspace', false)]);
    assert.equal(merged.formulary.formulas.length, 2);
  });

  it('refuses a new formula without category or variants, and guesses what was meant', () => {
    const { formulary, problems } = build(builtIn.formulary, 'user', 'formulas:\n  - id: firm-handshakes\n');
    assert.equal(formulary.formulas.length, 2);
    assert.match(
      problems[0] ?? '',
      /the formula "firm-handshakes" is new, so it needs "category" and "variants"; did you mean "firm-handshake"\?/,
    );
  });

  it('refuses the id of a living formula as a former id', () => {
    const text = 'formulas:\n  - id: firm-handshake\n    formerIds: [limp-handshake]\n';
    const { problems } = build(builtIn.formulary, 'user', text);
    assert.match(problems[0] ?? '', /formerIds: "limp-handshake" is the id of another formula/);
  });

  it('reports ids that nothing has, at the place that names them', () => {
    const text = `formulas:
  - id: limp-handshake
    ladder: handshake
    sources: [gazette, the-herald]
`;
    assert.deepEqual(build(builtIn.formulary, 'user', text).problems, [
      'user-0.yaml:3:13 ladder: there is no ladder "handshake"; did you mean "handshakes"?',
      'user-0.yaml:4:24 sources[1]: there is no source "the-herald"; add it under "sources:", or correct the id',
    ]);
  });

  it('reports an id that two files give; the first counts', () => {
    const one = 'sources:\n  - { id: herald, title: First }\n';
    const two = 'sources:\n  - { id: herald, title: Second }\n';
    const { formulary, problems } = build(builtIn.formulary, 'user', one, two);
    assert.equal(formulary.sources.find(({ id }) => id === 'herald')?.title, 'First');
    assert.deepEqual(problems, [
      'user-1.yaml:2:5 the id "herald" is given already in user-0.yaml:2; give this entry an id of its own',
    ]);
  });

  it('drops uses of unknown formulas and pronouncements', () => {
    const text = `uses:
  - { pronouncement: readout-2021, formula: firm-handshake, status: present, source: gazette }
  - { pronouncement: readout-2020, formula: no-handshake, status: present, source: gazette }
`;
    const { formulary, problems } = build(builtIn.formulary, 'user', text);
    assert.equal(formulary.uses.length, 1);
    assert.equal(problems.length, 2);
  });
});
