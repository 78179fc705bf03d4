// Bundles the TypeScript tests named on the command line (files or folders) and runs them with mocha.
// usage: node tools/mocha.mjs [--] PATH… [mocha options]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { coreAssets } from './esbuild-assets.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const paths = args.filter((arg) => !arg.startsWith('-'));
const options = args.filter((arg) => arg.startsWith('-'));

function testFiles(path) {
  if (!existsSync(path)) throw new Error(`${path}: no such test file or folder`);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => {
    const child = join(path, name);
    if (statSync(child).isDirectory()) return testFiles(child);
    return name.endsWith('.test.ts') ? [child] : [];
  });
}

const entryPoints = paths.flatMap((path) => testFiles(resolve(path)));
const outdir = join(root, 'out', `mocha-${process.pid}`);
try {
  await build({
    entryPoints,
    outdir,
    outbase: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    outExtension: { '.js': '.mjs' },
    plugins: [coreAssets(root)],
    logLevel: 'warning',
  });
  const files = entryPoints.map((file) => join(outdir, relative(root, file)).replace(/\.ts$/, '.mjs'));
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  process.exitCode =
    spawnSync(process.execPath, ['--enable-source-maps', mocha, '--timeout', '20000', ...options, ...files], {
      cwd: root,
      stdio: 'inherit',
    }).status ?? 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
