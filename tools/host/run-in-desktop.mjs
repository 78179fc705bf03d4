// Runs a bundle of tests in a desktop VS Code, as @vscode/test-electron does, and reads the results as they come.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cacheFolder } from './cache.mjs';
import { eventPrinter } from './print-events.mjs';

const VERSION = '1.91.1';
const DOWNLOAD_LIMIT_MS = 180_000;

/** Whether a window can be opened here. */
export function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Downloads the oldest supported VS Code with @vscode/test-electron (cached).
 * @returns {Promise<string>} the executable; rejects when that takes more than three minutes
 */
export async function downloadDesktop() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  const download = downloadAndUnzipVSCode({ version: VERSION, cachePath: join(cacheFolder(), 'desktop') });
  let clock;
  const late = new Promise((_done, fail) => {
    clock = setTimeout(fail, DOWNLOAD_LIMIT_MS, new Error('the download took more than three minutes'));
  });
  try {
    return await Promise.race([download, late]);
  } finally {
    clearTimeout(clock);
  }
}

/**
 * @param {object} options
 * @param {string} options.executable
 * @param {string} options.extension staged extension under development
 * @param {string} options.tests the bundle
 * @param {string} options.folder workspace folder
 * @param {string} options.scratch folder for user data and installed extensions
 * @param {number} options.limitMs
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(line: string) => void} options.print
 * @param {(line: string) => string} [options.mapStack]
 * @returns {Promise<{passed: number, failed: number, skipped: number} | null>} null: no result
 */
export async function runInDesktop(options) {
  const { executable, extension, tests, folder, scratch, limitMs, env = {}, print, mapStack } = options;
  const args = [
    ...[folder, '--no-sandbox', '--disable-gpu', '--disable-updates', '--disable-workspace-trust'],
    ...['--skip-welcome', '--skip-release-notes', '--disable-telemetry'],
    `--extensionDevelopmentPath=${extension}`,
    `--extensionTestsPath=${tests}`,
    `--user-data-dir=${join(scratch, 'data')}`,
    `--extensions-dir=${join(scratch, 'extensions')}`,
  ];
  const printer = eventPrinter(print, mapStack);
  const child = spawn(executable, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined, ...env },
  });
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => printer.read(line));
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, limitMs);
  try {
    await new Promise((done, fail) => child.once('close', done).once('error', fail));
  } finally {
    clearTimeout(clock);
  }
  printer.finish();
  if (late) print(`  The tests did not end within ${limitMs / 1000} s.`);
  return printer.counts();
}
