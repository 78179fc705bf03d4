/**
 * What sets a text's vehicle apart within its form, as scales of authority do: a crucial statement, a Commentator's
 * article, a signed commentary, a pen name. Read from headline, lead and credit line.
 */
import { nameKey, type NameIndex } from '../quotes/names.js';
import type { Form } from '../types.js';
import type { Head } from './head.js';

export type VehicleMark =
  | 'crucial'
  | 'delegated'
  | 'commentator'
  | 'signed'
  | 'carried-whole'
  | 'joint-press'
  | 'between-parties'
  | 'pen-name';

export interface Vehicle {
  readonly mark: VehicleMark | null;
  /** Canonical name of the pen name that signs. */
  readonly byline: string | null;
  /** The official whose briefing or remarks a ministry's headline announces. */
  readonly spokesperson: string | null;
}

export const PLAIN_VEHICLE: Vehicle = { mark: null, byline: null, spokesperson: null };

const MARKS: readonly (readonly [VehicleMark, RegExp, readonly Form[]])[] = [
  ['crucial', /\bcrucial statement\b|중대성명/iu, ['statement']],
  [
    'delegated',
    /\bstatement\b.{0,60}\b(?:on|upon) authori[sz]ation\b|위임에 (?:의한|따르는|따라)/iu,
    ['statement'],
  ],
  [
    'commentator',
    /\bcommentator(?:['’]s article|\s(?:of|for)\b)|\barticle by (?:the|its|a) commentator\b|론평원|评论员/iu,
    ['commentary'],
  ],
  ['signed', /\b(?:signed|by-?lined)\s(?:article|commentary)\b|署名文章|개인필명/iu, ['commentary']],
  [
    'joint-press',
    /\bjoint press (?:statement|communiqu)|공동보도문|공보문|新闻公报/iu,
    ['joint-statement', 'press-statement'],
  ],
];
const PARTY_NAME =
  /\b(?:Workers['’]? Party of Korea|WPK|United Russia(?: Party)?|Communist Party of (?:China|Viet ?nam|Cuba)|CPC|Lao People['’]s Revolutionary Party)\b/gu;
const OPENING = 400;
const CREDIT = 80;
/** "Foreign Ministry Spokesperson Lin Jian's Regular Press Conference". */
const SPOKESPERSON =
  /\bforeign ministry spokes(?:person|man|woman) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){1,2})(?:['’]s\b| (?:holds|held|answers|on)\b)|外交部发言人(\p{Script=Han}{2,3})(?=主持|就|答|在|：)/iu;

/** @param whole the outlet gives the whole of a text that another outlet published */
export function readVehicle(
  paragraphs: readonly string[],
  head: Head,
  form: Form | null,
  whole: boolean,
): Vehicle {
  const title = head.title ?? '';
  const opening = `${title}\n${(head.texts[head.lead] ?? '').slice(0, OPENING)}`;
  const match = SPOKESPERSON.exec(title);
  const spokesperson = match?.[1] ?? match?.[2] ?? null;
  if (form === null) return { ...PLAIN_VEHICLE, spokesperson };
  const byline = penName(paragraphs, head, form);
  if (byline !== null) return { mark: 'pen-name', byline, spokesperson };
  const mark = MARKS.find(([, pattern, forms]) => forms.includes(form) && pattern.test(opening))?.[0] ?? null;
  if (mark === null && whole) return { mark: 'carried-whole', byline: null, spokesperson };
  const parties = new Set([...opening.matchAll(PARTY_NAME)].map(([name]) => name.replace(/ Party$/, '')));
  if (mark === null && form === 'joint-statement' && parties.size > 1)
    return { mark: 'between-parties', byline: null, spokesperson };
  return { mark, byline: null, spokesperson };
}

/** "钟声：…" on top, "By Zhong Sheng", "(Jong Hyon)" at the end. */
function penName(
  paragraphs: readonly string[],
  { index, title, texts, lead }: Head,
  form: Form,
): string | null {
  if (form !== 'commentary' && form !== 'editorial' && form !== 'political-essay') return null;
  const top = /^\s*([\p{Script=Han}]{2,4})[：:]/u.exec(title ?? '')?.[1];
  const first = /^\s*(?:by\s|[(（])?\s?(\p{Lu}\p{L}+ \p{Lu}\p{L}+)\s*[)）]?\s*$/iu.exec(
    (texts[lead] ?? '').slice(0, CREDIT),
  )?.[1];
  const last = /[(（](?:by\s)?(\p{L}+(?: \p{L}+)?)[)）]\s*$/iu.exec(
    (paragraphs.at(-1) ?? '').slice(-CREDIT),
  )?.[1];
  for (const name of [top, first, last]) {
    const known = name === undefined ? null : bylineNamed(name, index);
    if (known !== null) return known;
  }
  return null;
}

function bylineNamed(name: string, index: NameIndex): string | null {
  const known =
    index.names.get(nameKey(name)) ?? index.native.find(([native]) => native === name.toLowerCase())?.[1];
  return known?.kind === 'outlet' && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(known.name) ? known.name : null;
}
