import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldWord } from '../../../server/src/core/text/fold.js';
import { hanFold } from '../../../server/src/core/text/han-fold.js';
import { TokenReader, type Token } from '../../../server/src/core/text/tokens.js';

const tokenize = (text: string): Token[] => new TokenReader().read(text);
const norms = (text: string): string[] => tokenize(text).map(({ norm }) => norm);

const CJK = '\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}';
/** The rules of tokens, each as plainly as a regular expression says it. */
const RULES = new RegExp(
  [
    `(?<cjk>[${CJK}])`,
    `(?<dotted>(?:\\p{Lu}\\.){2,8})`,
    `(?<clitic>['’]s(?![\\p{L}\\p{N}]))`,
    `(?<word>(?:(?![${CJK}])[\\p{L}\\p{N}\\p{M}])+(?:['’](?!s(?![\\p{L}\\p{N}]))(?:(?![${CJK}])[\\p{L}])+)?)`,
    `(?<comma>[,、，])`,
    `(?<break>[.!?;:()\\[\\]{}…。！？．｡；：（）［］｛｝【】—–/／%％=＝+＋|｜<＜>＞\uFFFC]|(?<=\\s)-+(?=\\s))`,
  ].join('|'),
  'gu',
);

function byTheRules(text: string): string[] {
  const tokens: string[] = [];
  for (const match of text.matchAll(RULES)) {
    const [kind] = Object.entries((match.groups ?? {}) as Record<string, string | undefined>).find(
      ([, value]) => value !== undefined,
    ) ?? [''];
    const isAndOrOr = /^(?:and|or)$/.test(foldWord(match[0]));
    if (isAndOrOr && tokens[tokens.length - 1]?.startsWith('comma')) tokens.pop();
    const shown = kind === 'dotted' || kind === 'clitic' ? 'word' : kind;
    tokens.push(`${shown} ${match.index}-${match.index + match[0].length}`);
  }
  return tokens;
}

describe('tokenize', () => {
  it('keeps initials with their dots apart from words, and parts the possessive', () => {
    assert.deepEqual(norms('the U.S. and us, the D.P.R.K.'), [
      'the',
      'u.s.',
      'and',
      'us',
      ',',
      'the',
      'd.p.r.k.',
    ]);
    assert.deepEqual(norms('China’s and o’clock'), ['china', "'s", 'and', "o'clock"]);
    assert.deepEqual(norms('A. B'), ['a', '\n', 'b']);
  });

  it('drops quotation marks, and commas before "and" and "or"', () => {
    assert.deepEqual(norms('“full” support, and unity, or 「peace」, too'), [
      ...['full', 'support', 'and', 'unity', 'or', 'peace', ',', 'too'],
    ]);
  });

  it('takes a hyphen for a space, and one between spaces for a dash', () => {
    assert.deepEqual(norms('blood-forged - and -- so-called'), [
      'blood',
      'forged',
      '\n',
      'and',
      '\n',
      'so',
      'called',
    ]);
  });

  it('takes Han, Kana and Hangul characters one by one', () => {
    assert.deepEqual(norms('中朝「友誼」は2025년 지지'), [
      '中',
      '朝',
      '友',
      '谊',
      'は',
      '2025',
      '년',
      '지',
      '지',
    ]);
  });

  it('follows its rules on any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'and',
        'or',
        'OR',
        'a',
        'U',
        'U.S.',
        's',
        '’s',
        "'",
        '’',
        ',',
        '、',
        '.',
        '-',
        '--',
        ' ',
        '\n',
      ),
      fc.constantFrom(
        'ａｎｄ',
        'é',
        'e\u0301',
        'ё',
        'й',
        'ß',
        'İ',
        'Σ',
        'ﬁ',
        '㎏',
        '①',
        '𝐀',
        '𝐚',
        '𠀀',
        '한',
        '漢',
        'ー',
        'ﾊ',
        'ﾞ',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const tokens = tokenize(text).map(({ kind, start, end }) => `${kind} ${start}-${end}`);
        assert.deepEqual(tokens, byTheRules(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('foldWord', () => {
  it('takes away case, width, accents and stress, and nothing that makes another word', () => {
    for (const [text, folded] of [
      ['FULL', 'full'],
      ['Ｆｕｌｌ', 'full'],
      ['Café', 'cafe'],
      ['e\u0301', 'e'],
      ['Партнёрство', 'партнерство'],
      ['подде\u0301ржка', 'поддержка'],
      ['Мой', 'мой'],
      ['o’clock', "o'clock"],
      ['지지', '지지'],
    ] as const)
      assert.equal(foldWord(text), folded);
  });
});

describe('hanFold', () => {
  it('leads from traditional to simplified characters, and no further', () => {
    const fold = hanFold();
    const simplified = (text: string): string =>
      Array.from(text, (char) =>
        String.fromCharCode(fold.get(char.charCodeAt(0)) ?? char.charCodeAt(0)),
      ).join('');
    assert.equal(simplified('傳統友誼萬歲'), '传统友谊万岁');
    assert.equal(simplified('传统友谊万岁'), '传统友谊万岁');
    for (const [from, to] of fold) assert.ok(from !== to && !fold.has(to));
  });
});
