/**
 * Reported speech in Korean, of both states' news: the speaker's phrase with its particle, the words, a quoting particle
 * (-다고, -라고, 라며), then the verb: 말했다, 밝혔다, 강조하였다, and KCNA's honorific 말씀하시였다, 언급하시였다.
 * Grammar: Sohn, The Korean Language (1999), §10.2 on quotative constructions.
 */
import type { Claim } from '../model.js';
import { nativeClaim, quotationEnding, type NativeSentence } from './speaker.js';
import { isMarked, SUBJECT, TOPIC, withoutParticle, wordsOf, type Word } from './words.js';

const STEMS =
  '말씀|말|강조|지적|언급|주장|확언|표명|표시|설명|촉구|비난|경고|선언|천명|단언|당부|호소|평가|반박|발표|피력|축원|기원|시사|역설|약속|요구|보도|전|토로|확신|제의|규탄|질문|대답|답|합의|동의|인정|확인|재확인';
const VERB = new RegExp(`^(?:(?:${STEMS})(?:하|했|해|한|할)|밝[혔히]|덧붙|전[했하]|물었|답했|썼)`, 'u');
/** The reported clause or quotation ends in one of these. */
const QUOTING = /(?:다고|라고|자고|냐고|다며|라며|자며|다면서|라면서|것이라고|기로)$/u;
/** "…할데 대하여 강조하시였다": how KCNA reports instructions. */
const ABOUT = /^(?:대하여|대해|대해서)$/u;
/** "…라고 하였다": plain "said", and only after such a particle. */
const PLAIN = /^(?:하시였다|하였다|했다|하셨다|하시면서|하면서)$/u;
const PLAIN_AFTER = /(?:다고|라고|자고)$/u;
/** A quotation before another one of the same speaker: "“…”이라며 “…”고 말했다". */
const WHILE = /^(?:이라며|라며|이라면서|라면서|며|고)$/u;
/** Times between the speaker and the verb. */
const TIME = /^(?:\d+일|\d+월|이날|오늘|어제|지난|같은|날)$/u;
/** The same right after a quotation. */
const PARTICLE = /^(?:이라고|라고|고|라며|이라며|라면서|하고)$/u;
/** The verb itself is what another one reports: "말했다고", "강조했다며". */
const EMBEDDED = /(?:다고|라고|다며|라며|다면서)$/u;
/** "다음과 같이 말씀하시였다." and "이렇게 말씀하시였다": the words stand after, or before. */
const FOLLOWS = /^같이$/u;
const PRECEDES = /^(?:이렇게|이같이)$/u;
/** How many words of a sentence may stand before and in the speaker's phrase. */
const SPEAKER_REACH = 14;
/** "신화통신에 따르면", "조선중앙통신에 의하면". */
const SOURCE = /^(?:따르면|의하면)$/u;

/** Claims of one Korean sentence. */
export function koreanClaims(sentence: NativeSentence): Claim[] {
  const words = wordsOf(sentence);
  const claims: (Claim | null)[] = [];
  const source = words.findIndex(({ text }, i) => i > 0 && i < SPEAKER_REACH && SOURCE.test(text));
  if (source > 0) claims.push(sourceClaim(sentence, words, source));
  const rest = words.slice(source + 1);
  let told = rest[0]?.start ?? sentence.start;
  for (let i = 1; i < rest.length; i++) {
    const verb = rest[i];
    if (verb === undefined || !isCue(rest, i, verb)) continue;
    const claim = claimAt(sentence, rest, i, verb, told);
    if (claim !== null && !EMBEDDED.test(verb.text)) told = verb.end;
    claims.push(claim);
  }
  const found = claims.flatMap((claim) => claim ?? []);
  return [...found, ...earlierQuotations(sentence, rest, found)];
}

function isCue(words: readonly Word[], at: number, verb: Word): boolean {
  if (VERB.test(verb.text)) return true;
  return PLAIN.test(verb.text) && PLAIN_AFTER.test(words[at - 1]?.text ?? '');
}

/** The quotations that a sentence's speaker says before the one its verb stands beside. */
function earlierQuotations(
  sentence: NativeSentence,
  words: readonly Word[],
  claims: readonly Claim[],
): Claim[] {
  const [claim] = claims.filter(({ shape, quotes }) => shape !== 'as' && quotes.length > 0);
  if (claim === undefined) return [];
  const { start, end } = claim.cue;
  return words.flatMap((word) => {
    if (word.start >= start || !WHILE.test(word.text)) return [];
    const quotation = quotationEnding(sentence, word.start);
    if (
      quotation === null ||
      claims.some(({ content }) => content.start <= quotation.start && quotation.end <= content.end)
    )
      return [];
    const draft = {
      shape: claim.shape,
      rule: claim.rule,
      speaker: claim.speaker,
      cue: { start, end },
      content: quotation,
    };
    return nativeClaim(sentence, draft) ?? [];
  });
}

function sourceClaim(sentence: NativeSentence, words: readonly Word[], at: number): Claim | null {
  const [first] = words;
  const [last, cue] = [words[at - 1], words[at]];
  if (first === undefined || last === undefined || cue === undefined) return null;
  const speaker = { start: first.start, end: last.end - (/에$/u.test(last.text) ? 1 : 0) };
  const content = { start: cue.end, end: sentence.end };
  return nativeClaim(sentence, { shape: 'as', rule: 'according-to', speaker, cue, content });
}

/** @param told where the words of the verb before end */
function claimAt(
  sentence: NativeSentence,
  words: readonly Word[],
  at: number,
  verb: Word,
  told: number,
): Claim | null {
  // "“…”라고 그는 말했다": the speaker stands between the words and the verb.
  const before = words[at - 1];
  const cue = { start: verb.start, end: verb.end };
  if (before !== undefined && (FOLLOWS.test(before.text) || PRECEDES.test(before.text)))
    return pointed(sentence, words, before, cue);
  let near = at - 1;
  while (near > 1 && TIME.test(words[near]?.text ?? '')) near--;
  const beside = words[near];
  const between = near >= 1 && beside !== undefined && isMarked(beside, SUBJECT) ? near : -1;
  const mark = between < 0 ? at - 1 : quotingBefore(words, between);
  const quoting = words[mark];
  if (quoting === undefined) return null;
  const particle = PARTICLE.test(quoting.text);
  const quotation = particle ? quotationEnding(sentence, quoting.start) : null;
  const about = ABOUT.test(quoting.text) && /데$/u.test(words[mark - 1]?.text ?? '');
  if (quotation === null && !about && !QUOTING.test(quoting.text)) return null;
  if (between >= 0 && mark < between) {
    const first = words[mark + 1];
    const last = words[between];
    if (first === undefined || last === undefined) return null;
    const speaker = { start: first.start, end: withoutParticle(last) };
    const content = quotation ?? { start: sentence.start, end: quoting.end };
    const whole = EMBEDDED.test(words[mark]?.text ?? '') && VERB.test(words[mark]?.text ?? '');
    return nativeClaim(sentence, {
      shape: 'inverted',
      rule: 'quote-verb-name',
      speaker,
      cue,
      content: whole ? { start: sentence.start, end: quoting.end } : content,
    });
  }
  const limit = quotation?.start ?? quoting.start;
  const subject = subjectOf(words, limit, EMBEDDED.test(verb.text));
  const speaker = subject === null ? null : { start: subject.from, end: withoutParticle(subject.word) };
  if (speaker === null && quotation === null) return null;
  // Korean leaves out who is spoken of already.
  const implied = speaker === null;
  const start = Math.max(subject?.word.end ?? sentence.start, told > limit ? 0 : told);
  const content = quotation ?? { start, end: quoting.end };
  return nativeClaim(sentence, { shape: 'before', rule: 'name-verb-clause', speaker, cue, content, implied });
}

/** "김정은동지께서는 다음과 같이 말씀하시였다." and "《…》 김정은동지께서는 이렇게 말씀하시였다." */
function pointed(
  sentence: NativeSentence,
  words: readonly Word[],
  pointer: Word,
  cue: { readonly start: number; readonly end: number },
): Claim | null {
  const subject = subjectOf(words, pointer.start, false);
  if (subject === null) return null;
  const speaker = { start: subject.from, end: withoutParticle(subject.word) };
  if (FOLLOWS.test(pointer.text)) {
    const content = { start: sentence.end, end: sentence.end };
    const draft = { shape: 'open' as const, rule: 'says-as-follows', speaker, cue, content };
    return nativeClaim(sentence, { ...draft, opens: true });
  }
  const { quotations } = sentence;
  const quotation = quotations.findLast(
    ({ start, end, depth, kind }) =>
      depth === 0 && kind !== 'title' && start >= sentence.start && end <= speaker.start,
  );
  if (quotation === undefined) return null;
  return nativeClaim(sentence, { shape: 'after', rule: 'quote-name-verb', speaker, cue, content: quotation });
}

function quotingBefore(words: readonly Word[], before: number): number {
  for (let i = before - 1; i >= Math.max(0, before - 4); i--) {
    const text = words[i]?.text ?? '';
    if (QUOTING.test(text) || PARTICLE.test(text)) return i;
  }
  return -1;
}

/**
 * The word that ends the speaker's phrase, and where the phrase begins: the first with a topic's particle, else with a
 * subject's. In a clause that another verb reports ("X가 …라고 말했다고 Y는 보도했다") the subject's stands nearer.
 */
function subjectOf(
  words: readonly Word[],
  limit: number,
  embedded: boolean,
): { readonly word: Word; readonly from: number } | null {
  const early = words.slice(0, SPEAKER_REACH).filter(({ end }) => end <= limit);
  const first = early.findIndex((word) => isMarked(word, TOPIC));
  const inner = embedded ? early.findIndex((word, i) => i > first && isMarked(word, /(?:께서|이|가)$/u)) : -1;
  const at = inner >= 0 ? inner : first >= 0 ? first : early.findIndex((word) => isMarked(word, SUBJECT));
  const word = early[at];
  if (word === undefined) return null;
  const from = early[inner >= 0 ? first + 1 : 0]?.start ?? word.start;
  return { word, from };
}
