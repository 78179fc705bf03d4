import { cluesOf, type ClueKnowledge, type DateClues } from '../dates/inference/clues.js';
import type { DateState } from '../dates/index.js';
import type { KeptScan, ParagraphTrace, ScannedParagraph } from '../quotes/index.js';
import type { ParagraphKind } from '../text/paragraphs.js';
import type { Finding } from '../types.js';
import { shiftFinding } from './diff.js';
import type { AnalysedParagraph } from './paragraph.js';
import type { Piece } from './source-list.js';

/** Findings of a paragraph that begins at offset `at` of the document, sorted. */
export interface PlacedFindings {
  readonly at: number;
  readonly findings: readonly Finding[];
}

/** What was decided about a paragraph with the whole document in view. */
export interface Resolved {
  readonly trace: ParagraphTrace;
  /** What earlier paragraphs leave for dates, and what this one leaves. */
  readonly before: DateState;
  readonly after: DateState;
  readonly placed: PlacedFindings;
}

/** A paragraph of an open document. Its analysis never changes; `resolved` does, when a reading is finished. */
export class ParagraphNode implements Piece, ScannedParagraph {
  analysed: AnalysedParagraph | null = null;
  resolved: Resolved | null = null;
  /** Some finding of it makes a notice. */
  hasNotice = false;
  private clues: { readonly number: number; readonly found: DateClues | null } | null = null;

  constructor(
    readonly source: string,
    readonly kind: ParagraphKind,
  ) {}

  /** Its clean text; empty for what is not prose. */
  get text(): string {
    return this.analysed?.clean.text ?? '';
  }

  get scan(): KeptScan {
    return this.analysed?.quotes ?? NOTHING;
  }

  /** What it says of the article's date as paragraph `number` of the lead. */
  cluesAs(number: number, known: ClueKnowledge): DateClues | null {
    const { analysed } = this;
    if (analysed === null) return null;
    if (this.clues?.number !== number)
      this.clues = { number, found: cluesOf(analysed.clean.text, analysed.dates, number, known) };
    return this.clues.found;
  }

  settle(resolved: Resolved): void {
    this.resolved = resolved;
    this.hasNotice = resolved.placed.findings.some(
      (finding) => finding.kind === 'date' && finding.weekdayConflict !== null,
    );
  }

  /** Its findings where it stands now; asked again for the same place, they are the same objects. */
  findingsAt(start: number): readonly Finding[] {
    const { resolved } = this;
    if (resolved === null) return [];
    const placed = movedTo(resolved.placed, start);
    if (placed !== resolved.placed) this.resolved = { ...resolved, placed };
    return placed.findings;
  }
}

const NOTHING: KeptScan = {
  quotations: [],
  sentences: [],
  mentions: [],
  introductions: [],
  subjects: [],
  claims: [],
  unfinished: false,
};

export function movedTo(placed: PlacedFindings, start: number): PlacedFindings {
  const delta = start - placed.at;
  if (delta === 0) return placed;
  return { at: start, findings: placed.findings.map((finding) => shiftFinding(finding, delta)) };
}
