// Starts and stops the VS Code server that vscode-install.mjs installed.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureVscode } from './vscode-install.mjs';

/** Settings every use of it needs: no welcome page, no trust question, no AI panel, no telemetry, no git scan. */
const SETTINGS = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.showReleaseNotes': false,
  'git.enabled': false,
  'remote.autoForwardPorts': false,
};

const START_LIMIT_MS = 60_000;

function writeSettings(dataDir, settings) {
  for (const scope of ['User', 'Machine']) {
    const folder = join(dataDir, 'data', scope);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  }
}

/** Ours without what an outer VS Code or debugger put there, and with no extension gallery to ask. */
function serverEnvironment(extra) {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return { ...Object.fromEntries(inherited), EXTENSIONS_GALLERY: '{}', ...extra };
}

/** Ends the whole process group: the server's extension hosts and watchers, too. */
function killGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // gone already
  }
}

/** Resolves to the port once the server says that it listens. */
function listening(child) {
  return new Promise((done, fail) => {
    let said = '';
    const late = setTimeout(
      () => fail(new Error(`VS Code did not start in a minute:\n${said}`)),
      START_LIMIT_MS,
    );
    const read = (chunk) => {
      said = (said + chunk).slice(-4000);
      const match = /agent listening on (\d+)/.exec(said);
      if (match === null) return;
      clearTimeout(late);
      done(Number(match[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(late);
      fail(new Error(`VS Code ended with ${code} before it listened:\n${said}`));
    });
  });
}

/**
 * Installs VS Code if needed and serves it on 127.0.0.1.
 * @param {object} options
 * @param {number} [options.port] 0 or missing: a free one
 * @param {string} [options.token] connection token; missing: a random one
 * @param {string} options.extensionsDir folder of unpacked extensions
 * @param {string} options.dataDir user data; settings.json is written into it
 * @param {object} [options.settings] over the usual ones
 * @param {boolean} [options.development] accept extensionDevelopmentPath and extensionTestsPath from the page
 * @param {NodeJS.ProcessEnv} [options.env] added to the environment of the server and its extension hosts
 * @param {(line: string) => void} [options.log]
 * @returns {Promise<{url: string, origin: string, port: number, token: string, address: (params: object) => string, ended: Promise<void>,
 *   remote: (path: string) => string, stop: () => Promise<void>}>}
 */
export async function startVscode({
  port = 0,
  token = randomBytes(16).toString('hex'),
  extensionsDir,
  dataDir,
  settings = {},
  development = false,
  env = {},
  log = () => {},
}) {
  const { node, server } = await ensureVscode({ log });
  mkdirSync(extensionsDir, { recursive: true });
  writeSettings(dataDir, settings);
  // In a file, because other users of the machine can read a command line.
  const tokenFile = join(dataDir, 'token');
  writeFileSync(tokenFile, token, { mode: 0o600 });
  const args = [
    ...['--host', '127.0.0.1', '--port', String(port), '--connection-token-file', tokenFile],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--server-data-dir', dataDir, '--extensions-dir', extensionsDir],
    ...(development ? ['--enable-smoke-test-driver'] : []),
  ];
  // A group of its own: Ctrl+C reaches us alone, and stop() ends all of it.
  const child = spawn(node, ['out/server-main.js', ...args], {
    cwd: server,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(env),
  });
  const killNow = () => killGroup(child, 'SIGKILL');
  process.once('exit', killNow);
  const ended = new Promise((done) => child.once('exit', done));
  const stop = async () => {
    killGroup(child, 'SIGTERM');
    await Promise.race([ended, new Promise((late) => setTimeout(late, 3000).unref())]);
    killNow();
    process.off('exit', killNow);
  };
  try {
    const bound = await listening(child);
    const origin = `http://127.0.0.1:${bound}`;
    const address = (params) => `${origin}/?${new URLSearchParams({ tkn: token, ...params })}`;
    const remote = (path) => `vscode-remote://127.0.0.1:${bound}${path}`;
    return { url: address({}), origin, port: bound, token, address, remote, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
