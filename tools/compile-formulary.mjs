// Compiles server/formulary/*.yaml to out/formulary.json, with the very loader that reads the reader's own files, and
// what the matcher needs to know of its patterns before they are compiled to out/patterns.json.
// usage: node tools/compile-formulary.mjs
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Files of server/formulary that are notes for its keepers, not data. */
const NOT_DATA = new Set(['left-out.yaml']);

/** Bundles the core's loader, so that building needs no build. */
async function loader(root) {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { parseLayerFile } from './load.js';
        export { layerOf } from './layer.js';
        export { EMPTY_FORMULARY, mergeLayers } from './merge.js';
        export { packFormulary } from './packed.js';
        export { problemText } from './problems.js';
        export { packIndex } from '../match/ready/pack.js';`,
      resolveDir: join(root, 'server/src/core/formulary'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'node20',
    logLevel: 'warning',
  });
  const code = outputFiles[0].contents;
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

/**
 * Checks the built-in formulary and writes out/formulary.json and out/patterns.json. Throws an Error with one line per problem.
 * @param {string} root project folder
 * @returns the compiled formulary
 */
export async function compileFormulary(root) {
  const { parseLayerFile, layerOf, mergeLayers, EMPTY_FORMULARY, packFormulary, problemText, packIndex } =
    await loader(root);
  const folder = 'server/formulary';
  const names = (await readdir(join(root, folder)))
    .filter((name) => name.endsWith('.yaml') && !NOT_DATA.has(name))
    .sort();
  const files = await Promise.all(
    names.map(async (name) =>
      parseLayerFile(await readFile(join(root, folder, name), 'utf8'), `${folder}/${name}`),
    ),
  );
  const { layer, problems } = layerOf('built-in', files, EMPTY_FORMULARY);
  const merged = mergeLayers(EMPTY_FORMULARY, [layer]);
  const found = [...problems, ...merged.problems];
  if (found.length > 0) {
    throw new Error(`the formulary has ${found.length} problem(s):\n${found.map(problemText).join('\n')}`);
  }
  await mkdir(join(root, 'out'), { recursive: true });
  await writeFile(join(root, 'out/formulary.json'), JSON.stringify(packFormulary(merged.formulary)));
  const index = packIndex(merged.formulary.formulas, await wordCounts(root));
  await writeFile(join(root, 'out/patterns.json'), JSON.stringify({ index }));
  return merged.formulary;
}

/** How often words occur in general English, by the table that discovery compares with; 0 for those not in it. */
async function wordCounts(root) {
  const table = await readFile(join(root, 'server/reference/general-english.txt'), 'utf8');
  const counts = new Map();
  for (const line of table.split('\n')) {
    const [, count, words] = /^(\d+): (.+)$/.exec(line) ?? [];
    for (const word of words?.split(' ') ?? []) counts.set(word, Number(count));
  }
  return (word) => counts.get(word) ?? 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
  try {
    const formulary = await compileFormulary(root);
    const counts = Object.entries(formulary).map(([kind, entries]) => `${entries.length} ${kind}`);
    console.log(`formulary compiled: ${counts.join(', ')}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
