import assert from 'node:assert/strict';
import { readFrame } from '../../../server/src/core/article/frame.js';
import { builtInFormulary } from '../../../server/src/core/formulary/index.js';
import { createAttributor } from '../../../server/src/core/quotes/index.js';
import type { Completeness } from '../../../server/src/core/types.js';

const { names } = createAttributor({ actors: builtInFormulary().actors });
const LEAD = 'Kim Jong Un sent a message of greeting to Xi Jinping on Monday.';

/** What shows it, the paragraphs after the lead, how much is there, by which rule. */
const CASES: readonly (readonly [string, readonly string[], Completeness, string])[] = [
  [
    'signature',
    ['The message said:', 'Dear Comrade Xi Jinping,', 'I wish you luck.', 'Pyongyang, October 1, 2031'],
    'full',
    'opening-and-closing',
  ],
  ['end mark', ['The message said:', 'I wish you luck. -0-'], 'full', 'opening-and-closing'],
  [
    'the outlet’s word',
    ['The full text of the message is as follows:', 'I wish you luck.'],
    'full',
    'announced',
  ],
  ['no closing', ['The message said:', 'I wish you luck.'], 'unknown', 'no-closing'],
  ['reported speech', ['The message said that friendship would grow.'], 'digest', 'reported-speech'],
  ['wishes told', ['He wished the president good health.'], 'digest', 'reported-speech'],
  ['gist', ['The gist of the letter follows.', 'Friendship grows.'], 'digest', 'announced'],
  [
    'by turns',
    ['The message said:', 'I wish you luck.', 'Friendship would grow, the message said.'],
    'mixed',
    'told-and-given',
  ],
  [
    'told, then given',
    ['The message noted that friendship grows.', 'It went on:', 'Luck to you.'],
    'mixed',
    'told-and-given',
  ],
  [
    'in pieces',
    ['The message said:', 'Luck to you.', 'It went on:', 'Good health to you.'],
    'excerpt',
    'in-pieces',
  ],
  ['excerpts', ['Excerpts of the message follow:', 'Luck to you.'], 'excerpt', 'announced'],
  ['first person without an opening', ['I, on behalf of my people, thank you.'], 'unknown', 'first-person'],
  ['no words at all', ['It was handed to an official.'], 'unknown', 'no-words'],
];

describe('completeness and what shows it', () => {
  for (const [name, paragraphs, completeness, rule] of CASES)
    it(name, () => {
      const frame = readFrame(['A headline', LEAD, ...paragraphs], names);
      assert.deepEqual([frame.completeness, frame.reasons?.completeness?.rule], [completeness, rule]);
    });
  it('the evidence stands where it says', () => {
    const paragraphs = ['A headline', LEAD, 'The message said that friendship would grow.'];
    const at = readFrame(paragraphs, names).reasons?.completeness?.at;
    assert.ok(at);
    assert.equal(paragraphs[at.paragraph]?.slice(at.start, at.end), 'The message said');
  });
  it('in Korean and Chinese, too', () => {
    const korean = [
      '경애하는 김정은동지께서는 습근평동지에게 축전을 보내시였다.',
      '축전의 전문은 다음과 같다:',
      '존경하는 습근평동지',
      '행복을 축원합니다.',
      '평양',
    ];
    assert.equal(readFrame(korean, names).completeness, 'full');
    const chinese = ['习近平致电金正恩', '习近平1日致电金正恩，祝贺朝鲜国庆。习近平表示，友谊长存。', '完'];
    assert.equal(readFrame(chinese, names).completeness, 'digest');
  });
  it('the reader’s word stands above all', () => {
    const frame = readFrame(['A headline', LEAD, 'He wished him luck.'], names, { completeness: 'full' });
    assert.deepEqual([frame.completeness, frame.reasons?.completeness?.rule], ['full', 'given']);
  });
});
