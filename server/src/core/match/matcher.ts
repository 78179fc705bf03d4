import type { Formula, Variant } from '../formulary/types.js';
import { parsePattern } from '../formulary/patterns.js';
import type { Token } from '../text/tokens.js';
import { tokenize } from '../text/tokens.js';
import type { Span } from '../types.js';

/** A variant found in a row of tokens; offsets are those of the tokens. */
export interface RawMatch extends Span {
  readonly formula: Formula;
  readonly variant: Variant;
  /** Number of tokens matched. */
  readonly length: number;
}

export interface Matcher {
  /** Every variant of every formula that stands in `tokens`, in order of start. Linear in tokens. */
  scan(tokens: readonly Token[]): RawMatch[];
}

interface Node {
  next: Map<string, Node> | undefined;
  ends: { readonly formula: Formula; readonly variant: Variant }[] | undefined;
}

const HANGUL = /^\p{Script=Hangul}/u;

/**
 * Compiles formulas into a trie over normalised tokens. Case, line breaks, hyphen or space, quotation marks and
 * Markdown inside the phrase do not matter, because tokens do not carry them (see text/tokens.ts). A scan takes at
 * most (longest variant) steps a token.
 */
export function compileMatcher(formulas: readonly Formula[]): Matcher {
  const root: Node = { next: undefined, ends: undefined };
  for (const formula of formulas) {
    for (const variant of formula.variants) insert(root, formula, variant);
  }
  return { scan: (tokens) => scan(root, tokens) };
}

function insert(root: Node, formula: Formula, variant: Variant): void {
  const parsed = parsePattern(variant.pattern);
  // A pattern with a problem was reported when its file was loaded; it matches nothing.
  const tokens = 'words' in parsed ? tokenize(parsed.words) : [];
  if (tokens.length === 0) return;
  let node = root;
  for (const { norm } of tokens) {
    node.next ??= new Map();
    let child = node.next.get(norm);
    if (child === undefined) {
      child = { next: undefined, ends: undefined };
      node.next.set(norm, child);
    }
    node = child;
  }
  node.ends ??= [];
  // Two spellings of one variant ("blood-forged", "blood forged") fold to the same tokens: the first one stands.
  if (!node.ends.some((end) => end.formula === formula)) node.ends.push({ formula, variant });
}

function scan(root: Node, tokens: readonly Token[]): RawMatch[] {
  const matches: RawMatch[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const opening = tokens[first];
    if (opening === undefined || (!opening.wordStart && HANGUL.test(opening.norm))) continue;
    let node = root;
    for (let at = first; at < tokens.length; at++) {
      const token = tokens[at];
      const child = token === undefined ? undefined : node.next?.get(token.norm);
      if (child === undefined || token === undefined) break;
      node = child;
      for (const { formula, variant } of node.ends ?? []) {
        matches.push({ formula, variant, start: opening.start, end: token.end, length: at - first + 1 });
      }
    }
  }
  return matches;
}
