import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInFormulary } from '../../../server/src/core/formulary/index.js';
import { parsePattern } from '../../../server/src/core/formulary/patterns.js';
import type { Formula } from '../../../server/src/core/formulary/types.js';
import { compileMatcher, type Matcher } from '../../../server/src/core/match/matcher.js';
import { builtInPatterns } from '../../../server/src/core/match/ready/built-in.js';
import { packNumbers, unpackNumbers } from '../../../server/src/core/match/ready/number-text.js';
import { packIndex } from '../../../server/src/core/match/ready/pack.js';
import { slotNames, type SlotName } from '../../../server/src/core/match/slots.js';
import { formula } from './formula.js';

const RARE = (word: string): number => word.length;

/** Everything a matcher says of a text. */
function said(matcher: Matcher, text: string): unknown {
  const { matches, near } = matcher.read(text);
  return {
    matches: matches.map(({ formula: { id }, variant, start, end, length, captures }) => ({
      ...{ id, pattern: variant.pattern, start, end, length, captures },
    })),
    near: near.map(({ formula: { id }, variant, start, end, edit, news }) => ({
      ...{ id, pattern: variant.pattern, start, end, news },
      edit: { kind: edit.kind, from: edit.from, open: edit.open, wording: edit.wording },
    })),
  };
}

const word = fc.constantFrom(
  ...'full support firm unity party Kim country~ develop~ friendly relations and , new the'.split(' '),
  ...'поддержка~ народ~ мир~ миров~ 지지 변함없는 支持 友谊'.split(' '),
);
const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  part: fc.oneof(
    { weight: 8, arbitrary: word },
    { weight: 1, arbitrary: fc.constantFrom('~1', '~2', '{country}', '{leader}', '{number}') },
    { weight: 1, arbitrary: fc.tuple(tie('pattern'), tie('pattern')).map((parts) => `(${parts.join('|')})`) },
    { weight: 1, arbitrary: tie('pattern').map((inner) => `[${inner}]`) },
    { weight: 1, arbitrary: tie('pattern').map((inner) => `{degree:${inner}}`) },
  ),
  pattern: fc
    .array(tie('part'), { minLength: 1, maxLength: 4, depthIdentifier: 'p' })
    .map((parts) => parts.join(' ')),
}));
const texts = fc.array(
  fc
    .array(
      fc.constantFrom(
        ...'full support supports firm invariable unity party Kim Jong Un Unfull China developed friendly relations'.split(
          ' ',
        ),
        ...'fullsupport firmUnity firmunity and , new the xx 12 . поддержку народа миров мира 지지를 변함없는 支持 友谊'.split(
          ' ',
        ),
      ),
      { maxLength: 14 },
    )
    .map((words) => words.join(' ')),
  { minLength: 1, maxLength: 5 },
);
const GLUED = /fullsupport|firm[uU]nity|Unfull/g;
const NAMES: readonly SlotName[] = [
  { slot: 'country', name: 'CHN', words: 'China', lang: 'en', capitals: 'first' },
  { slot: 'leader', name: 'Kim Jong Un', words: 'Kim Jong Un', lang: 'en', capitals: 'first' },
];

describe('patterns that wait for a text', () => {
  it('find what they find when they are compiled at once, whatever a layer changed', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(pattern, { minLength: 1, maxLength: 3 }), fc.nat(3)), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.array(pattern, { maxLength: 2 }),
        texts,
        (groups, own, paragraphs) => {
          const good = (patterns: readonly string[]): string[] =>
            patterns.filter((each) => 'nodes' in parsePattern(each));
          const builtIn = groups.map(([patterns, fate], i): Formula => {
            const context = fate === 1 ? { context: { within: 'sentence', requires: ['the'] } as const } : {};
            return formula(`f${i}`, good(patterns), context);
          });
          const ready = {
            packed: JSON.parse(JSON.stringify(packIndex(builtIn, RARE))) as never,
            formulas: builtIn,
          };
          // Of what is built in a layer takes some away and changes some, and it adds formulas of its own.
          const inForce = builtIn.flatMap((each, i) => {
            const fate = groups[i]?.[1];
            if (fate === 2) return [];
            return fate === 3 ? [{ ...each, variants: each.variants.slice(1) }] : [each];
          });
          const formulas = [...inForce, formula('own', good(own))];
          const atOnce = compileMatcher(formulas, NAMES, { nearVariants: true });
          const waiting = compileMatcher(formulas, NAMES, { nearVariants: true, ready });
          // A formula that is no longer in force still shows which words may be run together.
          const isWhole = groups.every(([, fate]) => fate < 2);
          for (const paragraph of paragraphs) {
            const text = isWhole ? paragraph : paragraph.replace(GLUED, '');
            const expected = said(atOnce, text);
            assert.deepEqual(said(waiting, text), expected, text);
            found += atOnce.scan(text).length;
          }
        },
      ),
      { numRuns: 600 },
    );
    assert.ok(found > 60, `only ${found} matches`);
  });

  it('are those of the built-in formulary', () => {
    const formulary = builtInFormulary();
    const names = slotNames(formulary);
    const atOnce = compileMatcher(formulary.formulas, names, { nearVariants: true });
    const waiting = compileMatcher(formulary.formulas, names, {
      nearVariants: true,
      ready: builtInPatterns(),
    });
    const plain = formulary.formulas.flatMap(({ variants }) =>
      variants.flatMap(({ pattern: each }) => (/[{}[\]()|?\\]/.test(each) ? [] : [each.replaceAll('~', '')])),
    );
    assert.ok(plain.length > 1000);
    // A few wordings a paragraph, each but the first with a word taken from its neighbour.
    for (let at = 0; at + 4 < plain.length; at += 5) {
      const text = plain
        .slice(at, at + 5)
        .map((wording, i) =>
          wording.replace(/ \S+$/, (last) => (i % 2 === 0 ? last : ` ${plain[at + i - 1]?.split(' ')[0]}`)),
        )
        .join(' and ');
      assert.deepEqual(said(waiting, text), said(atOnce, text), text);
    }
  });
});

describe('numbers as text', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(40), fc.nat(0x3fffffff))), (numbers) => {
        assert.deepEqual([...unpackNumbers(packNumbers(numbers))], numbers);
      }),
    );
  });
});
