/** The most canonical reading of a pattern, for display. */
import type { PatternNode } from '../pattern-ast.js';

interface Piece {
  readonly text: string;
  readonly plain: boolean;
  readonly inflected: boolean;
}

function pieces(nodes: readonly PatternNode[]): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    switch (node.kind) {
      case 'word':
        return [{ text: node.text, plain: !node.inflected, inflected: node.inflected }];
      case 'gap':
      case 'slot':
        return [{ text: '…', plain: false, inflected: false }];
      case 'choice':
        return node.options.some((option) => option.length === 0) ? [] : pieces(node.options[0] ?? []);
      case 'any-order':
        return node.parts.flatMap(pieces);
      case 'role':
        return pieces(node.body);
    }
  });
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether the pieces were one word before a mark of the pattern language came between them. */
function glued(left: Piece, right: Piece): boolean {
  if (left.plain && right.plain) return CJK.test(left.text.slice(-1)) && CJK.test(right.text.charAt(0));
  if (right.inflected && /[-‐‑]$/.test(left.text)) return true;
  return !left.plain && /^[,.;:!%'’]/.test(right.text);
}

/**
 * A pattern as plain words: first alternatives, nothing that is optional, `…` for gaps and slots.
 * "invariable support to …" for `{degree:invariable|full} support~ [{extension:and encouragement}] to {receiver:{country}}`.
 */
export function plainWords(nodes: readonly PatternNode[]): string {
  let words = '';
  let last: Piece | undefined;
  for (const piece of pieces(nodes)) {
    words += last === undefined || glued(last, piece) ? piece.text : ` ${piece.text}`;
    last = piece;
  }
  return words;
}
