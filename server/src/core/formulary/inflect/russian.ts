/**
 * Russian inflection. Adjectives and verbs written as whole words get their own forms; anything else is a stem that any
 * ending of a noun or adjective may follow. ё counts as е.
 */
import type { WordForms } from './index.js';
import { russianVerbForms } from './russian-verbs.js';

const NOUN_ENDINGS = 'а я ы и у ю е о ой ою ей ею ом ем ам ям ами ями ах ях ов ев й ь ью ье ья'.split(' ');
const ADJECTIVE_ENDINGS = 'ый ий ая яя ое ее ого его ому ему ым им ую юю ые ие ых их ыми ими'.split(' ');

/** What may follow a stem; nothing may, too. */
export const RUSSIAN_ENDINGS: readonly string[] = [...NOUN_ENDINGS, ...ADJECTIVE_ENDINGS];

/** Longest first, so that a whole word loses all of its ending. */
const STRIPPED = [...NOUN_ENDINGS].sort((a, b) => b.length - a.length);

/** Short forms end in -а and -ы; -о is left out, because it is the adverb as well. */
const HARD = 'ый ой ая ое ого ому ым ую ою ом ые ых ыми а ы'.split(' ');
const VELAR = 'ий ой ая ое ого ому им ую ою ом ие их ими а'.split(' ');
const SOFT = 'ий яя ее его ему им юю ею ей ем ие их ими'.split(' ');
const HISSING = 'ий ая ее его ему им ую ею ей ем ие их ими'.split(' ');

/** Endings that only adjectives have; -ие, -ий and others count only after consonants that nouns do not put there. */
const HARD_ADJECTIVE = /(?:ый|ая|ое|ого|ому|ую|ые|ых|ыми)$/;
const SOFT_ADJECTIVE =
  /(?:яя|ее|его|ему|юю|(?<=[кщшн])(?:ими|их)|(?<=[кщш]|шн|дн|нн)ий|(?<=[кгхщш]|шн|дн|нн)(?:ие|им))$/;

/** The forms of a normalised word or stem. */
export function russianForms(word: string): WordForms {
  const verbs = russianVerbForms(word);
  if (verbs !== null) return { forms: verbs, stems: [] };
  const reflexive = /(?<=[аеийоыюя])ся$/.exec(word)?.[0] ?? '';
  const plain = word.slice(0, word.length - reflexive.length);
  const ending = (HARD_ADJECTIVE.exec(plain) ?? SOFT_ADJECTIVE.exec(plain))?.[0];
  if (ending !== undefined && plain.length - ending.length >= 2) {
    const stem = plain.slice(0, plain.length - ending.length);
    const forms = adjectiveEndings(stem, ending).map((each) => stem + each + reflexive);
    return { forms: [...new Set([word, ...forms])], stems: [] };
  }
  const noun = STRIPPED.find((each) => word.endsWith(each) && word.length - each.length >= 3) ?? '';
  const stem = word.slice(0, word.length - noun.length);
  // "поддержек", "оценок": the vowel that the genitive plural puts in.
  const fleeting = /[^аеиоуыэюяйь]к$/.test(stem) ? ['ек', 'ок'].map((each) => stem.slice(0, -1) + each) : [];
  // "отношени" may be a stem as it stands, "реки" is a plural.
  const stems = noun === 'и' ? [stem, word] : [stem];
  return { forms: [word, ...fleeting], stems: stems.map((each) => ({ stem: each, lang: 'ru' })) };
}

function adjectiveEndings(stem: string, ending: string): readonly string[] {
  if (/[кгх]$/.test(stem)) return VELAR;
  if (/[жчшщ]$/.test(stem)) return HISSING;
  return HARD_ADJECTIVE.test(ending) ? HARD : SOFT;
}
