import { readDateline } from '../article/dateline.js';
import { dateFromPath } from '../article/filename-date.js';
import { isDate } from '../article/front-matter.js';
import { inferArticleDate } from '../article/infer-date.js';
import type { DateAnchor, ResolvedDate } from '../dates/index.js';
import type { AnalyzeOptions, Article, ArticleOverrides, DateEvidence, DateFrom } from '../types.js';
import type { PlacedParagraph } from './resolve.js';
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
  const stated = firstOf(statedDates(options, dateline));
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
      dated: given.dated ?? options.sidecar?.dated ?? null,
      reported,
    },
    resolved: tools.dates.resolve(document, anchor, texts),
  };
}

function* statedDates(
  options: AnalyzeOptions & { readonly given: ArticleOverrides },
  dateline: ReturnType<typeof readDateline>,
): Generator<Candidate> {
  const { given, sidecar } = options;
  if (options.date !== undefined && isDate(options.date)) {
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
    // A dateline without a year is completed only by a file name that agrees with it.
    const agreed = year ?? agreeingYear(fromPath, month, day);
    if (agreed !== null) {
      const how = year === null ? 'dateline; its year from the file name' : 'dateline';
      yield candidate(isoDay(agreed, month, day), 'dateline', how);
    }
  }
  if (fromPath !== null) yield candidate(fromPath, 'filename', 'in the file name');
}

function agreeingYear(fromPath: string | null, month: number, day: number): number | null {
  if (fromPath === null) return null;
  const year = Number(fromPath.slice(0, 4));
  return isoDay(year, month, day).startsWith(fromPath) ? year : null;
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
