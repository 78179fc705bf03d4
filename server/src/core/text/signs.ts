/**
 * What a UTF-16 unit is to the loop that reads plain words: 1 to 26 for a letter a to z, {@link IS_CAPITAL} added for a
 * capital; else one of these. A word ends before each of them but `other`.
 */
export const Sign = {
  separator: 0x40,
  comma: 0x41,
  pause: 0x42,
  stop: 0x43,
  hyphen: 0x44,
  /** Han, Kana or Hangul. */
  character: 0x45,
  /** Takes a second look: whatever is not known, or may belong to a word. */
  other: 0x7f,
} as const;
/** Letters are less than this. */
export const AFTER_LETTERS = 0x40;
/** The bits of a letter, whatever its case. */
export const SIGN_BITS = 0x1f;
export const IS_CAPITAL = 0x20;
