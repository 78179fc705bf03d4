import type { AuthorityView, FindingView } from '../../../server/src/protocol.js';

export const GROUPINGS = ['category', 'speaker', 'authority', 'polarity'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** `notable` and `date` groups stand in every grouping; `name` null: not known, and last. */
export interface FindingGroup {
  readonly kind: 'group';
  readonly key: string;
  readonly of: 'notable' | 'date' | Grouping;
  readonly name: string | null;
  /** The place on a scale that a group of authority stands for; null for other groups, and where it is not known. */
  readonly authority: AuthorityView | null;
  /** Findings but for formulas that are absent, negated or only mentioned, which are never counted with the others. */
  readonly counted: number;
  readonly notUsed: number;
  readonly findings: readonly FindingNode[];
}

export interface FindingNode {
  readonly kind: 'finding';
  readonly key: string;
  readonly uri: string;
  /** Finding id as text; with `uri` the argument of `readout.goToFinding`. */
  readonly finding: string;
  readonly view: FindingView;
}

const POLARITIES = ['used', 'absent', 'negated', 'mentioned'];

/**
 * Notable findings first, then the groups, dates last. Categories and speakers come in the order in which the article
 * comes to them; polarities begin with what is used; of each scale of authority, which are in the article's order, the
 * heaviest level comes first.
 */
export function groupFindings(
  uri: string,
  findings: readonly FindingView[],
  grouping: Grouping,
): readonly FindingGroup[] {
  const groups = new Map<string, FindingView[]>();
  for (const view of findings) {
    if (view.kind === 'formula') {
      const key = keyOf(view, grouping) ?? '';
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [view]);
      else known.push(view);
    }
  }
  const notable = findings.filter((view) => view.notable.length > 0);
  const dates = findings.filter((view) => view.kind === 'date');
  return [
    group(uri, 'notable', null, notable),
    ...inOrder([...groups], grouping).map(([name, views]) =>
      group(uri, grouping, name === '' ? null : name, views),
    ),
    group(uri, 'date', null, dates),
  ].filter(({ findings: { length } }) => length > 0);
}

function keyOf(view: FindingView, grouping: Grouping): string | null {
  if (grouping !== 'authority') return view[grouping];
  return view.authority === null ? null : `${view.authority.scale} ${view.authority.level}`;
}

type Entry = readonly [name: string, views: readonly FindingView[]];

/** Sorting is stable: what compares equal stays in the article's order. */
function inOrder(entries: readonly Entry[], grouping: Grouping): readonly Entry[] {
  const scales = [...new Set(entries.map(([, views]) => views[0]?.authority?.scale))];
  const rank = ([name, views]: Entry): number => {
    if (name === '') return Infinity;
    if (grouping === 'polarity') return POLARITIES.indexOf(name);
    const authority = grouping === 'authority' ? views[0]?.authority : null;
    // A scale has far fewer levels.
    return authority ? scales.indexOf(authority.scale) * 1000 + authority.level : 0;
  };
  return [...entries].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x === y ? 0 : x < y ? -1 : 1;
  });
}

function group(
  uri: string,
  of: FindingGroup['of'],
  name: string | null,
  views: readonly FindingView[],
): FindingGroup {
  const key = `${of} ${name ?? ''}`;
  const findings = views.map((view): FindingNode => ({
    kind: 'finding',
    key: `${uri} ${key} ${view.id}`,
    uri,
    finding: String(view.id),
    view,
  }));
  const notUsed = views.filter(({ polarity }) => polarity !== null && polarity !== 'used').length;
  const authority = of === 'authority' ? (views[0]?.authority ?? null) : null;
  return { kind: 'group', key, of, name, authority, counted: views.length - notUsed, notUsed, findings };
}
