/** Which day an anniversary or a named day is of: the formulary's occasions first, then its dated events. */
import type { DatedEvent, Occasion } from '../formulary/types.js';
import { ordinalValue } from './lexicon.js';
import { indexMeetings, type Meeting } from './meetings.js';
import { findByContext } from './day-context.js';
import { dayKindOf, entitiesIn, withoutEntities, type DayKind, type Entity } from './names.js';
import type { DateKnowledge } from './types.js';

export interface OccasionEntry {
  readonly occasion: Occasion;
  readonly kind: DayKind | null;
  readonly entities: readonly Entity[];
}

export interface EventEntry {
  readonly event: DatedEvent;
  readonly kind: DayKind | null;
  readonly entities: readonly Entity[];
}

/** What the formulary knows, read once: each occasion and founding-like event with its kind and whose it is. */
export interface DayIndex {
  readonly occasions: readonly OccasionEntry[];
  readonly events: readonly EventEntry[];
  /** Party congresses and plenums by number. */
  readonly meetings: readonly Meeting[];
}

/** The base day of an anniversary: "MM-DD", its first year, and where that comes from. */
export interface BaseDay {
  readonly monthDay: string;
  readonly year: number | null;
  readonly name: string;
  readonly occasion: string | null;
  readonly event: string | null;
}

const EVENT_TYPES = /^(?:founding|diplomatic relations|treaty|armistice|liberation|war)$/;

/** Builds the index that {@link findBaseDays} and {@link findNamedDay} search. */
export function indexDays({ occasions, events }: DateKnowledge): DayIndex {
  return {
    occasions: occasions
      .filter(({ monthDay }) => monthDay !== null && /^\d{2}-\d{2}$/.test(monthDay))
      .map((occasion) => ({ occasion, kind: dayKindOf(occasion.name), entities: withDyad(occasion) })),
    events: events
      .filter(({ type, date }) => EVENT_TYPES.test(type) && /^\d{4}-\d{2}-\d{2}$/.test(date))
      .map((event) => ({
        event,
        kind: dayKindOf(`${event.type} ${event.label}`),
        entities: entitiesIn(`${event.label}; ${event.participants.join('; ')}`),
      })),
    meetings: indexMeetings(events),
  };
}

/** An occasion whose name says nobody's name belongs to its dyad ("Armistice"). */
function withDyad(occasion: Occasion): Entity[] {
  const named = entitiesIn(occasion.name);
  return named.length > 0 ? named : entitiesIn((occasion.dyad ?? '').replaceAll('-', ' '));
}

/** Words an anniversary phrase may hold besides names of states and parties; any other word is of something else. */
const PHRASE_WORDS = new Set(
  (
    'the of a an and or between in for on with from by into its their recent upcoming coming last final anniversary ' +
    'centenary centennial founding foundation founded establishment establishing birth birthday national day state ' +
    'country countries nation party ruling republic new great glorious two sides formal official forging diplomatic ' +
    'bilateral ties relations treaty pact agreement signing conclusion entry entrance force friendship cooperation ' +
    'mutual assistance good-neighbourliness good-neighborliness comprehensive strategic partnership trade military ' +
    'armistice truce war korean victory fatherland liberation patriotic world ii anti-japanese resistance against ' +
    'people peoples participation entering intervention dispatch conflict front joining volunteers army resist aid aggression us s heroic great historic invincible revolutionary valiant'
  ).split(' '),
);

/** Whether a phrase holds nothing but names, kinds of day and joining words. */
function isPlain(phrase: string): boolean {
  const words =
    withoutEntities(phrase)
      .toLowerCase()
      .match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
  return words.every(
    (word) => PHRASE_WORDS.has(word) || ordinalValue(word) !== null || /^(?:st|nd|rd|th)$/.test(word),
  );
}

/**
 * The base days an anniversary phrase may mean: none where a word is not understood ("20th anniversary of his
 * assumption of office" is nobody's founding), several where the formulary knows several of the kind (an army that
 * moved its founding day). A possessor right before the phrase counts ("China's 75th founding anniversary"), words
 * farther back only for "their", and never for a founding.
 */
export function findBaseDays(index: DayIndex, phrase: string, before: string): readonly BaseDay[] {
  const alias = NO_BIRTHDAY.test(phrase) ? null : byAlias(index, phrase);
  if (alias === null && BIRTH.test(phrase)) return birthdayOf(index, phrase, before);
  if (alias !== null) return [alias, ...rivalsOf(index, alias)].map(({ occasion }) => fromOccasion(occasion));
  if (!isPlain(phrase)) return [];
  const kind = dayKindOf(phrase);
  const possessor = /['’]s?\s*$/.test(before) ? entitiesIn(before.slice(-40)).slice(-1) : [];
  const named = [...new Set([...possessor, ...entitiesIn(phrase)])];
  if (named.length > 0) {
    // Without a word for it, an anniversary is a founding, if it is of one thing alone.
    const bases = kind === null && named.length > 1 ? [] : basesOf(index, kind ?? 'founding', named);
    // The war's name says which armistice, whoever is named beside it.
    return bases.length === 0 && kind === 'armistice' ? onlyOne(index, kind) : bases;
  }
  if (kind === 'armistice') return onlyOne(index, kind);
  if (kind === null || kind === 'founding' || !/\b(?:its|their)\b/i.test(phrase)) return [];
  return basesOf(index, kind, entitiesIn(before));
}

const BIRTH = /\bbirth(?:day)?\b/i;
/** "The first birthday since …" is no number of years. */
const NO_BIRTHDAY = /^(?:the\s)?first\sbirthday\b/i;

/** "Putin's 72nd birthday", "centenary of the birth of President Kim Il Sung": the person must be named. */
function birthdayOf(index: DayIndex, phrase: string, before: string): BaseDay[] {
  if (NO_BIRTHDAY.test(phrase)) return [];
  // The birthday of a state or a party is its founding.
  const states = entitiesIn(phrase);
  if (states.length === 1 && isPlain(phrase)) return basesOf(index, 'founding', states);
  return index.occasions
    .filter(({ occasion, kind }) => {
      const person = /([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)*)['’]s birthday/.exec(occasion.name)?.[1];
      if (kind !== 'birthday' || person === undefined) return false;
      return (
        isBirthOf(phrase, person) ||
        before
          .trimEnd()
          .replace(/['’]s?$/, '')
          .endsWith(person)
      );
    })
    .map(({ occasion }) => fromOccasion(occasion));
}

/** What may stand between the word for the birth and the name of the person. */
const TITLE =
  /^(?: anniversary| centenary)?(?: of| for)?(?: the)?(?: (?:great|late|eternal|dear|respected|supreme|comrade|president|leader|chairman|premier|marshal|generalissimo|general|secretary))* $/i;

/** Does a phrase end with the person whose birth it speaks of, not with another ("… of the state under …")? */
function isBirthOf(phrase: string, person: string): boolean {
  return phrase.endsWith(person) && TITLE.test(phrase.slice(0, -person.length).split(BIRTH).pop() ?? '');
}

/** Other occasions of the same kind and the same one thing. */
function rivalsOf(index: DayIndex, entry: OccasionEntry): OccasionEntry[] {
  return index.occasions.filter(
    (other) =>
      other !== entry &&
      entry.kind !== null &&
      other.kind === entry.kind &&
      other.entities.length === entry.entities.length &&
      other.entities.length > 0 &&
      other.entities.every((entity) => entry.entities.includes(entity)) &&
      !sameDay(entry, other),
  );
}

/** The occasion whose other name stands in a phrase; the longest such name wins. */
function byAlias(index: DayIndex, phrase: string): OccasionEntry | null {
  const words = plain(phrase);
  let best: OccasionEntry | null = null;
  let longest = 0;
  for (const entry of index.occasions) {
    for (const alias of entry.occasion.aliases ?? []) {
      if (alias.length <= longest || !words.includes(` ${plain(alias).trim()} `)) continue;
      best = entry;
      longest = alias.length;
    }
  }
  return best;
}

/** Lower case, single spaces, no articles or punctuation, a space at both ends. */
function plain(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^a-z0-9' -]+/g, ' ');
  return ` ${words
    .replace(/(?<![a-z])the(?![a-z])/g, ' ')
    .replace(/ +/g, ' ')
    .trim()} `;
}

function basesOf(index: DayIndex, kind: DayKind, entities: readonly Entity[]): BaseDay[] {
  const occasions = bestOf(index.occasions, kind, entities);
  if (occasions.length > 0) return occasions.map(({ occasion }) => fromOccasion(occasion));
  return bestOf(index.events, kind, entities).map(({ event }) => fromEvent(event));
}

/** The entries of this kind that share most of the names, one for each day. */
function bestOf<T extends OccasionEntry | EventEntry>(
  entries: readonly T[],
  kind: DayKind,
  entities: readonly Entity[],
): T[] {
  let best: T[] = [];
  let bestScore = 1;
  for (const entry of entries) {
    if (entry.kind !== kind) continue;
    const score = overlap(entry.entities, entities, kind);
    if (score < bestScore || score <= 0) continue;
    if (score > bestScore) best = [];
    bestScore = score;
    if (!best.some((other) => sameDay(other, entry))) best.push(entry);
  }
  return best;
}

function sameDay(a: OccasionEntry | EventEntry, b: OccasionEntry | EventEntry): boolean {
  const day = (entry: OccasionEntry | EventEntry): string =>
    'event' in entry
      ? entry.event.date
      : `${String(entry.occasion.baseYear)}-${entry.occasion.monthDay ?? ''}`;
  return day(a) === day(b);
}

const BODIES: ReadonlySet<Entity> = new Set(['WPK', 'CPC', 'KPA', 'PLA', 'CPV']);

/** How well two sets of names agree; what lies between two states needs both, what is one's own needs just that one. */
function overlap(known: readonly Entity[], named: readonly Entity[], kind: DayKind): number {
  const shared = known.filter((entity) => named.includes(entity)).length;
  if (kind === 'relations' || kind === 'treaty') return shared >= 2 ? shared : 0;
  if (shared === 0) return 0;
  // An army or a party is not founded with the state named beside it ("Chinese People's Liberation Army").
  const body = named.find((entity) => BODIES.has(entity));
  if (kind === 'founding' && body !== undefined && !known.includes(body)) return 0;
  // The founding of a party is not the founding of its state, even where both are named.
  return known[0] === named[0] ? shared + 2 : shared;
}

function fromOccasion(occasion: Occasion): BaseDay {
  return {
    monthDay: occasion.monthDay ?? '',
    year: occasion.baseYear,
    name: occasion.name,
    occasion: occasion.id,
    event: null,
  };
}

function fromEvent(event: DatedEvent): BaseDay {
  return {
    monthDay: event.date.slice(5),
    year: Number(event.date.slice(0, 4)),
    name: event.label,
    occasion: null,
    event: event.id,
  };
}

/**
 * The occasion a day's name means ("Day of the Sun", "China's Victory Day"); null where several fit and the words
 * around the name do not say which.
 */
export function findNamedDay(index: DayIndex, name: string, before: string, after: string): BaseDay | null {
  const words = name.toLowerCase();
  const byName = index.occasions.filter(({ occasion }) =>
    [occasion.name, ...(occasion.aliases ?? [])].some((known) => known.toLowerCase().includes(words)),
  );
  const one = byName[0];
  if (
    one !== undefined &&
    byName.length === 1 &&
    !/^(?:victory|national|liberation|armistice) day$/.test(words)
  ) {
    return fromOccasion(one.occasion);
  }
  const kind = words === 'national day' ? 'founding' : dayKindOf(name);
  const owner = entitiesIn(before.slice(-24)).slice(-1);
  if (kind === null) return null;
  const isOwned = owner.length > 0 && /(?:['’]s?|ese|ean|ian)\s*["“'‘]?\s*$/.test(before);
  const bases = isOwned ? basesOf(index, kind, owner) : onlyOne(index, kind);
  if (isOwned || bases.length === 1) return bases.length === 1 ? (bases[0] ?? null) : null;
  const told = kind === 'victory' ? findByContext(index.occasions, `${before} ${after}`) : null;
  return told === null ? null : fromOccasion(told.occasion);
}

/** The one day of a kind that the formulary knows; empty where it knows several. */
function onlyOne(index: DayIndex, kind: DayKind): BaseDay[] {
  const entries = index.occasions.filter((entry) => entry.kind === kind);
  const days = new Set(entries.map(({ occasion }) => occasion.monthDay));
  return days.size === 1 ? entries.slice(0, 1).map(({ occasion }) => fromOccasion(occasion)) : [];
}
