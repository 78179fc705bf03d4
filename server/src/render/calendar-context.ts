import { isMessageForm } from '../core/article/form.js';
import { civilDay, isoDayNumber } from '../core/dates/calendar.js';
import type { DatedEvent, Encounter, Occasion, Pronouncement, Source } from '../core/formulary/types.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import { escape, link } from './markdown.js';
import { sourceLink } from './sources.js';
import { doubtWords, formWords } from './words.js';

/** What a day is in the record's calendar: all of it Markdown, short, with sources. */

/** An occasion further away says nothing of a day. */
const NEAR_DAYS = 10;
const SHOWN = 3;
const YEARS_SHOWN = 6;
const LONGEST_LABEL = 80;

/** Something recorded on one day. Entries alike but for the year have one `key`. */
interface DayEntry {
  readonly date: string;
  readonly key: string;
  /** Markdown. */
  readonly words: string;
  readonly source: Source | null;
}

/** "3 days before DPRK founding day": the nearest fixed days on either side; null where none is near. */
export function nearOccasions(day: string, occasions: readonly Occasion[], t: Translate): string | null {
  const number = isoDayNumber(day);
  if (number === null) return null;
  const { year } = civilDay(number);
  const near = occasions
    .flatMap(({ name, monthDay, baseYear }) =>
      monthDay === null
        ? []
        : [year - 1, year, year + 1].flatMap((at) => {
            const day = baseYear === null || at >= baseYear ? isoDayNumber(`${at}-${monthDay}`) : null;
            return day === null ? [] : [{ name, away: day - number }];
          }),
    )
    .filter(({ away }) => Math.abs(away) <= NEAR_DAYS)
    .sort((a, b) => Math.abs(a.away) - Math.abs(b.away));
  // The day of an occasion needs no other to be placed by.
  if (near[0] === undefined || near[0].away === 0) return null;
  const before = near.find(({ away }) => away > 0);
  const after = near.find(({ away }) => away < 0);
  return [before, after]
    .filter((found) => found !== undefined)
    .map(({ name, away }) => distance(away, name, t))
    .join(' · ');
}

function distance(away: number, what: string, t: Translate): string {
  if (away === 1) return t('the day before {0}', what);
  if (away === -1) return t('the day after {0}', what);
  return away > 0 ? t('{0} days before {1}', away, what) : t('{0} days after {1}', -away, what);
}

/** What the record has for a day, and for the same day of other years, the nearest years first. */
export function dayRecord(day: string, knowledge: Knowledge, t: Translate): readonly string[] {
  if (isoDayNumber(day) === null) return [];
  const entries = entriesOn(day.slice(5), knowledge, t);
  const here = entries.filter(({ date }) => date === day);
  const groups = new Map<string, DayEntry[]>();
  for (const entry of entries) {
    if (entry.date !== day) groups.set(entry.key, [...(groups.get(entry.key) ?? []), entry]);
  }
  const away = ({ date }: DayEntry): number => Math.abs(Number(date.slice(0, 4)) - Number(day.slice(0, 4)));
  const others = [...groups.values()]
    .map((group) => group.sort((a, b) => away(a) - away(b) || b.date.localeCompare(a.date)))
    .sort((a, b) => Math.min(...a.map(away)) - Math.min(...b.map(away)) || b.length - a.length);
  return [
    list(t('On this day:'), here.map(entryLine), t),
    list(
      t('Same day in other years:'),
      others.map((group) => groupLine(group, t)),
      t,
    ),
  ].filter((block) => block !== '');
}

function list(title: string, items: readonly string[], t: Translate): string {
  if (items.length === 0) return '';
  const more = items.length > SHOWN ? [`- ${escape(t('{0} more', items.length - SHOWN))}`] : [];
  return [escape(title), ...items.slice(0, SHOWN).map((item) => `- ${item}`), ...more].join('\n');
}

function entryLine({ words, source }: DayEntry): string {
  return source === null ? words : `${words} — ${sourceLink(source)}`;
}

/** "2016: a test — [Agency, …]" for one year, "a letter: [2024], [2023]" for several. */
function groupLine(group: readonly DayEntry[], t: Translate): string {
  const [first] = group;
  if (first === undefined) return '';
  if (group.length === 1) return `${first.date.slice(0, 4)}: ${entryLine(first)}`;
  const years = group.slice(0, YEARS_SHOWN).map(({ date, source }) => {
    const year = date.slice(0, 4);
    if (source === null) return year;
    return source.url === null ? escape(withOutlet(year, source)) : link(year, source.url);
  });
  const rest = group.length - YEARS_SHOWN;
  const more = rest > 0 ? [escape(t('{0} more', rest))] : [];
  return `${first.words}: ${[...years, ...more].join(', ')}`;
}

function withOutlet(year: string, { outlet }: Source): string {
  return outlet === null ? year : `${year} (${outlet})`;
}

function entriesOn(monthDay: string, knowledge: Knowledge, t: Translate): readonly DayEntry[] {
  const { events, encounters, pronouncements, uses } = knowledge.formulary;
  const isOnDay = (date: string | null): date is string =>
    isoDayNumber(date) !== null && date?.slice(5) === monthDay;
  const said = withoutRepeats(pronouncements.filter((one) => isOnDay(dayOf(one))));
  const ids = new Set(said.map(({ id }) => id));
  const sources = new Map<string, string>();
  for (const { pronouncement, source } of uses)
    if (ids.has(pronouncement) && !sources.has(pronouncement)) sources.set(pronouncement, source);
  return [
    ...events
      .filter((event) => event.sameAs === null && isOnDay(event.date) && !said.some(isTold(event)))
      .map((event) => ({
        date: event.date,
        key: event.id,
        words: eventWords(event, t),
        source: knowledge.source(event.source),
      })),
    ...encounters
      .filter(({ date }) => isOnDay(date))
      .map((encounter) => ({
        date: encounter.date,
        key: encounter.id,
        words: escape(encounterWords(encounter)),
        source: firstSource(encounter.sources, knowledge),
      })),
    ...said.map((one) => ({
      date: dayOf(one) ?? '',
      key: `${one.speaker} ${one.addressee} ${one.form}`,
      words: pronouncementWords(one, t),
      source: knowledge.source(sources.get(one.id) ?? ''),
    })),
  ];
}

/** An entry that names no addressee, where the day has one that does: the same act, told a second time. */
function withoutRepeats(said: readonly Pronouncement[]): readonly Pronouncement[] {
  return said.filter(
    (one) =>
      one.addressee !== null ||
      !said.some(
        (other) =>
          other.addressee !== null &&
          dayOf(other) === dayOf(one) &&
          (other.form === one.form || other.speaker === one.speaker),
      ),
  );
}

/** The day of the act, as far as it is known. */
function dayOf({ dated, reported }: Pronouncement): string | null {
  return dated ?? reported;
}

/** Is an event ("a letter of …") one of the pronouncements that are told anyway? */
function isTold({ date, type, participants, label }: DatedEvent): (said: Pronouncement) => boolean {
  return (said) => {
    const { form, speaker } = said;
    if (dayOf(said) !== date || speaker === null) return false;
    const names = [speaker, ...speaker.split(' ')];
    const isHis = participants.includes(speaker) || names.some((name) => label.startsWith(`${name}'s`));
    return isHis && (form === type || (type === 'letter' && isMessageForm(form)));
  };
}

function eventWords({ label, verified }: DatedEvent, t: Translate): string {
  const doubt = doubtWords(verified, t);
  const words = escape(shortened(label));
  return doubt === null ? words : `${words} (${escape(doubt)})`;
}

function encounterWords({ host, guest, guestRank, place }: Encounter): string {
  const people = [host, guest].filter((name) => name !== null).join(' – ');
  const rank = guestRank === null ? '' : ` (${guestRank})`;
  return `${people}${rank}${place === null ? '' : `, ${place}`}`;
}

function pronouncementWords({ speaker, addressee, form }: Pronouncement, t: Translate): string {
  const who = [speaker ?? t('speaker not known'), addressee].filter((name) => name !== null).join(' → ');
  return escape(`${who}, ${formWords(form, t)}`);
}

function firstSource(ids: readonly string[], knowledge: Knowledge): Source | null {
  for (const id of ids) {
    const source = knowledge.source(id);
    if (source !== null) return source;
  }
  return null;
}

function shortened(label: string): string {
  if (label.length <= LONGEST_LABEL) return label;
  return `${label.slice(0, LONGEST_LABEL).replace(/\s+\S*$/, '')}…`;
}
