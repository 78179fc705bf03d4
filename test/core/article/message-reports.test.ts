import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrame } from '../../../server/src/core/article/frame.js';
import { builtInFormulary } from '../../../server/src/core/formulary/index.js';
import { createAttributor } from '../../../server/src/core/quotes/index.js';

const { names } = createAttributor({ actors: builtInFormulary().actors });

/** The sentence that reports a message; its form, sender and addressee. */
type Case = readonly [string, string | null, string | null, string | null];

const KIM = 'Kim Jong Un';
const XI = 'Xi Jinping';
const PUTIN = 'Vladimir Putin';

const ENGLISH: readonly Case[] = [
  [
    'As Sample Party (SP) leader Ben Other renewed his term, his North Korean counterpart Kim Jong Un sent a congratulatory letter to Xi Jinping.',
    'letter',
    KIM,
    XI,
  ],
  [
    'Bridgeton, May 4 (Sample) -- Kim Jong Un, president of State Affairs, sent a letter to Xi Jinping.',
    'letter',
    KIM,
    XI,
  ],
  [
    'BRIDGETON, May 4. /TASS/. Vladimir Putin sent a telegram to Xi Jinping.',
    'congratulatory-telegram',
    PUTIN,
    XI,
  ],
  [
    `Kim Jong Un, president of State Affairs, Monday sent a message of greeting to Xi Jinping.`,
    'letter',
    KIM,
    XI,
  ],
  [
    'Kim Jong Un sent a congratulatory message to Xi Jinping on the 90th anniversary of the PRC.',
    'congratulatory-telegram',
    KIM,
    XI,
  ],
  ['Kim Jong Un sent Xi Jinping a letter on Monday.', 'letter', KIM, XI],
  ['Kim Jong Un sent to Xi Jinping a verbal message on Monday.', 'verbal-message', KIM, XI],
  [
    'The dear respected Kim Jong Un received a reply message on May 3 from Xi Jinping, president of China.',
    'reply-letter',
    XI,
    KIM,
  ],
  ['Kim Jong Un sent a message to Xi Jinping in reply to his message.', 'reply-letter', KIM, XI],
  ['Kim Jong Un sent a reply telegram to Xi Jinping.', 'reply-telegram', KIM, XI],
  [
    'Kim Jong Un received a letter of thanks from V. Putin, president of the Russian Federation.',
    'letter-of-thanks',
    PUTIN,
    KIM,
  ],
  [
    'Kim Jong Un sent a message of sympathy to Lao President Somsak Phomma as regards the flood.',
    'condolence',
    KIM,
    'Somsak Phomma',
  ],
  [
    'Foreign Minister of the DPRK Ro Kwang Ho sent a message of greeting to his Thai counterpart Anan Suwan.',
    'letter',
    'Ro Kwang Ho',
    'Anan Suwan',
  ],
  [
    'Kim Jong Un received a message of greeting from President of Cote d’Ivoire Amadou Kone.',
    'letter',
    'Amadou Kone',
    KIM,
  ],
  [
    'Kim Jong Un received a message of greeting from President of the Arab Republic Hadi Nasser.',
    'letter',
    'Hadi Nasser',
    KIM,
  ],
  [
    'Kim Jong Un sent a message of greeting to Peter King, prime minister of Arcadia.',
    'letter',
    KIM,
    'Peter King',
  ],
  [
    'Kim Jong Un received a letter from A. B. Petrov, governor of the Northern Region.',
    'letter',
    'A. B. Petrov',
    KIM,
  ],
  [
    'Kim Jong Un received a letter from the participants in the winter school held in Lisbon.',
    'letter',
    'participants in the winter school',
    KIM,
  ],
  [
    'The Central Committee of the Workers’ Party of Arcadia sent a message of greeting to Kim Jong Un.',
    'letter',
    'Central Committee of the Workers’ Party of Arcadia',
    KIM,
  ],
  [
    'Kim Jong Un in a message on Monday congratulated Xi Jinping on his birthday.',
    'congratulatory-telegram',
    KIM,
    XI,
  ],
  ['Kim Jong Un was presented with a floral basket and a letter by Xi Jinping.', 'letter', XI, KIM],
];

const SEVERAL: readonly Case[] = [
  [
    'Kim Jong Un received messages from Ana Lopez, chairwoman of one party, and Juan Perez, chairman of another.',
    'letter',
    null,
    KIM,
  ],
  ['Kim Jong Un, together with Pak Thae Song, sent a message of greeting to Xi Jinping.', 'letter', null, XI],
  ['Kim Jong Un sent messages to heads of state in reply to their messages.', 'reply-letter', KIM, null],
];

const NO_MESSAGE: readonly string[] = [
  'The Chinese minister of Public Security conveyed to Kim Jong Un kind greetings of his party.',
  'The paper carried an editorial titled "The message sent by Kim Jong Un to Xi Jinping is a banner".',
  'Rallies were held to respond to the letter sent by the workers of the mill.',
  'A spokesman recalled the letter. Kim Jong Un sent a letter to Xi Jinping years ago.',
];

const KOREAN: readonly Case[] = [
  ['경애하는 김정은동지께서는 습근평동지에게 축전을 보내시였다.', 'congratulatory-telegram', KIM, XI],
  ['경애하는 김정은동지께서는 습근평동지에게 답전을 보내시였다.', 'reply-telegram', KIM, XI],
  ['경애하는 김정은동지께서는 습근평동지에게 친서를 보내시였다.', 'letter', KIM, XI],
  ['경애하는 김정은동지께서는 습근평동지에게 서한을 보내시였다.', 'letter', KIM, XI],
  ['경애하는 김정은동지께서는 습근평동지에게 구두친서를 전달하시였다.', 'verbal-message', KIM, XI],
  ['경애하는 김정은동지께서는 습근평동지에게 위문전문을 보내시였다.', 'condolence', KIM, XI],
  ['경애하는 김정은동지께서는 습근평동지에게 감사서한을 보내시였다.', 'letter-of-thanks', KIM, XI],
  ['경애하는 김정은동지께서는 습근평동지로부터 회답친서를 받으시였다.', 'reply-letter', XI, KIM],
  [
    '(평양 10월 9일발 조선중앙통신) 김정은동지께서는 울라지미르 뿌찐동지에게 축전을 보내시였다.',
    'congratulatory-telegram',
    KIM,
    PUTIN,
  ],
];

const CHINESE: readonly Case[] = [
  ['国家主席习近平1日向朝鲜国务委员长金正恩致贺电。', 'congratulatory-telegram', XI, KIM],
  ['习近平1日致电金正恩，祝贺朝鲜国庆。', 'congratulatory-telegram', XI, KIM],
  ['习近平1日致电金正恩，就朝鲜水灾表示慰问。', 'condolence', XI, KIM],
  ['习近平向金正恩致口信。', 'verbal-message', XI, KIM],
  ['习近平向金正恩致慰问电。', 'condolence', XI, KIM],
  ['金正恩1日复电习近平，对来电表示感谢。', 'reply-telegram', KIM, XI],
  ['金正恩向习近平致感谢电。', 'letter-of-thanks', KIM, XI],
  ['习近平收到金正恩发来的贺电。', 'congratulatory-telegram', KIM, XI],
  ['习近平向金正恩致贺信。', 'letter', XI, KIM],
];

const RUSSIAN: readonly Case[] = [
  ['Владимир Путин направил поздравительную телеграмму Си Цзиньпину.', 'congratulatory-telegram', PUTIN, XI],
  ['Владимир Путин поздравил Ким Чен Ына с годовщиной.', 'congratulatory-telegram', PUTIN, KIM],
  ['Владимир Путин направил Ким Чен Ыну послание.', 'letter', PUTIN, KIM],
  ['Владимир Путин выразил соболезнования Си Цзиньпину.', 'condolence', PUTIN, XI],
];

function factsOf(sentence: string, headline = 'A headline'): Case {
  const { form, sender, addressee } = readFrame([headline, sentence, 'More.'], names);
  return [sentence, form, sender, addressee];
}

for (const [language, cases] of Object.entries({ ENGLISH, SEVERAL, KOREAN, CHINESE, RUSSIAN }))
  describe(`reports of messages: ${language.toLowerCase()}`, () => {
    for (const example of cases)
      it(example[0], () => {
        assert.deepEqual(factsOf(example[0]), example);
      });
  });

describe('what is no report of a message', () => {
  for (const sentence of NO_MESSAGE)
    it(sentence, () => {
      const [, form] = factsOf(sentence);
      assert.equal(form, null);
    });
  it('behind the first sentence it is one if the headline says so', () => {
    const lead =
      'The idea lives on. This was said in a message of condolences sent to Kim Jong Un, president of State Affairs, by Ana Lopez, chairwoman of a party.';
    assert.equal(factsOf(lead)[1], null);
    assert.deepEqual(factsOf(lead, 'Message of Condolences to Kim Jong Un').slice(1), [
      'condolence',
      'Ana Lopez',
      KIM,
    ]);
  });
});

describe('readFrame on any text', () => {
  it('keeps every reason within its paragraph', () => {
    const word = fc.constantFrom(
      'Kim Jong Un',
      'sent',
      'a message',
      'of',
      'to',
      'Xi Jinping',
      ',',
      '. ',
      'received',
      'from',
      '"',
      '축전을',
      '致电',
      '(KCNA) --',
      'president',
      'said:',
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 12 }), { minLength: 1, maxLength: 5 }), (parts) => {
        const paragraphs = parts.map((words) => words.join(' '));
        const { reasons = {}, slots = [] } = readFrame(paragraphs, names);
        for (const at of [
          ...Object.values(reasons).map((reason) => reason.at),
          ...slots.map((slot) => slot.at),
        ]) {
          if (at === null) continue;
          const { length } = paragraphs[at.paragraph] ?? '';
          assert.ok(
            at.start >= 0 && at.start < at.end && at.end <= length,
            JSON.stringify({ paragraphs, at }),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
