/** Names that only a title beside them shows: "发言人毛宁", "김 위원장", "Мария Захарова". */

/** Surnames common in Chinese names of two or three characters (the Hundred Family Surnames' most frequent). */
const HAN_SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶耿华习温栗朴安文';
const TITLES_BEFORE =
  '发言人|部长|总理|主席|大使|外长|书记|总统|议长|外相|防长|委员长|司长|秘书长|首相|教授|研究员|组长|主任|代表';
const CHINESE_NAME = new RegExp(
  `(?:${TITLES_BEFORE})(?:([${HAN_SURNAMES}][一-鿿]{1,2})|([一-鿿]{1,6}·[一-鿿·]{1,12}))$`,
  'u',
);

/** Two or three words with capitals at the end of a Russian phrase, the first no adjective of a place's name. */
const RUSSIAN_NAME =
  /(?:^|\s)([А-ЯЁ][а-яё]+\s(?:[А-ЯЁ][а-яё]+(?:вич|вна)\s)?[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)$/u;
const NO_GIVEN_NAME =
  /^(?:совет|министерств|верховн|государственн|центральн|госдум|дум|парти|комите|посольств|ассамбле|один|одна|этот|наш)|(?:ая|ое|ый|ий|ой|ого|его|ые|их|ых|ей)$/iu;

/** The name as printed that stands right after a title or alone at the phrase's end; null without one. */
export function namedByTitle(phrase: string): string | null {
  const chinese = CHINESE_NAME.exec(phrase);
  if (chinese !== null) return chinese[1] ?? chinese[2] ?? null;
  const russian = RUSSIAN_NAME.exec(phrase)?.[1] ?? null;
  return russian === null || NO_GIVEN_NAME.test(russian.split(' ')[0] ?? '') ? null : russian;
}

/** First syllables and characters of surnames → how the formulary's English names write them. */
const SURNAMES: Readonly<Record<string, string>> = {
  ...{ 김: 'kim', 시: 'xi', 최: 'choe', 박: 'pak', 왕: 'wang', 조: 'jo' },
  ...{ 金: 'kim', 习: 'xi', 習: 'xi', 崔: 'choe', 朴: 'pak', 王: 'wang', 赵: 'jo' },
};
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/^(?:국무)?위원장|^총비서|^국가?주석|^주석|^총서기|^主席|^总书记|^(?:国务)?委员长|^總書記/u, 'leader'],
  [/^총리|^总理/u, 'premier'],
  [/^외무상|^외교부장|^외상|^부장|^外长|^外相/u, 'foreign-minister'],
];

/** "김 위원장", "시 주석", "习主席": a surname with the title of an office; null for anything else. */
export function shortTitle(phrase: string): { readonly surname: string; readonly office: string } | null {
  const surname = SURNAMES[phrase.slice(0, 1)];
  const title = phrase.slice(1).trimStart();
  const office = OFFICES.find(([pattern]) => pattern.test(title))?.[1];
  return surname === undefined || office === undefined ? null : { surname, office };
}

const TITLES: readonly (readonly [RegExp, string, string])[] = [
  [
    /(?:президент(?:а|у|ом)? (?:РФ|России)|российск(?:ий|ого) (?:президент|лидер))а?$/iu,
    'president',
    'Russia',
  ],
  [/(?:председател[ья] КНР|китайск(?:ий|ого) лидера?|лидера? КНР)$/iu, 'leader', 'PRC'],
  [/(?:лидера? КНДР|северокорейск(?:ий|ого) лидера?)$/iu, 'leader', 'DPRK'],
  [/глав[аы] (?:МИД|российского МИД)(?: (?:РФ|России))?$/iu, 'foreign-minister', 'Russia'],
  [/(?:로씨야|러시아|로씨야련방)\s?대통령$/u, 'president', 'Russia'],
  [/중국\s?(?:국가)?주석$/u, 'leader', 'PRC'],
  [/북한\s?(?:지도자|최고지도자|국무위원장)$/u, 'leader', 'DPRK'],
  [/(?:俄罗斯|俄)总统$/u, 'president', 'Russia'],
  [/朝鲜最高领导人$/u, 'leader', 'DPRK'],
  [/中国国家主席$/u, 'leader', 'PRC'],
];

/** "президент России", "러시아 대통령", "朝鲜最高领导人": the office of a state without the name. */
export function stateTitle(phrase: string): { readonly office: string; readonly state: string } | null {
  const row = TITLES.find(([pattern]) => pattern.test(phrase));
  return row === undefined ? null : { office: row[1], state: row[2] };
}
