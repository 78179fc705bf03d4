// Every measurement, one after the other, each in a process of its own. usage: npm run bench [-- NAME…]
// Built Readout and the programs it is measured beside are made ready first.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ensureDependencies } from '../tools/setup.mjs';
import { machine } from './machine.mjs';

const root = resolve(import.meta.dirname, '..');
const MEASUREMENTS = [
  { name: 'match', title: 'Matching alone, beside Aho-Corasick and a regular expression' },
  { name: 'programs', title: 'Whole programs: readout check beside textlint with textlint-rule-prh' },
  { name: 'edit', title: 'An edit in a 5 MB article, over JSON-RPC' },
  { name: 'dates', title: 'Dates in prose, beside chrono-node' },
  { name: 'open', title: 'Opening a 10 KB article, over JSON-RPC' },
];

const named = process.argv.slice(2);
const unknown = named.find((name) => !MEASUREMENTS.some((measurement) => measurement.name === name));
if (unknown !== undefined) {
  const names = MEASUREMENTS.map(({ name }) => name).join(', ');
  console.error(`${unknown}: no such measurement; there are: ${names}`);
  process.exit(2);
}

/** Runs a script of ours, its output to ours; true when it ended well. */
const script = (path) =>
  spawnSync(process.execPath, [join(root, path)], { cwd: root, stdio: 'inherit' }).status === 0;

await ensureDependencies(root, console.log);
console.log(`Readout, ${machine()}\n`);
if (!script('esbuild.mjs')) process.exit(1);
for (const { name, title } of MEASUREMENTS) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`\n== ${title} (bench/${name}.mjs)\n`);
  if (!script(`bench/${name}.mjs`)) {
    console.error(`bench/${name}.mjs failed: see above`);
    process.exitCode = 1;
  }
}
