import { isExcludedFolder } from '../article-files.js';
import type { FolderEntry } from '../workspace/file-system.js';

/** What walking needs of a place where files are: paths or URIs alike. */
export interface FolderLister {
  list(folder: string): Promise<readonly FolderEntry[]>;
  join(folder: string, name: string): string;
}

/**
 * Files below a folder whose names are wanted, in the order of their names, which is the same each time. Folders that
 * no article is looked for in (article-files.ts) are left out; links are not followed.
 */
export async function* walkFiles(
  folder: string,
  lister: FolderLister,
  wanted: (name: string) => boolean,
): AsyncGenerator<string> {
  const entries = [...(await lister.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, type } of entries) {
    if (type === 'file' && wanted(name)) yield lister.join(folder, name);
    else if (type === 'directory' && !isExcludedFolder(name)) {
      yield* walkFiles(lister.join(folder, name), lister, wanted);
    }
  }
}
