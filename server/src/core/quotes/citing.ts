/** Outlets that stand beside the one who speaks: "Yonhap, citing KCNA, reported …", "in remarks carried by KCNA, Kim said …". */
import { classify } from './classify.js';
import type { Claim, SentenceSpan, SpeakerRef } from './model.js';
import { phraseStartingAt, type Narrative } from './phrases.js';

const CITING = /^(?:citing|quoting)$/;
const CARRIED = /^(?:carried|published|reported|released|relayed|distributed)$/;

/** The claims of a sentence with the outlets their words come through; the same list where none stands beside them. */
export function withCited(
  narrative: Narrative,
  sentence: SentenceSpan,
  claims: readonly Claim[],
): readonly Claim[] {
  if (claims.length === 0) return claims;
  const beside = besideOf(narrative, sentence);
  if (beside === null) return claims;
  const { ref, cited } = beside;
  const comesThrough = ({ speaker, via, content }: Claim): boolean => {
    if (via !== null || speaker === null || speaker.start === ref.start) return false;
    if (cited) return speaker.kind === 'outlet';
    return /^(?:person|surname|title|pronoun|body)$/.test(speaker.kind) && ref.end <= content.start;
  };
  return claims.map((claim) => (comesThrough(claim) ? { ...claim, via: ref } : claim));
}

/** `cited`: the outlet that another one has it from; else one that carries what is said. */
function besideOf(
  narrative: Narrative,
  sentence: SentenceSpan,
): { readonly ref: SpeakerRef; readonly cited: boolean } | null {
  const { tokens } = narrative;
  for (let i = sentence.from; i < sentence.to; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    const cited = CITING.test(token.lower);
    if (!cited && !(tokens[i + 1]?.lower === 'by' && CARRIED.test(token.lower))) continue;
    const region = phraseStartingAt(narrative, cited ? i + 1 : i + 2, sentence);
    const ref = region === null ? null : classify(narrative, region);
    if (ref?.kind === 'outlet') return { ref, cited };
  }
  return null;
}
