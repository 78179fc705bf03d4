/** Sentences that open with the verb: `Said Kim Jong Un, “…”`, `Stated Kim:` before a paragraph of quotation. */
import { toClaim } from './claim.js';
import { classify } from './classify.js';
import { namesSomeone } from './content.js';
import { CUE_VERBS } from './lexicon.js';
import type { Claim, SentenceSpan } from './model.js';
import { phraseStartingAt, type Narrative } from './phrases.js';

/** How far behind the name its appositions may reach. */
const REACH = 16;

/** The claim of a sentence whose first word is a verb of speech in the past, or none. */
export function verbFirst(
  narrative: Narrative,
  sentence: SentenceSpan,
  number: number,
  claims: Claim[],
): void {
  const { tokens } = narrative;
  const first = tokens[sentence.from];
  const verb = first?.kind === 'word' && first.cap ? CUE_VERBS.get(first.lower) : undefined;
  if (verb === undefined || verb.form !== 'past' || verb.tier !== 'A' || verb.lemma === 'ask') return;
  const region = phraseStartingAt(narrative, sentence.from + 1, sentence);
  if (region === null || !namesSomeone(narrative, region)) return;
  for (let i = region.to; i < Math.min(sentence.to, region.to + REACH); i++) {
    const mark = tokens[i]?.lower ?? '';
    if (tokens[i]?.kind === 'punct' && !/^[,:()]$/.test(mark)) return;
    const ends = mark === ':' && i + 1 >= sentence.to;
    if (!ends && !(/^[,:]$/.test(mark) && tokens[i + 1]?.kind === 'quote')) continue;
    const speaker = classify(narrative, region);
    const place = ends ? { from: sentence.to, to: sentence.to } : { from: i + 1, to: sentence.to };
    const shape = ends ? ('open' as const) : ('before' as const);
    const rule = ends ? 'verb-colon' : 'verb-name-quote';
    const draft = { shape, rule, speaker, via: null, ...place, clause: true, sure: true };
    claims.push(toClaim(narrative, number, draft, { from: sentence.from, to: sentence.from + 1 }));
    return;
  }
}
