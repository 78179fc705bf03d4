import type { FileStat, FileSystem, FolderEntry } from '../server/src/workspace/file-system.js';
import { dirname, isInside, relative } from '../server/src/workspace/uri.js';

export type Operation = 'readFile' | 'writeFile' | 'delete' | 'readDirectory' | 'stat' | 'createDirectory';

export interface MemoryOptions {
  /** Called before each operation; what it throws makes the operation fail. */
  readonly before?: (operation: Operation, uri: string) => void;
}

/** A file system in memory. Folders exist as soon as something is in them. */
export class MemoryFileSystem implements FileSystem {
  private readonly files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  private readonly folders = new Set<string>();
  private clock = 0;

  constructor(private readonly options: MemoryOptions = {}) {}

  readFile(uri: string): Promise<Uint8Array | undefined> {
    return this.run('readFile', uri, () => this.files.get(uri)?.bytes.slice());
  }

  writeFile(uri: string, bytes: Uint8Array): Promise<void> {
    return this.run('writeFile', uri, () => {
      this.files.set(uri, { bytes: bytes.slice(), mtime: ++this.clock });
    });
  }

  delete(uri: string): Promise<void> {
    return this.run('delete', uri, () => {
      this.files.delete(uri);
    });
  }

  readDirectory(uri: string): Promise<readonly FolderEntry[]> {
    return this.run('readDirectory', uri, () => {
      const entries = new Map<string, FolderEntry>();
      for (const path of [...this.files.keys(), ...this.folders]) {
        const [name = '', ...below] = relative(uri, path)?.split('/') ?? [];
        const type = below.length > 0 || this.folders.has(path) ? 'directory' : 'file';
        if (name !== '') entries.set(name, { name, type });
      }
      return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    });
  }

  stat(uri: string): Promise<FileStat | undefined> {
    return this.run('stat', uri, () => {
      const file = this.files.get(uri);
      if (file) return { type: 'file', size: file.bytes.length, mtime: file.mtime };
      const isFolder = [...this.files.keys(), ...this.folders].some((path) => isInside(uri, path));
      return isFolder ? { type: 'directory', size: 0, mtime: 0 } : undefined;
    });
  }

  createDirectory(uri: string): Promise<void> {
    return this.run('createDirectory', uri, () => {
      for (let at: string | null = uri; at !== null && !this.folders.has(at); at = dirname(at))
        this.folders.add(at);
    });
  }

  removeEmptyFolder(uri: string): Promise<void> {
    return this.run('delete', uri, () => {
      const isUsed = [...this.files.keys(), ...this.folders].some(
        (path) => path !== uri && isInside(uri, path),
      );
      if (!isUsed) this.folders.delete(uri);
    });
  }

  /** Answers later, as real file systems do, so that tests meet the same interleavings. */
  private async run<T>(operation: Operation, uri: string, work: () => T): Promise<T> {
    await Promise.resolve();
    this.options.before?.(operation, uri);
    return work();
  }
}
