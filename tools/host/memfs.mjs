// Stages test/vscode/memfs, the helper extension that serves a virtual workspace, with a fixture's files inside.
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from 'esbuild';

/** The address under which the fixture is opened. */
export const MEMFS_FOLDER = 'memfs:/desk';

function filesOf(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [
      `/desk/${name.split(sep).join('/')}`,
      readFileSync(join(folder, name)).toString('base64'),
    ]),
  );
}

/**
 * @param {string} root project folder
 * @param {string} fixture folder whose files stand under memfs:/desk
 * @param {string} target folder to stage into
 */
export async function stageMemfs(root, fixture, target) {
  mkdirSync(target, { recursive: true });
  cpSync(join(root, 'test/vscode/memfs/manifest.json'), join(target, 'package.json'));
  await build({
    entryPoints: [join(root, 'test/vscode/memfs/extension.ts')],
    outfile: join(target, 'extension.js'),
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: { FIXTURE_FILES: JSON.stringify(filesOf(fixture)) },
    logLevel: 'warning',
  });
  return target;
}
