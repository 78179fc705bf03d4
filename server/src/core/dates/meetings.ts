/** Meetings that are told by their number: party congresses and plenums, as the formulary's events give them. */
import type { DatedEvent } from '../formulary/types.js';
import { ORDINAL, ordinalValue } from './lexicon.js';
import { entitiesIn, type Entity } from './names.js';

export interface Meeting {
  readonly event: DatedEvent;
  readonly what: 'congress' | 'plenum';
  readonly number: number;
  /** Of a plenum: the number of the central committee. */
  readonly of: number | null;
  readonly party: Entity;
}

const TYPES: Readonly<Record<string, Meeting['what']>> = {
  'party congress': 'congress',
  'party plenum': 'plenum',
};
const ORDINALS = new RegExp(`(?<![A-Za-z0-9])${ORDINAL}(?![A-Za-z0-9])`, 'gi');

/** The numbered meetings among events; one that says neither its number nor whose it is, is none. */
export function indexMeetings(events: readonly DatedEvent[]): Meeting[] {
  return events.flatMap((event): Meeting[] => {
    const what = TYPES[event.type];
    if (what === undefined) return [];
    const [number, of = null] = (event.label.match(ORDINALS) ?? []).map(ordinalValue);
    const party = partyIn(`${event.label}; ${event.participants.join('; ')}`);
    if (number === undefined || number === null || party === null) return [];
    if (what === 'plenum' && of === null) return [];
    return [{ event, what, number, of: what === 'plenum' ? of : null, party }];
  });
}

const RULING: Readonly<Partial<Record<Entity, Entity>>> = { PRC: 'CPC', DPRK: 'WPK' };

/** The party that a stretch of text names, or the one that rules the state named last in it. */
export function partyIn(text: string): Entity | null {
  const named = entitiesIn(text);
  const party = named.find((entity) => entity === 'CPC' || entity === 'WPK');
  if (party !== undefined) return party;
  const last = named[named.length - 1];
  return last === undefined ? null : (RULING[last] ?? null);
}

/** The meeting of that number; null where the formulary has none, or several days for it. */
export function findMeeting(
  meetings: readonly Meeting[],
  wanted: Pick<Meeting, 'what' | 'number' | 'of' | 'party'>,
): Meeting | null {
  const found = meetings.filter(
    ({ what, number, of, party }) =>
      what === wanted.what && number === wanted.number && of === wanted.of && party === wanted.party,
  );
  // A reader may have written down what the formulary knows already.
  const [first] = found;
  return first !== undefined && found.every(({ event }) => event.date === first.event.date) ? first : null;
}

/** Plans before this one did not follow each other without a gap (china.org.cn, "Introduction to Five-Year Plans"). */
const FIRST_REGULAR = 3;
const FIRST_REGULAR_YEAR = 1966;
/** No other country has come so far: a plan of this number needs no name to be China's. */
const ONLY_CHINA = 13;
const IRREGULAR: Readonly<Record<number, string>> = { 1: '1953/1957', 2: '1958/1962' };

/** First and last year, as "a/b", of a five-year plan of China; null where the plan may be another country's. */
export function planYears(number: number, isChinas: boolean): string | null {
  if (!isChinas && number < ONLY_CHINA) return null;
  if (number < FIRST_REGULAR) return IRREGULAR[number] ?? null;
  const first = FIRST_REGULAR_YEAR + 5 * (number - FIRST_REGULAR);
  return `${String(first)}/${String(first + 4)}`;
}
