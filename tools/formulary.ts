// `npm run formulary`: checks the built-in formulary and says what is in it, what was left out and why, and which
// recorded quotes do not show the words of their own formula. Files, schemas and references were checked when it was
// compiled (tools/compile-formulary.mjs), which must come first. Exit code 1 when something needs mending.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { countBy, sharedWordings, unmatchedQuotes } from '../server/src/core/formulary/audit.js';
import { builtInFormulary, type Formulary } from '../server/src/core/formulary/index.js';
import { countFormulas } from './count-formulas.js';

interface LeftOut {
  readonly kind: string;
  readonly label: string;
  readonly reason: string;
}

/** The bundle of this file stands in out/tools. */
const LEFT_OUT = new URL('../../server/formulary/left-out.yaml', import.meta.url);

function heading(text: string): void {
  console.log(`\n${text}\n${'-'.repeat(text.length)}`);
}

function table(counts: readonly (readonly [string, number])[]): void {
  const width = Math.max(...counts.map(([name]) => name.length));
  for (const [name, count] of counts) console.log(`  ${name.padEnd(width)} ${String(count).padStart(5)}`);
}

function printCounts(formulary: Formulary): void {
  heading('Entries');
  table(
    Object.entries(formulary).map(([kind, entries]: [string, readonly unknown[]]) => [kind, entries.length]),
  );
  heading('Formulas by category');
  table(countBy(formulary.formulas, (formula) => formula.category));
  heading('Formulas by function');
  table(countBy(formulary.formulas, (formula) => formula.function));
  heading('Variants by language');
  const variants = formulary.formulas.flatMap((formula) => formula.variants);
  table(countBy(variants, (variant) => variant.lang));
  heading('Guarded formulas');
  console.log(`  ${String(formulary.formulas.filter((formula) => formula.guard).length)}`);
  heading('Uses by status and check');
  table(
    countBy(formulary.uses, (use) => `${use.status}, ${use.verified === 'yes' ? 'checked' : use.verified}`),
  );
}

function printLeftOut(): void {
  const { leftOut } = parse(readFileSync(LEFT_OUT, 'utf8')) as { leftOut: readonly LeftOut[] };
  heading(`Left out (${String(leftOut.length)})`);
  for (const { kind, label, reason } of leftOut) console.log(`  ${kind}: ${label} — ${reason}`);
}

/** Prints wordings that two formulas claim. @returns how many cannot be told apart */
function printShared(formulary: Formulary): number {
  const shared = sharedWordings(formulary.formulas);
  heading(`Shared wording (${String(shared.length)})`);
  for (const { words, formulas, apart } of shared) {
    const claims = formulas.map((formula) => `${formula.id} (${formula.dyad ?? 'any'})`).join(', ');
    console.log(`  "${words}": ${claims}${apart ? '' : ' — NOT TOLD APART: give the words to one of them'}`);
  }
  return shared.filter(({ apart }) => !apart).length;
}

/** Prints uses whose quote does not show their formula. @returns how many are not explained */
function printUnmatched(formulary: Formulary): number {
  const unmatched = unmatchedQuotes(formulary);
  heading(`Quotes that do not show their formula (${String(unmatched.length)})`);
  for (const use of unmatched) {
    console.log(
      `  ${use.id}\n    "${use.quote ?? ''}"\n    ${use.quoteNote ?? 'NOT EXPLAINED: add a quoteNote'}`,
    );
  }
  return unmatched.filter((use) => use.quoteNote === null).length;
}

const formulary = builtInFormulary();
const [command, ...args] = process.argv.slice(2);
if (command === 'count') {
  const [archive = '', path = ''] = args;
  await countFormulas(formulary, archive, path);
} else {
  printCounts(formulary);
  printLeftOut();
  const toMend = printShared(formulary) + printUnmatched(formulary);
  console.log(toMend === 0 ? '\nNothing to mend.' : `\n${String(toMend)} to mend.`);
  process.exitCode = toMend === 0 ? 0 : 1;
}
