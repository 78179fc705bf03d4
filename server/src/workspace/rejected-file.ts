import { addRejected, parseRejected, removeRejected, type RejectedFile } from '../core/discover/rejected.js';
import { PhraseTokens } from '../core/discover/phrase-tokens.js';
import type { DataProblem } from '../core/formulary/types.js';
import type { FileSystem } from './file-system.js';
import type { ReadoutFolder } from './readout-folder.js';
import { changeText, fileProblem, readText } from './text-file.js';
import { join } from './uri.js';

export function rejectedUri(folder: Pick<ReadoutFolder, 'uri'>): string {
  return join(folder.uri, 'rejected-phrases.yaml');
}

/** Phrases the reader rejected; none, with the reason, where the file cannot be read. */
export async function loadRejected(fs: FileSystem, folder: ReadoutFolder): Promise<RejectedFile> {
  const read = await readText(fs, rejectedUri(folder));
  if (read.ok) return parseRejected(read.text ?? '', rejectedUri(folder));
  return { phrases: new Set(), problems: [read.problem], sound: false };
}

export function saveRejected(
  fs: FileSystem,
  folder: ReadoutFolder,
  phrase: string,
): Promise<DataProblem | null> {
  if (new PhraseTokens().keyOf(phrase) === '') {
    return Promise.resolve(fileProblem(rejectedUri(folder), 'There are no words in it; name the phrase.'));
  }
  return edit(fs, folder, (text) => addRejected(text, phrase));
}

export function dropRejected(
  fs: FileSystem,
  folder: ReadoutFolder,
  phrase: string,
): Promise<DataProblem | null> {
  return edit(fs, folder, (text) => removeRejected(text, phrase));
}

/** Comments and order stay; a file that is not well-formed is refused with its first problem. */
async function edit(
  fs: FileSystem,
  folder: ReadoutFolder,
  change: (text: string) => string,
): Promise<DataProblem | null> {
  const uri = rejectedUri(folder);
  const changed = await changeText(fs, uri, (text = '') => {
    const { sound, problems } = parseRejected(text, uri);
    const [first] = problems;
    return !sound && first ? { ok: false, problem: first } : { ok: true, text: change(text), value: null };
  });
  return changed.ok ? null : changed.problem;
}
