// `npm run eval -- quotes`: the shipped attribution through an outside scorer, beside other systems in the same run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSystem } from './system.mjs';

const USAGE = `usage: npm run eval -- quotes [options]
  --split NAME   part of the corpus to score (train)
  --half a|b     only one half of the texts, by the hash of the file name: to look at, and to judge by
  --with MODULE  beside another system: a module that exports extract(text); may be repeated; "none" for none
                 (without it: systems/rules-proto.mjs of the scorer)
  --scorer DIR   the folder of evaluate.mjs and negation-eval.mjs (READOUT_SHARED/eval/quotes)
  --data DIR     the corpora: polnear/data/<split>/{text,attributions}, negex/ (EVAL_DATA/quotes)
  --errors N     up to N misses; with --fp also what is nobody's; --kind direct|mixed|indirect`;

const OPTIONS = {
  split: { type: 'string', default: 'train' },
  half: { type: 'string' },
  with: { type: 'string', multiple: true },
  scorer: { type: 'string', default: join(process.env.READOUT_SHARED ?? '.', 'eval/quotes') },
  data: { type: 'string', default: join(process.env.EVAL_DATA ?? 'eval-data', 'quotes') },
  errors: { type: 'string' },
  kind: { type: 'string' },
  fp: { type: 'boolean', default: false },
};

/** @returns {Promise<number>} exit code */
export async function evaluate(root, args) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: OPTIONS }));
    if (!/^[ab]?$/.test(values.half ?? '')) throw new Error('--half is a or b');
    for (const path of [join(values.scorer, 'evaluate.mjs'), values.data])
      if (!existsSync(path)) throw new Error(`${path}: not there`);
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    return 2;
  }
  const system = await buildSystem(root);
  const corpus = join(resolve(values.data), 'polnear');
  const data = values.half === undefined ? corpus : halved(root, corpus, values);
  const others = (values.with ?? [join(values.scorer, 'systems/rules-proto.mjs')]).filter(
    (path) => path !== 'none',
  );
  const wanted = values.errors === undefined ? [] : ['--errors', values.errors, '--speech', '1'];
  if (values.kind !== undefined) wanted.push('--kind', values.kind);
  if (values.fp) wanted.push('--fp', '1');
  for (const path of [system, ...others.map((path) => resolve(path))]) {
    const options = ['--system', path, '--data', data, '--split', values.split];
    run(values, 'evaluate.mjs', [...options, ...(path === system ? wanted : [])]);
  }
  const negex = join(resolve(values.data), 'negex/negex.python/Annotations-1-120.txt');
  if (existsSync(negex))
    run(values, 'negation-eval.mjs', ['--system', system, '--negex', negex], /^NegEx|^ +phrases/);
  return 0;
}

function run({ scorer }, script, options, shown = /(?:)/) {
  const { stdout } = spawnSync(process.execPath, [join(resolve(scorer), script), ...options], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', shown.test('') ? 'inherit' : 'ignore'],
  });
  console.log(
    stdout
      .split('\n')
      .filter((line) => shown.test(line))
      .join('\n'),
  );
}

/** A folder with links to the texts of one half: FNV-1a of the file name, so a text never changes sides. */
function halved(root, corpus, { split, half }) {
  const folder = join(root, 'out/eval/polnear', half);
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['text', 'attributions']) {
    const target = join(folder, 'data', split, part);
    mkdirSync(target, { recursive: true });
    const source = join(corpus, 'data', split, part);
    const chosen = readdirSync(source).filter((file) => part !== 'text' || halfOf(file) === half);
    for (const file of chosen) symlinkSync(join(source, file), join(target, file));
  }
  return folder;
}

function halfOf(name) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash >>> 16) & 1 ? 'b' : 'a';
}
