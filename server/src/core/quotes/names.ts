/** Names in the narrative: the formulary's actors, states, outlets and bodies, and other capitalised names. */
import type { Actor } from '../formulary/types.js';
import {
  BODIES,
  BODY_WORDS,
  FIRST_SURNAMES,
  OUTLETS,
  STATE_ADJECTIVES,
  STATE_NOUNS,
} from './lexicon-names.js';
import type { AttributionKnowledge, RefKind } from './model.js';
import { officesOf } from './offices.js';

export interface NameEntry {
  readonly kind: Extract<RefKind, 'person' | 'outlet' | 'body' | 'state'>;
  readonly name: string;
  readonly actor: string | null;
  readonly state: string | null;
}

/** Look-up tables made once from the formulary. */
export interface NameIndex {
  readonly names: ReadonlyMap<string, NameEntry>;
  /** What names begin with, cut off at any end of a word or mark: where none goes on, the search ends. */
  readonly openings: ReadonlySet<string>;
  /** First words of all names, so that most tokens cost one look-up. */
  readonly firstWords: ReadonlySet<string>;
  /** Surname → people of the formulary who bear it. */
  readonly surnames: ReadonlyMap<string, readonly NameEntry[]>;
  /** "kim jong" → [["un", …]]: crawled text glues the next word on. */
  readonly stems: ReadonlyMap<string, readonly (readonly [string, NameEntry])[]>;
  /** Native names and aliases in Han, Hangul or Cyrillic (lower case), longest first. */
  readonly native: readonly (readonly [string, NameEntry])[];
  /** The same by their first letter. */
  readonly nativeAt: ReadonlyMap<string, readonly (readonly [string, NameEntry])[]>;
  /** Name of a person of the formulary → offices by its roles. */
  readonly officesOf: ReadonlyMap<string, readonly string[]>;
  /** Outlets whose role is news agency, for "the North's official news agency". */
  readonly agencies: readonly NameEntry[];
  /** State of an outlet or body by its canonical name. */
  readonly stateOf: (name: string) => string | null;
}

const ASCII = /^[\x20-\x7e’]+$/;

const NEEDS_FOLDING = /[^a-z0-9. ]| {2}|^ | $/;

/** Folds spacing, hyphens, case and apostrophes: "Kim Jong-un" and "KIM JONG UN" are one key. */
export function nameKey(text: string): string {
  const lower = text.toLowerCase();
  // Most names need no folding, and names are asked for at every capital.
  if (!NEEDS_FOLDING.test(lower)) return lower;
  return lower
    .replaceAll('’', "'")
    .replace(/[-\s\u2010\u2011\uff0d]+/g, ' ')
    .trim();
}

/** The surname of a full name: first in Korean, Chinese and Vietnamese names, last elsewhere. */
export function surnameOf(name: string, state: string | null): string {
  const parts = nameKey(name).split(' ');
  const first = parts[0] ?? '';
  const last = parts[parts.length - 1] ?? '';
  if (state === 'DPRK' || state === 'PRC' || state === 'ROK' || state === 'Vietnam') return first;
  if (state !== null || parts.length < 2) return last;
  return FIRST_SURNAMES.has(first) && parts.length <= 3 ? first : last;
}

/** Compiles the formulary's actors with the lexicon's states, outlets and bodies. */
export function indexNames(knowledge: AttributionKnowledge): NameIndex {
  const names = new Map<string, NameEntry>();
  const surnames = new Map<string, NameEntry[]>();
  const stems = new Map<string, [string, NameEntry][]>();
  const native: [string, NameEntry][] = [];
  const states = new Map<string, string>();
  const agencies: NameEntry[] = [];
  const offices = new Map<string, readonly string[]>();
  for (const [word, state] of STATE_NOUNS)
    names.set(nameKey(word), { kind: 'state', name: state, actor: null, state });
  for (const kind of ['outlet', 'body'] as const) {
    for (const entry of kind === 'outlet' ? OUTLETS : BODIES) {
      const value: NameEntry = { kind, name: entry.name, actor: null, state: entry.state };
      states.set(entry.name, entry.state);
      for (const word of entry.words) names.set(nameKey(word), value);
    }
  }
  for (const actor of knowledge.actors) {
    const entry = entryOf(actor);
    states.set(actor.name, actor.state);
    if (entry.kind === 'outlet' && actor.roles.some((role) => /news agency/.test(role))) agencies.push(entry);
    for (const name of [actor.name, ...actor.aliases, ...actor.native]) {
      if (!ASCII.test(name)) {
        if (name.length >= 2) native.push([name.toLowerCase(), entry]);
        continue;
      }
      if (name === 'pen name') continue;
      const key = nameKey(name);
      names.set(key, entry);
      const cut = key.lastIndexOf(' ');
      if (entry.kind !== 'person' || cut <= 0 || key.indexOf(' ') === cut) continue;
      const stem = key.slice(0, cut);
      stems.set(stem, [...(stems.get(stem) ?? []), [key.slice(cut + 1), entry]]);
    }
    if (entry.kind !== 'person') continue;
    const held = officesOf(actor.roles);
    if (held.length > 0) offices.set(actor.name, held);
    const surname = surnameOf(actor.name, actor.state);
    surnames.set(surname, [...(surnames.get(surname) ?? []), entry]);
  }
  native.sort((a, b) => b[0].length - a[0].length);
  const nativeAt = new Map<string, (readonly [string, NameEntry])[]>();
  for (const each of native) {
    const first = each[0].slice(0, 1);
    nativeAt.set(first, [...(nativeAt.get(first) ?? []), each]);
  }
  const firstWords = new Set([...names.keys()].map((key) => key.split(/[ ']/)[0] ?? ''));
  return {
    names,
    openings: new Set([...names.keys()].flatMap(openingsOf)),
    firstWords,
    surnames,
    stems,
    native,
    nativeAt,
    officesOf: offices,
    agencies,
    stateOf: (name) => states.get(name) ?? null,
  };
}

function openingsOf(key: string): string[] {
  const openings = [key];
  for (let end = 1; end < key.length; end++)
    if (!/[a-z0-9]{2}/.test(key.slice(end - 1, end + 1))) openings.push(key.slice(0, end).trimEnd());
  return openings;
}

function entryOf(actor: Actor): NameEntry {
  const kind = actor.kind === 'byline' ? 'outlet' : actor.kind;
  return { kind, name: actor.name, actor: actor.id, state: actor.state };
}

/** State of an adjective ("north korean", "chinese"), or null. */
export function stateOfAdjective(word: string): string | null {
  return STATE_ADJECTIVES.get(word) ?? null;
}

/** First words of the adjectives of two words: hardly any pair of words need be joined to be looked up. */
const PAIR_OPENERS: ReadonlySet<string> = new Set(
  [...STATE_ADJECTIVES.keys()].flatMap((key) => (key.includes(' ') ? key.slice(0, key.indexOf(' ')) : [])),
);

/** State of an adjective of two words ("north", "korean"), or null. */
export function stateOfPair(first: string, second: string): string | null {
  return PAIR_OPENERS.has(first) ? stateOfAdjective(`${first} ${second}`) : null;
}

/** Does a capitalised name hold a word of an institution? */
export function namesBody(words: readonly string[]): boolean {
  return words.some((word) => BODY_WORDS.has(word));
}

/** The formulary's body that a state's text calls `short`: "Foreign Ministry" of the DPRK; null where it holds none. */
export function bodyOfState({ names }: NameIndex, state: string, short: string): NameEntry | null {
  for (const [adjective, of] of STATE_ADJECTIVES) {
    const entry = of === state ? names.get(nameKey(`${adjective} ${short}`)) : undefined;
    if (entry?.kind === 'body') return entry;
  }
  return null;
}

/** Key of a body's name without the state in front: "China's Foreign Ministry" and "the foreign ministry" are one. */
export function bodyKey(text: string): string {
  const words = nameKey(text).split(' ');
  while (words.length > 1 && /^(?:a|an|the|its|their)$/.test(words[0] ?? '')) words.shift();
  for (const length of [2, 1]) {
    const front = words.slice(0, length).join(' ').replace(/'s$/, '');
    if (words.length > length && (STATE_ADJECTIVES.has(front) || STATE_NOUNS.has(front)))
      return words.slice(length).join(' ');
  }
  return words.join(' ');
}
