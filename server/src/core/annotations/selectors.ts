import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Span } from '../types.js';
import { normalForm, splitsPair, type NormalText } from './normal-text.js';

/** W3C Web Annotation: 0-based, end not included, in code points of the normal form. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** W3C Web Annotation: the words themselves and what stands beside them, in the normal form. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Selectors {
  readonly position: TextPositionSelector;
  readonly quote: TextQuoteSelector;
}

/** UTF-16 units of context on either side of a quotation (fewer where a surrogate pair would be split). */
const CONTEXT = 32;

/** Describes a raw UTF-16 span of a text by position and quotation. Spans are widened rather than split a character. */
export function describe(text: NormalText, span: Span): Selectors {
  const { start, end } = text.toNormal(span);
  const position = text.toCodePoints({ start, end });
  return {
    position: { type: 'TextPositionSelector', start: position.start, end: position.end },
    quote: quoteAt(text.normal, { start, end }),
  };
}

/** The quotation selector of a UTF-16 span of a normal form. */
export function quoteAt(normal: string, { start, end }: Span): TextQuoteSelector {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(normal.length, end + CONTEXT);
  if (splitsPair(normal, from)) from++;
  if (splitsPair(normal, to)) to--;
  return {
    type: 'TextQuoteSelector',
    exact: normal.slice(start, end),
    prefix: normal.slice(from, start),
    suffix: normal.slice(end, to),
  };
}

/** SHA-256, lower-case hex, of the UTF-8 bytes of a text's normal form. */
export function sha256(text: string): string {
  return bytesToHex(sha256Bytes(utf8ToBytes(normalForm(text))));
}
