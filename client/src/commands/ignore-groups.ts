import type { IgnoreView } from '../../../server/src/protocol.js';

/** The ignores of one level. */
export interface IgnoreGroup {
  readonly scope: IgnoreView['entry']['scope'];
  readonly views: readonly IgnoreView[];
}

const LEVELS = ['passage', 'article', 'workspace'] as const;

/** Ignores by level, the narrowest first, and in each by article and place. */
export function groupIgnores(views: readonly IgnoreView[]): readonly IgnoreGroup[] {
  return LEVELS.map((scope) => ({
    scope,
    views: views.filter(({ entry }) => entry.scope === scope).sort(byPlace),
  })).filter((group) => group.views.length > 0);
}

function byPlace(a: IgnoreView, b: IgnoreView): number {
  const [left, right] = [a.entry.article ?? '', b.entry.article ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return (a.start ?? Infinity) - (b.start ?? Infinity) || (a.name < b.name ? -1 : 1);
}
