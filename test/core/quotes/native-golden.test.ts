import { rows } from './golden-rows.js';

const LETTER_KO =
  '김정은동지께서 습근평동지에게 축전을 보내시였다 || 평양 10월 1일발 조선중앙통신 || 조선로동당 총비서이신 경애하는 김정은동지께서는 중국공산당 중앙위원회 총서기 습근평동지에게 축전을 보내시였다. || ';
const MET_KO = '김정은 국무위원장이 시진핑 국가주석을 만났다. ';

rows('a letter below nothing but its headline', [
  [
    '김정은동지께서 습근평동지에게 축전을 보내시였다 || (평양 10월 1일발 견본통신) || 총서기동지 || 나는 [[가장 열렬한 축하]]를 보냅니다.',
    { speaker: 'Kim Jong Un', voice: 'first-person' },
  ],
  [
    'Kim Jong Un Sends Letter to Xi Jinping || Dear Comrade Xi Jinping, || I [[wish you well]].',
    { speaker: 'Kim Jong Un', voice: 'first-person' },
  ],
  ['Kim Jong Un sends letter to Xi Jinping || The letter came late, and [[ties grow]].', { voice: null }],
]);

rows('Korean: who speaks, by particles and verbs', [
  ['김정은동지께서는 두 나라 친선은 [[영원할것]]이라고 강조하시였다.', 'Kim Jong Un'],
  ['경애하는 김정은동지께서는 《[[우리는 한 전호에 있다]]》고 말씀하시였다.', 'Kim Jong Un'],
  ['습근평총서기동지는 조중친선을 [[공고발전시킬것]]이라고 표시하였다.', 'Xi Jinping'],
  ['최선희 외무상은 "[[두 나라는 함께 간다]]"고 말했다.', 'Choe Son Hui'],
  ['김여정 부부장은 담화에서 “[[적은 적일뿐]]”이라고 밝혔다.', 'Kim Yo Jong'],
  ['푸틴 대통령은 “[[두 나라의 협력이 깊어지고 있다]]”라고 말했다.', 'Vladimir Putin'],
  ['뿌찐대통령은 로조관계가 [[새로운 높이에 올라섰다]]고 언급하였다.', 'Vladimir Putin'],
  ['“[[두 나라의 협력이 깊어지고 있다]]”고 왕이 외교부장이 밝혔다.', 'Wang Yi'],
  ['왕이 중국 외교부장은 [[협력을 강화하겠다]]고 강조했다.', 'Wang Yi'],
  ['태국 국왕이 [[협력을 강화하겠다]]고 말했다.', null],
  ['김정은동지께서는 농사를 [[과학적으로 지을데 대하여]] 강조하시였다.', 'Kim Jong Un'],
  [
    '김정은동지께서는 당의 령도를 강화할데 대하여 언급하시고 [[모든 힘을 다할데 대하여]] 말씀하시였다.',
    'Kim Jong Un',
  ],
  [
    '김정은동지께서는 다음과 같이 말씀하시였다. || 《우리는 [[언제나 함께 있을것이다]].》',
    { speaker: 'Kim Jong Un', speakerFrom: 'carried' },
  ],
  ['《[[우리는 언제나 함께 있을것이다]].》 김정은동지께서는 이렇게 말씀하시였다.', 'Kim Jong Un'],
  ['관측통들은 [[관계가 좋아질 것]]이라고 말한다.', null],
  ['이른바 ‘[[전략적 인내]]’의 시대는 끝났다.', null],
  ['김정은동지께서 현지를 돌아보시였다. “[[자력갱생]]”이라는 구호가 걸려있었다.', null],
]);

rows('Korean: surnames, offices, pronouns by the context', [
  [
    MET_KO + '김 위원장은 “[[두 나라는 한집안]]”이라고 말했다.',
    { speaker: 'Kim Jong Un', speakerFrom: 'inferred' },
  ],
  [
    MET_KO + '시 주석은 “[[두 나라는 한집안]]”이라고 말했다.',
    { speaker: 'Xi Jinping', speakerFrom: 'inferred' },
  ],
  ['리 총리는 “[[두 나라는 한집안]]”이라고 말했다.', null],
  ['시진핑 주석은 회담에서 친선을 강조했다. 그는 [[협력을 넓히겠다]]고 덧붙였다.', 'Xi Jinping'],
  ['시진핑 주석은 협력을 넓히겠다고 말했다. 그는 [[친선은 영원하다]]고 덧붙였다.', 'Xi Jinping'],
  [MET_KO + '쌍방은 [[협력을 넓히기로]] 합의했다.', { speaker: null, voice: 'joint' }],
  [MET_KO + '량측은 [[친선을 강화할것]]이라고 강조하였다.', { speaker: null, voice: 'joint' }],
]);

rows('Korean: bodies, outlets, through whom', [
  ['조선외무성 대변인은 [[도발을 용납하지 않을것]]이라고 경고하였다.', 'DPRK Foreign Ministry spokesperson'],
  ['중국 외교부 대변인은 “[[한반도의 평화를 지지한다]]”고 말했다.', 'PRC Foreign Ministry spokesperson'],
  [
    '로동신문은 론평에서 [[침략자들은 망할것]]이라고 주장하였다.',
    { speaker: 'Rodong Sinmun', voice: 'outlet' },
  ],
  [
    '조선중앙통신은 김정은 위원장이 “[[친선은 불패]]”라고 말했다고 보도했다.',
    { speaker: 'Kim Jong Un', via: ['KCNA'], reportedBy: 'DPRK' },
  ],
  [
    '김정은 위원장은 “[[친선은 불패]]”라고 말했다고 조선중앙통신이 보도했다.',
    { speaker: 'Kim Jong Un', via: ['KCNA'], reportedBy: 'DPRK' },
  ],
  [
    '신화통신에 따르면 시진핑 주석은 [[친선은 불패]]라고 말했다.',
    { speaker: 'Xi Jinping', via: ['Xinhua'], reportedBy: 'PRC' },
  ],
  ['조선중앙통신은 [[훈련이 도발이라고]] 비난했다.', { speaker: 'KCNA', voice: 'outlet' }],
]);

rows('Korean: messages', [
  [
    LETTER_KO + '축전은 조중친선이 [[더욱 강화발전될것]]이라고 지적하였다.',
    { speaker: 'Kim Jong Un', voice: 'paraphrased-in-readout', reportedBy: 'DPRK' },
  ],
  [
    LETTER_KO +
      '축전의 전문은 다음과 같다. || 존경하는 총서기동지 || 나는 당신에게 [[열렬한 축하]]를 보냅니다.',
    { speaker: 'Kim Jong Un', speakerFrom: 'document', voice: 'first-person', via: ['KCNA'] },
  ],
  [
    '김정은동지께서 습근평동지가 보내여온 답전을 받으시였다 || 평양 10월 9일발 조선중앙통신 || 경애하는 김정은동지께서는 중국공산당 중앙위원회 총서기 습근평동지가 보내여온 답전을 받으시였다. || 답전은 중조친선을 [[변함없이 발전시킬것]]이라고 강조하였다.',
    { speaker: 'Xi Jinping' },
  ],
  [
    '김정은동지께서 습근평동지에게 구두친서를 보내시였다. 구두친서에서 김정은동지께서는 [[친선을 강화하겠다]]고 언급하시였다.',
    'Kim Jong Un',
  ],
  [
    '김정은 위원장이 푸틴 대통령에게 축전을 보냈다. 김 위원장은 축전에서 “[[로조친선은 영원하다]]”고 밝혔다.',
    'Kim Jong Un',
  ],
  [
    '푸틴 대통령이 김정은 위원장에게 답전을 보내왔다. 답전은 “[[로조친선은 영원하다]]”고 썼다.',
    'Vladimir Putin',
  ],
]);

rows('Korean and Chinese: statements by their titles', [
  [
    '김여정 부부장 담화 || 평양 5월 4일발 조선중앙통신 || 우리는 [[도발을 용납하지 않을것]]이다.',
    { speaker: 'Kim Yo Jong', speakerFrom: 'document', voice: 'first-person' },
  ],
  [
    '조선외무성 대변인담화 || 평양 5월 4일발 조선중앙통신 || 우리는 [[도발을 용납하지 않을것]]이다.',
    { speaker: 'DPRK Foreign Ministry spokesperson', speakerFrom: 'document' },
  ],
  [
    '외무성 대변인 담화 || 평양 5월 4일발 조선중앙통신 || 우리는 [[도발을 용납하지 않을것]]이다.',
    { speaker: 'DPRK Foreign Ministry spokesperson', speakerFrom: 'document' },
  ],
  [
    '조선중앙통신사 론평 || 평양 5월 4일발 조선중앙통신 || 그들은 [[도발을 일삼고]] 있다.',
    { speaker: 'KCNA', voice: 'outlet' },
  ],
  [
    '习近平在纪念大会上的讲话（全文） || 同志们，朋友们： || 我们要[[坚持和平发展]]。',
    { speaker: 'Xi Jinping', speakerFrom: 'document', voice: 'first-person' },
  ],
  [
    '习近平发表重要讲话 || 新华社北京9月3日电 习近平3日发表讲话，[[各国代表]]出席。',
    { speaker: 'Xinhua', voice: 'outlet' },
  ],
]);

const SENT_ZH =
  '习近平致电祝贺朝鲜国庆 || 新华社北京9月9日电 9月9日，中共中央总书记、国家主席习近平致电朝鲜劳动党总书记、国务委员长金正恩，祝贺朝鲜国庆。 || ';
const MET_ZH =
  '习近平同金正恩会谈 || 新华社北京9月4日电 9月4日，国家主席习近平在人民大会堂同朝鲜劳动党总书记金正恩举行会谈。 || ';

rows('Chinese: who speaks', [
  ['习近平强调，中朝是[[命运与共的好邻居]]。', 'Xi Jinping'],
  ['习近平总书记指出，中朝是[[命运与共的好邻居]]。', 'Xi Jinping'],
  ['国家主席习近平在会谈时表示，中朝是[[命运与共的好邻居]]。', 'Xi Jinping'],
  ['中国外交部发言人毛宁表示，中方[[愿同各方一道努力]]。', '毛宁'],
  ['外交部发言人林剑10日在例行记者会上说，中方[[愿同各方一道努力]]。', '林剑'],
  ['俄罗斯总统普京对此表示，两国关系[[处于历史最好时期]]。', 'Vladimir Putin'],
  ['“[[两国友谊坚如磐石]]。”王毅说。', 'Wang Yi'],
  ['“两国友谊坚如磐石，”王毅说，“[[谁也破坏不了]]。”', 'Wang Yi'],
  ['王毅：“[[两国友谊坚如磐石]]”', 'Wang Yi'],
  ['王毅：[[两国友谊将继续发展]]', 'Wang Yi'],
  ['金正恩说，「[[朝中友谊是永恒的]]」。', 'Kim Jong Un'],
  ['金正恩委员长说：“[[朝中友谊是永恒的]]。”', 'Kim Jong Un'],
  ['李强强调，双方要[[落实共识]]。', 'Li Qiang'],
  ['習近平強調，中朝是[[友好鄰邦]]。', 'Xi Jinping'],
  ['有分析认为，[[两国关系将升温]]。', null],
  ['中方认为，[[局势正在缓和]]。', { speaker: null }],
  ['所谓“[[自由世界]]”的说法早已过时。', null],
  ['总的来说，[[两国关系很好]]。', null],
  ['习近平会见了金正恩。《[[友谊之歌]]》响起。', null],
]);

rows('Chinese: context, joint, through whom', [
  ['习近平强调，双方要加强沟通。他还表示，中方[[一如既往支持朝方]]。', 'Xi Jinping'],
  [
    MET_ZH + '习近平指出，中朝是[[命运与共的好邻居]]。',
    { speaker: 'Xi Jinping', voice: 'paraphrased-in-readout', reportedBy: 'PRC' },
  ],
  [
    MET_ZH + '金正恩表示，[[朝中友谊不会改变]]。',
    { speaker: 'Kim Jong Un', voice: 'interlocutor-as-reported', reportedBy: 'PRC' },
  ],
  [
    MET_ZH + '习近平说：“[[中朝友谊不会改变]]。”',
    { speaker: 'Xi Jinping', voice: 'quoted-in-readout', reportedBy: 'PRC' },
  ],
  [MET_ZH + '双方一致认为，[[要加强战略沟通]]。', { speaker: null, voice: 'joint' }],
  ['两国元首同意[[深化各领域合作]]。', { speaker: null, voice: 'joint' }],
  ['双方强调，[[要加强战略沟通]]。', { speaker: null, voice: 'joint' }],
  [
    '据新华社报道，习近平表示，中朝是[[好邻居]]。',
    { speaker: 'Xi Jinping', via: ['Xinhua'], reportedBy: 'PRC' },
  ],
  [
    '朝中社报道说，金正恩表示，[[朝中友谊不会改变]]。',
    { speaker: 'Kim Jong Un', via: ['KCNA'], reportedBy: 'DPRK' },
  ],
  [
    '据韩联社援引朝中社报道，金正恩表示，[[朝中友谊不会改变]]。',
    { speaker: 'Kim Jong Un', via: ['KCNA', 'Yonhap'], reportedBy: 'DPRK' },
  ],
  ['《人民日报》发表评论员文章指出，[[霸权终将失败]]。', { speaker: "People's Daily", voice: 'outlet' }],
  ['新华社发表评论说，[[霸权终将失败]]。', { speaker: 'Xinhua', voice: 'outlet' }],
  ['朝鲜外务省发言人说，[[演习是挑衅]]。', 'DPRK Foreign Ministry spokesperson'],
  ['中国外交部表示，[[各方应保持克制]]。', 'PRC Foreign Ministry'],
]);

rows('Chinese: messages', [
  [
    SENT_ZH + '习近平在贺电中指出，中朝是[[山水相连的友好邻邦]]。',
    { speaker: 'Xi Jinping', voice: 'paraphrased-in-readout', reportedBy: 'PRC' },
  ],
  [SENT_ZH + '贺电说，中朝是[[山水相连的友好邻邦]]。', 'Xi Jinping'],
  [
    '习近平致金正恩的贺电 || 新华社北京10月9日电 习近平10月9日向金正恩致贺电，全文如下： || 金正恩总书记同志： || 我谨[[代表中国共产党致以热烈祝贺]]。',
    { speaker: 'Xi Jinping', speakerFrom: 'document', voice: 'first-person', via: ['Xinhua'] },
  ],
  ['金正恩向习近平致口信。金正恩在口信中说，[[朝中友谊不会改变]]。', 'Kim Jong Un'],
  ['习近平复信金正恩。复信中说，[[中朝友谊不会改变]]。', 'Xi Jinping'],
  ['习近平收到金正恩的贺电。贺电说，[[朝中友谊不会改变]]。', 'Kim Jong Un'],
]);

rows('Russian', [
  ['Путин заявил, что [[отношения крепнут]].', 'Vladimir Putin'],
  ['«[[Отношения крепнут день ото дня]]», — сказал Путин.', 'Vladimir Putin'],
  ['«[[Отношения крепнут]]», — заявил президент России Владимир Путин журналистам.', 'Vladimir Putin'],
  ['«Отношения крепнут, — подчеркнул Сергей Лавров. — [[Так будет и впредь]]».', 'Sergei Lavrov'],
  ['«Отношения крепнут», — отметил Лавров. «[[Так будет и впредь]]», — добавил он.', 'Sergei Lavrov'],
  ['По словам Лаврова, [[отношения крепнут]].', 'Sergei Lavrov'],
  [
    'Как сообщает ТАСС, Владимир Путин заявил, что [[отношения крепнут]].',
    { speaker: 'Vladimir Putin', via: ['TASS'], reportedBy: 'Russia' },
  ],
  ['Ким Чен Ын, в свою очередь, отметил, что [[дружба вечна]].', 'Kim Jong Un'],
  ['Си Цзиньпин подчеркнул: «[[Дружба вечна и нерушима]]».', 'Xi Jinping'],
  ['Путин: «[[Дружба вечна]]»', 'Vladimir Putin'],
  [
    'Владимир Путин направил поздравительную телеграмму Ким Чен Ыну. «[[Дружба вечна и нерушима]]», — говорится в телеграмме.',
    'Vladimir Putin',
  ],
  [
    'Ким Чен Ын направил послание Владимиру Путину. В послании отмечается, что [[дружба вечна]].',
    'Kim Jong Un',
  ],
  ['Официальный представитель МИД России Мария Захарова заявила, что [[дружба вечна]].', 'Мария Захарова'],
  ['МИД России заявил, что [[дружба вечна]].', 'Russian Foreign Ministry'],
  ['Стороны подтвердили, что [[дружба вечна]].', { speaker: null, voice: 'joint' }],
  ['Владимир Путин прибыл в Пхеньян. Он отметил, что [[дружба вечна]].', 'Vladimir Putin'],
  ['Эксперты считают, что [[дружба вечна]].', null],
  ['Ансамбль «[[Дружба]]» выступил в Пхеньяне, сообщил Иван Иванов.', null],
]);

rows('Korean: as their news writes it', [
  [
    '김정은동지께서는 안드레이 벨로우쏘브동지를 접견하시였다. 벨로우쏘브는 로씨야는 [[언제나 조선과 함께 있을것]]이라고 말하였다.',
    'Andrei Belousov',
  ],
  ['경애하는 김정은동지께서는 [[우리의 힘은 무궁무진하다]]고 하시였다.', 'Kim Jong Un'],
  [
    '김정은 위원장이 “[[친선은 불패]]”라고 말했다고 조선중앙통신이 3일 보도했다.',
    { speaker: 'Kim Jong Un', via: ['KCNA'], reportedBy: 'DPRK' },
  ],
  ['[[훈련은 도발이라고]] 조선중앙통신이 3일 비난했다.', 'KCNA'],
  ['시진핑 주석은 “[[두 나라는 한집안]]”이라며 “친선은 영원하다”고 강조했다.', 'Xi Jinping'],
  ['시진핑 주석은 “두 나라는 한집안”이라며 “[[친선은 영원하다]]”고 강조했다.', 'Xi Jinping'],
  [
    '시진핑 주석은 친선은 영원하다고 말했다. 이어 “[[협력을 넓히겠다]]”고 덧붙였다.',
    { speaker: 'Xi Jinping', speakerFrom: 'inferred' },
  ],
  ['이어 “[[협력을 넓히겠다]]”고 덧붙였다.', null],
  [
    '푸틴 대통령이 평양에 도착했다. 러시아 대통령은 [[협력을 넓히겠다]]고 말했다.',
    { speaker: 'Vladimir Putin', speakerFrom: 'inferred' },
  ],
  ['쌍방은 [[모든 분야에서 협력을 확대하기로]] 하였다.', { speaker: null }],
  ['“[[우리는 하나]]”라고 그가 말했다.', null],
  ['시진핑 주석의 특사는 [[협력을 넓히겠다]]고 말했다.', null],
]);

rows('Chinese and Russian: as their news writes it', [
  ['中共中央政治局委员、外交部长王毅表示，[[双方要密切沟通]]。', 'Wang Yi'],
  [
    '据塔斯社9月3日报道，俄罗斯总统普京表示，[[双方将密切沟通]]。',
    { speaker: 'Vladimir Putin', via: ['TASS'], reportedBy: 'Russia' },
  ],
  [
    '新华社平壤9月9日电 朝鲜劳动党总书记金正恩9日表示，[[朝中友谊坚不可摧]]。',
    { speaker: 'Kim Jong Un', voice: 'interlocutor-as-reported', reportedBy: 'PRC' },
  ],
  ['习近平主席特使表示，[[双方要密切沟通]]。', null],
  ['韩国总统发言人表示，[[将密切沟通]]。', null],
  ['习近平对普京来访表示欢迎。[[天气]]很好。', null],
  ['毛泽东同志说过：“[[人民万岁]]。”', null],
  [
    'По данным ЦТАК, Ким Чен Ын подчеркнул, что [[дружба вечна]].',
    { speaker: 'Kim Jong Un', via: ['KCNA'], reportedBy: 'DPRK' },
  ],
  ['Глава МИД России Сергей Лавров заявил, что [[дружба вечна]].', 'Sergei Lavrov'],
  [
    'Владимир Путин прибыл в Пекин. Президент России отметил, что [[дружба вечна]].',
    { speaker: 'Vladimir Putin', speakerFrom: 'inferred' },
  ],
  ['Президент России отметил, что [[дружба вечна]].', null],
  ['По словам Ивана Иванова, [[дружба вечна]].', null],
  ['Лидер Северной Кореи отметил, что [[дружба вечна]].', null],
  ['В Кремле заявили, что [[дружба вечна]].', null],
]);
