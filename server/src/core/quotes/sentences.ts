/** Sentences over narrative tokens, where a quotation is one item. */
import { landmarksOf } from './landmarks.js';
import { CUE_VERBS, MONTHS } from './lexicon.js';
import type { Quotation, QuoteToken, SentenceSpan } from './model.js';

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof gen col lt sgt capt maj adm rev sen rep gov st jr sr vs no nos inc corp co ltd dept est approx'.split(
    ' ',
  ),
);

/** Longer ones are cut: every rule looks at one sentence at a time, which keeps the whole linear. */
const LONGEST = 300;

/** Half-open token ranges of the sentences, with their offsets. */
export function splitSentences(
  text: string,
  tokens: readonly QuoteToken[],
  quotations: readonly Quotation[],
): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i - from < LONGEST && !endsAfter(text, tokens, i, quotations)) continue;
    add(tokens, from, i + 1, sentences);
    from = i + 1;
  }
  add(tokens, from, tokens.length, sentences);
  return sentences;
}

function add(tokens: readonly QuoteToken[], from: number, to: number, sentences: SentenceSpan[]): void {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first !== undefined && last !== undefined)
    sentences.push({ start: first.start, end: last.end, from, to, landmarks: landmarksOf(tokens, from, to) });
}

function endsAfter(
  text: string,
  tokens: readonly QuoteToken[],
  i: number,
  quotations: readonly Quotation[],
): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined || next === undefined) return false;
  if (token.lower === ',') return endsBeforeCommas(text, tokens, i, quotations) && startsAnew(next);
  if (token.kind === 'quote') {
    const last = lastInside(text, quotations[token.quote]);
    if (!/[.!?…。！？]/.test(last)) return false;
    if (next.kind === 'quote') return true;
    return next.cap && !tagFollows(tokens, i + 1, last !== '.');
  }
  if (token.kind === 'word' || token.kind !== 'punct') return false;
  if (/[。！？]/.test(token.lower)) return true;
  if (!/^(?:\.+|[!?…])$/.test(token.lower)) return false;
  // "D-N.Y.", "example.com": no sentence ends without a gap, except before a quotation.
  if (next.start === token.end && next.kind !== 'quote') return false;
  const opens =
    next.cap ||
    isHangul(next.lower) ||
    next.kind === 'quote' ||
    next.kind === 'number' ||
    /^[([—–]$/.test(next.lower);
  return opens && !(token.lower === '.' && abbreviates(tokens, i, next));
}

/** Korean has no capitals: a full stop and a gap before a Korean word end a sentence. */
function isHangul(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 0xac00 && code <= 0xd7a3;
}

function startsAnew(next: QuoteToken): boolean {
  return next.cap || next.kind === 'quote';
}

/** Archives that turned line ends into commas leave "….,  Next": a full stop, or quotations ended by one, before them. */
function endsBeforeCommas(
  text: string,
  tokens: readonly QuoteToken[],
  i: number,
  quotations: readonly Quotation[],
): boolean {
  let at = i;
  while (at > i - 6 && tokens[at]?.lower === ',') at--;
  const token = tokens[at];
  const next = tokens[i + 1];
  if (token === undefined || next === undefined) return false;
  if (token.kind === 'quote') return i - at > 1 && /[.!?]/.test(lastInside(text, quotations[token.quote]));
  return token.lower === '.' && !abbreviates(tokens, at, next);
}

function lastInside(text: string, quotation: Quotation | undefined): string {
  if (quotation === undefined) return '';
  let at = quotation.inner.end - 1;
  while (at > quotation.inner.start && /[\s”"’')]/.test(text[at] ?? '')) at--;
  return text[at] ?? '';
}

function abbreviates(tokens: readonly QuoteToken[], i: number, next: QuoteToken): boolean {
  const before = tokens[i - 1];
  if (before === undefined || before.kind !== 'word' || before.end !== tokens[i]?.start) return false;
  if (ABBREVIATIONS.has(before.lower)) return true;
  return MONTHS.has(before.lower) && before.lower.length <= 4 && next.kind === 'number';
}

/**
 * "“….” Kim said." and "“…?” Newsweek reported.": a speaker and a verb of speech right after the quotation belong to
 * it. After a full stop only when nothing but the tag follows, because a new sentence often begins with a name too.
 */
function tagFollows(tokens: readonly QuoteToken[], from: number, loose: boolean): boolean {
  for (let i = from; i < Math.min(tokens.length, from + (loose ? 14 : 7)); i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'quote') return false;
    if (token.kind === 'punct' && token.lower !== ',') return false;
    const verb = token.kind === 'word' && !token.cap ? CUE_VERBS.get(token.lower) : undefined;
    if (verb === undefined || verb.tier === 'D' || verb.form === 'base') continue;
    if (i === from) return true;
    const after = tokens[i + 1];
    return after === undefined || /^[.,:;]$/.test(after.lower) || (loose && after.kind !== 'quote');
  }
  return false;
}
