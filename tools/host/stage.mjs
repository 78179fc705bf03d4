// Copies the extension, as .vscodeignore ships it, into a folder from which VS Code can load it.
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vsce from '@vscode/vsce';

/** The files a .vsix of the project would hold, relative to its folder. */
export function shippedFiles(root) {
  return vsce.listFiles({ cwd: root, packageManager: vsce.PackageManager.None });
}

/**
 * Stages the extension under `parent`, in a folder named as VS Code names installed extensions.
 * @param {string} root project folder
 * @param {string} parent an extensions folder
 * @returns {Promise<string>} the staged folder
 */
export async function stageExtension(root, parent) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const target = join(parent, `${manifest.publisher}.${manifest.name}-${manifest.version}`);
  for (const file of await shippedFiles(root)) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(root, file), join(target, file));
  }
  return target;
}
