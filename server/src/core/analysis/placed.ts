import type { Span } from '../types.js';
import type { AnalysedParagraph } from './paragraph.js';

/** A paragraph and the UTF-16 offset of the document at which it begins. */
export interface PlacedParagraph {
  readonly start: number;
  readonly analysed: AnalysedParagraph;
}

/** Document offsets of a span of a paragraph's clean text, and what the document says there, marks and all. */
export function placeSpan(paragraph: PlacedParagraph, span: Span): Span & { readonly text: string } {
  const { source, clean } = paragraph.analysed;
  const { start, end } = clean.toSource({ start: span.start, end: span.end });
  return { start: paragraph.start + start, end: paragraph.start + end, text: source.slice(start, end) };
}
