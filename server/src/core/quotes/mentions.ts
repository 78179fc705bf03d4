/** Finds the names of one paragraph with their role, titles and sentence. */
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_WORDS,
  CUE_VERBS,
  DETERMINERS,
  MONTHS,
  PREPOSITIONS,
  PRONOUNS,
  WEEKDAYS,
} from './lexicon.js';
import { BODY_WORDS, LEADER_OFFICES, NAME_PREFIXES, OFFICES, STATE_NOUNS } from './lexicon-names.js';
import type { Mention, QuoteToken, SentenceSpan, SpeakerRef } from './model.js';
import { nameKey, namesBody, stateOfAdjective, type NameEntry, type NameIndex } from './names.js';

const LONGEST_NAME = 8;

interface Found {
  readonly to: number;
  readonly end: number;
  readonly ref: Omit<SpeakerRef, 'start' | 'end' | 'text' | 'state'> & { readonly state: string | null };
}

/** All names outside quotations, in order. */
export function findMentions(
  text: string,
  tokens: readonly QuoteToken[],
  sentences: readonly SentenceSpan[],
  index: NameIndex,
): Mention[] {
  const mentions: Mention[] = [];
  sentences.forEach((sentence, number) => {
    let i = sentence.from;
    while (i < sentence.to) {
      const token = tokens[i];
      if (
        token === undefined ||
        token.kind !== 'word' ||
        !(token.cap || token.lower.charCodeAt(0) > 0x1100)
      ) {
        i++;
        continue;
      }
      const skip = adjectiveLength(tokens, i, sentence.to);
      const found =
        known(text, tokens, i, sentence.to, index) ??
        (skip > 0 ? null : unknown(text, tokens, i, sentence, index));
      if (found === null) {
        i += Math.max(1, skip);
        continue;
      }
      mentions.push(mention(text, tokens, i, found, number, sentence));
      i = found.to;
    }
  });
  return mentions;
}

/** Number of tokens of a state's adjective at `i`: "North Korean" 2, "Chinese" 1, else 0. */
export function adjectiveLength(tokens: readonly QuoteToken[], i: number, to: number): number {
  const one = tokens[i]?.lower ?? '';
  const two = i + 1 < to ? `${one} ${tokens[i + 1]?.lower ?? ''}` : '';
  if (two !== '' && stateOfAdjective(two) !== null) return 2;
  return stateOfAdjective(one) !== null && !STATE_NOUNS.has(one) ? 1 : 0;
}

function known(
  text: string,
  tokens: readonly QuoteToken[],
  i: number,
  limit: number,
  index: NameIndex,
): Found | null {
  const token = tokens[i];
  if (token === undefined) return null;
  if (token.lower.charCodeAt(0) >= 0x400) return nativeName(token, i, index);
  const first = token.lower.split('-')[0] ?? '';
  if (
    (first === 'north' || first === 'south') &&
    tokens[i - 1]?.lower === 'the' &&
    tokens[i + 1]?.cap !== true
  )
    return {
      to: i + 1,
      end: token.end,
      ref: { ...blank('state'), state: first === 'north' ? 'DPRK' : 'ROK' },
    };
  if (!index.firstWords.has(first)) return null;
  for (let to = Math.min(limit, i + LONGEST_NAME); to > i; to--) {
    const last = tokens[to - 1];
    if (last === undefined || last.kind === 'quote' || (last.kind === 'clitic' && last.end - last.start > 1))
      continue;
    const entry = index.names.get(nameKey(text.slice(token.start, last.end)));
    if (entry !== undefined && !(to === i + 1 && entry.kind === 'state' && isTitleWord(tokens, i + 1)))
      return { to, end: last.end, ref: refOf(entry) };
  }
  return null;
}

/** "China President Xi": a state's name used as an adjective of a title. */
function isTitleWord(tokens: readonly QuoteToken[], i: number): boolean {
  const next = tokens[i];
  return next !== undefined && next.cap && OFFICES.has(next.lower);
}

function nativeName(token: QuoteToken, i: number, index: NameIndex): Found | null {
  for (const [name, entry] of index.native) {
    if (token.lower.startsWith(name.toLowerCase()))
      return { to: i + 1, end: token.start + name.length, ref: refOf(entry) };
  }
  return null;
}

function refOf(entry: NameEntry): Found['ref'] {
  const { kind, name, actor, state } = entry;
  return { kind, name, actor, state, office: null, document: null, owner: null, parts: [] };
}

function ordinary(lower: string): boolean {
  return (
    DETERMINERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    ADVERBS.has(lower) ||
    CLAUSE_WORDS.has(lower) ||
    AUXILIARIES.has(lower) ||
    WEEKDAYS.has(lower) ||
    MONTHS.has(lower) ||
    PRONOUNS.has(lower) ||
    /^(?:i|we|it|they|you|and|or|there|here|such)$/.test(lower) ||
    CUE_VERBS.get(lower)?.form === 'ing'
  );
}

function unknown(
  text: string,
  tokens: readonly QuoteToken[],
  i: number,
  sentence: SentenceSpan,
  index: NameIndex,
): Found | null {
  let to = i;
  const words: string[] = [];
  while (to < sentence.to && words.length < 5) {
    const token = tokens[to];
    if (token === undefined || token.kind !== 'word' || !token.cap || ordinary(token.lower)) break;
    if (OFFICES.has(token.lower) || (words.length === 0 && isPrefix(tokens, to))) break;
    if (words.length > 0 && adjectiveLength(tokens, to, sentence.to) > 0) break;
    words.push(token.lower);
    to++;
    if (tokens[to]?.kind === 'clitic') break;
  }
  const first = tokens[i];
  const last = tokens[to - 1];
  if (words.length === 0 || first === undefined || last === undefined) return null;
  if (words.length === 1) {
    // "the Council", "the Pentagon": no surname.
    if (/^(?:the|a|an|this)$/.test(tokens[i - 1]?.lower ?? '') || BODY_WORDS.has(words[0] ?? '')) return null;
    if (i === sentence.from && !index.surnames.has(words[0] ?? '') && tokens[to]?.kind !== 'clitic') {
      // An ordinary word at a sentence's start is capitalised too; only a verb right after makes it a name.
      if (!CUE_VERBS.has(tokens[to]?.lower ?? '') || (words[0] ?? '').endsWith('s')) return null;
    }
    return { to, end: last.end, ref: blank('surname') };
  }
  if (namesBody(words)) return body(text, tokens, i, to, sentence.to, index);
  // "Vladimir Vladimirovich Putin": the formulary names people without the patronymic.
  const [given = '', patronymic = '', family = ''] = words;
  const russian =
    words.length === 3 && /(?:ovich|evich|ovna|evna)$/.test(patronymic)
      ? index.names.get(`${given} ${family}`)
      : undefined;
  if (russian !== undefined) return { to, end: last.end, ref: refOf(russian) };
  const kind = 'person';
  return {
    to,
    end: last.end,
    ref: { ...blank(kind), name: text.slice(first.start, last.end).replace(/\s+/g, ' ') },
  };
}

/** "Foreign Minister" has a title's word in front; "Foreign Ministry" is a name. */
function isPrefix(tokens: readonly QuoteToken[], at: number): boolean {
  const next = tokens[at + 1];
  return NAME_PREFIXES.has(tokens[at]?.lower ?? '') && !(next?.cap === true && BODY_WORDS.has(next.lower));
}

/** "Foreign Ministry of the DPRK": with the state it belongs to, under the formulary's name for it if there is one. */
function body(
  text: string,
  tokens: readonly QuoteToken[],
  from: number,
  to: number,
  limit: number,
  index: NameIndex,
): Found {
  const start = tokens[from]?.start ?? 0;
  const short = text.slice(start, tokens[to - 1]?.end ?? start);
  const of = tokens[to]?.lower === 'of' ? (tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1) : -1;
  const owner =
    of < 0 || of >= limit || tokens[of]?.cap !== true ? null : known(text, tokens, of, limit, index);
  const end = owner?.end ?? tokens[to - 1]?.end ?? start;
  const state = owner?.ref.state ?? stateBefore(tokens, from);
  const entry = state === null ? undefined : index.names.get(nameKey(`${state} ${short}`));
  if (entry !== undefined) return { to: owner?.to ?? to, end, ref: refOf(entry) };
  return {
    to: owner?.to ?? to,
    end,
    ref: { ...blank('body'), name: text.slice(start, end).replace(/\s+/g, ' '), state },
  };
}

/** "the Chinese Foreign Ministry", "China's Foreign Ministry". */
function stateBefore(tokens: readonly QuoteToken[], at: number): string | null {
  const clitic = tokens[at - 1]?.kind === 'clitic' ? 2 : 1;
  const one = tokens[at - clitic]?.lower ?? '';
  const two = `${tokens[at - clitic - 1]?.lower ?? ''} ${one}`;
  return (
    stateOfAdjective(two) ?? STATE_NOUNS.get(two) ?? stateOfAdjective(one) ?? STATE_NOUNS.get(one) ?? null
  );
}

function blank(kind: SpeakerRef['kind']): Found['ref'] {
  return { kind, name: null, actor: null, state: null, office: null, document: null, owner: null, parts: [] };
}

function mention(
  text: string,
  tokens: readonly QuoteToken[],
  from: number,
  found: Found,
  number: number,
  sentence: SentenceSpan,
): Mention {
  const start = tokens[from]?.start ?? 0;
  const before = titlesBefore(tokens, from, sentence);
  const after =
    found.ref.kind === 'person' || found.ref.kind === 'surname'
      ? titlesAfter(tokens, found.to, sentence)
      : [];
  const previous = tokens[before.from - 1];
  const possessive = tokens[found.to]?.kind === 'clitic';
  const oblique =
    before.from > sentence.from &&
    previous !== undefined &&
    previous.kind === 'word' &&
    PREPOSITIONS.has(previous.lower);
  return {
    ref: {
      ...found.ref,
      start,
      end: found.end,
      text: text.slice(start, found.end),
      state: found.ref.state ?? before.state,
    },
    role: possessive ? 'possessive' : oblique ? 'oblique' : 'free',
    sentence: number,
    from,
    to: found.to,
    phraseFrom: before.from,
    offices: [...before.offices, ...after],
  };
}

interface Titles {
  readonly from: number;
  readonly offices: readonly string[];
  readonly state: string | null;
}

/** "North Korean leader Kim …", "General Secretary Comrade Xi …". */
function titlesBefore(tokens: readonly QuoteToken[], at: number, sentence: SentenceSpan): Titles {
  const offices: string[] = [];
  let state: string | null = null;
  let i = at;
  while (i > sentence.from && at - i < 10) {
    const word = tokens[i - 1];
    if (word === undefined || word.kind !== 'word') break;
    const two = `${tokens[i - 2]?.lower ?? ''} ${word.lower}`;
    const office = OFFICES.get(word.lower);
    const adjective =
      stateOfAdjective(two) ??
      stateOfAdjective(word.lower) ??
      (word.cap ? STATE_NOUNS.get(word.lower) : undefined) ??
      null;
    if (office !== undefined) offices.push(office);
    else if (adjective !== null && (offices.length > 0 || word.cap)) {
      state = adjective;
      if (stateOfAdjective(two) !== null && i - 1 > sentence.from) i--;
    } else if (word.lower === 'and' ? offices.length === 0 : !NAME_PREFIXES.has(word.lower)) break;
    else if (word.lower === 'and') break;
    i--;
  }
  return { from: i, offices, state };
}

/** ", premier of the Cabinet", ", general secretary of …". */
function titlesAfter(tokens: readonly QuoteToken[], at: number, sentence: SentenceSpan): readonly string[] {
  if (tokens[at]?.lower !== ',') return [];
  const offices: string[] = [];
  for (let i = at + 1; i < Math.min(sentence.to, at + 6); i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word') break;
    const office = OFFICES.get(token.lower);
    if (office !== undefined) offices.push(office);
    else if (
      !NAME_PREFIXES.has(token.lower) &&
      !/^(?:the|a|an|who|is|of)$/.test(token.lower) &&
      adjectiveLength(tokens, i, sentence.to) === 0
    )
      break;
  }
  return offices;
}

/** Does an office named in the text fit the office asked for? "leader" fits any head. */
export function officeFits(asked: string, held: readonly string[]): boolean {
  if (held.includes(asked)) return true;
  return asked === 'leader' ? held.some((office) => LEADER_OFFICES.has(office)) : false;
}
