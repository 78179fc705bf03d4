import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DecodeError, decodeArticle } from '../archive/decode.js';
import { isArticleName, isExcludedFolder } from '../article-files.js';

/** Largest file read; a single article of this size is a mistake. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

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
  const children = await readdir(path, { withFileTypes: true });
  children.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const child of children) {
    if (child.isDirectory() && !isExcludedFolder(child.name)) yield* articlePaths(join(path, child.name));
    else if (child.isFile() && isArticleName(child.name)) yield join(path, child.name);
  }
}

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
