import { AFTER_LEAD, cluesOf, type ClueKnowledge, type DateClues } from '../dates/inference/clues.js';
import type { DateState } from '../dates/index.js';
import type { KeptScan, ParagraphTrace, ScannedParagraph } from '../quotes/index.js';
import type { ParagraphKind } from '../text/paragraphs.js';
import type { AnalysedParagraph } from './paragraph.js';
import type { Piece } from './source-list.js';

/** What was decided about a paragraph with the whole document in view. */
export interface Resolved {
  readonly trace: ParagraphTrace;
  /** What earlier paragraphs leave for dates, and what this one leaves. */
  readonly before: DateState;
  readonly after: DateState;
}

interface CluesAs {
  readonly number: number;
  readonly found: DateClues | null;
}

/** Most paragraphs behind the lead say nothing of the article's date. */
const NO_CLUES: CluesAs = { number: AFTER_LEAD, found: null };

/** A paragraph of an open document. Its analysis never changes; `resolved` does, when a reading is finished. */
export class ParagraphNode implements Piece, ScannedParagraph {
  analysed: AnalysedParagraph | null = null;
  resolved: Resolved | null = null;
  /** Some finding of it makes a notice. */
  hasNotice = false;
  private clues: CluesAs | null = null;

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
    if (this.clues?.number === number) return this.clues.found;
    const found = cluesOf(analysed.clean.text, analysed.dates, number, known);
    this.clues = found === null && number === AFTER_LEAD ? NO_CLUES : { number, found };
    return found;
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
