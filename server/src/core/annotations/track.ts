import type { Edit, Span } from '../types.js';

/**
 * A span that follows its words through edits. `kept` are the stretches of the original words that still stand
 * (ascending); `start`/`end` also take in what replaced words inside. Lost once half of the original words are gone:
 * a lost one is never found again by edits, only by anchoring the stored annotation anew.
 */
export interface TrackedSpan extends Span {
  readonly id: string;
  readonly original: number;
  readonly kept: readonly Span[];
  readonly lost: boolean;
}

export function track(id: string, { start, end }: Span): TrackedSpan {
  return { id, start, end, original: end - start, kept: [{ start, end }], lost: false };
}

/**
 * Moves spans through edits, each of which applies to the text the one before left behind. Text inserted at a border
 * stays outside; text inserted inside, or put in place of words that all lie inside, belongs to the span.
 */
export function shiftSpans(spans: readonly TrackedSpan[], edits: readonly Edit[]): TrackedSpan[] {
  let shifted = [...spans];
  for (const edit of edits) shifted = shifted.map((span) => (span.lost ? span : shiftOne(span, edit)));
  return shifted;
}

function shiftOne(span: TrackedSpan, edit: Edit): TrackedSpan {
  if (edit.start >= span.end) return span;
  const delta = edit.text.length - (edit.end - edit.start);
  if (edit.end <= span.start) {
    if (delta === 0) return span;
    return {
      ...span,
      start: span.start + delta,
      end: span.end + delta,
      kept: span.kept.map((piece) => moved(piece, delta)),
    };
  }
  const kept = span.kept.flatMap((piece) => cut(piece, edit, delta));
  const left = kept.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  const start = edit.start < span.start ? edit.start + edit.text.length : span.start;
  const end = edit.end > span.end ? edit.start : span.end + delta;
  return { ...span, start, end: Math.max(start, end), kept, lost: left * 2 <= span.original };
}

/** What an edit leaves of one stretch of original words: at most one piece before it and one behind. */
function cut(piece: Span, edit: Edit, delta: number): Span[] {
  if (edit.start >= piece.end) return [piece];
  if (edit.end <= piece.start) return [moved(piece, delta)];
  const before = { start: piece.start, end: edit.start };
  const behind = moved({ start: edit.end, end: piece.end }, delta);
  return [before, behind].filter(({ start, end }) => start < end);
}

function moved({ start, end }: Span, delta: number): Span {
  return { start: start + delta, end: end + delta };
}
