import type { DateEvidence } from '../types.js';
import type { ParagraphNode } from './node.js';
import type { AnalysisTools } from './tools.js';

/** A longer text is not gone through as a whole at every edit. */
const LONGEST = 500;

/** Ids of the formulas of an article, sorted; none of a long text, and variations are no use. */
export function formulaIds(items: readonly ParagraphNode[]): string[] {
  if (items.length > LONGEST) return [];
  const ids = items.flatMap(
    ({ analysed }) =>
      analysed?.uses.flatMap(({ match, variation }) => (variation === null ? [match.formula.id] : [])) ?? [],
  );
  return [...new Set(ids)].sort();
}

/**
 * What the youngest formula of an undated article suggests of its date: that it may not be older than the formula's
 * first use on record. The record has gaps, so this is no constraint: it proves nothing and narrows nothing.
 */
export function formulaHint(
  ids: readonly string[],
  { history }: Pick<AnalysisTools, 'history'>,
): DateEvidence | null {
  let youngest = '';
  let name = '';
  for (const id of ids) {
    const known = history.of(id);
    const date = known?.first?.date ?? '';
    if (known === null || date <= youngest) continue;
    youngest = date;
    ({ name } = known.formula);
  }
  if (youngest === '') return null;
  const detail = `“${name}” is first on record on ${youngest}: that suggests a later day, and proves none`;
  return { rule: 'formula', detail, necessary: false };
}
