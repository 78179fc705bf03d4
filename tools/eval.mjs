// Accuracy against documents of yours: Readout brings none. usage: npm run eval -- dates --docs DOCS.json [options]
// or article-dates PATH [options], or quotes [options]; what the options are is said in eval/*/run.mjs.
import { resolve } from 'node:path';
import { ensureDependencies } from './setup.mjs';

const root = resolve(import.meta.dirname, '..');
const EVALUATIONS = {
  dates: '../eval/dates/run.mjs',
  'article-dates': '../eval/article-dates/run.mjs',
  quotes: '../eval/quotes/run.mjs',
};

const [name = '', ...args] = process.argv.slice(2);
const path = EVALUATIONS[name];
if (path === undefined) {
  console.error(`usage: npm run eval -- ${Object.keys(EVALUATIONS).join(' | ')} [options]`);
  process.exit(2);
}
await ensureDependencies(root, console.error);
const { evaluate } = await import(path);
process.exitCode = await evaluate(root, args);
