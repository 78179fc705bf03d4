// Shared esbuild plugin: lets the core import the compiled formulary as `readout:formulary` and what its matcher knows of
// it as `readout:patterns` (made by tools/compile-formulary.mjs from server/formulary/*.yaml), so no generated file is
// committed or imported by path.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @param {string} root project folder */
export function coreAssets(root) {
  return {
    name: 'readout-core-assets',
    setup(build) {
      build.onResolve({ filter: /^readout:(?:formulary|patterns)$/ }, (args) => ({
        path: args.path.slice('readout:'.length),
        namespace: 'readout',
      }));
      build.onLoad({ filter: /.*/, namespace: 'readout' }, async ({ path }) => {
        const data = join(root, `out/${path}.json`);
        return {
          // Engines read JSON faster than the same data written as code.
          contents: `export default JSON.parse(${JSON.stringify(await readFile(data, 'utf8'))});`,
          loader: 'js',
          watchFiles: [data],
        };
      });
    },
  };
}
