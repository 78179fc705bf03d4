/** Tells a phrase that is used from the same words inside an institution's name. */
import type { Span } from '../types.js';
import { isHeadline } from './headline.js';
import { lastStarting } from './lookup.js';
import { CLAUSE_WORDS, CUE_VERBS, MONTHS, WEEKDAYS } from './lexicon.js';
import { BODY_WORDS, NAME_PREFIXES, OFFICES } from './lexicon-names.js';
import type { ParagraphScan, QuoteToken, SentenceSpan } from './model.js';

/** Other things with names of their own that are no bodies. */
const NAMED_THINGS =
  /^(?:tower|memorial|palace|square|initiative|treaty|agreement|museum|monument|prize|order|medal|charter|charters|programme|program|declaration|festival|exhibition|hall|pavilion|stadium|university|school|farm|factory|mine|theatre|arch|campaign|fair|cup|games)$/;
const JOINS = /^(?:of|for|the|and|in|on|with|against|to)$/;
/** Names longer than this are not looked at in full. */
const REACH = 16;

/**
 * Is the span part of a proper name: a run of capitalised words, joined by "of", "for the", "'s", that holds the name
 * of a body or a monument and goes on beyond the span on at least one side? Never in a headline in title case or in
 * capitals, nor inside quotation marks. `span` in UTF-16 offsets of the scanned paragraph; O(log n + sentence).
 */
export function insideName(scan: ParagraphScan, span: Span): boolean {
  const { tokens } = scan;
  const at = Math.max(0, lastStarting(tokens, span.start));
  const from = (tokens[at]?.end ?? 0) > span.start ? at : at + 1;
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? Infinity) < span.end) to++;
  const sentence = scan.sentences[lastStarting(scan.sentences, span.start)];
  if (to === from || sentence === undefined || isHeadline(tokens, sentence)) return false;
  for (let i = from; i < to; i++) if (!isName(tokens[i]) && !isJoin(tokens[i])) return false;
  if (!isName(tokens[from]) || (tokens[from]?.quote ?? -1) >= 0) return false;
  if (tokens.slice(from, to).every(({ lower }) => isJoinWord(lower) || isTitle(lower))) return false;
  const left = edge(scan, from, -1, sentence);
  const right = edge(scan, to - 1, 1, sentence);
  let beyond = false;
  let named = false;
  for (let i = left; i <= right; i++) {
    const token = tokens[i];
    if (token === undefined || !isName(token)) continue;
    named = named || BODY_WORDS.has(token.lower) || NAMED_THINGS.test(token.lower);
    if ((i < from || i >= to) && i !== sentence.from) beyond = true;
    // At a sentence's start only a body's or thing's own word shows that the capital is a name's.
    if (i === sentence.from && i < from && (BODY_WORDS.has(token.lower) || isPartOfName(scan, i)))
      beyond = true;
  }
  return beyond && named;
}

function isPartOfName(scan: ParagraphScan, token: number): boolean {
  const mention = scan.mentions[scan.mentionOf[token] ?? -1];
  return mention?.ref.kind === 'body';
}

/** Last token of the name on one side of `at`. */
function edge(scan: ParagraphScan, at: number, step: 1 | -1, sentence: SentenceSpan): number {
  let last = at;
  for (let i = at + step; i >= sentence.from && i < sentence.to && Math.abs(i - at) <= REACH; i += step) {
    const token = scan.tokens[i];
    if (isOther(scan, i) || (token?.kind === 'clitic' && isOwner(scan.tokens[i - 1]))) break;
    if (isName(token)) last = i;
    else if (!isJoin(token)) break;
  }
  return last;
}

/** "the Party's Juche ideas" are a body's own, unlike "the Working People's Party". */
function isOwner(token: QuoteToken | undefined): boolean {
  return token !== undefined && BODY_WORDS.has(token.lower) && !token.lower.endsWith('s');
}

function isTitle(lower: string): boolean {
  return OFFICES.has(lower) || NAME_PREFIXES.has(lower);
}

/** People, and titles before them, stand beside a phrase and not inside its name. */
function isOther(scan: ParagraphScan, at: number): boolean {
  const token = scan.tokens[at];
  const mention = scan.mentions[scan.mentionOf[at] ?? -1];
  if (mention !== undefined) return mention.ref.kind === 'person' || mention.ref.kind === 'surname';
  const lower = token?.lower ?? '';
  const title =
    OFFICES.has(lower) || (NAME_PREFIXES.has(lower) && !BODY_WORDS.has(lower) && !isInstitutional(lower));
  return (token?.cap === true && title) || (lower === 'and' && scan.tokens[at + 1]?.cap === false);
}

function isInstitutional(lower: string): boolean {
  return /^(?:national|state|foreign|security|workers|party|great|high|defence|defense|communist)$/.test(
    lower,
  );
}

function isName(token: QuoteToken | undefined): boolean {
  if (token?.kind !== 'word' || !token.cap) return false;
  return (
    !WEEKDAYS.has(token.lower) &&
    !MONTHS.has(token.lower) &&
    !CLAUSE_WORDS.has(token.lower) &&
    CUE_VERBS.get(token.lower)?.form !== 'past' &&
    !/^(?:the|a|an|he|she|it|they|we|i|this|that)$/.test(token.lower)
  );
}

function isJoin(token: QuoteToken | undefined): boolean {
  return token?.kind === 'clitic' || isJoinWord(token?.lower ?? '');
}

function isJoinWord(lower: string): boolean {
  return JOINS.test(lower);
}
