/** Reads what has no brackets: words and gaps. Throws {@link PatternError} and nothing else. */
import type { PatternNode } from '../pattern-ast.js';
import { RESERVED_CHARACTERS } from './escape.js';
import { PATTERN_LIMITS } from './limits.js';
import { PatternError } from './problem.js';
import { wordNodes } from './word.js';

/** The closing bracket of each opening one. */
export const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

const CJK = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function isSpace(char: string): boolean {
  return /^\s$/.test(char);
}

/** A letter or digit of a script that writes its words apart. */
export function isSpacedLetter(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char) && !CJK.test(char);
}

/** A place in a pattern, and what can be read there. */
export class PatternCursor {
  /** Where each node begins in the pattern. */
  readonly places = new Map<PatternNode, number>();
  protected at = 0;

  constructor(protected readonly text: string) {}

  protected peek(ahead = 0): string {
    return this.text.charAt(this.at + ahead);
  }

  protected skipSpace(): void {
    while (isSpace(this.peek())) this.at++;
  }

  protected note<T extends PatternNode>(node: T, at: number): T {
    this.places.set(node, at);
    return node;
  }

  protected words(): PatternNode[] {
    const start = this.at;
    let word = '';
    for (let char = this.peek(); char !== '' && !isSpace(char); char = this.peek()) {
      if (char === '\\') word += this.escaped();
      else if (RESERVED_CHARACTERS.includes(char)) break;
      else {
        word += char;
        this.at++;
      }
    }
    const inflected = this.peek() === '~';
    const nodes = wordNodes(word, inflected, this.at);
    for (const node of nodes) this.note(node, start);
    if (inflected) this.endOfInflected();
    else this.endOfWord(word);
    return nodes;
  }

  private escaped(): string {
    const next = this.peek(1);
    if (next === '' || !(RESERVED_CHARACTERS.includes(next) || next === '\\')) {
      throw new PatternError(
        'a backslash may stand only before a reserved character or another backslash; remove it',
        this.at,
      );
    }
    this.at += 2;
    return next;
  }

  private endOfInflected(): void {
    if (/\d/.test(this.peek(1))) {
      throw new PatternError(`a gap stands apart; put a space before "~${this.peek(1)}"`, this.at);
    }
    this.at++;
    const next = this.peek();
    if (next === '' || isSpace(next) || '|)]}'.includes(next)) return;
    if (RESERVED_CHARACTERS.includes(next) || next === '\\' || /[\p{L}\p{N}]/u.test(next)) {
      throw new PatternError('"~" ends a word; put a space after it', this.at - 1);
    }
  }

  private endOfWord(word: string): void {
    const next = this.peek();
    if (next === '?') {
      throw new PatternError(
        '"?" stands for one word and stands apart; put a space before it, or write "\\?"',
        this.at,
      );
    }
    if (next in CLOSERS && isSpacedLetter(/.$/su.exec(word)?.[0] ?? '')) {
      throw new PatternError(`brackets hold whole words; put a space before "${next}"`, this.at);
    }
  }

  /** `~3` */
  protected gap(): PatternNode {
    const start = this.at;
    const digits = /^~(\d*)/.exec(this.text.slice(start, start + 8))?.[1] ?? '';
    const limit = PATTERN_LIMITS.gapWords;
    if (digits === '') {
      throw new PatternError(
        `"~" stands apart; put it right after a word, or write ~1 to ~${limit} for a gap`,
        start,
      );
    }
    const max = Number(digits);
    if (max < 1 || max > limit) {
      throw new PatternError(`a gap may span 1 to ${limit} words; write ~1 to ~${limit}`, start);
    }
    this.at += 1 + digits.length;
    this.apart(`~${digits}`, start);
    return this.note({ kind: 'gap', min: 0, max }, start);
  }

  /** `?`, and `? ?` for exactly two. */
  protected oneWord(): PatternNode {
    const start = this.at;
    const limit = PATTERN_LIMITS.gapWords;
    let count = 0;
    while (this.peek() === '?') {
      this.at++;
      count++;
      this.apart('?', start);
      this.skipSpace();
    }
    if (count > limit) {
      throw new PatternError(`a gap may span 1 to ${limit} words; write at most ${limit} "?"`, start);
    }
    return this.note({ kind: 'gap', min: count, max: count }, start);
  }

  private apart(mark: string, start: number): void {
    const next = this.peek();
    if (next === '' || isSpace(next) || '|)]}'.includes(next)) return;
    throw new PatternError(`"${mark}" stands apart; put a space after it`, start);
  }
}
