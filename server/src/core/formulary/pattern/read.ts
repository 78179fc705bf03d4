/** Reads the written form of a pattern into its tree. Throws {@link PatternError} and nothing else. */
import { closest } from '../closest.js';
import type { PatternNode } from '../pattern-ast.js';
import { CLOSERS, isSpacedLetter, PatternCursor } from './cursor.js';
import { PATTERN_LIMITS } from './limits.js';
import { ANY_ORDER, CAPTURE_ROLES, isCaptureRole, isSlotKind, SLOT_KINDS } from './names.js';
import { PatternError } from './problem.js';

type Nodes = readonly PatternNode[];

/** A recursive descent over one pattern; depth and length are bounded, so it is linear. */
export class PatternReader extends PatternCursor {
  read(): Nodes {
    const nodes = this.sequence(0);
    const char = this.peek();
    if (char === '|') {
      throw new PatternError('"|" stands outside brackets; put the alternatives into ( )', this.at);
    }
    if (char !== '') {
      throw new PatternError(`"${char}" closes nothing; take it out, or write "\\${char}"`, this.at);
    }
    return nodes;
  }

  /** Nodes up to the end, a "|" or a closing bracket, which is left unread. */
  private sequence(depth: number): Nodes {
    const nodes: PatternNode[] = [];
    for (;;) {
      this.skipSpace();
      const char = this.peek();
      if (char === '' || '|)]}'.includes(char)) return nodes;
      if (char in CLOSERS) nodes.push(this.bracket(char, depth + 1));
      else if (char === '~') nodes.push(this.gap());
      else if (char === '?') nodes.push(this.oneWord());
      else nodes.push(...this.words());
    }
  }

  private bracket(open: string, depth: number): PatternNode {
    const start = this.at;
    if (depth > PATTERN_LIMITS.depth) {
      const remedy = 'write some of the alternatives as variants of their own';
      throw new PatternError(`brackets stand more than ${PATTERN_LIMITS.depth} deep; ${remedy}`, start);
    }
    this.at++;
    const node = open === '{' ? this.braces(start, depth) : this.choice(open, start, depth);
    this.note(node, start);
    if (isSpacedLetter(String.fromCodePoint(this.text.codePointAt(this.at) ?? 0x20))) {
      throw new PatternError(
        `brackets hold whole words; put a space after "${CLOSERS[open] ?? ''}"`,
        this.at - 1,
      );
    }
    return node;
  }

  private choice(open: string, start: number, depth: number): PatternNode {
    const options = this.options(open, start, depth);
    return { kind: 'choice', options: open === '[' ? [...options, []] : options };
  }

  /** The alternatives up to the closing bracket, which is read; none is empty. */
  private options(open: string, start: number, depth: number): Nodes[] {
    const close = CLOSERS[open] ?? '';
    const options: Nodes[] = [];
    for (;;) {
      const from = this.at;
      const option = this.sequence(depth);
      const char = this.peek();
      if (char === '') throw new PatternError(`"${open}" is never closed; add "${close}"`, start);
      if (char !== '|' && char !== close) {
        throw new PatternError(`"${char}" does not close "${open}"; write "${close}"`, this.at);
      }
      if (option.length === 0) {
        throw new PatternError('an alternative is empty; for words that may be left out write [ ]', from - 1);
      }
      options.push(option);
      this.at++;
      if (char === close) return options;
    }
  }

  private braces(start: number, depth: number): PatternNode {
    const name = (/^\s*([\p{L}\p{N}_-]*)\s*/u.exec(this.text.slice(this.at)) ?? ['', '']) as [string, string];
    const key = name[1];
    const colon = this.text.charAt(this.at + name[0].length) === ':';
    if (!isSlotKind(key) && !isCaptureRole(key) && key !== ANY_ORDER) throw unknownName(key, start);
    this.at += name[0].length + 1;
    if (isSlotKind(key)) {
      if (colon) throw new PatternError(`{${key}} takes no words of its own; write {${key}}`, start);
      if (this.text.charAt(this.at - 1) !== '}') {
        throw new PatternError(`"{" is never closed; write {${key}}`, start);
      }
      return { kind: 'slot', slot: key };
    }
    if (!colon) throw new PatternError(`{${key}} needs its words; write {${key}:one|another}`, start);
    const options = this.options('{', start, depth);
    if (key === ANY_ORDER) {
      const limit = PATTERN_LIMITS.parts;
      if (options.length < 2 || options.length > limit) {
        throw new PatternError(`{${key}:…} takes 2 to ${limit} parts; write {${key}:one|another}`, start);
      }
      return { kind: 'any-order', parts: options };
    }
    const [only] = options;
    const choice: PatternNode = { kind: 'choice', options };
    return { kind: 'role', role: key, body: options.length === 1 && only !== undefined ? only : [choice] };
  }
}

function unknownName(name: string, at: number): PatternError {
  const names = [...SLOT_KINDS, ...CAPTURE_ROLES, ANY_ORDER];
  const near = closest(name, names);
  const hint = near === null ? '' : `did you mean "${near}"? `;
  const what = name === '' ? 'braces begin with a name' : `"${name}" is no name for braces`;
  return new PatternError(`${what}; ${hint}use one of ${names.join(', ')}`, at);
}
