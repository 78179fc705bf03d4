/** States with their adjectives and capitals, offices, document nouns, bodies and outlets the formulary may not hold. */
const words = (text: string): readonly string[] => text.split('|');

/** Formulary state code → names, capitals and adjectives (lower case). */
const STATES: Readonly<
  Record<string, { readonly nouns: readonly string[]; readonly adjectives: readonly string[] }>
> = {
  DPRK: {
    nouns: words(
      "north korea|dprk|pyongyang|n. korea|democratic people's republic of korea|democratic people’s republic of korea",
    ),
    adjectives: words('north korean|n. korean|dprk'),
  },
  PRC: {
    nouns: words("china|prc|beijing|people's republic of china|people’s republic of china"),
    adjectives: words('chinese|prc'),
  },
  Russia: {
    nouns: words('russia|moscow|russian federation|the kremlin|kremlin'),
    adjectives: words('russian|kremlin'),
  },
  USA: {
    nouns: words('united states|u.s.|us|usa|america|washington|the white house|white house'),
    adjectives: words('american|u.s.|us'),
  },
  ROK: {
    nouns: words('south korea|rok|seoul|s. korea|republic of korea'),
    adjectives: words('south korean|s. korean|rok'),
  },
  Japan: { nouns: words('japan|tokyo'), adjectives: words('japanese') },
  Vietnam: { nouns: words('vietnam|hanoi|viet nam'), adjectives: words('vietnamese') },
  Laos: { nouns: words('laos|vientiane'), adjectives: words('lao|laotian') },
  Cuba: { nouns: words('cuba|havana'), adjectives: words('cuban') },
  Belarus: { nouns: words('belarus|minsk'), adjectives: words('belarusian') },
  Ukraine: { nouns: words('ukraine|kyiv|kiev'), adjectives: words('ukrainian') },
  UK: { nouns: words('united kingdom|britain|u.k.|london'), adjectives: words('british') },
  France: { nouns: words('france|paris'), adjectives: words('french') },
  Germany: { nouns: words('germany|berlin'), adjectives: words('german') },
  India: { nouns: words('india|new delhi'), adjectives: words('indian') },
  Iran: { nouns: words('iran|tehran'), adjectives: words('iranian') },
  Syria: { nouns: words('syria|damascus'), adjectives: words('syrian') },
  Mongolia: { nouns: words('mongolia|ulan bator'), adjectives: words('mongolian') },
  Australia: { nouns: words('australia|canberra'), adjectives: words('australian') },
  'New Zealand': { nouns: words('new zealand|wellington'), adjectives: words('new zealand') },
  Taiwan: { nouns: words('taiwan|taipei'), adjectives: words('taiwanese') },
  Israel: { nouns: words('israel'), adjectives: words('israeli') },
  EU: { nouns: words('european union|eu|brussels'), adjectives: words('european') },
};

function stateTable(field: 'nouns' | 'adjectives'): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [state, entry] of Object.entries(STATES))
    for (const name of entry[field]) table.set(name, state);
  return table;
}

export const STATE_NOUNS: ReadonlyMap<string, string> = stateTable('nouns');
export const STATE_ADJECTIVES: ReadonlyMap<string, string> = stateTable('adjectives');

/** Word of an office → the office it stands for; "leader" fits every head of party or state. */
export const OFFICES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    leader: 'leader',
    ruler: 'leader',
    dictator: 'leader',
    strongman: 'leader',
    president: 'president',
    chairman: 'chairman',
    chairwoman: 'chairman',
    secretary: 'secretary',
    premier: 'premier',
    pm: 'premier',
    minister: 'minister',
    vice: 'vice',
    ambassador: 'ambassador',
    spokesman: 'spokesman',
    spokeswoman: 'spokesman',
    spokesperson: 'spokesman',
    director: 'director',
    chancellor: 'chancellor',
    king: 'king',
    queen: 'queen',
    emir: 'emir',
    prince: 'prince',
    pope: 'pope',
    commander: 'commander',
    marshal: 'marshal',
    general: 'general',
    speaker: 'speaker',
    deputy: 'deputy',
    envoy: 'envoy',
    senator: 'senator',
    governor: 'governor',
    mayor: 'mayor',
    professor: 'professor',
    chief: 'chief',
    official: 'official',
    analyst: 'analyst',
    expert: 'analyst',
    diplomat: 'diplomat',
    counterpart: 'counterpart',
    head: 'head',
    director_general: 'director',
  }),
);

/** Offices that "leader" may stand for. */
export const LEADER_OFFICES: ReadonlySet<string> = new Set([
  'leader',
  'president',
  'chairman',
  'secretary',
  'marshal',
  'commander',
]);

/** Words that may stand before a name without being part of it. */
export const NAME_PREFIXES: ReadonlySet<string> = new Set(
  (
    'comrade traitor vice-chairman vice-president vice-premier vice-minister vice-marshal mr mr. mrs mrs. ms ms. dr dr. prof prof. gen. sen. rep. gov. col. lt. maj. sgt. capt. adm. rev. sir lord lady general supreme paramount dear respected top prime ' +
    'foreign defense defence vice deputy first party state former acting interim then visiting his her their its ruling ' +
    'communist great current late senior high chief national security council workers us u.s. and'
  ).split(' '),
);

/** Written with a dot that does not end the sentence. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof gen sen rep gov col lt maj sgt capt adm st rev hon jr sr'.split(' '),
);

export const GLUED_PREFIXES: ReadonlySet<string> = new Set(
  'comrade marshal president chairman secretary leader general respected premier minister'.split(' '),
);

/** Document noun → its class. */
export const DOCUMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    letter: 'message',
    letters: 'message',
    message: 'message',
    messages: 'message',
    telegram: 'message',
    telegrams: 'message',
    cable: 'message',
    reply: 'message',
    replies: 'message',
    missive: 'message',
    note: 'message',
    autograph: 'message',
    greeting: 'message',
    greetings: 'message',
    email: 'message',
    statement: 'statement',
    answer: 'statement',
    communique: 'statement',
    communiqué: 'statement',
    declaration: 'statement',
    commentary: 'commentary',
    editorial: 'commentary',
    article: 'commentary',
    essay: 'commentary',
    'op-ed': 'commentary',
    column: 'commentary',
    speech: 'speech',
    address: 'speech',
    toast: 'speech',
    remarks: 'speech',
    readout: 'readout',
    report: 'readout',
    reports: 'readout',
    coverage: 'readout',
    account: 'readout',
    summary: 'readout',
    dispatch: 'readout',
    transcript: 'readout',
    text: 'text',
    document: 'text',
    treaty: 'treaty',
    pact: 'treaty',
    agreement: 'treaty',
    post: 'post',
    tweet: 'post',
    interview: 'speech',
    book: 'text',
    paper: 'text',
    study: 'text',
    version: 'text',
    language: 'text',
    formulation: 'text',
    headline: 'text',
  }),
);

/** Nouns for an outlet that is not named: "state media", "the news agency". */
export const MEDIA_NOUNS: ReadonlySet<string> = new Set(
  'media agency newspaper daily broadcaster radio television tv press outlet website mouthpiece paper'.split(
    ' ',
  ),
);

/** Words that make a capitalised name a body, not a person. */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  (
    'ministry party committee council commission assembly presidium bureau department institute university ' +
    'center centre association federation union organization organisation office court parliament congress ' +
    'senate cabinet government army navy force forces command staff academy society foundation company ' +
    'corporation bank group league front alliance agency administration embassy house kremlin forum nations ' +
    'states mission headquarters secretariat delegation branch section movement coalition confederation ' +
    'college school brigade bloc club guards network chapter corps bar sub-committee'
  ).split(' '),
);

/** Words of bodies' names that tell no body from another. */
export const GENERIC_BODY_WORDS: ReadonlySet<string> = new Set(
  (
    'central political standing executive coordinating preparatory solidarity national international regional south north ' +
    'special supreme general committee bureau headquarters council party communist socialist democratic people workers ' +
    'foreign ministry affairs defence defense military group institute centre center society association federation union ' +
    'organization organisation branch secretariat department delegation mission commission army police city provincial ' +
    'presidium assembly office foundation league front alliance agency embassy academy university first joint policy ' +
    'christian study nationwide state court district command staff united company corporation bank publishing house ' +
    'inspection peace friendship youth women students trade korean security bar club sub-committee'
  ).split(' '),
);

/** Words that no person's name holds. */
export const NEVER_IN_PERSONS: ReadonlySet<string> = new Set(
  (
    'idea ideas policy policies peninsula people peoples movement prize city province county pavilion hall tower exchange ' +
    'philosophy theory press day year editorial songun juche politics news school conference museum memorial declaration ' +
    'plan programme program law constitution army navy world cause culture cultural award cup games festival ' +
    'treaty agreement partnership war island islands sea street square palace summit initiative road belt republic ' +
    'korea korean chinese russian american japanese asian european african victims farm factory mine works ' +
    'reunification produce development government anniversary charter charters principles non-aligned democratic ' +
    'central national international'
  ).split(' '),
);

/** Bodies of the states concerned: canonical name, state, and the wordings met (lower case). */
export const BODIES: readonly {
  readonly name: string;
  readonly state: string;
  readonly words: readonly string[];
}[] = [
  {
    name: 'Workers Party of Korea',
    state: 'DPRK',
    words: words(
      "workers party of korea|workers' party of korea|workers’ party of korea|korean workers' party|korean workers’ party|wpk|workers' party of north korea|workers’ party of north korea",
    ),
  },
  {
    name: 'Communist Party of China',
    state: 'PRC',
    words: words('communist party of china|chinese communist party|cpc|ccp'),
  },
  {
    name: 'KPA General Staff',
    state: 'DPRK',
    words: words("general staff of the korean people's army|general staff of the kpa|kpa general staff"),
  },
  {
    name: 'KPA Supreme Command',
    state: 'DPRK',
    words: words(
      "supreme command of the korean people's army|supreme command of the kpa|kpa supreme command",
    ),
  },
  { name: 'United Russia', state: 'Russia', words: words('united russia party|united russia') },
];

/** Outlets that quote others, beyond those of the formulary: name → state. */
export const OUTLETS: readonly {
  readonly name: string;
  readonly state: string;
  readonly words: readonly string[];
}[] = [
  ['Associated Press', 'USA', 'associated press|ap'],
  ['Reuters', 'UK', 'reuters'],
  ['AFP', 'France', 'afp|agence france-presse|agence france presse'],
  ['Newsweek', 'USA', 'newsweek'],
  ['BBC', 'UK', 'bbc'],
  ['CNN', 'USA', 'cnn'],
  ['New York Times', 'USA', 'new york times'],
  ['Washington Post', 'USA', 'washington post'],
  ['Wall Street Journal', 'USA', 'wall street journal'],
  ['Guardian', 'UK', 'guardian'],
  ['Kyodo', 'Japan', 'kyodo|kyodo news|kyodo news agency'],
  ['NHK', 'Japan', 'nhk'],
  ['CCTV', 'PRC', 'cctv|china central television'],
  ['CGTN', 'PRC', 'cgtn'],
  ['China Daily', 'PRC', 'china daily'],
  ['Global Times', 'PRC', 'global times'],
  ['PLA Daily', 'PRC', 'pla daily'],
  ['South China Morning Post', 'PRC', 'south china morning post|scmp'],
  ['Rossiyskaya Gazeta', 'Russia', 'rossiyskaya gazeta'],
  ['Izvestia', 'Russia', 'izvestia'],
  ['Sputnik', 'Russia', 'sputnik'],
  ['KCTV', 'DPRK', 'kctv|korean central television|korean central tv'],
  ['Uriminzokkiri', 'DPRK', 'uriminzokkiri'],
  ['Hankyoreh', 'ROK', 'hankyoreh'],
  ['Chosun Ilbo', 'ROK', 'chosun ilbo'],
  ['China News Service', 'PRC', 'china news service|chinanews'],
  ['RIA Novosti', 'Russia', 'ria novosti|ria'],
  ['Interfax', 'Russia', 'interfax'],
  ['Korea Herald', 'ROK', 'korea herald'],
  ['Choson Sinbo', 'Japan', 'choson sinbo|choson shinbo'],
  ['KBS', 'ROK', 'kbs'],
  ['MBC', 'ROK', 'mbc'],
  ['SBS', 'ROK', 'sbs'],
  ['YTN', 'ROK', 'ytn'],
  ['Korea Times', 'ROK', 'korea times'],
  ['NK News', 'ROK', 'nk news'],
  ['Daily NK', 'ROK', 'daily nk'],
  ['38 North', 'USA', '38 north'],
  ['Fox News', 'USA', 'fox news'],
  ['Bloomberg', 'USA', 'bloomberg'],
  ['Financial Times', 'UK', 'financial times'],
  ['Politico', 'USA', 'politico'],
].map(([name = '', state = '', wordings = '']) => ({ name, state, words: words(wordings) }));

/** Surnames that stand first, for names the formulary does not hold. */
export const FIRST_SURNAMES: ReadonlySet<string> = new Set(
  (
    'kim pak park ri lee yi rhee choe choi jong jung chong chung kang jo cho yun yoon jang chang im lim han o oh hwang ji ' +
    'hong paek baek kwon ryu yu yoo ju no noh roh sin shin so suh ko ho hyon hyun mun moon nam an ahn ryang yang song ro pang ' +
    'won thae tae u woo li wang zhang liu chen zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang xi wen jiang deng mao hua geng lu ' +
    'cui peng dong yuan qin fu cai cao xie tang feng ban'
  ).split(' '),
);
