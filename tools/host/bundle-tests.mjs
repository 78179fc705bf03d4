// Bundles the tests that run inside VS Code: one CommonJS file that exports run(), for the Node or the web host.
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

function testFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name));
}

/**
 * @param {string} root project folder
 * @param {string} tests folder of `*.test.ts`
 * @param {'node' | 'web'} host
 * @param {string} outdir gets index.cjs
 * @returns {Promise<string | null>} the bundle, or null when there are no tests
 */
export async function bundleHostTests(root, tests, host, outdir) {
  const files = testFiles(tests);
  if (files.length === 0) return null;
  const runner = join(root, 'test/vscode/run/mocha-in-host.ts');
  const lines = [
    `export { run } from ${JSON.stringify(runner)};`,
    ...files.map((file) => `import ${JSON.stringify(resolve(file))};`),
  ];
  // The web-worker host takes no ES modules, and reads "type": "module" of the extension that the bundle stands in.
  const outfile = join(outdir, 'index.cjs');
  await build({
    stdin: { contents: lines.join('\n'), resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    target: 'es2023',
    external: ['vscode'],
    // Mocha's browser build would put itself into our exports if it saw a CommonJS `module`.
    define: { module: 'undefined' },
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return outfile;
}
