/** Signs that JSON and JavaScript strings hold as they are; the second half marks that a number goes on. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGIT_BITS = 5;
const DIGIT = (1 << DIGIT_BITS) - 1;
const GOES_ON = 1 << DIGIT_BITS;

/** Writes numbers from 0 up as text: five bits a sign, the low ones first. */
export function packNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    for (; rest > DIGIT; rest >>>= DIGIT_BITS) text += SIGNS.charAt((rest & DIGIT) | GOES_ON);
    text += SIGNS.charAt(rest);
  }
  return text;
}

/** Reads what {@link packNumbers} wrote. */
export function unpackNumbers(text: string): Int32Array {
  const digits = new Uint8Array(0x80);
  for (let i = 0; i < SIGNS.length; i++) digits[SIGNS.charCodeAt(i)] = i;
  const numbers = new Int32Array(text.length);
  let count = 0;
  let number = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = digits[text.charCodeAt(at)] as number;
    number |= (digit & DIGIT) << shift;
    shift += DIGIT_BITS;
    if (digit >= GOES_ON) continue;
    numbers[count++] = number;
    number = shift = 0;
  }
  return numbers.subarray(0, count);
}
