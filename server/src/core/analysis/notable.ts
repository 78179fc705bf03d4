import type { History } from '../history/index.js';
import type { FormulaFinding } from '../types.js';
import type { ArticleFacts } from './formula-findings.js';

/**
 * Why a finding carries news, as codes: `said-absent` (the text itself says that the phrase was missing), `variation`
 * (one content word is not the formula's), `returned`
 * and `new-in-series` (the text of the year before in the same series was read whole and lacks it), `changed` (a role is
 * filled otherwise than in the last comparable text). The last three are
 * earned only by an article of a known series, with a stated date, that is the state's own text or an agency's copy.
 */
export function notableOf(history: History, finding: FormulaFinding, article: ArticleFacts): string[] {
  if (finding.polarity === 'absent') return ['said-absent'];
  if (finding.polarity !== 'used' || !finding.flag) return [];
  // The record is one of the formula's own words.
  if (finding.variation !== null) return ['variation'];
  const isOwnText = article.sourceTier === 'primary' || article.sourceTier === 'relay';
  if (!isOwnText || article.date === null || article.dateFrom === 'inferred') return [];
  const changed = isChanged(finding, article) ? ['changed'] : [];
  const own = history.of(finding.formula, article)?.series.find((series) => series.own);
  switch (own?.news?.kind) {
    case 'returned':
      return ['returned', ...changed];
    case 'new':
      return ['new-in-series', ...changed];
    default:
      return changed;
  }
}

/**
 * Rule 4: what only two translators may have put differently is no news; an outlet's own edition is taken to say the
 * same in the same words. That another formula stood in its place is known of a text that was read whole.
 */
function isChanged({ formula, compared }: FormulaFinding, { outlet }: ArticleFacts): boolean {
  if (compared === null || compared.unlike.length > 0) return false;
  const { against, changes } = compared;
  if (against.formula !== formula && against.completeness !== 'full') return false;
  const isOneEdition = outlet !== null && outlet === against.outlet;
  return changes.some(({ translation }) => !translation || isOneEdition);
}
