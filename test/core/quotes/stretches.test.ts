import assert from 'node:assert/strict';
import { readFrame } from '../../../server/src/core/article/frame.js';
import { createAttributor } from '../../../server/src/core/quotes/index.js';
import { actors } from './knowledge.js';

const attributor = createAttributor({ actors });

type Stretch = readonly [content: string, speaker: string | null];
type Case = readonly [text: string, ...stretches: Stretch[]];

/** Reported stretches of a text (paragraphs parted by "||"), each with the words that name its speaker. */
function stretches(marked: string): Stretch[] {
  const texts = marked.split('||').map((text) => text.trim());
  const document = texts.map((text) => ({ text, scan: attributor.scan(text) }));
  return attributor.resolve(document, readFrame(texts, attributor.names)).quotes.map((quote) => {
    const { paragraph, start, end, speakerParagraph, speakerStart, speakerEnd } = quote;
    const words = (texts[paragraph] ?? '').slice(start, end);
    if (speakerParagraph === null || speakerStart === null || speakerEnd === null) return [words, null];
    return [words, (texts[speakerParagraph] ?? '').slice(speakerStart, speakerEnd)];
  });
}

function group(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [text, ...expected] of cases)
      it(text.replace(/\|\|/g, '¶'), () => {
        assert.deepEqual(stretches(text), expected);
      });
  });
}

group('where reported words begin and end', [
  ['Pak told reporters that the talks went well.', ['the talks went well', 'Pak']],
  ['Pak told Yonhap on Monday.'],
  ['Pak said in an interview on Monday.'],
  ['Pak asked whether the talks went well.', ['whether the talks went well', 'Pak']],
  ['Rather, Pak said, the talks would go on.', ['Rather', 'Pak'], ['the talks would go on', 'Pak']],
  [
    'In Seoul, the talks went on for hours, officials said.',
    ['In Seoul, the talks went on for hours', 'officials'],
  ],
  [
    'Pak said the talks went well and said that they would go on.',
    ['the talks went well', 'Pak'],
    ['they would go on', 'Pak'],
  ],
  [
    'Pak said the talks went well, according to two diplomats.',
    ['Pak said the talks went well', 'two diplomats'],
  ],
  ['The members objected (“We want our share,” wrote Pak Chol).', ['“We want our share,”', 'Pak Chol']],
  [
    '“The risk,” said Pak Chol, an economist at the bank, “is that we lose.”',
    ['“The risk,”', 'Pak Chol'],
    ['“is that we lose.”', 'Pak Chol'],
  ],
  ['The plan was first reported by the Hankyoreh.'],
  ['Pak called for a halt to the drills.', ['for a halt to the drills', 'Pak']],
]);

group('who speaks', [
  ['“We lost,” said former adviser Pak Chol.', ['“We lost,”', 'Pak Chol']],
  [
    'The minister -- who has been ill for weeks -- said the talks went well.',
    ['the talks went well', 'minister'],
  ],
  [
    'Protest organizers in Seoul say the rules are too strict.',
    ['the rules are too strict', 'Protest organizers in Seoul'],
  ],
  ['Asked whether the talks went well, Pak demurred.', ['whether the talks went well', null]],
  [
    'Pak Chol, who calls the plan a “trap,” said he would vote against it.',
    ['the plan a “trap,”', 'Pak Chol, who'],
    ['he would vote against it', 'Pak Chol'],
  ],
  ['Both sides stiffened their tone, saying that talks were useless.', ['talks were useless', 'Both sides']],
  [
    'Pak said Li was ill, while officials in Seoul say he is well.',
    ['Li was ill', 'Pak'],
    ['he is well', 'officials in Seoul'],
  ],
]);

group('quotations without a known cue', [
  ['“We will see,” Pak Chol scoffed.', ['“We will see,”', 'Pak Chol']],
  ['“We will see,” scoffed Pak Chol.', ['“We will see,”', 'Pak Chol']],
  ['Pak Chol shot back, “We will see about that.”', ['“We will see about that.”', 'Pak Chol']],
  [
    '“We will see,” Pak Chol said. “But, come on.”',
    ['“We will see,”', 'Pak Chol'],
    ['“But, come on.”', 'Pak Chol'],
  ],
  [
    '“We will see,” Pak Chol said.||“There is time enough for all of that.”',
    ['“We will see,”', 'Pak Chol'],
    ['“There is time enough for all of that.”', 'Pak Chol'],
  ],
  ['Pak Chol: “We will see.”', ['“We will see.”', 'Pak Chol']],
  ['The “super league” opened on Monday.'],
  ['Speaking to “Morning Wave,” Pak Chol smiled.'],
]);

describe('what is carried over is marked', () => {
  const carried: readonly (readonly [string, string])[] = [
    ['“We will see,” Pak Chol said.||“There is time enough for all of that.”', 'carried'],
    ['Pak Chol said the talks went well. “They will go on for a week.”', 'told-before'],
    ['Pak Chol said the talks went well.||“They will go on for a week or more.”', 'carried'],
  ];
  for (const [text, rule] of carried) {
    it(text.replace(/\|\|/g, '¶'), () => {
      const texts = text.split('||');
      const document = texts.map((each) => ({ text: each, scan: attributor.scan(each) }));
      const last = attributor.resolve(document, readFrame(texts, attributor.names)).quotes.at(-1);
      assert.equal(last?.rule, rule);
      assert.equal(last.from, 'carried');
      assert.equal(last.sure, false);
      assert.equal(last.speaker, 'Pak Chol');
    });
  }
});
