// This checkout's rooms as they ship, bundled for an evaluation to drive.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { compileFormulary } from '../tools/compile-formulary.mjs';
import { coreAssets } from '../tools/esbuild-assets.mjs';

/** For code of the core, which runs anywhere; minified, as it ships. */
const CORE = { minify: true, platform: 'neutral', mainFields: ['module', 'main'], target: 'es2022' };
/** For code that reads files. */
const NODE = { platform: 'node', packages: 'external', target: 'node20' };

/**
 * Bundles a piece of TypeScript and returns the path of the module that comes of it.
 * @param {string} root project folder
 * @param {{ name: string, source: string, folder: string, node?: boolean }} what folder: what the source imports from
 */
export async function bundle(root, { name, source, folder, node = false }) {
  const out = join(root, 'out/eval');
  mkdirSync(out, { recursive: true });
  await compileFormulary(root);
  const outfile = join(out, `${name}.mjs`);
  await build({
    stdin: { contents: source, resolveDir: join(root, folder), loader: 'ts' },
    outfile,
    bundle: true,
    format: 'esm',
    ...(node ? NODE : CORE),
    plugins: [coreAssets(root)],
    logLevel: 'warning',
  });
  return outfile;
}
