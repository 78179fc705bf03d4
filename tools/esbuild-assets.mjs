// Shared esbuild plugin: lets the core import the compiled formulary as `readout:formulary` (made by
// tools/compile-formulary.mjs from server/formulary/*.yaml), so no generated file is committed or imported by path.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @param {string} root project folder */
export function coreAssets(root) {
  const data = join(root, 'out/formulary.json');
  return {
    name: 'readout-core-assets',
    setup(build) {
      build.onResolve({ filter: /^readout:formulary$/ }, (args) => ({
        path: args.path,
        namespace: 'readout',
      }));
      build.onLoad({ filter: /.*/, namespace: 'readout' }, async () => ({
        // Engines read JSON faster than the same data written as code.
        contents: `export default JSON.parse(${JSON.stringify(await readFile(data, 'utf8'))});`,
        loader: 'js',
        watchFiles: [data],
      }));
    },
  };
}
