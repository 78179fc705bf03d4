/**
 * Test helper extension: the file system of a virtual workspace. It begins with the files of the fixture (put in as
 * FIXTURE_FILES when it is bundled) and keeps every write in memory, so that nothing of it ever has a path on disk.
 */
import * as vscode from 'vscode';

/** Path from the root ("/desk/a.txt") → content in base64. */
declare const FIXTURE_FILES: Readonly<Record<string, string>>;

type Entry =
  | { readonly type: vscode.FileType.Directory; readonly ctime: number; mtime: number }
  | { readonly type: vscode.FileType.File; readonly ctime: number; mtime: number; data: Uint8Array };

function parentOf(path: string): string {
  return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

class MemoryFileSystem implements vscode.FileSystemProvider {
  readonly #entries = new Map<string, Entry>();
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changes.event;

  constructor(files: Readonly<Record<string, string>>) {
    this.#folder('/');
    for (const [path, base64] of Object.entries(files)) {
      for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1))
        this.#folder(path.slice(0, at));
      this.#file(
        path,
        Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
      );
    }
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const entry = this.#get(uri);
    return { ...entry, size: entry.type === vscode.FileType.File ? entry.data.length : 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (this.#get(uri).type !== vscode.FileType.Directory)
      throw vscode.FileSystemError.FileNotADirectory(uri);
    return [...this.#entries]
      .filter(([path]) => path !== '/' && parentOf(path) === uri.path)
      .map(([path, entry]) => [path.slice(path.lastIndexOf('/') + 1), entry.type]);
  }

  createDirectory(uri: vscode.Uri): void {
    this.#folder(uri.path);
    this.#fire(vscode.FileChangeType.Created, uri);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const entry = this.#get(uri);
    if (entry.type !== vscode.FileType.File) throw vscode.FileSystemError.FileIsADirectory(uri);
    return entry.data;
  }

  writeFile(uri: vscode.Uri, data: Uint8Array, options: { create: boolean; overwrite: boolean }): void {
    const known = this.#entries.get(uri.path);
    if (known === undefined && !options.create) throw vscode.FileSystemError.FileNotFound(uri);
    if (known !== undefined && options.create && !options.overwrite)
      throw vscode.FileSystemError.FileExists(uri);
    if (!this.#entries.has(parentOf(uri.path))) throw vscode.FileSystemError.FileNotFound(uri);
    this.#file(uri.path, data);
    this.#fire(known ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
  }

  delete(uri: vscode.Uri): void {
    this.#get(uri);
    for (const path of [...this.#entries.keys()])
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#entries.delete(path);
    this.#fire(vscode.FileChangeType.Deleted, uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri, options: { overwrite: boolean }): void {
    this.#get(from);
    if (this.#entries.has(to.path) && !options.overwrite) throw vscode.FileSystemError.FileExists(to);
    for (const [path, entry] of [...this.#entries]) {
      if (path !== from.path && !path.startsWith(`${from.path}/`)) continue;
      this.#entries.delete(path);
      this.#entries.set(to.path + path.slice(from.path.length), entry);
    }
    this.#fire(vscode.FileChangeType.Deleted, from);
    this.#fire(vscode.FileChangeType.Created, to);
  }

  #get(uri: vscode.Uri): Entry {
    const entry = this.#entries.get(uri.path);
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  #folder(path: string): void {
    const now = Date.now();
    if (!this.#entries.has(path))
      this.#entries.set(path, { type: vscode.FileType.Directory, ctime: now, mtime: now });
  }

  #file(path: string, data: Uint8Array): void {
    const now = Date.now();
    const ctime = this.#entries.get(path)?.ctime ?? now;
    this.#entries.set(path, { type: vscode.FileType.File, ctime, mtime: now, data });
  }

  #fire(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.#changes.fire([{ type, uri }]);
  }
}

/** Registers the file system; VS Code calls it as soon as anything of the scheme is asked for. */
export function activate(context: vscode.ExtensionContext): void {
  const files = new MemoryFileSystem(FIXTURE_FILES);
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memfs', files, { isCaseSensitive: true }),
  );
}
