import type { Appearance } from '../core/history/index.js';
import type { Comparison, FormulaFinding } from '../core/types.js';
import type { OpenDocument } from './open-document.js';

/**
 * What became of a finding's roles since the last comparable text: the record's, or that of another open article.
 * @param anything on the reader's request also what is not alike, and said to be
 */
export function compareIn(
  document: OpenDocument,
  finding: FormulaFinding,
  open: readonly OpenDocument[],
  anything = false,
): Comparison | null {
  const { reading, knowledge } = document;
  if (reading === null || knowledge === null || !finding.flag) return null;
  const { history } = knowledge.analyzer;
  const article = reading.article();
  const appearance = history.appearance(finding, article, document.uri);
  if (appearance === null) return null;
  const others = open.flatMap((other) => (other === document ? [] : appearancesIn(other, document)));
  const present = formulasIn(document);
  const alike = history.compare(appearance, { others, present });
  return alike ?? (anything ? history.compare(appearance, { others, present, anything }) : null);
}

/** The formulas of an article of the same series, as the document's own knowledge has them. */
function appearancesIn(other: OpenDocument, { reading, knowledge }: OpenDocument): Appearance[] {
  const [its, own] = [other.reading?.article(), reading?.article()];
  if (its === undefined || own === undefined || knowledge === null || own.sender === null) return [];
  const isAlike =
    its.sender === own.sender && its.addressee === own.addressee && its.occasion === own.occasion;
  if (!isAlike) return [];
  return other
    .findings()
    .flatMap((finding) =>
      finding.kind === 'formula' && finding.flag
        ? [knowledge.analyzer.history.appearance(finding, its, other.uri)]
        : [],
    )
    .filter((appearance) => appearance !== null);
}

function formulasIn(document: OpenDocument): string[] {
  const ids = document
    .findings()
    .flatMap((finding) =>
      finding.kind === 'formula' && finding.polarity === 'used' && finding.variation === null
        ? [finding.formula]
        : [],
    );
  return [...new Set(ids)];
}
