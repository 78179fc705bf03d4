/** The sender or addressee of a message as the lead names them: name, titles as printed, adjectives before the name. */
import { BODY_WORDS, OFFICES } from '../quotes/lexicon-names.js';
import { nameKey, type NameEntry, type NameIndex } from '../quotes/names.js';
import type { Span } from '../types.js';

export interface Party {
  readonly kind: 'person' | 'body' | 'group' | 'outlet';
  /** Canonical where the formulary knows it, else as printed. */
  readonly name: string;
  readonly id: string | null;
  readonly state: string | null;
  /** Where the name stands, in the text given. */
  readonly at: Span;
  /** Titles before and after the name, as printed. */
  readonly titles: readonly Span[];
  /** "The dear respected": adjectives and forms of respect before name or title. */
  readonly adjectives: Span | null;
}

/** Words of respect that may open the phrase; no part of name or title. */
const RESPECT =
  /^(?:(?:the|a|our|dear|respected|great|beloved|esteemed|distinguished|fraternal|friendly|h\.?e\.?|his|her|excellency|comrade|mr\.?|mrs\.?|ms\.?)\s+)+/i;
/** An office in the words before a name; "Vice Marshal", "Director-General" and "Great King" end in one. */
const OFFICE =
  /^(?:president|premier|minister|pm|fm|chairman|chairwoman|chairwomen|chairmen|chairperson|secretary|king|queen|emir|amir|sultan|prince|princess|ambassador|governor|director|director-general|leader|marshal|commander|chancellor|speaker|pope|envoy|mayor|chief|head|counterpart|vice-president|vice-premier|vice-chairman|vice-minister|generalissimo|general)$/i;
const PARTICLE =
  /^(?:bin|ibn|bint|al|el|de|da|do|dos|das|del|della|di|du|van|von|der|den|la|le|ben|abu|y|e|ag|ould)$/i;
/** Where a phrase that names a party ends. */
const END =
  /,?\s(?:on\s(?:the|its|his|her|their|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec)|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|today\b|upon\b|over\s|as\sregards|in\s(?:reply|response|return|connection|which|this|his|her)|to\s(?:mark|congratulate|express|celebrate)|congratulating|expressing|offering|wishing|who\b|through\b|via\b|after\b|when\b|carrying\b|held\b|in\sprotest\b|calling\s|due\s|whose\s|which\s|that\s|(?:was|were|is|are|has|had)\s|together\swith\s|staying\b|to\s(?:open|attend)\b|at\sthe\s|following\b|amid\b|dated\b)/i;
/** "Kim Jong Un, Kim Yong Nam and …", "Kim and Xi". */
const SEVERAL = /^(?:,\s(?:\p{Lu}[\p{L}.'-]*\s){0,3}\p{Lu}[\p{L}'-]*(?=,|\sand\s)){0,4},?\s+and\s+\p{Lu}/u;
const GROUP =
  /^(?:bereaved|famil(?:y|ies)|inhabitants|builders|children|personnel|servicepersons|crew|victims|citizens|residents|working|participants?|members?|officials?|people|workers|soldiers|youth|students|staff|employees|delegates?|diplomatic|diplomats|military|overseas|foreign|scientists|teachers|athletes|compatriots|korean)\b/i;
/** Ends the name of a country: "Syrian Arab Republic". */
const STATE_NOUN = /^(?:republic|kingdom|federation|emirates|states|union|authority)$/i;
/** A word that ends its sentence; initials do not. */
const STOPPED = /^(?!(?:\p{Lu}\p{Ll}?\.)+$).*\S\.$/u;
/** Known by one name. */
const ROYAL = /^(?:king|queen|emir|sultan|prince|princess|pope)$/i;
/** Behind its "of" stands a country, not a portfolio: "minister of Public Security" ends in no name. */
const OF_STATE =
  /^(?:president|premier|pm|king|queen|emir|amir|sultan|prince|princess|chancellor|ambassador|leader|governor|speaker)$/i;
const LONGEST_NAME = 20;
/** "Vice Foreign Minister" after its state; farther on an office's word belongs to the name. */
const FARTHEST_OFFICE = 4;
const LONGEST_GROUP = 160;

interface Word extends Span {
  readonly text: string;
}

/**
 * Reads the party that a phrase at `[start, end)` of a text names first. Null where the words name nobody, or several:
 * then who it is is not known rather than guessed. Linear in the phrase.
 */
export function readParty(text: string, start: number, end: number, index: NameIndex): Party | null {
  const stop = END.exec(text.slice(start, end));
  if (stop !== null && /together/i.test(stop[0])) return null;
  const last = stop === null ? end : start + stop.index;
  const opening = RESPECT.exec(text.slice(start, last))?.[0] ?? '';
  const from = start + opening.length;
  const words = wordsOf(text, from, last);
  const [first] = words;
  if (first === undefined) return null;
  const adjectives = respectOf(opening, start);
  // "the 6th Congress of …", "the south Korean embassy".
  const isNamed =
    /^(?:\p{Lu}|\d+(?:st|nd|rd|th)$|(?:south|north)$)/u.test(first.text) || OFFICE.test(first.text);
  if (!isNamed && !BODY_WORDS.has(first.text.toLowerCase())) {
    const name = text
      .slice(from, last)
      .replace(/\s+here$|[\s.]+$/, '')
      .trim();
    if (!GROUP.test(first.text) || name.length > LONGEST_GROUP) return null;
    const at = { start: from, end: from + name.length };
    return { kind: 'group', name, id: null, state: null, at, titles: [], adjectives };
  }
  return body(text, words, last, adjectives, index) ?? person(text, words, last, adjectives, index);
}

function wordsOf(text: string, from: number, to: number): Word[] {
  return [
    ...text
      .slice(from, to)
      .replace(/[.\s]+$/, '')
      .matchAll(/[^\s,()]+|[,()]/g),
  ].map((match) => ({
    text: match[0],
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
}

/** The adjectives alone: articles say nothing. */
function respectOf(opening: string, at: number): Span | null {
  const first =
    /(?:dear|respected|great|beloved|esteemed|distinguished|fraternal|friendly|comrade|excellency)/i.exec(
      opening,
    );
  if (first === null) return null;
  return { start: at + first.index, end: at + opening.trimEnd().length };
}

/** A name whose words before any comma hold a word of an institution, and no office before it. */
function body(
  text: string,
  words: readonly Word[],
  last: number,
  adjectives: Span | null,
  index: NameIndex,
): Party | null {
  const comma = words.findIndex(({ text: word }) => word === ',' || word === '(');
  const head = comma < 0 ? words : words.slice(0, comma);
  const first = head.findIndex(({ text: word }) => BODY_WORDS.has(word.toLowerCase()));
  // "General" opens a name of a body as often as an officer's.
  const office = head.findIndex(({ text: word }) => OFFICE.test(word) && !/^general$/i.test(word));
  const [opening] = head;
  if (opening === undefined || first < 0 || (office >= 0 && office < first)) return null;
  // "Foreign Minister …" is caught above; "the Workers' Party of Korea (WPK), …" ends at its bracket.
  const to = head[head.length - 1]?.end ?? last;
  const name = text.slice(opening.start, to).replace(/(?:\s(?:recently|jointly|also|newly))*[.\s]*$/, '');
  if (/\sand\s(?:its|his|her)\s/.test(name)) return null;
  const known = index.names.get(nameKey(name));
  return {
    kind: known?.kind === 'outlet' ? 'outlet' : 'body',
    name: known?.name ?? name,
    id: known?.actor ?? null,
    state: known?.state ?? null,
    at: { start: opening.start, end: opening.start + name.length },
    titles: [],
    adjectives,
  };
}

function person(
  text: string,
  words: readonly Word[],
  last: number,
  adjectives: Span | null,
  index: NameIndex,
): Party | null {
  const from = nameFrom(words, index);
  if (from < 0) return null;
  let to = from;
  while (to < words.length && to - from < LONGEST_NAME && isNameWord(words[to], to > from, words[to + 1])) {
    to++;
    if (STOPPED.test(words[to - 1]?.text ?? '')) break;
  }
  const [first, final] = [words[from], words[to - 1]];
  if (first === undefined || final === undefined || to === from) return null;
  const printed = text.slice(first.start, final.end - (STOPPED.test(final.text) ? 1 : 0));
  const end = { end: first.start + printed.length };
  const known = lookUp(printed, index);
  const titled = from > 0;
  if (known === null && to - from < 2 && !titled) return null;
  if (words.slice(from, to).some(({ text: word }) => BODY_WORDS.has(word.toLowerCase()))) return null;
  // "Kim and Xi" are two; so are "Prakash Karat, …, and Jalanath Kanal".
  const rest = text.slice(end.end, last);
  if (SEVERAL.test(rest) || /,\s+and\s+(?:\p{Lu}[\p{L}.'-]*\s+){1,3}\p{Lu}[\p{L}'-]*,/u.test(rest))
    return null;
  const titles: Span[] = [];
  if (titled)
    titles.push({ start: words[0]?.start ?? first.start, end: words[from - 1]?.end ?? first.start });
  const after = /^,\s+(?=\S)/.exec(rest);
  if (after !== null) {
    const words = rest.slice(after[0].length).replace(/[\s,]+$/, '');
    const at = end.end + after[0].length;
    if (words !== '') titles.push({ start: at, end: at + words.length });
  }
  return {
    kind: known?.kind === 'outlet' ? 'outlet' : 'person',
    name: known?.name ?? printed,
    id: known?.actor ?? null,
    state: known?.state ?? null,
    at: { start: first.start, end: end.end },
    titles,
    adjectives,
  };
}

/** Word at which the name begins: after the last office before it, and after the country that office is of. */
function nameFrom(words: readonly Word[], index: NameIndex): number {
  const comma = words.findIndex(({ text }) => text === ',' || text === '(');
  // "King X and Queen Y" are two.
  const and = words.findIndex(({ text }) => text === 'and');
  const limit = Math.min(...[comma, and, words.length].filter((place) => place >= 0));
  let from = 0;
  for (let i = 0; i < limit; i++) {
    const word = words[i];
    if (word === undefined || i - from > FARTHEST_OFFICE || !OFFICE.test(word.text)) continue;
    // "Stephenson King, prime minister": the last word before a comma is the name's.
    if (i > 0 && i === limit - 1) break;
    from = i + 1;
    if (!/^(?:of|to|for)$/.test(words[from]?.text ?? '')) continue;
    const known = knownPerson(words, from + 1, limit, index);
    const isOfState = OF_STATE.test(word.text) || isState(words, from + 1, index);
    from = known >= 0 ? known : isOfState ? afterCountry(words, from + 1, limit, ROYAL.test(word.text)) : -1;
    if (from < 0) return -1;
    break;
  }
  // "Al Haji …" begins with an office's word of another tongue; nothing after the office: no name.
  return from < limit ? from : -1;
}

/** "president of Palestine Mahmoud Abbas": a country of one word, or "the DPRK"; longer ones are not told from a name. */
function afterCountry(words: readonly Word[], from: number, limit: number, royal: boolean): number {
  const at = /^the$/i.test(words[from]?.text ?? '') ? from + 1 : from;
  const noun = words.slice(at, limit).findIndex(({ text }) => STATE_NOUN.test(text));
  if (noun >= 0 && at + noun + 1 < limit && words[at + noun + 1]?.text !== 'of') return at + noun + 1;
  const left = limit - at;
  // "Cote d'Ivoire" goes on in a small letter.
  if (left >= 4 && /^\p{Ll}['’]\p{Lu}/u.test(words[at + 1]?.text ?? '')) return at + 2;
  return left >= (royal ? 2 : 3) && left <= 6 ? at + 1 : -1;
}

function isState(words: readonly Word[], from: number, index: NameIndex): boolean {
  const at = /^the$/i.test(words[from]?.text ?? '') ? from + 1 : from;
  return index.names.get(nameKey(words[at]?.text ?? ''))?.kind === 'state';
}

function knownPerson(words: readonly Word[], from: number, limit: number, index: NameIndex): number {
  for (let i = from; i < limit; i++)
    for (const length of [4, 3, 2]) {
      const part = words.slice(i, Math.min(limit, i + length)).map(({ text }) => text);
      if (part.length === length && index.names.get(nameKey(part.join(' ')))?.kind === 'person') return i;
    }
  return -1;
}

function isNameWord(word: Word | undefined, inside: boolean, next: Word | undefined): boolean {
  if (word === undefined) return false;
  if (/^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today)$/i.test(word.text)) return false;
  // A full stop ends a name but after initials: "O. N. Petrov", "V.V. Petrov".
  if (/^\p{Lu}[\p{L}\p{M}.'’`－-]*$/u.test(word.text)) return inside || !STOPPED.test(word.text);
  if (/^(?:al|el)-\p{L}/u.test(word.text)) return true;
  return inside && PARTICLE.test(word.text) && /^\p{Lu}/u.test(next?.text ?? '');
}

/** A name of the formulary, also with a name in the middle that the formulary does not hold. */
function lookUp(printed: string, index: NameIndex): NameEntry | null {
  const known = index.names.get(nameKey(printed));
  if (known !== undefined) return known.kind === 'person' || known.kind === 'outlet' ? known : null;
  const parts = printed.split(/\s+/);
  const short =
    parts.length === 3 ? index.names.get(nameKey(`${parts[0] ?? ''} ${parts[2] ?? ''}`)) : undefined;
  return short?.kind === 'person' && !isOffice(parts) ? short : null;
}

function isOffice(parts: readonly string[]): boolean {
  return parts.some((part) => OFFICES.has(part.toLowerCase()));
}
