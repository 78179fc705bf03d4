/** The phrase that governs a verb of speech, and where its clause breaks what was told before. */
import { BE_FORMS, PREPOSITIONS, type CueVerb } from './lexicon.js';
import { OFFICES } from './lexicon-names.js';
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

const INHERITS =
  /^(?:,|by|in|while|and|or|but|as|for|from|without|when|then|after|before|of|through|besides|than|on)$/;

/** A cue verb with what governs it; `earlier`: those before it in the sentence. */
export function useOf(
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
  const shares =
    verb.form === 'ing' &&
    !be &&
    (before === undefined || at === sentence.from || before.kind !== 'word' || INHERITS.test(before.lower));
  const { subject, region, breakAt, sure } = shares
    ? sharedBy(narrative, sentence, at, verb, main, earlier)
    : governorOf(narrative, sentence, at, verb, main, earlier);
  return { at, verb, subject, region, passive, breakAt, fronted, main, sure };
}

/** What governs a verb; see {@link VerbUse}. */
type Governor = Pick<VerbUse, 'subject' | 'region' | 'breakAt' | 'sure'>;

function governor(
  subject: SpeakerRef | null,
  region: Region | null,
  breakAt: number | null,
  sure = true,
): Governor {
  return { subject, region, breakAt, sure };
}

/** A participle's, which has no subject of its own. */
function sharedBy(
  narrative: Narrative,
  sentence: SentenceSpan,
  at: number,
  verb: CueVerb,
  main: number,
  earlier: readonly VerbUse[],
): Governor {
  const before = narrative.tokens[at - 1];
  const fronted = at < main;
  const known = fronted ? null : inherited(narrative, sentence, main, earlier);
  const subject =
    known ?? (fronted || isAskedOf(narrative, at, verb) ? null : openingPhrase(narrative, sentence, main));
  const breaks = before !== undefined && (before.lower === ',' || endsWithComma(narrative, at - 1));
  const breakAt = breaks && !fronted ? (before.lower === ',' ? at - 1 : at) : null;
  return governor(subject, null, breakAt, known !== null);
}

function governorOf(
  narrative: Narrative,
  sentence: SentenceSpan,
  at: number,
  verb: CueVerb,
  main: number,
  earlier: readonly VerbUse[],
): Governor {
  const { tokens } = narrative;
  const last = beforeVerb(narrative, at, sentence);
  const word = tokens[last];
  if (isAskedOf(narrative, at, verb)) return governor(null, null, null);
  const relative = word?.kind === 'quote' ? beforeRelative(narrative, sentence, last) : null;
  if (relative !== null) return governor(classify(narrative, relative), null, at);
  if (word === undefined || last < sentence.from || word.kind === 'quote') return governor(null, null, null);
  if (/^(?:and|or|but|to)$/.test(word.lower)) {
    const comma = tokens[last - 1]?.lower === ',' ? last - 1 : last;
    const known = inherited(narrative, sentence, main, earlier);
    const subject = known ?? openingPhrase(narrative, sentence, main);
    return governor(subject, null, word.lower === 'to' ? null : comma, known !== null);
  }
  if (/^(?:—|–|--+|―|-)$/.test(word.lower)) return betweenDashes(narrative, sentence, last);
  if (word.lower === ',') {
    const region = phraseBeforeApposition(narrative, last, sentence);
    if (region === null) {
      const known = inherited(narrative, sentence, main, earlier);
      const subject = known ?? openingPhrase(narrative, sentence, main);
      return governor(subject, null, null, false);
    }
    return governor(classify(narrative, region), region, null);
  }
  if (/^(?:who|which|that)$/.test(word.lower)) {
    const end = tokens[last - 1]?.lower === ',' ? last - 2 : last - 1;
    const region = phraseEndingAt(narrative, end, sentence);
    const subject = region === null ? null : classify(narrative, region);
    // "Xi, who said": the pronoun belongs to the words that name him.
    return governor(subject === null ? null : { ...subject, end: word.end }, null, null);
  }
  const region = phraseEndingAt(narrative, last, sentence);
  const ref = region === null ? null : classify(narrative, region);
  const subject =
    ref !== null &&
    region !== null &&
    (isSaidByNobody(narrative, region) || isRest(narrative, region, ref, sentence))
      ? reference(narrative, region, { kind: 'generic' })
      : ref;
  return governor(subject, region, contrast(narrative, region));
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
function betweenDashes(narrative: Narrative, sentence: SentenceSpan, close: number): Governor {
  const { tokens } = narrative;
  for (let i = close - 1; i > sentence.from && close - i < 40; i--) {
    if (tokens[i]?.lower !== tokens[close]?.lower) continue;
    const region = phraseEndingAt(narrative, i - 1, sentence);
    return governor(region === null ? null : classify(narrative, region), region, null);
  }
  return governor(null, null, null);
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

/** "Neither Kim nor Xi said": nobody did. "The day which Kim greets": the words behind the verb are not what he said. */
function isSaidByNobody({ tokens }: Narrative, region: Region): boolean {
  const before = tokens[region.from - 1]?.lower ?? '';
  // "A letter in which Kim wished …" has its words behind the verb.
  return (
    before === 'nor' ||
    (/^(?:which|whom)$/.test(before) && !PREPOSITIONS.has(tokens[region.from - 2]?.lower ?? ''))
  );
}

/** ", but Xi said", ", while Xi called": a new clause with its own subject. */
function contrast(narrative: Narrative, region: Region | null): number | null {
  if (region === null) return null;
  const word = narrative.tokens[region.from - 1]?.lower ?? '';
  if (!/^(?:but|while|and|whereas|although)$/.test(word)) return null;
  if (narrative.tokens[region.from - 2]?.lower === ',') return region.from - 2;
  return endsWithComma(narrative, region.from - 2) ? region.from - 1 : null;
}

export function endsWithComma(narrative: Narrative, token: number): boolean {
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
  const acting = earlier.filter(
    ({ fronted, subject, region }) =>
      !fronted && subject !== null && (region === null || !isSaidByNobody(narrative, region)),
  );
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
