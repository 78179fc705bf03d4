/** Values of what is told by its number: they rest on no article date. */
import type { DayIndex } from '../anniversaries.js';
import { isoDay, usElectionDay } from '../calendar.js';
import type { Meaning } from '../expression.js';
import { findMeeting, planYears } from '../meetings.js';
import type { Entity } from '../names.js';
import type { KnownDay } from './anniversaries.js';

type NumberedMeaning = Extract<Meaning, { kind: 'numbered' }>;

/** A congress or plenum is of the month in which it opened; a plan of its years; an election of its day. */
export function valueNumbered(meaning: NumberedMeaning, index: DayIndex): KnownDay {
  const { what, number, of, party } = meaning;
  if (what === 'plan') {
    const isChinas = party === 'PRC';
    const years = party === null || isChinas ? planYears(number, isChinas) : null;
    const how =
      years === null
        ? 'Whose five-year plan this is, the text does not say.'
        : `China’s five-year plan number ${String(number)}: ${years.replace('/', '–')}.`;
    return known(years, how, null);
  }
  if (what !== 'congress' && what !== 'plenum') {
    return known(isoDay(usElectionDay(number)), 'The Tuesday after the first Monday of November.', null);
  }
  if (party === null) return known(null, 'Whose meeting this is, the text does not say.', null);
  const meeting = findMeeting(index.meetings, { what, number, of, party: party as Entity });
  if (meeting === null) return known(null, 'No event of the formulary has this number.', null);
  const { event } = meeting;
  return known(event.date.slice(0, 7), `${event.label}, ${event.date}.`, event.id);
}

function known(value: string | null, how: string, event: string | null): KnownDay {
  return { value, how, onArticle: false, occasion: null, event };
}
