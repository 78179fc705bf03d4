import { foldWord } from '../text/fold.js';

/**
 * A word without what makes no other word of it in English, so that "firm" and "firmly", "encourage" and "encouraging"
 * come to the same. Only for telling two fillings of one role apart: "warm" and "warmest", "encourage" and
 * "encouragement" stay two. Other languages are left as they are.
 */
export function stemOf(word: string): string {
  return foldWord(word)
    .replace(/ly$/, '')
    .replace(/(?<=b)le$/, '')
    .replace(/y$/, 'i')
    .replace(/ll$/, 'l')
    .replace(/(?<=[a-z]{4})(?:e|es|s|ed|ing)$/, '');
}
