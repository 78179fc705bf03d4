import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePattern } from '../../../server/src/core/formulary/patterns.js';
import { compileMatcher, compileMatcherInSteps } from '../../../server/src/core/match/matcher.js';
import { Breather } from '../../../server/src/core/text/schedule.js';
import { foldWord } from '../../../server/src/core/text/fold.js';
import { TokenReader } from '../../../server/src/core/text/tokens.js';
import { CancelledError } from '../../../server/src/core/types.js';
import { formula } from './formula.js';
import { referenceMatches } from './reference.js';

const word = fc.constantFrom('ab', 'ba', 'cd', 'dc');
const { pattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  part: fc.oneof(
    { weight: 6, arbitrary: word },
    { weight: 1, arbitrary: fc.constantFrom('~1', '~2', '?') },
    { weight: 1, arbitrary: fc.tuple(tie('pattern'), tie('pattern')).map((parts) => `(${parts.join('|')})`) },
    { weight: 1, arbitrary: tie('pattern').map((inner) => `[${inner}]`) },
    { weight: 1, arbitrary: tie('pattern').map((inner) => `{degree:${inner}}`) },
    {
      weight: 1,
      arbitrary: fc.tuple(tie('pattern'), tie('pattern')).map((parts) => `{any-order:${parts.join('|')}}`),
    },
  ),
  pattern: fc
    .array(tie('part'), { minLength: 1, maxLength: 4, depthIdentifier: 'p' })
    .map((parts) => parts.join(' ')),
}));
const text = fc
  .array(fc.constantFrom('ab', 'ba', 'cd', 'dc', 'ab', 'ba', 'xy', ',', '.'), { maxLength: 25 })
  .map((words) => words.join(' '));

const spansOf = (found: readonly { start: number; end: number }[]): string[] =>
  [...new Set(found.map(({ start, end }) => `${start}-${end}`))].sort();

describe('the matcher', () => {
  it('agrees with one that is slow and obvious', () => {
    let useful = 0;
    fc.assert(
      fc.property(fc.array(pattern, { minLength: 1, maxLength: 4 }), text, (patterns, words) => {
        const good = patterns.filter((each) => 'nodes' in parsePattern(each));
        const found = compileMatcher(good.map((each, i) => formula(`f${i}`, [each]))).scan(words);
        for (const [i, each] of good.entries()) {
          const own = spansOf(found.filter((match) => match.formula.id === `f${i}`));
          assert.deepEqual(own, referenceMatches(each, words), each);
          if (own.length > 0) useful++;
        }
      }),
      { numRuns: 2000 },
    );
    assert.ok(useful > 300, `only ${useful} patterns were found at all`);
  });

  it('never throws, gives spans on the borders of tokens in order, and the same ones each time', () => {
    const matcher = compileMatcher([
      formula('a', ['full support', 'support~ ~2 of', '{number} 지지~ ~1 support']),
      formula('b', ['지지', '변함없는 ~1 지지', '전통 우의'], {}, 'ko'),
      formula('c', ['传统友谊', '支持 ~2 朝鲜'], {}, 'zh'),
      formula('d', ['поддержк~ народа~'], {}, 'ru'),
    ]);
    const gluable = new Set(['full', 'support', 'supports', 'of']);
    const piece = fc.oneof(
      fc.constantFrom(
        ...'full support of 지지 지지를 변함없는 传统 友谊 支持 поддержку народа 12 1,200'.split(' '),
      ),
      fc.constantFrom(
        ' ',
        ' ',
        '’s',
        '.',
        ',',
        '-',
        '\u0301',
        '\uD835',
        '𝐟𝐮𝐥𝐥',
        'ﬃ',
        '\u200d',
        '\n',
        'ｆｕｌｌ',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const words = pieces.join('');
        const found = matcher.scan(words);
        const tokens = new TokenReader().read(words);
        const starts = new Set(tokens.map(({ start }) => start));
        const ends = new Set(tokens.map(({ end }) => end));
        const isBetweenGluedWords = (at: number): boolean =>
          tokens.some(
            ({ start, end }) =>
              start < at &&
              at < end &&
              gluable.has(foldWord(words.slice(start, at))) &&
              gluable.has(foldWord(words.slice(at, end))),
          );
        for (const [i, { start, end, length }] of found.entries()) {
          assert.ok(start < end && length > 0 && end <= words.length);
          assert.ok(starts.has(start) || isBetweenGluedWords(start), `${start}-${end}`);
          assert.ok(ends.has(end) || isBetweenGluedWords(end), `${start}-${end}`);
          assert.ok(i === 0 || (found[i - 1]?.start ?? 0) <= start);
        }
        assert.deepEqual(spansOf(matcher.scan(words)), spansOf(found));
      }),
      { numRuns: 1000, examples: [[['ｆｕｌｌ', 'support', '\u0000', 'of']]] },
    );
  });

  it('takes time that grows with the text, whatever it is', () => {
    const matcher = compileMatcher([
      formula('a', ['ab ~5 ab ~5 ab ~5 ab', 'ab [ba] [ba] [ba] cd', '{any-order:ab|ba|cd|dc}']),
    ]);
    for (const unit of ['ab ', 'aB', 'ab ba ', 'a', '가', '漢', '. ', '𝐚'])
      matcher.scan(unit.repeat(40_000 / unit.length));
  }).timeout(5000);
});

describe('compiling', () => {
  it('in steps gives the same matcher, and stops when it is told to', async () => {
    const formulas = Array.from({ length: 200 }, (_, i) => formula(`f${i}`, [`ab cd${i}`, `ba ~2 dc${i}`]));
    const matcher = await compileMatcherInSteps(formulas, [], new Breather());
    assert.deepEqual(
      matcher.scan('ab cd7, ba x dc9').map((match) => match.formula.id),
      ['f7', 'f9'],
    );
    await assert.rejects(
      compileMatcherInSteps(formulas, [], new Breather({ aborted: true })),
      CancelledError,
    );
  });

  it('takes patterns that stand for very many wordings, in the space of what is written', () => {
    const choice = '(ab|ba|cd|dc|ac|ca|bd|db)';
    const many = 'develop~ strengthen~ take~ forge~ go~ party~ be~ given~';
    const matcher = compileMatcher([formula('many', [`${choice} ${choice} ${choice} ${many}`])]);
    const [match] = matcher.scan('x cd db ac developed strengthening taken forges goes parties were given y');
    assert.equal(match?.length, 11);
  }).timeout(2000);
});
