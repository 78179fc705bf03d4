import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PatternNode, Sequence } from '../../../server/src/core/formulary/pattern-ast.js';
import {
  escapePattern,
  expandPattern,
  parsePattern,
  PATTERN_LIMITS,
  plainWords,
  RESERVED_CHARACTERS,
} from '../../../server/src/core/formulary/patterns.js';

function nodesOf(pattern: string): readonly PatternNode[] {
  const parsed = parsePattern(pattern);
  assert.ok('nodes' in parsed, `${pattern}: ${JSON.stringify(parsed)}`);
  return parsed.nodes;
}

/** A sequence on one line: words, `~` after inflected ones, gaps as min-max, slots in braces. */
function line({ steps }: Sequence): string {
  return steps
    .map((step) => {
      if (step.kind === 'word') return step.text + (step.inflected ? '~' : '');
      return step.kind === 'gap' ? `${step.min}-${step.max}` : `{${step.slot}}`;
    })
    .join(' ');
}

const lines = (pattern: string): string[] => expandPattern(nodesOf(pattern)).map(line);

function captured(pattern: string): string[] {
  return expandPattern(nodesOf(pattern)).map(({ steps, captures }) =>
    captures
      .map(({ role, from, to }) => `${role}=${line({ steps: steps.slice(from, to), captures: [] })}`)
      .join(', '),
  );
}

describe('formulary/patterns', () => {
  it('takes plain words as they are, with white space collapsed', () => {
    assert.deepEqual(lines('  shared \n understanding '), ['shared understanding']);
    assert.deepEqual(lines('국가의 현 지위'), ['국가의 현 지위']);
    assert.deepEqual(lines('blood-forged'), ['blood-forged']);
  });

  it('marks inflected words; of a hyphened one the last part', () => {
    assert.deepEqual(lines('develop~ the ties'), ['develop~ the ties']);
    assert.deepEqual(lines('win-win~'), ['win- win~']);
    assert.deepEqual(lines('нейтральный~, внеблоковый~ статус'), ['нейтральный~ , внеблоковый~ статус']);
    assert.deepEqual(lines('변함없는 지지~ 보내'), ['변함없는 지지~ 보내']);
  });

  it('writes out alternatives and what may be left out', () => {
    assert.deepEqual(lines('(full|most firm) support'), ['full support', 'most firm support']);
    assert.deepEqual(lines('[very|most] warm'), ['very warm', 'most warm', 'warm']);
    assert.deepEqual(lines('(a|(b|c) d) e'), ['a e', 'b d e', 'c d e']);
    assert.deepEqual(lines('全面[战略]伙伴'), ['全面 战略 伙伴', '全面 伙伴']);
  });

  it('writes out any order', () => {
    assert.deepEqual(lines('{any-order:friendship|unity} and'), [
      'friendship unity and',
      'unity friendship and',
    ]);
    assert.equal(lines('{any-order:a|b|c|d}').length, 24);
  });

  it('reads gaps', () => {
    assert.deepEqual(lines('support ~3 cause'), ['support 0-3 cause']);
    assert.deepEqual(lines('support ? cause'), ['support 1-1 cause']);
    assert.deepEqual(lines('support ? ? cause'), ['support 2-2 cause']);
  });

  it('captures slots and roles', () => {
    assert.deepEqual(captured('{degree:full|most firm} support [{extension:and aid}] {receiver:{country}}'), [
      'degree=full, extension=and aid, receiver={country}',
      'degree=full, receiver={country}',
      'degree=most firm, extension=and aid, receiver={country}',
      'degree=most firm, receiver={country}',
    ]);
    assert.deepEqual(captured('{ordinal} plenary of {party}'), ['ordinal={ordinal}, party={party}']);
    assert.deepEqual(captured('{object:the {country} cause} of'), [
      'object=the {country} cause, country={country}',
    ]);
    assert.deepEqual(captured('support {object:~4} cause'), ['object=0-4']);
  });

  it('leaves no sequence twice', () => {
    assert.deepEqual(lines('(a|a|[b] a)'), ['a', 'b a']);
    assert.deepEqual(lines('{any-order:a|a} b'), ['a a b']);
  });

  it('says the words of a pattern plainly', () => {
    const plain: [string, string][] = [
      [
        '{degree:invariable|full} support~ [{extension:and encouragement}] to {receiver:{country}}',
        'invariable support to …',
      ],
      ['win-win~ cooperation', 'win-win cooperation'],
      ['develop~, deepen~ ~2 ties', 'develop, deepen … ties'],
      ['全面(战略|协作)伙伴关系', '全面战略伙伴关系'],
      ["{country}'s cause", "…'s cause"],
      [String.raw`Comrade Chairman \(Kim\)`, 'Comrade Chairman (Kim)'],
    ];
    for (const [pattern, words] of plain) assert.equal(plainWords(nodesOf(pattern)), words);
  });

  it('says what is wrong, where, and what to do', () => {
    const wrong: [pattern: string, offset: number, message: RegExp][] = [
      ['', 0, /no letter or digit; write/],
      ['  ...  ', 2, /no letter or digit; write/],
      ['a (b', 2, /^"\(" is never closed; add "\)"$/],
      ['a [b', 2, /^"\[" is never closed; add "\]"$/],
      ['a {giver:b', 2, /^"{" is never closed; add "}"$/],
      ['a {country', 2, /^"{" is never closed; write {country}$/],
      ['a) b', 1, /^"\)" closes nothing; take it out, or write "\\\)"$/],
      ['(a] b', 2, /^"\]" does not close "\("; write "\)"$/],
      ['a|b', 1, /outside brackets; put the alternatives into \( \)$/],
      ['(a|) b', 2, /^an alternative is empty; .* write \[ \]$/],
      ['() b', 0, /^an alternative is empty/],
      ['word(s)', 4, /whole words; put a space before "\("$/],
      ['(un)able', 3, /whole words; put a space after "\)"$/],
      ['a ~ b', 2, /^"~" stands apart; put it right after a word, or write ~1 to ~5/],
      ['a ~9 b', 2, /^a gap may span 1 to 5 words; write/],
      ['a~3 b', 1, /^a gap stands apart; put a space before "~3"$/],
      ['a ~3b', 2, /^"~3" stands apart; put a space after it$/],
      ['a~b', 1, /^"~" ends a word; put a space after it$/],
      ['"~ b', 1, /^"~" stands after no word; put it right after one$/],
      ['核心~', 2, /^Chinese words have no inflected forms; take "~" out$/],
      ['really?', 6, /stands for one word .*; put a space before it, or write "\\\?"$/],
      ['~3 a', 0, /edge of the pattern; put a word beside it, or take it out$/],
      ['a ~3 [b]', 2, /edge of the pattern/],
      ['a {object:~4}', 10, /edge of the pattern/],
      ['a ~2 ~2 b', 2, /side by side; write one \(~1 to ~5\)$/],
      ['a ~1 b ~1 c ~1 d ~1 e', 17, /may have 3 gaps; write the words in place of this one$/],
      ['a ? ? ? ? ? ? b', 2, /write at most 5 "\?"$/],
      ['{contry} x', 0, /no name for braces; did you mean "country"\? use one of country, party/],
      ['{} x', 0, /^braces begin with a name; use one of/],
      ['{degree} x', 0, /needs its words; write {degree:one\|another}$/],
      ['{country:China} x', 0, /takes no words of its own; write {country}$/],
      ['{any-order:a} x', 0, /takes 2 to 4 parts; write/],
      ['{any-order:a|b|c|d|e}', 0, /takes 2 to 4 parts; write/],
      ['{country}', 0, /without any word of its own; add a word/],
      ['[a] [b]', 0, /may be left out; take \[ \] from one/],
      [String.raw`a\b`, 1, /^a backslash may stand only before .*; remove it$/],
      ['words\\', 5, /^a backslash may stand only before/],
      ['a'.repeat(301), 300, /has 301 characters, and 300 is the limit; shorten it/],
      ['((((((( a )))))))', 6, /more than 6 deep; write some/],
      ['a '.repeat(25), 0, /may have 24 words; split/],
      ['(a|b) '.repeat(10), 0, /more than 512 wordings; write some/],
    ];
    for (const [pattern, offset, message] of wrong) {
      const parsed = parsePattern(pattern);
      assert.ok('problem' in parsed, pattern);
      assert.match(parsed.problem, message, pattern);
      assert.equal(parsed.offset, offset, pattern);
    }
  });

  it('takes patterns that reach the limits', () => {
    assert.equal(lines('(a|b) '.repeat(9)).length, 512);
    assert.equal(lines('a '.repeat(24)).length, 1);
    nodesOf('(((((( a ))))))');
    nodesOf('a'.repeat(300));
    nodesOf('a ~5 b ~5 c ~5 d');
  });

  it('lets a context be a slot alone', () => {
    assert.ok('nodes' in parsePattern('{country}', 'context'));
    assert.ok('problem' in parsePattern('...', 'context'));
  });

  it('means every reserved character that is escaped', () => {
    for (const char of RESERVED_CHARACTERS)
      assert.deepEqual(lines(`firm \\${char} hand`), [`firm ${char} hand`]);
  });

  it('reads back whatever it escapes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40, unit: 'binary' }), (text) => {
        const words = `word ${text}`.trim().split(/\s+/);
        if (words.length > PATTERN_LIMITS.steps) return;
        assert.deepEqual(
          nodesOf(escapePattern(words.join(' '))),
          words.map((word) => ({ kind: 'word', text: word, inflected: false })),
        );
      }),
    );
  });

  const piece = fc.constantFrom(
    ...[
      'a',
      'firm',
      '지지',
      '战略',
      ' ',
      ' ',
      ' ',
      ...RESERVED_CHARACTERS.split(''),
      '\\',
      ':',
      '3',
      'giver',
      'degree',
      'country',
    ],
    ...['any-order', '{country}', '{degree:', '(a|b)', '[c]', '~3', '~ ', ','],
  );
  const anyPattern = fc.oneof(
    fc.string({ maxLength: 300, unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('').slice(0, 300)),
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  );

  it('never throws; a problem has a remedy and an offset inside the pattern', () => {
    fc.assert(
      fc.property(anyPattern, fc.constantFrom('variant' as const, 'context' as const), (pattern, use) => {
        const parsed = parsePattern(pattern, use);
        if ('nodes' in parsed) return;
        assert.ok(
          parsed.offset >= 0 && parsed.offset < Math.max(1, pattern.length),
          `${pattern} ${parsed.offset}`,
        );
        assert.match(parsed.problem, /; .{5,}/);
      }),
      { numRuns: 3000 },
    );
  });

  it('expands within the limits, and never begins or ends with a gap', () => {
    fc.assert(
      fc.property(anyPattern, (pattern) => {
        const parsed = parsePattern(pattern);
        if (!('nodes' in parsed)) return;
        const sequences = expandPattern(parsed.nodes);
        assert.ok(sequences.length > 0 && sequences.length <= PATTERN_LIMITS.sequences);
        for (const { steps, captures } of sequences) {
          assert.ok(steps.length > 0 && steps.length <= PATTERN_LIMITS.steps);
          assert.ok(steps.filter(({ kind }) => kind === 'gap').length <= PATTERN_LIMITS.gaps);
          assert.ok(steps[0]?.kind !== 'gap' && steps.at(-1)?.kind !== 'gap');
          for (const { from, to } of captures) assert.ok(from >= 0 && from < to && to <= steps.length);
        }
        assert.equal(typeof plainWords(parsed.nodes), 'string');
      }),
      { numRuns: 3000 },
    );
  });

  it('expands trees that were never checked within the limits', () => {
    const word: PatternNode = { kind: 'word', text: 'a', inflected: false };
    const wide: PatternNode = { kind: 'choice', options: Array.from({ length: 40 }, () => [word, word]) };
    const sequences = expandPattern(Array.from({ length: 30 }, () => wide));
    assert.ok(sequences.length <= PATTERN_LIMITS.sequences);
  });

  it('is quick on the worst that is allowed', () => {
    const started = performance.now();
    for (const pattern of [
      '{any-order:a|b|c|d} '.repeat(15),
      '(((((('.repeat(50),
      '[a]'.repeat(100),
      '(a|b) '.repeat(9),
    ]) {
      for (let i = 0; i < 20; i++) parsePattern(pattern.slice(0, 300));
    }
    assert.ok(performance.now() - started < 2000);
  });
});
