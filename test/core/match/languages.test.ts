import assert from 'node:assert/strict';
import { createAnalyzer, type FormulaFinding, type Lang } from '../../../server/src/core/index.js';
import { languageOf } from '../../../server/src/core/text/language.js';
import { formula, found } from './formula.js';

const ko = { lang: 'ko' } as const;
const ru = { lang: 'ru' } as const;

/** Each text is one that the pattern finds in; shorter readings of it do not matter. */
function finds(pattern: string, lang: Lang, texts: readonly string[]): void {
  for (const text of texts) assert.notDeepEqual(found(pattern, text, { lang }), [], `${pattern} in ${text}`);
}

function misses(pattern: string, lang: Lang, texts: readonly string[]): void {
  for (const text of texts) assert.deepEqual(found(pattern, text, { lang }), [], `${pattern} in ${text}`);
}

describe('Korean', () => {
  it('takes any particle or form of the copula after the phrase', () => {
    const endings = '를 는 와 에 도 만 의 로 로써 에서 까지 를, 에게 이다 이며 인 입니다 이시며'.split(' ');
    finds('변함없는 지지', 'ko', ['변함없는 지지', ...endings.map((ending) => `변함없는 지지${ending}`)]);
    assert.deepEqual(found('변함없는 지지', '변함없는 지지를 보냈다', ko), ['변함없는 지지']);
  });

  it('takes the spacing of the North and of the South', () => {
    finds('변함없는 지지', 'ko', ['변함없는지지', '변함없는지지에', '변함없는\n지지는']);
    finds('우리 식 사회주의', 'ko', [
      '우리식 사회주의',
      '우리 식 사회주의를',
      '우리식사회주의의',
      '우리 식 사회 주의는',
    ]);
    finds('자립적 민족 경제', 'ko', ['자립적민족경제', '자립적 민족경제', '자립적민족 경제의']);
    finds('주체혁명위업', 'ko', ['주체 혁명위업의', '주체혁명 위업']);
  });

  it('takes particles inside a phrase only where the pattern says so', () => {
    finds('단결~ 협조', 'ko', ['단결과 협조를', '단결 협조', '단결과협조']);
    misses('단결 협조', 'ko', ['단결과 협조를']);
  });

  it('is not found inside another word', () => {
    misses('변함없는 지지', 'ko', [
      '변함없는 지지대',
      '변함없는 지지자',
      '변함없는 지지층',
      '불변함없는 지지',
    ]);
    misses('주구', 'ko', ['구주구조', '주구장창']);
    misses('강성 대국', 'ko', ['강성대국건설', '불강성대국']);
    finds('강성 대국 [건설]', 'ko', ['강성대국건설을', '강성대국 건설에서의', '강성대국으로']);
  });

  it('takes what northern spelling writes on to a noun', () => {
    finds('파쑈적 폭압', 'ko', ['파쑈적폭압속에서도']);
    finds('주체의 태양', 'ko', ['주체의 태양이신', '주체의 태양이시며', '주체의 태양이시였다']);
    finds('지지 성원', 'ko', ['지지성원하여주고있는', '지지성원할것입니다', '지지성원밑에']);
    finds('결사 옹위', 'ko', ['결사옹위하는', '결사옹위해나가는']);
  });

  it('takes numbers and Latin letters in full width', () => {
    finds('조국 통일 3대 헌장', 'ko', ['조국통일３대헌장을', '조국통일 3대헌장', '조국통일 ３대 헌장의']);
    finds('6.15 통일 시대', 'ko', ['6.15통일시대', '６.１５통일시대는']);
  });

  it('matches across quotation marks and Markdown', () => {
    finds('고난의 행군', 'ko', [
      '<<고난의 행군>>정신',
      '《고난의 행군》을',
      '**고난의** 행군에서',
      '‘고난의 행군’이',
    ]);
  });
});

describe('Chinese', () => {
  it('is one in simplified and traditional characters, whichever the pattern has', () => {
    for (const pattern of ['始终支持', '始終支持']) {
      finds(pattern, 'zh', ['中方始终支持朝方', '中方始終支持朝方', '始终支持。']);
    }
    finds('主权和领土完整', 'zh', ['維護主權和領土完整', '维护主权和领土完整']);
    finds('霸权主义', 'zh', ['反對霸權主義', '反对霸权主义']);
  });

  it('needs no spaces, and is found across those that were put in', () => {
    finds('传统友谊', 'zh', ['中朝传统友谊源远流长', '传统 友谊', '传统\n友谊']);
  });

  it('keeps full-width punctuation of a phrase apart from the end of a sentence', () => {
    finds('好邻居、好朋友、好同志', 'zh', ['是好邻居、好朋友、好同志，']);
    finds('是可忍，孰不可忍', 'zh', ['是可忍，孰不可忍！', '是可忍,孰不可忍']);
    finds('合作共赢', 'zh', ['“合作共赢”', '（合作共赢）', '合作共赢！', '《合作共赢》']);
    misses('合作共赢', 'zh', ['合作。共赢', '合作(共赢)', '合作！共赢', '合作；共赢']);
  });

  it('counts characters in a gap', () => {
    finds('高举 ~5 旗帜', 'zh', ['高举旗帜', '高举伟大旗帜', '高举改革开放旗帜']);
    misses('高举 ~5 旗帜', 'zh', ['高举中国特色社会主义旗帜']);
  });
});

/** Formulas as a formulary writes them, and how they stand in texts, by case and number. */
const RUSSIAN: readonly (readonly [string, string, string])[] = [
  [
    'неизменная~ поддержка~',
    'неизменная поддержка, неизменной поддержки, неизменную поддержку, неизменной поддержкой',
    'неизменно поддержка',
  ],
  [
    'полная~ поддержка~ и солидарность~',
    'полную поддержку и солидарность, полной поддержки и солидарности',
    'полную поддержку, солидарность',
  ],
  [
    'глубокие~ соболезнования~',
    'глубокие соболезнования, глубоких соболезнований, глубоким соболезнованием',
    'глубоко соболезную',
  ],
  [
    'киевский~ режим~',
    'киевский режим, киевского режима, киевскому режиму, киевским режимом',
    'киевские режимщики',
  ],
  [
    'многополярный~ мир~',
    'многополярный мир, многополярного мира, многополярному миру, многополярном мире',
    'многополярный миропорядок',
  ],
  [
    'специальная~ военная~ операция~',
    'специальная военная операция, специальной военной операции, специальную военную операцию',
    'специальная операция',
  ],
  [
    'территориальная~ целостность~',
    'территориальная целостность, территориальной целостности, территориальную целостность',
    'целостность территории',
  ],
  [
    'союзнические~ отношения~',
    'союзнические отношения, союзнических отношений, союзническими отношениями',
    'союзник отношения',
  ],
  [
    'всеобъемлющее~ стратегическое~ партнёрство~',
    'всеобъемлющее стратегическое партнерство, всеобъемлющего стратегического партнёрства, всеобъемлющем стратегическом партнёрстве',
    'стратегическое партнёрство',
  ],
  [
    'двойные~ стандарты~',
    'двойные стандарты, двойных стандартов, двойными стандартами',
    'двойной стандартный',
  ],
  [
    'коллективный~ Запад~',
    'коллективный Запад, коллективного Запада, коллективным Западом',
    'коллективный западник',
  ],
  ['обменяться~ мнениями', 'обменялись мнениями, обменяются мнениями, обменяться мнениями', 'обмен мнениями'],
];

describe('Russian', () => {
  for (const [pattern, forms, other] of RUSSIAN) {
    it(`${pattern} is found in its cases`, () => {
      for (const form of forms.split(', ')) {
        assert.deepEqual(found(pattern, `Стороны: ${form}.`, ru), [form]);
      }
      assert.deepEqual(found(pattern, other, ru), []);
    });
  }

  it('takes ё and е, upper case and words parted by a line or a no-break space', () => {
    finds('партнёрство~', 'ru', ['партнерства', 'партнёрства', 'ПАРТНЁРСТВО']);
    finds('глубоко потрясён', 'ru', ['Глубоко потрясен', 'глубоко\u00a0потрясён', 'глубоко\nпотрясён']);
  });
});

describe('the original in an article of another language', () => {
  const support = formula('support', ['invariable support']);
  const variants = [
    ...support.variants,
    { pattern: '변함없는 지지', lang: 'ko', relation: 'same-words' },
    { pattern: '始终支持', lang: 'zh', relation: 'same-words' },
    { pattern: 'неизменная~ поддержка~', lang: 'ru', relation: 'same-words' },
  ] as const;
  const analyzer = createAnalyzer({
    formulary: [{ name: 'test', formulas: [{ ...support, id: 'test-support', variants }] }],
  });
  const own = async (text: string, languageId = 'plaintext'): Promise<readonly FormulaFinding[]> => {
    const { findings } = await analyzer.analyze(text, { languageId });
    return findings.filter(
      (finding): finding is FormulaFinding =>
        finding.kind === 'formula' && [finding.formula, ...finding.alternatives].includes('test-support'),
    );
  };

  it('is found inside an English paragraph, each in its own language', async () => {
    const text =
      'The letter offered “변함없는 지지” (invariable support), in Chinese 始终支持, in Russian «неизменную поддержку».';
    const findings = await own(text);
    assert.deepEqual(
      findings.map(({ text: words, lang }) => [words, lang]),
      [
        ['변함없는 지지', 'ko'],
        ['invariable support', 'en'],
        ['始终支持', 'zh'],
        ['неизменную поддержку', 'ru'],
      ],
    );
    for (const { start, end, text: words } of findings) assert.equal(text.slice(start, end), words);
  });

  it('is found in a paragraph of its own, with its place in the whole text', async () => {
    const text =
      'Pyongyang thanked Beijing for its invariable support.\n\n> 나는 변함없는 지지를 보내준데 대하여 감사를 드립니다.\n\nThe wording is old.';
    const findings = await own(text, 'markdown');
    assert.deepEqual(
      findings.map(({ start, lang }) => [text.slice(start, start + 4), lang]),
      [
        ['inva', 'en'],
        ['변함없는', 'ko'],
      ],
    );
  });

  it('leaves the language of the article to the text around it', async () => {
    const english = 'Pyongyang thanked Beijing for its support and encouragement. '.repeat(3);
    const { article } = await analyzer.analyze(`${english}\n\n나는 감사를 드립니다.\n\n${english}`, {
      languageId: 'plaintext',
    });
    assert.equal(article.lang, 'en');
  });
});

describe('the language of a stretch of text', () => {
  const cases: readonly (readonly [string, Lang])[] = [
    ['나는 변함없는 지지를 보낸다.', 'ko'],
    ['中朝传统友谊源远流长。', 'zh'],
    ['Неизменная поддержка России.', 'ru'],
    ['He wrote of “변함없는 지지”, invariable support, once again.', 'en'],
    ['김정은은 習近平에게 서한을 보냈다.', 'ko'],
    ['2025-09-09', 'en'],
  ];
  for (const [text, lang] of cases) it(`${text} is ${lang}`, () => assert.equal(languageOf(text), lang));
});
