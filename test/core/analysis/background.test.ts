import assert from 'node:assert/strict';
import { CancelledError, createAnalyzer, createAnalyzerInSteps } from '../../../server/src/core/index.js';

const TEXT = 'Pyongyang, October 1, 2025 (KCNA) -- Kim Jong Un thanked China for its "invariable support".\n';
const LAYER = {
  name: 'mine',
  formulas: [
    {
      id: 'thanked-china',
      category: 'gratitude' as const,
      variants: [{ pattern: 'thanked China', lang: 'en' as const, relation: 'same-words' as const }],
    },
  ],
};

describe('an analyzer made in the background', () => {
  it('finds what one made at once finds', async () => {
    const options = { languageId: 'plaintext' };
    const [now, later] = [
      createAnalyzer({ formulary: [LAYER] }),
      await createAnalyzerInSteps({ formulary: [LAYER] }),
    ];
    const found = await later.analyze(TEXT, options);
    assert.deepEqual(found, await now.analyze(TEXT, options));
    assert.ok(
      found.findings.some((finding) => finding.kind === 'formula' && finding.formula === 'thanked-china'),
    );
    assert.deepEqual(later.problems, now.problems);
  });

  it('is given up when nobody waits for it any more', async () => {
    const signal = { aborted: false };
    const made = createAnalyzerInSteps({ formulary: [LAYER] }, signal);
    signal.aborted = true;
    await assert.rejects(made, CancelledError);
  });
});
