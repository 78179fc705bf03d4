import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileStat, FileSystem, FolderEntry } from './file-system.js';
import { lockFile } from './node-lock.js';

/** The calls that a test makes fail. */
export type NodeCalls = Pick<typeof fs, 'open' | 'rename' | 'unlink'>;

export interface NodeFileSystemOptions {
  /** Folders (file: URIs) that may be read and written; asked at each call, since folders come and go. */
  readonly roots: () => readonly string[];
  readonly calls?: NodeCalls;
}

/**
 * Files of this computer, file: URIs only, and only inside the roots: neither `..` nor a symbolic link leads out.
 * Writes go to a temporary file beside the target, are flushed to disk, and then renamed over it.
 */
export class NodeFileSystem implements FileSystem {
  private readonly calls: NodeCalls;

  constructor(private readonly options: NodeFileSystemOptions) {
    this.calls = options.calls ?? fs;
  }

  async readFile(uri: string): Promise<Uint8Array | undefined> {
    const path = await this.pathOf(uri);
    return orMissing(async () => new Uint8Array(await fs.readFile(path)));
  }

  async *stream(uri: string): AsyncGenerator<Uint8Array> {
    const file = await fs.open(await this.pathOf(uri));
    // The stream closes the file when it ends, and when nobody reads on.
    yield* file.createReadStream() as AsyncIterable<Uint8Array>;
  }

  async writeFile(uri: string, bytes: Uint8Array): Promise<void> {
    const path = await this.pathOf(uri);
    const before = await orMissing(() => fs.stat(path));
    const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
    try {
      const file = await this.calls.open(temporary, 'wx', before?.mode ?? 0o666);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await this.calls.rename(temporary, path);
    } catch (error) {
      await this.calls.unlink(temporary).catch(() => undefined);
      throw error;
    }
  }

  async delete(uri: string): Promise<void> {
    const path = await this.pathOf(uri);
    await orMissing(() => fs.unlink(path));
  }

  async readDirectory(uri: string): Promise<readonly FolderEntry[]> {
    const path = await this.pathOf(uri);
    const entries = (await orMissing(() => fs.readdir(path, { withFileTypes: true }))) ?? [];
    // Links are left out: what they lead to may lie outside.
    return entries.flatMap((entry): FolderEntry[] => {
      if (entry.isDirectory()) return [{ name: entry.name, type: 'directory' }];
      return entry.isFile() ? [{ name: entry.name, type: 'file' }] : [];
    });
  }

  async stat(uri: string): Promise<FileStat | undefined> {
    const path = await this.pathOf(uri);
    const stat = await orMissing(() => fs.stat(path));
    if (!stat) return undefined;
    return { type: stat.isDirectory() ? 'directory' : 'file', size: stat.size, mtime: stat.mtimeMs };
  }

  async createDirectory(uri: string): Promise<void> {
    await fs.mkdir(await this.pathOf(uri), { recursive: true });
  }

  async removeEmptyFolder(uri: string): Promise<void> {
    // Not empty, or gone already: either way there is nothing to do.
    await fs.rmdir(await this.pathOf(uri)).catch(() => undefined);
  }

  async lock(uri: string): Promise<() => Promise<void>> {
    return lockFile(await this.pathOf(uri));
  }

  /** The real path of a URI, which must lie in the real path of a root; links on the way are resolved first. */
  private async pathOf(uri: string): Promise<string> {
    if (!uri.startsWith('file:')) throw new Error(`${uri}: only files of this computer can be reached here`);
    const path = await realPath(fileURLToPath(uri));
    for (const root of this.options.roots()) {
      if (root.startsWith('file:') && isWithin(await realPath(fileURLToPath(root)), path)) return path;
    }
    throw new Error(`${uri}: outside of the open folders; open its folder first`);
  }
}

/** Real path of a file that may not exist yet: that of its nearest existing folder, and the rest as given. */
async function realPath(path: string): Promise<string> {
  const real = await orMissing(() => fs.realpath(path));
  if (real !== undefined) return real;
  // A link that leads nowhere would be written through to wherever it points.
  const link = await orMissing(() => fs.lstat(path));
  if (link?.isSymbolicLink()) throw new Error(`${path}: this link leads nowhere; remove it`);
  const parent = dirname(path);
  return parent === path ? path : join(await realPath(parent), basename(path));
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:|^[\\/]/.test(way);
}

async function orMissing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
