import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../server/src/core/index.js';
import { translator } from '../../../server/src/l10n.js';
import { speakerWords } from '../../../server/src/render/words.js';

describe('who tells what somebody said', () => {
  const analyzer = createAnalyzer({});
  const CASES: readonly (readonly [string, RegExp])[] = [
    [
      'Pyongyang, October 9 (KCNA) -- Kim Jong Un said that he had “invariable support” there.',
      /told by DPRK/,
    ],
    [
      'SEOUL, Oct. 9 (Yonhap) -- Kim Jong Un said that he had “invariable support” there.',
      /quoted in Yonhap/,
    ],
  ];
  for (const [text, words] of CASES)
    it(text, async () => {
      const { findings } = await analyzer.analyze(`Ties\n\n${text}\n`, { languageId: 'plaintext' });
      const formula = findings.find((finding) => finding.kind === 'formula');
      assert.ok(formula?.kind === 'formula');
      assert.match(speakerWords(formula, translator('en')), words);
    });
});
