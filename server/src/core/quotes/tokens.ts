/** Words and punctuation of a paragraph's narrative; each outer quotation is one token. */
import type { Quotation, QuoteToken } from './model.js';
import { GLUED_PREFIXES, TITLE_ABBREVIATIONS } from './lexicon-names.js';
import type { NameIndex } from './names.js';

const CLITIC = /['’]s(?![A-Za-z])/y;

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
  let end = start + 1;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (isLetter(code) || isDigit(code)) end++;
    else if (
      (code === 0x2d ||
        code === 0xff0d ||
        code === 0x2010 ||
        code === 0x2011 ||
        code === 0x27 ||
        code === 0x2019) &&
      isLetter(text.charCodeAt(end + 1))
    ) {
      CLITIC.lastIndex = end;
      if ((code === 0x27 || code === 0x2019) && CLITIC.test(text)) break;
      end++;
    } else break;
  }
  // "U.S.", "N. Korea", "Gen." keep their dots only for single capitals: those never end a word of a sentence.
  while (end - start === 1 || text[end - 2] === '.') {
    if (text[end] !== '.' || !/[A-Z]/.test(text[end - 1] ?? '')) break;
    end++;
    if (/[A-Z]/.test(text[end] ?? '') && text[end + 1] === '.') end++;
    else break;
  }
  if (text[end] === '.' && TITLE_ABBREVIATIONS.has(text.slice(start, end).toLowerCase())) end++;
  const glued = split(text.slice(start, end)) || splitName(text, start, end, tokens, stems);
  if (glued > 0) push(text, start, start + glued, 'word', tokens);
  push(text, start + glued, end, 'word', tokens);
  if (text[end] === "'" || text[end] === '’') {
    CLITIC.lastIndex = end;
    if (CLITIC.test(text)) push(text, end, end + 2, 'clitic', tokens);
    else if (text[end - 1] === 's') push(text, end, end + 1, 'clitic', tokens);
  }
  return tokens[tokens.length - 1]?.end ?? end;
}

/** Crawled agency text glues "ComradeKim": length of the known word in front, else 0. */
function split(word: string): number {
  if (word.length < 8) return 0;
  for (let i = 5; i < word.length - 1 && i < 12; i++) {
    const char = word[i] ?? '';
    if (char >= 'A' && char <= 'Z') return GLUED_PREFIXES.has(word.slice(0, i).toLowerCase()) ? i : 0;
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
  const first = raw.charCodeAt(0);
  const cap =
    kind === 'word' && (first < 128 ? first <= 90 : raw.slice(0, 1) !== raw.slice(0, 1).toLowerCase());
  const lower = kind === 'word' ? raw.toLowerCase().replace('’', "'") : raw;
  tokens.push({ start, end, lower, kind, cap, quote: -1 });
}
