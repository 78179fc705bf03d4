// Accuracy against annotated documents. usage: npm run eval -- quotes [options]
// The documents are yours: Readout brings none. What the options are is said in eval/quotes/run.mjs.
import { resolve } from 'node:path';
import { ensureDependencies } from './setup.mjs';

const root = resolve(import.meta.dirname, '..');
const EVALUATIONS = { quotes: '../eval/quotes/run.mjs' };

const [name = '', ...args] = process.argv.slice(2);
const path = EVALUATIONS[name];
if (path === undefined) {
  console.error(`usage: npm run eval -- ${Object.keys(EVALUATIONS).join(' | ')} …`);
  process.exit(2);
}
await ensureDependencies(root, console.error);
const { evaluate } = await import(path);
process.exitCode = await evaluate(root, args);
