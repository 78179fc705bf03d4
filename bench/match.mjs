// Matching alone: Readout's matcher beside other ways to find a list of phrases in prose, all in one run.
// usage: node bench/match.mjs   (READOUT_SHARED: folder with corpora/kcna-en-2011-2012.jsonl.gz, else prose is made up)
// Every figure comes from a process of its own: least of five timed runs, after warm-up, in milliseconds of CPU time.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCore, installPeers, root } from './setup.mjs';
import { makeProse } from './prose.mjs';
import { makeWordings } from './wordings.mjs';

const folder = join(root, 'out/bench');
mkdirSync(folder, { recursive: true });
installPeers();
await buildCore(folder);
const core = await import(join(folder, 'core.mjs'));

const text = makeProse(core, 20_000_000);
const lists = { 3000: makeWordings(core, text, 3000), 20000: makeWordings(core, text, 20_000) };
writeFileSync(join(folder, 'prose.txt'), text.slice(0, 20_000_000));
for (const [name, list] of Object.entries(lists))
  writeFileSync(join(folder, `wordings-${name}.json`), JSON.stringify(list));

/** Runs one measurement in a fresh process. */
function measure(engine, list, megabytes) {
  const args = ['--expose-gc', join(root, 'bench/match-child.mjs'), engine, String(list), String(megabytes)];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: root });
  if (status !== 0) throw new Error(`${engine} with ${list} wordings failed:\n${stderr}`);
  return JSON.parse(stdout);
}

const column = (value, width = 10) => String(value).padStart(width);
const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
console.log(
  `5 MB of ${process.env.READOUT_SHARED ? 'KCNA copy' : 'made-up prose'}; node ${process.version}\n`,
);
console.log(
  `${'wordings'.padEnd(10)}${'engine'.padEnd(26)}${column('build')}${column('5 MB')}${column('matches')}`,
);
const results = {};
for (const list of Object.keys(lists)) {
  for (const engine of ['readout', 'ahocorasick', '@monyone/aho-corasick', 'regexp']) {
    const result = measure(engine, list, 5);
    results[`${engine} ${list}`] = result;
    const note = result.share < 1 ? `  (reckoned from ${result.share * 100} % of the text)` : '';
    console.log(
      `${list.padEnd(10)}${engine.padEnd(26)}${column(ms(result.build))}${column(ms(result.scan))}${column(result.matches)}${note}`,
    );
  }
}

console.log('\nreadout with the built-in formulary, patterns and all');
const formulary = {};
for (const megabytes of [1, 5, 20]) {
  const result = measure('formulary', 3000, megabytes);
  formulary[megabytes] = result;
  console.log(
    `${column(megabytes, 4)} MB ${column(ms(result.scan))} ms  ${ms((result.scan / megabytes) * 10) / 10} ms a MB, ${result.matches} matches, ` +
      `memory at its height +${(result.memory / 2 ** 20).toFixed(0)} MB`,
  );
}
const { build, paragraph, length } = formulary[5];
console.log(
  `compiling it from cold: ${ms(build)} ms; a paragraph of ${length.toFixed(0)} characters: ${paragraph.toFixed(1)} µs`,
);

const times = (list) => results[`ahocorasick ${list}`].scan / results[`readout ${list}`].scan;
const growth = results['readout 20000'].scan / results['readout 3000'].scan;
const linear = formulary[20].scan / 20 / (formulary[1].scan / 1);
console.log('\nbars');
const bar = (what, value, limit, ok) =>
  console.log(`${ok ? 'met   ' : 'missed'} ${what}: ${value} (bar ${limit})`);
bar('times ahocorasick, 3,000 wordings', times(3000).toFixed(1), '≥ 6', times(3000) >= 6);
bar('times ahocorasick, 20,000 wordings', times(20000).toFixed(1), '≥ 6', times(20000) >= 6);
bar('20,000 wordings beside 3,000', growth.toFixed(2), '≤ 2', growth <= 2);
bar('one paragraph', `${paragraph.toFixed(1)} µs`, '≤ 50 µs', paragraph <= 50);
bar(
  'memory for 5 MB',
  `${(formulary[5].memory / 2 ** 20).toFixed(0)} MB`,
  '≤ 150 MB',
  formulary[5].memory <= 150 * 2 ** 20,
);
bar('a MB of 20 beside a MB of 1', linear.toFixed(2), '≤ 1.3', linear <= 1.3);
