import assert from 'node:assert/strict';
import { readFrame } from '../../../server/src/core/article/frame.js';
import { createAttributor } from '../../../server/src/core/quotes/index.js';
import { actors } from './knowledge.js';

/** The formulary's actors, with a name as Chinese writes it. */
const attributor = createAttributor({
  actors: actors.map((actor) =>
    actor.id === 'kim-jong-un' ? { ...actor, native: [...actor.native, '金正恩'] } : actor,
  ),
});

type Case = readonly [text: string, speaker: string | null, named: string | null];

/** Paragraphs are parted by "||"; the phrase in question stands between [[ and ]]; `named`: the words that name the speaker. */
function group(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [marked, speaker, named] of cases) {
      it(marked.replace(/\|\|/g, '¶'), () => {
        const paragraphs = marked.split('||').map((text) => text.trim());
        const number = paragraphs.findIndex((text) => text.includes('[['));
        const start = paragraphs[number]?.indexOf('[[') ?? 0;
        const end = (paragraphs[number]?.indexOf(']]') ?? 0) - 2;
        const texts = paragraphs.map((text) => text.replace('[[', '').replace(']]', ''));
        const document = texts.map((text) => ({ text, scan: attributor.scan(text) }));
        const attribution = attributor.resolve(document, readFrame(texts, attributor.names));
        assert.equal(attribution.at(number, { start, end }).speaker, speaker);
        const quote = attribution.quotes.find(
          (each) => each.paragraph === number && each.start <= start && each.end >= end,
        );
        const from = quote?.speakerStart ?? null;
        const words =
          from === null
            ? null
            : (texts[quote?.speakerParagraph ?? 0] ?? '').slice(from, quote?.speakerEnd ?? from);
        assert.equal(words, named);
      });
    }
  });
}

group('Korean', [
  ['김정은동지께서는 조중친선은 [[불패의 친선]]이라고 말씀하시였다.', 'Kim Jong Un', '김정은동지'],
  [
    '경애하는 김정은동지께서는 “[[조중친선은 영원하다]]”고 언급하시였다.',
    'Kim Jong Un',
    '경애하는 김정은동지',
  ],
  ['시진핑은 “[[두 나라는 산과 강이 잇닿아있다]]”고 말했다.', 'Xi Jinping', '시진핑'],
  ['“[[두 나라는 산과 강이 잇닿아있다]]”고 시진핑은 말했다.', 'Xi Jinping', '시진핑'],
  ['김정은은 [[친선관계를 발전시키겠다]]고 밝혔다.', 'Kim Jong Un', '김정은'],
  ['학자 한 사람은 [[관계가 좋아질 것]]이라고 말했다.', null, '학자 한 사람'],
  ['김정은동지께서 시진핑동지를 만나시였다. 회의는 끝났다.||날씨는 [[맑았다]].', null, null],
]);

group('Chinese', [
  ['习近平指出，中朝是[[山水相连的友好邻邦]]。', 'Xi Jinping', '习近平'],
  ['习近平在贺电中表示，中方愿[[同朝方一道努力]]。', 'Xi Jinping', '习近平'],
  ['金正恩说：“[[朝中友谊牢不可破]]。”', 'Kim Jong Un', '金正恩'],
  ['“[[中朝友谊历久弥坚]]。”习近平说。', 'Xi Jinping', '习近平'],
  ['习近平强调，双方要加强战略沟通。他表示，中方将[[一如既往]]支持朝方。', 'Xi Jinping', '他'],
  ['也就是说，双方[[关系很好]]。', null, null],
  ['一位学者认为，[[关系会更好]]。', null, '一位学者'],
]);

group('Russian', [
  [
    'Владимир Путин заявил, что отношения носят [[характер партнёрства]].',
    'Vladimir Putin',
    'Владимир Путин',
  ],
  ['«[[Мы будем укреплять дружбу]]», — сказал Владимир Путин.', 'Vladimir Putin', 'Владимир Путин'],
  ['Владимир Путин отметил: «[[Это непобедимая дружба]]».', 'Vladimir Putin', 'Владимир Путин'],
  ['Один эксперт подчеркнул, что [[дружба крепнет]].', null, 'Один эксперт'],
  ['Дружба [[крепнет]].', null, null],
]);

describe('messages in Korean and Chinese', () => {
  const cases: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['김정은동지께서는 시진핑동지에게 축전을 보내시였다.', 'Kim Jong Un', 'Xi Jinping'],
    ['김정은동지께서는 시진핑동지에게서 답전을 받으시였다.', 'Xi Jinping', 'Kim Jong Un'],
    ['习近平向金正恩致口信。', 'Xi Jinping', 'Kim Jong Un'],
    ['金正恩致电习近平，祝贺中国国庆。', 'Kim Jong Un', 'Xi Jinping'],
  ];
  for (const [text, author, addressee] of cases) {
    it(text, () => {
      const [message] = attributor.scan(text).introductions;
      assert.equal(message?.author?.name, author);
      assert.equal(message?.addressee?.name, addressee);
    });
  }
});
