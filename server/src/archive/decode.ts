/** Why bytes could not be read as an article; `message` names the place and the remedy. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError';
}

/** Bytes looked at to tell text from a binary file. */
const SNIFF = 8192;

/**
 * Turns the bytes of an article into text: UTF-8, or UTF-16 when a byte order mark says so; the mark is dropped and
 * line ends stay as they are. Nothing is guessed: other encodings are refused with the place of the first bad byte.
 * @throws DecodeError
 */
export function decodeArticle(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  const zero = bytes.subarray(0, SNIFF).indexOf(0);
  if (zero >= 0) {
    throw new DecodeError(
      `byte ${zero} is NUL: this is a binary file; give Readout plain text (.txt or .md)`,
    );
  }
  return decode(bytes, 'utf-8');
}

function decode(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const place =
      encoding === 'utf-8' ? `byte ${firstBadByte(bytes)} is not valid UTF-8` : `not valid ${encoding}`;
    throw new DecodeError(
      `${place}; save the file as UTF-8 (older Korean and Chinese pages are often EUC-KR or GB18030)`,
    );
  }
}

/** Offset of the first byte at which UTF-8 decoding fails, by bisection over ever longer beginnings. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isValid(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // The character that went wrong may have begun up to three bytes before the byte that shows it.
  while (good > 0 && !isValid(bytes.subarray(0, good), false)) good--;
  return good;
}

/** Is this UTF-8? With `stream`, a character may be cut off at the end. */
function isValid(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
