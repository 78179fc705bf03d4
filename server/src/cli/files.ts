import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DecodeError, decodeArticle } from '../archive/decode.js';
import { walkFiles, type FolderLister } from '../archive/walk.js';
import { isArticleName } from '../article-files.js';
import type { FolderEntry } from '../workspace/file-system.js';

/** Largest file read; a single article of this size is a mistake. */
const MAX_FILE_BYTES = 16 * 1024 * 1024;

export interface ArticleFile {
  readonly path: string;
  readonly text: string;
}

/** One line for stderr: file, place and remedy. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Articles below a path: the file itself whatever its name, or those in the folder and the folders below. */
export async function* articlePaths(path: string): AsyncGenerator<string> {
  const entry = await stat(path).catch(() => {
    throw new InputError(`${path}: no such file or folder; check the spelling`);
  });
  if (!entry.isDirectory()) {
    yield path;
    return;
  }
  yield* walkFiles(path, ON_DISK, isArticleName);
}

const ON_DISK: FolderLister = {
  join,
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.flatMap((entry): FolderEntry[] => {
      if (entry.isDirectory()) return [{ name: entry.name, type: 'directory' }];
      return entry.isFile() ? [{ name: entry.name, type: 'file' }] : [];
    });
  },
};

/** @throws InputError with file, place and remedy */
export async function readArticle(path: string): Promise<ArticleFile> {
  const { size } = await stat(path);
  if (size > MAX_FILE_BYTES) {
    const megabytes = (size / 1024 / 1024).toFixed(1);
    throw new InputError(`${path}: ${megabytes} MB is over the limit of 16 MB; split the file into articles`);
  }
  return { path, text: decodeNamed(path, await readFile(path)) };
}

export async function readStandardInput(stream: AsyncIterable<Uint8Array>): Promise<ArticleFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return { path: '-', text: decodeNamed('standard input', Buffer.concat(chunks)) };
}

function decodeNamed(name: string, bytes: Uint8Array): string {
  try {
    return decodeArticle(bytes);
  } catch (error) {
    if (error instanceof DecodeError) throw new InputError(`${name}: ${error.message}`);
    throw error;
  }
}

export function fileName(path: string): string {
  return basename(path);
}
