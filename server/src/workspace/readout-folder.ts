import type { FileSystem } from './file-system.js';
import { dirname, isInside, join, relative } from './uri.js';

/** Where an article's `.readout` is, or would be. */
export interface ReadoutFolder {
  /** Folder that holds `.readout`; article paths are relative to it. */
  readonly root: string;
  /** `<root>/.readout` */
  readonly uri: string;
}

export interface ArticlePlace extends ReadoutFolder {
  /** Path of the article below `root`, decoded, with "/". */
  readonly article: string;
}

const NAME = '.readout';

export function readoutFolderAt(root: string): ReadoutFolder {
  return { root, uri: join(root, NAME) };
}

/**
 * The nearest `.readout` upward from an article within its workspace folder, else that folder's own (which need not
 * exist yet). Null for an article outside of all workspace folders, or inside a `.readout`.
 */
export async function locateArticle(
  fs: FileSystem,
  workspaceFolders: readonly string[],
  articleUri: string,
): Promise<ArticlePlace | null> {
  const folder = workspaceFolders
    .filter((candidate) => isInside(candidate, articleUri))
    .sort((a, b) => b.length - a.length)[0];
  if (folder === undefined || relative(folder, articleUri)?.split('/').includes(NAME)) return null;
  for (let at = dirname(articleUri); at !== null && isInside(folder, at); at = dirname(at)) {
    const place = placeIn(at, articleUri);
    if (place && (await fs.stat(place.uri))?.type === 'directory') return place;
  }
  return placeIn(folder, articleUri);
}

function placeIn(root: string, articleUri: string): ArticlePlace | null {
  const article = relative(root, articleUri);
  return article === null || article === '' ? null : { ...readoutFolderAt(root), article };
}

export function annotationsFolder(folder: ReadoutFolder): string {
  return join(folder.uri, 'annotations');
}

/** Folder with one file per author for an article. */
export function articleFolder(folder: ReadoutFolder, article: string): string {
  return join(annotationsFolder(folder), article);
}

export function snapshotUri(folder: ReadoutFolder, sha256: string): string {
  return join(folder.uri, `snapshots/${sha256}.txt`);
}

export function localFolder(folder: ReadoutFolder): string {
  return join(folder.uri, '.local');
}

export function journalUri(folder: ReadoutFolder): string {
  return join(localFolder(folder), 'journal.json');
}
