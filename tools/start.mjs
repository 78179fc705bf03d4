// npm start: from a fresh clone to reading an article in VS Code with Readout.
// Only Node built-ins are imported up here: on a fresh clone nothing else is installed yet.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { run } from './npm.mjs';
import { ensureDependencies } from './setup.mjs';

const HELP = `usage: npm start [-- OPTION…]
Builds Readout, prints the findings of a sample article, then opens the samples in VS Code with Readout.
On Linux x64 that VS Code is installed from the npm registry and served in your browser on 127.0.0.1;
elsewhere an installed VS Code is opened.
  --no-open   print the findings and stop
  --desktop   use an installed VS Code (READOUT_VSCODE=<path of its command> names one)
  --port N    serve on this port instead of a free one
  --help      this text
Installed things are kept in .readout-cache/, or in the folder named by READOUT_CACHE.`;
const started = Date.now();
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const samples = join(root, 'samples');
const article = join(samples, 'kim-letter-2025-10-01.txt');
const print = (line) => console.log(line);
const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s after the start`;

/** What to undo before we go, last first. */
const undo = [];
let leaving = false;

async function leave(status) {
  if (leaving) return;
  leaving = true;
  for (const act of undo.splice(0).reverse()) await act();
  process.exit(status);
}

/** npm's shell dies of a SIGTERM without passing it on: when our parent is gone, the reader has stopped us. */
function leaveWithParent() {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && leave(0), 1000).unref();
}

async function showFindings() {
  await ensureDependencies(root, print);
  print('Building …');
  await run(process.execPath, ['esbuild.mjs'], { cwd: root });
  print(`\n$ readout check samples/kim-letter-2025-10-01.txt`);
  await run(process.execPath, ['dist/cli.js', 'check', article], { cwd: root, show: true });
  print(`\nFindings: ${seconds()}.`);
}

async function openInDesktop() {
  const { findDesktop, openDesktop } = await import('./host/desktop.mjs');
  const code = findDesktop();
  if (code === undefined) {
    print(`No installed VS Code was found. Either
  - install it from https://code.visualstudio.com (on macOS run "Shell Command: Install 'code' command in PATH"), or
  - name its command: READOUT_VSCODE=/path/to/code npm start -- --desktop, or
  - on Linux x64 run npm start without --desktop: it brings its own VS Code, in the browser.`);
    return leave(1);
  }
  await openDesktop({ code, extension: root, folder: samples, file: article });
  print(`Opened ${code} with Readout: ${seconds()}.`);
}

function openBrowser(url) {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  spawn('xdg-open', [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function serve(port) {
  const { startVscode } = await import('./vscode-host.mjs');
  const { stageExtension } = await import('./host/stage.mjs');
  const scratch = mkdtempSync(join(tmpdir(), 'readout-start-'));
  undo.push(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
  const extensionsDir = join(scratch, 'extensions');
  await stageExtension(root, extensionsDir);
  const settings = { 'editor.wordWrap': 'on' };
  const dataDir = join(scratch, 'data');
  const vscode = await startVscode({ port, settings, extensionsDir, dataDir, log: print });
  undo.push(() => vscode.stop());
  const open = JSON.stringify([['openFile', vscode.remote(article)]]);
  const url = vscode.address({ folder: samples, payload: open });
  print(
    `\nVS Code with Readout: ${seconds()}. Open this address in a browser (Ctrl+C stops it):\n\n  ${url}\n`,
  );
  openBrowser(url);
  await vscode.ended;
  if (leaving) return;
  print('VS Code ended by itself.');
  await leave(1);
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        'no-open': { type: 'boolean', default: false },
        desktop: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    return process.exit(2);
  }
}

const options = readOptions();
if (options.help) {
  print(HELP);
} else {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => leave(0));
  if (process.env.npm_lifecycle_event !== undefined) leaveWithParent();
  try {
    await showFindings();
    const { canInstallVscode } = await import('./vscode-host.mjs');
    if (!options['no-open'])
      await (options.desktop || !canInstallVscode() ? openInDesktop() : serve(Number(options.port)));
  } catch (error) {
    console.error(error.message);
    await leave(1);
  }
}
