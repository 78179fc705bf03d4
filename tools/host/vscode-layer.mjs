// The two test layers that run inside VS Code: chooses a VS Code, stages the extension and a fresh workspace, runs.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleHostTests } from './bundle-tests.mjs';
import { MEMFS_FOLDER, stageMemfs } from './memfs.mjs';
import { downloadDesktop, hasDisplay, runInDesktop } from './run-in-desktop.mjs';
import { runInServer } from './run-in-server.mjs';
import { stackMapper } from './stack-map.mjs';
import { stageExtension } from './stage.mjs';
import { canInstallVscode } from './vscode-install.mjs';

const LIMIT_MS = 240_000;

/**
 * Which VS Code runs the tests of `host`: `READOUT_VSCODE` (electron, web-server or the path of an executable), else
 * @vscode/test-electron where there is a display and its download works, else VS Code from npm.
 * @returns {Promise<{kind: 'desktop', executable: string} | {kind: 'server'} | {kind: 'none', why: string}>}
 */
export async function chooseVscode(host, print) {
  const wish = process.env.READOUT_VSCODE ?? '';
  const server = canInstallVscode()
    ? { kind: 'server' }
    : { kind: 'none', why: 'VS Code from npm runs on Linux x64 only' };
  // Desktop VS Code has no way to run a local extension's tests in its web-worker host.
  if (host === 'web' || wish === 'web-server') return server;
  if (wish !== '' && wish !== 'electron') {
    if (!existsSync(wish))
      throw new Error(`READOUT_VSCODE=${wish}: no such file; say electron or web-server`);
    return { kind: 'desktop', executable: wish };
  }
  if (wish === '' && !hasDisplay()) {
    print('  No display, so not @vscode/test-electron.');
    return server;
  }
  try {
    return { kind: 'desktop', executable: await downloadDesktop() };
  } catch (error) {
    if (wish === 'electron') throw error;
    print(`  @vscode/test-electron could not get its VS Code (${error.message}).`);
    return server;
  }
}

/** Folders of test/vscode that make up a layer; each runs in a VS Code and a workspace of its own. */
const SUITES = {
  node: [
    { name: 'node' },
    {
      name: 'untrusted',
      settings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
        'security.workspace.trust.banner': 'never',
      },
    },
  ],
  web: [{ name: 'web' }],
};

/** Runs test/vscode/<name>/*.test.ts. */
async function runSuite(root, host, { name, settings }, chosen, print) {
  if (settings !== undefined && chosen.kind === 'desktop') {
    print(`  Skipped test/vscode/${name}: @vscode/test-electron trusts every folder.`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const scratch = mkdtempSync(join(tmpdir(), `readout-vscode-${name}-`));
  try {
    const workspace = join(scratch, 'workspace');
    cpSync(join(root, 'test/fixtures/workspace'), workspace, { recursive: true });
    const extension = await stageExtension(root, join(scratch, 'development'));
    const folder = join(root, 'test/vscode', name);
    const tests = await bundleHostTests(root, folder, host, join(extension, 'tests'));
    if (tests === null) throw new Error(`${folder}: no tests`);
    const helpers = host === 'web' ? [await stageMemfs(root, workspace, join(scratch, 'memfs'))] : [];
    const options = {
      ...{ host, extension, helpers, tests, scratch, settings, print, limitMs: LIMIT_MS },
      folder: host === 'web' ? MEMFS_FOLDER : workspace,
      screenshot: join(root, 'out', `vscode-${name}-late.png`),
      env: { READOUT_TEST_WORKSPACE: workspace },
      mapStack: stackMapper(tests, root),
    };
    if (chosen.kind === 'server') return await runInServer(options);
    return await runInDesktop({ ...options, executable: chosen.executable });
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Runs the tests of test/vscode that belong to a host.
 * @param {string} root project folder, built
 * @param {'node' | 'web'} host
 * @param {(line: string) => void} print
 * @returns {Promise<{passed: number, failed: number, skipped: number} | null>} null: a suite gave no result
 */
export async function runVscodeLayer(root, host, print) {
  const chosen = await chooseVscode(host, print);
  if (chosen.kind === 'none') {
    print(`  Skipped: ${chosen.why}.`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const says = chosen.kind === 'server' ? 'VS Code from npm (server and web workbench)' : chosen.executable;
  print(`  Running in ${says}. (READOUT_VSCODE=electron|web-server|<path> chooses another.)`);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const suite of SUITES[host]) {
    const counts = await runSuite(root, host, suite, chosen, print);
    if (counts === null) return null;
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  return total;
}
