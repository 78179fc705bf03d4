import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isAnnotation } from '../core/annotations/annotation.js';
import { isObject, type Json } from '../core/annotations/json.js';
import { EMPTY_JOURNAL, type Act, type Journal } from '../core/annotations/journal.js';
import type { DataProblem } from '../core/formulary/types.js';
import type { FileSystem } from './file-system.js';
import { journalUri, localFolder, type ReadoutFolder } from './readout-folder.js';
import { changeText, fileProblem } from './text-file.js';
import { dirname, join } from './uri.js';

/** `warning`: what stood there was no journal, and was set aside. */
export type JournalRead =
  | { readonly ok: true; readonly journal: Journal; readonly warning: DataProblem | null }
  | { readonly ok: false; readonly problem: DataProblem };

/** Reads the journal of tagging acts of a folder. One that is damaged is kept under another name. */
export async function readJournal(fs: FileSystem, folder: ReadoutFolder): Promise<JournalRead> {
  const uri = journalUri(folder);
  const read = await readBytes(fs, uri);
  if (!read.ok) return read;
  const journal = parse(read.bytes);
  if (journal !== null) return { ok: true, journal, warning: null };
  return setAside(fs, uri, read.bytes);
}

/** Changes the journal; gives what is to be said of it. The `.local` folder is kept out of git. */
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
  const read = await readJournal(fs, folder);
  if (!read.ok) return read.problem;
  const changed = await changeText(fs, uri, (text) => {
    const journal = parse(text === undefined ? undefined : new TextEncoder().encode(text));
    if (journal === null) return { ok: false, problem: fileProblem(uri, DAMAGED, 'warning') };
    const next = change(journal);
    return {
      ok: true,
      text: next === journal ? null : JSON.stringify({ version: 1, ...next }) + '\n',
      value: null,
    };
  });
  return changed.ok ? read.warning : changed.problem;
}

const DAMAGED = 'The journal of tagging was damaged: tags are kept, but earlier acts cannot be undone.';

async function readBytes(
  fs: FileSystem,
  uri: string,
): Promise<
  | { readonly ok: true; readonly bytes: Uint8Array | undefined }
  | { readonly ok: false; readonly problem: DataProblem }
> {
  try {
    return { ok: true, bytes: await fs.readFile(uri) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `The journal of tagging cannot be read (${why}): tags are kept, but acts cannot be undone.`;
    return { ok: false, problem: fileProblem(uri, message, 'warning') };
  }
}

/** Keeps a damaged journal under a name of its own, so that a new one can begin. */
async function setAside(fs: FileSystem, uri: string, bytes: Uint8Array | undefined): Promise<JournalRead> {
  const hash = bytesToHex(sha256(bytes ?? new Uint8Array())).slice(0, 8);
  const name = `journal-damaged-${hash}.json`;
  try {
    await fs.writeFile(join(dirname(uri) ?? uri, name), bytes ?? new Uint8Array());
    // Another window may have begun a new one meanwhile.
    const now = await fs.readFile(uri);
    if (now !== undefined && parse(now) === null) await fs.delete(uri);
  } catch {
    return { ok: false, problem: fileProblem(uri, DAMAGED, 'warning') };
  }
  const warning = fileProblem(uri, `${DAMAGED} It is kept as .readout/.local/${name}.`, 'warning');
  return { ok: true, journal: EMPTY_JOURNAL, warning };
}

/** Null for content that is no journal. */
function parse(bytes: Uint8Array | undefined): Journal | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return EMPTY_JOURNAL;
    const value = JSON.parse(text) as Json;
    if (isObject(value) && value.version === 1 && isActs(value.done) && isActs(value.undone)) {
      return { done: value.done, undone: value.undone };
    }
  } catch {
    // Not text, or not JSON: like any other content that is no journal.
  }
  return null;
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
