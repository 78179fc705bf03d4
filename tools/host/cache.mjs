// The folder that keeps what the tools install (VS Code, a browser), and atomic installs into it.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, run } from '../npm.mjs';

/** The project folder. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** `READOUT_CACHE`, so that several clones can share one, else `.readout-cache/` in the project. */
export function cacheFolder() {
  const folder = process.env.READOUT_CACHE
    ? resolve(process.env.READOUT_CACHE)
    : join(projectRoot, '.readout-cache');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Returns the cached folder `name`, making it first if it is missing. `make` fills a temporary folder beside it,
 * which is renamed when complete: a folder that exists is whole, and two processes installing at once do no harm.
 * @param {string} name contains the version, so that a new pin is a new folder
 * @param {(folder: string) => Promise<void>} make
 */
export async function installOnce(name, make) {
  const target = join(cacheFolder(), name);
  if (existsSync(target)) return target;
  const temporary = mkdtempSync(join(cacheFolder(), `${name}.partial-`));
  const clean = () => rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', clean);
  try {
    await make(temporary);
    try {
      renameSync(temporary, target);
    } catch (error) {
      if (!existsSync(target)) throw error;
    }
  } finally {
    process.off('exit', clean);
    clean();
  }
  return target;
}

/**
 * Downloads an npm package with npm's own client and unpacks it, or one folder of it, into `target`. No scripts of
 * the package are run.
 * @param {string} spec `name@version`
 * @param {string} target
 * @param {string} inner folder inside the package ('' = all of it)
 */
export async function unpackFromNpm(spec, target, inner = '') {
  mkdirSync(target, { recursive: true });
  const download = mkdtempSync(join(target, '.download-'));
  try {
    await npm(['pack', spec, '--silent', '--pack-destination', download], { cwd: download });
    const archive = readdirSync(download).find((name) => name.endsWith('.tgz'));
    if (archive === undefined) throw new Error(`npm pack ${spec} left no archive`);
    const depth = 1 + inner.split('/').filter(Boolean).length;
    const members = inner === '' ? [] : [`package/${inner}`];
    const file = join(download, archive);
    await run('tar', ['-xzf', file, '-C', target, `--strip-components=${depth}`, ...members]);
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
}

/** Runs one step of an installation and logs its name and how long it took. */
export async function step(log, label, work) {
  const from = Date.now();
  const result = await work();
  log(`  ${label} … ${((Date.now() - from) / 1000).toFixed(1)} s`);
  return result;
}
