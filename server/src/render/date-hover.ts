import { isoDayNumber } from '../core/dates/calendar.js';
import { shownWords } from '../core/text/clean.js';
import type { Formulary, Occasion } from '../core/formulary/types.js';
import type { DateFinding } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import { dayRecord, nearOccasions } from './calendar-context.js';
import { escape, lines } from './markdown.js';
import { modWords, ordinal, weekdayOf } from './words.js';

/**
 * The hover of a date: its value, how it was found, the anniversary it marks or how near one it is, what is on record
 * for that day, and for the same day of other years.
 */
export function dateHover(finding: DateFinding, knowledge: Knowledge, t: Translate): string {
  const { formulary } = knowledge;
  const day = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(finding.value ?? '')?.[0] ?? '';
  const occasions = anniversaries(finding, formulary, t);
  const near = finding.occasion === null ? nearOccasions(day, formulary.occasions, t) : null;
  const blocks = [
    dateSummary(finding, t),
    lines([...occasions, near].map((line) => (line === null ? null : escape(line)))),
    ...dayRecord(day, knowledge, t),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** Its value with the weekday, how it was found, and whether the text contradicts it. */
export function dateSummary(finding: DateFinding, t: Translate): string {
  return lines([headLine(finding, t), howLine(finding, t), conflictLine(finding, t)]);
}

function headLine(finding: DateFinding, t: Translate): string {
  if (finding.value === null) return escape(t('Date not known: {0}', shownWords(finding.text)));
  const value = finding.derived ? `≈ **${escape(finding.value)}**` : `**${escape(finding.value)}**`;
  const weekday = weekdayOf(finding.value, t);
  const spans =
    finding.from !== null &&
    finding.to !== null &&
    finding.from !== finding.to &&
    finding.value !== finding.from;
  const range = spans ? `${finding.from} – ${finding.to}` : null;
  return [value, weekday, range, finding.mod === null ? null : modWords(finding.mod, t)]
    .filter((part) => part !== null)
    .map((part, index) => (index === 0 ? part : escape(part)))
    .join(' · ');
}

function howLine(finding: DateFinding, t: Translate): string {
  return escape(finding.derived ? t('≈ inferred: {0}', finding.how) : finding.how);
}

function conflictLine(finding: DateFinding, t: Translate): string | null {
  const conflict = conflictWords(finding, t);
  return conflict === null ? null : escape(conflict);
}

/** That the text names another weekday than the date has; null when it does not. */
export function conflictWords(finding: DateFinding, t: Translate): string | null {
  if (finding.weekdayConflict === null) return null;
  return t(
    'Conflict: the text names another weekday, {0} was a {1}.',
    finding.value ?? shownWords(finding.text),
    finding.weekdayConflict,
  );
}

/** Occasions that the words name or whose day it is, with their count of years; round years are said to be round. */
function anniversaries(finding: DateFinding, formulary: Formulary, t: Translate): string[] {
  const { value } = finding;
  const year = Number(/^\d{4}/.exec(value ?? '')?.[0] ?? Number.NaN);
  const monthDay = isoDayNumber(value) === null ? null : (value?.slice(5) ?? null);
  const marked = formulary.occasions.filter(
    (occasion) => occasion.id === finding.occasion || (monthDay !== null && occasion.monthDay === monthDay),
  );
  return marked
    .map((occasion) => anniversary(occasion, year, finding.how, t))
    .filter((line) => line !== null);
}

/** `said`: what the hover says of the date already, and need not be said twice. */
function anniversary(occasion: Occasion, year: number, said: string, t: Translate): string | null {
  const { name, baseYear, monthDay } = occasion;
  const isSaid = said.includes(name);
  if (baseYear === null || Number.isNaN(year)) return isSaid ? null : name;
  const base = monthDay === null ? String(baseYear) : `${baseYear}-${monthDay}`;
  const count = year - baseYear;
  if (count < 0) return null;
  if (count === 0) return isSaid ? null : t('{0}: the day itself', name);
  const isRound = count % 5 === 0;
  if (isSaid) return isRound ? t('A round year.') : null;
  const round = isRound ? `, ${t('a round year')}` : '';
  return t('{0}: {1} anniversary of {2}{3}', name, ordinal(count), base, round);
}
