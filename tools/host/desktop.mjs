// Finds an installed desktop VS Code and opens the samples in it with the extension of this project.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { onPath } from './browser.mjs';

/** The usual places of the `code` command, by platform. */
function usualPlaces() {
  const { LOCALAPPDATA = '', ProgramFiles = '' } = process.env;
  const mac = 'Visual Studio Code.app/Contents/Resources/app/bin/code';
  const windows = 'Microsoft VS Code\\bin\\code.cmd';
  return {
    darwin: [join('/Applications', mac), join(homedir(), 'Applications', mac)],
    win32: [join(LOCALAPPDATA, 'Programs', windows), join(ProgramFiles, windows)],
    linux: ['/usr/share/code/bin/code', '/snap/bin/code', '/opt/visual-studio-code/bin/code'],
  }[process.platform];
}

/** The `code` command: `READOUT_VSCODE` if it is a path, else on PATH, else in the usual places; or undefined. */
export function findDesktop() {
  const wish = process.env.READOUT_VSCODE ?? '';
  const names = ['code', 'code-insiders', 'codium', 'vscodium'];
  const onWindows = names.flatMap((name) => [`${name}.cmd`, `${name}.exe`]);
  if (wish !== '' && existsSync(wish)) return wish;
  return (
    onPath(process.platform === 'win32' ? onWindows : names) ??
    usualPlaces()?.find((path) => existsSync(path))
  );
}

/**
 * Opens a new window with the extension under development, a folder and a file.
 * @param {{code: string, extension: string, folder: string, file: string}} options
 * @returns {Promise<void>} when the command has handed over to VS Code
 */
export function openDesktop({ code, extension, folder, file }) {
  const args = [`--extensionDevelopmentPath=${extension}`, '--new-window', folder, file];
  const needsShell = code.endsWith('.cmd');
  const quote = (text) => (needsShell ? `"${text}"` : text);
  return new Promise((done, fail) => {
    const child = spawn(quote(code), args.map(quote), { stdio: 'inherit', shell: needsShell });
    child.once('error', fail);
    child.once('close', (status) =>
      status === 0 ? done() : fail(new Error(`${code} ended with ${status}; is it VS Code's command?`)),
    );
  });
}
