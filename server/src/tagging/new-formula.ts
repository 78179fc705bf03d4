import { appendEntry } from '../core/annotations/yaml-edit.js';
import { escapePattern, parseLayerFile } from '../core/formulary/index.js';
import type { DataProblem, Formula } from '../core/index.js';
import { CATEGORIES } from '../core/types.js';
import type { Place } from '../protocol.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { ReadoutFolder } from '../workspace/readout-folder.js';
import { changeText, fileProblem } from '../workspace/text-file.js';
import { join } from '../workspace/uri.js';
import { kebabCase } from './kebab.js';

const LONGEST = 200;

/** Adds a formula to `.readout/formulary/formulas.yaml`; comments stay, a faulty file is refused. */
export async function addFormula(
  fileSystem: FileSystem,
  folder: ReadoutFolder,
  phrase: string,
  category: string,
  known: readonly Formula[],
): Promise<{ readonly id: string; readonly place: Place } | { readonly problem: DataProblem }> {
  const uri = join(folder.uri, 'formulary/formulas.yaml');
  const name = phrase.replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > LONGEST) {
    return { problem: fileProblem(uri, `Select the words of the formula: 1 to ${LONGEST} characters.`) };
  }
  if (!(CATEGORIES as readonly string[]).includes(category)) {
    return {
      problem: fileProblem(uri, `"${category}" is no category; use one of ${CATEGORIES.join(', ')}.`),
    };
  }
  const taken = new Set(known.flatMap(({ id, formerIds }) => [id, ...formerIds]));
  const changed = await changeText(fileSystem, uri, (text = '') => {
    const { problems, definitions } = parseLayerFile(text, uri);
    const first = problems.find(({ severity }) => severity === 'error');
    if (first !== undefined) return { ok: false, problem: first };
    const here = new Set(definitions.map(({ id }) => id));
    const id = kebabCase(name, 'formula', (candidate) => taken.has(candidate) || here.has(candidate));
    const next = appendEntry(text, 'formulas', { id, name, category, variants: [escapePattern(name)] });
    const line = parseLayerFile(next, uri).definitions.find((definition) => definition.id === id)?.line ?? 0;
    return { ok: true, text: next, value: { id, line } };
  });
  if (!changed.ok) return { problem: changed.problem };
  const { id, line } = changed.value;
  return { id, place: { uri, line, character: 0 } };
}
