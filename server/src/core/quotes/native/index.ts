/** Reported speech in Korean, Chinese and Russian, by the script a sentence is written in. */
import type { Claim, Introduction, Quotation, QuoteToken, SentenceSpan } from '../model.js';
import type { NameIndex } from '../names.js';
import { chineseClaims } from './chinese.js';
import { koreanClaims } from './korean.js';
import { nativeMessage } from './messages.js';
import { russianClaims } from './russian.js';

const HANGUL = /[가-힣]/u;
const HAN = /[一-鿿]/u;
const CYRILLIC = /[а-яё]/iu;

export interface NativeReading {
  readonly claims: readonly Claim[];
  readonly introductions: readonly Introduction[];
}

const NOTHING: NativeReading = { claims: [], introductions: [] };

/** Claims and messages of a sentence that is not in Latin letters; nothing else. Linear in its length. */
export function readNative(
  text: string,
  tokens: readonly QuoteToken[],
  quotations: readonly Quotation[],
  sentence: SentenceSpan,
  number: number,
  index: NameIndex,
): NativeReading {
  if (!isNative(text, sentence)) return NOTHING;
  const first = quotations.findIndex(({ end }) => end > sentence.start);
  const after = quotations.findIndex(({ start }) => start >= sentence.end);
  const here = first < 0 ? [] : quotations.slice(first, after < 0 ? quotations.length : after);
  const claims: Claim[] = [];
  const introductions: Introduction[] = [];
  for (const { start, end } of clauses(tokens, sentence)) {
    const part = { start, end, text, quotations: here, number, index };
    const words = text.slice(start, end);
    const found = HANGUL.test(words)
      ? koreanClaims(part)
      : HAN.test(words)
        ? chineseClaims(part)
        : CYRILLIC.test(words)
          ? russianClaims(part)
          : [];
    const message = nativeMessage(part);
    if (message !== null) introductions.push(message);
    // Claims count the paragraph's quotations.
    for (const claim of found) claims.push({ ...claim, quotes: claim.quotes.map((quote) => quote + first) });
  }
  return { claims, introductions };
}

/** A quick look: some letter of the sentence's beginning is beyond the Latin ones. */
function isNative(text: string, { start, end }: SentenceSpan): boolean {
  for (let i = start; i < Math.min(end, start + 60); i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x400 && !(code >= 0x2000 && code < 0x2e80)) return true;
  }
  return false;
}

/** Korean full stops end no sentence for the rules that go by capitals. */
function clauses(
  tokens: readonly QuoteToken[],
  { start, end, from, to }: SentenceSpan,
): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let first = start;
  for (let i = from; i < to - 1; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token?.lower !== '.' || next === undefined || next.start === token.end || !HANGUL.test(next.lower))
      continue;
    parts.push({ start: first, end: token.end });
    first = next.start;
  }
  parts.push({ start: first, end });
  return parts;
}
