import { rows } from './golden-rows.js';

const INFERRED = { speakerFrom: 'inferred', sure: false } as const;

rows('a pronoun before a name', [
  [
    'Xi Jinping was there. He wished them luck on the day which Kim Jong Un greets with them, extending [[hearty felicitations]] to all.',
    'Xi Jinping',
  ],
  [
    'The president of Ruritania said it was good. He wished them [[great happiness]] on the day which Kim Jong Un greets.',
    null,
  ],
  [
    'Xi Jinping said it was good. He wished them [[great happiness]] on the day which Kim Jong Un greets.',
    'Xi Jinping',
  ],
  ['Kim Jong Un sent a letter, in which he wished them [[great happiness]].', 'Kim Jong Un'],
]);

rows('offices: of the state at hand', [
  [
    'Kim Jong Un arrived on Friday. The North Korean leader called the ties “[[unbreakable]].”',
    { speaker: 'Kim Jong Un', ...INFERRED },
  ],
  [
    'Xi Jinping arrived on Friday. The Chinese president called the ties “[[unbreakable]].”',
    { speaker: 'Xi Jinping', ...INFERRED },
  ],
  [
    'Vladimir Putin and Kim Jong Un met. The Russian president called the ties “[[unbreakable]].”',
    { speaker: 'Vladimir Putin', ...INFERRED },
  ],
  ['Vladimir Putin and Kim Jong Un met. The Chinese president called the ties “[[unbreakable]].”', null],
  ['Xi Jinping and Kim Jong Un met. The leader called the ties “[[unbreakable]].”', null],
  [
    'Kim Jong Un met Xi Jinping. The supreme leader called the ties “[[unbreakable]].”',
    { speaker: 'Kim Jong Un', ...INFERRED },
  ],
  [
    'Supreme leader Kim Jong Un met Xi Jinping. The supreme leader called the ties “[[unbreakable]].”',
    'Kim Jong Un',
  ],
  [
    'Supreme Leader Ali Khamenei spoke in Tehran. Kim Jong Un sent him a note. The supreme leader called the ties “[[unbreakable]].”',
    'Ali Khamenei',
  ],
  ['Kim Yo Jong spoke on Friday. The North Korean leader called the ties “[[unbreakable]].”', null],
  [
    'Pak Thae Song met Li Qiang. The Chinese premier called the ties “[[unbreakable]].”',
    { speaker: 'Li Qiang', ...INFERRED },
  ],
  [
    'Pak Thae Song met Li Qiang. The North’s premier called the ties “[[unbreakable]].”',
    { speaker: 'Pak Thae Song', ...INFERRED },
  ],
  [
    'Choe Son Hui met Sergei Lavrov. The North Korean foreign minister called the ties “[[unbreakable]].”',
    { speaker: 'Choe Son Hui', ...INFERRED },
  ],
  [
    'Andrei Belousov landed in Pyongyang. The Russian foreign minister called the ties “[[unbreakable]].”',
    null,
  ],
  [
    'Defense Minister Andrei Belousov landed in Pyongyang. The Russian foreign minister called the ties “[[unbreakable]].”',
    null,
  ],
  ['Vice Premier Ho Kwang Su met visitors. The premier called the ties “[[unbreakable]].”', null],
  [
    'Japanese Prime Minister Taro Ito met visitors. The prime minister called the ties “[[unbreakable]].”',
    'Taro Ito',
  ],
  [
    'Foreign Minister Wang Yi met visitors. The foreign minister called the ties “[[unbreakable]].”',
    'Wang Yi',
  ],
  [
    'Foreign Minister Wang Yi met visitors. China’s top diplomat called the ties “[[unbreakable]].”',
    'Wang Yi',
  ],
  ['The president of Russia, Vladimir Putin, spoke. The president of China said [[ties would grow]].', null],
  [
    'Xi Jinping met Kim Jong Un. The general secretary of the Workers Party of Korea said [[ties would grow]].',
    { speaker: 'Kim Jong Un', ...INFERRED },
  ],
  [
    'Xi Jinping met Kim Jong Un. China’s leader said [[ties would grow]].',
    { speaker: 'Xi Jinping', ...INFERRED },
  ],
  [
    'Xi Jinping met Kim Jong Un. The leader of North Korea said [[ties would grow]].',
    { speaker: 'Kim Jong Un', ...INFERRED },
  ],
  [
    'Kim Jong Un met Donald Trump. The US president said [[ties would grow]].',
    { speaker: 'Donald Trump', ...INFERRED },
  ],
  [
    'Kim Jong Un met guests in Pyongyang. The respected Comrade General Secretary said [[ties would grow]].',
    { speaker: 'Kim Jong Un', ...INFERRED },
  ],
  ['Kim Jong Un met guests. The Marshal said that [[ties would grow]].', null],
]);

rows('surnames and names', [
  ['Kim vows “[[eternal friendship]]” || Kim Jong Un wrote to Xi Jinping on Friday.', 'Kim Jong Un'],
  [
    'Xi, Putin hail “peace” || Xi Jinping hosted Vladimir Putin. Putin said ties are “[[at a peak]].”',
    'Vladimir Putin',
  ],
  ['Putin said ties are “[[at a peak]].”', 'Vladimir Putin'],
  ['Xi said ties are “[[at a peak]].”', 'Xi Jinping'],
  ['Lavrov said ties are “[[at a peak]].”', 'Sergei Lavrov'],
  ['Marshal Kim Jong Un said that [[ties are at a peak]].', 'Kim Jong Un'],
  ['Comrade Xi Jinping said that [[ties are at a peak]].', 'Xi Jinping'],
  ['V. Putin said that [[ties are at a peak]].', 'Vladimir Putin'],
  [
    'Kim Yo Jong, vice department director of the Central Committee, said that [[ties are at a peak]].',
    'Kim Yo Jong',
  ],
  ['Kim Yo Jong, the sister of Kim Jong Un, said that [[ties are at a peak]].', 'Kim Yo Jong'],
  ['KIM JONG UN SAYS “[[TIES ARE AT A PEAK]]”', 'Kim Jong Un'],
  ['North Korea’s Kim says ties “[[at a peak]]” || Kim Jong Un met visitors on Friday.', 'Kim Jong Un'],
  ['China’s Xi says ties “[[at a peak]]” || The visit ended on Friday.', 'Xi Jinping'],
  ['Chinese Foreign Ministry spokeswoman Mao Ning said that [[ties are at a peak]].', 'Mao Ning'],
  [
    '“Ties are [[at a peak]],” Mao Ning, a spokeswoman for the Chinese Foreign Ministry, told reporters.',
    'Mao Ning',
  ],
  ['“Ties are [[at a peak]],” said Lim Eul Chul, a professor in Seoul.', 'Lim Eul Chul'],
  ['Kremlin spokesman Dmitry Peskov said that [[ties are at a peak]].', 'Dmitry Peskov'],
]);

rows('bodies', [
  ['China’s Foreign Ministry said that [[ties are at a peak]].', 'PRC Foreign Ministry'],
  [
    'PYONGYANG, May 3 (KCNA) -- The Foreign Ministry said that [[ties are at a peak]].',
    { speaker: 'DPRK Foreign Ministry', ...INFERRED },
  ],
  [
    'BEIJING, May 3 (Xinhua) -- The Foreign Ministry said that [[ties are at a peak]].',
    { speaker: 'PRC Foreign Ministry', ...INFERRED },
  ],
  ['SEOUL, May 3 (Yonhap) -- The foreign ministry said that [[ties are at a peak]].', null],
  [
    'The Chinese Foreign Ministry met reporters. The ministry said that [[ties are at a peak]].',
    { speaker: 'PRC Foreign Ministry', ...INFERRED },
  ],
  [
    'The Russian Foreign Ministry met reporters. The Chinese Foreign Ministry did too. The ministry said that [[ties are at a peak]].',
    null,
  ],
  [
    'The DPRK Foreign Ministry issued a statement. The statement said that [[ties are at a peak]].',
    'DPRK Foreign Ministry',
  ],
  [
    'A spokesman for the DPRK Foreign Ministry said that [[ties are at a peak]].',
    'DPRK Foreign Ministry spokesperson',
  ],
  [
    'PYONGYANG, May 3 (KCNA) -- A spokesman for the Ministry of Foreign Affairs said that [[ties are at a peak]].',
    { speaker: 'DPRK Foreign Ministry spokesperson', ...INFERRED },
  ],
  [
    'The Central Military Commission of the WPK said that [[ties are at a peak]].',
    'WPK Central Military Commission',
  ],
  ['The WPK said that [[ties are at a peak]].', 'Workers Party of Korea'],
  ['The Kremlin said that [[ties are at a peak]].', null],
  ['Pyongyang said ties were “[[at a peak]].”', null],
]);

rows('documents as speakers', [
  ['Kim Jong Un sent a letter to Xi Jinping. The letter said that [[ties would grow]].', 'Kim Jong Un'],
  ['Kim Jong Un sent a telegram to Xi Jinping. The telegram said that [[ties would grow]].', 'Kim Jong Un'],
  [
    'Xi Jinping sent Kim Jong Un a congratulatory message. The message expressed belief that [[ties would grow]].',
    'Xi Jinping',
  ],
  ['In a letter to Xi Jinping, Kim Jong Un said that [[ties would grow]].', 'Kim Jong Un'],
  ['In his letter to Xi, Kim Jong Un wrote that [[ties would grow]].', 'Kim Jong Un'],
  ['Kim Jong Un replied to Xi Jinping. In the reply, he said that [[ties would grow]].', 'Kim Jong Un'],
  ['Kim Jong Un and Xi Jinping exchanged letters. The letter said that [[ties would grow]].', null],
  [
    'Kim Jong Un received a reply from Vladimir Putin. The reply letter said that [[ties would grow]].',
    'Vladimir Putin',
  ],
  ['A letter from Xi Jinping reached Pyongyang. It said that [[ties would grow]].', 'Xi Jinping'],
  ['Xi’s letter said that [[ties would grow]]. || Xi Jinping wrote it on Friday.', 'Xi Jinping'],
  ['China published a readout. The readout said that [[ties would grow]].', null],
  [
    'Kim Jong Un met Xi Jinping. The Chinese readout said that [[ties would grow]].',
    { speaker: null, reportedBy: 'PRC' },
  ],
  [
    'Kim Jong Un met Xi Jinping. The Chinese readout said Xi hailed “[[deep friendship]].”',
    { speaker: 'Xi Jinping', reportedBy: 'PRC', voice: 'quoted-in-readout' },
  ],
  [
    'Kim Jong Un met Xi Jinping. The Chinese readout said Kim hailed “[[deep friendship]].”',
    { speaker: 'Kim Jong Un', reportedBy: 'PRC', voice: 'interlocutor-as-reported' },
  ],
  [
    'According to the Chinese readout, Xi Jinping hailed “[[deep friendship]].”',
    { speaker: 'Xi Jinping', reportedBy: 'PRC' },
  ],
  ['Rodong Sinmun carried an article. The article said that [[ties would grow]].', 'Rodong Sinmun'],
  [
    'Vladimir Putin contributed an article to Rodong Sinmun. The article said that [[ties would grow]].',
    'Vladimir Putin',
  ],
  ['KCNA issued a report. The report said that [[ties would grow]].', 'KCNA'],
  [
    'Kim Jong Un made a report at the meeting. The report said that [[ties would grow]].',
    { speaker: 'Kim Jong Un', ...INFERRED },
  ],
  [
    'Kim Jong Un and Vladimir Putin signed a joint statement. The joint statement said that [[ties would grow]].',
    { speaker: null, speakers: ['Kim Jong Un', 'Vladimir Putin'], voice: 'joint' },
  ],
  [
    'China and Russia issued a joint statement. The joint statement said that [[ties would grow]].',
    { speaker: null, voice: 'joint' },
  ],
  ['The treaty says that [[the sides will help each other]].', { speaker: null }],
  ['The telegram said that [[ties would grow]].', null],
]);

rows('pronouns: inferred, never sure where two remain', [
  ['Kim Jong Un met Xi Jinping in Beijing. He said that [[ties would grow]].', null],
  ['“Ties will grow,” Xi Jinping said. “[[They will never fail]],” he added.', 'Xi Jinping'],
  ['Choe Son Hui spoke to reporters. She said that [[ties would grow]].', 'Choe Son Hui'],
  [
    'Kim Jong Un and Xi Jinping met in Beijing. They said that [[ties would grow]].',
    { speaker: null, speakers: ['Kim Jong Un', 'Xi Jinping'], voice: 'joint' },
  ],
  ['Kim Jong Un spoke. They said that [[ties would grow]].', null],
  [
    'The Chinese Foreign Ministry issued a statement. It said that [[ties would grow]].',
    'PRC Foreign Ministry',
  ],
  ['KCNA reported the visit. It said that [[ties would grow]].', { speaker: 'KCNA', voice: 'outlet' }],
  ['Some people gathered. They said that [[ties would grow]].', null],
  ['Kim Jong Un sent Xi a message. In it, he said that [[ties would grow]].', 'Kim Jong Un'],
  ['The letter came from Xi Jinping. In it, he said that [[ties would grow]].', 'Xi Jinping'],
]);

rows('the frame of a whole document', [
  [
    'Kim Jong Un Sends Message to Xi Jinping || Pyongyang, October 1 (KCNA) -- Kim Jong Un, general secretary of the Workers’ Party of Korea, sent the following message to Xi Jinping, general secretary of the Communist Party of China: || I extend [[my warmest greetings]] to you.',
    { speaker: 'Kim Jong Un', speakerFrom: 'document', voice: 'first-person', rule: 'document-frame' },
  ],
  [
    'Xi Jinping Sends Reply || Pyongyang, October 21 (KCNA) -- Kim Jong Un received a reply message from Xi Jinping. || The full text of the message is as follows: || I thank you for [[your warm message]].',
    { speaker: 'Xi Jinping', speakerFrom: 'document' },
  ],
  [
    'Full text of Xi Jinping’s speech at the reception || Comrades, friends, || We must [[stand side by side]].',
    { speaker: 'Xi Jinping', speakerFrom: 'document', voice: 'first-person' },
  ],
  [
    'Full Text: Speech by Chinese President Xi Jinping at the reception || Ladies and gentlemen, || We must [[stand side by side]].',
    { speaker: 'Xi Jinping', speakerFrom: 'document' },
  ],
  [
    'KCNA Commentary on Reckless Drills || Pyongyang, May 4 (KCNA) -- The drills are [[a reckless act]].',
    { speaker: 'KCNA', speakerFrom: 'document', voice: 'outlet' },
  ],
  [
    'Statement of DPRK Foreign Ministry || Pyongyang, May 4 (KCNA) -- The Foreign Ministry of the DPRK issued the following statement on Saturday: || The drills are [[a reckless act]].',
    { speaker: 'DPRK Foreign Ministry', speakerFrom: 'document', voice: 'first-person' },
  ],
  [
    'Press Statement by Kim Yo Jong || Pyongyang, May 4 (KCNA) -- Kim Yo Jong, vice department director, released the following press statement on Saturday: || The drills are [[a reckless act]].',
    { speaker: 'Kim Yo Jong', speakerFrom: 'document' },
  ],
  [
    'Joint Statement of the Two Parties || Pyongyang, October 9 (KCNA) -- The two parties issued a joint statement as follows: || The sides agreed to [[deepen strategic ties]].',
    { speaker: null, voice: 'joint' },
  ],
  [
    'Kim Jong Un Sends Message || Pyongyang, October 1 (KCNA) -- Kim Jong Un sent a message to Xi Jinping. || [[Corn grew well]] this year.',
    { speaker: 'KCNA', voice: 'outlet' },
  ],
]);

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
