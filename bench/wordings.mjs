// The list of phrases: those of the built-in formulary first, then runs of three to six words drawn from the prose,
// one word of every other run changed, so that about half of them stand in the text.
import { numbers } from './prose.mjs';

/** @returns {string[]} `count` lower-case phrases of plain words, none twice */
export function makeWordings(core, text, count) {
  const found = new Set();
  for (const { variants } of core.builtInFormulary().formulas) {
    for (const { lang, pattern } of variants) {
      const parsed = lang === 'en' ? core.parsePattern(pattern) : {};
      if (!('nodes' in parsed)) continue;
      const [first] = core.expandPattern(parsed.nodes);
      if (first?.steps.every(({ kind }) => kind === 'word'))
        add(found, first.steps.map((step) => step.text).join(' '));
      if (found.size >= count) return [...found];
    }
  }
  const next = numbers(count);
  const words = text
    .slice(0, 5_000_000)
    .toLowerCase()
    .match(/[a-z]+/g);
  while (found.size < count) {
    const at = next(words.length - 6);
    const run = words.slice(at, at + 3 + next(4));
    if (found.size % 2 === 0) run[next(run.length)] = words[next(words.length)];
    add(found, run.join(' '));
  }
  return [...found];
}

/** Only what every engine can be given: letters, spaces and hyphens. */
function add(found, words) {
  if (/^[A-Za-z][A-Za-z -]+[A-Za-z]$/.test(words)) found.add(words.toLowerCase());
}
