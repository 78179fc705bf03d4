/** Makes a claim of token ranges. */
import type { Claim, ClaimShape, SpeakerRef } from './model.js';
import { reference } from './classify.js';
import { type Narrative, type Region } from './phrases.js';

export interface ClaimDraft extends Region {
  readonly shape: ClaimShape;
  readonly rule: string;
  readonly speaker: SpeakerRef | null;
  readonly via: SpeakerRef | null;
  readonly clause: boolean;
  readonly sure: boolean;
}

/** `cue` is a token range, as the draft is; the claim's offsets are those of the paragraph. */
export function toClaim(narrative: Narrative, sentence: number, draft: ClaimDraft, cue: Region): Claim {
  const { tokens } = narrative;
  const last = tokens[draft.to - 1];
  const start = draft.from < draft.to ? (tokens[draft.from]?.start ?? 0) : (last?.end ?? 0);
  const quotes: number[] = [];
  for (let i = draft.from; i < draft.to; i++) {
    const quote = tokens[i]?.quote ?? -1;
    if (quote >= 0) quotes.push(quote);
  }
  const { start: cueStart, end: cueEnd } = reference(narrative, cue, { kind: 'generic' });
  const { shape, rule, speaker, via, clause, sure } = draft;
  const content = { start, end: last === undefined ? start : Math.max(start, last.end) };
  return {
    sentence,
    shape,
    rule,
    speaker,
    via,
    clause,
    sure,
    content,
    quotes,
    cue: { start: cueStart, end: cueEnd },
  };
}
