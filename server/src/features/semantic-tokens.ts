import type { Range, SemanticTokensBuilder, SemanticTokensLegend } from 'vscode-languageserver';
import type { Finding, Span } from '../core/types.js';
import type { OpenDocument } from '../document/open-document.js';
import { isNotable } from './diagnostics.js';
import { isSure } from '../core/quotes/sure.js';

/** Standard token types, because editors colour those without being told. */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: ['keyword', 'number', 'string'],
  tokenModifiers: ['modification', 'deprecated', 'abstract'],
};

const TYPES = { formula: 0, date: 1, quote: 2 } as const;
const NOTABLE = 1;
/** The phrase is said to be absent, negated, or only mentioned. */
const NOT_USED = 2;
const INFERRED = 4;

/** Tokens of formulas and dates, split at line ends as the protocol wants; overlapping findings keep the first. */
export function pushTokens(builder: SemanticTokensBuilder, document: OpenDocument, range?: Range): void {
  const span = range === undefined ? undefined : document.text.spanOf(range);
  let reached = 0;
  for (const finding of document.findings(span)) {
    if (!finding.flag || finding.kind === 'quote' || finding.start < reached) continue;
    reached = finding.end;
    for (const piece of linesOf(document, finding)) {
      const { line, character } = document.text.positionAt(piece.start);
      builder.push(line, character, document.text.unitsOf(piece), TYPES[finding.kind], modifiersOf(finding));
    }
  }
}

function modifiersOf(finding: Finding): number {
  if (finding.kind === 'formula') {
    const inferred = finding.speaker === null || isSure(finding.speakerFrom) ? 0 : INFERRED;
    const used = finding.polarity === 'used' ? 0 : NOT_USED;
    return (isNotable(finding) ? NOTABLE : 0) | used | inferred;
  }
  if (finding.kind === 'quote') return 0;
  return (finding.weekdayConflict === null ? 0 : NOTABLE) | (finding.derived ? INFERRED : 0);
}

function linesOf(document: OpenDocument, finding: Finding): Span[] {
  const pieces: Span[] = [];
  const last = document.text.positionAt(finding.end).line;
  for (let line = document.text.positionAt(finding.start).line; line <= last; line++) {
    const whole = document.text.lineSpan(line);
    const piece = { start: Math.max(whole.start, finding.start), end: Math.min(whole.end, finding.end) };
    if (piece.start < piece.end) pieces.push(piece);
  }
  return pieces;
}
