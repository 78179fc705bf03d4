/** The forms of one word of a pattern: what the matcher looks for where the pattern says `develop~`. */
import { foldWord } from '../../text/fold.js';
import { spellings } from '../../text/spelling.js';
import type { Lang } from '../../types.js';
import { englishForms } from './english.js';
import { koreanStem } from './korean.js';
import { russianForms } from './russian.js';

export { KOREAN_ENDINGS } from './korean.js';
export { RUSSIAN_ENDINGS } from './russian.js';

/** A stem and the language whose endings may follow it inside the word (none, too). */
export interface WordStem {
  readonly stem: string;
  readonly lang: 'ru' | 'ko';
}

/** Everything one word step may be in a text; all normalised as by {@link foldWord}. */
export interface WordForms {
  /** Whole words, the word itself first. */
  readonly forms: readonly string[];
  /** Russian: letters that a {@link RUSSIAN_ENDINGS} follows. Korean: the same with {@link KOREAN_ENDINGS}. */
  readonly stems: readonly WordStem[];
}

/**
 * The forms of a word of a pattern. English words come in both spellings, British and American, inflected or not.
 * @param lang language of the variant; the script of the word decides where they disagree
 */
export function wordForms(text: string, inflected: boolean, lang: Lang): WordForms {
  const word = foldWord(text);
  const script = scriptOf(word) ?? lang;
  if (script === 'ko') {
    return { forms: [word], stems: inflected ? [{ stem: koreanStem(word), lang: 'ko' }] : [] };
  }
  if (script === 'ru') return inflected ? russianForms(word) : { forms: [word], stems: [] };
  if (script === 'zh') return { forms: [word], stems: [] };
  const written = spellings(word);
  if (!inflected) return { forms: written, stems: [] };
  const forms = written.flatMap(englishForms).flatMap(spellings);
  return { forms: [...new Set([...written, ...forms])], stems: [] };
}

/** The language that the last letter of a word belongs to; null for digits and marks. */
function scriptOf(word: string): Lang | null {
  // Nearly every word; what follows takes ten times as long.
  if (/^[ -~]*$/.test(word)) return /[A-Za-z]/.test(word) ? 'en' : null;
  const last = /\p{L}(?=\P{L}*$)/u.exec(word)?.[0] ?? '';
  if (last === '') return null;
  if (/\p{Script=Hangul}/u.test(last)) return 'ko';
  if (/\p{Script=Cyrillic}/u.test(last)) return 'ru';
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(last) ? 'zh' : 'en';
}
