/** Where reported words begin and end around a verb of speech. */
import { ADVERBS, AUXILIARIES, CUE_VERBS, MONTHS, PREPOSITIONS, WEEKDAYS, type CueVerb } from './lexicon.js';
import type { SentenceSpan } from './model.js';
import { mentionFrom, type Narrative, type Region } from './phrases.js';

/** Is there a quotation among these tokens? */
export function hasQuote(narrative: Narrative, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (narrative.tokens[i]?.kind === 'quote') return true;
  return false;
}

/** A tag follows a quotation that ends in a comma or a mark that ends a sentence, never a scrap in mid-clause. */
export function closesForTag(narrative: Narrative, quote: number): boolean {
  const quotation = narrative.quotations[quote];
  if (quotation === undefined) return false;
  const next = narrative.text.slice(quotation.end, quotation.end + 1);
  return (
    /[,.?!…—–，。！？-]["'”’]?$/.test(
      narrative.text.slice(quotation.inner.start, quotation.inner.end).slice(-2),
    ) || next === ','
  );
}

/** A capital, a name, an article or a pronoun begins the phrase. */
export function namesSomeone(narrative: Narrative, region: Region): boolean {
  const first = narrative.tokens[region.from];
  if (first === undefined) return false;
  return (
    first.cap ||
    mentionFrom(narrative, region.from) !== null ||
    /^(?:the|a|an|he|she|his|her)$/.test(first.lower)
  );
}

/** Nothing but a time, a place or the end follows: the clause stood before. */
export function endsClause(
  narrative: Narrative,
  at: number,
  sentence: SentenceSpan,
  quoted: boolean,
): boolean {
  const { tokens } = narrative;
  for (let i = at; i < Math.min(sentence.to, at + 16); i++) {
    const token = tokens[i];
    if (token === undefined) return true;
    if (token.kind === 'quote')
      return (
        i > at + 1 &&
        (quoted || tokens[i - 1]?.kind === 'clitic' || PREPOSITIONS.has(tokens[i - 1]?.lower ?? ''))
      );
    if (token.kind === 'punct') return token.lower !== ':' && (quoted || token.lower !== '(');
    if (token.lower === 'that' && (!quoted || i === at)) return false;
    // After a quotation whatever follows belongs to the tag: "told CNN", "said in his speech that night".
    if (i > at || quoted) continue;
    const adjunct =
      WEEKDAYS.has(token.lower) ||
      MONTHS.has(token.lower) ||
      ADVERBS.has(token.lower) ||
      token.kind === 'number' ||
      (PREPOSITIONS.has(token.lower) && token.lower !== 'to') ||
      /^(?:when|while|as|reporters|recently)$/.test(token.lower) ||
      token.lower.endsWith('ing');
    if (!adjunct) return false;
  }
  return true;
}

export interface Opener {
  readonly at: number;
  readonly kind: 'that' | 'colon' | 'quote' | 'open' | 'bare';
  readonly marked: boolean;
}

/** Verbs of asking and telling, after which a question word opens the reported clause. */
const ASKING =
  /^(?:ask|wonder|tell|explain|know|say|inquire|describe|discuss|recall|remind|note|show|understand|warn|inform|reveal)$/;
const QUESTION = /^(?:whether|how|why|what|who|where|when|if|which)$/;

/** What opens the reported words after a verb: "that", a colon, a quotation; adjuncts may stand between. */
export function contentStart(
  narrative: Narrative,
  sentence: SentenceSpan,
  at: number,
  verb: CueVerb,
): Opener {
  const { tokens } = narrative;
  const bare: Opener = { at, kind: 'bare', marked: false };
  const hearer = pastHearer(narrative, sentence, at, verb);
  if (ASKING.test(verb.lemma) && hearer < sentence.to && isQuestion(narrative, hearer, verb))
    return { at: hearer, kind: 'that', marked: true };
  for (let i = at; i < Math.min(sentence.to, at + 16); i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.kind === 'quote') {
      const direct = i === at || /^[,:]$/.test(tokens[i - 1]?.lower ?? '') || tokens[i - 1]?.lower === 'as';
      return direct ? { at: i, kind: 'quote', marked: true } : bare;
    }
    if (token.lower === 'that') {
      // "said Xi assured them that …": the clause began with its own subject.
      if (i > at + 1 && bareSubject(narrative, at)) return bare;
      const next = tokens[i + 1];
      return next === undefined ? bare : { at: i + 1, kind: 'that', marked: true };
    }
    if (token.lower === ':') {
      const ends = onlyMarks(narrative, i + 1, sentence.to);
      return ends
        ? { at: sentence.to, kind: 'open', marked: true }
        : { at: i + 1, kind: 'colon', marked: true };
    }
    if (token.kind === 'punct' && !/^[,()]$/.test(token.lower)) break;
    if (i > at && isFinite(narrative, i)) break;
  }
  return bare;
}

function isQuestion({ tokens }: Narrative, at: number, verb: CueVerb): boolean {
  const word = tokens[at]?.lower ?? '';
  if (!QUESTION.test(word)) return false;
  return verb.lemma === 'ask' || verb.lemma === 'wonder' || !/^(?:who|where|when|if|which)$/.test(word);
}

/** A finite verb or the subject of one: the clause has begun without "that". */
function isFinite({ tokens }: Narrative, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const verb = CUE_VERBS.get(token.lower);
  const cue = verb !== undefined && !verb.noun && !token.cap && /^(?:past|third)$/.test(verb.form);
  return cue || AUXILIARIES.has(token.lower) || /^(?:he|she|they|we|i|there)$/.test(token.lower);
}

/** Token after whom a verb of telling tells: "told reporters that", "asked Kim whether"; `at` without one. */
export function pastHearer(narrative: Narrative, sentence: SentenceSpan, at: number, verb: CueVerb): number {
  const { tokens } = narrative;
  const time = pastTime(narrative, sentence, at);
  if (!/^(?:tell|ask|assure|remind|inform|warn|urge|promise|remind)$/.test(verb.lemma)) return time;
  const first = tokens[at]?.lower ?? '';
  if (/^(?:me|us|him|her|them|you|reporters|supporters|lawmakers|voters|journalists|everyone)$/.test(first)) {
    // "told her aides that": a possessive.
    const owns = first === 'her' && tokens[at + 1]?.kind === 'word' && !isOpener(tokens[at + 1]?.lower ?? '');
    if (!owns) return pastTime(narrative, sentence, at + 1);
  }
  const mention = mentionFrom(narrative, at);
  if (mention !== null && tokens[mention.to]?.kind !== 'clitic')
    return pastTime(narrative, sentence, mention.to);
  if (verb.lemma !== 'tell' && verb.lemma !== 'ask') return time;
  for (let i = at; i < Math.min(sentence.to, at + 9); i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'quote' || token.kind === 'punct') break;
    if (isOpener(token.lower) || (i > at && /^(?:he|she|they|we|it|i)$/.test(token.lower))) return i;
  }
  return time;
}

function isOpener(lower: string): boolean {
  return lower === 'that' || QUESTION.test(lower);
}

/** Skips "Thursday", "on Thursday", "this week" between a verb and what it reports. */
function pastTime({ tokens }: Narrative, sentence: SentenceSpan, at: number): number {
  let i = at;
  const word = (k: number): string => tokens[k]?.lower ?? '';
  if (/^(?:on|last|this|late|early)$/.test(word(i)) && WEEKDAYS.has(word(i + 1))) i++;
  else if (/^(?:this|last)$/.test(word(i)) && /^(?:week|month|year|morning)$/.test(word(i + 1))) return i + 2;
  if (!WEEKDAYS.has(word(i))) return at;
  i++;
  if (/^(?:morning|afternoon|evening|night)$/.test(word(i))) i++;
  return i < sentence.to ? i : at;
}

/** Nothing but a place, a time or a name follows: "told CNN", "said in an interview", "said of the deal". */
export function isAdjunct(
  narrative: Narrative,
  sentence: SentenceSpan,
  from: number,
  lemma: string,
): boolean {
  const { tokens } = narrative;
  const first = tokens[from];
  if (first === undefined || from >= sentence.to) return true;
  if (first.kind === 'punct') return first.lower !== ',' || from + 2 >= sentence.to;
  if (first.kind !== 'word' || !PREPOSITIONS.has(first.lower)) return false;
  if (first.lower === 'to' && /^(?:promise|vow|pledge|agree|threaten)$/.test(lemma)) return false;
  for (let i = from + 1; i < Math.min(sentence.to, from + 40); i++) {
    const token = tokens[i];
    if (token?.kind === 'quote' || isFinite(narrative, i)) return false;
  }
  return true;
}

/** The author of “Destiny”, on ''Face the Nation'': a work, not words. */
export function isWork({ tokens, quotations, text }: Narrative, at: number): boolean {
  const quotation = quotations[tokens[at]?.quote ?? -1];
  if (quotation === undefined || quotation.words > 8) return false;
  const before = tokens[at - 1]?.lower ?? '';
  if (
    !/^(?:of|on|in|for|from|to|at|with|the|called|titled|entitled|host|show|program)$/.test(before) &&
    tokens[at - 1]?.kind !== 'clitic'
  )
    return false;
  const { start, end } = quotation.inner;
  return /^\p{Lu}/u.test(text.slice(start, start + 1)) && !/\s\p{Ll}{4}/u.test(text.slice(start, end));
}

function bareSubject(narrative: Narrative, at: number): boolean {
  const addressed = /^(?:t(?:ell|ells|old|elling)|assur\w+|reassur\w+|remind\w*|inform\w*)$/.test(
    narrative.tokens[at - 1]?.lower ?? '',
  );
  return (
    !addressed &&
    (mentionFrom(narrative, at) !== null ||
      /^(?:he|she|they|it|we|i)$/.test(narrative.tokens[at]?.lower ?? ''))
  );
}

function onlyMarks(narrative: Narrative, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (narrative.tokens[i]?.kind !== 'punct') return false;
  return true;
}
