/** The kind of text by the words its headline and lead use for it (formulary: forms of recorded uses). */
import type { Form } from '../types.js';

/** Wordings of message forms in lower case, longest first; KCNA's English names them consistently. */
const MESSAGE_FORMS: readonly (readonly [RegExp, Form])[] = [
  [/\breply telegram\b/, 'reply-telegram'],
  [
    /\b(?:reply|response|answering) (?:letter|message|verbal message)\b|\bmessage (?:of|in) reply\b|\bletter (?:of|in) reply\b/,
    'reply-letter',
  ],
  [/\bverbal (?:personal )?(?:message|letter|greetings?)\b/, 'verbal-message'],
  [
    /\b(?:message|letter|telegram)s? of (?:thanks|gratitude)\b|\bthank-you letter\b|\bletters? of thanks\b/,
    'letter-of-thanks',
  ],
  [
    /\b(?:message|letter|telegram)s? of (?:condolences?|sympathy)\b|\bcondol(?:ence|atory) (?:message|letter|telegram)\b|\bmessage of sympathy\b/,
    'condolence',
  ],
  [
    /\bcongratulatory (?:message|telegram)|\b(?:message|telegram)s? of congratulations?\b/,
    'congratulatory-telegram',
  ],
  [
    /\b(?:message|letter)s? of greetings?\b|\bcongratulatory letter\b|\bletter of congratulations?\b|\bgreetings?\b/,
    'letter',
  ],
  [/\btelegram\b/, 'congratulatory-telegram'],
  [/\b(?:message|letter|autograph)\b/, 'letter'],
];

/** Form of a message by the phrase that names it, or null. */
export function messageForm(phrase: string): Form | null {
  const lower = phrase.toLowerCase();
  return MESSAGE_FORMS.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}

const TEXT_FORMS: readonly (readonly [RegExp, Form])[] = [
  [/\bjoint (?:press )?(?:statement|communiqu[eé]|declaration)\b/, 'joint-statement'],
  [/\bpress statement\b/, 'press-statement'],
  [/\banswers?\b/, 'answer'],
  [/\bstatement\b/, 'statement'],
  [/\bspeech|address\b/, 'speech'],
  [/\btoast\b/, 'toast'],
  [/\beditorial(?:ly)?\b/, 'editorial'],
  [/\bpolitical essay\b/, 'political-essay'],
  [/\bcommentary\b|\bcommentator['’]s article\b|\b(?:by-?lined|signed) article\b/, 'commentary'],
  [/\btreaty\b/, 'treaty-text'],
  [/\bdecision|resolution\b/, 'decision'],
  [/\breport\b|\bcommuniqu[eé]\b/, 'report'],
];

/** Form of any other text by the phrase that names it, or null. */
export function textForm(phrase: string): Form | null {
  const lower = phrase.toLowerCase();
  return TEXT_FORMS.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}

/** Is it somebody's message to somebody: a letter, a telegram, thanks, condolences? */
export function isMessageForm(form: Form | null): boolean {
  return form !== null && /letter|telegram|message|condolence/.test(form);
}
