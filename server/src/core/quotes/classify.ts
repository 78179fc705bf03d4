/** What kind of speaker a noun phrase names. */
import { DETERMINERS, POSSESSIVES, PREPOSITIONS } from './lexicon.js';
import { DOCUMENTS, MEDIA_NOUNS, OFFICES, STATE_NOUNS } from './lexicon-names.js';
import type { Mention, QuoteToken, SpeakerRef } from './model.js';
import { stateOfAdjective } from './names.js';
import { isHonoured, officeAt } from './offices.js';
import { isPersonal, mentionAt, openingBracket, type Narrative, type Region } from './phrases.js';

/** Offices that many hold at once: the phrase names nobody. */
const COMMON_OFFICES: ReadonlySet<string> = new Set(
  'spokesman official analyst diplomat envoy counterpart deputy head chief general senator professor vice director'.split(
    ' ',
  ),
);
const JOINT_HEADS =
  /^(?:sides|leaders|countries|parties|ministers|heads|neighbou?rs|nations|allies|presidents|both)$/;

/** What a noun phrase names. Always gives a reference, `generic` when it names nobody in particular. */
export function classify(narrative: Narrative, region: Region): SpeakerRef {
  const { tokens } = narrative;
  let { from } = region;
  const { to } = region;
  while (from < to - 1 && isLeadIn(tokens[from])) from++;
  if (from < to && isPreposition(narrative, from)) return afterPreposition(narrative, from, to);
  const holder = officeHolder(narrative, from, to);
  if (holder !== null) return holder.ref;
  let headEnd = to;
  for (let i = from + 1; i < to; i++) {
    if (isPreposition(narrative, i)) {
      headEnd = i;
      break;
    }
  }
  // "a commentary carried by KCNA": the participle is no head.
  if (
    tokens[headEnd]?.lower === 'by' &&
    headEnd - 1 > from &&
    /^(?:carried|published|issued|released|written)$/.test(tokens[headEnd - 1]?.lower ?? '')
  )
    headEnd--;
  const headRegion = { from, to: closeBracket(tokens, from, headEnd) };
  const mention = mentionAt(narrative, headRegion.to - 1);
  if (mention !== null && mention.to === headRegion.to) return named(narrative, mention, from);
  return common(narrative, headRegion, to);
}

/** "President of Cote d'Ivoire Alassane Ouattara": the name right after the country holds the office. */
function officeHolder(narrative: Narrative, from: number, to: number): Mention | null {
  const { tokens } = narrative;
  const mention = mentionAt(narrative, to - 1);
  if (mention === null || mention.to !== to || mention.ref.kind !== 'person') return null;
  const before = tokens[mention.phraseFrom - 1];
  if (mention.phraseFrom - 1 <= from || before?.kind !== 'word' || mentionAt(narrative, from) !== null)
    return null;
  let of = from;
  while (of < mention.phraseFrom && tokens[of]?.lower !== 'of') of++;
  const office = OFFICES.get(tokens[of - 1]?.lower ?? '');
  const adjacent = !PREPOSITIONS.has(before.lower) && !/^(?:the|and|a|an|or)$/.test(before.lower);
  return office !== undefined && !COMMON_OFFICES.has(office) && adjacent ? mention : null;
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
  const carried = mention?.ref.kind === 'outlet' && narrative.tokens[from]?.lower === 'by';
  if (mention !== null && (mention.role === 'free' || carried))
    return named(narrative, mention, mention.phraseFrom);
  for (let i = to - 2; i > from; i--) {
    const word = narrative.tokens[i]?.lower ?? '';
    if (/^(?:the|he|she|his|her)$/.test(word)) return classify(narrative, { from: i, to });
  }
  const last = narrative.tokens[to - 1]?.lower ?? '';
  if (/^(?:he|she|it)$/.test(last)) return classify(narrative, { from: to - 1, to });
  return reference(narrative, { from, to }, { kind: 'generic' });
}

function named(narrative: Narrative, mention: Mention, from: number): SpeakerRef {
  const parts: Mention[] = [mention];
  for (let next = beside(narrative, mention, from, true); next !== null && parts.length < 6;) {
    parts.unshift(next);
    next = beside(narrative, next, from, false) ?? listed(narrative, next);
  }
  const [first] = parts;
  if (parts.length === 1 || first === undefined) return mention.ref;
  const refs = parts.map(({ ref }) => ref);
  return reference(narrative, { from: first.from, to: mention.to }, { kind: 'several', parts: refs });
}

/** The name that "and" (or, further left, a comma) joins to this one: "A, the B and the C". */
function beside(narrative: Narrative, right: Mention, from: number, last: boolean): Mention | null {
  const { tokens } = narrative;
  const edge = tokens[right.phraseFrom - 1]?.lower === 'the' ? right.phraseFrom - 2 : right.phraseFrom - 1;
  const joint = tokens[edge]?.lower;
  if (edge <= from || !(joint === 'and' || (!last && joint === ','))) return null;
  const other = mentionAt(narrative, edge - 1);
  return other !== null &&
    other.to === edge &&
    other.ref.kind !== 'generic' &&
    isPersonal(other) === isPersonal(right)
    ? other
    : null;
}

/** "Xi, Putin and Kim said": a phrase ends at its comma, yet the names that open the sentence go together. */
function listed(narrative: Narrative, right: Mention): Mention | null {
  const { tokens } = narrative;
  const comma = right.phraseFrom - 1;
  const other = tokens[comma]?.lower === ',' ? mentionAt(narrative, comma - 1) : null;
  if (other?.to !== comma || !isPersonal(other) || !isPersonal(right) || other.role !== 'free') return null;
  const before = tokens[other.phraseFrom - 1];
  const opens = before === undefined || before.kind === 'quote' || /^[.!?:—–]$|^--+$/.test(before.lower);
  return opens || listed(narrative, other) !== null ? other : null;
}

function common(narrative: Narrative, region: Region, to: number): SpeakerRef {
  const { tokens } = narrative;
  const head = tokens[region.to - 1]?.lower ?? '';
  if (/^(?:he|she|him|i|we|reporter)$/.test(head)) return reference(narrative, region, { kind: 'pronoun' });
  if (head === 'it') return reference(narrative, region, { kind: 'it' });
  if (head === 'they') return reference(narrative, region, { kind: 'they' });
  const state = stateIn(narrative, region.from, to);
  if (JOINT_HEADS.test(head)) {
    const joint =
      /^(?:both|sides)$/.test(head) || hasWord(tokens, { from: region.from, to }, /^(?:both|two)$/);
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
  const office = officeAt(tokens, region.to - 1);
  if (office !== null && !COMMON_OFFICES.has(office)) {
    // "the chairman of that society" is not whoever was called chairman before.
    if (
      /^(?:of|for)$/.test(tokens[region.to]?.lower ?? '') &&
      region.to < to &&
      !stateEnds(narrative, region.to, to)
    )
      return reference(narrative, { from: region.from, to }, { kind: 'generic', office });
    const own = /^(?:leader|secretary|marshal)$/.test(office) && state === null;
    const honoured = own && isHonoured(tokens, region.from, region.to);
    return reference(narrative, region, {
      kind: 'title',
      office: honoured ? 'supreme-leader' : office,
      state,
    });
  }
  if (
    head === 'ministry' ||
    (office === 'spokesman' &&
      bodyIn(narrative, region.from, to) === null &&
      hasWord(tokens, { from: region.from, to }, /^ministry$/))
  )
    return reference(narrative, { from: region.from, to }, { kind: 'body', office, state });
  const spoken = office === 'spokesman' ? bodyIn(narrative, region.from, to) : null;
  if (spoken !== null) {
    const { actor, state: of } = spoken.ref;
    const name = `${spoken.ref.name ?? ''} spokesperson`;
    return reference(narrative, { from: region.from, to }, { kind: 'body', name, actor, state: of });
  }
  return reference(narrative, { from: region.from, to }, { kind: 'generic', state });
}

/** Nothing follows the office but its state or ruling party: "president of China", "general secretary of the WPK". */
function stateEnds(narrative: Narrative, from: number, to: number): boolean {
  const first = narrative.tokens[from + 1]?.lower === 'the' ? from + 2 : from + 1;
  const mention = mentionAt(narrative, first);
  const party =
    mention?.ref.kind === 'body' && mention.ref.state !== null && /\bparty\b/i.test(mention.ref.name ?? '');
  if (mention === null || !(mention.ref.kind === 'state' || party)) return false;
  if (narrative.tokens[mention.to]?.kind === 'clitic') return false;
  return mention.to >= to || PREPOSITIONS.has(narrative.tokens[mention.to]?.lower ?? '');
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
