import type { Span } from '../types.js';
import { OPAQUE } from './clean.js';

/**
 * One unit of matching. `norm` is what is compared: lower case, compatibility-normalised, straight apostrophes.
 * Hyphens and spaces only separate; quotation marks are no tokens at all, so a phrase matches across them.
 */
export interface Token extends Span {
  readonly norm: string;
  /** `break` ends any phrase (full stop, bracket, dash); `cjk` is one Han, Kana or Hangul character. */
  readonly kind: 'word' | 'cjk' | 'comma' | 'break';
  /** Not glued to a letter before it: Korean phrases may end inside a word (particles follow) but not begin there. */
  readonly wordStart: boolean;
}

const CJK = '\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}';
const TOKEN = new RegExp(
  [
    `(?<cjk>[${CJK}])`,
    // "U.S." keeps its dots, so that it never equals the pronoun.
    `(?<dotted>(?:\\p{Lu}\\.){2,8})`,
    `(?<clitic>['’]s(?![\\p{L}\\p{N}]))`,
    `(?<word>(?:(?![${CJK}])[\\p{L}\\p{N}\\p{M}])+(?:['’](?!s(?![\\p{L}\\p{N}]))(?:(?![${CJK}])[\\p{L}])+)?)`,
    `(?<comma>[,、，])`,
    `(?<break>[.!?;:()\\[\\]{}…。！？；：—–/%=+|<>${OPAQUE}]|(?<=\\s)-+(?=\\s))`,
  ].join('|'),
  'gu',
);

/** Splits clean text into tokens, with UTF-16 offsets of that text. A comma before "and" or "or" is no token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const groups = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const kind =
      groups.cjk !== undefined
        ? 'cjk'
        : groups.comma !== undefined
          ? 'comma'
          : groups.break !== undefined
            ? 'break'
            : 'word';
    const norm = normalize(match[0], kind);
    if ((norm === 'and' || norm === 'or') && tokens[tokens.length - 1]?.kind === 'comma') tokens.pop();
    tokens.push({ start, end, norm, kind, wordStart: !isLetter(text[start - 1]) });
  }
  return tokens;
}

function normalize(text: string, kind: Token['kind']): string {
  if (kind === 'comma') return ',';
  if (kind === 'break') return '\n';
  const folded = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKC');
  return folded.replaceAll('’', "'").toLowerCase();
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}

/** Number of words: runs of letters and digits; each Han or Kana character counts as one, Hangul by spaces. */
export function countWords(text: string): number {
  let count = 0;
  for (const _match of text.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu,
  ))
    count++;
  return count;
}
