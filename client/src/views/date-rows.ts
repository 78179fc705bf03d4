import type { ArticleDateView, DateGroupView, DatesView, DateView } from '../../../server/src/protocol.js';

/** The article's own date, on top. */
export interface ArticleDateNode {
  readonly kind: 'article';
  readonly key: string;
  readonly uri: string;
  readonly view: ArticleDateView;
  readonly children: readonly (LagNode | EvidenceNode)[];
}

/** The date on the text and the date of its publication, where they are apart. */
export interface LagNode {
  readonly kind: 'lag';
  readonly key: string;
  readonly dated: string;
  readonly reported: string;
  readonly days: number | null;
}

/** One reason for the article's date. */
export interface EvidenceNode {
  readonly kind: 'evidence';
  readonly key: string;
  readonly uri: string;
  readonly detail: string;
  readonly necessary: boolean;
  /** What the date would be without it, in words. */
  readonly without: string | null;
  /** Where the text says it, for `readout.goToEvidence`. */
  readonly start: number | null;
  readonly end: number | null;
}

/** A date that the article gives in several places. */
export interface DateGroupNode {
  readonly kind: 'group';
  readonly key: string;
  readonly uri: string;
  readonly view: DateGroupView;
  readonly children: readonly PlaceNode[];
}

/** A place in the article; `group` is told with it where the place is the only one. */
export interface PlaceNode {
  readonly kind: 'place';
  readonly key: string;
  readonly uri: string;
  /** Finding id as text; with `uri` the argument of `readout.goToFinding`. */
  readonly finding: string;
  readonly view: DateView;
  readonly group: DateGroupView | null;
}

export type DateTreeNode = ArticleDateNode | LagNode | EvidenceNode | DateGroupNode | PlaceNode;

/** The rows of the Dates view: the article's date, then its dates as the server ordered them. */
export function dateRows({ uri, article, groups }: DatesView): readonly DateTreeNode[] {
  return [articleRow(uri, article), ...groups.map((group) => groupRow(uri, group))];
}

function articleRow(uri: string, view: ArticleDateView): ArticleDateNode {
  const key = `${uri} article`;
  const { dated, reported, lag, evidence } = view;
  const isApart = dated !== null && reported !== null && dated !== reported;
  return {
    kind: 'article',
    key,
    uri,
    view,
    children: [
      ...(isApart ? [{ kind: 'lag', key: `${key} lag`, dated, reported, days: lag } as const] : []),
      ...evidence.map((one, index) => ({ kind: 'evidence', key: `${key} ${index}`, uri, ...one }) as const),
    ],
  };
}

function groupRow(uri: string, view: DateGroupView): DateGroupNode | PlaceNode {
  const key = `${uri} ${view.key}`;
  const places = view.dates.map((date): PlaceNode => ({
    kind: 'place',
    key: `${key} ${date.finding}`,
    uri,
    finding: String(date.finding),
    view: date,
    group: null,
  }));
  const [only] = places;
  if (only !== undefined && places.length === 1) return { ...only, key, group: view };
  return { kind: 'group', key, uri, view, children: places };
}
