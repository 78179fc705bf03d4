import assert from 'node:assert/strict';
import { readFrame } from '../../../server/src/core/article/frame.js';
import { createAttributor } from '../../../server/src/core/quotes/index.js';
import { actors } from './knowledge.js';

const attributor = createAttributor({ actors });

/** Paragraphs are parted by "||"; the phrase in question stands between [[ and ]]. */
function ask(marked: string): ReturnType<ReturnType<typeof attributor.resolve>['at']> {
  const paragraphs = marked.split('||').map((text) => text.trim());
  const number = paragraphs.findIndex((text) => text.includes('[['));
  const start = paragraphs[number]?.indexOf('[[') ?? 0;
  const end = (paragraphs[number]?.indexOf(']]') ?? 0) - 2;
  const texts = paragraphs.map((text) => text.replace('[[', '').replace(']]', ''));
  const document = texts.map((text) => ({ text, scan: attributor.scan(text) }));
  return attributor.resolve(document, readFrame(texts, attributor.names)).at(number, { start, end });
}

type Case = readonly [text: string, speaker: string | null];

function group(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [text, speaker] of cases) {
      it(text.replace(/\|\|/g, '¶').slice(0, 150), () => {
        assert.equal(ask(text).speaker, speaker);
      });
    }
  });
}

group('direct quotations with a tag', [
  ['“Our friendship is [[as firm as a rock]],” Kim Jong Un said.', 'Kim Jong Un'],
  ['"Our friendship is [[as firm as a rock]]," Kim Jong-un wrote in the letter.', 'Kim Jong Un'],
  ['“We will [[advance hand in hand]],” said Xi Jinping.', 'Xi Jinping'],
  ['“We will [[advance hand in hand]],” said Chinese President Xi Jinping, who was visiting.', 'Xi Jinping'],
  ['Kim Jong Un said: “We will [[advance hand in hand]].”', 'Kim Jong Un'],
  ['Kim Jong Un said, "We will [[advance hand in hand]]."', 'Kim Jong Un'],
  ["''We will [[advance hand in hand]],'' Vladimir Putin told reporters.", 'Vladimir Putin'],
  ['«We will [[advance hand in hand]]», Vladimir Putin said.', 'Vladimir Putin'],
  ['“Is this [[a new start]]?” Sergei Lavrov asked.', 'Sergei Lavrov'],
  ['“We stand [[side by side]],” Kim Jong Un thundered on Monday.', 'Kim Jong Un'],
  ['“We stand side by side,” Kim Jong Un said. “[[That will never change between us]].”', 'Kim Jong Un'],
  ['“We stand side by side,” Kim Jong Un said, “[[and that will not change]].”', 'Kim Jong Un'],
  [
    '“We stand side by side,” Kim Jong Un, general secretary of the party, said. “[[That will never change]].”',
    'Kim Jong Un',
  ],
  ['“We must [[keep the fire burning]],” the KCNA quoted Xi Jinping as saying.', 'Xi Jinping'],
  ['Kim Jong Un: “We will [[advance hand in hand]]”', 'Kim Jong Un'],
  ['“We will [[advance hand in hand]]” — Kim Jong Un', 'Kim Jong Un'],
  ['According to Wang Yi, ties are “[[firm as a rock]].”', 'Wang Yi'],
  ['Ties are “[[firm as a rock]],” according to Wang Yi.', 'Wang Yi'],
]);

group('names, titles, surnames', [
  ['Kim Jong Un met Xi Jinping. Kim said the bond was “[[stronger than ever]].”', 'Kim Jong Un'],
  ['Kim Jong Un met Xi Jinping. Xi said the bond was “[[stronger than ever]].”', 'Xi Jinping'],
  [
    'Xi hails “[[eternal friendship]]” with neighbor || Chinese President Xi Jinping met visitors on Monday.',
    'Xi Jinping',
  ],
  [
    'Chinese President Xi Jinping arrived. The Chinese president said ties were “[[unbreakable]].”',
    'Xi Jinping',
  ],
  [
    'North Korean leader Kim Jong Un spoke. The North Korean leader called the ties “[[unbreakable]].”',
    'Kim Jong Un',
  ],
  [
    'Russian President Vladimir Putin and North Korean leader Kim Jong Un met. The Kremlin leader hailed “[[fraternal ties]].”',
    'Vladimir Putin',
  ],
  [
    'Pak Thae Song, premier of the Cabinet, arrived. The premier praised the “[[deep friendship]].”',
    'Pak Thae Song',
  ],
  ['The premier praised the “[[deep friendship]].”', null],
  ['Premier Pak Thae Song met Premier Li Qiang. The premier praised the “[[deep friendship]].”', null],
  ['Kim praised the “[[deep friendship]].”', null],
  [
    'Kim Yo Jong and Kim Jong Un attended. Kim Yo Jong spoke last. Kim called it “[[a turning point]].”',
    'Kim Yo Jong',
  ],
  ['The Workers Party of Korea said relations had “[[a common basis]].”', 'Workers Party of Korea'],
  ['In Seoul, Ho Chang Su, a researcher, called the text “[[unusually warm]].”', 'Ho Chang Su'],
  ['ComradeKim Jong Unsaid that the ties are “[[firm as a rock]]”.', 'Kim Jong Un'],
]);

group('mixed and indirect speech', [
  ['Kim Jong Un called for “[[unity and cooperation]]” with China.', 'Kim Jong Un'],
  ['Xi Jinping responded by calling the North a “[[valuable asset]].”', 'Xi Jinping'],
  ['Kim Jong Un described the pact as an “[[alliance]].”', 'Kim Jong Un'],
  ['State media cited Kim Jong Un as describing the pact as an “[[alliance]].”', 'Kim Jong Un'],
  ['By referring to the pact as “[[ironclad]],” Vladimir Putin emphasized his commitment.', 'Vladimir Putin'],
  ['Saying the world faces “[[great changes]],” Xi Jinping urged patience.', 'Xi Jinping'],
  ['Vladimir Putin congratulated Xi Jinping, wishing him “[[new success]].”', 'Vladimir Putin'],
  ['Kim Jong Un sent a letter to Xi Jinping, saying he hoped to “[[deepen the friendship]].”', 'Kim Jong Un'],
  ["Kim Jong Un spoke. Kim's statement that the bond “[[will remain constant]]” drew notice.", 'Kim Jong Un'],
  ["The readout cited Pak Thae Song's support for “[[core interests]].”", 'Pak Thae Song'],
  [
    'The report quoted Pak Thae Song. It quoted his remark that the North “[[would oppose hegemony]].”',
    'Pak Thae Song',
  ],
  ['Xi Jinping lauded the North for “[[great successes]],” the KCNA said.', 'Xi Jinping'],
  ['Xi Jinping voiced his belief that the North would carry out a “[[new strategic line]].”', 'Xi Jinping'],
  [
    'Likewise, Putin looked forward to developing a “[[comprehensive partnership]]”, Vladimir Putin’s office noted.',
    'Vladimir Putin',
  ],
  [
    'Kim Jong Un stressed the need to “[[strengthen unity]]” and thanked Xi for his “support.”',
    'Kim Jong Un',
  ],
  [
    'Kim Jong Un stressed the need to “strengthen unity” and thanked Xi for his “[[invariable support]].”',
    'Kim Jong Un',
  ],
  ['Kim Jong Un hailed “unity,” while Xi Jinping praised “[[deep friendship]].”', 'Xi Jinping'],
  ['Xi Jinping was quoted by KCNA as saying that the bond is “[[unbreakable]].”', 'Xi Jinping'],
  ['The pact was described by Vladimir Putin as “[[historic]].”', 'Vladimir Putin'],
  ['Kim Jong Un said that [[bilateral ties would grow stronger]].', 'Kim Jong Un'],
  ['[[Bilateral ties would grow stronger]], Kim Jong Un said.', 'Kim Jong Un'],
  [
    'As Xi Jinping renewed his term, Kim Jong Un sent a letter, saying he hoped for “[[a beautiful future]].”',
    'Kim Jong Un',
  ],
]);

group('documents as speakers', [
  ['Kim Jong Un sent a letter to Xi Jinping. The letter said the bond is “[[unbreakable]].”', 'Kim Jong Un'],
  [
    'Xi Jinping received a letter from Kim Jong Un. “The bond is [[unbreakable]],” the letter said.',
    'Kim Jong Un',
  ],
  [
    'Kim Jong Un received a message of greeting from Xi Jinping. The message expressed belief that [[ties would grow]].',
    'Xi Jinping',
  ],
  [
    'Vladimir Putin congratulated Xi Jinping on Sunday. “Please accept [[my warmest congratulations]],” the telegram said, as reported by TASS.',
    'Vladimir Putin',
  ],
  ["Kim Jong Un wrote to Xi. Kim's 2025 reply acknowledged China's “[[invariable support]].”", 'Kim Jong Un'],
  ["Kim Jong Un's reply was warm. His October letter said he “[[has a willingness]]” to act.", 'Kim Jong Un'],
  [
    "Kim Jong Un sent Xi a note. The news agency said Kim's message “[[stressed the need for unity]].”",
    'Kim Jong Un',
  ],
  [
    'Kim Jong Un sent a letter to Xi Jinping. Vladimir Putin sent a telegram to Xi. The letter hailed “[[shared ideals]].”',
    'Kim Jong Un',
  ],
  [
    'Kim Jong Un sent a letter to Xi Jinping. Vladimir Putin sent a telegram to Xi. The telegram hailed “[[shared ideals]].”',
    'Vladimir Putin',
  ],
  ['The telegram hailed “[[shared ideals]].”', null],
]);

group('quotations that go on', [
  [
    '“We stand side by side,” Kim Jong Un wrote. || “I will [[shape a beautiful future]] together with you.”',
    'Kim Jong Un',
  ],
  ['“The bond is firm. || “[[It will remain so for ever]],” Kim Jong Un said.', 'Kim Jong Un'],
  ['Kim Jong Un said: “The bond is firm. || “[[It will remain so for ever]].”', 'Kim Jong Un'],
  ['Kim Jong Un told the crowd: || “We will [[never forget this day]].”', 'Kim Jong Un'],
  [
    "The coverage cited Pak Thae Song's support for || China's “[[core interests]]” and quoted his remark.",
    'Pak Thae Song',
  ],
  [
    "The coverage cited Pak Thae Song's support for || China's “core interests” and quoted his remark that it “[[would oppose hegemony]].”",
    'Pak Thae Song',
  ],
]);

group('pronouns', [
  ['Vladimir Putin arrived on Monday. He said the talks were “[[substantive]].”', 'Vladimir Putin'],
  ['Vladimir Putin met Kim Jong Un. He called the talks “[[substantive]].”', null],
  [
    'Vladimir Putin said little after the visit to Kim Jong Un. He called the talks “[[substantive]].”',
    'Vladimir Putin',
  ],
  ['Choe Son Hui spoke to reporters. “The talks were [[substantive]],” she said.', 'Choe Son Hui'],
  ['He called the talks “[[substantive]].”', null],
]);

group('pronouns: the speaker before, never a name within what is said', [
  [
    'Pak Thae Song said the harvest was good. The party will win under the leadership of Kim Jong Un, he noted, calling for “[[unity]].”',
    'Pak Thae Song',
  ],
  [
    'Pak Thae Song said the harvest was good. Kim Jong Un opened a new road. [[A new era]] has begun, he stressed.',
    'Pak Thae Song',
  ],
  [
    'Pak Thae Song said the harvest was good. Kim Jong Un visited a farm. He called it “[[a new era]].”',
    null,
  ],
  [
    'The chairman of a friendship society spoke first. Kim Jong Un built the road to [[a new era]], he said.',
    null,
  ],
  ['The chairman of a friendship society said Kim Jong Un was wise. [[A new era]] has come, he added.', null],
  ['Kim Jong Un visited a farm. The [[new era]] has come, the chairman said.', null],
  ['Pak Thae Song made a speech. The [[new era]] has come, he said.', 'Pak Thae Song'],
  [
    'Pak Thae Song, secretary of the Central Committee, made a report. The reporter said that [[a new era]] has come.',
    'Pak Thae Song',
  ],
  ['Kim Jong Un hailed “unity,” while Xi Jinping praised “peace.” He called it “[[a new era]].”', null],
  ['After Kim Jong Un arrived in Beijing, he called the ties “[[unbreakable]].”', 'Kim Jong Un'],
  [
    'Kim Jong Un, touring the plant, stressed the need to work and said he valued “[[unity]].”',
    'Kim Jong Un',
  ],
  [
    'Kim Jong Un received a message of greeting from Xi Jinping. He in the message said that [[ties would grow]].',
    'Xi Jinping',
  ],
]);

group('it: documents and bodies', [
  [
    'The Harbour Workers Union of Norland issued a statement. It demanded [[an end to the drills]].',
    'Harbour Workers Union of Norland',
  ],
  ['The organization met on Monday. It said that [[a new era]] has come.', null],
  ['Kim Jong Un spoke on Monday. It said that [[a new era]] has come.', null],
  ['An article appeared in Oslo. Kim Jong Un led the way to [[a new era]], the article said.', null],
  [
    'The Norland Miners Union issued a statement in support of the statement of Kim Jong Un. The statement said that [[a new era]] has come.',
    'Norland Miners Union',
  ],
]);

group('bodies by their whole names', [
  [
    'The Central Committee of the Free Norland Front said that [[a new era]] has come.',
    'Central Committee of the Free Norland Front',
  ],
  [
    'The Norland Committee for the Study of Deep Lakes and Rivers in an article said that [[a new era]] has come.',
    'Norland Committee for the Study of Deep Lakes and Rivers',
  ],
  [
    'The British Group for the Study of Lakes said that [[a new era]] has come.',
    'British Group for the Study of Lakes',
  ],
  ['The Central Committee said that [[a new era]] has come.', null],
  ['Its Executive Committee said that [[a new era]] has come.', null],
  [
    'The Central Committee of the Free Norland Front met. The Central Committee said that [[a new era]] has come.',
    'Central Committee of the Free Norland Front',
  ],
  ['The “Blue Lamp” Association of Norland said that [[a new era]] has come.', null],
  ['The Norland Miners Union and the Lake Fishers Union said that [[a new era]] has come.', null],
  [
    'The Disarmament and Peace Institute of Norland said that [[a new era]] has come.',
    'Disarmament and Peace Institute of Norland',
  ],
  [
    'The General Association of Norlanders in China said that [[a new era]] has come.',
    'General Association of Norlanders in China',
  ],
  ['An Tong Chun said that [[a new era]] has come.', 'An Tong Chun'],
  ['Officials met in the Blue Pavilion. The Blue Pavilion said that [[a new era]] has come.', null],
  ['Vice-Chairman Choe Su Bong said that [[a new era]] has come.', 'Choe Su Bong'],
  ['Hamad bin Isa al-Khalifa said that [[a new era]] has come.', 'Hamad bin Isa al-Khalifa'],
]);

group('acts are no words', [
  ['The secretary of the Norland Party, Union of Hills in a statement noted [[a new era]].', null],
  ['Members who have backed [[the cause of independence]] were thanked.', null],
  ['Kim Jong Un paid deep attention to [[single-minded unity]].', null],
  ['Kim Jong Un called a conference to oppose [[the traitors]].', null],
  ['Pak Thae Song said Kim Jong Un always extended [[invariable support]] to farmers.', 'Pak Thae Song'],
  ['As for [[the new era]], officials told KCNA.', null],
  ['Kim Jong Un was [[received by cheers]] as reported by nobody.', null],
  ['The union demanded [[peace]] at once, as stated by Kim Jong Un.', null],
]);

group('damaged line ends', [
  ['Sergei Lavrov said that it was bad.,  [[A new era]] has come.', null],
  ['Sergei Lavrov said that it was bad.,  Kim Jong Un said that [[a new era]] has come.', 'Kim Jong Un'],
]);

group('nobody is made a speaker', [
  ['Both leaders signed a “[[no limits]]” partnership in spring.', null],
  ['Kim Jong Un visited China for its “[[Victory Day]]” celebrations.', null],
  ['Kim Jong Un said little. Russia launched its “[[special military operation]]” later.', null],
  ['The North expressed “[[full support]]” for the plan.', null],
  ['Beijing said that ties were “[[rock solid]].”', null],
  ["The report noted the two leaders' commitment to “[[strategic communication]].”", null],
  ['Some analysts called it a “[[marriage of convenience]].”', null],
  ['Despite some assessments that ties entered a “[[new era]],” doubts remain.', null],
  [
    'North Korea argued that its goal is “to advance. The message hailed [[friendship and unity]].” Newsweek reported.',
    null,
  ],
  ['As you may recall, Kim Jong Un and Xi Jinping signed a “[[no limits]]” pact.', null],
  ['Kim Jong Un and Xi Jinping said ties were “[[at their best]].”', null],
]);

describe('attribution details', () => {
  it('names those through whom the words came, nearest first', () => {
    const who = ask(
      "North Korea's official news agency said that Kim Jong Un called for “[[unity]],” Yonhap reported.",
    );
    assert.deepEqual([who.speaker, who.via, who.reportedBy], ['Kim Jong Un', ['KCNA', 'Yonhap'], 'DPRK']);
  });
  it('lists several speakers and calls the voice joint', () => {
    const who = ask('Kim Jong Un and Xi Jinping said ties were “[[at their best]].”');
    assert.deepEqual([who.speakers, who.voice], [['Kim Jong Un', 'Xi Jinping'], 'joint']);
  });
  it('marks a speaker inferred from a pronoun far from its antecedent', () => {
    const near = ask('Pak Thae Song said so. [[A new era]] has come, he noted.');
    const far = ask(
      'Pak Thae Song said so. Rain fell. Corn grew. Wheat grew. Rice grew. [[A new era]] has come, he noted.',
    );
    assert.deepEqual([near.speaker, near.speakerFrom, near.sure], ['Pak Thae Song', 'cue', true]);
    assert.deepEqual([far.speaker, far.speakerFrom, far.sure], ['Pak Thae Song', 'inferred', false]);
  });
  it('only infers that the writer of a commentary speaks in quotation marks', () => {
    const head = 'KCNA Commentary Slams Drills || They talk of a ';
    const [quoted, plain] = [ask(`${head}“[[provocation]].”`), ask(`${head}[[provocation]].`)];
    assert.deepEqual([quoted.speaker, quoted.speakerFrom], ['KCNA', 'inferred']);
    assert.deepEqual([plain.speaker, plain.speakerFrom], ['KCNA', 'document']);
  });
  it('lists the bodies that speak together', () => {
    const who = ask(
      'The Norland Miners Union, the Lake Fishers Union and the Hill League said [[no]] to it.',
    );
    assert.equal(who.speaker, null);
    assert.deepEqual(who.speakers.slice(-2), ['Lake Fishers Union', 'Hill League']);
  });
  it('marks carried speakers', () => {
    const who = ask(
      '“We stand side by side,” Kim Jong Un wrote. || “I will [[shape a beautiful future]] together with you.”',
    );
    assert.deepEqual([who.speakerFrom, who.sure, who.rule], ['carried', false, 'carried']);
  });
  it('gives an outlet that speaks for itself the voice of an outlet', () => {
    const who = ask('KCNA said that [[the ties would grow stronger]].');
    assert.deepEqual([who.speaker, who.voice], ['KCNA', 'outlet']);
  });
  it('calls the words of a letter in quotation marks first person, its paraphrase not', () => {
    const quoted = ask('Kim Jong Un sent a letter. “The bond is [[firm as a rock]],” the letter said.');
    const told = ask('Kim Jong Un sent a letter. The letter said that [[the bond is firm]].');
    assert.deepEqual([quoted.voice, told.voice], ['first-person', 'paraphrased-in-readout']);
  });
  it('knows quoted from unquoted and attributed from not', () => {
    const loose = ask('The visit opened [[a new chapter]] in relations.');
    assert.deepEqual([loose.quoted, loose.attributed, loose.speakerFrom], [false, false, 'none']);
  });
});
