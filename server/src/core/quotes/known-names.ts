/** Names the formulary or the lexicon holds, at one place of the narrative. */
import { OFFICES, STATE_NOUNS } from './lexicon-names.js';
import type { QuoteToken, SpeakerRef } from './model.js';
import { nameKey, stateOfAdjective, stateOfPair, type NameEntry, type NameIndex } from './names.js';

const LONGEST_NAME = 8;

export interface Found {
  readonly to: number;
  readonly end: number;
  readonly ref: Omit<SpeakerRef, 'start' | 'end' | 'text' | 'state'> & { readonly state: string | null };
}

/** Number of tokens of a state's adjective at `i`: "North Korean" 2, "Chinese" 1, else 0. */
export function adjectiveLength(tokens: readonly QuoteToken[], i: number, to: number): number {
  const one = tokens[i]?.lower ?? '';
  if (i + 1 < to && stateOfPair(one, tokens[i + 1]?.lower ?? '') !== null) return 2;
  if (one === 'korean' && /^(?:south|north)$/.test(tokens[i - 1]?.lower ?? '')) return 1;
  return stateOfAdjective(one) !== null && !STATE_NOUNS.has(one) ? 1 : 0;
}

export function known(
  text: string,
  tokens: readonly QuoteToken[],
  i: number,
  limit: number,
  index: NameIndex,
): Found | null {
  const token = tokens[i];
  if (token === undefined) return null;
  if (token.lower.charCodeAt(0) >= 0x400) return nativeName(text, tokens, i, index);
  const hyphen = token.lower.indexOf('-');
  const first = hyphen < 0 ? token.lower : token.lower.slice(0, hyphen);
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
  let found: Found | null = null;
  for (let to = i + 1; to <= limit && to <= i + LONGEST_NAME; to++) {
    const last = tokens[to - 1];
    if (last === undefined || last.kind === 'quote') break;
    const key = nameKey(text.slice(token.start, last.end));
    if (!index.openings.has(key)) break;
    if (last.kind === 'clitic' && last.end - last.start > 1) continue;
    const entry = index.names.get(key);
    if (entry !== undefined && !(to === i + 1 && entry.kind === 'state' && isTitleWord(tokens, i + 1)))
      found = { to, end: last.end, ref: refOf(entry) };
  }
  return found;
}

/** "China President Xi": a state's name used as an adjective of a title. */
function isTitleWord(tokens: readonly QuoteToken[], i: number): boolean {
  const next = tokens[i];
  return next !== undefined && next.cap && OFFICES.has(next.lower);
}

/** Letters that Russian endings add to a name. */
const LONGEST_ENDING = 3;

function nativeName(text: string, tokens: readonly QuoteToken[], i: number, index: NameIndex): Found | null {
  const token = tokens[i];
  if (token === undefined) return null;
  for (const [name, entry] of index.nativeAt.get(token.lower.slice(0, 1)) ?? []) {
    const end = token.start + name.length;
    if (text.slice(token.start, end).toLowerCase() !== name) continue;
    let to = i + 1;
    while ((tokens[to]?.start ?? Infinity) < end) to++;
    const rest = (tokens[to - 1]?.end ?? end) - end;
    if (rest > LONGEST_ENDING && name.charCodeAt(0) < 0x500) continue;
    return { to, end, ref: refOf(entry) };
  }
  return null;
}

const NO_PARTS: readonly never[] = [];

export function refOf(entry: NameEntry): Found['ref'] {
  const { kind, name, actor, state } = entry;
  return { kind, name, actor, state, office: null, document: null, owner: null, parts: NO_PARTS };
}

export function blank(kind: SpeakerRef['kind']): Found['ref'] {
  return {
    kind,
    name: null,
    actor: null,
    state: null,
    office: null,
    document: null,
    owner: null,
    parts: NO_PARTS,
  };
}
