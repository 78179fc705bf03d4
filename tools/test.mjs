// npm test: sets itself up, builds, runs all layers and ends in one line "N passed, N failed, N skipped".
// usage: node tools/test.mjs [layer]…    layers: checks core protocol seeds node web
// Only Node built-ins are imported here: on a fresh clone nothing else is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm, run } from './npm.mjs';
import { ensureDependencies } from './setup.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const print = (line) => console.log(line);

/** One check counts as one test. */
async function checks() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const name of ['typecheck', 'lint']) {
    const ok = await npm(['run', '--silent', name], { cwd: root, show: true }).then(
      () => true,
      () => false,
    );
    counts[ok ? 'passed' : 'failed']++;
    print(`    ${ok ? '✔' : '✘'} ${name}`);
  }
  return counts;
}

/** Mocha in this Node, over folders of tests. */
function mocha(...folders) {
  return () => {
    const scratch = mkdtempSync(join(tmpdir(), 'readout-test-'));
    try {
      const file = join(scratch, 'counts.json');
      const reporter = `--reporter=${join(root, 'tools/mocha-reporter.mjs')}`;
      const args = [join(root, 'tools/mocha.mjs'), ...folders, reporter];
      const env = { ...process.env, READOUT_TEST_COUNTS: file };
      spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env });
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  };
}

function insideVscode(host) {
  return async () => {
    const { runVscodeLayer } = await import('./host/vscode-layer.mjs');
    return runVscodeLayer(root, host, print);
  };
}

const LAYERS = [
  { name: 'checks', title: 'types and lint', work: checks },
  {
    name: 'core',
    title: 'core, command line, client parts, manifest and tools',
    work: mocha('test/core', 'test/cli', 'test/client', 'test/metadata', 'test/tools'),
  },
  {
    name: 'protocol',
    title: 'language server over the protocol, and in another editor',
    work: mocha('test/protocol', 'test/clients'),
  },
  { name: 'seeds', title: 'real articles (READOUT_SHARED)', work: mocha('test/seeds', 'test/blind') },
  { name: 'node', title: 'inside VS Code, Node extension host', work: insideVscode('node') },
  { name: 'web', title: 'inside VS Code, web-worker host, virtual workspace', work: insideVscode('web') },
];

async function runLayer({ name, title, work }) {
  print(`\n── ${name}: ${title}`);
  const from = Date.now();
  let counts = null;
  let reason = 'it gave no results';
  try {
    counts = await work();
  } catch (error) {
    reason = error.stack;
  }
  if (counts === null) print(`  Layer ${name} broke down: ${reason}`);
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 1, skipped: 0 };
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  print(`── ${name}: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s`);
  return { passed, failed, skipped };
}

// Leaving by process.exit lets what was started be ended: VS Code, the browser, half-made installs.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !LAYERS.some((layer) => layer.name === name));
if (unknown.length > 0) {
  console.error(`no layer ${unknown.join(', ')}; layers: ${LAYERS.map(({ name }) => name).join(' ')}`);
  process.exit(2);
}
if (!process.env.READOUT_SHARED)
  print('READOUT_SHARED is not set: tests on the real articles will be skipped.');
await ensureDependencies(root, print);
const total = { passed: 0, failed: 0, skipped: 0 };
const add = (counts) => Object.keys(total).forEach((key) => (total[key] += counts[key]));
try {
  await run(process.execPath, ['esbuild.mjs'], { cwd: root, show: true });
} catch (error) {
  print(`The build broke down: ${error.message}`);
  add({ passed: 0, failed: 1, skipped: 0 });
}
for (const layer of LAYERS)
  if (wanted.length === 0 || wanted.includes(layer.name)) add(await runLayer(layer));
print(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
