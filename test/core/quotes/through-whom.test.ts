import { rows } from './golden-rows.js';

const INFERRED = { speakerFrom: 'inferred', sure: false } as const;

rows('through whom, and whose side tells it', [
  [
    'Xi Jinping said that [[ties would grow]], KCNA reported, according to Yonhap.',
    { speaker: 'Xi Jinping', via: ['KCNA', 'Yonhap'], reportedBy: 'DPRK' },
  ],
  [
    'Yonhap, citing KCNA, reported that Xi Jinping said [[ties would grow]].',
    { speaker: 'Xi Jinping', via: ['KCNA', 'Yonhap'], reportedBy: 'DPRK' },
  ],
  [
    'Yonhap said KCNA quoted Xi Jinping as saying that [[ties would grow]].',
    { speaker: 'Xi Jinping', via: ['KCNA', 'Yonhap'], reportedBy: 'DPRK' },
  ],
  [
    'KCNA quoted Xi Jinping as saying that [[ties would grow]].',
    { speaker: 'Xi Jinping', via: ['KCNA'], reportedBy: 'DPRK' },
  ],
  [
    'SEOUL, May 3 (Yonhap) -- Kim Jong Un said that [[ties would grow]], the Korean Central News Agency (KCNA) reported.',
    { speaker: 'Kim Jong Un', via: ['KCNA'], reportedBy: 'DPRK' },
  ],
  [
    'According to Xinhua, Kim Jong Un said that [[ties would grow]].',
    { speaker: 'Kim Jong Un', via: ['Xinhua'], reportedBy: 'PRC' },
  ],
  [
    'Kim Jong Un, as quoted by Xinhua, said that [[ties would grow]].',
    { speaker: 'Kim Jong Un', via: ['Xinhua'], reportedBy: 'PRC' },
  ],
  [
    '“Ties would [[grow day by day]],” Xi Jinping was quoted as saying by KCNA.',
    { speaker: 'Xi Jinping', via: ['KCNA'], reportedBy: 'DPRK' },
  ],
  ['Xi Jinping told Reuters that [[ties would grow]].', { speaker: 'Xi Jinping' }],
  [
    'KCNA said that Xi Jinping expressed his hope that [[ties would grow]].',
    { speaker: 'Xi Jinping', via: ['KCNA'] },
  ],
  [
    'Russia’s TASS quoted Sergei Lavrov as telling reporters that [[ties would grow]].',
    { speaker: 'Sergei Lavrov', via: ['TASS'], reportedBy: 'Russia' },
  ],
  [
    'Citing KCNA, Yonhap said Kim Jong Un called the ties “[[unbreakable]].”',
    { speaker: 'Kim Jong Un', via: ['KCNA', 'Yonhap'] },
  ],
]);

rows('several speakers', [
  [
    'Kim Jong Un and Vladimir Putin agreed that [[ties would grow]].',
    { speaker: null, speakers: ['Kim Jong Un', 'Vladimir Putin'], voice: 'joint' },
  ],
  [
    'Xi Jinping, Vladimir Putin and Kim Jong Un said that [[ties would grow]].',
    { speaker: null, speakers: ['Xi Jinping', 'Vladimir Putin', 'Kim Jong Un'] },
  ],
  [
    'Both Kim Jong Un and Xi Jinping said that [[ties would grow]].',
    { speaker: null, speakers: ['Kim Jong Un', 'Xi Jinping'] },
  ],
  ['Kim Jong Un, together with Xi Jinping, said that [[ties would grow]].', 'Kim Jong Un'],
  [
    '“Ties would [[grow day by day]],” said Kim Jong Un and Xi Jinping.',
    { speaker: null, speakers: ['Kim Jong Un', 'Xi Jinping'] },
  ],
]);

rows('scraps get nobody', [
  ['Kim Jong Un said little. The “[[no limits]]” pact was signed later.', null],
  ['Kim Jong Un said ties were good. The so-called “[[axis of upheaval]]” worries many.', null],
  ['“The bond is firm,” Kim Jong Un said. Observers speak of a “[[new bloc]].”', null],
  ['The “[[Day of the Sun]]” is a holiday.', null],
  ['A “[[special military operation]]” goes on, and Putin said so.', null],
]);

rows('through whom: other wordings', [
  [
    'In remarks carried by KCNA, Kim Jong Un said that [[ties would grow]].',
    { speaker: 'Kim Jong Un', via: ['KCNA'], reportedBy: 'DPRK' },
  ],
  [
    'In a statement carried by KCNA, Kim Yo Jong said that [[ties would grow]].',
    { speaker: 'Kim Yo Jong', via: ['KCNA'], reportedBy: 'DPRK' },
  ],
  [
    'Kim Yo Jong said in a statement carried by KCNA that [[ties would grow]].',
    { speaker: 'Kim Yo Jong', via: ['KCNA'], reportedBy: 'DPRK' },
  ],
  [
    'Kim Jong Un said that [[ties would grow]], as reported by KCNA.',
    { speaker: 'Kim Jong Un', via: ['KCNA'] },
  ],
  [
    'Xinhua reported, citing KCNA, that Kim Jong Un called the ties “[[unbreakable]].”',
    { speaker: 'Kim Jong Un', via: ['KCNA', 'Xinhua'], reportedBy: 'DPRK' },
  ],
  [
    'Kim Jong Un was quoted by KCNA as saying that [[ties would grow]], Yonhap reported.',
    { speaker: 'Kim Jong Un', via: ['KCNA', 'Yonhap'] },
  ],
  [
    'State broadcaster CCTV quoted Xi Jinping as saying that [[ties would grow]].',
    { speaker: 'Xi Jinping', via: ['CCTV'], reportedBy: 'PRC' },
  ],
  [
    'According to the Kremlin, Vladimir Putin said that [[ties would grow]].',
    { speaker: 'Vladimir Putin', reportedBy: 'Russia' },
  ],
  [
    'The Kremlin quoted Vladimir Putin as saying that [[ties would grow]].',
    { speaker: 'Vladimir Putin', reportedBy: 'Russia' },
  ],
  [
    'The Chinese Foreign Ministry quoted Wang Yi as saying that [[ties would grow]].',
    { speaker: 'Wang Yi', via: ['PRC Foreign Ministry'], reportedBy: 'PRC' },
  ],
  [
    'KCNA, in a dispatch monitored in Seoul, said Kim Jong Un called the ties “[[unbreakable]].”',
    { speaker: 'Kim Jong Un', via: ['KCNA'] },
  ],
  [
    'North Korean state media reported that Kim Jong Un called the ties “[[unbreakable]].”',
    { speaker: 'Kim Jong Un', reportedBy: 'DPRK' },
  ],
  [
    'The North’s Korean Central News Agency said Kim Jong Un called the ties “[[unbreakable]].”',
    { speaker: 'Kim Jong Un', via: ['KCNA'] },
  ],
]);

rows('hard ones', [
  ['Kim Jong Un and Kim Yo Jong attended. Kim called the ties “[[unbreakable]].”', { sure: false }],
  [
    '“Ties are good,” says the article, and goes on to say that [[they will grow]]. || Rodong Sinmun carried the article.',
    null,
  ],
  [
    'Xi Jinping, who is also general secretary of the Communist Party of China, said that [[ties would grow]].',
    'Xi Jinping',
  ],
  ['Xi Jinping, in a message to Kim Jong Un, said that [[ties would grow]].', 'Xi Jinping'],
  ['Xi Jinping said in a message to Kim Jong Un on Friday that [[ties would grow]].', 'Xi Jinping'],
  [
    'In a message to Kim Jong Un, the Chinese leader said that [[ties would grow]]. || Xi Jinping wrote it on Friday.',
    { speaker: 'Xi Jinping', ...INFERRED },
  ],
  ['Kim Jong Un told Xi Jinping that [[ties would grow]].', 'Kim Jong Un'],
  ['Xi Jinping was told by Kim Jong Un that ties were “[[unbreakable at any time]].”', 'Kim Jong Un'],
  ['Asked about Kim Jong Un, Vladimir Putin said that [[ties would grow]].', 'Vladimir Putin'],
  ['Vladimir Putin, speaking after Xi Jinping, said that [[ties would grow]].', 'Vladimir Putin'],
  ['“Ties,” Xi Jinping said, “[[will grow day by day]].”', 'Xi Jinping'],
  ['“Ties will grow,” Xi Jinping told Kim Jong Un. “[[We stand with you always]].”', 'Xi Jinping'],
  ['Neither Kim Jong Un nor Xi Jinping said that [[ties would grow]].', null],
  ['Nobody said that [[ties would grow]].', null],
  ['It is said that [[ties would grow]].', null],
  ['Kim Jong Un is expected to say that [[ties would grow]].', 'Kim Jong Un'],
  ['The foreign minister of Norland said that [[ties would grow]]. Choe Son Hui listened.', null],
  [
    'Choe Son Hui met the foreign minister of Norland. The foreign minister said that [[ties would grow]].',
    null,
  ],
  ['Xi Jinping met Kim Jong Un. The South Korean president said that [[ties would grow]].', null],
  ['Kim Jong Un visited a unit. The commander said that [[the men were ready]].', null],
  ['Kim Jong Un visited a farm. The chairman said that [[the harvest was good]].', null],
  [
    'Kim Jong Il died in 2011. The North Korean leader, Kim Jong Un, said that [[ties would grow]].',
    'Kim Jong Un',
  ],
  ['Kim Jong Il met Kim Jong Un. The North Korean leader said that [[ties would grow]].', null],
]);

rows('quotations with unusual tags', [
  ['Said Kim Jong Un, “[[We stand side by side always]].”', 'Kim Jong Un'],
  ['Stated Xi Jinping: || “[[We stand side by side always]].”', 'Xi Jinping'],
  [
    '“We stand side by side,” Xi Jinping said. But “[[the road ahead of us all is long and steep]].”',
    'Xi Jinping',
  ],
  ['“We stand side by side,” Xi Jinping said. The “[[road]]” is long.', null],
  [
    'After Xi Jinping praised the plan, Vladimir Putin shot back, “[[We stand by our own word here]].”',
    'Vladimir Putin',
  ],
  ['“They stand alone,” Kim Yo Jong mocked. “[[Nobody will help them in the end]].”', 'Kim Yo Jong'],
  ['Vladimir Putin echoed: “[[We stand side by side always]].”', 'Vladimir Putin'],
  [
    '“Do we stand alone?” Wang Yi, a member of the Political Bureau, said in Beijing. “[[We never did and never will]].”',
    'Wang Yi',
  ],
  ['A few days later, Vladimir Putin changed course, saying the plan was “[[dead]].”', 'Vladimir Putin'],
  ['Here in Beijing, Wang Yi changed course, saying the plan was “[[dead]].”', 'Wang Yi'],
  ['Rodong Sinmun quoted Kim Jong Un: || “[[We stand side by side always]].”', 'Kim Jong Un'],
  [
    '“We stand alone,” Sergei Lavrov said, as reported by TASS. “[[That is how we like it]].”',
    { speaker: 'Sergei Lavrov', speakerFrom: 'carried' },
  ],
  ['“We stand alone,” says Rodong Sinmun, and goes on to call the plan “[[dead]].”', 'Rodong Sinmun'],
]);
