/**
 * States, parties and armies under the names news gives them, and the kinds of day that are kept. Used on both sides:
 * on the words of an article and on the names of the formulary's occasions, so that a reader's own occasions work alike.
 */

export type Entity =
  | 'PRC'
  | 'DPRK'
  | 'Russia'
  | 'WPK'
  | 'CPC'
  | 'KPA'
  | 'PLA'
  | 'CPV'
  | 'ROK'
  | 'USA'
  | 'Korea'
  | 'Japan'
  | 'Vietnam'
  | 'Cuba'
  | 'Laos';

/** The longest names come first: "Workers' Party of Korea" is not Korea. */
const NAMES: readonly (readonly [Entity, string])[] = [
  [
    'CPV',
    "Chinese People['’]?s Volunteers?(?: Army)?|Chinese (?:people['’]s )?(?:volunteers?|soldiers|troops|forces|martyrs)|CPVA?|volunteers['’]? (?:army|corps)",
  ],
  ['WPK', "Workers['’]? Party(?: of (?:North )?Korea)?|WPK"],
  ['CPC', "Communist Party of China|Chinese Communist Party|China['’]s (?:ruling )?Communist Party|CPC|CCP"],
  [
    'KPA',
    "Korean People['’]?s (?:Revolutionary )?Army|[Aa]nti-Japanese (?:[Pp]eople['’]?s )?[Gg]uerrilla [Aa]rmy|KPA|KPRA",
  ],
  ['PLA', "People['’]?s Liberation Army|PLA"],
  [
    'DPRK',
    "Democratic People['’]?s Republic of Korea|DPR Korea|DPRK|North(?:ern)? Korean?|N\\. ?Korean?|Pyongyang",
  ],
  ['ROK', 'Republic of Korea|ROK|South Korean?|S\\. ?Korea|Seoul'],
  ['Vietnam', 'Socialist Republic of Vietnam|Viet(?:n| ?N)am(?:ese)?'],
  ['Laos', "Lao People['’]?s Democratic Republic|Lao(?:s|tian)?"],
  ['Cuba', 'Cuban?'],
  ['PRC', "People['’]?s Republic of China|PRC|New China|Chin(?:a|ese)|Sino|Beijing"],
  ['Russia', 'Russian Federation|Soviet Union|USSR|Russian?|Soviet|Moscow'],
  ['USA', 'United States|U\\.S\\.|USA|American?'],
  ['Japan', 'Japan(?:ese)?'],
  ['Korea', 'Korean?(?! War)'],
];
const ENTITY = new RegExp(
  `(?<![A-Za-z])(?:${NAMES.map(([, source], i) => `(?<e${String(i)}>${source})`).join('|')})(?![A-Za-z])`,
  'g',
);

/** All states, parties and armies named in a stretch of text, in order, without repeats. */
export function entitiesIn(text: string): Entity[] {
  const found = new Set<Entity>();
  for (const match of text.matchAll(ENTITY)) {
    const index = NAMES.findIndex((_, i) => match.groups?.[`e${String(i)}`] !== undefined);
    const entity = NAMES[index]?.[0];
    if (entity !== undefined) found.add(entity);
  }
  return [...found];
}

/** A stretch of text without the names of states, parties and armies. */
export function withoutEntities(text: string): string {
  return text.replace(ENTITY, ' ');
}

export type DayKind =
  | 'founding'
  | 'relations'
  | 'treaty'
  | 'declaration'
  | 'victory'
  | 'liberation'
  | 'armistice'
  | 'entry'
  | 'birthday'
  | 'constitution'
  | 'other';

const KINDS: readonly (readonly [DayKind, RegExp])[] = [
  ['birthday', /\bbirth(?:day)?\b/i],
  ['relations', /\b(?:diplomatic (?:ties|relations)|(?:ties|relations)\b)/i],
  ['declaration', /\bdeclaration\b/i],
  ['treaty', /\b(?:treaty|pact)\b/i],
  ['armistice', /\b(?:armistice|truce|fatherland liberation war)\b/i],
  ['other', /\b(?:agreement|accord|communiqu[eé])\b/i],
  ['victory', /\bvictory\b/i],
  ['liberation', /\bliberation\b(?! army)/i],
  [
    'entry',
    /\b(?:entry|entrance|enter(?:ed|ing)?|participation|participat(?:ed|ing)|intervention|intervened|dispatch|joining|joined|crossing)\b/i,
  ],
  ['constitution', /\bconstitution\b/i],
  ['founding', /\b(?:found(?:ing|ation|ed)|establish(?:ment|ed|ing)|national day|birth of|creation)\b/i],
];

/** What a phrase is the day of: founding, relations, treaty, victory and so on; null if it does not say. */
export function dayKindOf(text: string): DayKind | null {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
