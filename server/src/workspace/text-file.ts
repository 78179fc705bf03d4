import type { DataProblem } from '../core/formulary/types.js';
import type { FileSystem } from './file-system.js';
import { dirname } from './uri.js';

/** Text is undefined where there is no such file. */
export type TextRead =
  | { readonly ok: true; readonly text: string | undefined }
  | { readonly ok: false; readonly problem: DataProblem };

/** Stands for a file that is to be deleted. */
export const DELETED = Symbol('deleted');

/** The new text (null: leave the file as it is) and whatever the caller wants to know about it. */
export type Change<T> =
  { readonly ok: true; readonly text: string | typeof DELETED | null; readonly value: T } | Refused;

export type Changed<T> = { readonly ok: true; readonly value: T } | Refused;

/** `stale`: the file is fine, but what was to be changed in it is no longer as it was. */
export interface Refused {
  readonly ok: false;
  readonly problem: DataProblem;
  readonly stale?: true;
}

/** How often a change is worked out anew because the file changed under it. */
const ATTEMPTS = 5;

/** A problem without a place of its own, at the head of a file. */
export function fileProblem(
  file: string,
  message: string,
  severity: DataProblem['severity'] = 'error',
): DataProblem {
  return { file, line: 0, column: 0, severity, message };
}

/** Reads a text file; bytes that are not UTF-8 are a problem, since they could not be written back. */
export async function readText(fs: FileSystem, uri: string): Promise<TextRead> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await fs.readFile(uri);
  } catch (error) {
    return {
      ok: false,
      problem: fileProblem(uri, `This file cannot be read (${reason(error)}); check its permissions.`),
    };
  }
  if (bytes === undefined) return { ok: true, text: undefined };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      ok: false,
      problem: fileProblem(uri, 'This file is not UTF-8 text; restore it. It was left as it is.'),
    };
  }
}

/**
 * Changes a text file by a function of what it holds now. The file is read right before, and again right before
 * writing: when it changed in between, the change is worked out anew on the new text. Nothing is written over a file
 * that cannot be read or that the function refuses.
 */
export async function changeText<T>(
  fs: FileSystem,
  uri: string,
  change: (text: string | undefined) => Change<T>,
): Promise<Changed<T>> {
  let release: (() => Promise<void>) | undefined;
  try {
    // Without a lock first: a change that comes to nothing must not leave folders behind.
    const before = await readText(fs, uri);
    if (!before.ok) return before;
    const preview = change(before.text);
    if (!preview.ok || comesToNothing(preview.text, before.text)) return preview;
    const folder = dirname(uri);
    if (folder !== null) await fs.createDirectory(folder);
    release = await fs.lock?.(uri);
    return await changeLocked(fs, uri, change);
  } catch (error) {
    const message = `This file cannot be written (${reason(error)}); nothing was changed. Check permissions and space.`;
    return { ok: false, problem: fileProblem(uri, message) };
  } finally {
    await release?.();
  }
}

async function changeLocked<T>(
  fs: FileSystem,
  uri: string,
  change: (text: string | undefined) => Change<T>,
): Promise<Changed<T>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await readText(fs, uri);
    if (!before.ok) return before;
    const next = change(before.text);
    if (!next.ok || comesToNothing(next.text, before.text)) return next;
    const now = await readText(fs, uri);
    if (!now.ok) return now;
    if (now.text !== before.text) continue;
    if (next.text === DELETED) await fs.delete(uri);
    else await fs.writeFile(uri, new TextEncoder().encode(next.text));
    return next;
  }
  return { ok: false, problem: fileProblem(uri, 'Another program keeps changing this file; try again.') };
}

function comesToNothing(next: string | typeof DELETED | null, before: string | undefined): next is null {
  return next === null || next === before || (next === DELETED && before === undefined);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
