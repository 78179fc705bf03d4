/** Tells a phrase that is used from the same words inside the title of a book, a song or a speech. */
import type { Span } from '../types.js';
import type { ParagraphScan, Quotation } from './model.js';

/** Fewer words in quotation marks with capitals may be a name or a term. */
const FEWEST_WORDS = 3;
const LONGEST_TITLE = 200;
/** Of the words of four letters and more so many begin with a capital; one alone shows nothing. */
const CAPITALS = 0.8;
const FEWEST_CAPITALS = 2;

/**
 * Does the span stand in quotation marks around words in title case ("On the Juche Idea"), or in 《 》? `text` is the
 * scanned paragraph, `span` in its UTF-16 offsets.
 */
export function insideTitle(
  text: string,
  { quotations }: Pick<ParagraphScan, 'quotations'>,
  span: Span,
): boolean {
  return quotations.some(
    (quotation) =>
      quotation.inner.start <= span.start && span.end <= quotation.inner.end && isTitle(text, quotation),
  );
}

function isTitle(text: string, { kind, inner, closed, words }: Quotation): boolean {
  if (!closed || inner.end - inner.start > LONGEST_TITLE) return false;
  if (kind === 'title') return true;
  if (words < FEWEST_WORDS) return false;
  const title = text.slice(inner.start, inner.end);
  // A sentence has its stop inside the marks; a title has a comma there at most, as printers put it.
  if (/[.;]\s*$/.test(title)) return false;
  const longer = title.match(/\p{L}[\p{L}\p{M}'’]{3,}/gu) ?? [];
  const capitals = longer.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals >= FEWEST_CAPITALS && capitals >= longer.length * CAPITALS;
}
