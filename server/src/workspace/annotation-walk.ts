import { isArticleName, isExcludedFolder } from '../article-files.js';
import { sha256 } from '../core/annotations/selectors.js';
import { CancelledError, type CancelSignal } from '../core/types.js';
import type { FileSystem, FolderEntry } from './file-system.js';
import { join } from './uri.js';

/** How far a search goes before it is given up; nothing beyond is claimed to be known. */
export interface WalkLimits {
  readonly folders: number;
  readonly depth: number;
  /** Files whose text is read, and the largest of them in bytes. */
  readonly texts: number;
  readonly bytes: number;
}

export const ON_DISK: WalkLimits = { folders: 1000, depth: 8, texts: 2000, bytes: 1_000_000 };
/** Where each look costs a request, only what is known by name is looked at. */
export const REMOTE: WalkLimits = { folders: 1, depth: 0, texts: 0, bytes: 0 };

/** Folders that hold a `.readout`, the workspace folder itself first whether it has one or not. */
export async function readoutRoots(
  fs: FileSystem,
  workspaceFolder: string,
  limits: WalkLimits,
  signal: CancelSignal,
): Promise<readonly string[]> {
  const roots = [workspaceFolder];
  if (limits.folders <= 1) return roots;
  for await (const { uri, entries } of walk(fs, workspaceFolder, limits, signal)) {
    const holdsOne = entries.some(({ name, type }) => name === '.readout' && type === 'directory');
    if (holdsOne && uri !== workspaceFolder) roots.push(uri);
  }
  return roots;
}

/** Articles under a folder whose text is exactly one of these, by its SHA-256. */
export async function articlesWithText(
  fs: FileSystem,
  root: string,
  hashes: ReadonlySet<string>,
  limits: WalkLimits,
  signal: CancelSignal,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  let left = limits.texts;
  if (hashes.size === 0 || left === 0) return found;
  for await (const { uri, entries } of walk(fs, root, limits, signal)) {
    for (const { name, type } of entries) {
      if (type !== 'file' || !isArticleName(name)) continue;
      if (left-- <= 0) return found;
      const file = join(uri, name);
      const hash = await hashOf(fs, file, limits.bytes);
      stopIf(signal);
      if (hash !== null && hashes.has(hash)) found.set(hash, [...(found.get(hash) ?? []), file]);
    }
  }
  return found;
}

async function hashOf(fs: FileSystem, file: string, most: number): Promise<string | null> {
  try {
    const stat = await fs.stat(file);
    const bytes = stat === undefined || stat.size > most ? undefined : await fs.readFile(file);
    return bytes === undefined ? null : sha256(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // A file that cannot be read is not the one looked for.
    return null;
  }
}

/** Folders in order of depth; those that cannot be listed are passed over. */
async function* walk(
  fs: FileSystem,
  root: string,
  limits: WalkLimits,
  signal: CancelSignal,
): AsyncGenerator<{ readonly uri: string; readonly entries: readonly FolderEntry[] }> {
  let level = [root];
  let left = limits.folders;
  for (let depth = 0; depth <= limits.depth && level.length > 0; depth++) {
    const below: string[] = [];
    for (const uri of level) {
      if (left-- <= 0) return;
      const entries = await fs.readDirectory(uri).catch(() => []);
      stopIf(signal);
      yield { uri, entries };
      for (const { name, type } of entries) {
        if (type === 'directory' && !isExcludedFolder(name)) below.push(join(uri, name));
      }
    }
    level = below;
  }
}

/** @throws CancelledError once the signal is aborted */
export function stopIf(signal: CancelSignal): void {
  if (signal.aborted) throw new CancelledError('cancelled');
}
