/** The date that an article states of itself, or that was given for it; nothing is inferred here. */
import { isIsoDate } from '../dates/calendar.js';
import type { AnalyzeOptions, ArticleOverrides, DateEvidence, DateFrom } from '../types.js';
import { readDateline, type Dateline } from './dateline.js';
import { dateFromPath } from './filename-date.js';

/** How many opening paragraphs may hold the dateline (after a headline, a byline, a "Back to top"). */
export const DATELINE_PARAGRAPHS = 6;

export interface StatedDate {
  readonly date: string;
  readonly from: DateFrom;
  readonly evidence: DateEvidence;
}

export interface StatedIn extends Pick<AnalyzeOptions, 'date' | 'path' | 'sidecar'> {
  /** Front matter. */
  readonly given: ArticleOverrides;
}

/** Option > front matter > articles.yaml > dateline > path; null where none of them has one. */
export function statedDate(
  stated: StatedIn,
  dateline: Dateline | null,
  /** The date under the text, if it was looked for. */
  signed: string | null,
  /** The outlet's own date under its text, if it was looked for. */
  credit: string | null = null,
): StatedDate | null {
  for (const date of statedDates(stated, dateline, signed, credit)) return date;
  return null;
}

/**
 * The same where it must cost little: the end of the text is not looked at.
 * @param opening clean text of the first prose paragraphs
 */
export function dateAtHead(opening: readonly string[], stated: StatedIn): string | null {
  const dateline = readDateline(opening.slice(0, DATELINE_PARAGRAPHS));
  return statedDate(stated, dateline, null)?.date ?? null;
}

function* statedDates(
  options: StatedIn,
  dateline: Dateline | null,
  signed: string | null,
  credit: string | null,
): Generator<StatedDate> {
  const { given, sidecar } = options;
  if (options.date !== undefined && isIsoDate(options.date)) {
    yield candidate(options.date, 'option', 'given with the request');
  }
  const inFront = given.date ?? given.reported ?? given.dated;
  if (inFront !== undefined && inFront !== null)
    yield candidate(inFront, 'front-matter', 'stated in the front matter');
  const inSidecar = sidecar?.date ?? sidecar?.reported ?? sidecar?.dated;
  if (inSidecar !== undefined && inSidecar !== null)
    yield candidate(inSidecar, 'sidecar', 'set by the reader in articles.yaml');
  const fromPath = options.path === undefined ? null : dateFromPath(options.path);
  if (dateline !== null) {
    const { year, month, day } = dateline.date;
    // A dateline without a year is completed only by a date that agrees with it: the text's own, or the file's name.
    const bySigned = agreeingYear(signed, month, day);
    const byCredit = agreeingYear(credit, month, day);
    const completed = bySigned ?? byCredit ?? agreeingYear(fromPath, month, day);
    if (year !== null) yield candidate(isoDay(year, month, day), 'dateline', 'dateline');
    else if (completed !== null) {
      const isUnder = bySigned !== null || byCredit !== null;
      const how = isUnder ? 'the date under the text' : 'the file name';
      yield candidate(isoDay(completed, month, day), 'dateline', `dateline; its year from ${how}`);
    }
  }
  if (credit !== null && dateline === null)
    yield candidate(credit, 'dateline', 'the outlet’s date under the text');
  if (fromPath !== null) yield candidate(fromPath, 'filename', 'in the file name');
}

function agreeingYear(date: string | null, month: number, day: number): number | null {
  if (date === null) return null;
  const year = Number(date.slice(0, 4));
  return isoDay(year, month, day).startsWith(date) ? year : null;
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function candidate(date: string, from: DateFrom, how: string): StatedDate {
  return { date, from, evidence: { rule: from, detail: `${date}, ${how}`, necessary: true } };
}
