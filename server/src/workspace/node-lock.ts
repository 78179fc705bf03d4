import { open, stat, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** A lock older than this was left behind by a process that died: no act takes nearly as long. */
const STALE_MS = 10_000;
const RETRY_MS = 15;
const PATIENCE_MS = 15_000;

/** Takes `<path>.lock` and gives the function that releases it. The folder must exist. */
export async function lockFile(path: string): Promise<() => Promise<void>> {
  const lock = `${path}.lock`;
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await take(lock))) {
    if (await isStale(lock)) await unlink(lock).catch(() => undefined);
    else if (Date.now() > deadline)
      throw new Error(`${lock}: held by another window; close it or delete this file`);
    else await wait(RETRY_MS);
  }
  return () => unlink(lock).catch(() => undefined);
}

async function take(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(lock: string): Promise<boolean> {
  const held = await stat(lock).catch(() => undefined);
  return held !== undefined && Date.now() - held.mtimeMs > STALE_MS;
}
