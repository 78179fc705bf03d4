/** Characters that mean something in a pattern, and stand for themselves only after a backslash. */
export const RESERVED_CHARACTERS = '{}[]()|~?';

/** Writes words as a pattern that means exactly them. */
export function escapePattern(words: string): string {
  return words.replace(/[{}[\]()|~?\\]/g, '\\$&');
}
