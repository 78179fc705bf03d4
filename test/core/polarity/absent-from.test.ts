import assert from 'node:assert/strict';
import type { Pronouncement } from '../../../server/src/core/formulary/types.js';
import { createAnalyzer } from '../../../server/src/core/index.js';
import { absentFrom } from '../../../server/src/core/polarity/absent-from.js';

function said(
  id: string,
  dated: string,
  form: Pronouncement['form'],
  addressee = 'Ben Other',
): Pronouncement {
  return {
    id,
    dated,
    reported: null,
    speaker: 'Sample Person',
    role: null,
    addressee,
    form,
    formName: null,
    dyad: null,
    occasion: null,
    occasionName: null,
  };
}

const RECORD = [
  said('letter-2023', '2023-10-01', 'letter'),
  said('reply-2024', '2024-10-09', 'reply-letter'),
  said('reply-2025-a', '2025-10-01', 'reply-letter'),
  said('reply-2025-b', '2025-10-09', 'reply-telegram', 'Ann Third'),
];

describe('the recorded text that a phrase is said to be missing from', () => {
  const CASES: readonly (readonly [string, string | null, string | null])[] = [
    ['“Firm support” was absent from the 2024 reply.', 'Sample Person', 'reply-2024'],
    ['“Firm support” was absent from Sample Person’s 2024 reply.', null, 'reply-2024'],
    ['Person’s letter of 2023 lacked “firm support”.', null, 'letter-2023'],
    ['Person’s letter of October 1, 2023 lacked “firm support”.', null, 'letter-2023'],
    // Two replies of a year: only the addressee tells them apart.
    ['“Firm support” was absent from Person’s 2025 reply.', null, null],
    ['“Firm support” was absent from Person’s 2025 reply to Ann Third.', null, 'reply-2025-b'],
    // Nobody of the record is named, or another year, or another kind of text.
    ['“Firm support” was absent from the 2024 reply.', null, null],
    ['“Firm support” was absent from Person’s 2022 reply.', null, null],
    ['“Firm support” was absent from Person’s 2024 speech.', null, null],
    ['It stood in the 2023 letter and was absent from Person’s 2024 reply.', null, null],
    ['“Firm support” was absent.', 'Sample Person', null],
  ];
  for (const [sentence, speaker, id] of CASES)
    it(sentence, () => assert.equal(absentFrom(sentence, speaker, RECORD)?.id ?? null, id));

  it('comes with the finding, and only where the phrase is absent', async () => {
    const layer = {
      file: 'own.yaml',
      pronouncements: [said('reply-2031', '2031-10-09', 'reply-letter')],
    };
    const analyzer = createAnalyzer({ formulary: [layer] as never });
    const ask = async (text: string) =>
      (await analyzer.analyze(text, { languageId: 'plaintext' })).findings.flatMap((finding) =>
        finding.kind === 'formula' ? [[finding.polarity, finding.absentFrom]] : [],
      );
    assert.deepEqual(await ask('Sample Person’s 2031 reply lacked the phrase “invariable support”.'), [
      ['absent', 'reply-2031'],
    ]);
    const [[polarity, from] = []] = await ask('Sample Person’s 2031 reply had “invariable support”.');
    assert.notEqual(polarity, 'absent');
    assert.equal(from, undefined);
  });
});
