// Shared esbuild plugin: lets the core import the compiled formulary as `readout:formulary` and what its matcher knows of
// it as `readout:patterns` (made by tools/compile-formulary.mjs from server/formulary/*.yaml), so no generated file is
// committed or imported by path; and discovery the table of general English as `readout:reference`. All give functions,
// so that what nobody asks for is not even parsed.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Name of the file in dist/ that most bundles read the data from. client/src/browser/main.ts names it, too. */
export const DATA_FILE = 'formulary-data.js';

/**
 * @param {string} root project folder
 * @param {{ dataFile?: 'node' | 'worker' }} options dataFile: the bundle lies in dist/, where the data has a file of its
 * own ({@link writeData}), so that it is shipped once and Node need not read it as code
 */
export function coreAssets(root, { dataFile } = {}) {
  return {
    name: 'readout-core-assets',
    setup(build) {
      build.onResolve({ filter: /^readout:(?:formulary|patterns|reference)$/ }, (args) => ({
        path: args.path.slice('readout:'.length),
        namespace: 'readout',
      }));
      build.onResolve({ filter: /^readout:data$/ }, (args) => ({
        path: args.path,
        namespace: 'readout-data',
      }));
      build.onLoad({ filter: /.*/, namespace: 'readout-data' }, () => ({
        contents: LINES[dataFile],
        loader: 'js',
      }));
      build.onLoad({ filter: /.*/, namespace: 'readout' }, async ({ path }) => {
        const parts = await dataParts(root);
        // Engines read JSON faster than the same data written as code.
        const read = ({ name, json }, line) =>
          `${name}: () => JSON.parse(${dataFile ? `lines[${line + 1}]` : JSON.stringify(json)})`;
        const wanted = parts.map((part, line) => ({ part, line })).filter(({ part }) => part.of === path);
        return {
          contents: `${dataFile ? `import lines from 'readout:data';` : ''}
            export default { ${wanted.map(({ part, line }) => read(part, line)).join(', ')} };`,
          loader: 'js',
          watchFiles: [...new Set(parts.map(({ file }) => file))],
        };
      });
    },
  };
}

/** What gives the lines of the file, the tables from the second on. */
const LINES = {
  // Latin-1 is read without being decoded; the file is ASCII.
  node: `import { readFileSync } from 'node:fs';
    export default readFileSync(new URL('${DATA_FILE}', import.meta.url), 'latin1').split('\\n');`,
  // A worker that was made of one piece of text has been given the file with it.
  worker: `if (self.readoutData === undefined) importScripts('${DATA_FILE}');
    export default self.readoutData.split('\\n');`,
};

/** Writes the file that bundles with `dataFile` read: a script for workers, lines for Node. */
export async function writeData(root) {
  const parts = await dataParts(root);
  const path = join(root, 'dist', DATA_FILE);
  await mkdir(dirname(path), { recursive: true });
  // The two signs that mean something in such a string are written as JSON may write them.
  const lines = parts.map(({ json }) => json.replaceAll('`', '\\u0060').replaceAll('${', '$\\u007b'));
  await writeFile(path, `self.readoutData=String.raw\`\n${lines.join('\n')}\n\`;\n`);
}

/** Each table of the compiled data by itself, in ASCII: engines keep such text in half the space. */
async function dataParts(root) {
  const parts = [];
  for (const of of ['formulary', 'patterns']) {
    const file = join(root, `out/${of}.json`);
    for (const [name, table] of Object.entries(JSON.parse(await readFile(file, 'utf8'))))
      parts.push({ of, file, name, json: ascii(JSON.stringify(table)) });
  }
  const file = join(root, 'server/reference/general-english.txt');
  const table = await readFile(file, 'utf8');
  parts.push({ of: 'reference', file, name: 'generalEnglish', json: ascii(JSON.stringify(table)) });
  return parts;
}

const ascii = (json) =>
  json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
