import { censusOf, type DateCensus, type DateExpression } from '../dates/index.js';
import { kept, keepScan, type KeptScan } from '../quotes/index.js';
import { cleanText, type CleanText } from '../text/clean.js';
import type { ParagraphKind } from '../text/paragraphs.js';
import { countWords } from '../text/tokens.js';
import { readUses, type FormulaUse } from './formula-uses.js';
import { voiceMarks, type VoiceMarks } from './own-voice.js';
import type { AnalysisTools } from './tools.js';

/**
 * All that one paragraph says by itself. It depends on nothing but its source, so an edit elsewhere never touches
 * it; what depends on the rest of the document is decided in resolve.ts. Offsets are those of `clean.text`.
 */
export interface AnalysedParagraph {
  readonly source: string;
  readonly kind: ParagraphKind;
  readonly clean: CleanText;
  readonly uses: readonly FormulaUse[];
  readonly dates: readonly DateExpression[];
  readonly census: DateCensus;
  /** Without the tokens, which only the questions above need. */
  readonly quotes: KeptScan;
  readonly words: number;
  readonly voice: VoiceMarks;
}

export function analyseParagraph(
  source: string,
  kind: ParagraphKind,
  markdown: boolean,
  tools: AnalysisTools,
  nearVariants: boolean,
): AnalysedParagraph {
  // Front matter and code keep their place in the document but are not searched.
  const clean = cleanText(kind === 'prose' ? source : '', markdown);
  const dates = tools.dates.recognize(clean.text);
  const quotes = tools.attributor.scan(clean.text);
  const uses = readUses(tools, clean.text, nearVariants, dates, quotes);
  return {
    source,
    kind,
    clean,
    uses,
    dates: kept(dates),
    census: censusOf(dates),
    quotes: keepScan(quotes),
    words: countWords(clean.text),
    voice: voiceMarks(clean.text, uses, quotes),
  };
}
