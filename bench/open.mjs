// Time from opening an article to its findings, over JSON-RPC with the built server.
// usage: node bench/open.mjs [RUNS]   (after `npm run build`); prints min, median and max in milliseconds
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const runs = Number(process.argv[2] ?? 15);
const sample = readFileSync(join(root, 'samples/kim-letter-2025-10-01.txt'), 'utf8');
const article = sample.repeat(Math.ceil(10_240 / sample.length)).slice(0, 10_240);

/** Milliseconds from a fresh process to the answer of `initialize`, and from `didOpen` to the findings. */
async function once() {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'dist/server-node.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  const found = new Promise((done) => connection.onNotification('readout/findings', done));
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true } },
    initializationOptions: { findings: true, uiCommands: true, trusted: false },
  });
  const ready = performance.now();
  await connection.sendNotification('initialized', {});
  const opened = performance.now();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: 'file:///article.txt', languageId: 'plaintext', version: 1, text: article },
  });
  const findings = await found;
  const end = performance.now();
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  child.kill();
  return { start: ready - started, open: end - opened, count: findings.added.length };
}

const results = [];
for (let i = 0; i < runs; i++) results.push(await once());
const row = (name, values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(1).padStart(8);
  console.log(`${name.padEnd(44)} min ${at(0)}  median ${at(0.5)}  max ${at(1)} ms`);
};
console.log(`${article.length} characters, ${results[0].count} findings, ${runs} fresh servers`);
row(
  'process start to initialize answered',
  results.map(({ start }) => start),
);
row(
  'didOpen to readout/findings (first, cold)',
  results.map(({ open }) => open),
);
