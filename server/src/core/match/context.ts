import { TokenKind, type TokenStream } from '../text/token-stream.js';
import type { ContextRule } from './compiled.js';
import type { TokenRange } from './verify.js';

/** Written with a full stop that ends no sentence. */
const ABBREVIATION =
  /^(?:\p{Lu}|[Mm]rs?|[Mm]s|[Dd]r|[Pp]rof|[Gg]en|[Cc]ol|[Ll]t|[Ss]t|[Nn]os?|[Vv]s|[Jj]r|[Ss]r|[Ee]tc|[Aa]pprox)$/u;
const ABBREVIATED_MONTH = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/;
/** Longest sentence that is looked through, in tokens, each way: keeps matching linear on text without full stops. */
const REACH = 300;

/** Where the patterns of contexts stand in one text: target → tokens. */
export type ContextHits = ReadonlyMap<number, readonly TokenRange[]>;

/** Whether the surroundings of a match are what its variant asks for. */
export function fitsContext(
  text: string,
  stream: TokenStream,
  rule: ContextRule,
  match: TokenRange,
  hits: ContextHits,
): boolean {
  const { first, last } =
    rule.within === 'paragraph' ? { first: 0, last: stream.count - 1 } : sentenceAround(text, stream, match);
  const stands = (target: number): boolean => isWithin(hits.get(target) ?? [], first, last);
  if (rule.requires.length > 0 && !rule.requires.some(stands)) return false;
  return !rule.forbids.some(stands);
}

/** Ranges come in order of their last tokens; those that end before `first` are passed by halving. */
function isWithin(ranges: readonly TokenRange[], first: number, last: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.last ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < ranges.length; i++) {
    const range = ranges[i];
    if (range === undefined || range.last > last) return false;
    if (range.first >= first) return true;
  }
  return false;
}

/** The tokens of the sentence around a match, without the full stops before and after it. */
function sentenceAround(text: string, stream: TokenStream, match: TokenRange): TokenRange {
  let first = match.first;
  while (first > 0 && match.first - first < REACH && !endsSentence(text, stream, first - 1)) first--;
  let last = match.last;
  while (last + 1 < stream.count && last - match.last < REACH && !endsSentence(text, stream, last + 1))
    last++;
  return { first, last };
}

function endsSentence(text: string, stream: TokenStream, token: number): boolean {
  if (stream.kindAt(token) !== TokenKind.stop) return false;
  const end = stream.endOf(token);
  const mark = text.charAt(end - 1);
  if (mark !== '.' && mark !== '…') return true;
  // "3.5", "example.com": no sentence ends without a gap.
  if (/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) return false;
  const next = text.slice(end, end + 8).trimStart();
  if (/^[\p{Ll}]/u.test(next)) return false;
  const before = wordOf(text, stream, token - 1);
  if (ABBREVIATED_MONTH.test(before)) return !/^\d/.test(next);
  return !ABBREVIATION.test(before) || mark === '…';
}

function wordOf(text: string, stream: TokenStream, token: number): string {
  const start = stream.startOf(token);
  return token < 0 ? '' : text.slice(start, Math.min(stream.endOf(token), start + 12));
}
