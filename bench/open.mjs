// Time from opening an article to its findings, over JSON-RPC with the built server.
// usage: node bench/open.mjs [RUNS]   (after `npm run build`); prints min, median and max in milliseconds
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, startServer } from './language-server.mjs';

const runs = Number(process.argv[2] ?? 15);
const sample = readFileSync(join(root, 'samples/kim-letter-2025-10-01.txt'), 'utf8');
const article = sample.repeat(Math.ceil(10_240 / sample.length)).slice(0, 10_240);

/** Milliseconds from a fresh process to the answer of `initialize`, and from `didOpen` to the findings. */
async function once() {
  const started = performance.now();
  const server = await startServer();
  const ready = performance.now();
  const found = new Promise((done) => server.connection.onNotification('readout/findings', done));
  await server.initialized();
  const opened = performance.now();
  await server.open('file:///article.txt', article);
  const findings = await found;
  const end = performance.now();
  await server.stop();
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
