/** Speakers and claims in texts whose words are not parted or capitalised as in English. */
import type { Span } from '../../types.js';
import type { Claim, ClaimShape, Quotation, SpeakerRef } from '../model.js';
import type { NameIndex } from '../names.js';
import { nativeSpeaker } from './who.js';

/** What a finder of one language is given: a sentence of a paragraph, by offsets of the paragraph. */
export interface NativeSentence extends Span {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** Number of the sentence in the paragraph. */
  readonly number: number;
  readonly index: NameIndex;
}

export interface NativeDraft {
  readonly shape: ClaimShape;
  readonly rule: string;
  readonly speaker: Span | SpeakerRef | null;
  readonly cue: Span;
  readonly content: Span;
  /** Another outlet the speaker has it from. */
  readonly via?: Span;
  /** Nobody is named: whoever spoke last goes on. */
  readonly implied?: boolean;
  /** The words stand in what follows the sentence: the content may be empty. */
  readonly opens?: boolean;
}

/** Makes a claim; null where nothing is left of the content. */
export function nativeClaim(sentence: NativeSentence, draft: NativeDraft): Claim | null {
  const { text, quotations, number } = sentence;
  let { start, end } = draft.content;
  while (start < end && /[\s,，:：、—–-]/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,，.。!！?？;；—–-]/.test(text[end - 1] ?? '')) end--;
  if (end <= start && draft.opens !== true) return null;
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
    speaker: speakerOf(sentence, draft),
    via: draft.via === undefined ? null : nativeSpeaker(sentence, draft.via),
    content: { start, end: Math.max(start, end) },
    clause: true,
    quotes,
    sure: true,
  };
}

function speakerOf(sentence: NativeSentence, { speaker, implied, cue }: NativeDraft): SpeakerRef | null {
  if (speaker === null) return implied === true ? { ...nativeSpeaker(sentence, cue), ...GOES_ON } : null;
  return 'kind' in speaker ? speaker : nativeSpeaker(sentence, speaker);
}

/** The verb alone stands for the one who spoke last, as a pronoun would. */
const GOES_ON = { kind: 'pronoun', text: '', name: null, actor: null, document: null } as const;

/** The outer quotation that ends at `offset`, white space aside. */
export function quotationEnding({ text, quotations }: NativeSentence, offset: number): Quotation | null {
  let at = offset;
  while (at > 0 && /[\s,，—–-]/.test(text[at - 1] ?? '')) at--;
  return quotations.find(({ end, depth, kind }) => end === at && depth === 0 && kind !== 'title') ?? null;
}
