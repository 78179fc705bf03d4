/** Speakers and claims in texts whose words are not parted or capitalised as in English. */
import type { Span } from '../../types.js';
import type { Claim, ClaimShape, Quotation, SpeakerRef } from '../model.js';
import type { NameEntry, NameIndex } from '../names.js';

/** What a finder of one language is given: a sentence of a paragraph, by offsets of the paragraph. */
export interface NativeSentence extends Span {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** Number of the sentence in the paragraph. */
  readonly number: number;
  readonly index: NameIndex;
}

const PRONOUN = /^(?:그|그녀|그는|他|她|он|она)$/i;

/** Messages as speakers: "축전은 … 지적하였다", "贺电说". */
const MESSAGE =
  /(?:축전|답전|전문|친서|편지|서한|메쎄지|메시지|贺电|贺信|口信|复电|唁电|来电|贺函|телеграмме?а?|послании?е?)$/iu;

/** Who the words at `span` name: an actor of the formulary, a pronoun, or somebody the rules cannot name. */
export function nativeSpeaker({ text, index }: NativeSentence, span: Span): SpeakerRef {
  const words = text.slice(span.start, span.end);
  const base: SpeakerRef = {
    kind: 'generic',
    text: words,
    name: null,
    actor: null,
    state: null,
    office: null,
    document: null,
    owner: null,
    parts: [],
    ...span,
  };
  if (PRONOUN.test(words.trim())) return { ...base, kind: 'pronoun' };
  if (MESSAGE.test(words.trim())) return { ...base, kind: 'document', document: 'message' };
  const found = lastNamed(words, index);
  if (found === null) return base;
  const { kind, name, actor, state } = found;
  // A state's or a body's name is only part of "the ministry's spokesman".
  if (kind === 'state' || (kind === 'body' && /대변인|发言人|представитель/i.test(words)))
    return { ...base, state };
  return { ...base, kind, name, actor, state };
}

/** The name that ends last in the phrase: titles and states stand before it; of two that end alike the longer. */
function lastNamed(words: string, { native }: NameIndex): NameEntry | null {
  const folded = words.toLowerCase();
  let best: NameEntry | null = null;
  let end = 0;
  for (const [name, entry] of native) {
    const at = folded.lastIndexOf(name.toLowerCase());
    if (at < 0 || at + name.length <= end) continue;
    [best, end] = [entry, at + name.length];
  }
  return best;
}

export interface NativeDraft {
  readonly shape: ClaimShape;
  readonly rule: string;
  readonly speaker: Span | null;
  readonly cue: Span;
  readonly content: Span;
}

/** Makes a claim; null where nothing is left of the content. */
export function nativeClaim(sentence: NativeSentence, draft: NativeDraft): Claim | null {
  const { text, quotations, number } = sentence;
  let { start, end } = draft.content;
  while (start < end && /[\s,，:：、—–-]/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,，.。!！?？;；—–-]/.test(text[end - 1] ?? '')) end--;
  if (end <= start) return null;
  const quotes = quotations.flatMap((quotation, i) =>
    quotation.depth === 0 && quotation.kind !== 'title' && quotation.start >= start && quotation.end <= end
      ? [i]
      : [],
  );
  return {
    sentence: number,
    shape: draft.shape,
    rule: draft.rule,
    cue: draft.cue,
    speaker: draft.speaker === null ? null : nativeSpeaker(sentence, draft.speaker),
    via: null,
    content: { start, end },
    clause: true,
    quotes,
    sure: true,
  };
}

/** The outer quotation that ends at `offset`, white space aside. */
export function quotationEnding({ text, quotations }: NativeSentence, offset: number): Quotation | null {
  let at = offset;
  while (at > 0 && /[\s,，—–-]/.test(text[at - 1] ?? '')) at--;
  return quotations.find(({ end, depth, kind }) => end === at && depth === 0 && kind !== 'title') ?? null;
}
