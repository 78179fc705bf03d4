/** Finds a writer's cue of absence before or after a phrase. Windows are clauses of one sentence: linear. */
import { BE_FORMS, WORDING_VERBS } from '../quotes/lexicon.js';
import type { SentenceSpan } from '../quotes/model.js';
import { classify } from '../quotes/classify.js';
import { beforeVerb, phraseEndingAt, type Narrative, type Region } from '../quotes/phrases.js';
import * as words from './lexicon.js';

/** A cue as a token range; `appositive`: an adjective laid beside the phrase, with no verb of its own. */
export interface AbsenceCue extends Region {
  readonly appositive: boolean;
}

const REACH = 45;
const FUTURE = /^(?:will|would|shall|should|must|may|might|can|could)$/;

/** The cue whose reach to the right covers the phrase that begins at token `target`, or null. */
export function cueBefore(narrative: Narrative, sentence: SentenceSpan, target: number): AbsenceCue | null {
  const { tokens } = narrative;
  let commas = 0;
  for (let i = target - 1; i >= sentence.from && target - i < REACH; i--) {
    const token = tokens[i];
    if (token === undefined) return null;
    const step = clauseStep(narrative, i);
    if (step === 'end') return null;
    if (step !== 'word') {
      if (step === 'comma') commas++;
      continue;
    }
    const cue = cueAt(narrative, sentence, i, target, commas);
    if (cue !== null) return { ...cue, appositive: false };
    if (words.TERMINATORS.has(token.lower)) return null;
  }
  return null;
}

/** What a token does to the clause a window runs over: ends it, sets a comma, nothing, or is a word to look at. */
function clauseStep(narrative: Narrative, at: number): 'end' | 'comma' | 'nothing' | 'word' {
  const token = narrative.tokens[at];
  if (token?.kind === 'quote') return endsClauseInside(narrative, at) ? 'comma' : 'nothing';
  if (token?.kind !== 'punct') return 'word';
  if (/^[;:]$/.test(token.lower)) return 'end';
  return token.lower === ',' && !listComma(narrative, at) ? 'comma' : 'nothing';
}

/** A comma between quoted items, or before "such as", does not end a list. */
function listComma(narrative: Narrative, at: number): boolean {
  const after = narrative.tokens[at + 1];
  return after?.kind === 'quote' || /^(?:such|including|like|and|or|nor)$/.test(after?.lower ?? '');
}

/** American style puts the comma inside: “full support,” the letter … */
function endsClauseInside(narrative: Narrative, at: number): boolean {
  const inner = narrative.quotations[narrative.tokens[at]?.quote ?? -1]?.inner;
  return inner !== undefined && narrative.text[inner.end - 1] === ',' && !listComma(narrative, at);
}

function cueAt(
  narrative: Narrative,
  sentence: SentenceSpan,
  i: number,
  target: number,
  commas: number,
): Region | null {
  const { tokens } = narrative;
  const word = tokens[i]?.lower ?? '';
  const next = tokens[i + 1]?.lower ?? '';
  if (commas === 0 && isClose(narrative, i, target)) {
    if (word === 'instead' && next === 'of') return { from: i, to: i + 2 };
    if (word === 'unlike') return null;
    if (word === 'rather' && next === 'than') return { from: i, to: i + 2 };
    const mentions = WORDING_VERBS.has(tokens[i - 1]?.lower ?? '');
    if (word === 'neither' && (mentions || appearsAfter(narrative, sentence, target)))
      return { from: i, to: i + 1 };

    if (word === 'without' && (WORDING_VERBS.has(next) || referenceWithin(narrative, i + 1, target)))
      return { from: i, to: i + 2 };
    if (word === 'no' && words.REFERENCE_NOUNS.has(next)) return { from: i, to: i + 2 };
    if (words.ABSENCE_NOUNS.has(word) && next === 'of') return { from: i, to: i + 2 };
    if (/^(?:devoid|void|free)$/.test(word) && next === 'of') return { from: i, to: i + 2 };
  }
  if (
    word === 'nowhere' &&
    i - sentence.from <= 1 &&
    commas === 0 &&
    appearsAfter(narrative, sentence, target)
  )
    return { from: i, to: i + 1 };
  if (words.ABSENT_WORDS.has(word) && fronted(narrative, sentence, i, target)) return { from: i, to: i + 1 };
  // "Although it lacked “A”, it used “B”": a comma after quoted words ends the clause.
  if (commas > 0 && hasQuoteBetween(narrative, i, target)) return null;
  if (
    words.LACKING_VERBS.has(word) &&
    commas <= 1 &&
    !isNoun(narrative, i) &&
    spokenOf(narrative, sentence, i, false)
  )
    return { from: i, to: i + 1 };
  if (word === 'left' && next === 'out' && commas === 0 && spokenOf(narrative, sentence, i, false))
    return { from: i, to: i + 2 };
  if (WORDING_VERBS.has(word) && commas <= 1) return denied(narrative, sentence, i);
  return null;
}

function hasQuoteBetween({ tokens }: Narrative, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.kind === 'quote') return true;
  return false;
}

/**
 * "the absence of “X”", "no mention of the phrase “X”": nothing but small words, quotations and names for words may
 * stand between. "The absence of a nuclear test and “provocation”" is not about wording.
 */
function isClose(narrative: Narrative, cue: number, target: number): boolean {
  const { tokens } = narrative;
  let others = 0;
  for (let i = cue + 2; i < target; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word') continue;
    // Coordinated with a thing, it is one more thing.
    if (others > 0 && /^(?:and|or)$/.test(token.lower)) return false;
    if (words.SMALL_WORDS.has(token.lower)) continue;
    if (words.TERM_NOUNS.has(token.lower) || words.TEXT_NOUNS.has(token.lower)) continue;
    if (!words.REFERENCE_NOUNS.has(token.lower)) others++;
  }
  return others <= 1;
}

function isNoun(narrative: Narrative, at: number): boolean {
  return /^(?:a|an|the|this|that|of|its|his|their)$/.test(narrative.tokens[at - 1]?.lower ?? '');
}

function referenceWithin(narrative: Narrative, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 4); i++)
    if (words.REFERENCE_NOUNS.has(narrative.tokens[i]?.lower ?? '')) return true;
  return false;
}

function appearsAfter(narrative: Narrative, sentence: SentenceSpan, from: number): boolean {
  for (let i = from; i < Math.min(sentence.to, from + 14); i++)
    if (words.APPEARING_WORDS.has(narrative.tokens[i]?.lower ?? '')) return true;
  return false;
}

/** "Missing was “X”", "Absent from the text were “X” and “Y”". */
function fronted(narrative: Narrative, sentence: SentenceSpan, at: number, target: number): boolean {
  if (at - sentence.from > 3) return false;
  for (let i = at + 1; i < Math.min(target, at + 10); i++) {
    if (BE_FORMS.has(narrative.tokens[i]?.lower ?? '')) return true;
    if (narrative.tokens[i]?.lower === ',') return false;
  }
  return false;
}

/** "did not use", "no longer mentions", "failed to repeat", "refrained from using": from the verb of wording back. */
function denied(narrative: Narrative, sentence: SentenceSpan, verb: number): Region | null {
  const { tokens } = narrative;
  for (let i = verb - 1; i >= sentence.from && verb - i <= 5; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'quote' || token.kind === 'punct') return null;
    if (token.lower === 'only' || token.lower === 'just' || token.lower === 'merely') return null;
    if (words.NEGATIONS.has(token.lower)) {
      if (
        FUTURE.test(tokens[i - 1]?.lower ?? '') ||
        /^(?:only|just|merely)$/.test(tokens[i + 1]?.lower ?? '')
      )
        return null;
      return spokenOf(narrative, sentence, verb, true) ? { from: i, to: verb + 1 } : null;
    }
    if (token.lower === 'longer' && tokens[i - 1]?.lower === 'no')
      return spokenOf(narrative, sentence, i - 1, true) ? { from: i - 1, to: verb + 1 } : null;
    if (words.FAILING_VERBS.has(token.lower))
      return !words.NEGATIONS.has(tokens[i - 1]?.lower ?? '') && spokenOf(narrative, sentence, i, true)
        ? { from: i, to: verb + 1 }
        : null;
    if (words.LACKING_VERBS.has(token.lower))
      return spokenOf(narrative, sentence, i, true) ? { from: i, to: verb + 1 } : null;
  }
  return null;
}

/** Is the subject of the verb a text or a speaker? A state lacks and drops things, too, but not words. */
function spokenOf(narrative: Narrative, sentence: SentenceSpan, verb: number, wording: boolean): boolean {
  const last = beforeVerb(narrative, verb, sentence);
  const token = narrative.tokens[last];
  if (token === undefined || last < sentence.from) return verb === sentence.from;
  if (/^(?:,|and|or|to|that|which|who|by|in|from)$/.test(token.lower)) return true;
  if (token.kind === 'punct' || token.kind === 'quote') return token.kind === 'quote';
  const region = phraseEndingAt(narrative, last, sentence);
  if (region === null) return false;
  const ref = classify(narrative, region);
  if (ref.kind === 'state') return wording;
  if (ref.kind !== 'generic') return true;
  for (let i = region.from; i < region.to; i++)
    if (words.TEXT_NOUNS.has(narrative.tokens[i]?.lower ?? '')) return true;
  return wording && /^(?:they|i|we|officials?|diplomats?|spokes\w+|sides?|leaders?)$/.test(token.lower);
}

/** The cue to the right of the phrase that ends before token `end`, or null. */
export function cueAfter(narrative: Narrative, sentence: SentenceSpan, end: number): AbsenceCue | null {
  const { tokens } = narrative;
  let commas = 0;
  for (let i = end; i < Math.min(sentence.to, end + 22); i++) {
    const token = tokens[i];
    if (token === undefined) return null;
    const step = clauseStep(narrative, i);
    if (step === 'end') return null;
    if (step !== 'word') {
      if (step === 'comma') commas++;
      continue;
    }
    if (words.TERMINATORS.has(token.lower) && token.lower !== 'which') return null;
    if (commas > 2) return null;
    const cue = postCue(narrative, i, end);
    if (cue !== null) return cue;
  }
  return null;
}

function postCue(narrative: Narrative, i: number, end: number): AbsenceCue | null {
  const { tokens } = narrative;
  const word = tokens[i]?.lower ?? '';
  if (words.VANISHING_VERBS.has(word)) return { from: i, to: i + 1, appositive: false };
  if (word === 'left' && tokens[i + 1]?.lower === 'out') return { from: i, to: i + 2, appositive: false };
  // "will get them nowhere" is a threat; "appears nowhere", "nowhere in the text" speak of wording.
  if (word === 'nowhere') {
    const isPlace =
      /^(?:in|to)$/.test(tokens[i + 1]?.lower ?? '') || words.APPEARING_WORDS.has(tokens[i - 1]?.lower ?? '');
    return isPlace ? { from: i, to: i + 1, appositive: false } : null;
  }
  if (word === 'absence' && /^(?:its|their)$/.test(tokens[i - 1]?.lower ?? ''))
    return { from: i - 2, to: i + 1, appositive: false };
  if (words.ABSENT_WORDS.has(word)) {
    const verb = helper(
      narrative,
      i,
      end,
      (lower) => BE_FORMS.has(lower) || lower === 'went' || lower === 'remained',
    );
    const negated = helper(narrative, i, end, (lower) => words.NEGATIONS.has(lower));
    if (negated) return null;
    const from = tokens[i + 1]?.lower === 'from' || tokens[i + 1]?.lower === 'in';
    if (verb) return { from: i, to: from ? i + 2 : i + 1, appositive: false };
    return from ? { from: i, to: i + 2, appositive: true } : null;
  }
  if (!words.APPEARING_WORDS.has(word)) return null;
  for (let k = i - 1; k >= end && i - k <= 4; k--) {
    const lower = tokens[k]?.lower ?? '';
    if (words.NEGATIONS.has(lower) && tokens[k + 1]?.lower !== 'only')
      return { from: k, to: i + 1, appositive: false };
    if (lower === 'longer' && tokens[k - 1]?.lower === 'no')
      return { from: k - 1, to: i + 1, appositive: false };
    if (tokens[k]?.kind !== 'word') return null;
  }
  return null;
}

function helper(narrative: Narrative, at: number, end: number, test: (lower: string) => boolean): boolean {
  for (let k = at - 1; k >= end && at - k <= 4; k--) {
    const token = narrative.tokens[k];
    if (token === undefined || token.kind !== 'word') return false;
    if (test(token.lower)) return true;
  }
  return false;
}
