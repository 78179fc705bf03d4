/**
 * How many marks of the pattern language a pattern has: none for plain words. Of two patterns that take the same words
 * the one with fewer marks says more exactly what it means.
 */
export function patternBreadth(pattern: string): number {
  let marks = 0;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === '\\') i++;
    else if ('|[{~?'.includes(char)) marks++;
  }
  return marks;
}
