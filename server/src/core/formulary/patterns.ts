/**
 * The one place that knows which characters of a pattern are reserved. Plain words mean themselves; everything else is
 * rejected with a message until there is a pattern language, so that no pattern written today changes its meaning then.
 */

/** Characters that a pattern may hold only with a backslash before them. */
export const RESERVED_CHARACTERS = '{}[]()|~?';

export type ParsedPattern = { readonly words: string } | { readonly problem: string };

/**
 * Reads a pattern as written in a data file.
 * @returns the words with escapes undone and white space collapsed, or one sentence on what is wrong and the remedy.
 */
export function parsePattern(text: string): ParsedPattern {
  let words = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\\') {
      const next = text.charAt(i + 1);
      if (next === '' || !(RESERVED_CHARACTERS.includes(next) || next === '\\')) {
        return {
          problem: 'a backslash may stand only before a reserved character or another backslash; remove it',
        };
      }
      words += next;
      i++;
    } else if (RESERVED_CHARACTERS.includes(char)) {
      return {
        problem: `"${char}" is reserved for the pattern language; write "\\${char}" for the character itself`,
      };
    } else {
      words += char;
    }
  }
  const collapsed = words.trim().replace(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(collapsed)) {
    return { problem: 'the pattern has no letter or digit; write the words that are to be found' };
  }
  return { words: collapsed };
}

/** Writes words as a pattern: the inverse of {@link parsePattern}. */
export function escapePattern(words: string): string {
  return words.replace(/[{}[\]()|~?\\]/g, '\\$&');
}
