import type { DataProblem, Formula } from '../core/index.js';
import type { Place } from '../protocol.js';
import { addFormula } from '../tagging/new-formula.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { ReadoutFolder } from '../workspace/readout-folder.js';

/** Makes a discovered phrase a formula of the workspace, as "New Formula from Selection" does. */
export function addPhrase(
  fileSystem: FileSystem,
  folder: ReadoutFolder,
  phrase: string,
  category: string,
  known: readonly Formula[],
  /** Key of an article that holds it. */
  seenIn: string,
): Promise<{ readonly id: string; readonly place: Place } | { readonly problem: DataProblem }> {
  return addFormula(fileSystem, folder, { phrase, category, known, seenIn: { path: seenIn, article: null } });
}
