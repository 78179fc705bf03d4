import assert from 'node:assert/strict';
import { attributedBlocks } from '../../../server/src/core/quotes/blocks.js';
import { isOwnVoice } from '../../../server/src/core/quotes/own-words.js';
import { VOICES, type Finding, type FormulaFinding } from '../../../server/src/core/types.js';

function said(start: number, speaker: string | null, more: Partial<FormulaFinding> = {}): Finding {
  const speakers = speaker === null ? [] : [speaker];
  const fixed = { kind: 'formula', flag: true, polarity: 'used', voice: 'first-person', speakerId: null };
  const from = { speakerFrom: speaker === null ? 'none' : 'cue', rule: 'quote-name-verb' };
  return { ...fixed, ...from, start, end: start + 10, speaker, speakers, ...more } as FormulaFinding;
}

function quote(start: number, end: number, speaker: string | null): Finding {
  return { kind: 'quote', start, end, speaker, flag: false } as Finding;
}

const OWN = { speakerFrom: 'document', rule: 'document-frame' } as const;

function shape(findings: readonly Finding[], breaks: readonly number[] = []): unknown[] {
  return attributedBlocks(findings, breaks).map(({ speaker, voice, start, end, formulas }) => [
    speaker,
    voice,
    start,
    end,
    formulas.length,
  ]);
}

describe('attributed blocks', () => {
  it('are runs of one speaker in one voice', () => {
    const findings = [
      said(0, 'Ann'),
      said(20, 'Ann'),
      said(40, 'Ann', { voice: 'joint' }),
      said(60, 'Bob'),
      said(80, null),
      said(100, 'Bob'),
    ];
    assert.deepEqual(shape(findings), [
      ['Ann', 'first-person', 0, 30, 2],
      ['Ann', 'joint', 40, 50, 1],
      ['Bob', 'first-person', 60, 70, 1],
      ['Bob', 'first-person', 100, 110, 1],
    ]);
  });

  it('never count what is absent, negated, mentioned or not drawn, which ends nothing either', () => {
    const findings = [
      said(0, 'Ann'),
      said(20, null, { polarity: 'absent' }),
      said(40, 'Bob', { polarity: 'mentioned' }),
      said(60, 'Bob', { polarity: 'negated' }),
      said(80, 'Bob', { flag: false }),
      said(100, 'Ann'),
    ];
    assert.deepEqual(shape(findings), [['Ann', 'first-person', 0, 110, 2]]);
    assert.deepEqual(shape([said(0, 'Ann', { polarity: 'absent' })]), []);
  });

  it('end at headings, at words of somebody else, and where nothing is said for long', () => {
    const two = [said(0, 'Ann'), said(100, 'Ann')];
    assert.equal(shape(two).length, 1);
    assert.equal(shape(two, [50]).length, 2);
    const [first, second] = two as [Finding, Finding];
    assert.equal(shape([first, quote(20, 60, 'Bob'), second]).length, 2);
    assert.equal(shape([first, quote(20, 60, null), quote(70, 90, 'Ann'), second]).length, 1);
    assert.equal(shape([said(0, 'Ann'), said(1011, 'Ann')]).length, 2);
  });

  it('of a text of one’s own go on over all of it, whatever it quotes', () => {
    const findings = [said(0, 'Ann', OWN), quote(20, 60, 'Bob'), said(9000, 'Ann', OWN)];
    const [block] = attributedBlocks(findings);
    assert.deepEqual([block?.ownText, block?.unsure, block?.end], [true, 0, 9010]);
  });

  it('say of how many formulas the speaker is inferred', () => {
    const [block] = attributedBlocks([said(0, 'Ann'), said(20, 'Ann', { speakerFrom: 'carried' })]);
    assert.equal(block?.unsure, 1);
  });
});

describe('own voice', () => {
  it('is the first person alone, of words that are used', () => {
    assert.deepEqual(
      VOICES.filter((voice) => isOwnVoice({ voice, polarity: 'used' })),
      ['first-person'],
    );
    for (const polarity of ['absent', 'negated', 'mentioned'])
      assert.ok(!isOwnVoice({ voice: 'first-person', polarity }));
    assert.ok(!isOwnVoice({ voice: null, polarity: 'used' }));
  });
});
