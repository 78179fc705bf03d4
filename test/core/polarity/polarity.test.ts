import assert from 'node:assert/strict';
import { polarityOf } from '../../../server/src/core/polarity/index.js';
import { createAttributor } from '../../../server/src/core/quotes/index.js';
import { actors } from '../quotes/knowledge.js';

const attributor = createAttributor({ actors });

type Case = readonly [text: string, phrase: string, polarity: string];

function group(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [text, phrase, polarity] of cases) {
      it(`${polarity}: ${phrase} | ${text}`, () => {
        const start = text.indexOf(phrase);
        const read = polarityOf(text, attributor.scan(text), { start, end: start + phrase.length });
        assert.equal(read.polarity, polarity);
        if (read.cueSpan !== null && read.cue !== null)
          assert.equal(text.slice(read.cueSpan.start, read.cueSpan.end), read.cue);
      });
    }
  });
}

group('lists inherit', [
  ['The readout lacked “full support.”', 'full support', 'absent'],
  [
    'The readout lacked wording such as “full support,” “shared view,” or “one mind.”',
    'full support',
    'absent',
  ],
  [
    'The readout lacked wording such as “full support,” “shared view,” or “one mind.”',
    'shared view',
    'absent',
  ],
  ['The readout lacked wording such as “full support,” “shared view,” or “one mind.”', 'one mind', 'absent'],
  ['It omitted “full support”, “shared view” and “one mind”.', 'one mind', 'absent'],
  ['Neither “full support” nor “one mind” appeared.', 'full support', 'absent'],
  ['Neither “full support” nor “one mind” appeared.', 'one mind', 'absent'],
]);

group('cues before the phrase', [
  ['The letter did not mention “denuclearization.”', 'denuclearization', 'absent'],
  ["The letter didn't use the phrase “full support.”", 'full support', 'absent'],
  ['The message no longer refers to “one mind.”', 'one mind', 'absent'],
  ['Xi Jinping failed to repeat his “lips and teeth” line.', 'lips and teeth', 'absent'],
  ['KCNA did not say whether the two had “unanimously agreed”.', 'unanimously agreed', 'absent'],
  ['The report avoided using “alliance.”', 'alliance', 'absent'],
  ['The reply praised ties without mentioning “denuclearization.”', 'denuclearization', 'absent'],
  ['The statement made no mention of “full support.”', 'full support', 'absent'],
  ['The readout omitted any reference to “denuclearization”.', 'denuclearization', 'absent'],
  ['Missing was the stock phrase “unanimously agreed”.', 'unanimously agreed', 'absent'],
  ['Absent from the text was “traditional friendship”.', 'traditional friendship', 'absent'],
  ['Gone was the “unbreakable friendship” of earlier years.', 'unbreakable friendship', 'absent'],
  ['Instead of “full support”, the letter used “sympathy”.', 'full support', 'absent'],
  ['The new version dropped the words “one mind”.', 'one mind', 'absent'],
  ['The article noted the absence of “full support” in the text.', 'full support', 'absent'],
]);

group('cues after the phrase', [
  ['“Full support” was missing this year.', 'Full support', 'absent'],
  ['“Full support”, a staple of earlier letters, was missing this year.', 'Full support', 'absent'],
  ['The phrase “one mind” has not appeared since 2019.', 'one mind', 'absent'],
  ['“Lips and teeth” no longer appears in the messages.', 'Lips and teeth', 'absent'],
  ['Stock phrases such as “full support” were conspicuous by their absence.', 'full support', 'absent'],
  ['The words “full support” were not used.', 'full support', 'absent'],
  ['“Full support” was also absent from the reply.', 'Full support', 'absent'],
  ['“Alliance” disappeared from the texts of that year.', 'Alliance', 'absent'],
]);

group('used all the same', [
  ['Instead of “full support”, the letter used “sympathy”.', 'sympathy', 'used'],
  ['The reply, unlike the 2023 letter, contained “full support”.', 'full support', 'used'],
  [
    'He said the two sides would never abandon their “invincible friendship”.',
    'invincible friendship',
    'used',
  ],
  ['Kim Jong Un said the North will not forget the “great support.”', 'great support', 'used'],
  [
    'The letter used “strategic communication” without mentioning “denuclearization”.',
    'strategic communication',
    'used',
  ],
  [
    'The letter did not use “one mind”, but praised “strategic communication”.',
    'strategic communication',
    'used',
  ],
  ["Kim Jong Un's reply hailed “firm support,” language absent from his 2019 reply.", 'firm support', 'used'],
  [
    "Kim Jong Un's letter said he would “defend peace,” also absent from the 2019 message.",
    'defend peace',
    'used',
  ],
  ['Kim Jong Un called for “unity and cooperation.”', 'unity and cooperation', 'used'],
  ['Not only “full support” but “one mind” appeared in the letter.', 'full support', 'used'],
  ['Instead of “full support,” the letter used “sympathy.”', 'sympathy', 'used'],
  ['China lacked food, and Kim Jong Un offered “full support.”', 'full support', 'used'],
  ['We will defend peace and stability in the region.', 'defend peace and stability', 'used'],
]);

group('threats, demands and plain statements of fact', [
  ['Japan has to drop its hostile policy toward the DPRK.', 'hostile policy', 'used'],
  ['Such moves of the hostile forces will get them nowhere.', 'hostile forces', 'used'],
  ['The pretext of “provocation” would get it nowhere.', 'provocation', 'mentioned'],
  ['The group asserted the absence of a test and “provocation” last year.', 'provocation', 'used'],
  [
    'Park did not mention even a word about the south Korean authorities.',
    'south Korean authorities',
    'used',
  ],
  ['The days are gone when the imperialists could threaten us.', 'imperialists', 'used'],
  ['There is no issue unless the hostile policy is removed.', 'hostile policy', 'used'],
  [
    'The author noted the leader achieved single-minded unity not to be found elsewhere.',
    'single-minded unity',
    'used',
  ],
]);

group('mentioned or negated', [
  ['Both leaders signed a “no limits” partnership.', 'no limits', 'mentioned'],
  ['Russia launched its “special military operations” later.', 'special military operations', 'mentioned'],
  ['Despite some assessments that ties entered a “new era,” doubts remain.', 'new era', 'mentioned'],
  ['The phrase “lips and teeth” goes back to the war.', 'lips and teeth', 'mentioned'],
  ['The two sides have not “reached a consensus.”', 'reached a consensus', 'negated'],
]);
