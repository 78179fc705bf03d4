import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Formula } from '../../../server/src/core/formulary/types.js';
import { compileMatcher } from '../../../server/src/core/match/matcher.js';
import { selectMatches } from '../../../server/src/core/match/select.js';
import { cleanText } from '../../../server/src/core/text/clean.js';
import type { Lang } from '../../../server/src/core/types.js';
import { formula } from './formula.js';

/** Matched stretches of the source, after cleaning, for one formula. */
function found(pattern: string, source: string, lang: Lang = 'en'): string[] {
  const clean = cleanText(source, true);
  return compileMatcher([formula('f', [pattern], {}, lang)])
    .scan(clean.text)
    .map((match) => {
      const span = clean.toSource(match);
      return source.slice(span.start, span.end);
    });
}

describe('compileMatcher', () => {
  it('does not mind case, line breaks, hyphens, quotation marks and Markdown', () => {
    assert.deepEqual(found('blood-forged alliance', 'a BLOOD FORGED\nalliance'), ['BLOOD FORGED\nalliance']);
    assert.deepEqual(found('shared understanding', '"[shared understanding](#),"'), ['shared understanding']);
    assert.deepEqual(found('invariable support', 'an **invariable** support'), ['invariable** support']);
    assert.deepEqual(found('no limits partnership', 'a “no limits” partnership'), ['no limits” partnership']);
    assert.deepEqual(found("state's present position", 'the state’s present position'), [
      'state’s present position',
    ]);
  });

  it('minds word borders, sentence ends and commas', () => {
    assert.deepEqual(found('full support', 'helpful support, full supporters, full. Support'), []);
    assert.deepEqual(
      found('sovereignty, territorial integrity', 'sovereignty and territorial integrity'),
      [],
    );
    assert.deepEqual(found('peace and stability', 'for peace, and stability'), ['peace, and stability']);
  });

  it('never takes "us" for the U.S.', () => {
    assert.deepEqual(found('U.S. and its vassal', 'them and us and its vassal'), []);
    assert.deepEqual(found('U.S. and its vassal', 'the U.S. and its vassal forces'), ['U.S. and its vassal']);
  });

  it('finds Korean stems with particles and whatever the spacing, but not inside a word', () => {
    assert.deepEqual(found('변함없는 지지', '변함없는 지지를', 'ko'), ['변함없는 지지']);
    assert.deepEqual(found('변함없는 지지', '그의 변함없는지지와', 'ko'), ['변함없는지지']);
    assert.deepEqual(found('지지', '단지지만', 'ko'), []);
  });

  it('finds Chinese without spaces, across punctuation marks of quotation', () => {
    assert.deepEqual(found('传统友谊', '中朝“传统友谊”历久弥坚', 'zh'), ['传统友谊']);
  });

  it('accepts escaped reserved characters as themselves', () => {
    assert.deepEqual(found('who is next\\?', 'asked who is next? then'), ['who is next?']);
  });

  it('finds what stands in the text whatever is around it', () => {
    const word = fc.constantFrom('full', 'support', 'and', 'the', ',', '“', '”', '\n', ' ', '.', '한', '국');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { maxLength: 30 }), (before, after) => {
        const text = `${before.join(' ')} | full support | ${after.join(' ')}`;
        const matches = compileMatcher([formula('f', ['full support'])]).scan(text);
        const at = text.indexOf('full support', before.join(' ').length);
        assert.ok(matches.some(({ start }) => start === at));
        for (const { start, end } of matches) assert.ok(start < end && end <= text.length);
      }),
    );
  });
});

describe('selectMatches', () => {
  const select = (formulas: Formula[], text: string, prefer = (_: Formula) => 0): string[] =>
    selectMatches(compileMatcher(formulas).scan(text), prefer).map(
      ({ formula: { id }, others, inside }) =>
        id +
        (others.length > 0 ? ` or ${others.map((other) => other.id).join(', ')}` : '') +
        (inside ? ` in ${inside.id}` : ''),
    );

  it('lets the longest win within a category or a ladder', () => {
    const short = formula('full-support', ['full support']);
    const long = formula('full-support-and-solidarity', ['full support and solidarity']);
    assert.deepEqual(select([short, long], 'full support and solidarity'), ['full-support-and-solidarity']);
    const rung = formula('alliance', ['alliance'], { category: 'alliance', ladder: 'labels' });
    const top = formula('invincible', ['invincible alliance'], { category: 'friendship', ladder: 'labels' });
    assert.deepEqual(select([rung, top], 'an invincible alliance'), ['invincible']);
  });

  it('lets the first of two that cross stand, however long the other is', () => {
    const degree = formula('warmest', ['warmest congratulations'], { category: 'praise' });
    const plain = formula('plain', ['congratulations to you on the occasion'], { category: 'praise' });
    assert.deepEqual(select([plain, degree], 'warmest congratulations to you on the occasion'), ['warmest']);
    const other = formula('other', ['congratulations to you on the occasion'], { category: 'protocol' });
    assert.deepEqual(select([other, degree], 'warmest congratulations to you on the occasion'), [
      'warmest',
      'other',
    ]);
  });

  it('lets distinct formulas nest and says so', () => {
    const outer = formula('basis', ['independence against imperialism'], { category: 'ideology' });
    const inner = formula('imperialism', ['imperialism'], { category: 'hostility' });
    assert.deepEqual(select([inner, outer], 'independence against imperialism'), [
      'basis',
      'imperialism in basis',
    ]);
  });

  it('gives the same words to the pattern that says them most exactly', () => {
    const wide = formula('wide', ['(hideous|heinous|vicious) crime~']);
    const plain = formula('plain', ['heinous crimes']);
    assert.deepEqual(select([wide, plain], 'their heinous crimes'), ['plain or wide']);
    assert.deepEqual(select([wide, plain], 'their vicious crimes'), ['wide']);
  });

  it('gives the same words to the preferred formula and names the others', () => {
    const russia = formula('csp-russia', ['strategic partnership'], { dyad: 'DPRK-Russia' });
    const china = formula('csp-china', ['strategic partnership'], { dyad: 'PRC-world' });
    assert.deepEqual(select([russia, china], 'strategic partnership'), ['csp-russia or csp-china']);
    assert.deepEqual(
      select([russia, china], 'strategic partnership', ({ id }) => (id === 'csp-china' ? 1 : 0)),
      ['csp-china or csp-russia'],
    );
  });
});
