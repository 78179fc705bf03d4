import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Loads a module of tools/ as it is: it has no types, so the caller says what it uses of it. */
export async function loadTool<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(resolve('tools', name)).href)) as T;
}
