import assert from 'node:assert/strict';
import type { Appearance } from '../../../server/src/core/history/appearance.js';
import {
  compareAppearances,
  isOtherWayRound,
  isSameBut,
  unlike,
} from '../../../server/src/core/history/compare.js';
import type { Ladder } from '../../../server/src/core/formulary/types.js';
import { formula } from '../match/formula.js';

const TIES = formula('firm-ties', ['{degree:firm} ties']);

function text(year: number, roles: Appearance['roles'], extra: Partial<Appearance> = {}): Appearance {
  return {
    formula: TIES,
    date: `${year}-05-01`,
    speaker: 'Ann Smith',
    speakerState: 'PRC',
    addressee: 'Bob Jones',
    form: 'letter',
    occasion: 'founding-day',
    voice: 'first-person',
    lang: 'zh',
    outlet: 'Agency',
    completeness: 'full',
    roles,
    words: 'firm ties',
    isSparse: false,
    in: { kind: 'article', path: `${year}.txt` },
    ...extra,
  };
}

/** "degree: firm → warm [−firm +warm]", with "?" where only the translators may differ. */
function changes(to: Appearance, from: Appearance, ladder: Ladder | null = null): string[] {
  return compareAppearances(to, from, ladder).changes.map(
    (change) =>
      `${change.role}: ${change.from ?? '∅'} → ${change.to ?? '∅'} [${change.diff}]${change.step ?? ''}${change.translation ? '?' : ''}`,
  );
}

describe('compareAppearances', () => {
  it('says what changed, degree first, with the words that differ', () => {
    const before = text(2030, { receiver: 'the harbour guild and council', degree: 'firm', extension: null });
    const after = text(2031, { receiver: 'the harbour people', degree: 'warm', extension: 'and trust' });
    assert.deepEqual(changes(after, before), [
      'degree: firm → warm [−firm +warm]',
      'extension: ∅ → and trust [+and trust]',
      'receiver: the harbour guild and council → the harbour people [−guild and council +people]',
    ]);
    assert.deepEqual(changes(before, after)[1], 'extension: and trust → ∅ [−and trust]');
  });

  it('says nothing of a role that is known on one side only', () => {
    const compared = compareAppearances(
      text(2031, { degree: 'firm', receiver: 'A' }),
      text(2030, { extension: 'and trust' }),
      null,
    );
    assert.deepEqual(compared.changes, []);
    assert.deepEqual(compared.notKnown, ['degree', 'extension', 'receiver']);
  });

  it('takes an adverb, an article, a hyphen, a state and its name for the same', () => {
    const before = text(2030, { degree: 'firm', object: 'the sea-wall', receiver: 'PRC' });
    const after = text(2031, { degree: 'firmly', object: 'sea wall', receiver: 'the Chinese people' });
    const { changes: none, same } = compareAppearances(after, before, null);
    assert.deepEqual([none, same], [[], ['degree', 'object', 'receiver']]);
  });

  it('does not tell that an anniversary is a year older', () => {
    const before = text(2030, { ordinal: '71st', number: '70' });
    assert.deepEqual(changes(text(2031, { ordinal: '72nd', number: '71' }), before), []);
    assert.deepEqual(changes(text(2031, { ordinal: '72nd', number: '80' }), before), [
      'number: 70 → 80 [−70 +80]',
    ]);
  });

  describe('two translations', () => {
    const english = { lang: 'en' } as const;
    it('are a question while the originals are not seen', () => {
      const before = text(2030, { degree: 'firm', country: 'Laos' }, english);
      const after = text(2031, { degree: 'warm', country: 'Cuba' }, english);
      assert.deepEqual(changes(after, before), [
        'degree: firm → warm [−firm +warm]?',
        'country: Laos → Cuba [−Laos +Cuba]',
      ]);
    });
    it('are none where both formulas have an original, and not the same', () => {
      const of = (id: string, zh: string) => formula(id, ['{degree:firm} ties'], { originals: { zh: [zh] } });
      const before = text(2030, { degree: 'firm' }, { ...english, formula: of('a', '坚') });
      const isAsked = (zh: string): boolean =>
        changes(text(2031, { degree: 'warm' }, { ...english, formula: of('b', zh) }), before)[0]?.endsWith(
          '?',
        ) === true;
      assert.equal(isAsked('热'), false);
      assert.equal(isAsked('坚'), true);
    });
  });

  it('says higher and lower on ladders of strength and tier alone', () => {
    const warm = formula('warm-ties', ['{degree:warm} ties'], { ladder: 'ties' });
    const firm = { ...TIES, ladder: 'ties' };
    const rung = { exampleDate: null, exampleUse: null, firstInRecord: null, source: null, note: null };
    const ladder = (order: Ladder['order']): Ladder => ({
      id: 'ties',
      name: 'Ties',
      dyad: null,
      order,
      orderedBy: 'editor',
      rungs: [
        { ...rung, rank: 1, step: 'warm', formula: 'warm-ties', verified: 'yes' },
        { ...rung, rank: 2, step: 'firm', formula: 'firm-ties', verified: 'yes' },
      ],
    });
    const before = text(2030, { degree: 'warm' }, { formula: warm });
    const after = text(2031, { degree: 'firm' }, { formula: firm });
    const step = (order: Ladder['order']) => changes(after, before, ladder(order))[0];
    assert.equal(step('strength'), 'degree: warm → firm [−warm +firm]up');
    assert.equal(step('chronology'), 'degree: warm → firm [−warm +firm]');
    // Where a text does not show its degree word, the ladder's steps stand for it.
    assert.deepEqual(changes(after, text(2030, {}, { formula: warm }), ladder('tier')), [
      'rung: warm → firm []up',
    ]);
  });
});

describe('like with like', () => {
  it('names everything in which two texts are not alike; not known is not alike', () => {
    const one = text(2031, {});
    assert.deepEqual(unlike(one, text(2030, {})), []);
    const other = {
      speaker: 'Cy',
      addressee: null,
      form: 'toast',
      occasion: null,
      lang: 'en',
      voice: null,
    } as const;
    assert.deepEqual(unlike(one, text(2030, {}, other)), [
      ...['speaker', 'addressee', 'form', 'occasion', 'language', 'voice'],
    ]);
    const unknown = text(2031, {}, { voice: null });
    assert.deepEqual(unlike(unknown, unknown), ['voice']);
  });

  it('takes roles turned round for another use', () => {
    assert.equal(
      isOtherWayRound({ giver: 'PRC', receiver: 'DPRK' }, { giver: 'DPRK', receiver: 'PRC' }),
      true,
    );
    assert.equal(isOtherWayRound({ giver: 'PRC', receiver: 'DPRK' }, { giver: 'PRC' }), false);
    assert.equal(isOtherWayRound({}, { giver: 'DPRK' }), false);
  });

  it('knows the same words but for their roles', () => {
    const english = (words: string, degree: string) => text(2031, { degree }, { words, lang: 'en' });
    assert.equal(isSameBut(english('warm ties', 'warm'), english('send the warmest ties', 'warmest')), true);
    assert.equal(isSameBut(english('warm ties', 'warm'), english('warm greetings', 'warm')), false);
    const chinese = (words: string, degree: string) => text(2031, { degree }, { words });
    assert.equal(isSameBut(chinese('坚定支持', '坚定'), chinese('坚决支持', '坚决')), true);
    assert.equal(isSameBut(chinese('坚定支持', '坚定'), chinese('坚决反对', '坚决')), false);
  });
});
