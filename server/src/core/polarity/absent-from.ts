/** Which recorded text a phrase is said to be missing from: "absent from Kim's 2024 reply", "the letter of 2023 lacked". */
import type { Pronouncement } from '../formulary/types.js';
import type { Form } from '../types.js';

const NOUN = '(?<noun>reply|letter|message|telegram|greetings?|statement|speech|address|readout|editorial)s?';
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const NAMED: readonly RegExp[] = [
  new RegExp(`\\b${YEAR}\\s(?:[\\p{L}'’-]+\\s){0,3}?${NOUN}\\b`, 'giu'),
  new RegExp(`\\b${NOUN}\\s(?:of|in|from|for)\\s(?:[\\p{L}]+\\s)?(?:\\d{1,2},?\\s)?${YEAR}\\b`, 'giu'),
];
const REPLIES: readonly Form[] = ['reply-letter', 'reply-telegram'];
const LETTERS: readonly Form[] = ['letter', 'congratulatory-telegram', 'letter-of-thanks', 'verbal-message'];
const FORMS: Readonly<Record<string, readonly Form[]>> = {
  reply: REPLIES,
  letter: [...LETTERS, ...REPLIES],
  message: [...LETTERS, ...REPLIES],
  telegram: ['congratulatory-telegram', 'reply-telegram'],
  greeting: LETTERS,
  greetings: LETTERS,
  statement: ['statement', 'press-statement', 'joint-statement'],
  speech: ['speech'],
  address: ['speech'],
  readout: ['readout'],
  editorial: ['editorial'],
};

/**
 * The one recorded pronouncement that a sentence means by year and kind. Null where it names none, or two, or where the
 * record holds several of them, and the people named (or `speaker`) do not tell which.
 * @param speaker canonical name of whose words the phrase would be; null: not known
 */
export function absentFrom(
  sentence: string,
  speaker: string | null,
  pronouncements: readonly Pronouncement[],
): Pronouncement | null {
  const named = NAMED.flatMap((pattern) => [...sentence.matchAll(pattern)]);
  const [first] = named;
  const { noun = '', year = '' } = first?.groups ?? {};
  if (first === undefined || named.some(({ groups }) => groups?.year !== year)) return null;
  const forms = FORMS[noun.toLowerCase()] ?? [];
  const found = pronouncements.filter(
    (one) =>
      forms.includes(one.form) &&
      (one.dated ?? one.reported ?? '').startsWith(year) &&
      one.speaker !== null &&
      (one.speaker === speaker || isNamed(one.speaker, sentence)),
  );
  // "Kim's 2024 letter to Xi": the addressee may tell two letters of a year apart.
  const to = found.filter(({ addressee }) => addressee !== null && isNamed(addressee, sentence));
  const [only, ...others] = to.length > 0 ? to : found;
  return others.length === 0 ? (only ?? null) : null;
}

/** By the full name, or by the surname: East Asian names begin with it, others end in it. */
function isNamed(name: string, sentence: string): boolean {
  const parts = name.split(' ');
  return [name, parts[0] ?? '', parts.at(-1) ?? ''].some(
    (part) => /^\p{Lu}/u.test(part) && isWord(part, sentence),
  );
}

function isWord(word: string, sentence: string): boolean {
  const at = sentence.indexOf(word);
  return at >= 0 && !/\p{L}/u.test(sentence.charAt(at - 1) + sentence.charAt(at + word.length));
}
