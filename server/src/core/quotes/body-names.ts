/** How far the name of a body runs: "Central Committee of the X Front", "Committee for the Study of Y in Z". */
import { MONTHS, WEEKDAYS } from './lexicon.js';
import { BODY_WORDS, GENERIC_BODY_WORDS, OFFICES } from './lexicon-names.js';
import type { QuoteToken } from './model.js';

/** Longer noun phrases are not taken for one name. */
const LONGEST_BODY = 26;
/** Words after which "with" belongs to the name: "Association for Friendship with Korea". */
const WITH = /^(?:friendship|solidarity|cooperation|unity|exchange|exchanges|relations|ties)$/;
/** Words after which "on" belongs to the name: "Committee on Foreign Affairs". */
const ON = /^(?:committee|commission|council|conference|group|measures|institute|department)$/;

/** Wings of parties, in brackets after the name. */
const WING = /^(?:marx|lenin|mao|bolshevik|unified|united|red|left|revolution|democratic)/;

/** What the run's end depends on besides the words: whether a known person begins at a token. */
export type IsPerson = (token: number) => boolean;

/**
 * Token after the last one of the body's name that begins at `from` and whose capitalised run holds a body's word.
 * -1 when the phrase runs on too far to be told from its neighbours. Linear: looks at `LONGEST_BODY` tokens at most.
 */
export function bodyEnd(
  tokens: readonly QuoteToken[],
  from: number,
  limit: number,
  isPerson: IsPerson,
): number {
  let at = from;
  let end = from;
  let inTail = false;
  let headed = false;
  while (at < limit) {
    const token = tokens[at];
    if (token === undefined) break;
    if (at - from >= LONGEST_BODY) return -1;
    if (isNameWord(token)) {
      // "… of Birth of President Kim" names the body; "Ministry of China Wang Yi" goes on with somebody.
      if (inTail && isPerson(at) && tokens[at - 1]?.cap === true && !OFFICES.has(tokens[at - 1]?.lower ?? ''))
        break;
      headed = headed || BODY_WORDS.has(token.lower);
      at++;
      end = at;
      continue;
    }
    const next = joinTo(tokens, at, inTail, headed, isPerson);
    if (next < 0 || next >= limit) break;
    inTail = inTail || (token.kind === 'word' && token.lower !== 'and');
    at = next;
  }
  if (tokens[end]?.lower === '(' && tokens[end + 2]?.lower === ')' && end + 2 < limit) {
    // "(Marxist-Leninist)" tells two parties apart; "(CPK)" only abbreviates.
    if (WING.test(tokens[end + 1]?.lower ?? '')) end += 3;
  }
  return end;
}

function isNameWord(token: QuoteToken | undefined): boolean {
  return (
    token?.kind === 'word' &&
    token.cap &&
    !WEEKDAYS.has(token.lower) &&
    !MONTHS.has(token.lower) &&
    !/^(?:the|a|an|in|on|he|she|it|they)$/.test(token.lower)
  );
}

/** Where the name goes on after a joining word or a possessive at `at`; -1 where it ends. */
function joinTo(
  tokens: readonly QuoteToken[],
  at: number,
  inTail: boolean,
  headed: boolean,
  isPerson: IsPerson,
): number {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return -1;
  if (token.kind === 'clitic') {
    const possessor = !BODY_WORDS.has(before.lower) || /^(?:workers|states|nations)$/.test(before.lower);
    return possessor && isNameWord(tokens[at + 1]) ? at + 1 : -1;
  }
  if (token.lower === 'and') {
    if (!isNameWord(tokens[at + 1]) || isPerson(at + 1)) return -1;
    return headed && (!inTail || runHoldsBody(tokens, at + 1)) ? -1 : at + 1;
  }
  // "Committee for Probing the Truth".
  if (token.lower === 'the' && !token.cap)
    return inTail && /ing$/.test(before.lower) && before.cap && isNameWord(tokens[at + 1]) ? at + 1 : -1;
  const fits =
    /^(?:of|for|against|in)$/.test(token.lower) ||
    (token.lower === 'with' && WITH.test(before.lower)) ||
    (token.lower === 'on' && ON.test(before.lower));
  if (!fits || !headed) return -1;
  const article = /^(?:the|all|a)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at + 1]?.cap === false;
  let next = article ? at + 2 : at + 1;
  if (/^(?:south|north)$/.test(tokens[next]?.lower ?? '') && tokens[next]?.cap === false) next++;
  return isNameWord(tokens[next]) && (inTail || !isPerson(next)) ? next : -1;
}

/** Does the run of capitalised words from `from` on hold a body's word? */
export function runHoldsBody(tokens: readonly QuoteToken[], from: number): boolean {
  for (let i = from; i < from + 8; i++) {
    const token = tokens[i];
    if (!isNameWord(token) && token?.kind !== 'clitic') return false;
    if (BODY_WORDS.has(token?.lower ?? '')) return true;
  }
  return false;
}

/** Where a body's name begins that ends its run at `from`: state words in front belong to it; -1 if others stand there. */
export function bodyStart(
  tokens: readonly QuoteToken[],
  from: number,
  sentenceFrom: number,
  isStateWord: (token: number) => boolean,
): number {
  let at = from;
  while (at > sentenceFrom && from - at < 4 && isStateWord(at - 1)) at--;
  const before = tokens[at - 1];
  if (at > sentenceFrom && before?.kind === 'quote') return -1;
  if (at <= sentenceFrom || before?.kind !== 'word' || !before.cap) return at;
  const free =
    WEEKDAYS.has(before.lower) || MONTHS.has(before.lower) || /^(?:the|a|an|in|on)$/.test(before.lower);
  return free ? at : -1;
}

/** "Central Committee", "Regional Headquarters": words that many bodies share; alone they name none. */
export function isGenericBody(words: readonly string[]): boolean {
  return words.every((word) => GENERIC_BODY_WORDS.has(word));
}
