import {
  addIgnore,
  parseIgnores,
  removeIgnore,
  type Ignore,
  type IgnoresFile,
} from '../core/annotations/ignores.js';
import type { DataProblem } from '../core/formulary/types.js';
import type { FileSystem } from './file-system.js';
import type { ReadoutFolder } from './readout-folder.js';
import { changeText, readText } from './text-file.js';
import { join } from './uri.js';

export function ignoresUri(folder: ReadoutFolder): string {
  return join(folder.uri, 'ignores.yaml');
}

/** What the reader asked not to see; nothing, with the reason, where the file cannot be read. */
export async function loadIgnores(fs: FileSystem, folder: ReadoutFolder): Promise<IgnoresFile> {
  const read = await readText(fs, ignoresUri(folder));
  if (read.ok) return parseIgnores(read.text ?? '', ignoresUri(folder));
  return { ignores: [], problems: [read.problem], sound: false };
}

export function saveIgnore(
  fs: FileSystem,
  folder: ReadoutFolder,
  ignore: Ignore,
): Promise<DataProblem | null> {
  return edit(fs, folder, (text) => addIgnore(text, ignore));
}

export function dropIgnore(
  fs: FileSystem,
  folder: ReadoutFolder,
  ignore: Ignore,
): Promise<DataProblem | null> {
  return edit(fs, folder, (text) => removeIgnore(text, ignore));
}

/** Comments and order stay; a file that is not well-formed is refused with its first problem. */
async function edit(
  fs: FileSystem,
  folder: ReadoutFolder,
  change: (text: string) => string,
): Promise<DataProblem | null> {
  const uri = ignoresUri(folder);
  const changed = await changeText(fs, uri, (text = '') => {
    const { sound, problems } = parseIgnores(text, uri);
    const [first] = problems;
    return !sound && first ? { ok: false, problem: first } : { ok: true, text: change(text), value: null };
  });
  return changed.ok ? null : changed.problem;
}
