import type { Connection } from 'vscode-languageserver';
import { Method, type FsParams, type FsStat, type FsWriteParams } from './protocol.js';
import type { FileStat, FileSystem, FolderEntry } from './workspace/file-system.js';

/** Files through the client, for browsers and virtual workspaces; the client decides what may be read and written. */
export class ClientFileSystem implements FileSystem {
  constructor(private readonly connection: Connection) {}

  async readFile(uri: string): Promise<Uint8Array | undefined> {
    const content = await this.ask<string | null>(Method.fsRead, { uri });
    return content === null ? undefined : fromBase64(content);
  }

  async writeFile(uri: string, bytes: Uint8Array): Promise<void> {
    const params: FsWriteParams = { uri, content: toBase64(bytes) };
    await this.ask(Method.fsWrite, params);
  }

  async delete(uri: string): Promise<void> {
    await this.ask(Method.fsDelete, { uri });
  }

  async readDirectory(uri: string): Promise<readonly FolderEntry[]> {
    return (await this.ask<readonly FolderEntry[] | null>(Method.fsList, { uri })) ?? [];
  }

  async stat(uri: string): Promise<FileStat | undefined> {
    return (await this.ask<FsStat | null>(Method.fsStat, { uri })) ?? undefined;
  }

  async createDirectory(uri: string): Promise<void> {
    await this.ask(Method.fsMakeFolder, { uri });
  }

  private ask<T>(method: string, params: FsParams): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }
}

/** Bytes per step: `String.fromCharCode` takes a bounded number of arguments. */
const STEP = 0x6000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP) {
    binary += String.fromCharCode(...bytes.subarray(at, at + STEP));
  }
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
