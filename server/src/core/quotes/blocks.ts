import type { Finding, FormulaFinding, QuoteFinding, Span, Voice } from '../types.js';
import { isSure } from './sure.js';

/** A stretch of an article in which one speaker goes on in one voice, as far as formulas tell. */
export interface AttributedBlock extends Span {
  readonly speaker: string;
  readonly speakerId: string | null;
  /** All of them, where several speak together. */
  readonly speakers: readonly string[];
  readonly voice: Voice | null;
  /** The text is the speaker's own, not one that quotes the speaker or tells of the text. */
  readonly ownText: boolean;
  /** Of how many of the formulas the speaker is carried over or inferred. */
  readonly unsure: number;
  /** The formulas used in it, in order; never empty. */
  readonly formulas: readonly FormulaFinding[];
}

/** Words of somebody quoted that stand further apart (UTF-16 units) are two stretches. */
const FURTHEST = 1000;
/** The rule by which a whole text is its sender's. */
const DOCUMENT_FRAME = 'document-frame';

interface OpenBlock {
  readonly first: FormulaFinding;
  readonly formulas: FormulaFinding[];
  end: number;
}

/**
 * The attributed blocks of an article: runs of flagged formulas that the same speaker uses in the same voice. A run ends
 * where a formula of another speaker or voice, or of nobody, comes between, a quotation of somebody else does, or one of
 * `breaks` (headings); and, for people who are quoted, after 1,000 characters without a word of theirs. Formulas that are
 * absent, negated or mentioned neither count nor end anything.
 * @param findings sorted by start
 * @param breaks offsets, sorted
 */
export function attributedBlocks(
  findings: readonly Finding[],
  breaks: readonly number[] = [],
): AttributedBlock[] {
  const blocks: AttributedBlock[] = [];
  let open: OpenBlock | null = null;
  let next = 0;
  const close = (): void => {
    if (open !== null) blocks.push(blockOf(open));
    open = null;
  };
  for (const finding of findings) {
    for (; (breaks[next] ?? Infinity) <= finding.start; next++) close();
    if (finding.kind === 'quote') {
      if (open !== null && isOfSomebodyElse(finding, open)) close();
      continue;
    }
    if (finding.kind !== 'formula' || !finding.flag || finding.polarity !== 'used') continue;
    if (open !== null && goesOn(open, finding)) {
      open.formulas.push(finding);
      open.end = Math.max(open.end, finding.end);
      continue;
    }
    close();
    if (finding.speaker !== null) open = { first: finding, formulas: [finding], end: finding.end };
  }
  close();
  return blocks;
}

function goesOn({ first, end }: OpenBlock, finding: FormulaFinding): boolean {
  return (
    finding.speaker === first.speaker &&
    finding.speakers.join('\n') === first.speakers.join('\n') &&
    finding.voice === first.voice &&
    isAuthor(finding) === isAuthor(first) &&
    (isAuthor(finding) || finding.start - end <= FURTHEST)
  );
}

/** What an author quotes of others is part of the author's own text only as far as formulas say so. */
function isOfSomebodyElse({ speaker, start }: QuoteFinding, { first, end }: OpenBlock): boolean {
  return speaker !== null && speaker !== first.speaker && start >= end && !isAuthor(first);
}

function isAuthor({ rule }: FormulaFinding): boolean {
  return rule === DOCUMENT_FRAME || rule === 'outlet-frame';
}

function blockOf({ first, formulas, end }: OpenBlock): AttributedBlock {
  return {
    start: first.start,
    end,
    speaker: first.speaker ?? '',
    speakerId: first.speakerId,
    speakers: first.speakers,
    voice: first.voice,
    ownText: first.rule === DOCUMENT_FRAME,
    unsure: formulas.filter(({ speakerFrom }) => !isSure(speakerFrom)).length,
    formulas,
  };
}
