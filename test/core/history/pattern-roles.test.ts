import assert from 'node:assert/strict';
import { formulaRoles, patternRoles } from '../../../server/src/core/history/pattern-roles.js';
import { stemOf } from '../../../server/src/core/history/stem.js';
import { formula } from '../match/formula.js';

describe('patternRoles', () => {
  it('gives the places of roles and slots, and the words that stand around them', () => {
    const { places, frame } = patternRoles('{degree:full|firm} support [{extension:and aid}] to {country}');
    assert.deepEqual(places, [
      { role: 'degree', wordsBefore: false, wordsAfter: true },
      { role: 'extension', wordsBefore: true, wordsAfter: true },
      { role: 'country', wordsBefore: true, wordsAfter: false },
    ]);
    assert.equal(frame, 'support to');
  });

  it('finds roles inside brackets, and none in what cannot be read', () => {
    assert.deepEqual(
      patternRoles('(give|{any-order:{giver:our}|kind}) help').places.map(({ role }) => role),
      ['giver'],
    );
    assert.deepEqual(patternRoles('{degree:full support'), { places: [], frame: '' });
  });

  it('knows a place from another variant with the same words', () => {
    const ties = formula('ties', [
      '{degree:firm} ties',
      '{degree:firm} ties {extension:and trust}',
      'ties {object:of trade} abroad',
    ]);
    const [first, , third] = ties.variants;
    assert.ok(first && third);
    assert.deepEqual(
      formulaRoles(ties, first).places.map(({ role }) => role),
      ['degree', 'extension'],
    );
    assert.deepEqual(
      formulaRoles(ties, third).places.map(({ role }) => role),
      ['object'],
    );
  });
});

describe('stemOf', () => {
  const SAME: readonly (readonly [string, string])[] = [
    ['firm', 'firmly'],
    ['invariable', 'invariably'],
    ['full', 'fully'],
    ['hearty', 'heartily'],
    ['encourage', 'Encouraged'],
  ];
  for (const [a, b] of SAME) it(`${a} = ${b}`, () => assert.equal(stemOf(a), stemOf(b)));
  it('keeps degrees apart', () => {
    assert.notEqual(stemOf('warm'), stemOf('warmest'));
    assert.notEqual(stemOf('encourage'), stemOf('encouragement'));
  });
});
