import { CAPTURE_ROLES } from '../formulary/pattern/names.js';

/** What opens a capture: it names what stands there, and takes no other words. */
const CAPTURE = new RegExp(`(?<!\\\\)\\{\\s*(?:${CAPTURE_ROLES.join('|')})\\s*:`, 'g');

/**
 * How many marks of the pattern language a pattern has: none for plain words, captured or not. Of two patterns that take
 * the same words the one with fewer marks says more exactly what it means.
 */
export function patternBreadth(pattern: string): number {
  let marks = 0;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === '\\') i++;
    else if ('|[{~?'.includes(char)) marks++;
  }
  // Most patterns have no capture.
  return marks > 0 && pattern.includes('{') ? marks - (pattern.match(CAPTURE)?.length ?? 0) : marks;
}
