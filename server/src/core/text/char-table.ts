import { OPAQUE } from './clean.js';
import { unitAt } from './units.js';
import { foldWord } from './fold.js';
import { hanFold } from './han-fold.js';
import { IS_CAPITAL, Sign } from './signs.js';

/** What a UTF-16 unit is to the tokenizer; the low four bits of {@link CharTable.kinds}. 0: not asked yet. */
export const CharKind = {
  separator: 1,
  /** Letter or digit that folds to one unit by itself. */
  letter: 2,
  /** Letter, digit or combining mark whose word must be folded as a whole. */
  oddLetter: 3,
  /** Han or Kana: a token by itself. */
  han: 4,
  hangul: 5,
  comma: 6,
  /** Ends any phrase: bracket, dash, colon. */
  pause: 7,
  /** Ends a sentence as well. */
  stop: 8,
  apostrophe: 9,
  hyphen: 10,
  /** First half of a surrogate pair. */
  surrogate: 11,
} as const;
export const KIND_BITS = 0x0f;
export const IS_LETTER = 0x10;
export const IS_UPPER = 0x20;
export const IS_NUMBER = 0x40;
/** A plain word before it ends there, whatever follows. */
export const ENDS_WORD = 0x80;

const ENDING: ReadonlySet<number> = new Set([
  CharKind.separator,
  CharKind.han,
  CharKind.hangul,
  CharKind.comma,
  CharKind.pause,
  CharKind.stop,
  CharKind.hyphen,
]);

/** By kind: the sign of a unit that is no letter. */
const SIGNS: Readonly<Record<number, number>> = {
  [CharKind.separator]: Sign.separator,
  [CharKind.comma]: Sign.comma,
  [CharKind.pause]: Sign.pause,
  [CharKind.stop]: Sign.stop,
  [CharKind.hyphen]: Sign.hyphen,
  [CharKind.han]: Sign.character,
  [CharKind.hangul]: Sign.character,
};
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
const SMALL_BIT = 0x20;

const HANGUL = /^\p{Script=Hangul}$/u;
const HAN_OR_KANA = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const WORD_CHAR = /^[\p{L}\p{N}\p{M}]$/u;
const LETTER = /^\p{L}$/u;
const NUMBER = /^\p{N}$/u;
const UPPER = /^\p{Lu}$/u;
const HAS_MARK = /\p{M}/u;

const COMMAS = ',、，';
const STOPS = '.!?…。！？．｡';
const PAUSES = `;:()[]{}；：（）［］｛｝【】—–/／％＝＋｜＜＞%=+|<>${OPAQUE}`;

/**
 * Classes and folds of UTF-16 units, looked up by value. ASCII is filled in at once, the rest when it is first met, so
 * a table costs nothing for scripts that no text uses.
 */
export class CharTable {
  readonly kinds = new Uint8Array(0x10000);
  /** Folded unit of a `letter`; 0 for everything else. */
  readonly folds = new Uint16Array(0x10000);
  /** Folded unit of a Han, Kana or Hangul character; 0 if it has none. */
  readonly singles = new Uint16Array(0x10000);
  /** What a unit is to the loop that reads plain words. */
  readonly signs = new Uint8Array(0x10000).fill(Sign.other);
  private readonly simplified = hanFold();

  constructor() {
    for (let unit = 0; unit < 0x80; unit++) this.classify(unit);
  }

  /** Class and flags of a UTF-16 unit. */
  kindOf(unit: number): number {
    const known = this.kinds[unit] ?? 0;
    return known === 0 ? this.classify(unit) : known;
  }

  /** Class and flags of the code point at `at`; surrogate pairs are never `letter`. */
  kindAt(text: string, at: number): number {
    const unit = unitAt(text, at);
    const kind = this.kindOf(unit);
    if (kind !== CharKind.surrogate) return kind;
    const char = String.fromCodePoint(text.codePointAt(at) ?? unit);
    if (char.length === 1) return CharKind.separator;
    if (HAN_OR_KANA.test(char)) return CharKind.han | IS_LETTER;
    return WORD_CHAR.test(char) ? CharKind.oddLetter | flagsOf(char) : CharKind.separator;
  }

  /** A Han, Kana or Hangul character as it is compared. */
  foldCharacter(char: string): string {
    const folded = foldWord(char);
    if (folded.length !== 1) return folded;
    const unit = folded.charCodeAt(0);
    return String.fromCharCode(this.simplified.get(unit) ?? unit);
  }

  private classify(unit: number): number {
    const found = this.classOf(unit, String.fromCharCode(unit));
    const kind = ENDING.has(found & KIND_BITS) ? found | ENDS_WORD : found;
    this.kinds[unit] = kind;
    this.signs[unit] = signOf(unit, kind);
    return kind;
  }

  private classOf(unit: number, char: string): number {
    if (unit >= 0xd800 && unit < 0xe000) return unit < 0xdc00 ? CharKind.surrogate : CharKind.separator;
    const isHangul = HANGUL.test(char);
    if (isHangul || HAN_OR_KANA.test(char)) {
      const folded = this.foldCharacter(char);
      if (folded.length === 1) this.singles[unit] = folded.charCodeAt(0);
      return (isHangul ? CharKind.hangul : CharKind.han) | flagsOf(char);
    }
    if (WORD_CHAR.test(char)) {
      const folded = foldWord(char);
      if (HAS_MARK.test(char) || folded.length !== 1 || HAS_MARK.test(folded))
        return CharKind.oddLetter | flagsOf(char);
      this.folds[unit] = folded.charCodeAt(0);
      return CharKind.letter | flagsOf(char);
    }
    if (COMMAS.includes(char)) return CharKind.comma;
    if (STOPS.includes(char)) return CharKind.stop;
    if (PAUSES.includes(char)) return CharKind.pause;
    if (char === "'" || char === '’') return CharKind.apostrophe;
    return char === '-' ? CharKind.hyphen : CharKind.separator;
  }
}

function signOf(unit: number, kind: number): number {
  const small = unit | SMALL_BIT;
  if (unit < 0x80 && small >= SMALL_A && small <= SMALL_Z)
    return small - SMALL_A + 1 + (unit === small ? 0 : IS_CAPITAL);
  return SIGNS[kind & KIND_BITS] ?? Sign.other;
}

function flagsOf(char: string): number {
  if (NUMBER.test(char)) return IS_NUMBER;
  return (LETTER.test(char) ? IS_LETTER : 0) | (UPPER.test(char) ? IS_UPPER : 0);
}
