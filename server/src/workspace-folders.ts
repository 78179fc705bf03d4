import type { FileSystem } from './workspace/file-system.js';
import { locateArticle, type ArticlePlace } from './workspace/readout-folder.js';
import { dirname, isInside, relative } from './workspace/uri.js';

/** The folders the client has open, and where in them a document's `.readout` is. */
export class WorkspaceFolders {
  readonly fileSystem: FileSystem | null;
  private folders: readonly string[];
  private readonly named = new Set<string>();

  /** @param makeFileSystem given the folders that may be touched, asked anew each time */
  constructor(
    folders: readonly string[],
    makeFileSystem: ((roots: () => readonly string[]) => FileSystem) | null,
  ) {
    this.folders = folders;
    this.fileSystem = makeFileSystem?.(() => [...this.folders, ...this.named]) ?? null;
  }

  change(added: readonly string[], removed: readonly string[]): void {
    this.folders = [...this.folders.filter((folder) => !removed.includes(folder)), ...added];
  }

  all(): readonly string[] {
    return this.folders;
  }

  /** Lets the file system reach a file or folder outside the workspace that a (trusted) setting names. */
  allow(uri: string): void {
    this.named.add(uri);
  }

  /** The innermost workspace folder a document lies in. */
  folderOf(uri: string): string | null {
    const holding = this.folders.filter((folder) => isInside(folder, uri));
    return holding.sort((a, b) => b.length - a.length)[0] ?? null;
  }

  /** Path within the workspace folder; outside of all, within the file's own folder: names above it say nothing. */
  pathOf(uri: string): string {
    const folder = this.folderOf(uri) ?? dirname(uri);
    return (folder === null ? null : relative(folder, uri)) ?? uri;
  }

  /**
   * The nearest `.readout` of a document, else where it would be; null outside of all folders, and without files. A
   * folder that cannot be looked into holds nothing of ours: reading the article needs none of it.
   */
  async locate(uri: string): Promise<ArticlePlace | null> {
    if (this.fileSystem === null) return null;
    return locateArticle(this.fileSystem, this.folders, uri).catch(() => null);
  }

  /** The same, only if the `.readout` exists. */
  async existing(uri: string): Promise<ArticlePlace | null> {
    const place = await this.locate(uri);
    if (place === null || this.fileSystem === null) return null;
    const stat = await this.fileSystem.stat(place.uri).catch(() => undefined);
    return stat?.type === 'directory' ? place : null;
  }
}
