import type { History } from '../history/index.js';
import type { FormulaFinding } from '../types.js';
import type { ArticleFacts } from './formula-findings.js';

/**
 * Why a finding carries news, as codes: `said-absent` (the text itself says that the phrase was missing), `variation`
 * (one content word is not the formula's), `returned`
 * and `new-in-series` (the text of the year before in the same series was read whole and lacks it). The last two are
 * earned only by an article of a known series, with a stated date, that is the state's own text or an agency's copy.
 */
export function notableOf(history: History, finding: FormulaFinding, article: ArticleFacts): string[] {
  if (finding.polarity === 'absent') return ['said-absent'];
  if (finding.polarity !== 'used' || !finding.flag) return [];
  // The record is one of the formula's own words.
  if (finding.variation !== null) return ['variation'];
  const isOwnText = article.sourceTier === 'primary' || article.sourceTier === 'relay';
  if (!isOwnText || article.date === null || article.dateFrom === 'inferred') return [];
  const own = history.of(finding.formula, article)?.series.find((series) => series.own);
  switch (own?.news?.kind) {
    case 'returned':
      return ['returned'];
    case 'new':
      return ['new-in-series'];
    default:
      return [];
  }
}
