/** Names by their capitals alone: people, surnames and bodies that no list holds. */
import { bodyEnd, bodyStart, isGenericBody, runHoldsBody } from './body-names.js';
import { adjectiveLength, blank, known, refOf, type Found } from './known-names.js';
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_WORDS,
  CUE_VERBS,
  DETERMINERS,
  MONTHS,
  PREPOSITIONS,
  PRONOUNS,
  WEEKDAYS,
} from './lexicon.js';
import { BODY_WORDS, NAME_PREFIXES, NEVER_IN_PERSONS, OFFICES, STATE_NOUNS } from './lexicon-names.js';
import type { QuoteToken, SentenceSpan } from './model.js';
import { nameKey, namesBody, stateOfAdjective, stateOfPair, type NameIndex } from './names.js';

export function unknown(
  text: string,
  tokens: readonly QuoteToken[],
  i: number,
  sentence: SentenceSpan,
  index: NameIndex,
  headline: boolean,
): Found | null {
  const to = runEnd(tokens, i, sentence.to);
  if (to === i || isPrefix(tokens, i)) return null;
  const words = tokens.slice(i, to).map(({ lower }) => lower);
  const first = tokens[i];
  const last = tokens[to - 1];
  const [word = ''] = words;
  const isPerson = (at: number): boolean =>
    known(text, tokens, at, sentence.to, index)?.ref.kind === 'person';
  if (first === undefined || last === undefined) return null;
  const whole = bodyEnd(tokens, i, sentence.to, isPerson);
  if (
    !headline &&
    (whole < 0 || whole > to || words.length > 1) &&
    namesBody(nameWords(tokens, i, whole, to))
  )
    return body(text, tokens, i, whole, to, sentence, index);
  const article = /^(?:the|a|an|this)$/.test(tokens[i - 1]?.lower ?? '');
  if (words.length === 1) {
    // "the Council", "the Pentagon": no surname.
    if (article || BODY_WORDS.has(word) || NEVER_IN_PERSONS.has(word)) return null;
    if (headline && !index.surnames.has(word)) return null;
    if (i === sentence.from && !index.surnames.has(word) && tokens[to]?.kind !== 'clitic') {
      // An ordinary word at a sentence's start is capitalised too; only a verb right after makes it a name.
      if (!CUE_VERBS.has(tokens[to]?.lower ?? '') || word.endsWith('s')) return null;
    }
    return { to, end: last.end, ref: blank('surname') };
  }
  // "Vladimir Vladimirovich Putin": the formulary names people without the patronymic.
  const [given = '', patronymic = '', family = ''] = words;
  const russian =
    words.length === 3 && /(?:ovich|evich|ovna|evna)$/.test(patronymic)
      ? index.names.get(`${given} ${family}`)
      : undefined;
  if (russian !== undefined) return { to, end: last.end, ref: refOf(russian) };
  const name = text
    .slice(first.start, last.end)
    .replace(/\s+/g, ' ')
    .replace(/[\u2010\u2011\uff0d]/g, '-');
  // What names no person still is one name: its last word is nobody's surname.
  if (headline || article || !couldBePerson(words, name)) return { to, end: last.end, ref: blank('generic') };
  return { to, end: last.end, ref: { ...blank('person'), name } };
}

/** End of the capitalised words from `i` on that may be one person's name. */
function runEnd(tokens: readonly QuoteToken[], i: number, limit: number): number {
  let to = i;
  while (to < limit && to - i < 5) {
    const token = tokens[to];
    if (to > i && isParticle(tokens, to)) {
      to++;
      continue;
    }
    if (token?.kind !== 'word' || !token.cap) break;
    if (ORDINARY.has(token.lower) && !(to === i && isSurnameAn(tokens, i))) break;
    if (OFFICES.has(token.lower) && !isGeneral(tokens, to)) break;
    if (to > i && adjectiveLength(tokens, to, limit) > 0) break;
    to++;
    if (tokens[to]?.kind === 'clitic') break;
  }
  return to;
}

const PARTICLES = new Set('al el bin ben ibn de da dos del van von der'.split(' '));

/** "Hamad al-Khalifa", "Ludwig van Beethoven". */
function isParticle(tokens: readonly QuoteToken[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (/^(?:al|el|ibn)[-\u2010\u2011\uff0d]./.test(lower)) return true;
  return PARTICLES.has(lower) && tokens[at + 1]?.cap === true;
}

/** "An Tong Chun": no article stands before a consonant. */
function isSurnameAn(tokens: readonly QuoteToken[], i: number): boolean {
  const next = tokens[i + 1];
  return tokens[i]?.lower === 'an' && next?.cap === true && /^[^aeiouh]/.test(next.lower);
}

/** "General Association", unlike "General Kim" and "General Secretary". */
function isGeneral(tokens: readonly QuoteToken[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]?.lower === 'general' &&
    next?.cap === true &&
    !OFFICES.has(next.lower) &&
    runHoldsBody(tokens, at + 1)
  );
}

function nameWords(
  tokens: readonly QuoteToken[],
  from: number,
  whole: number,
  to: number,
): readonly string[] {
  return tokens
    .slice(from, Math.max(whole, to))
    .filter(({ kind, cap }) => kind === 'word' && cap)
    .map(({ lower }) => lower);
}

function couldBePerson(words: readonly string[], name: string): boolean {
  return (
    !words.some((word) => NEVER_IN_PERSONS.has(word) || /.(?:tion|sion|ship|ity|ism|ness)$/.test(word)) &&
    !/(?:^|\s)[A-Z]{3,}(?:\s|$)/.test(name.toUpperCase() === name ? '' : name)
  );
}

/** "Foreign Minister" has a title's word in front; "Foreign Ministry" is a name. */
function isPrefix(tokens: readonly QuoteToken[], at: number): boolean {
  const next = tokens[at + 1];
  if (!NAME_PREFIXES.has(tokens[at]?.lower ?? '') || next?.cap !== true)
    return NAME_PREFIXES.has(tokens[at]?.lower ?? '');
  return (
    !BODY_WORDS.has(next.lower) &&
    !(
      /^(?:national|state|general|great|workers|security)$/.test(tokens[at]?.lower ?? '') &&
      runHoldsBody(tokens, at)
    )
  );
}

/**
 * "Foreign Ministry of the DPRK" under the formulary's name for it if there is one, else the whole noun phrase.
 * `whole` is the phrase's end (-1: it has none), `to` that of its first capitalised words. Without a name of its own
 * ("the Central Committee") the body stays unnamed.
 */
function body(
  text: string,
  tokens: readonly QuoteToken[],
  from: number,
  whole: number,
  to: number,
  sentence: SentenceSpan,
  index: NameIndex,
): Found {
  const limit = sentence.to;
  const start = tokens[from]?.start ?? 0;
  const left = bodyStart(tokens, from, sentence.from, (at) => isStateWord(tokens, at));
  const textTo = (end: number, first = start): string =>
    text.slice(first, tokens[end - 1]?.end ?? first).replace(/\s+/g, ' ');
  const of = tokens[to]?.lower === 'of' ? (tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1) : -1;
  const owner =
    of < 0 || of >= limit || tokens[of]?.cap !== true ? null : known(text, tokens, of, limit, index);
  const state = owner?.ref.state ?? stateBefore(tokens, from);
  const short = textTo(to);
  const entry = state === null ? undefined : index.names.get(nameKey(`${state} ${short}`));
  const end = Math.max(owner !== null && owner.to >= whole ? owner.to : whole, to);
  const found = { to: end, end: tokens[end - 1]?.end ?? start };
  if (entry !== undefined && end <= (owner?.to ?? to)) return { ...found, ref: refOf(entry) };
  const words = nameWords(tokens, from, end, end);
  const named = whole >= 0 && left >= 0 && (left < from || !isGenericBody(words));
  const name = named ? textTo(end, tokens[left]?.start) : null;
  return { ...found, ref: { ...blank('body'), name, state } };
}

/** "the Chinese Foreign Ministry", "China's Foreign Ministry". */
function stateBefore(tokens: readonly QuoteToken[], at: number): string | null {
  const clitic = tokens[at - 1]?.kind === 'clitic' ? 2 : 1;
  const one = tokens[at - clitic]?.lower ?? '';
  const two = `${tokens[at - clitic - 1]?.lower ?? ''} ${one}`;
  return (
    stateOfAdjective(two) ?? STATE_NOUNS.get(two) ?? stateOfAdjective(one) ?? STATE_NOUNS.get(one) ?? null
  );
}

function isStateWord(tokens: readonly QuoteToken[], at: number): boolean {
  const one = tokens[at]?.lower ?? '';
  return (
    stateOfAdjective(one) !== null ||
    STATE_NOUNS.has(one) ||
    stateOfPair(one, tokens[at + 1]?.lower ?? '') !== null ||
    stateOfPair(tokens[at - 1]?.lower ?? '', one) !== null
  );
}

/** Words that have a capital at a sentence's start or in a headline, and are in nobody's name. */
const ORDINARY: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...ADVERBS,
  ...CLAUSE_WORDS,
  ...AUXILIARIES,
  ...WEEKDAYS,
  ...MONTHS,
  ...PRONOUNS,
  ...[...CUE_VERBS].flatMap(([word, { form }]) => (form === 'ing' ? word : [])),
  ...'i we it they you and or there here such says said tells told asks asked vows warns announces'.split(
    ' ',
  ),
  ...'stated added wrote replied noted declared explained argued warned recalled continued observed concluded'.split(
    ' ',
  ),
]);
