/** Whether `text` is a day, month or year that exists, written YYYY-MM-DD, YYYY-MM or YYYY. */
export function isArticleDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return false;
  const [, year = '', month = '01', day = '01'] = match;
  if (Number(year) < 1000) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** The same, or an interval of two of them in order (FROM/TO), as an inferred date may be. */
export function isArticleDateOrInterval(text: string): boolean {
  const [from = '', to = from, ...rest] = text.split('/');
  return rest.length === 0 && isArticleDate(from) && isArticleDate(to) && from <= to;
}
