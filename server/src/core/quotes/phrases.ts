/** Noun phrases around a cue: where the subject stands. */
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_WORDS,
  CUE_VERBS,
  LY_NOUNS,
  MONTHS,
  PREPOSITIONS,
  WEEKDAYS,
} from './lexicon.js';
import { NAME_PREFIXES, OFFICES } from './lexicon-names.js';
import { adjectiveLength } from './known-names.js';
import type { Mention, Quotation, QuoteToken, SentenceSpan } from './model.js';
import { stateOfAdjective, stateOfPair } from './names.js';

/** A paragraph cut up, as the cue rules see it. */
export interface Narrative {
  readonly text: string;
  readonly tokens: readonly QuoteToken[];
  readonly quotations: readonly Quotation[];
  readonly mentions: readonly Mention[];
  /** Token → index of the mention that covers it, or -1. */
  readonly mentionOf: Int32Array;
}

/** Half-open token range. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

const REACH = 34;
export function mentionAt(narrative: Narrative, token: number): Mention | null {
  const index = narrative.mentionOf[token] ?? -1;
  return index < 0 ? null : (narrative.mentions[index] ?? null);
}

/** Skips auxiliaries, adverbs and times to the left of a verb; returns the last token of what stands before. */
export function beforeVerb(narrative: Narrative, verb: number, sentence: SentenceSpan): number {
  const { tokens } = narrative;
  let at = verb - 1;
  while (at >= sentence.from) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quote') break;
    const word = token.lower;
    const time = WEEKDAYS.has(word) || (MONTHS.has(word) && at > sentence.from);
    if (
      AUXILIARIES.has(word) ||
      ADVERBS.has(word) ||
      time ||
      (word.endsWith('ly') && !token.cap && !LY_NOUNS.has(word)) ||
      token.kind === 'number'
    ) {
      at--;
      const previous = tokens[at]?.lower ?? '';
      const timeWord =
        time || token.kind === 'number' || /^(?:time|week|month|year|day|morning|night|evening)$/.test(word);
      if (timeWord && /^(?:on|in|this|the|of)$/.test(previous)) {
        at--;
        if (/^(?:for|of|on|in|during)$/.test(tokens[at]?.lower ?? '') && previous === 'the') at--;
      } else if (
        /^(?:first|last|same)$/.test(word) &&
        previous === 'the' &&
        /^(?:for|at)$/.test(tokens[at - 1]?.lower ?? '')
      ) {
        at -= 2;
      }
      continue;
    }
    break;
  }
  return at;
}

/** The noun phrase that ends with token `last`, walking left over prepositions, or null. */
export function phraseEndingAt(narrative: Narrative, last: number, sentence: SentenceSpan): Region | null {
  const { tokens } = narrative;
  let from = last + 1;
  for (let i = last; i >= sentence.from && last - i < REACH; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'quote') break;
    if (token.kind === 'punct') {
      if (ties(tokens, i)) continue;
      if (token.lower !== ')') break;
      const opening = openingBracket(tokens, i, sentence.from);
      if (opening < 0) break;
      i = opening;
      from = i;
      continue;
    }
    const inName = (narrative.mentionOf[i] ?? -1) >= 0;
    if (!inName && token.kind === 'word') {
      const verb = CUE_VERBS.get(token.lower);
      if (
        CLAUSE_WORDS.has(token.lower) ||
        AUXILIARIES.has(token.lower) ||
        (verb !== undefined && !verb.noun && !token.cap)
      )
        break;
      if ((token.lower === 'and' || token.lower === 'or') && !joins(narrative, i, sentence)) break;
    }
    from = i;
  }
  return from <= last ? { from, to: last + 1 } : null;
}

/** "P&G", "the 43-year-old": a mark without gaps ties two words into one. */
function ties(tokens: readonly QuoteToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^[&-]$/.test(token.lower)) return false;
  return tokens[at - 1]?.end === token.start && tokens[at + 1]?.start === token.end;
}

/** Token of the bracket that opens before a closing one at `at`, else -1. */
export function openingBracket(tokens: readonly QuoteToken[], at: number, from: number): number {
  for (let i = at - 1; i >= from && at - i < 12; i--) if (tokens[i]?.lower === '(') return i;
  return -1;
}

/** "Kim and Xi said" joins two names that open the clause; "visited Pyongyang and Kim said" does not. */
function joins(narrative: Narrative, at: number, sentence: SentenceSpan): boolean {
  const left = mentionAt(narrative, at - 1);
  if (left === null) return adjectiveBefore(narrative, at);
  const right = mentionFrom(narrative, pastArticle(narrative, at + 1));
  if (right === null || left.role !== 'free') return false;
  const article = isArticle(narrative, left.phraseFrom - 1) ? 1 : 0;
  const before = narrative.tokens[left.phraseFrom - 1 - article];
  const opens =
    left.phraseFrom - article <= sentence.from ||
    before === undefined ||
    before.kind !== 'word' ||
    before.lower === 'both' ||
    CLAUSE_WORDS.has(before.lower) ||
    (before.lower === 'and' && joins(narrative, left.phraseFrom - 1 - article, sentence));
  return opens && isPersonal(left) === isPersonal(right);
}

function isArticle(narrative: Narrative, token: number): boolean {
  return /^(?:the|a|an)$/.test(narrative.tokens[token]?.lower ?? '');
}

function pastArticle(narrative: Narrative, token: number): number {
  return isArticle(narrative, token) ? token + 1 : token;
}

/** The mention whose phrase begins at `token`, past up to six titles. */
export function mentionFrom(narrative: Narrative, token: number): Mention | null {
  for (let i = token; i < token + 7; i++) {
    const mention = mentionAt(narrative, i);
    if (mention !== null) return mention.phraseFrom <= token ? mention : null;
  }
  return null;
}

function adjectiveBefore(narrative: Narrative, at: number): boolean {
  const one = narrative.tokens[at - 1]?.lower ?? '';
  return stateOfPair(narrative.tokens[at - 2]?.lower ?? '', one) !== null || stateOfAdjective(one) !== null;
}

/** A person's name, full or surname only. */
export function isPersonal(mention: Mention): boolean {
  return mention.ref.kind === 'person' || mention.ref.kind === 'surname';
}

/** "Kim, president of …, said": from the comma before the verb back to the noun phrase it belongs to. */
export function phraseBeforeApposition(
  narrative: Narrative,
  comma: number,
  sentence: SentenceSpan,
): Region | null {
  const { tokens } = narrative;
  let close = comma;
  // "Kim, member of the Bureau, the Party, chief of staff, said": a body before the comma may belong to an office.
  let body: Region | null = null;
  for (let hops = 0; hops < 6; hops++) {
    const open = commaBefore(tokens, close, sentence.from);
    if (open < 0) return body;
    const first = tokens[open + 1];
    const region = phraseEndingAt(narrative, open - 1, sentence);
    if (first === undefined || region === null) return body;
    // "the ministry's spokesman, Kim So, said": the name between the commas speaks.
    const apposed = mentionFrom(narrative, open + 1);
    if (apposed !== null && apposed.to === close && isPersonal(apposed))
      return { from: region.from, to: close };
    const short = close - open <= 3;
    const appositive =
      short ||
      first.kind === 'number' ||
      /^(?:the|a|an|who|which|whose|then|now|also|in|at|on|during|after|unlike|like|with|by|for|as)$/.test(
        first.lower,
      ) ||
      OFFICES.has(first.lower) ||
      NAME_PREFIXES.has(first.lower) ||
      first.lower.endsWith('ing') ||
      (!first.cap && /^(?:of|for|at|in)$/.test(tokens[open + 2]?.lower ?? '')) ||
      adjectiveLength(tokens, open + 1, sentence.to) > 0 ||
      holdsOffice(tokens, open + 1, close);
    if (!appositive) return body;
    if (/^(?:who|whose)$/.test(first.lower) && body === null) return region;
    const ends = mentionAt(narrative, open - 1);
    if (ends !== null && ends.ref.kind !== 'state' && ends.role === 'free') {
      if (isPersonal(ends)) return region;
      body ??= region;
    }
    const opens = region.from === sentence.from || tokens[region.from - 1]?.kind === 'quote';
    const stated = ends === null || (ends.ref.kind === 'state' && first.lower === 'who');
    if (body === null && stated && opens) return region;
    close = open;
  }
  return body;
}

/** "Sanders' campaign manager", "Berlin's envoy to the talks": an office or a possessor in the first words. */
function holdsOffice(tokens: readonly QuoteToken[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 8); i++) {
    if (OFFICES.has(tokens[i]?.lower ?? '') || (tokens[i]?.kind === 'clitic' && i - from < 4)) return true;
  }
  return false;
}

function commaBefore(tokens: readonly QuoteToken[], at: number, from: number): number {
  for (let i = at - 1; i > from && at - i < REACH; i--) {
    if (tokens[i]?.kind === 'quote') return -1;
    if (tokens[i]?.lower === ',') return i;
  }
  return -1;
}

/** The noun phrase that begins at token `first` ("said Kim Jong Un", "reported by TASS"), or null. */
export function phraseStartingAt(narrative: Narrative, first: number, sentence: SentenceSpan): Region | null {
  const { tokens } = narrative;
  let to = first;
  let depth = 0;
  while (to < sentence.to && to - first < 14) {
    const token = tokens[to];
    if (
      token === undefined ||
      token.kind === 'quote' ||
      (token.kind === 'punct' && !/^[()]$/.test(token.lower))
    )
      break;
    // "(…, wrote Kim)": the bracket was opened before.
    if (token.lower === ')' && depth-- === 0) break;
    if (token.lower === '(') depth++;
    const inName = (narrative.mentionOf[to] ?? -1) >= 0;
    if (!inName && token.kind === 'word') {
      if (CLAUSE_WORDS.has(token.lower) || AUXILIARIES.has(token.lower) || WEEKDAYS.has(token.lower)) break;
      if (PREPOSITIONS.has(token.lower) && !/^(?:of|for)$/.test(token.lower)) break;
      if (CUE_VERBS.has(token.lower) && !CUE_VERBS.get(token.lower)?.noun && !token.cap) break;
    }
    to++;
  }
  return to > first ? { from: first, to } : null;
}
