/** Opening and closing protocol of a text: the evidence that it is whole. */
import type { Span } from '../types.js';

const SALUTATION =
  /^\s*(?:(?:my )?(?:dear|esteemed|respected|most esteemed|distinguished)\b|your (?:excellency|majesty|highness)|(?:comrade|excellency)\s+\p{Lu}[^.]{0,80}[,:!]?\s*$|尊敬的|존경하는|친애하는|(?:глубоко)?уважаем|дорого[йг])|^\s*[^.。]{1,40}(?:동지|각하)[,:!]?\s*$|^\s*[^.。]{1,40}(?:同志|阁下|先生)\s*[：:，,！!]\s*$/iu;
const SIGNATURE_PLACE =
  /^\s*(?:\p{Lu}\p{L}+,?\s+)?(?:\p{L}+\.?\s+\d{1,2},?\s+(?:juche\s*\d+\s*\(?)?\d{4}|\d{1,2}\s+\p{L}+\s+\d{4}|juche\s*\d+)/iu;
const END_MARK = /(?:-0-|\(end\)|-\s*end\s*-|#\s*#\s*#|\(完\)|끝\.?)\s*$/i;
const OPENER =
  /(?:\b(?:reads?|says?|said|follows?|went|goes|noted|issued|released|made|gave|statement|message|letter|text|speech)\b[^.!?]{0,200}):[\s,]*$/i;

/** Does a short paragraph address somebody ("Dear Comrade …")? */
export function isSalutation(paragraph: string): boolean {
  return paragraph.length < 200 && SALUTATION.test(paragraph);
}

/** Does a short last paragraph sign and date ("Pyongyang, September 21, 2025")? */
export function isSignature(paragraph: string): boolean {
  return paragraph.length < 200 && SIGNATURE_PLACE.test(paragraph);
}

/** Where the end mark of an article's last paragraph stands, or null. */
export function endMark(paragraph: string): Span | null {
  const from = Math.max(0, paragraph.length - 40);
  const match = END_MARK.exec(paragraph.slice(from));
  if (match === null) return null;
  return { start: from + match.index, end: from + match.index + match[0].trimEnd().length };
}

/** Offset after "The message reads as follows:" if the paragraph's text of the document begins after it, else -1. */
export function bodyAfter(paragraph: string): number {
  const head = paragraph.slice(0, 2000);
  const colon = head.indexOf(':');
  if (colon < 0) return -1;
  return OPENER.test(head.slice(0, colon + 1)) ? colon + 1 : -1;
}
