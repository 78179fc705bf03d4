import { HAN_DIGITS, HAN_PAIRS } from './han-fold-data.js';

/** The data begin to count at the first Han character of the plane. */
const FIRST = 0x3400;

/**
 * Traditional Chinese characters and the simplified ones they are compared as, as UTF-16 units. A phrase is the same
 * phrase in both scripts; where one traditional character has two simplified ones, text and pattern fold alike.
 */
export function hanFold(): ReadonlyMap<number, number> {
  const base = HAN_DIGITS.length;
  const values = new Uint8Array(128);
  for (let value = 0; value < base; value++) values[HAN_DIGITS.charCodeAt(value)] = value;
  const digit = (at: number): number => values[HAN_PAIRS.charCodeAt(at)] ?? 0;
  const three = (at: number): number => (digit(at) * base + digit(at + 1)) * base + digit(at + 2);
  const pairs = new Map<number, number>();
  let from = FIRST;
  for (let at = 0; at < HAN_PAIRS.length; at += 3) {
    const step = digit(at++);
    if (step === base - 1) {
      from += three(at);
      at += 3;
    } else {
      from += step;
    }
    pairs.set(from, three(at));
  }
  return pairs;
}
