/** Cue verbs of one sentence with the phrase that governs each. */
import { BE_FORMS, CUE_VERBS, DETERMINERS, PREPOSITIONS, type CueVerb } from './lexicon.js';
import { DOCUMENTS, MEDIA_NOUNS, OFFICES } from './lexicon-names.js';
import type { Mention, SentenceSpan, SpeakerRef } from './model.js';
import { classify, reference } from './classify.js';
import {
  beforeVerb,
  mentionAt,
  phraseBeforeApposition,
  phraseEndingAt,
  type Narrative,
  type Region,
} from './phrases.js';
import { stateOfAdjective } from './names.js';
import { openingPhrase } from './opening.js';

export interface VerbUse {
  readonly at: number;
  readonly verb: CueVerb;
  readonly subject: SpeakerRef | null;
  /** Where the subject's phrase begins, when it stands right before the verb. */
  readonly region: Region | null;
  readonly passive: boolean;
  /** The clause of the verb ends what a cue before it reports; token of the comma or conjunction. */
  readonly breakAt: number | null;
  /** Standing before the main clause ("As Xi renewed his term, …"). */
  readonly fronted: boolean;
  /** Token where the main clause begins. */
  readonly main: number;
  /** false: the subject is what the clause opens with, for want of one beside the verb. */
  readonly sure: boolean;
}

/** Verbs that no name holds, whatever their capitals. */
const IN_HEADLINES = /^(?:said|told|asked)$/;
const SUBORDINATORS =
  /^(?:asked|as|when|while|after|before|although|though|if|since|because|following|despite|during|in|by|with|at|on|amid|under|once)$/;
/** These open a clause of their own, whose verb is not the sentence's. */
const CLAUSE_OPENERS = /^(?:as|when|while|after|before|although|though|if|since|because|once)$|ing$/;
const INHERITS =
  /^(?:,|by|in|while|and|or|but|as|for|from|without|when|then|after|before|of|through|besides|than|on)$/;

/** All cue verbs from left to right. */
export function verbsOf(narrative: Narrative, sentence: SentenceSpan): VerbUse[] {
  const uses: VerbUse[] = [];
  const main = mainStart(narrative, sentence);
  for (let at = sentence.from; at < sentence.to; at++) {
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

function useOf(
  narrative: Narrative,
  sentence: SentenceSpan,
  at: number,
  verb: CueVerb,
  main: number,
  earlier: readonly VerbUse[],
): VerbUse {
  const { tokens } = narrative;
  const before = tokens[at - 1];
  const fronted = at < main;
  const be = hasBe(narrative, at, sentence);
  const passive = (verb.form === 'past' || verb.form === 'participle') && be;
  const base = { at, verb, passive, fronted, main, sure: true };
  if (
    verb.form === 'ing' &&
    !be &&
    (before === undefined || at === sentence.from || before.kind !== 'word' || INHERITS.test(before.lower))
  ) {
    const known = fronted ? null : inherited(narrative, sentence, main, earlier);
    const subject =
      known ?? (fronted || isAskedOf(narrative, at, verb) ? null : openingPhrase(narrative, sentence, main));
    const breaks = before !== undefined && (before.lower === ',' || endsWithComma(narrative, at - 1));
    return {
      ...base,
      subject,
      sure: known !== null,
      region: null,
      breakAt: breaks && !fronted ? (before.lower === ',' ? at - 1 : at) : null,
    };
  }
  const last = beforeVerb(narrative, at, sentence);
  const word = tokens[last];
  if (isAskedOf(narrative, at, verb)) return { ...base, subject: null, region: null, breakAt: null };
  const relative = word?.kind === 'quote' ? beforeRelative(narrative, sentence, last) : null;
  if (relative !== null)
    return { ...base, subject: classify(narrative, relative), region: null, breakAt: at };
  if (word === undefined || last < sentence.from || word.kind === 'quote')
    return { ...base, subject: null, region: null, breakAt: null };
  if (/^(?:and|or|but|to)$/.test(word.lower)) {
    const comma = tokens[last - 1]?.lower === ',' ? last - 1 : last;
    const known = inherited(narrative, sentence, main, earlier);
    const subject = known ?? openingPhrase(narrative, sentence, main);
    return {
      ...base,
      subject,
      sure: known !== null,
      region: null,
      breakAt: word.lower === 'to' ? null : comma,
    };
  }
  if (/^(?:—|–|--+|―|-)$/.test(word.lower))
    return { ...base, ...betweenDashes(narrative, sentence, last), breakAt: null };
  if (word.lower === ',') {
    const region = phraseBeforeApposition(narrative, last, sentence);
    if (region === null) {
      const known = inherited(narrative, sentence, main, earlier);
      const subject = known ?? openingPhrase(narrative, sentence, main);
      return { ...base, subject, sure: false, region: null, breakAt: null };
    }
    return { ...base, subject: classify(narrative, region), region, breakAt: null };
  }
  if (/^(?:who|which|that)$/.test(word.lower)) {
    const end = tokens[last - 1]?.lower === ',' ? last - 2 : last - 1;
    const region = phraseEndingAt(narrative, end, sentence);
    const subject = region === null ? null : classify(narrative, region);
    // "Xi, who said": the pronoun belongs to the words that name him.
    return {
      ...base,
      subject: subject === null ? null : { ...subject, end: word.end },
      region: null,
      breakAt: null,
    };
  }
  const region = phraseEndingAt(narrative, last, sentence);
  const ref = region === null ? null : classify(narrative, region);
  // "Neither Kim nor Xi said": nobody did.
  const subject =
    ref !== null &&
    region !== null &&
    (tokens[region.from - 1]?.lower === 'nor' || isRest(narrative, region, ref, sentence))
      ? reference(narrative, region, { kind: 'generic' })
      : ref;
  return { ...base, subject, region, breakAt: contrast(narrative, region) };
}

/** "When asked whether …", "asked by Kim if …": whoever is asked says nothing by it. */
function isAskedOf({ tokens }: Narrative, at: number, { lemma, form }: CueVerb): boolean {
  if (lemma !== 'ask' || (form !== 'past' && form !== 'participle')) return false;
  return tokens[at + 1]?.lower === 'by' || /^(?:when|if|once|while|,)$/.test(tokens[at - 1]?.lower ?? '');
}

/** "Kim, who calls it a “trap,” said": the comma within the marks closes what "who" opened. */
function beforeRelative(narrative: Narrative, sentence: SentenceSpan, quote: number): Region | null {
  if (!endsWithComma(narrative, quote)) return null;
  const { tokens } = narrative;
  for (let i = quote - 1; i > sentence.from && quote - i < 20; i--) {
    if (tokens[i]?.kind === 'quote') return null;
    if (tokens[i]?.lower === ',')
      return /^(?:who|which|whose)$/.test(tokens[i + 1]?.lower ?? '')
        ? phraseEndingAt(narrative, i - 1, sentence)
        : null;
  }
  return null;
}

/** "Kim -- the leader -- said": back to what stands before the first dash. */
function betweenDashes(
  narrative: Narrative,
  sentence: SentenceSpan,
  close: number,
): { readonly subject: SpeakerRef | null; readonly region: Region | null } {
  const { tokens } = narrative;
  for (let i = close - 1; i > sentence.from && close - i < 40; i--) {
    if (tokens[i]?.lower !== tokens[close]?.lower) continue;
    const region = phraseEndingAt(narrative, i - 1, sentence);
    return { subject: region === null ? null : classify(narrative, region), region };
  }
  return { subject: null, region: null };
}

/**
 * "organizations of Austria and the X Union said", "the secretary of the Y Party, Union of Z, said": what stands after
 * "and" or the first comma may belong to the phrase before it.
 */
function isRest(narrative: Narrative, region: Region, ref: SpeakerRef, sentence: SentenceSpan): boolean {
  const { tokens } = narrative;
  if (!/^(?:body|outlet|state)$/.test(ref.kind)) return false;
  const left = mentionAt(narrative, region.from - 2);
  if (left === null) return false;
  if (tokens[region.from - 1]?.lower === 'and') return left.role === 'oblique';
  if (tokens[region.from - 1]?.lower !== ',' || left.ref.kind !== 'body') return false;
  for (let i = sentence.from; i < region.from - 1; i++) if (tokens[i]?.lower === ',') return false;
  return tokens.slice(sentence.from, sentence.from + 4).some(({ lower }) => OFFICES.has(lower));
}

/** ", but Xi said", ", while Xi called": a new clause with its own subject. */
function contrast(narrative: Narrative, region: Region | null): number | null {
  if (region === null) return null;
  const word = narrative.tokens[region.from - 1]?.lower ?? '';
  if (!/^(?:but|while|and|whereas|although)$/.test(word)) return null;
  if (narrative.tokens[region.from - 2]?.lower === ',') return region.from - 2;
  return endsWithComma(narrative, region.from - 2) ? region.from - 1 : null;
}

function endsWithComma(narrative: Narrative, token: number): boolean {
  const quote = narrative.tokens[token]?.quote ?? -1;
  const inner = quote < 0 ? undefined : narrative.quotations[quote]?.inner;
  return inner !== undefined && /[,，]/.test(narrative.text[inner.end - 1] ?? '');
}

function hasBe(narrative: Narrative, at: number, sentence: SentenceSpan): boolean {
  const { tokens } = narrative;
  for (let i = at - 1; i >= sentence.from && at - i < 5; i--) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word') return false;
    if (BE_FORMS.has(token.lower)) return true;
    if (
      !/^(?:also|not|never|often|once|has|have|had|even|reportedly|widely|repeatedly)$/.test(token.lower) &&
      !token.lower.endsWith('ly')
    )
      return false;
  }
  return false;
}

/** The subject a participle or coordinated verb shares: that of the last verb of the same clause. */
function inherited(
  narrative: Narrative,
  sentence: SentenceSpan,
  main: number,
  earlier: readonly VerbUse[],
): SpeakerRef | null {
  const acting = earlier.filter(({ fronted, subject }) => !fronted && subject !== null);
  // "He said his attacks have given …, and said": acts within what is told are not the sentence's.
  const use =
    acting.findLast(({ verb }) => verb.tier !== 'D' && verb.tier !== 'T') ?? acting[acting.length - 1];
  if (use !== undefined) return use.passive ? null : use.subject;
  return mainSubject(narrative, sentence, main, []);
}

/** The first name of the main clause that is neither possessor nor object of a preposition. */
export function mainSubject(
  narrative: Narrative,
  sentence: SentenceSpan,
  main: number,
  uses: readonly VerbUse[],
): SpeakerRef | null {
  const use = uses.find((candidate) => !candidate.fronted && candidate.subject !== null);
  const first = firstFree(narrative, main, sentence);
  if (use !== undefined && (first === null || use.at < first.from || use.subject?.end === first.ref.end))
    return use.subject;
  if (use !== undefined && use.region !== null) return use.subject;
  return first?.ref ?? null;
}

/** How many ordinary words may stand before the name that opens a clause ("On Monday", "Later"). */
const OPENING_WORDS = 4;

function firstFree(narrative: Narrative, main: number, sentence: SentenceSpan): Mention | null {
  const opening = openingPhrase(narrative, sentence, main);
  for (let i = main; i < sentence.to; i++) {
    const mention = mentionAt(narrative, i);
    if (mention === null) continue;
    if (opening !== null && mention.ref.end <= opening.start) continue;
    // "Democrats see Kim as …": somebody else acts, though the text does not name them.
    if (opening !== null && opening.end < (narrative.tokens[mention.phraseFrom]?.start ?? 0)) return null;
    // A name further on, or after another one, is an object of the clause.
    const opens = mention.phraseFrom - main <= OPENING_WORDS;
    return mention.role === 'free' && opens ? mention : null;
  }
  return null;
}
