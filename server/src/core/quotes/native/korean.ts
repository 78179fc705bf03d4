/**
 * Reported speech in Korean, of both states' news: the speaker's phrase with its particle, the words, a quoting particle
 * (-다고, -라고, 라며), then the verb: 말했다, 밝혔다, 강조하였다, and KCNA's honorific 말씀하시였다, 언급하시였다.
 * Grammar: Sohn, The Korean Language (1999), §10.2 on quotative constructions.
 */
import type { Claim } from '../model.js';
import { nativeClaim, quotationEnding, type NativeSentence } from './speaker.js';

const STEMS =
  '말씀|말|강조|지적|언급|주장|확언|표명|표시|설명|촉구|비난|경고|선언|천명|단언|당부|호소|평가|반박|발표|피력|축원|기원|시사|역설|약속|요구|보도|전|토로|확신|제의|규탄|질문|대답|답';
const VERB = new RegExp(`^(?:(?:${STEMS})(?:하|했|해|한|할)|밝[혔히]|덧붙|전[했하]|물었|답했|썼)`, 'u');
/** The reported clause or quotation ends in one of these. */
const QUOTING = /(?:다고|라고|자고|냐고|다며|라며|자며|다면서|라면서|것이라고)$/u;
/** The same right after a quotation. */
const PARTICLE = /^(?:이라고|라고|고|라며|이라며|라면서|하고)$/u;
/** Verbs before a noun end like topics: "경애하는", "참가하는". */
const ADNOMINAL = /[하되있없오받주보시]는$/u;
const TOPIC = /(?:께서는|께서|은|는|이|가)$/u;
const SURE_TOPIC = /(?:께서는|께서|은|는)$/u;
/** How many words of a sentence may stand before and in the speaker's phrase. */
const SPEAKER_REACH = 8;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Claims of one Korean sentence. */
export function koreanClaims(sentence: NativeSentence): Claim[] {
  const words = wordsOf(sentence);
  const claims: Claim[] = [];
  for (let i = 1; i < words.length; i++) {
    const verb = words[i];
    if (verb === undefined || !VERB.test(verb.text)) continue;
    const claim = claimAt(sentence, words, i, verb);
    if (claim !== null) claims.push(claim);
  }
  return claims;
}

function claimAt(sentence: NativeSentence, words: readonly Word[], at: number, verb: Word): Claim | null {
  // "“…”라고 그는 말했다": the speaker stands between the words and the verb.
  const between = at >= 2 && TOPIC.test(words[at - 1]?.text ?? '') ? at - 1 : -1;
  const mark = between < 0 ? at - 1 : quotingBefore(words, between);
  const quoting = words[mark];
  if (quoting === undefined) return null;
  const particle = PARTICLE.test(quoting.text);
  const quotation = particle ? quotationEnding(sentence, quoting.start) : null;
  if (quotation === null && !QUOTING.test(quoting.text)) return null;
  const cue = { start: verb.start, end: verb.end };
  if (between >= 0 && mark < between) {
    const first = words[mark + 1];
    const last = words[between];
    if (first === undefined || last === undefined) return null;
    const speaker = { start: first.start, end: withoutParticle(last) };
    const content = quotation ?? { start: sentence.start, end: quoting.end };
    return nativeClaim(sentence, { shape: 'inverted', rule: 'quote-verb-name', speaker, cue, content });
  }
  const limit = quotation?.start ?? quoting.start;
  const subject = subjectOf(words, limit);
  const speaker =
    subject === null ? null : { start: words[0]?.start ?? sentence.start, end: withoutParticle(subject) };
  if (speaker === null && quotation === null) return null;
  const content = quotation ?? { start: subject?.end ?? sentence.start, end: quoting.end };
  return nativeClaim(sentence, { shape: 'before', rule: 'name-verb-clause', speaker, cue, content });
}

function quotingBefore(words: readonly Word[], before: number): number {
  for (let i = before - 1; i >= Math.max(0, before - 4); i--) {
    const text = words[i]?.text ?? '';
    if (QUOTING.test(text) || PARTICLE.test(text)) return i;
  }
  return -1;
}

/** The word that ends the speaker's phrase: the first with a topic's particle, else with a subject's. */
function subjectOf(words: readonly Word[], limit: number): Word | null {
  const early = words.slice(0, SPEAKER_REACH).filter(({ end }) => end <= limit);
  const marked = (pattern: RegExp): Word | undefined =>
    early.find(({ text }) => text.length >= 2 && pattern.test(text) && !ADNOMINAL.test(text));
  return marked(SURE_TOPIC) ?? marked(TOPIC) ?? null;
}

function withoutParticle({ start, text }: Word): number {
  return start + text.replace(TOPIC, '').length;
}

/** Words outside quotations; what follows a closing mark without a gap is a word of its own. */
function wordsOf({ text, start, end, quotations }: NativeSentence): Word[] {
  const words: Word[] = [];
  const outer = quotations.filter(({ depth, kind }) => depth === 0 && kind !== 'title');
  let next = 0;
  for (let at = start; at < end;) {
    while (next < outer.length && (outer[next]?.end ?? 0) <= at) next++;
    const quotation = outer[next];
    if (quotation !== undefined && quotation.start <= at) {
      at = Math.max(at + 1, quotation.end);
      continue;
    }
    let stop = at;
    while (stop < end && stop !== quotation?.start && /[\p{L}\p{N}·-]/u.test(text[stop] ?? '')) stop++;
    if (stop > at) words.push({ start: at, end: stop, text: text.slice(at, stop) });
    at = Math.max(at + 1, stop);
  }
  return words;
}
