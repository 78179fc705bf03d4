// Whole programs: `readout check` beside textlint with textlint-rule-prh, on the same formulas and the same text.
// usage: node bench/programs.mjs [RUNS]   (after `npm run build`)
// The text is that of bench/prose.mjs. What is measured is the processor time, user and system, of the whole process and
// all its threads, as the shell that waited for it reports; programs take turns, and each runs once before it counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machine } from './machine.mjs';
import { makeProse } from './prose.mjs';
import { prhLists, writeList } from './prh-lists.mjs';
import { buildCore, installPeers, root } from './setup.mjs';

const runs = Math.max(5, Number(process.argv[2] ?? 5));
/** A program that takes this long is run once: more would not change what is seen. */
const LONG = 60_000;
const SIZES = [
  { name: '10 KB', length: 10_240, bar: 8 },
  { name: '1 MB', length: 1_000_000, bar: 40 },
];
const folder = join(root, 'out/bench/programs');
const cli = join(root, 'dist/cli.js');
if (!existsSync(cli)) throw new Error('dist/cli.js is missing; run: npm run build');
mkdirSync(folder, { recursive: true });
installPeers();
await buildCore(folder);
const core = await import(join(folder, 'core.mjs'));

const modules = join(root, 'bench/node_modules');
const textlint = (own) => (file) => [
  join(modules, 'textlint/bin/textlint.js'),
  ...['--config', join(own, '.textlintrc.json'), '--rules-base-directory', modules, '--format', 'json', file],
];
const readout = {
  name: 'readout check',
  args: (file) => [cli, 'check', '--format', 'json', file],
  found: (output) =>
    output.files[0].findings
      .filter(({ kind }) => kind === 'formula')
      .map(({ start, end }) => ({ start, end })),
};
const lists = prhLists(core);
const peers = lists.map((list) => ({
  name: `textlint-prh, ${list.name}`,
  args: textlint(writeList(list, folder)),
  found: (output) =>
    output[0].messages.map(({ index, fix }) => ({ start: index, end: fix?.range[1] ?? index + 1 })),
}));
const bare = { name: 'Node doing nothing', args: () => ['-e', '0'], found: () => [] };

/** Milliseconds in `0m1.234s`. */
const shellTime = (text) => {
  const [minutes = '0', seconds = '0'] = text.replace('s', '').replace(',', '.').split('m');
  return (Number(minutes) * 60 + Number(seconds)) * 1000;
};

/** Runs Node with `args` to its end. Exit status 1 is textlint's word for findings. */
function once(args) {
  const output = join(folder, 'output.json');
  const script = 'out=$1; shift; "$@" >"$out"; status=$?; times; exit $status';
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', script, 'bash', output, process.execPath, ...args],
    {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C' },
    },
  );
  const wall = performance.now() - started;
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`);
  // The shell's own times stand on the first line, those of what it waited for on the second.
  const [user, system] = stdout.trim().split('\n')[1].split(/\s+/).map(shellTime);
  return { cpu: user + system, wall, output: readFileSync(output, 'utf8') };
}

/** Programs in turns over one text; by program its runs and what it found. */
function measure(programs, file) {
  const results = programs.map((program) => {
    const { wall, cpu, output } = once(program.args(file));
    const spans = output === '' ? [] : program.found(JSON.parse(output));
    return { program, spans, isLong: wall > LONG, runs: wall > LONG ? [{ wall, cpu }] : [] };
  });
  for (let i = 0; i < runs; i++)
    for (const result of results)
      if (!result.isLong) {
        const { cpu, wall } = once(result.program.args(file));
        result.runs.push({ cpu, wall });
      }
  return results;
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const cell = (value, width = 9) => String(value).padStart(width);
const ms = (value) => cell(value.toFixed(0));

/** How many of a peer's finds overlap one of ours. */
function shared(spans, ours) {
  const sorted = [...ours].sort((a, b) => a.start - b.start);
  return spans.filter(({ start, end }) => sorted.some((own) => own.start < end && start < own.end)).length;
}

console.log(`${machine()}; text: ${process.env.READOUT_SHARED ? 'KCNA copy' : 'made up of the samples'}`);
const own = core.builtInFormulary().formulas.reduce((sum, { variants }) => sum + variants.length, 0);
console.log(`readout check: its built-in list, ${own} variants, and dates, speakers and polarity besides`);
for (const { name, what, rules } of lists) console.log(`${name}: ${rules.length} rules; ${what}`);

for (const size of SIZES) {
  const text = makeProse(core, size.length);
  const file = join(folder, `text-${size.length}.txt`);
  writeFileSync(file, text);
  const results = measure([bare, readout, ...peers], file);
  const ours = results.find(({ program }) => program === readout);
  const base = median(ours.runs.map(({ cpu }) => cpu));
  console.log(
    `\n${size.name}${' '.repeat(30 - size.name.length)}${cell('CPU min')}${cell('median')}${cell('max')}${cell('wall')} ms${cell('found')}${cell('× readout', 12)}`,
  );
  for (const { program, spans, isLong, runs } of results) {
    const cpu = runs.map((run) => run.cpu);
    const wall = median(runs.map((run) => run.wall));
    const times = `${ms(Math.min(...cpu))}${ms(median(cpu))}${ms(Math.max(...cpu))}${ms(wall)}   `;
    const isPeer = peers.includes(program);
    const ratio = median(cpu) / base;
    const verdict = isPeer ? `  bar ${size.bar}: ${ratio >= size.bar ? 'reached' : 'missed'}` : '';
    const also = isPeer ? `, ${shared(spans, ours.spans)} of ${spans.length} found by readout, too` : '';
    console.log(
      `${program.name.padEnd(30)}${times}${cell(spans.length)}${cell(ratio.toFixed(2), 12)}${verdict}${also}${isLong ? ' (one run: it takes long)' : ''}`,
    );
  }
}
