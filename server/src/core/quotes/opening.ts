/** The noun phrase a main clause opens with, known by name or not: who acts in it. */
import { classify, reference } from './classify.js';
import { ADVERBS, AUXILIARIES, CLAUSE_WORDS, CUE_VERBS, DETERMINERS, PREPOSITIONS } from './lexicon.js';
import type { SentenceSpan, SpeakerRef } from './model.js';
import { mentionFrom, type Narrative } from './phrases.js';

/** Longer phrases are cut: their head stands in front. */
const LONGEST = 6;
const HERE = /^(?:here|there)$/;
const TIMES =
  /^(?:later|ago|earlier|afterwards?|morning|afternoon|evening|night|today|yesterday|tonight|week|month|year|day|time)$/;
const LEADS_IN = /^(?:and|but|or|so|yet|still|even|then|now|meanwhile|however|instead|,)$/;

/** What the clause from token `main` on is about; null where no noun phrase opens it. */
export function openingPhrase(narrative: Narrative, sentence: SentenceSpan, main: number): SpeakerRef | null {
  const { tokens } = narrative;
  let from = main;
  while (from < sentence.to && from - main < 4 && leadsIn(narrative, from)) from++;
  from = pastTime(narrative, sentence, afterDateline(narrative, sentence, from));
  const first = tokens[from];
  if (first?.kind !== 'word' && first?.kind !== 'number') return null;
  const mention = mentionFrom(narrative, from) ?? mentionFrom(narrative, from + 1);
  if (mention !== null && mention.phraseFrom <= from + 1 && tokens[mention.to]?.kind !== 'clitic')
    return mention.ref;
  if (/^(?:he|she|it|they|we|i)$/.test(first.lower)) return classify(narrative, { from, to: from + 1 });
  if (
    !(first.cap || first.kind === 'number' || DETERMINERS.has(first.lower)) ||
    PREPOSITIONS.has(first.lower)
  )
    return null;
  let to = from + 1;
  while (to < sentence.to && to - from < LONGEST && !ends(narrative, to)) to++;
  const alone = to === from + 1 && first.cap && !DETERMINERS.has(first.lower);
  return alone ? reference(narrative, { from, to }, { kind: 'surname' }) : classify(narrative, { from, to });
}

function leadsIn({ tokens }: Narrative, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'quote') return false;
  const adverb = ADVERBS.has(token.lower) || (token.lower.endsWith('ly') && tokens[at + 1]?.lower === ',');
  return adverb || LEADS_IN.test(token.lower);
}

/** "A few days later, Kim said", "That morning, …", "Here in Beijing, …": a time or place is not who acts. */
function pastTime({ tokens }: Narrative, sentence: SentenceSpan, from: number): number {
  for (let i = from + 1; i < Math.min(sentence.to - 1, from + LONGEST); i++) {
    const token = tokens[i];
    if (token?.lower === ',')
      return HERE.test(tokens[from]?.lower ?? '') || TIMES.test(tokens[i - 1]?.lower ?? '') ? i + 1 : from;
    if (token?.kind !== 'word' && token?.kind !== 'number') return from;
  }
  return from;
}

/** "WASHINGTON — Kim defended …": the place is not who acts. */
function afterDateline({ tokens }: Narrative, sentence: SentenceSpan, from: number): number {
  for (let i = from + 1; i < Math.min(sentence.to, from + 8); i++) {
    const token = tokens[i];
    if (token?.kind !== 'punct') continue;
    if (/^(?:—|–|--+|―)$/.test(token.lower))
      return tokens[from]?.cap === true && i + 1 < sentence.to ? i + 1 : from;
    if (!/^[(),/]$/.test(token.lower)) return from;
  }
  return from;
}

function ends({ tokens }: Narrative, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return token?.kind !== 'clitic' && token?.kind !== 'number';
  if (CLAUSE_WORDS.has(token.lower) || AUXILIARIES.has(token.lower) || PREPOSITIONS.has(token.lower))
    return true;
  return !token.cap && (CUE_VERBS.has(token.lower) || /(?:ed|ly)$/.test(token.lower));
}
