/** Words and punctuation of a paragraph's narrative; each outer quotation is one token. */
import type { Quotation, QuoteToken } from './model.js';
import { GLUED_PREFIXES, TITLE_ABBREVIATIONS } from './lexicon-names.js';
import type { NameIndex } from './names.js';

const CLITIC = /['’]s(?![A-Za-z])/y;
const DOT = 0x2e;

/** Tokens in order. What stands inside an outer quotation belongs to its speaker and is not cut up. */
export function tokenizeNarrative(
  text: string,
  quotations: readonly Quotation[],
  stems: NameIndex['stems'],
): QuoteToken[] {
  const tokens: QuoteToken[] = [];
  let next = 0;
  let at = 0;
  while (at < text.length) {
    while (
      next < quotations.length &&
      ((quotations[next]?.start ?? 0) < at || (quotations[next]?.depth ?? 0) > 0)
    )
      next++;
    const quotation = quotations[next];
    if (quotation !== undefined && quotation.start === at && quotation.kind !== 'title') {
      tokens.push({ start: at, end: quotation.end, lower: '', kind: 'quote', cap: false, quote: next });
      at = quotation.end;
      continue;
    }
    const code = text.charCodeAt(at);
    if (isLetter(code)) at = word(text, at, quotation?.start ?? text.length, tokens, stems);
    else if (isDigit(code)) at = number(text, at, tokens);
    else {
      if (code > 32) at = punctuation(text, at, tokens);
      else at++;
    }
  }
  return tokens;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return false;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  return code < 0xfe00;
}

function word(
  text: string,
  start: number,
  limit: number,
  tokens: QuoteToken[],
  stems: NameIndex['stems'],
): number {
  let end = lettersEnd(text, start, limit);
  if (text.charCodeAt(end) === DOT) end = dotsEnd(text, start, end);
  const glued = split(text, start, end) || splitName(text, start, end, tokens, stems);
  if (glued > 0) push(text, start, start + glued, 'word', tokens);
  push(text, start + glued, end, 'word', tokens);
  if (!isApostrophe(text.charCodeAt(end))) return end;
  if (isClitic(text, end)) push(text, end, end + 2, 'clitic', tokens);
  else if (text[end - 1] === 's') push(text, end, end + 1, 'clitic', tokens);
  return tokens[tokens.length - 1]?.end ?? end;
}

/** Past the letters and digits from `start` on; hyphens and apostrophes join them, a possessive's apostrophe does not. */
function lettersEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (!isLetter(code) && !isDigit(code)) {
      const apostrophe = isApostrophe(code);
      if (!(apostrophe || isHyphen(code)) || !isLetter(text.charCodeAt(end + 1))) break;
      if (apostrophe && isClitic(text, end)) break;
    }
    end++;
  }
  return end;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0xff0d || code === 0x2010 || code === 0x2011;
}

function isClitic(text: string, apostrophe: number): boolean {
  CLITIC.lastIndex = apostrophe;
  return CLITIC.test(text);
}

/** "U.S.", "N. Korea", "Gen." keep their dots only for single capitals: those never end a word of a sentence. */
function dotsEnd(text: string, start: number, dot: number): number {
  let end = dot;
  while (end - start === 1 || text.charCodeAt(end - 2) === DOT) {
    if (text.charCodeAt(end) !== DOT || !isCapital(text.charCodeAt(end - 1))) break;
    end++;
    if (isCapital(text.charCodeAt(end)) && text.charCodeAt(end + 1) === DOT) end++;
    else break;
  }
  const titled =
    text.charCodeAt(end) === DOT && TITLE_ABBREVIATIONS.has(text.slice(start, end).toLowerCase());
  return titled ? end + 1 : end;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** Crawled agency text glues "ComradeKim": length of the known word in front, else 0. */
function split(text: string, start: number, end: number): number {
  if (end - start < 8) return 0;
  for (let i = start + 5; i < end - 1 && i < start + 12; i++) {
    if (isCapital(text.charCodeAt(i)))
      return GLUED_PREFIXES.has(text.slice(start, i).toLowerCase()) ? i - start : 0;
  }
  return 0;
}

/** "Kim Jong Unsaid": length of the name's last part, where the formulary knows the name, else 0. */
function splitName(
  text: string,
  start: number,
  end: number,
  tokens: readonly QuoteToken[],
  stems: NameIndex['stems'],
): number {
  const second = tokens[tokens.length - 1];
  const first = tokens[tokens.length - 2];
  if (first === undefined || second?.cap !== true || !first.cap) return 0;
  const word = text.slice(start, end).toLowerCase();
  for (const [rest] of stems.get(`${first.lower} ${second.lower}`) ?? []) {
    if (word.length > rest.length && word.startsWith(rest) && word[rest.length] !== '-') return rest.length;
  }
  return 0;
}

function number(text: string, start: number, tokens: QuoteToken[]): number {
  let end = start + 1;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    const joins = (code === 0x2c || code === 0x2e) && isDigit(text.charCodeAt(end + 1));
    if (!isDigit(code) && !joins && !isLetter(code)) break;
    end++;
  }
  push(text, start, end, 'number', tokens);
  return end;
}

function punctuation(text: string, start: number, tokens: QuoteToken[]): number {
  let end = start + 1;
  const code = text.charCodeAt(start);
  if (code === 0x2e) while (text.charCodeAt(end) === 0x2e) end++;
  if (code === 0x2d) while (text.charCodeAt(end) === 0x2d) end++;
  push(text, start, end, 'punct', tokens);
  return end;
}

function push(
  text: string,
  start: number,
  end: number,
  kind: QuoteToken['kind'],
  tokens: QuoteToken[],
): void {
  const raw = text.slice(start, end);
  if (kind !== 'word') {
    tokens.push({ start, end, lower: raw, kind, cap: false, quote: -1 });
    return;
  }
  const first = raw.charCodeAt(0);
  const cap = first < 128 ? first <= 90 : raw.slice(0, 1) !== raw.slice(0, 1).toLowerCase();
  tokens.push({ start, end, lower: isPlain(text, start, end) ? raw : folded(raw), kind, cap, quote: -1 });
}

/** Small letters of ASCII only, as most words are: nothing to fold. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function folded(raw: string): string {
  return raw.toLowerCase().replace('’', "'");
}
