import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../server/src/core/index.js';
import type { Finding, FormulaFinding } from '../../../server/src/core/types.js';

const analyzer = createAnalyzer({
  formulary: [
    {
      name: 'test',
      formulas: [
        {
          id: 'unyielding-lantern-support',
          category: 'support',
          variants: [{ pattern: 'unconditional lantern support', lang: 'en', relation: 'same-words' }],
        },
      ],
    },
  ],
});
const TEXT = 'Ann Smith said on Monday that she offered “unconditional lantern backing” to the harbour.\n';
const FORMULA = 'unyielding-lantern-support';

function ofFormula(findings: readonly Finding[]): FormulaFinding[] {
  return findings
    .filter((finding) => finding.kind === 'formula')
    .filter(({ formula }) => formula === FORMULA);
}

describe('variations of a formula', () => {
  it('are findings with their difference, and notable', async () => {
    const { findings } = await analyzer.analyze(TEXT, { languageId: 'plaintext' });
    const [finding, ...more] = ofFormula(findings);
    assert.deepEqual(more, []);
    assert.equal(finding?.text, 'unconditional lantern backing');
    assert.equal(finding.flag, true);
    assert.equal(finding.speaker, 'Ann Smith');
    assert.deepEqual(finding.variation, {
      of: FORMULA,
      diff: '−support +backing',
      rungFrom: null,
      rungTo: null,
    });
    assert.deepEqual(finding.notable, ['variation']);
  });

  it('of two words only are drawn in quotation marks, attributed clauses and own texts', async () => {
    const flags = async (text: string): Promise<boolean[]> => {
      const { findings } = await analyzer.analyze(text, { languageId: 'plaintext' });
      return findings
        .filter((finding) => finding.kind === 'formula')
        .filter(({ variation }) => variation !== null)
        .map(({ flag }) => flag);
    };
    assert.deepEqual(await flags('They can count on the unconditional backing of a friend.\n'), [false]);
    assert.deepEqual(await flags('They wrote of the “unconditional backing” of a friend.\n'), [true]);
    assert.deepEqual(await flags('They count on the unconditional lantern backing of a friend.\n'), [true]);
  });

  it('are not looked for where the option says so', async () => {
    const { findings } = await analyzer.analyze(TEXT, { languageId: 'plaintext', nearVariants: false });
    assert.deepEqual(ofFormula(findings), []);
  });

  it('come and go with an edit in their own paragraph', async () => {
    const text = `${TEXT}\nAnother paragraph of “unconditional lantern support”.\n`;
    const session = await analyzer.open(text, { languageId: 'plaintext' });
    const start = text.indexOf('backing');
    const { removed, added } = await session.apply([{ start, end: start + 7, text: 'support' }]);
    assert.deepEqual(
      ofFormula(removed).map(({ variation }) => variation?.diff),
      ['−support +backing'],
    );
    assert.deepEqual(
      ofFormula(added).map(({ variation }) => variation),
      [null],
    );
    const fresh = await analyzer.analyze(session.text(), { languageId: 'plaintext' });
    assert.deepEqual(session.findings(), fresh.findings);
  });
});
