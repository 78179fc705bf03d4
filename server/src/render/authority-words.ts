import type { AuthorityRow } from '../core/formulary/types.js';
import type { Authority, FormulaFinding, Voice } from '../core/types.js';
import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import { escape } from './markdown.js';
import { sourceLink } from './sources.js';

/** "leader: letter, speech or statement, verbatim". */
export function authorityTitle({ issuer, vehicle }: Pick<AuthorityRow, 'issuer' | 'vehicle'>): string {
  return `${issuer}: ${vehicle}`;
}

/** Whose order of a scale it is: the title of a source, or the editor. */
export function orderWords({ orderedBy }: AuthorityRow, knowledge: Knowledge, t: Translate): string {
  return knowledge.source(orderedBy)?.title ?? t('the editor of the scale');
}

/**
 * Markdown of one line: scale, level, and whose order that is. What stands there is told by the Findings view and by
 * *Explain Match*. Null where the level is not known.
 */
export function authorityLine(
  authority: Authority | null,
  voice: Voice | null,
  knowledge: Knowledge,
  t: Translate,
): string | null {
  if (authority === null) return null;
  const level = escape(t('Authority: {0} level {1}', authority.scale, authority.level));
  const row = knowledge.authorityRow(authority, voice);
  if (row === null) return level;
  const order = knowledge.source(row.orderedBy);
  if (order !== null) return `${level} · ${escape(t('order after'))} ${sourceLink(order)}`;
  const [known] = row.sources.map((id) => knowledge.source(id)).filter((source) => source !== null);
  return known === undefined
    ? `${level} · ${escape(t("the editor's order"))}`
    : `${level} · ${escape(t("the editor's order after"))} ${sourceLink(known)}`;
}

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
