import assert from 'node:assert/strict';
import { readFrame } from '../../../server/src/core/article/frame.js';
import { builtInFormulary } from '../../../server/src/core/formulary/index.js';
import { createAttributor } from '../../../server/src/core/quotes/index.js';

const { names } = createAttributor({ actors: builtInFormulary().actors });
const KCNA = 'Pyongyang, May 3 (KCNA) -- ';

/** Headline, lead, form, sender. */
const CASES: readonly (readonly [string, string, string | null, string | null])[] = [
  ['Toast by Kim Jong Un at Banquet', 'Comrades, let us raise our glasses.', 'toast', 'Kim Jong Un'],
  ['Text of Kim Jong Un’s Speech', 'Comrades, the day has come.', 'speech', 'Kim Jong Un'],
  [
    'Press Statement of DPRK Foreign Ministry Spokesperson',
    'The bridge is ours.',
    'press-statement',
    'DPRK Foreign Ministry spokesperson',
  ],
  [
    'Decision of Political Bureau of WPK Central Committee',
    'Bridges are to be built.',
    'decision',
    'Political Bureau of WPK Central Committee',
  ],
  ['Joint Statement between Two Parties', 'The two sides agreed.', 'joint-statement', null],
  ['Treaty on Partnership between Two States', 'Article 1. The sides shall be friends.', 'treaty-text', null],
  [
    'Foreign Ministry Spokesperson Lin Jian’s Regular Press Conference',
    'Q: What of it?',
    'briefing',
    'Lin Jian',
  ],
  ['Report on Plenary Meeting of WPK Central Committee', `${KCNA}The meeting took place.`, 'report', null],
  [
    'Xi Jinping Meets Kim Jong Un',
    `BEIJING, May 3 (Xinhua) -- Xi Jinping met Kim Jong Un on Monday.`,
    'readout',
    null,
  ],
  [
    'Telephone conversation with Xi Jinping',
    'MOSCOW, May 3. /TASS/. Vladimir Putin had a conversation.',
    'readout',
    null,
  ],
  ['KCNA Commentary on Bridge', `${KCNA}The bridge is ours.`, 'commentary', 'KCNA'],
  [
    'On Bridges',
    'Rodong Sinmun on Monday dedicates a political essay to bridges.',
    'political-essay',
    'Rodong Sinmun',
  ],
  [
    'On Bridges',
    `${KCNA}Rodong Sinmun Monday in a signed commentary calls for bridges.`,
    'commentary',
    'Rodong Sinmun',
  ],
  ['Mill Visited', 'A photo taken on May 3 shows a mill in a valley.', 'photo-caption', null],
  ['조선민주주의인민공화국 외무성 성명', '다리는 우리의것이다.', 'statement', 'DPRK Foreign Ministry'],
  [
    '조선민주주의인민공화국 외무성 대변인담화',
    '다리는 우리의것이다.',
    'press-statement',
    'DPRK Foreign Ministry spokesperson',
  ],
  [
    '조선외무성 대변인 조선중앙통신사 기자가 제기한 질문에 대답',
    '다리는 우리의것이다.',
    'answer',
    'DPRK Foreign Ministry spokesperson',
  ],
  ['공동성명', '쌍방은 합의하였다.', 'joint-statement', null],
  ['김정은동지의 연설', '동지들!', 'speech', 'Kim Jong Un'],
  ['人民日报社论：友谊之桥', '友谊长存。', 'editorial', "People's Daily"],
  ['人民日报评论员：友谊之桥', '友谊长存。', 'commentary', "People's Daily"],
  ['习近平在欢迎宴会上的祝酒辞', '朋友们！', 'toast', 'Xi Jinping'],
  ['中国外交部声明', '桥是我们的。', 'statement', 'PRC Foreign Ministry'],
  ['习近平同金正恩举行会谈', '新华社北京10月1日电 习近平同金正恩会谈。', 'readout', null],
  ['Заявление МИД России', 'Мост построен.', 'statement', 'Russian Foreign Ministry'],
  ['Выступление Владимира Путина на приеме', 'Уважаемые друзья!', 'speech', 'Vladimir Putin'],
  ['Телефонный разговор с Си Цзиньпином', 'МОСКВА, 9 октября. /ТАСС/. Состоялся разговор.', 'readout', null],
];

describe('forms that headlines and leads state', () => {
  for (const [title, lead, form, sender] of CASES)
    it(title, () => {
      const frame = readFrame([title, lead, 'More of it.'], names);
      assert.deepEqual([frame.form, frame.sender], [form, sender]);
      assert.notEqual(frame.reasons?.form?.detail ?? '', '');
    });
});

describe('headlines that state no form', () => {
  const NONE: readonly string[] = [
    'Implementation of Joint Declaration Called for',
    'Order of the Mill Awarded to Bridge Builders',
    'Decision on Holding a Conference Hailed',
    'Speech of Putin Stirs Debate',
    'Analysts Weigh Treaty between Two States',
  ];
  for (const title of NONE)
    it(title, () => {
      assert.equal(readFrame([title, 'People spoke of it at a rally.', 'More.'], names).form, null);
    });
  it('a readout is one in a state’s own outlet alone', () => {
    const lead = 'SEOUL, May 3 (Yonhap) -- Xi Jinping met Kim Jong Un.';
    assert.equal(readFrame(['Xi Jinping Meets Kim Jong Un', lead, 'More.'], names).form, null);
  });
});
