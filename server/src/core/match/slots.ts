import type { Actor, Formulary } from '../formulary/types.js';
import { languageOfScript } from '../formulary/normalise.js';
import { STATE_ADJECTIVES, STATE_NOUNS } from '../quotes/lexicon-names.js';
import type { Lang } from '../types.js';

/** One name that a slot may hold. */
export interface SlotName {
  readonly slot: 'country' | 'party' | 'leader';
  /** What it is called in roles: a state's code, or the canonical name of an actor. */
  readonly name: string;
  /** As texts write it. */
  readonly words: string;
  readonly lang: Lang;
  /** `all`: an abbreviation, which is no name in small letters ("US"); `first`: names begin with a capital. */
  readonly capitals: 'none' | 'first' | 'all';
}

/** Names in scripts without capitals. */
const NATIVE_STATES: readonly (readonly [state: string, names: readonly string[]])[] = [
  ['DPRK', ['조선', '조선민주주의인민공화국', '북한', '朝鲜', '朝方', 'КНДР']],
  ['PRC', ['중국', '중화인민공화국', '中国', '中方', 'Китай', 'КНР']],
  ['Russia', ['로씨야', '러시아', '로씨야련방', '俄罗斯', '俄方', 'Россия', 'Российская Федерация']],
  ['ROK', ['남조선', '한국', '대한민국', '韩国']],
  ['US', ['미국', '美国', 'США']],
  ['Japan', ['일본', '日本', 'Япония']],
];
const ABBREVIATIONS = new Set('dprk prc us usa rok eu uk кндр кнр сша'.split(' '));
/** Offices of those who head a party or a state … */
const HEADS = /\b(?:general secretary|first secretary|president|chairman|leader|founder)\b/i;
/** … and of those who head less. */
const HEADS_LESS = /vice|deputy|presidium|duma|council|committee/i;

/** The names that `{country}`, `{party}` and `{leader}` may hold: states of the lexicon, actors of the formulary. */
export function slotNames({ actors }: Pick<Formulary, 'actors'>): SlotName[] {
  const names: SlotName[] = [];
  for (const table of [STATE_NOUNS, STATE_ADJECTIVES])
    for (const [words, state] of table) names.push(country(state, words));
  for (const [state, natives] of NATIVE_STATES)
    for (const words of natives) names.push(country(state, words));
  for (const actor of actors) {
    const slot = isLeader(actor) ? 'leader' : isParty(actor) ? 'party' : null;
    if (slot === null) continue;
    for (const words of new Set([actor.name, ...actor.aliases, ...actor.native])) {
      const lang = languageOfScript(words);
      names.push({ slot, name: actor.name, words, lang, capitals: capitalsOf(words) });
    }
  }
  return names;
}

function country(state: string, words: string): SlotName {
  const lang = languageOfScript(words);
  const isCased = lang === 'en' || lang === 'ru';
  const capitals = ABBREVIATIONS.has(words.toLowerCase()) ? 'all' : isCased ? 'first' : 'none';
  // Dyads and roles write US.
  return { slot: 'country', name: state === 'USA' ? 'US' : state, words, lang, capitals };
}

function isLeader({ kind, roles }: Actor): boolean {
  return kind === 'person' && roles.some((role) => HEADS.test(role) && !HEADS_LESS.test(role));
}

function isParty({ kind, name, aliases, roles }: Actor): boolean {
  return (
    kind === 'body' &&
    (roles.includes('ruling party') || [name, ...aliases].some((each) => /\bParty$/.test(each)))
  );
}

function capitalsOf(words: string): SlotName['capitals'] {
  if (!/^\p{Lu}/u.test(words)) return 'none';
  return /^\p{Lu}{2,6}$/u.test(words) ? 'all' : 'first';
}

/** Whether a name stands in a text with the capitals it needs. */
export function hasCapitals({ capitals }: SlotName, written: string): boolean {
  if (capitals === 'none') return true;
  return capitals === 'first' ? /^\p{Lu}/u.test(written) : !/\p{Ll}/u.test(written);
}
