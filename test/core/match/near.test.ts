import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Formula } from '../../../server/src/core/formulary/types.js';
import { compileMatcher } from '../../../server/src/core/match/matcher.js';
import { patternBreadth } from '../../../server/src/core/match/breadth.js';
import { readWordDiff, wordDiff } from '../../../server/src/core/match/near-diff.js';
import { isFunctionWord, WORD_CLASSES } from '../../../server/src/core/match/near-classes.js';
import { NearRungs } from '../../../server/src/core/match/near-rungs.js';
import { NearChoice } from '../../../server/src/core/match/near.js';
import { formula } from './formula.js';

/** What a text varies, as "formula: words | difference". */
function varied(formulas: readonly Formula[], text: string): string[] {
  const { matches, near } = compileMatcher(formulas, [], { nearVariants: true }).read(text);
  const rungs = new NearRungs({ formulas, ladders: [] });
  return new NearChoice(formulas)
    .choose(text, near, matches, () => 0)
    .map(
      (match) =>
        `${match.formula.id}: ${text.slice(match.start, match.end)} | ${rungs.variationOf(text, match).diff}`,
    );
}

const INVARIABLE = formula('invariable-support', ['invariable support']);
const FULL = formula('full-support-and-encouragement', ['full support and encouragement']);

describe('a word that fills a role', () => {
  const [named, plain] = [
    '{degree:invariable} support {extension:and aid}',
    'invariable support and aid',
  ].map((pattern) => formula('f', [pattern], { name: 'invariable support and aid' })) as [Formula, Formula];
  it('is varied like any other', () => {
    const text = 'their invariable backing and aid';
    assert.deepEqual(varied([named], text), varied([plain], text));
    assert.equal(varied([named], text).length, 1);
  });
  it('makes a pattern no broader', () => {
    assert.equal(patternBreadth('{degree:firm} support'), patternBreadth('firm support'));
    assert.equal(patternBreadth('{degree:firm|full} support'), patternBreadth('(firm|full) support'));
    assert.equal(patternBreadth('\\{degree: {country}'), 1);
  });
});

describe('word classes', () => {
  it('hold each word once, folded, and no function words', () => {
    const words = WORD_CLASSES.flatMap((each) => each.words);
    assert.deepEqual(
      words.filter((word, i) => words.indexOf(word) !== i),
      [],
    );
    assert.deepEqual(
      words.filter((word) => isFunctionWord(word) || word !== word.toLowerCase()),
      [],
    );
    assert.deepEqual(
      WORD_CLASSES.filter(({ words: each }) => each.length < 2),
      [],
    );
  });
});

describe('near variants', () => {
  it('are wordings with one word changed for another of its class', () => {
    for (const [text, expected] of [
      ['offered its Invariable\nBacking to', ['invariable-support: Invariable\nBacking | −support +Backing']],
      ['its firm support', ['invariable-support: firm support | −invariable +firm']],
      ['“invariable” assistance', ['invariable-support: invariable” assistance | −support +assistance']],
      ['its firm backing', []],
      ['invariable principles', []],
      ['its invariable. Backing', []],
    ] as const)
      assert.deepEqual(varied([INVARIABLE], text), expected, text);
    assert.deepEqual(varied([FULL], 'positive support and encouragement'), [
      'full-support-and-encouragement: positive support and encouragement | −full +positive',
    ]);
  });

  it('are not found unless asked for, and leave exact matches as they are', () => {
    const text = 'invariable support, invariable backing';
    assert.deepEqual(compileMatcher([INVARIABLE]).read(text).near, []);
    assert.deepEqual(
      compileMatcher([INVARIABLE], [], { nearVariants: true }).scan(text),
      compileMatcher([INVARIABLE]).scan(text),
    );
  });

  it('give way to an exact match of any formula, and to related wordings', () => {
    const firm = formula('firm-support', ['firm support']);
    assert.deepEqual(varied([INVARIABLE, firm], 'firm support'), []);
    const related = formula('invariable-support', ['invariable support'], { related: ['Firm support'] });
    assert.deepEqual(varied([related], 'firm support and active support'), [
      'invariable-support: active support | −invariable +active',
    ]);
    const hostile = formula('support-for-terror', ['support for terrorism'], { category: 'hostility' });
    assert.deepEqual(varied([INVARIABLE, hostile], 'firm support for terrorism'), []);
  });

  it('win over a shorter wording of the same kind that holds none of the new words', () => {
    const part = formula('support-and-encouragement', ['support and encouragement']);
    assert.deepEqual(varied([FULL, part], 'active support and encouragement'), [
      'full-support-and-encouragement: active support and encouragement | −full +active',
    ]);
    const word = formula('support', ['support']);
    assert.deepEqual(varied([INVARIABLE, word], 'firm support'), []);
    const other = formula('active-support', ['active support']);
    assert.deepEqual(varied([FULL, other], 'active support and encouragement'), []);
  });

  it('add one degree word', () => {
    for (const text of ['invariable and full support', 'invariable full support'])
      assert.deepEqual(varied([INVARIABLE], text), [`invariable-support: ${text} | +full`]);
    assert.deepEqual(varied([INVARIABLE], 'invariable moral support'), []);
    const full = formula('full-support', ['full support']);
    assert.deepEqual(varied([INVARIABLE, full], 'invariable and full support'), [
      'invariable-support: invariable and full support | +full',
    ]);
  });

  it('lack a degree word only where several formulas show that one is expected', () => {
    assert.deepEqual(varied([FULL], 'their support and encouragement'), []);
    const others = [FULL, formula('firm', ['firm support and encouragement'])];
    assert.deepEqual(varied(others, 'their support and encouragement'), [
      'full-support-and-encouragement: support and encouragement | −full',
    ]);
    const titles = others.map((each) => ({ ...each, category: 'praise' as const }));
    assert.deepEqual(varied(titles, 'their support and encouragement'), []);
  });

  it('of four words and more may change any one inside, for a word of the same shape', () => {
    const turn = formula('turn', ['bring about a decisive turn in the work']);
    assert.deepEqual(varied([turn], 'bring about a historic turn in the work'), [
      'turn: bring about a historic turn in the work | −decisive +historic',
    ]);
    for (const word of ['Korean', 'historically', '3rd', 'and'])
      assert.deepEqual(varied([turn], `bring about a ${word} turn in the work`), [], word);
  });

  it('are no variations of guarded, one-word, polite or gapped formulas, nor inside longer words', () => {
    for (const extra of [{ guard: true }, { category: 'address' }, { category: 'protocol' }] as const)
      assert.deepEqual(varied([{ ...INVARIABLE, ...extra }], 'invariable backing'), []);
    assert.deepEqual(varied([formula('f', ['support'])], 'backing'), []);
    assert.deepEqual(varied([formula('f', ['invariable ~2 support'])], 'invariable backing'), []);
    assert.deepEqual(varied([INVARIABLE], 'a firm support-group, a firm support’s'), []);
  });

  it('name both rungs of a ladder of strength, as far as they are known', () => {
    const on = { ladder: 'l' };
    const formulas = [
      formula('firm', ['firm support'], on),
      formula('full', ['full solidarity and support'], on),
    ];
    const rung = { exampleDate: null, exampleUse: null, firstInRecord: null, source: null, note: null };
    const ladder = {
      id: 'l',
      name: 'L',
      dyad: null,
      orderedBy: 'editor',
      rungs: formulas.map(({ id }, i) => ({
        ...rung,
        rank: i + 1,
        step: `step ${id}`,
        formula: id,
        verified: 'yes' as const,
      })),
    };
    const text = 'full support, active support';
    const { near } = compileMatcher(formulas, [], { nearVariants: true }).read(text);
    const rungsOf = (order: 'strength' | 'chronology') => {
      const rungs = new NearRungs({ formulas, ladders: [{ ...ladder, order }] });
      return near
        .map((match) => rungs.variationOf(text, match))
        .map(({ rungFrom, rungTo }) => [rungFrom, rungTo]);
    };
    assert.deepEqual(rungsOf('strength'), [
      ['step firm', 'step full'],
      ['step firm', null],
    ]);
    assert.deepEqual(rungsOf('chronology'), [
      [null, null],
      [null, null],
    ]);
  });

  it('never overlap, lie within the text, and take no longer than the text is long', () => {
    const words = [
      'invariable',
      'full',
      'support',
      'backing',
      'and',
      'encouragement',
      '.',
      ',',
      "'s",
      'x',
      'Firm',
    ];
    const formulas = [INVARIABLE, FULL, formula('turn', ['bring about a decisive full turn'])];
    const matcher = compileMatcher(formulas, [], { nearVariants: true });
    const choice = new NearChoice(formulas);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words, 'bring', 'about', 'a', 'turn'), { maxLength: 40 }),
        (some) => {
          const text = some.join(' ');
          const { matches, near } = matcher.read(text);
          const chosen = choice.choose(text, near, matches, () => 0);
          for (const [i, { start, end }] of chosen.entries()) {
            assert.ok(start >= 0 && end <= text.length && start < end);
            assert.ok(start >= (chosen[i - 1]?.end ?? 0));
          }
        },
      ),
    );
  });
});

describe('word differences', () => {
  it('are written and read the same way', () => {
    for (const [gone, fresh] of [
      ['support', 'backing'],
      ['full', null],
      [null, 'long-standing'],
      ['all-out', 'half hearted'],
    ] as const)
      assert.deepEqual(readWordDiff({ diff: wordDiff(gone, fresh) }), { gone, fresh });
    assert.equal(wordDiff('support', 'backing'), '−support +backing');
  });
});
