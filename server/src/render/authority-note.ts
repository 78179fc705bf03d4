import type { FormulaFinding } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';

/**
 * Why words that a row of a scale is about have no level: not comparable, or the rows that fit differ; with whose order
 * it is. Null where they have one, and where no row is about them.
 */
export function authorityNoteWords(
  { authority, authorityNote }: Pick<FormulaFinding, 'authority' | 'authorityNote'>,
  knowledge: Knowledge,
  t: Translate,
): string | null {
  if (authority !== null || authorityNote === null || authorityNote === undefined) return null;
  const { status, scale, row, source } = authorityNote;
  const from = source
    .split(', ')
    .map((id) => (id === 'editor' ? t('the editor’s reading') : (knowledge.source(id)?.title ?? id)))
    .join(', ');
  return status === 'contested'
    ? t('Authority contested on the scale of {0}: {1} ({2})', scale, row, from)
    : t('Authority not comparable on the scale of {0}: {1} ({2})', scale, row, from);
}
