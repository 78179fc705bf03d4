import assert from 'node:assert/strict';
import { polarityOf } from '../../../server/src/core/polarity/index.js';
import { createAttributor } from '../../../server/src/core/quotes/index.js';
import { actors } from '../quotes/knowledge.js';

const attributor = createAttributor({ actors });

type Case = readonly [text: string, phrase: string, absent: boolean];

/** Written for this project, from easy to hard: does the writer say that the text lacks the phrase? */
const EASY: readonly Case[] = [
  ['The letter lacks “full support”.', 'full support', true],
  ['The letter uses “full support”.', 'full support', false],
  ['The readout omits “one mind”.', 'one mind', true],
  ['The message does not contain “full support”.', 'full support', true],
  ['The message contains “full support”.', 'full support', false],
  ['The statement never mentions “denuclearization”.', 'denuclearization', true],
  ['The statement mentions “denuclearization” twice.', 'denuclearization', false],
  ['“Full support” is missing from the text.', 'Full support', true],
  ['“Full support” is absent.', 'Full support', true],
  ['“Full support” was dropped.', 'Full support', true],
  ['There is no mention of “one mind”.', 'one mind', true],
  ['The phrase “one mind” was omitted.', 'one mind', true],
  ['The term “denuclearization” does not appear.', 'denuclearization', true],
  ['The term “denuclearization” appears twice.', 'denuclearization', false],
  ['The reply avoided “denuclearization”.', 'denuclearization', true],
  ['The telegram skipped “full support”.', 'full support', true],
];

const LISTS: readonly Case[] = [
  ['The letter lacked “full support”, “one mind” and “shared destiny”.', 'full support', true],
  ['The letter lacked “full support”, “one mind” and “shared destiny”.', 'one mind', true],
  ['The letter lacked “full support”, “one mind” and “shared destiny”.', 'shared destiny', true],
  ['It did not mention “full support” or “one mind”.', 'one mind', true],
  ['It mentioned neither “full support” nor “one mind”.', 'full support', true],
  ['It mentioned neither “full support” nor “one mind”.', 'one mind', true],
  ['Neither “full support” nor “one mind” was used.', 'one mind', true],
  ['Both “full support” and “one mind” were missing.', 'full support', true],
  ['Both “full support” and “one mind” were missing.', 'one mind', true],
  ['“Full support” and “one mind” did not appear in the telegram.', 'Full support', true],
  ['Terms such as “full support” and “one mind” were left out.', 'one mind', true],
  ['Absent from the message were “full support” and “one mind”.', 'one mind', true],
  ['The readout made no reference to “full support” or to “one mind”.', 'one mind', true],
  ['The reply, which omitted “one mind”, used “full support”.', 'one mind', true],
  ['The reply, which omitted “one mind”, used “full support”.', 'full support', false],
  ['The letter dropped “one mind” but kept “full support”.', 'full support', false],
  ['The letter dropped “one mind” but kept “full support”.', 'one mind', true],
];

const TURNED: readonly Case[] = [
  ['Missing from the readout was any mention of “one mind”.', 'one mind', true],
  ['Conspicuously absent was “full support”.', 'full support', true],
  ['Notably absent from the text is “one mind”.', 'one mind', true],
  ['Gone is the “shared destiny” of last year.', 'shared destiny', true],
  ['Nowhere in the letter does “one mind” appear.', 'one mind', true],
  ['“One mind” appears nowhere in the letter.', 'One mind', true],
  ['“One mind” has vanished from the messages.', 'One mind', true],
  ['“One mind” is no longer used.', 'One mind', true],
  ['The letter is devoid of “one mind”.', 'one mind', true],
  ['The absence of “one mind” from the letter drew notice.', 'one mind', true],
  ['Observers noted the omission of “one mind”.', 'one mind', true],
  ['The letter went without “one mind”.', 'one mind', true],
  ['The readout stopped short of using “one mind”.', 'one mind', true],
  ['KCNA refrained from mentioning “one mind”.', 'one mind', true],
  ['Kim Jong Un declined to repeat “one mind”.', 'one mind', true],
  ['Rather than “full support”, the letter offered “sympathy”.', 'full support', true],
  ['Rather than “full support”, the letter offered “sympathy”.', 'sympathy', false],
];

const HARD: readonly Case[] = [
  ['The letter did not only use “full support”; it repeated it.', 'full support', false],
  ['No one doubted that the letter used “full support”.', 'full support', false],
  ['Kim Jong Un wrote that he would never forget the “full support”.', 'full support', false],
  ['Xi Jinping said the two must not weaken their “shared destiny”.', 'shared destiny', false],
  ['“We lack nothing but time,” Kim Jong Un said, hailing “full support”.', 'full support', false],
  ['Although it lacked “one mind”, the letter used “full support”.', 'full support', false],
  ['Although it lacked “one mind”, the letter used “full support”.', 'one mind', true],
  ['The letter used “full support”, which the 2023 message had omitted.', 'full support', false],
  ['While the 2023 letter omitted “full support”, the new one includes it.', 'full support', true],
  ['Unlike the telegram, the letter used “full support”.', 'full support', false],
  ['The country lacked fuel, and the letter promised “full support”.', 'full support', false],
  ['The letter was not long, yet it used “full support”.', 'full support', false],
  ['Kim Jong Un did not attend, but sent “full support”.', 'full support', false],
  ['The phrase “full support” was not new.', 'full support', false],
  ['The phrase “full support” could not be missed.', 'full support', false],
  ['The reply did not fail to mention “full support”.', 'full support', false],
];

for (const [title, cases] of Object.entries({ EASY, LISTS, TURNED, HARD })) {
  describe(`said to be absent: ${title.toLowerCase()}`, () => {
    for (const [text, phrase, absent] of cases) {
      it(`${absent ? 'absent' : 'there'}: ${phrase} | ${text}`, () => {
        const start = text.indexOf(phrase);
        const { polarity } = polarityOf(text, attributor.scan(text), { start, end: start + phrase.length });
        assert.equal(polarity === 'absent' || polarity === 'negated', absent, polarity);
      });
    }
  });
}
