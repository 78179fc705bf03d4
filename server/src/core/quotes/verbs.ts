/** Which words of a sentence are verbs of speech. */
import { BE_FORMS, CUE_VERBS, DETERMINERS, PREPOSITIONS, type CueVerb } from './lexicon.js';
import { DOCUMENTS, MEDIA_NOUNS, OFFICES } from './lexicon-names.js';
import { endsWithComma, mainSubject, useOf, type VerbUse } from './governors.js';
import type { SentenceSpan } from './model.js';
import { stateOfAdjective } from './names.js';
import { beforeVerb, mentionAt, phraseEndingAt, type Narrative, type Region } from './phrases.js';

/** Verbs that no name holds, whatever their capitals. */
const IN_HEADLINES = /^(?:said|told|asked)$/;
const SUBORDINATORS =
  /^(?:asked|as|when|while|after|before|although|though|if|since|because|following|despite|during|in|by|with|at|on|amid|under|once)$/;
/** These open a clause of their own, whose verb is not the sentence's. */
const CLAUSE_OPENERS = /^(?:as|when|while|after|before|although|though|if|since|because|once)$|ing$/;

/** All cue verbs from left to right, each with the phrase that governs it. */
export function verbsOf(narrative: Narrative, sentence: SentenceSpan): VerbUse[] {
  const uses: VerbUse[] = [];
  if (sentence.landmarks.length === 0) return uses;
  const main = mainStart(narrative, sentence);
  for (const at of sentence.landmarks) {
    const token = narrative.tokens[at];
    const verb = token?.kind === 'word' ? CUE_VERBS.get(token.lower) : undefined;
    if (verb === undefined || !isVerb(narrative, at, verb, sentence)) continue;
    uses.push(useOf(narrative, sentence, at, verb, main, uses));
  }
  return uses.map((use) =>
    use.subject === null && use.fronted && use.verb.lemma !== 'ask'
      ? { ...use, subject: mainSubject(narrative, sentence, main, uses) }
      : use,
  );
}

/** Where the main clause begins: after the first comma of a sentence that opens with a subordinate phrase. */
export function mainStart(narrative: Narrative, sentence: SentenceSpan): number {
  const { tokens } = narrative;
  const first = tokens[sentence.from]?.lower ?? '';
  if (!SUBORDINATORS.test(first) && !first.endsWith('ing')) return sentence.from;
  for (let i = sentence.from + 1; i < Math.min(sentence.to, sentence.from + 60); i++) {
    if (tokens[i]?.lower === ',') return i + 1;
    if (!CLAUSE_OPENERS.test(first) && governs(narrative, i)) return sentence.from;
    const quote = tokens[i]?.quote ?? -1;
    const inner = quote < 0 ? undefined : narrative.quotations[quote]?.inner;
    if (inner !== undefined && narrative.text[inner.end - 1] === ',') return i + 1;
  }
  return sentence.from;
}

/** "In the message Kim wished …": the main clause's verb stands before the first comma. */
function governs(narrative: Narrative, at: number): boolean {
  const token = narrative.tokens[at];
  const verb = token?.kind === 'word' && !token.cap ? CUE_VERBS.get(token.lower) : undefined;
  if (verb === undefined || (verb.form !== 'past' && verb.form !== 'third')) return false;
  const before = mentionAt(narrative, at - 1);
  if (before !== null) return before.to === at && before.role === 'free' && before.ref.kind !== 'state';
  return (
    /^(?:he|she|it)$/.test(narrative.tokens[at - 1]?.lower ?? '') ||
    OFFICES.has(narrative.tokens[at - 1]?.lower ?? '')
  );
}

function isVerb(narrative: Narrative, at: number, verb: CueVerb, sentence: SentenceSpan): boolean {
  const { tokens } = narrative;
  const token = tokens[at];
  const before = tokens[at - 1];
  const opens = at === sentence.from;
  if (token === undefined || mentionAt(narrative, at) !== null) return false;
  const asked = verb.lemma === 'ask' && verb.form !== 'base' && verb.form !== 'third';
  if (token.cap && !(opens && (verb.form === 'ing' || asked)))
    return before?.cap === true && !opens && (verb.form === 'third' || IN_HEADLINES.test(token.lower));
  if (opens || before === undefined) return verb.form === 'ing' || asked;
  if (before.kind === 'word' || before.kind === 'clitic' || before.kind === 'number') {
    const determined =
      DETERMINERS.has(before.lower) || (before.kind === 'clitic' && !BE_FORMS.has(before.lower));
    if (determined && verb.form !== 'ing') return false;
    if (determined && before.lower !== 'this') return false;
    if (stateOfAdjective(before.lower) !== null && verb.noun && mentionAt(narrative, at - 1) === null)
      return false;
    if (PREPOSITIONS.has(before.lower) && before.lower !== 'to' && verb.form !== 'ing') return false;
    // "a message of greeting" names the message.
    if (before.lower === 'of' && DOCUMENTS.has(token.lower)) return false;
  }
  if (verb.form === 'base') return governsBase(narrative, at, verb, sentence);
  if (verb.form === 'third' && verb.noun) return governsThird(narrative, at, sentence);
  return true;
}

/** A bare form needs "to", a modal or a plural or first-person subject. */
function governsBase(narrative: Narrative, at: number, verb: CueVerb, sentence: SentenceSpan): boolean {
  const { tokens } = narrative;
  const before = tokens[at - 1];
  if (before === undefined || (before.kind !== 'word' && before.kind !== 'number' && before.lower !== ','))
    return false;
  if (
    /^(?:to|would|will|could|should|might|may|must|can|did|does|do|didn't|doesn't|don't|not|never)$/.test(
      before.lower,
    )
  )
    return true;
  const last = beforeVerb(narrative, at, sentence);
  const subject = tokens[last]?.lower ?? '';
  if (/^(?:they|we|you|who)$/.test(subject)) return true;
  if (verb.noun || !SAYING.test(verb.lemma)) return false;
  if (/^(?:and|but|,)$/.test(subject)) return verb.lemma === 'say';
  const region = phraseEndingAt(narrative, last, sentence);
  return region !== null && isPlural(narrative, region);
}

/** Verbs whose bare form after a plural noun is no noun of its own. */
const SAYING =
  /^(?:say|believe|think|argue|insist|suggest|admit|acknowledge|contend|maintain|predict|warn|tell|agree|describe|wonder|worry|concede|write|add|assert|explain|know|find|hope|fear|recall)$/;

/** The head of the phrase is plural: "organizers in Cleveland", "49 percent of voters", "two in three". */
function isPlural({ tokens }: Narrative, { from, to }: Region): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (i > from && PREPOSITIONS.has(token.lower)) break;
    if (
      token.kind === 'number' ||
      /^(?:people|men|women|some|many|most|few|those|others|two|three|half|third|quarter|percent|police|nearly|one|both|several|all)$/.test(
        token.lower,
      )
    )
      return true;
    if (token.kind === 'word' && token.lower.length > 3 && /[^s]s$/.test(token.lower)) return true;
    if (token.lower === 'and') return true;
  }
  return false;
}

function governsThird(narrative: Narrative, at: number, sentence: SentenceSpan): boolean {
  const last = beforeVerb(narrative, at, sentence);
  const word = narrative.tokens[last]?.lower ?? '';
  const next = narrative.tokens[at + 1];
  return (
    next?.kind === 'quote' ||
    tagsQuotation(narrative, at, last, sentence) ||
    /^(?:that|it|him|her|them|himself|herself)$/.test(next?.lower ?? '') ||
    mentionAt(narrative, last) !== null ||
    /^(?:he|she|it|who)$/.test(word) ||
    DOCUMENTS.has(word) ||
    MEDIA_NOUNS.has(word) ||
    OFFICES.has(word)
  );
}

/** "“…,” a voice in the film states." and "“…,” reads an editorial": nothing but the tag follows the quotation. */
function tagsQuotation(narrative: Narrative, at: number, last: number, sentence: SentenceSpan): boolean {
  const { tokens } = narrative;
  if (tokens[at - 1]?.kind === 'quote') return DETERMINERS.has(tokens[at + 1]?.lower ?? '');
  if (!/^[.,]$/.test(tokens[at + 1]?.lower ?? '.')) return false;
  const region = phraseEndingAt(narrative, last, sentence);
  return (
    region !== null && tokens[region.from - 1]?.kind === 'quote' && endsWithComma(narrative, region.from - 1)
  );
}
