import type { TagView } from '../../../server/src/protocol.js';

export interface PassageNode {
  readonly kind: 'passage';
  readonly key: string;
  readonly uri: string;
  /** Annotation id; with `uri` the argument of the view's commands. */
  readonly annotation: string;
  readonly view: TagView;
}

export interface ArticleNode {
  readonly kind: 'article';
  readonly key: string;
  readonly uri: string;
  readonly passages: readonly PassageNode[];
}

export interface TagNode {
  readonly kind: 'tag';
  readonly key: string;
  /** Tag id; null for the passages that are not found any more. */
  readonly tag: string | null;
  /** An article with the tag, whose codebook names it. */
  readonly uri: string;
  readonly count: number;
  readonly articles: readonly ArticleNode[];
}

export type TagTreeNode = TagNode | ArticleNode | PassageNode;

export interface TaggedDocument {
  readonly uri: string;
  readonly tags: readonly TagView[];
}

/** By tag, then article, then passage in reading order; what is not found any more comes last, apart from the rest. */
export function groupTags(documents: readonly TaggedDocument[]): readonly TagNode[] {
  const byTag = new Map<string | null, Map<string, TagView[]>>();
  for (const { uri, tags } of documents) {
    for (const view of tags) {
      const ids = view.start === null || view.state === 'orphan' ? [null] : view.tags;
      for (const id of ids) {
        const articles = byTag.get(id) ?? new Map<string, TagView[]>();
        byTag.set(id, articles);
        articles.set(uri, [...(articles.get(uri) ?? []), view]);
      }
    }
  }
  return [...byTag]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b)))
    .map(([tag, articles]) => tagNode(tag, articles));
}

function tagNode(tag: string | null, byArticle: ReadonlyMap<string, readonly TagView[]>): TagNode {
  const key = tag ?? '?';
  const articles = [...byArticle]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([uri, views]) => articleNode(`${key} ${uri}`, uri, views));
  const count = articles.reduce((sum, { passages }) => sum + passages.length, 0);
  return { kind: 'tag', key, tag, uri: articles[0]?.uri ?? '', count, articles };
}

function articleNode(key: string, uri: string, views: readonly TagView[]): ArticleNode {
  const passages = [...views]
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
    .map((view): PassageNode => ({
      kind: 'passage',
      key: `${key} ${view.id}`,
      uri,
      annotation: view.id,
      view,
    }));
  return { kind: 'article', key, uri, passages };
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
