import assert from 'node:assert/strict';
import {
  builtInFormulary,
  layerOf,
  mergeLayers,
  parseLayerFile,
  EMPTY_FORMULARY,
} from '../../../server/src/core/formulary/index.js';
import {
  packFormulary,
  unpackFormulary,
  type PackedFormulary,
  type PackedTables,
} from '../../../server/src/core/formulary/packed.js';
import type { Formulary } from '../../../server/src/core/index.js';

/** Packed, written as JSON and read again, as it is shipped. */
function shipped(formulary: Formulary): Formulary {
  return unpackFormulary(lazily(packFormulary(formulary)));
}

function lazily(tables: PackedTables): PackedFormulary {
  const kinds = Object.entries(tables).map(([kind, table]) => [
    kind,
    () => JSON.parse(JSON.stringify(table)) as unknown,
  ]);
  return Object.fromEntries(kinds) as PackedFormulary;
}

const SMALL = `
formulas:
  - id: firm-support
    category: support
    variants:
      - firm support
      - { pattern: steadfast support, relation: translation, note: of the Korean }
      - 변함없는 지지
      - твёрдая поддержка
      - { pattern: backing, context: { requires: [firm] } }
    sources: [letter]
pronouncements:
  - { id: letter-2024, dated: 2024, form: letter }
uses:
  - { pronouncement: letter-2024, formula: firm-support, status: present, source: letter }
ladders:
  - { id: support, name: Support, order: strength, rungs: [{ rank: 1, step: firm, formula: firm-support }] }
sources:
  - { id: letter, title: A letter }
`;

describe('the packed formulary', () => {
  it('is unpacked to what was packed', () => {
    const { layer, problems } = layerOf('small', [parseLayerFile(SMALL, 'small.yaml')], EMPTY_FORMULARY);
    assert.deepEqual(problems, []);
    const { formulary } = mergeLayers(EMPTY_FORMULARY, [layer]);
    assert.equal(formulary.uses.length, 1);
    assert.equal(formulary.ladders[0]?.rungs[0]?.formula, 'firm-support');
    assert.deepEqual(shipped(formulary), formulary);
  });

  it('holds for the built-in formulary', () => {
    const builtIn = builtInFormulary();
    const packed = packFormulary(builtIn);
    assert.deepEqual(unpackFormulary(lazily(packed)), builtIn);
  });

  it('reads a table once, and only when it is asked for', () => {
    const asked: string[] = [];
    const tables = Object.entries(packFormulary(builtInFormulary())).map(([kind, table]) => [
      kind,
      () => (asked.push(kind), table),
    ]);
    const formulary = unpackFormulary(Object.fromEntries(tables) as PackedFormulary);
    assert.deepEqual(asked, []);
    assert.equal(formulary.uses, formulary.uses);
    assert.deepEqual(asked, ['uses']);
  });
});
