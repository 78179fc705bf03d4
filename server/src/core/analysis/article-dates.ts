import { readDateline } from '../article/dateline.js';
import { dateFromPath } from '../article/filename-date.js';
import { isIsoDate } from '../dates/calendar.js';
import { inferArticleDate } from '../article/infer-date.js';
import type { DateAnchor, ResolvedDate } from '../dates/index.js';
import type { AnalyzeOptions, Article, ArticleOverrides, DateEvidence, DateFrom } from '../types.js';
import type { PlacedParagraph } from './placed.js';
import type { AnalysisTools } from './tools.js';

export interface ArticleDates {
  readonly article: Pick<Article, 'date' | 'dateFrom' | 'dateEvidence' | 'dated' | 'reported'>;
  readonly resolved: readonly (readonly ResolvedDate[])[];
}

interface Candidate {
  readonly date: string;
  readonly from: DateFrom;
  readonly evidence: DateEvidence;
}

/** How many opening paragraphs may hold the dateline (after a headline, a byline, a "Back to top"). */
const DATELINE_PARAGRAPHS = 6;

/** How many closing paragraphs may hold the date under a text, and how much may stand beside it there. */
const SIGNATURE_PARAGRAPHS = 3;
const SIGNATURE_ROOM = 30;

/** Decides the article's date (option > front matter > articles.yaml > dateline > file name > inferred) and values
 * every date of the text by it. */
export function datesOf(
  tools: AnalysisTools,
  prose: readonly PlacedParagraph[],
  options: AnalyzeOptions & { readonly given: ArticleOverrides },
): ArticleDates {
  const texts = prose.map(({ analysed }) => analysed.clean.text);
  const document = prose.map(({ analysed }) => analysed.dates);
  const dateline = readDateline(texts.slice(0, DATELINE_PARAGRAPHS));
  const signed = signedDate(tools, prose);
  const stated = firstOf(statedDates(options, dateline, signed));
  const inferred = stated === null ? inferArticleDate(texts, document, tools.formulary, dateline) : null;
  const date = stated?.date ?? inferred?.date ?? null;
  const anchor: DateAnchor = { date, inferred: stated === null };
  const given = options.given;
  const reported = given.reported ?? options.sidecar?.reported ?? (stated?.from === 'dateline' ? date : null);
  return {
    article: {
      date,
      dateFrom: stated?.from ?? (date === null ? 'none' : 'inferred'),
      dateEvidence: stated === null ? (inferred?.evidence ?? []) : [stated.evidence],
      dated: given.dated ?? options.sidecar?.dated ?? signed,
      reported,
    },
    resolved: tools.dates.resolve(document, anchor, texts),
  };
}

/** The date under a text ("October 1, Juche 114 (2025)"): a short closing line that is a full date, place and end mark. */
function signedDate(tools: AnalysisTools, prose: readonly PlacedParagraph[]): string | null {
  for (const { analysed } of prose.slice(-SIGNATURE_PARAGRAPHS).reverse()) {
    const { clean, dates } = analysed;
    const first = dates.find((expression) => clean.text.slice(0, expression.start).trim() === '');
    if (first === undefined || clean.text.length - (first.end - first.start) > SIGNATURE_ROOM) continue;
    const value = tools.dates.resolve([[first]], { date: null, inferred: false })[0]?.[0]?.value ?? '';
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  }
  return null;
}

function* statedDates(
  options: AnalyzeOptions & { readonly given: ArticleOverrides },
  dateline: ReturnType<typeof readDateline>,
  signed: string | null,
): Generator<Candidate> {
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
    const completed = bySigned ?? agreeingYear(fromPath, month, day);
    if (year !== null) yield candidate(isoDay(year, month, day), 'dateline', 'dateline');
    else if (completed !== null) {
      const how = bySigned === null ? 'the file name' : 'the date under the text';
      yield candidate(isoDay(completed, month, day), 'dateline', `dateline; its year from ${how}`);
    }
  }
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

function candidate(date: string, from: DateFrom, how: string): Candidate {
  return { date, from, evidence: { rule: from, detail: `${date}, ${how}`, necessary: true } };
}

function firstOf<T>(values: Iterable<T>): T | null {
  for (const value of values) return value;
  return null;
}
