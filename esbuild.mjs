// Builds everything in dist/: client and server for Node and for the browser, the command line, the core library.
// usage: node esbuild.mjs [--watch] [--only=NAME,…]   Prints sizes and fails when a bundle is over its budget.
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { compileFormulary } from './tools/compile-formulary.mjs';
import { coreAssets, DATA_FILE, writeData } from './tools/esbuild-assets.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const only = process.argv
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const watch = process.argv.includes('--watch');

const node = { platform: 'node', target: 'node20' };
const browser = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
};
// Bundled CommonJS dependencies of an ESM Node bundle may still call require() for Node built-ins.
const requireShim = {
  js: "import { createRequire as readoutCreateRequire } from 'node:module'; const require = readoutCreateRequire(import.meta.url);",
};

/** name → entry, output, budget in KiB and esbuild options. The core carries the formulary's data, about 3.4 MiB; bundles with `dataFile` read it, and the table of general English, from a file beside them. */
const bundles = {
  'client-node': {
    in: 'client/src/node/main.ts',
    out: 'dist/client-node.cjs',
    kib: 550,
    ...node,
    format: 'cjs',
    external: ['vscode'],
  },
  'client-browser': {
    in: 'client/src/browser/main.ts',
    out: 'dist/client-browser.cjs',
    kib: 550,
    ...browser,
    format: 'cjs',
    external: ['vscode'],
  },
  'server-node': {
    in: 'server/src/node/main.ts',
    out: 'dist/server-node.js',
    kib: 1300,
    dataFile: 'node',
    ...node,
    format: 'esm',
    banner: { js: `#!/usr/bin/env node\n${requireShim.js}` },
  },
  'server-browser': {
    in: 'server/src/browser/main.ts',
    out: 'dist/server-browser.js',
    kib: 1300,
    dataFile: 'worker',
    ...browser,
    format: 'iife',
    // A worker made from a blob has a location that is no base for URLs; @cfworker/json-schema would take it for one.
    define: { 'self.location': 'undefined' },
  },
  cli: {
    in: 'server/src/cli/main.ts',
    out: 'dist/cli.js',
    kib: 900,
    dataFile: 'node',
    ...node,
    format: 'esm',
    banner: { js: `#!/usr/bin/env node\n${requireShim.js}` },
  },
  core: {
    in: 'server/src/core/index.ts',
    out: 'dist/core.js',
    kib: 4600,
    platform: 'neutral',
    target: 'es2022',
    mainFields: ['module', 'main'],
    format: 'esm',
  },
  'formulary-check': {
    in: 'tools/formulary.ts',
    out: 'out/tools/formulary.mjs',
    kib: Infinity,
    ...node,
    format: 'esm',
    packages: 'external',
  },
};

/** What the bundles with `dataFile` read. */
const DATA = { out: `dist/${DATA_FILE}`, kib: 4400 };

function options({ in: entry, out, kib: _kib, dataFile, ...rest }) {
  return {
    entryPoints: [join(root, entry)],
    outfile: join(root, out),
    bundle: true,
    minify: !watch,
    // Names of functions and classes show up in logs and in cancelled-request errors.
    keepNames: !watch,
    sourcemap: watch ? 'linked' : false,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    plugins: [coreAssets(root, { dataFile })],
    ...rest,
  };
}

mkdirSync(join(root, 'out'), { recursive: true });
await compileFormulary(root);
await writeData(root);
const names = Object.keys(bundles).filter((name) =>
  only ? only.includes(name) : name !== 'formulary-check',
);
for (const name of only ?? [])
  if (!(name in bundles))
    throw new Error(`--only=${name}: no such bundle; there are ${Object.keys(bundles).join(', ')}`);

if (watch) {
  for (const name of names) await (await esbuild.context(options(bundles[name]))).watch();
  console.log(`watching ${names.join(', ')}`);
} else {
  await Promise.all(names.map((name) => esbuild.build(options(bundles[name]))));
  let over = 0;
  for (const { out, kib } of [...names.map((name) => bundles[name]), DATA]) {
    const size = statSync(join(root, out)).size / 1024;
    if (out.endsWith('.js')) chmodSync(join(root, out), 0o755);
    if (size > kib) over++;
    console.log(
      `${out.padEnd(26)} ${size.toFixed(0).padStart(6)} KiB  of ${kib}${size > kib ? '  OVER BUDGET' : ''}`,
    );
  }
  if (over > 0) {
    console.error(
      `${over} bundle(s) over budget: see the table above; raise a budget in esbuild.mjs only with a reason`,
    );
    process.exitCode = 1;
  }
}
