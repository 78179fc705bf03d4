// npm run package: builds and makes readout-<version>.vsix, prints its size and file count, fails above 3 MB.
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './npm.mjs';

const LIMIT_BYTES = 3_000_000;
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = `${name}-${version}.vsix`;

await run(process.execPath, ['esbuild.mjs'], { cwd: root, show: true });
const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
const said = await run(
  process.execPath,
  [
    ...[vsce, 'package', '--no-dependencies', '--out', vsix],
    ...['--no-rewrite-relative-links', '--allow-missing-repository'],
  ],
  { cwd: root },
);
const { shippedFiles } = await import('./host/stage.mjs');
const count = (await shippedFiles(root)).length;
const bytes = statSync(join(root, vsix)).size;
const warnings = said.split('\n').filter((line) => /warn/i.test(line));
for (const line of warnings) console.log(line.trim());
console.log(`${vsix}: ${(bytes / 1e6).toFixed(2)} MB, ${count} files`);
if (bytes > LIMIT_BYTES) {
  console.error(
    `${vsix} is above the limit of ${LIMIT_BYTES / 1e6} MB; see .vscodeignore and the size report above`,
  );
  process.exitCode = 1;
}
