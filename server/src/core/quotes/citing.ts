/** "Yonhap, citing KCNA, reported …": the outlet that another one has it from. */
import { classify } from './classify.js';
import type { Claim, SentenceSpan, SpeakerRef } from './model.js';
import { phraseStartingAt, type Narrative } from './phrases.js';

const CITING = /^(?:citing|quoting)$/;

/** The claims of a sentence, those of outlets with the outlet they cite; the same list where none is cited. */
export function withCited(
  narrative: Narrative,
  sentence: SentenceSpan,
  claims: readonly Claim[],
): readonly Claim[] {
  const isOutlet = ({ speaker, via }: Claim): boolean => speaker?.kind === 'outlet' && via === null;
  if (!claims.some(isOutlet)) return claims;
  const cited = citedIn(narrative, sentence);
  if (cited === null) return claims;
  return claims.map((claim) =>
    isOutlet(claim) && claim.speaker?.start !== cited.start ? { ...claim, via: cited } : claim,
  );
}

function citedIn(narrative: Narrative, sentence: SentenceSpan): SpeakerRef | null {
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = narrative.tokens[i];
    if (token?.kind !== 'word' || !CITING.test(token.lower)) continue;
    const region = phraseStartingAt(narrative, i + 1, sentence);
    const ref = region === null ? null : classify(narrative, region);
    if (ref?.kind === 'outlet') return ref;
  }
  return null;
}
