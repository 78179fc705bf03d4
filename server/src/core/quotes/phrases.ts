/** Noun phrases around a cue: where the subject stands, and what kind of speaker it names. */
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_WORDS,
  CUE_VERBS,
  DETERMINERS,
  LY_NOUNS,
  MONTHS,
  POSSESSIVES,
  PREPOSITIONS,
  WEEKDAYS,
} from './lexicon.js';
import { DOCUMENTS, MEDIA_NOUNS, NAME_PREFIXES, OFFICES, STATE_NOUNS } from './lexicon-names.js';
import { adjectiveLength } from './mentions.js';
import type { Mention, Quotation, QuoteToken, SentenceSpan, SpeakerRef } from './model.js';
import { stateOfAdjective } from './names.js';

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
/** Offices that many hold at once: the phrase names nobody. */
const COMMON_OFFICES: ReadonlySet<string> = new Set(
  'spokesman official analyst diplomat envoy counterpart deputy head chief general senator professor vice director'.split(
    ' ',
  ),
);
const JOINT_HEADS =
  /^(?:sides|leaders|countries|parties|ministers|heads|neighbou?rs|nations|allies|presidents|both)$/;

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

function openingBracket(tokens: readonly QuoteToken[], at: number, from: number): number {
  for (let i = at - 1; i >= from && at - i < 12; i--) if (tokens[i]?.lower === '(') return i;
  return -1;
}

/** "Kim and Xi said" joins two names that open the clause; "visited Pyongyang and Kim said" does not. */
function joins(narrative: Narrative, at: number, sentence: SentenceSpan): boolean {
  const left = mentionAt(narrative, at - 1);
  if (left === null) return adjectiveBefore(narrative, at);
  const right = mentionFrom(narrative, at + 1);
  if (right === null || left.role !== 'free') return false;
  const before = narrative.tokens[left.phraseFrom - 1];
  const opens =
    left.phraseFrom <= sentence.from ||
    before === undefined ||
    before.kind !== 'word' ||
    CLAUSE_WORDS.has(before.lower);
  return opens && isPersonal(left) === isPersonal(right);
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
  const two = `${narrative.tokens[at - 2]?.lower ?? ''} ${one}`;
  return stateOfAdjective(two) !== null || stateOfAdjective(one) !== null;
}

function isPersonal(mention: Mention): boolean {
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
  for (let hops = 0; hops < 5; hops++) {
    const open = commaBefore(tokens, close, sentence.from);
    if (open < 0) return null;
    const first = tokens[open + 1];
    const region = phraseEndingAt(narrative, open - 1, sentence);
    if (first === undefined || region === null) return null;
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
      adjectiveLength(tokens, open + 1, sentence.to) > 0 ||
      holdsOffice(tokens, open + 1, close);
    if (!appositive) return null;
    const ends = mentionAt(narrative, open - 1);
    if (ends !== null && ends.ref.kind !== 'state' && ends.role === 'free') return region;
    if (ends === null && region.from === sentence.from) return region;
    close = open;
  }
  return null;
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
  while (to < sentence.to && to - first < 14) {
    const token = tokens[to];
    if (
      token === undefined ||
      token.kind === 'quote' ||
      (token.kind === 'punct' && !/^[()]$/.test(token.lower))
    )
      break;
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

/** What a noun phrase names. Always gives a reference, `generic` when it names nobody in particular. */
export function classify(narrative: Narrative, region: Region): SpeakerRef {
  const { tokens } = narrative;
  let { from } = region;
  const { to } = region;
  while (from < to - 1 && isLeadIn(tokens[from])) from++;
  if (from < to && isPreposition(narrative, from)) return afterPreposition(narrative, from, to);
  let headEnd = to;
  for (let i = from + 1; i < to; i++) {
    if (isPreposition(narrative, i)) {
      headEnd = i;
      break;
    }
  }
  const headRegion = { from, to: closeBracket(tokens, from, headEnd) };
  const mention = mentionAt(narrative, headRegion.to - 1);
  if (mention !== null && mention.to === headRegion.to) return named(narrative, mention, from);
  return common(narrative, headRegion, to);
}

function isLeadIn(token: QuoteToken | undefined): boolean {
  if (token === undefined) return false;
  if (token.kind === 'punct') return true;
  const joint = token.lower === 'both' || token.lower === 'two';
  const determiner = DETERMINERS.has(token.lower) && !POSSESSIVES.has(token.lower);
  return (determiner && !joint) || /^(?:and|but|or|so|yet|then|meanwhile|however|later)$/.test(token.lower);
}

function isPreposition(narrative: Narrative, token: number): boolean {
  return (narrative.mentionOf[token] ?? -1) < 0 && PREPOSITIONS.has(narrative.tokens[token]?.lower ?? '');
}

function closeBracket(tokens: readonly QuoteToken[], from: number, to: number): number {
  if (tokens[to - 1]?.lower !== ')') return to;
  const opening = openingBracket(tokens, to - 1, from);
  return opening > from ? opening : to;
}

/** "In his statement Putin said": the name that ends the region. */
function afterPreposition(narrative: Narrative, from: number, to: number): SpeakerRef {
  const mention = mentionAt(narrative, to - 1);
  if (mention !== null && mention.role === 'free') return named(narrative, mention, mention.phraseFrom);
  for (let i = to - 2; i > from; i--) {
    const word = narrative.tokens[i]?.lower ?? '';
    if (/^(?:the|he|she|his|her)$/.test(word)) return classify(narrative, { from: i, to });
  }
  const last = narrative.tokens[to - 1]?.lower ?? '';
  if (/^(?:he|she|it)$/.test(last)) return classify(narrative, { from: to - 1, to });
  return reference(narrative, { from, to }, { kind: 'generic' });
}

function named(narrative: Narrative, mention: Mention, from: number): SpeakerRef {
  const { tokens } = narrative;
  const and = tokens[mention.phraseFrom - 1];
  const other = mention.phraseFrom - 2 >= from ? mentionAt(narrative, mention.phraseFrom - 2) : null;
  if (and?.lower === 'and' && other !== null && isPersonal(other) === isPersonal(mention)) {
    const parts = [other.ref, mention.ref];
    return reference(narrative, { from: other.from, to: mention.to }, { kind: 'several', parts });
  }
  return mention.ref;
}

function common(narrative: Narrative, region: Region, to: number): SpeakerRef {
  const { tokens } = narrative;
  const head = tokens[region.to - 1]?.lower ?? '';
  if (/^(?:he|she|him|i|we)$/.test(head)) return reference(narrative, region, { kind: 'pronoun' });
  if (head === 'it') return reference(narrative, region, { kind: 'it' });
  const state = stateIn(narrative, region.from, to);
  if (JOINT_HEADS.test(head)) {
    const joint = head === 'both' || hasWord(tokens, region, /^(?:both|two)$/);
    return reference(narrative, region, { kind: joint ? 'joint' : 'generic' });
  }
  const media =
    MEDIA_NOUNS.has(head) &&
    (head === 'media' ||
      head === 'agency' ||
      hasWord(tokens, region, /^(?:state|state-run|news|official|party)$/));
  if (media) return reference(narrative, region, { kind: 'outlet', state });
  const document = DOCUMENTS.get(head);
  if (document !== undefined)
    return reference(narrative, region, {
      kind: 'document',
      document,
      owner: ownerOf(narrative, region, to),
      state,
    });
  const office = OFFICES.get(head);
  if (office !== undefined && !COMMON_OFFICES.has(office)) {
    const minister = office === 'minister' && hasWord(tokens, region, /^prime$/) ? 'premier' : office;
    return reference(narrative, region, { kind: 'title', office: minister, state });
  }
  const spoken = office === 'spokesman' ? bodyIn(narrative, region.from, to) : null;
  if (spoken !== null) {
    const { actor, state: of } = spoken.ref;
    const name = `${spoken.ref.name ?? ''} spokesperson`;
    return reference(narrative, { from: region.from, to }, { kind: 'body', name, actor, state: of });
  }
  return reference(narrative, { from: region.from, to }, { kind: 'generic', state });
}

/** The body a spokesman speaks for. */
function bodyIn(narrative: Narrative, from: number, to: number): Mention | null {
  for (let i = from; i < to; i++) {
    const mention = mentionAt(narrative, i);
    if (mention !== null && mention.ref.kind === 'body' && mention.ref.name !== null) return mention;
  }
  return null;
}

function hasWord(tokens: readonly QuoteToken[], region: Region, pattern: RegExp): boolean {
  for (let i = region.from; i < region.to; i++) if (pattern.test(tokens[i]?.lower ?? '')) return true;
  return false;
}

/** "the Chinese president", "China's president", "president of China". */
function stateIn(narrative: Narrative, from: number, to: number): string | null {
  const { tokens } = narrative;
  for (let i = from; i < to; i++) {
    const two = `${tokens[i]?.lower ?? ''} ${tokens[i + 1]?.lower ?? ''}`;
    const state = stateOfAdjective(two) ?? stateOfAdjective(tokens[i]?.lower ?? '') ?? STATE_NOUNS.get(two);
    if (state !== undefined) return state;
    const mention = mentionAt(narrative, i);
    if (mention !== null && mention.ref.state !== null && mention.ref.kind !== 'person')
      return mention.ref.state;
  }
  return null;
}

/** Possessor of a document: "Kim's 2025 reply", "his letter", "the KCNA report", "message from Xi". */
export function ownerOf(narrative: Narrative, region: Region, to: number): SpeakerRef | null {
  const { tokens } = narrative;
  for (let i = region.to - 2; i >= region.from; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    if (/^(?:his|her)$/.test(token.lower))
      return reference(narrative, { from: i, to: i + 1 }, { kind: 'pronoun' });
    if (token.kind === 'clitic') return classify(narrative, { from: region.from, to: i });
    const mention = mentionAt(narrative, i);
    if (mention !== null && mention.ref.kind !== 'state') return mention.ref;
  }
  for (let i = region.to; i < to && i < region.to + 8; i++) {
    if (!/^(?:from|by)$/.test(tokens[i]?.lower ?? '')) continue;
    return classify(narrative, { from: i + 1, to });
  }
  return null;
}

/** Builds a reference over a token range. */
export function reference(
  narrative: Narrative,
  region: Region,
  fields: Partial<SpeakerRef> & Pick<SpeakerRef, 'kind'>,
): SpeakerRef {
  const start = narrative.tokens[region.from]?.start ?? 0;
  const end = narrative.tokens[region.to - 1]?.end ?? start;
  return {
    name: null,
    actor: null,
    state: null,
    office: null,
    document: null,
    owner: null,
    parts: [],
    ...fields,
    start,
    end,
    text: narrative.text.slice(start, end),
  };
}
