import { isAnnotation } from '../core/annotations/annotation.js';
import { isObject, type Json } from '../core/annotations/json.js';
import { EMPTY_JOURNAL, type Act, type Journal } from '../core/annotations/journal.js';
import type { DataProblem } from '../core/formulary/types.js';
import type { FileSystem } from './file-system.js';
import { journalUri, localFolder, type ReadoutFolder } from './readout-folder.js';
import { changeText, fileProblem, readText } from './text-file.js';
import { join } from './uri.js';

type Parsed =
  { readonly ok: true; readonly journal: Journal } | { readonly ok: false; readonly problem: DataProblem };

/** Reads the journal of tagging acts of a folder. */
export async function readJournal(fs: FileSystem, folder: ReadoutFolder): Promise<Parsed> {
  const read = await readText(fs, journalUri(folder));
  return read.ok ? parse(read.text, journalUri(folder)) : read;
}

/** Changes the journal; gives the problem when it cannot. The `.local` folder is kept out of git. */
export async function changeJournal(
  fs: FileSystem,
  folder: ReadoutFolder,
  change: (journal: Journal) => Journal,
): Promise<DataProblem | null> {
  const uri = journalUri(folder);
  const ignoring = await changeText(fs, join(localFolder(folder), '.gitignore'), (old) => {
    return { ok: true, text: old === undefined ? '*\n' : null, value: null };
  });
  if (!ignoring.ok) return ignoring.problem;
  const changed = await changeText(fs, uri, (text) => {
    const parsed = parse(text, uri);
    if (!parsed.ok) return parsed;
    return { ok: true, text: JSON.stringify({ version: 1, ...change(parsed.journal) }) + '\n', value: null };
  });
  return changed.ok ? null : changed.problem;
}

function parse(text: string | undefined, uri: string): Parsed {
  if (text === undefined || text.trim() === '') return { ok: true, journal: EMPTY_JOURNAL };
  try {
    const value = JSON.parse(text) as Json;
    if (isObject(value) && value.version === 1 && isActs(value.done) && isActs(value.undone)) {
      return { ok: true, journal: { done: value.done, undone: value.undone } };
    }
  } catch {
    // Reported below like any other content that is no journal.
  }
  const message =
    'This journal cannot be read: tags are kept, but acts cannot be undone. Delete it to start anew.';
  return { ok: false, problem: fileProblem(uri, message, 'warning') };
}

function isActs(value: unknown): value is readonly Act[] {
  return Array.isArray(value) && value.every(isAct);
}

function isAct(value: unknown): value is Act {
  if (!isObject(value)) return false;
  const texts = [value.id, value.time, value.author, value.article];
  const lists = [value.before, value.after];
  return (
    texts.every((text) => typeof text === 'string') &&
    lists.every((list) => Array.isArray(list) && list.every(isAnnotation))
  );
}
