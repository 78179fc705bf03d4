/** What known events and party congresses say about an article's date. */
import type { DatedEvent } from '../../formulary/types.js';
import type { Span } from '../../types.js';
import { dayNumber, type DayRange } from '../calendar.js';
import { findMeeting, type Meeting } from '../meetings.js';
import { entitiesIn, withoutEntities, type Entity } from '../names.js';
import { cueAround } from '../recognize/cues.js';
import { extentOf } from '../timex.js';
import type { DateKnowledge } from '../types.js';
import type { ClueKnowledge } from './clues.js';
import {
  articleDays,
  dayName,
  from,
  isDeictic,
  nearestDeictic,
  until,
  type Constraint,
  type Deictic,
  type Sentence,
} from './constraint.js';
import { daySet } from './day-set.js';

/** Whether an event may speak for an article's date: its source can be looked up somewhere. */
function isEvidence(event: DatedEvent, knowledge: DateKnowledge): boolean {
  if (event.sameAs !== null || extentOf(event.date) === null) return false;
  if (knowledge.sources === undefined) return true;
  return knowledge.sources.some(({ id, url }) => id === event.source && url !== null);
}

const COMMON = new Set([
  'Kim',
  'The',
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Korean',
  'Day',
  'Party',
  'President',
]);
const MEETING_TYPES = /^(?:summit|visit|talks|treaty|meeting|parade|agreement|statement)$/;

/** An event with the names that tell it in a text. */
export interface KnownEvent {
  readonly date: string;
  readonly label: string;
  /** The label's words after a colon ("no limits"). */
  readonly motto: string | null;
  /** Names of places and bodies that no other event of the kind need share ("SCO", "Samarkand"). */
  readonly marks: readonly string[];
  readonly people: readonly (readonly string[])[];
  readonly entities: readonly string[];
  /** All that took part, each as the words of its name. */
  readonly participants: readonly (readonly string[])[];
}

/** The meetings and agreements that may date an article; compiled once. */
export function compileEvents(knowledge: DateKnowledge): KnownEvent[] {
  return knowledge.events
    .filter((event) => MEETING_TYPES.test(event.type) && isEvidence(event, knowledge))
    .map(describe);
}

/** A sentence that points to a day and speaks of known events, each with the pointing words next to it. */
export interface EventClue {
  readonly matches: readonly { readonly event: KnownEvent; readonly deictic: Deictic | null }[];
}

/** "last month, when Putin and Xi met on the sidelines of the Shanghai Cooperation Organization (SCO)". */
export function eventClues(sentences: readonly Sentence[], events: readonly KnownEvent[]): EventClue[] {
  return sentences.flatMap((sentence) => {
    if (!sentence.expressions.some(isDeictic)) return [];
    const lower = sentence.text.toLowerCase();
    const words = new Set(sentence.text.match(/[A-Za-z]+/g) ?? []);
    const matches = events.flatMap((event) => {
      const at = mentionOf(event, sentence, lower, words);
      if (at === null) return [];
      const nearest = nearestDeictic(sentence, at.start, at.end);
      const deictic =
        nearest === null ? null : { meaning: nearest.meaning, cue: nearest.cue, text: nearest.text };
      return [{ event, deictic }];
    });
    return matches.length === 0 ? [] : [{ matches }];
  });
}

/** `isNamed`: the event's motto, or all that took part, stand somewhere in the article. */
export function eventConstraints(
  clues: readonly EventClue[],
  isNamed: (event: KnownEvent) => boolean,
): Constraint[] {
  return clues.flatMap(({ matches: all }) => {
    const matches = all.filter(({ event }) => isNamed(event));
    const deictic = matches[0]?.deictic ?? null;
    if (deictic === null) return [];
    const days = matches.flatMap(({ event }) => {
      const extent = extentOf(event.date);
      const article = extent && articleDays(deictic, extent);
      return article ? [article] : [];
    });
    if (days.length === 0) return [];
    const which = matches
      .map(({ event }) => `${event.label}, ${event.date}`)
      .slice(0, 3)
      .join('; ');
    return [{ rule: 'known-event', detail: `${which} was “${deictic.text}”`, days: daySet(days) }];
  });
}

const MOTTO = /:\s+(\S+(?:\s+\S+)+)$/;

/** Does the article name the event's motto (whatever its case), or everybody who took part? `has` looks for words. */
export function isNamedIn(
  { motto, participants }: KnownEvent,
  has: (words: string, anyCase: boolean) => boolean,
): boolean {
  if (motto !== null && has(motto, true)) return true;
  return participants.every((parts) => parts.some((part) => has(part, false)));
}

/** Do words stand in a text? Lower-case `words` where case does not matter. */
export function holds(text: string, words: string, anyCase: boolean): boolean {
  return anyCase ? text.toLowerCase().includes(words.toLowerCase()) : text.includes(words);
}

function describe({ date, label, participants }: DatedEvent): KnownEvent {
  const motto = MOTTO.exec(label)?.[1] ?? null;
  const names = participants.map((person) => person.split(/\s+/));
  const people = names.filter((_, number) => entitiesIn(participants[number] ?? '').length === 0);
  const known = new Set(people.flat());
  const marks = (withoutEntities(label.split(':')[0] ?? '').match(/\b[A-Z][A-Za-z]{2,}\b/g) ?? []).filter(
    (word) => !known.has(word) && !COMMON.has(word),
  );
  return { date, label, motto, marks, people, entities: entitiesIn(label), participants: names };
}

/** Where a sentence speaks of an event: its motto with its sides near, or a mark of it with all its people. */
function mentionOf(
  event: KnownEvent,
  sentence: Sentence,
  lower: string,
  words: ReadonlySet<string>,
): Span | null {
  const span = (at: number, length: number): Span => ({
    start: sentence.start + at,
    end: sentence.start + at + length,
  });
  if (event.motto !== null && event.motto.length <= 40 && event.entities.length > 1) {
    const at = lower.indexOf(event.motto.toLowerCase());
    if (at >= 0) {
      const around = entitiesIn(sentence.context) as string[];
      if (event.entities.every((entity) => around.includes(entity))) return span(at, event.motto.length);
    }
  }
  if (event.people.length < 2) return null;
  if (!event.people.every((person) => person.some((part) => words.has(part)))) return null;
  const mark = event.marks.find((word) => words.has(word));
  if (mark === undefined) return null;
  return span(sentence.text.indexOf(mark), mark.length);
}

/** "The 20th Congress of the CPC offered …": the article is no earlier than that congress; plenums likewise. */
export function congressConstraints(sentences: readonly Sentence[], known: ClueKnowledge): Constraint[] {
  return sentences.flatMap((sentence) =>
    sentence.expressions.flatMap(({ meaning, text, start, end }): Constraint[] => {
      if (meaning.kind !== 'numbered' || meaning.party === null) return [];
      const { what, number, of, party } = meaning;
      if (what !== 'congress' && what !== 'plenum') return [];
      const held = meetingDays({ what, number, of, party: party as Entity }, known);
      if (held === null) return [];
      const deictic = nearestDeictic(sentence, start, end);
      // What was "on Thursday" may be a greeting to the congress, or any of its days.
      const isOfDay = deictic?.meaning.kind === 'weekday' || deictic?.meaning.kind === 'day';
      const when = deictic === null || isOfDay ? null : articleDays(deictic, held);
      const isComing = cueAround(sentence.context, sentence.start, start, end) === 'future';
      const isOver =
        /^\s(?:[a-z]+ly\s)?(?:[a-z]{2,20}ed|was|were|has|have|had|held)\b/.test(
          sentence.context.slice(end, end + 24),
        ) ||
        /\bafter\s(?:the\s)?$|\bfollowing\s(?:the\s)?$/.test(sentence.text.slice(0, start - sentence.start));
      const heldText = `${text}: ${held.first === held.last ? dayName(held.first) : `${dayName(held.first)} to ${dayName(held.last)}`}`;
      if (when !== null && deictic !== null)
        return [{ rule: 'congress', detail: `${heldText}, “${deictic.text}”`, days: [when] }];
      if (isComing)
        return [{ rule: 'congress', detail: `${heldText}, still to come`, days: until(held.last) }];
      return isOver
        ? [{ rule: 'congress', detail: `${heldText}, already held`, days: from(held.first) }]
        : [];
    }),
  );
}

/** When a meeting opened: by an event of the formulary, else the year that its occasion's name gives a congress. */
function meetingDays(
  wanted: Pick<Meeting, 'what' | 'number' | 'of' | 'party'>,
  { index, knowledge, unsourced }: ClueKnowledge,
): DayRange | null {
  const meeting = findMeeting(index.meetings, wanted);
  if (meeting !== null && !unsourced.has(meeting.event.id)) return extentOf(meeting.event.date);
  if (wanted.what === 'plenum') return null;
  for (const { name } of knowledge.occasions) {
    if (!/\bcongress\b/i.test(name) || !entitiesIn(name).includes(wanted.party)) continue;
    for (const [, ordinal = '', year] of name.matchAll(
      /(\d+)(?:st|nd|rd|th)\s(?:[A-Z][a-z]{2}\s)?(\d{4})/g,
    )) {
      if (Number(ordinal) !== wanted.number) continue;
      return { first: dayNumber(Number(year), 1, 1), last: dayNumber(Number(year), 12, 31) };
    }
  }
  return null;
}
