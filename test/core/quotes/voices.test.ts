import { rows } from './golden-rows.js';

rows('first person', [
  [
    '“I am sure ties will grow,” Kim Jong Un wrote. “[[My heart is with you in this hour]].”',
    { speaker: 'Kim Jong Un', voice: 'first-person' },
  ],
  [
    'Kim Jong Un sent Xi Jinping a letter. “I wish you [[good health and success]],” the letter said.',
    { speaker: 'Kim Jong Un', voice: 'first-person' },
  ],
  [
    'In his speech, Xi Jinping said: “We are [[standing at a new starting point]].”',
    { speaker: 'Xi Jinping', voice: 'first-person' },
  ],
  [
    'Kim Jong Un Sends Letter || Pyongyang, October 1 (KCNA) -- Kim Jong Un sent the following letter to Vladimir Putin: || I am pleased to [[extend warm greetings]] to you.',
    { speaker: 'Kim Jong Un', voice: 'first-person' },
  ],
  [
    '“This is [[a decision of our own]],” Kim Yo Jong said in a press statement.',
    { speaker: 'Kim Yo Jong', voice: 'first-person' },
  ],
  [
    'Vladimir Putin’s Address to the Nation || The President of Russia addressed the nation. || Vladimir Putin: “Citizens, [[today I turn to you]].”',
    { speaker: 'Vladimir Putin', voice: 'first-person' },
  ],
]);

const K = 'Pyongyang, May 4 (KCNA) --';
const PAPER = { speaker: 'Rodong Sinmun', voice: 'outlet' } as const;

rows('an article that an agency gives', [
  [
    `Bridges || ${K} They [[harp on the same tune]]. || Rodong Sinmun Monday says this in a bylined article. || Bridges are many.`,
    { ...PAPER, via: ['KCNA'] },
  ],
  [
    `Bridges || ${K} They harp on it, says Rodong Sinmun Monday in a bylined article. || Bridges are [[a noble cause]].`,
    PAPER,
  ],
  [
    `Bridges || ${K} A bridge was [[built in a day]]. Rodong Sinmun Monday observes in a bylined commentary in this regard: || It is ours.`,
    { speaker: 'KCNA', voice: 'outlet' },
  ],
  [
    `Bridges || ${K} A bridge was built. Rodong Sinmun Monday observes in a bylined commentary in this regard: || It is [[a noble cause]].`,
    PAPER,
  ],
  [
    `Bridges || ${K} Rodong Sinmun Monday says this in a bylined article. || It is [[a noble cause]], the article notes.`,
    PAPER,
  ],
  [
    `Bridges || ${K} Rodong Sinmun Monday says this in a bylined article. || “It is [[a noble cause]],” Sample Person said of it.`,
    { speaker: 'Sample Person' },
  ],
  [
    'Bridges || SEOUL, May 4 (Yonhap) -- Rodong Sinmun said this in a bylined article. || Seoul has [[no comment]].',
    { speaker: null },
  ],
]);

rows('the words behind "the message said:"', [
  [
    `Message to Xi || ${K} Kim Jong Un sent a message of greeting to Xi Jinping. The message said: I [[wish you success]].`,
    { speaker: 'Kim Jong Un', voice: 'first-person' },
  ],
]);

rows('quoted in a readout', [
  [
    'The readout quoted Xi Jinping as saying that ties are “[[unbreakable at any time]].”',
    { speaker: 'Xi Jinping', voice: 'quoted-in-readout' },
  ],
  [
    'Xi Jinping met Kim Jong Un. The Chinese readout said Xi praised “[[great successes]].”',
    { speaker: 'Xi Jinping', voice: 'quoted-in-readout', reportedBy: 'PRC' },
  ],
  [
    'Xi Jinping Holds Talks with Kim Jong Un || BEIJING, June 20 (Xinhua) -- Xi Jinping held talks with Kim Jong Un here Thursday. || Xi said ties are “[[unbreakable at any time]].”',
    { speaker: 'Xi Jinping', voice: 'quoted-in-readout', reportedBy: 'PRC' },
  ],
  [
    'Kim Jong Un Meets Xi Jinping || Pyongyang, June 21 (KCNA) -- Kim Jong Un had talks with Xi Jinping. || Kim Jong Un said ties are “[[unbreakable at any time]].”',
    { speaker: 'Kim Jong Un', voice: 'quoted-in-readout', reportedBy: 'DPRK' },
  ],
]);

rows('paraphrased in a readout', [
  [
    'Xi Jinping Holds Talks with Kim Jong Un || BEIJING, June 20 (Xinhua) -- Xi Jinping held talks with Kim Jong Un here Thursday. || Xi said that [[ties have entered a new era]].',
    { speaker: 'Xi Jinping', voice: 'paraphrased-in-readout', reportedBy: 'PRC' },
  ],
  [
    'Xi Jinping Holds Talks with Kim Jong Un || BEIJING, June 20 (Xinhua) -- Xi Jinping held talks with Kim Jong Un here Thursday. || [[Ties have entered a new era]], Xi stressed.',
    { speaker: 'Xi Jinping', voice: 'paraphrased-in-readout' },
  ],
  [
    'Kim Jong Un Meets Sergei Shoigu || Pyongyang, June 21 (KCNA) -- Kim Jong Un met Sergei Shoigu, secretary of the Security Council of Russia. || Kim Jong Un reaffirmed that the DPRK would [[unconditionally support]] Russia.',
    { speaker: 'Kim Jong Un', voice: 'paraphrased-in-readout', reportedBy: 'DPRK' },
  ],
  [
    'Meeting with Kim Jong Un || Vladimir Putin held talks with Kim Jong Un. The Kremlin readout said Putin noted that [[ties have entered a new era]].',
    { speaker: 'Vladimir Putin', voice: 'paraphrased-in-readout', reportedBy: 'Russia' },
  ],
  [
    'Xi Jinping Speaks with Vladimir Putin by Phone || BEIJING, May 8 (Xinhua) -- Xi Jinping had a phone call with Vladimir Putin on Thursday. || Xi pointed out that [[ties have entered a new era]].',
    { speaker: 'Xi Jinping', voice: 'paraphrased-in-readout' },
  ],
  [
    'Kim Jong Un sent a message. The message said that [[ties would grow]].',
    { speaker: 'Kim Jong Un', voice: 'paraphrased-in-readout' },
  ],
]);

rows('the interlocutor, as the other side reports', [
  [
    'Xi Jinping Holds Talks with Kim Jong Un || BEIJING, June 20 (Xinhua) -- Xi Jinping held talks with Kim Jong Un here Thursday. || Kim said that [[the DPRK is ready to learn from China]].',
    { speaker: 'Kim Jong Un', voice: 'interlocutor-as-reported', reportedBy: 'PRC' },
  ],
  [
    'Kim Jong Un Meets Xi Jinping || Pyongyang, June 21 (KCNA) -- Kim Jong Un had talks with Xi Jinping. || Xi Jinping said that [[China would remain a good friend]].',
    { speaker: 'Xi Jinping', voice: 'interlocutor-as-reported', reportedBy: 'DPRK' },
  ],
  [
    'Kim Jong Un Meets Sergei Lavrov || Pyongyang, July 12 (KCNA) -- Kim Jong Un received Sergei Lavrov, foreign minister of the Russian Federation. || Lavrov conveyed the regards of Putin and said that [[Russia would stand by the DPRK]].',
    { speaker: 'Sergei Lavrov', voice: 'interlocutor-as-reported', reportedBy: 'DPRK' },
  ],
  [
    'The Chinese readout said that Kim Jong Un hailed “[[a great friend and neighbor]].”',
    { speaker: 'Kim Jong Un', voice: 'interlocutor-as-reported', reportedBy: 'PRC' },
  ],
  [
    'KCNA’s readout said that Vladimir Putin hailed “[[a great friend and neighbor]].”',
    { speaker: 'Vladimir Putin', voice: 'interlocutor-as-reported', reportedBy: 'DPRK' },
  ],
  [
    'Wang Yi Meets Choe Son Hui || BEIJING, September 28 (Xinhua) -- Wang Yi met with Choe Son Hui in Beijing on Sunday. || Choe said [[the DPRK will never change its stand]].',
    { speaker: 'Choe Son Hui', voice: 'interlocutor-as-reported', reportedBy: 'PRC' },
  ],
  [
    'Talks with Choe Son Hui || MOSCOW, November 1. /TASS/. Sergei Lavrov held talks with Choe Son Hui. || Choe Son Hui said that [[Korea would stand by Russia until victory]].',
    { speaker: 'Choe Son Hui', voice: 'interlocutor-as-reported', reportedBy: 'Russia' },
  ],
  [
    'Kim Jong Un Sends Message || Pyongyang, October 1 (KCNA) -- Xi Jinping sent a message to Kim Jong Un. || The message said that [[China would work with the DPRK]].',
    { speaker: 'Xi Jinping', reportedBy: 'DPRK' },
  ],
]);

rows('joint', [
  ['Both sides agreed that [[ties should be deepened]].', { speaker: null, voice: 'joint' }],
  ['The two sides agreed to [[deepen strategic communication]].', { speaker: null, voice: 'joint' }],
  ['The two leaders said that [[ties should be deepened]].', { speaker: null, voice: 'joint' }],
  [
    'Kim Jong Un and Xi Jinping agreed to [[deepen strategic communication]].',
    { speaker: null, speakers: ['Kim Jong Un', 'Xi Jinping'], voice: 'joint' },
  ],
  ['The two foreign ministers stressed that [[ties should be deepened]].', { speaker: null, voice: 'joint' }],
  ['The sides reaffirmed their “[[invariable stand]]” on peace.', { speaker: null, voice: 'joint' }],
  ['China and the DPRK agreed that [[ties should be deepened]].', { speaker: null, voice: 'joint' }],
  [
    'The heads of state of the two countries said that [[ties should be deepened]].',
    { speaker: null, voice: 'joint' },
  ],
  ['The joint statement said that [[ties should be deepened]].', { speaker: null, voice: 'joint' }],
  [
    'The joint communique reads: “[[Ties should be deepened in every field]].”',
    { speaker: null, voice: 'joint' },
  ],
  [
    'Joint Statement between China and Russia || BEIJING, May 16 (Xinhua) -- The following is the full text of the joint statement: || The two sides hold that [[ties are at their best]].',
    { speaker: null, voice: 'joint' },
  ],
]);

rows('the outlet itself', [
  ['KCNA said that [[the drills are a reckless act]].', { speaker: 'KCNA', voice: 'outlet' }],
  [
    'Rodong Sinmun said in an editorial that [[the drills are a reckless act]].',
    { speaker: 'Rodong Sinmun', voice: 'outlet' },
  ],
  ['The KCNA commentary said that [[the drills are a reckless act]].', { speaker: 'KCNA', voice: 'outlet' }],
  [
    'A commentary carried by KCNA said that [[the drills are a reckless act]].',
    { speaker: 'KCNA', voice: 'outlet' },
  ],
  [
    '“The drills are [[a reckless act of war]],” Xinhua said in a commentary.',
    { speaker: 'Xinhua', voice: 'outlet' },
  ],
  ['State media called the drills “[[a reckless act]].”', { speaker: null, voice: 'outlet' }],
  [
    'The Global Times wrote that [[the drills are a reckless act]].',
    { speaker: 'Global Times', voice: 'outlet' },
  ],
  [
    'People’s Daily, writing under the pen name Zhong Sheng, said that [[the drills are a reckless act]].',
    { speaker: "People's Daily", voice: 'outlet' },
  ],
  [
    'Kim Jong Un Visits Farm || Pyongyang, May 4 (KCNA) -- Kim Jong Un visited a farm, [[full of joy]], on Friday.',
    { speaker: 'KCNA', voice: 'outlet' },
  ],
]);
