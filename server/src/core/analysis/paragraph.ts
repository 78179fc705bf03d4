import type { DateExpression } from '../dates/index.js';
import type { RawMatch } from '../match/matcher.js';
import type { ParagraphScan } from '../quotes/index.js';
import { cleanText, type CleanText } from '../text/clean.js';
import type { ParagraphKind } from '../text/paragraphs.js';
import { countWords, tokenize } from '../text/tokens.js';
import type { AnalysisTools } from './tools.js';

/**
 * All that one paragraph says by itself. It depends on nothing but its source, so an edit elsewhere never touches
 * it; what depends on the rest of the document is decided in resolve.ts. Offsets are those of `clean.text`.
 */
export interface AnalysedParagraph {
  readonly source: string;
  readonly kind: ParagraphKind;
  readonly clean: CleanText;
  readonly matches: readonly RawMatch[];
  readonly dates: readonly DateExpression[];
  readonly quotes: ParagraphScan;
  readonly words: number;
}

export function analyseParagraph(
  source: string,
  kind: ParagraphKind,
  markdown: boolean,
  tools: AnalysisTools,
): AnalysedParagraph {
  // Front matter and code keep their place in the document but are not searched.
  const clean = cleanText(kind === 'prose' ? source : '', markdown);
  return {
    source,
    kind,
    clean,
    matches: tools.matcher.scan(tokenize(clean.text)),
    dates: tools.dates.recognize(clean.text),
    quotes: tools.attributor.scan(clean.text),
    words: countWords(clean.text),
  };
}
