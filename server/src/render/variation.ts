import { readWordDiff } from '../core/match/near-diff.js';
import type { Variation } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';

/** What a variation changes, in words: "Varies “invariable support”: support → backing", and both degrees if known. */
export function variationWords(variation: Variation, knowledge: Knowledge, t: Translate): string {
  const of = knowledge.formula(variation.of)?.name ?? variation.of;
  const varies = t('Varies “{0}”: {1}', of, changeWords(variation, t));
  const { rungFrom, rungTo } = variation;
  if (rungFrom === null) return varies;
  const degrees =
    rungTo === null
      ? t('the formula stands at “{0}”', rungFrom)
      : t('degree “{0}” → “{1}”', rungFrom, rungTo);
  return `${varies} · ${degrees}`;
}

function changeWords(variation: Variation, t: Translate): string {
  const { gone, fresh } = readWordDiff(variation);
  if (gone !== null && fresh !== null) return `${gone} → ${fresh}`;
  if (gone !== null) return t('without “{0}”', gone);
  return fresh === null ? variation.diff : t('“{0}” added', fresh);
}
