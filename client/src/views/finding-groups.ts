import type { FindingView } from '../../../server/src/protocol.js';

export const GROUPINGS = ['category', 'speaker', 'polarity'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** `notable` and `date` groups stand in every grouping; `name` null: not known. */
export interface FindingGroup {
  readonly kind: 'group';
  readonly key: string;
  readonly of: 'notable' | 'date' | Grouping;
  readonly name: string | null;
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

/** Notable findings first, then groups in the order in which the article comes to them, dates last. */
export function groupFindings(
  uri: string,
  findings: readonly FindingView[],
  grouping: Grouping,
): readonly FindingGroup[] {
  const groups = new Map<string, FindingView[]>();
  for (const view of findings) {
    if (view.kind === 'formula') {
      const key = view[grouping] ?? '';
      groups.set(key, [...(groups.get(key) ?? []), view]);
    }
  }
  const notable = findings.filter((view) => view.notable.length > 0);
  const dates = findings.filter((view) => view.kind === 'date');
  return [
    group(uri, 'notable', null, notable),
    ...[...groups].map(([name, views]) => group(uri, grouping, name === '' ? null : name, views)),
    group(uri, 'date', null, dates),
  ].filter(({ findings: { length } }) => length > 0);
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
  return { kind: 'group', key, of, name, findings };
}
