import { sha256 } from '../core/annotations/selectors.js';
import { normalForm } from '../core/annotations/normal-text.js';
import type { DataProblem } from '../core/formulary/types.js';
import type { FileSystem } from './file-system.js';
import { snapshotUri, type ReadoutFolder } from './readout-folder.js';
import { changeText, fileProblem, readText } from './text-file.js';

const SHA256 = /^[0-9a-f]{64}$/;

/** Keeps the normal form of a text, once; gives the problem when it cannot. */
export async function saveSnapshot(
  fs: FileSystem,
  folder: ReadoutFolder,
  text: string,
): Promise<DataProblem | null> {
  const normal = normalForm(text);
  const uri = snapshotUri(folder, sha256(normal));
  const kept = await changeText(fs, uri, (old) => {
    // A damaged snapshot is replaced: its name says what it must hold.
    return { ok: true, text: old === normal ? null : normal, value: null };
  });
  return kept.ok ? null : kept.problem;
}

/** The texts kept under these hashes. A missing one is simply not there; a damaged one is reported and not used. */
export async function loadSnapshots(
  fs: FileSystem,
  folder: ReadoutFolder,
  hashes: ReadonlySet<string>,
): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly problems: readonly DataProblem[] }> {
  const texts = new Map<string, string>();
  const problems: DataProblem[] = [];
  for (const hash of hashes) {
    if (!SHA256.test(hash)) continue;
    const uri = snapshotUri(folder, hash);
    const read = await readText(fs, uri);
    if (!read.ok) problems.push(read.problem);
    else if (read.text !== undefined && sha256(read.text) === hash) texts.set(hash, read.text);
    else if (read.text !== undefined) {
      problems.push(
        fileProblem(uri, 'This snapshot was altered and is not used; restore it, or delete it.', 'warning'),
      );
    }
  }
  return { texts, problems };
}
