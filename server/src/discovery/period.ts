/** First and last day wanted, each YYYY, YYYY-MM or YYYY-MM-DD; undefined: open. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * Articles of a period. One whose date is not known, or is known so roughly that it may lie outside (a bare year at
 * the edge of the period), is left out.
 */
export async function* withinPeriod<T extends { readonly date: string | null }>(
  articles: AsyncIterable<T>,
  { from, to }: Period,
): AsyncGenerator<T> {
  for await (const article of articles) {
    const { date } = article;
    if (from === undefined && to === undefined) yield article;
    else if (date !== null && (from === undefined || firstDay(date) >= firstDay(from))) {
      if (to === undefined || lastDay(date) <= lastDay(to)) yield article;
    }
  }
}

/** For comparing as text: a missing month or day comes first … */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** … or last. No month has more than 31 days, so no day of a month is cut off. */
function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date.slice(0, 10);
}
