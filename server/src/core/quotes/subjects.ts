/** The phrase a sentence opens with, if it names somebody: what a pronoun of the next sentence may stand for. */
import { CLAUSE_WORDS, CUE_VERBS } from './lexicon.js';
import { OFFICES } from './lexicon-names.js';
import { classify, reference } from './classify.js';
import type { Mention, SentenceSpan, SentenceSubject } from './model.js';
import { isPersonal, mentionAt, mentionFrom, phraseStartingAt, type Narrative } from './phrases.js';
import { mainStart } from './verbs.js';

const ARTICLE = /^(?:the|a|an|its|both)$/;
const SUBORDINATE = /^(?:when|as|after|while|before|since)$/;

/** Subject of one sentence; null where its first words name no person, body or office. */
export function subjectOf(narrative: Narrative, sentence: SentenceSpan): SentenceSubject | null {
  const quoted = quotedPerson(narrative, sentence);
  if (quoted !== null) return { ref: quoted.ref, fronted: false, contested: false };
  const main = mainStart(narrative, sentence);
  const fronted = main > sentence.from;
  const subordinate = fronted && SUBORDINATE.test(narrative.tokens[sentence.from]?.lower ?? '');
  const first = opening(narrative, sentence, main, false);
  const pronoun = first !== null && /^(?:pronoun|it)$/.test(first.ref.kind);
  const before =
    subordinate && (first === null || pronoun) ? opening(narrative, sentence, sentence.from + 1, true) : null;
  return before ?? first;
}

/** "The report quoted Kim." is about Kim. */
function quotedPerson(narrative: Narrative, sentence: SentenceSpan): Mention | null {
  for (const i of sentence.landmarks) {
    const token = narrative.tokens[i];
    if (token?.kind !== 'word' || CUE_VERBS.get(token.lower)?.tier !== 'Q') continue;
    const mention = mentionFrom(narrative, i + 1);
    if (mention !== null && isPersonal(mention) && mention.role === 'free') return mention;
  }
  return null;
}

function opening(
  narrative: Narrative,
  sentence: SentenceSpan,
  from: number,
  fronted: boolean,
): SentenceSubject | null {
  const { tokens } = narrative;
  const first = ARTICLE.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  if (first >= sentence.to) return null;
  const mention = mentionFrom(narrative, first);
  if (mention !== null && names(mention) && tokens[mention.to]?.kind !== 'clitic')
    return (
      together(narrative, mention, fronted) ?? {
        ref: mention.ref,
        fronted,
        contested: isPersonal(mention) && contested(narrative, sentence, mention),
      }
    );
  if (/^(?:he|she|it)$/.test(tokens[from]?.lower ?? ''))
    return { ref: classify(narrative, { from, to: from + 1 }), fronted, contested: false };
  const region = phraseStartingAt(narrative, from, sentence);
  if (region === null || mention !== null) return null;
  let head = first;
  while (head < region.to && !OFFICES.has(tokens[head]?.lower ?? '') && !ends(narrative, head)) head++;
  // "The chairman of the society arrived": a person, though the text does not name him.
  return head < region.to && OFFICES.has(tokens[head]?.lower ?? '')
    ? { ref: classify(narrative, region), fronted, contested: false }
    : null;
}

/** "Kim and Xi met": neither of them is "he" in what follows. */
function together(narrative: Narrative, first: Mention, fronted: boolean): SentenceSubject | null {
  const { tokens } = narrative;
  const other = tokens[first.to]?.lower === 'and' ? mentionFrom(narrative, first.to + 1) : null;
  if (other?.role !== 'free' || isPersonal(other) !== isPersonal(first)) return null;
  const parts = [first.ref, other.ref];
  const ref = reference(narrative, { from: first.from, to: other.to }, { kind: 'several', parts });
  return { ref, fronted, contested: false };
}

function ends({ tokens }: Narrative, at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return (
    tokens[at]?.kind !== 'word' || /^(?:of|for)$/.test(word) || CLAUSE_WORDS.has(word) || CUE_VERBS.has(word)
  );
}

function names({ ref }: Mention): boolean {
  return /^(?:person|surname|body|outlet)$/.test(ref.kind);
}

function contested(narrative: Narrative, sentence: SentenceSpan, subject: Mention): boolean {
  for (let i = subject.to; i < sentence.to; i++) {
    const other = mentionAt(narrative, i);
    if (other === null || !isPersonal(other) || other.role !== 'free') continue;
    if (other.ref.name !== subject.ref.name || other.ref.text !== subject.ref.text) return true;
  }
  return false;
}
