import assert from 'node:assert/strict';
import { readFrame, type ArticleFrame } from '../../../server/src/core/article/frame.js';
import { builtInFormulary } from '../../../server/src/core/formulary/index.js';
import { createAttributor } from '../../../server/src/core/quotes/index.js';

const { actors } = builtInFormulary();
const attributor = createAttributor({ actors });

function frameOf(...paragraphs: string[]): ArticleFrame {
  return readFrame(paragraphs, attributor.names);
}

describe('outlet of a dateline', () => {
  const LINES: readonly (readonly [string, string, string])[] = [
    ['(평양 10월 9일발 조선중앙통신) 우리 마을에 새 다리가 놓였다.', 'KCNA', 'primary'],
    ['(서울=연합뉴스) 홍길동 기자 = 새 다리가 놓였다.', 'Yonhap', 'secondary'],
    ['新华社北京10月9日电 村里修了一座新桥。', 'Xinhua', 'primary'],
    ['中新社上海10月9日电 村里修了一座新桥。', 'China News Service', 'primary'],
    ['MOSCOW, October 9. /TASS/. A bridge was built in a village.', 'TASS', 'primary'],
    ['МОСКВА, 9 октября. /ТАСС/. В деревне построили мост.', 'TASS', 'primary'],
    ['ПЕКИН, 9 окт - РИА Новости. В деревне построили мост.', 'RIA Novosti', 'primary'],
  ];
  for (const [line, outlet, tier] of LINES)
    it(line, () => {
      const frame = frameOf('다리', line, '...');
      assert.deepEqual([frame.outlet, frame.sourceTier], [outlet, tier]);
    });
  it('is not known from an agency that is merely cited', () => {
    for (const line of [
      '조선중앙통신은 9일 다리가 놓였다고 전했다.',
      '据新华社报道，新桥建成。',
      'ТАСС сообщил о мосте.',
    ])
      assert.notEqual(frameOf('다리', line).sourceTier, 'primary', line);
  });
});

const LETTER = [
  'Kim Jong Un Sends Message of Greeting to Xi Jinping',
  'Pyongyang, October 1 (KCNA) -- Kim Jong Un, general secretary of the Workers’ Party of Korea, sent a message of greeting to Xi Jinping, general secretary of the Communist Party of China, on October 1. The full text of the message is as follows:',
  'Dear Comrade Xi Jinping,',
  'I extend warm congratulations to you and hope that our friendship will bloom for ever.',
  'Our peoples support each other as neighbours do.',
  'Kim Jong Un',
  'Pyongyang, October 1, 2031',
];

describe('frame of message reports', () => {
  it('a message with salutation and signature is full and primary', () => {
    const frame = frameOf(...LETTER);
    assert.deepEqual(
      [frame.outlet, frame.form, frame.sender, frame.addressee, frame.completeness, frame.sourceTier],
      ['KCNA', 'letter', 'Kim Jong Un', 'Xi Jinping', 'full', 'primary'],
    );
    assert.equal(frame.title, LETTER[0]);
    assert.equal(frame.senderId, 'kim-jong-un');
  });
  it('a digest has no words of its own', () => {
    const frame = frameOf(
      'Pyongyang, July 11 (KCNA) -- Kim Jong Un received a congratulatory message from Xi Jinping on Friday.',
      'The message said that friendship would grow.',
    );
    assert.deepEqual(
      [frame.form, frame.sender, frame.addressee, frame.completeness, frame.body],
      ['congratulatory-telegram', 'Xi Jinping', 'Kim Jong Un', 'digest', null],
    );
  });
  it('a body without closing protocol is not called full', () => {
    const frame = frameOf(
      'Kim Jong Un sent a message of thanks to Xi Jinping on Monday.',
      'The message said: I thank you.',
    );
    assert.deepEqual([frame.form, frame.completeness], ['letter-of-thanks', 'unknown']);
    assert.deepEqual(frame.body, { paragraph: 1, offset: 17 });
  });
  for (const [phrase, form] of [
    ['a reply message', 'reply-letter'],
    ['a verbal message', 'verbal-message'],
    ['a message of condolences', 'condolence'],
    ['a message of sympathy', 'condolence'],
    ['a message of congratulations', 'congratulatory-telegram'],
    ['a congratulatory telegram', 'congratulatory-telegram'],
    ['a letter', 'letter'],
  ] as const) {
    it(`${phrase}: ${form}`, () => {
      assert.equal(frameOf(`Kim Jong Un sent ${phrase} to Xi Jinping on Monday.`).form, form);
    });
  }
  it('reporting about a letter is no letter', () => {
    const frame = frameOf(
      'Kim Jong Un sent a letter to Xi Jinping, saying he hoped for peace.',
      'The Korean Central News Agency reported the letter on Sunday.',
    );
    assert.deepEqual([frame.form, frame.sender, frame.sourceTier], [null, null, 'secondary']);
  });
});

describe('a sender given by the reader', () => {
  const paragraphs = [
    'It gives me pleasure to thank you for your warm greetings.',
    'I wish you [[success]] in your work.',
  ];
  const texts = paragraphs.map((text) => text.replace(/[[\]]/g, ''));
  const given = {
    sender: 'Kim Jong Un',
    outlet: 'KCNA',
    form: 'reply-letter',
    sourceTier: 'primary',
  } as const;
  it('speaks the body, not the outlet that carries it', () => {
    const frame = readFrame(texts, attributor.names, given);
    const document = texts.map((text) => ({ text, scan: attributor.scan(text) }));
    const who = attributor.resolve(document, frame).at(1, { start: 11, end: 18 });
    assert.deepEqual(
      [who.speaker, who.speakerFrom, who.voice, who.via],
      ['Kim Jong Un', 'document', 'first-person', ['KCNA']],
    );
  });
  it('leaves a report about the letter to the outlet', () => {
    const report = ['Kim Jong Un answered the greetings.', 'The reply spoke of success.'];
    assert.equal(readFrame(report, attributor.names, given).body, null);
  });
});

describe('frame of statements and commentaries', () => {
  it('a spokesman’s statement', () => {
    const frame = frameOf(
      'Pyongyang, May 3 (KCNA) -- A spokesman for the Foreign Ministry of the DPRK issued the following press statement on Tuesday:',
      'The drill is a provocation.',
    );
    assert.deepEqual(
      [frame.form, frame.sender, frame.body],
      ['press-statement', 'DPRK Foreign Ministry spokesperson', { paragraph: 0, offset: 124 }],
    );
  });
  it('an answer', () => {
    const frame = frameOf(
      'A spokesman for the Foreign Ministry of the DPRK gave the following answer to a question put by KCNA on Monday:',
      'We reject it.',
    );
    assert.equal(frame.form, 'answer');
  });
  it('an agency’s commentary is its own voice', () => {
    const frame = frameOf('KCNA Commentary on Reckless Drill', 'The drill is a reckless act.');
    assert.deepEqual([frame.outlet, frame.form, frame.sender], ['KCNA', 'commentary', 'KCNA']);
  });
  it('a paper’s editorial', () => {
    const frame = frameOf('Rodong Sinmun Monday in an editorial calls upon all to work.', 'It says more.');
    assert.deepEqual([frame.form, frame.sender], ['editorial', 'Rodong Sinmun']);
  });
  it('full text of a speech', () => {
    const frame = frameOf('Full Text of Kim Jong Un’s Speech', 'Comrades, the day has come.');
    assert.deepEqual(
      [frame.form, frame.sender, frame.body],
      ['speech', 'Kim Jong Un', { paragraph: 1, offset: 0 }],
    );
  });
  it('a joint statement has no single sender', () => {
    const frame = frameOf('Joint Statement of Two Parties', 'The two sides agreed.');
    assert.deepEqual([frame.form, frame.sender], ['joint-statement', null]);
  });
});

describe('frame of other articles', () => {
  it('knows nothing without evidence', () => {
    const frame = frameOf('The visit was long.', 'Analysts differ.');
    assert.deepEqual(
      [frame.outlet, frame.form, frame.sender, frame.completeness, frame.sourceTier, frame.body],
      [null, null, null, 'unknown', null, null],
    );
    assert.deepEqual(readFrame([], attributor.names).title, null);
  });
  it('a note in brackets above the headline is no title', () => {
    const frame = frameOf('[Unofficial translation.]', ...LETTER);
    assert.deepEqual([frame.title, frame.sender, frame.completeness], [LETTER[0], 'Kim Jong Un', 'full']);
  });
  it('a credit at the end names a third outlet', () => {
    const frame = frameOf('Xi renews a pledge', 'Xi Jinping spoke of friendship. (Yonhap)');
    assert.deepEqual([frame.outlet, frame.sourceTier], ['Yonhap', 'secondary']);
  });
  it('an agency explained in brackets is no credit', () => {
    assert.equal(frameOf('The Korean Central News Agency (KCNA) reported the letter.', 'More.').outlet, null);
  });
  it('what the reader gave wins', () => {
    const given = { form: 'reply-letter', completeness: 'excerpt', sender: 'Xi Jinping' } as const;
    const frame = readFrame(LETTER, attributor.names, given);
    assert.deepEqual(
      [frame.form, frame.completeness, frame.senderId],
      ['reply-letter', 'excerpt', 'xi-jinping'],
    );
  });
});

describe('speaker by the frame', () => {
  const document = LETTER.map((text) => ({ text, scan: attributor.scan(text) }));
  const attribution = attributor.resolve(document, frameOf(...LETTER));
  it('the letter’s words are its author’s, first person', () => {
    const who = attribution.at(4, { start: 0, end: 11 });
    assert.deepEqual(
      [who.speaker, who.speakerFrom, who.voice, who.via, who.reportedBy],
      ['Kim Jong Un', 'document', 'first-person', ['KCNA'], 'DPRK'],
    );
  });
  it('"I hope that" is the author, too', () => {
    const start = (LETTER[3] ?? '').indexOf('our friendship');
    assert.equal(attribution.at(3, { start, end: start + 14 }).speaker, 'Kim Jong Un');
  });
  it('the framing sentence is the agency’s', () => {
    assert.deepEqual([attribution.at(0, { start: 0, end: 5 }).speaker], ['KCNA']);
  });
});
