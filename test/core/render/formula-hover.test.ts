import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../server/src/core/index.js';
import type { Formula } from '../../../server/src/core/formulary/types.js';
import { Knowledge } from '../../../server/src/knowledge.js';
import { translator } from '../../../server/src/l10n.js';
import { explainPage } from '../../../server/src/render/explain-page.js';
import { formulaHover } from '../../../server/src/render/formula-hover.js';
import { formula } from '../match/formula.js';

const t = translator('en');
const originals = { ko: ['등불의 정'], zh: ['灯火之情'], ru: ['дружба фонарей'] } as const;
const FORMULAS: readonly Formula[] = [
  {
    ...formula('lantern-bond', ['lantern bond'], {
      name: 'lantern bond',
      originals,
      romanised: 'tŭngburŭi chŏng',
    }),
    category: 'friendship',
    variants: [
      { pattern: 'lantern bond', lang: 'en', relation: 'same-words' },
      {
        pattern: 'affection of lamps',
        lang: 'en',
        relation: 'translation',
        original: { lang: 'zh', text: '灯之情谊' },
      },
      { pattern: '등불의 정', lang: 'ko', relation: 'translation' },
      { pattern: '灯火之情', lang: 'zh', relation: 'translation' },
      { pattern: 'дружба~ фонарей', lang: 'ru', relation: 'translation' },
    ],
    related: ['lantern kinship'],
  },
  formula('staunch-lantern-oath', ['staunch lantern oath'], { category: 'friendship' }),
];
const analyzer = createAnalyzer({ formulary: [{ name: 'test', formulas: FORMULAS }] });
const knowledge = new Knowledge(analyzer);

async function hoverOf(text: string): Promise<string> {
  const { findings, article } = await analyzer.analyze(`Ann Smith wrote: “${text}”.\n`, {
    languageId: 'plaintext',
  });
  const found = findings.find(
    (finding) => finding.kind === 'formula' && FORMULAS.some(({ id }) => id === finding.formula),
  );
  if (found?.kind !== 'formula') return '';
  const context = { uri: 'file:///a.txt', knowledge, t, commands: false, compared: null };
  return formulaHover(found, knowledge.history(found.formula, article), context);
}

const lineOf = async (text: string): Promise<string> => (await hoverOf(text)).split('  \n')[1] ?? '';

describe('the original in the hover', () => {
  const ALL = 'Original — ko: 등불의 정 (tŭngburŭi chŏng) · zh: 灯火之情 · ru: дружба фонарей';
  it('stands beside the words in every language', async () => {
    for (const words of ['lantern bond', '등불의 정', '灯火之情', 'дружбу фонарей'])
      assert.equal(await lineOf(words), ALL, words);
  });
  it('is the one that the words translate, and they are said to be another translation', async () => {
    assert.equal(
      await lineOf('affection of lamps'),
      'Original — ko: 등불의 정 (tŭngburŭi chŏng) · zh: 灯之情谊 · ru: дружба фонарей · here another translation',
    );
  });
  it('is said to be missing where none is on record', async () => {
    assert.equal(await lineOf('staunch lantern oath'), 'Original — none on record');
  });
});

describe('words that are not the formula’s', () => {
  it('do not take over its original or its record', async () => {
    const text = await hoverOf('firm lantern oath');
    assert.match(text, /Varies “staunch lantern oath”: staunch → firm/);
    assert.match(text, /On record for “staunch lantern oath” itself:/);
  });
  it('are not found at all if they are merely related', async () => {
    assert.equal(await hoverOf('lantern kinship'), '');
  });
});

describe('Explain Match', () => {
  it('says what the roles were compared with, what is not known and in what the texts are not alike', async () => {
    const { findings } = await analyzer.analyze('Ann Smith wrote: “lantern bond”.\n', {
      languageId: 'plaintext',
    });
    const finding = findings.find((each) => each.kind === 'formula' && each.formula === 'lantern-bond');
    assert.ok(finding?.kind === 'formula');
    const compared = {
      against: {
        date: '2030-05-01',
        formula: 'lantern-bond',
        text: 'the old lantern bond',
        speaker: 'Ann Smith',
        addressee: null,
        form: 'toast',
        occasion: null,
        lang: 'en',
        outlet: 'Agency',
        completeness: 'digest',
        pronouncement: 'toast-2030',
        use: 'toast-2030-lantern-bond',
        path: null,
      },
      unlike: ['form'],
      changes: [{ role: 'degree', from: 'old', to: null, diff: '−old', step: null, translation: true }],
      same: ['giver'],
      notKnown: ['receiver'],
    } as const;
    const { markdown } = explainPage(finding, { knowledge, others: [finding], ignored: false, compared, t });
    assert.match(markdown, /against 2030-05-01, toast, Agency, digest, “the old lantern bond”/);
    assert.match(
      markdown,
      /degree: without “old”, translation\?; unchanged: giver; not known on one side: receiver/,
    );
    assert.match(markdown, /not like with like: another form, or not known/);
    assert.match(markdown, /Word for word\*\*: −old/);
  });
});
