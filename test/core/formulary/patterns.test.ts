import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  escapePattern,
  parsePattern,
  RESERVED_CHARACTERS,
} from '../../../server/src/core/formulary/patterns.js';

describe('formulary/patterns', () => {
  it('takes plain words as they are, with white space collapsed', () => {
    assert.deepEqual(parsePattern('  shared \n understanding '), { words: 'shared understanding' });
    assert.deepEqual(parsePattern('국가의 현 지위'), { words: '국가의 현 지위' });
  });

  it('rejects every reserved character and says how to write it', () => {
    for (const char of RESERVED_CHARACTERS) {
      const parsed = parsePattern(`firm ${char} support`);
      assert.ok('problem' in parsed, char);
      assert.ok(parsed.problem.includes(`"${char}" is reserved`), parsed.problem);
      assert.ok(parsed.problem.includes(`\\${char}`), parsed.problem);
    }
  });

  it('undoes escapes', () => {
    assert.deepEqual(parsePattern(String.raw`Comrade Chairman \(Kim\)`), { words: 'Comrade Chairman (Kim)' });
  });

  it('rejects a backslash before anything else', () => {
    for (const text of [String.raw`a\b`, 'words\\']) assert.ok('problem' in parsePattern(text), text);
  });

  it('rejects patterns without a letter or digit', () => {
    for (const text of ['', '   ', '...', String.raw`\(\)`]) assert.ok('problem' in parsePattern(text), text);
  });

  it('reads back whatever it escapes', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const words = `word ${text}`.trim().replace(/\s+/g, ' ');
        assert.deepEqual(parsePattern(escapePattern(words)), { words });
      }),
    );
  });
});
