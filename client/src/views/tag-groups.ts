import type { TagView } from '../../../server/src/protocol.js';
import type { TaggedArticle } from '../document-tags.js';

export interface PassageNode {
  readonly kind: 'passage';
  readonly key: string;
  readonly uri: string;
  /** Annotation id; with `uri` the argument of the view's commands. */
  readonly annotation: string;
  readonly view: TagView;
  /** Under no tag of its own: the tags are to be named at the passage. */
  readonly isApart: boolean;
}

export interface ArticleNode {
  readonly kind: 'article';
  readonly key: string;
  readonly uri: string;
  /** There is no such article any more; with the articles that have its text. */
  readonly missing: boolean;
  readonly sameText: readonly string[];
  readonly passages: readonly PassageNode[];
}

/** A tag, the passages that are not found any more, or those whose article is not. */
export type GroupOf = 'tag' | 'lost' | 'missing';

export interface TagNode {
  readonly kind: 'tag';
  readonly key: string;
  readonly of: GroupOf;
  /** Tag id; null unless `of` is "tag", and for notes without a tag. */
  readonly tag: string | null;
  /** An article with the tag, whose codebook names it. */
  readonly uri: string;
  readonly count: number;
  readonly articles: readonly ArticleNode[];
}

export type TagTreeNode = TagNode | ArticleNode | PassageNode;

interface Group {
  readonly of: GroupOf;
  readonly tag: string | null;
  readonly views: Map<TaggedArticle, TagView[]>;
}

const RANK: Readonly<Record<GroupOf, number>> = { tag: 0, lost: 1, missing: 2 };

/** By tag, then article, then passage in reading order; what is not found any more comes last, apart from the rest. */
export function groupTags(articles: readonly TaggedArticle[]): readonly TagNode[] {
  const groups = new Map<string, Group>();
  for (const article of articles) {
    for (const view of article.tags) {
      for (const [of, tag] of placesOf(article, view)) {
        const key = `${of} ${tag ?? ''}`;
        const group = groups.get(key) ?? { of, tag, views: new Map<TaggedArticle, TagView[]>() };
        groups.set(key, group);
        group.views.set(article, [...(group.views.get(article) ?? []), view]);
      }
    }
  }
  return [...groups]
    .sort(([, a], [, b]) => RANK[a.of] - RANK[b.of] || (a.tag ?? '\uffff').localeCompare(b.tag ?? '\uffff'))
    .map(([key, group]) => tagNode(key, group));
}

/** Where a passage is listed: under each of its tags, else under what became of it. */
function placesOf({ missing }: TaggedArticle, view: TagView): readonly (readonly [GroupOf, string | null])[] {
  if (missing) return [['missing', null]];
  const isLost = view.state !== 'unplaced' && (view.start === null || view.state === 'orphan');
  if (isLost) return [['lost', null]];
  return view.tags.length === 0 ? [['tag', null]] : view.tags.map((tag) => ['tag', tag] as const);
}

function tagNode(key: string, { of, tag, views }: Group): TagNode {
  const articles = [...views]
    .sort(([a], [b]) => a.uri.localeCompare(b.uri))
    .map(([article, list]) => articleNode(`${key} ${article.uri}`, article, list, of !== 'tag'));
  const count = articles.reduce((sum, { passages }) => sum + passages.length, 0);
  return { kind: 'tag', key, of, tag, uri: articles[0]?.uri ?? '', count, articles };
}

function articleNode(
  key: string,
  { uri, missing, sameText }: TaggedArticle,
  views: readonly TagView[],
  isApart: boolean,
): ArticleNode {
  const passages = [...views]
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
    .map((view): PassageNode => ({
      kind: 'passage',
      key: `${key} ${view.id}`,
      uri,
      annotation: view.id,
      view,
      isApart,
    }));
  return { kind: 'article', key, uri, missing, sameText, passages };
}

/** The node above `node`, which the view needs to reveal one. */
export function parentOf(roots: readonly TagNode[], node: TagTreeNode): TagTreeNode | undefined {
  if (node.kind === 'tag') return undefined;
  if (node.kind === 'article')
    return roots.find(({ articles }) => articles.some(({ key }) => key === node.key));
  return roots
    .flatMap(({ articles }) => articles)
    .find(({ passages }) => passages.some(({ key }) => key === node.key));
}
