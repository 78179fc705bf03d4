import type { Formula, Formulary, SeriesMark } from '../formulary/types.js';
import { yearOf } from './record.js';
import type { HistoryContext, SeriesNews, SeriesView, SeriesYear } from './types.js';

/** A recurring letter with all its formulas. */
export interface Series {
  readonly name: string;
  readonly sender: string | null;
  readonly addressee: string | null;
  readonly occasion: string | null;
  /** formula id → year → mark */
  readonly marks: ReadonlyMap<string, ReadonlyMap<number, SeriesMark>>;
}

const WHOLE_TEXT: ReadonlySet<SeriesMark> = new Set(['P', 'p', 'A', 'a']);

/**
 * Gathers the series of a formulary. Sender, addressee and occasion are those of the pronouncements behind its
 * present marks (the most frequent ones), so that an article can be recognised as the next text of a series.
 */
export function gatherSeries(formulary: Formulary): Series[] {
  const pronouncements = new Map(formulary.pronouncements.map((entry) => [entry.id, entry]));
  const behind = new Map<string, (typeof formulary.pronouncements)[number][]>();
  for (const use of formulary.uses) {
    const pronouncement = pronouncements.get(use.pronouncement);
    if (use.status !== 'present' || pronouncement === undefined) continue;
    const key = `${use.formula} ${yearOf(pronouncement.dated ?? pronouncement.reported ?? '')}`;
    behind.set(key, [...(behind.get(key) ?? []), pronouncement]);
  }
  const names = [...new Set(formulary.series.map((row) => row.series))];
  return names.map((name) => {
    const rows = formulary.series.filter((row) => row.series === name);
    const marks = new Map(
      rows.map((row) => [
        row.formula,
        new Map(Object.entries(row.years).map(([year, mark]) => [Number(year), mark])),
      ]),
    );
    const texts = [...marks].flatMap(([formula, years]) =>
      [...years].flatMap(([year, mark]) => (mark === 'P' ? (behind.get(`${formula} ${year}`) ?? []) : [])),
    );
    // Sender and addressee are judged together with the occasion: a formula may stand in several letters of a year.
    const usual = mostFrequent(
      texts.map((text) => JSON.stringify([text.speaker, text.addressee, text.occasion])),
    );
    const [sender, addressee, occasion] = (usual === null ? [null, null, null] : JSON.parse(usual)) as (
      string | null
    )[];
    return { name, sender: sender ?? null, addressee: addressee ?? null, occasion: occasion ?? null, marks };
  });
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Is an article with this sender, addressee and occasion of this series? Every part must be known and equal. */
export function isOfSeries(series: Series, context: HistoryContext): boolean {
  return (
    series.sender !== null &&
    series.sender === context.sender &&
    series.addressee === context.addressee &&
    series.occasion !== null &&
    series.occasion === context.occasion
  );
}

/** The view of one formula in one series, or null when the formula has no row there. */
export function viewSeries(
  series: Series,
  formula: Formula,
  neighbours: readonly Formula[],
  context: HistoryContext,
): SeriesView | null {
  const marks = series.marks.get(formula.id);
  if (marks === undefined) return null;
  const years: SeriesYear[] = [...marks]
    .sort(([a], [b]) => b - a)
    .map(([year, mark]) => ({
      year,
      mark,
      related: mark === 'P' || mark === 'p' ? null : presentNeighbour(series, neighbours, year),
    }));
  const own = isOfSeries(series, context);
  return {
    name: series.name,
    sender: series.sender,
    addressee: series.addressee,
    occasion: series.occasion,
    years,
    held: years.filter(({ mark }) => WHOLE_TEXT.has(mark)).map(({ year }) => year),
    known: years.map(({ year }) => year),
    own,
    news: seriesNews(own ? withArticle(years, context) : years),
  };
}

/** The years up to an article of the series, in which the formula stands. */
function withArticle(
  years: readonly SeriesYear[],
  { date, dateFrom }: HistoryContext,
): readonly SeriesYear[] {
  if (date === undefined || date === null || dateFrom === 'inferred') return years;
  const year = yearOf(date);
  return [{ year, mark: 'P', related: null }, ...years.filter((entry) => entry.year < year)];
}

function presentNeighbour(series: Series, neighbours: readonly Formula[], year: number): Formula | null {
  return neighbours.find(({ id }) => /^[Pp]$/.test(series.marks.get(id)?.get(year) ?? '')) ?? null;
}

/** News of the newest text of a series against the year before; null unless the year before is a whole text. */
export function seriesNews(newestFirst: readonly SeriesYear[]): SeriesNews | null {
  const [newest, before] = newestFirst;
  if (newest === undefined || before === undefined || before.year !== newest.year - 1) return null;
  const isPresent = (entry: SeriesYear): boolean => entry.mark === 'P' || entry.mark === 'p';
  const isAbsent = (entry: SeriesYear): boolean => entry.mark === 'A' || entry.mark === 'a';
  if (isPresent(newest) && isAbsent(before)) {
    const absence = `absent from the full text of ${before.year}`;
    const earlier = newestFirst.slice(2).find(isPresent);
    if (earlier === undefined) {
      const text = `present in ${newest.year}, ${absence}; no earlier text read here shows it`;
      return { kind: 'new', text };
    }
    const gap = earlier.year === before.year - 1 ? 'back after 1 year' : `back in ${newest.year}`;
    return { kind: 'returned', text: `${gap}: ${absence}, present in ${earlier.year}` };
  }
  if (isAbsent(newest) && isPresent(before)) {
    const text = `dropped in ${newest.year}: absent from the full text, present in ${before.year}`;
    return { kind: 'dropped', text };
  }
  return null;
}
