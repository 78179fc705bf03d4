// What every measurement needs: the project's folder, the peers, and the matcher as a module of its own.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileFormulary } from '../tools/compile-formulary.mjs';
import { coreAssets } from '../tools/esbuild-assets.mjs';
import { npmCommand, npmEnvironment } from '../tools/npm.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs what bench/package-lock.json names beside it, if that was not done before. */
export function installPeers() {
  // npm writes this note at the end of an install, so that one broken off does not count.
  if (existsSync(join(root, 'bench/node_modules/.package-lock.json'))) return;
  const { command, prefix } = npmCommand();
  const { status } = spawnSync(command, [...prefix, 'ci', '--silent', '--ignore-scripts'], {
    stdio: 'inherit',
    cwd: join(root, 'bench'),
    env: npmEnvironment(),
    shell: process.platform === 'win32' && prefix.length === 0,
  });
  if (status !== 0) throw new Error('the peers could not be installed; see above');
}

/** Bundles what is measured into `folder`/core.mjs, minified as it ships. */
export async function buildCore(folder) {
  await compileFormulary(root);
  await build({
    stdin: {
      contents: `export { builtInFormulary, parsePattern } from './formulary/index.js';
        export { expandPattern } from './formulary/patterns.js';
        export { compileMatcher } from './match/matcher.js';
        export { slotNames } from './match/slots.js';`,
      resolveDir: join(root, 'server/src/core'),
      loader: 'ts',
    },
    outfile: join(folder, 'core.mjs'),
    bundle: true,
    minify: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'esm',
    target: 'es2022',
    plugins: [coreAssets(root)],
    logLevel: 'warning',
  });
}
