// What start and test do on a fresh clone. Node built-ins only.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';

/** npm writes this note at the end of an install, so that one broken off does not count. */
const NOTE = 'node_modules/.package-lock.json';

/**
 * Runs `npm ci` when node_modules is missing or unfinished.
 * @param {string} root project folder
 * @param {(line: string) => void} log
 */
export async function ensureDependencies(root, log) {
  if (existsSync(join(root, NOTE))) return;
  const from = Date.now();
  log('Installing the packages of package-lock.json (npm ci) …');
  await npm(['ci', '--silent'], { cwd: root });
  log(`  done in ${((Date.now() - from) / 1000).toFixed(1)} s`);
}
