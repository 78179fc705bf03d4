/** From cue verbs to claims: which stretch of a sentence is given to whom, by which rule. */
import { forward, needsQuote } from './ahead.js';
import { backward, continues, type Draft } from './behind.js';
import { toClaim } from './claim.js';
import type { Claim, SentenceSpan, SpeakerRef } from './model.js';
import type { Narrative } from './phrases.js';
import type { VerbUse } from './governors.js';

/** Claims of one sentence, in the order of their cues. */
export function claimsOf(
  narrative: Narrative,
  sentence: SentenceSpan,
  number: number,
  uses: readonly VerbUse[],
): Claim[] {
  const drafts: Draft[] = [];
  const breaks: number[] = [];
  let consumedTo = sentence.from;
  let clauseStart = sentence.from;
  let inverted: SpeakerRef | null = null;
  for (const each of uses) {
    if (each.at < consumedTo || each.verb.tier === 'D') continue;
    // "…, says the article, and goes on": the verb after the tag has the tag's speaker.
    const goesOn = inverted !== null && narrative.tokens[each.at - 1]?.lower === 'and';
    const use: VerbUse = goesOn ? { ...each, subject: inverted } : each;
    const behind = backward(narrative, sentence, use, clauseStart);
    if (behind !== null) {
      drafts.push(behind);
      breaks.push(behind.to);
      if (behind.shape === 'inverted') inverted = behind.speaker;
      clauseStart = use.at + 1;
      const ahead = continues(narrative, sentence, use, behind);
      if (ahead !== null) drafts.push(ahead);
      continue;
    }
    const draft = forward(narrative, sentence, use);
    // "extended congratulations and regards": what tells no words ends nobody's.
    if (use.breakAt !== null && (draft !== null || !needsQuote(use.verb.lemma))) breaks.push(use.breakAt);
    if (draft === null) continue;
    if (use.verb.tier === 'Q') consumedTo = draft.from;
    drafts.push(draft);
  }
  if (drafts.length === 0) return [];
  for (let i = sentence.from; i < sentence.to; i++) if (narrative.tokens[i]?.lower === ';') breaks.push(i);
  breaks.sort((a, b) => a - b);
  return drafts.flatMap((draft) => finish(narrative, sentence, number, draft, breaks));
}

function finish(
  narrative: Narrative,
  sentence: SentenceSpan,
  number: number,
  draft: Draft,
  breaks: readonly number[],
): Claim[] {
  const { tokens } = narrative;
  let { from, to } = draft;
  if (draft.shape === 'before') {
    // Words told in a fronted clause ("Saying that …, Xi noted") end with it.
    if (draft.use.fronted) to = Math.min(to, draft.use.main);
    to = breaks.find((at) => at > from && at > draft.use.at && at <= to) ?? to;
    to = beforeSource(narrative, from, to);
  }
  while (from < to && /^[,:—–-]+$/.test(tokens[from]?.lower ?? '') && tokens[from]?.kind === 'punct') from++;
  while (to > from && tokens[to - 1]?.kind === 'punct' && /^[.,;:!?…]+$/.test(tokens[to - 1]?.lower ?? ''))
    to--;
  if (draft.shape === 'open') from = to = sentence.to;
  if (to <= from && draft.shape !== 'open') return [];
  return [toClaim(narrative, number, { ...draft, from, to }, { from: draft.use.at, to: draft.use.at + 1 })];
}

/** "…, according to KCNA" is the writer's. */
function beforeSource({ tokens }: Narrative, from: number, to: number): number {
  for (let i = to - 2; i > from; i--)
    if (tokens[i]?.lower === 'according' && tokens[i + 1]?.lower === 'to' && tokens[i - 1]?.lower === ',')
      return i - 1;
  return to;
}
