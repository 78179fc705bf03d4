/**
 * Dates in news. `recognize` reads one clean paragraph and depends on nothing else, so it may be cached with the
 * paragraph; `resolve` values all expressions of a document against the article's date and what the text named before.
 */
import { indexDays } from './anniversaries.js';
import type { DateExpression } from './expression.js';
import { createRecognizer } from './recognize/index.js';
import { compileClues, type ClueKnowledge } from './inference/clues.js';
import type { DateFacts, DateState } from './resolve/context.js';
import { resolveDocument, resolveParagraph } from './resolve/index.js';
import type { DateAnchor, DateKnowledge, ResolvedDate } from './types.js';

export type { DateExpression, Meaning } from './expression.js';
export { NO_DATES, censusOf, factsOf, isSameFacts, isSameState } from './resolve/context.js';
export type { DateCensus, DateFacts, DateState } from './resolve/context.js';
export type { DateAnchor, DateKnowledge, ResolvedDate } from './types.js';

export interface DateTagger {
  /** Date expressions of one clean paragraph, sorted, not overlapping; offsets are UTF-16 units of `text`. Frozen. */
  recognize(text: string): readonly DateExpression[];
  /**
   * Values the expressions of all paragraphs of a document, in order; the answer has the same shape. With a coarse or
   * unknown article date, whatever that does not decide is null.
   */
  resolve(
    document: readonly (readonly DateExpression[])[],
    anchor: DateAnchor,
    texts?: readonly string[],
  ): ResolvedDate[][];
  /** Values one paragraph's expressions, given what the document decides for all and the paragraphs before leave. */
  resolveParagraph(
    expressions: readonly DateExpression[],
    before: DateState,
    facts: DateFacts,
  ): { readonly dates: readonly ResolvedDate[]; readonly after: DateState };
  /** What dating an article by its text needs to know. */
  readonly clues: ClueKnowledge;
}

/** A tagger that knows the formulary's occasions and events. */
export function createDateTagger(knowledge: DateKnowledge): DateTagger {
  const index = indexDays(knowledge);
  const recognize = createRecognizer();
  return Object.freeze({
    recognize,
    resolve: (document: readonly (readonly DateExpression[])[], anchor: DateAnchor) =>
      resolveDocument(document, anchor, index),
    resolveParagraph: (expressions: readonly DateExpression[], before: DateState, facts: DateFacts) =>
      resolveParagraph(expressions, before, facts, index),
    clues: compileClues(knowledge, index),
  });
}
