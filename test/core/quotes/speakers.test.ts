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
