import {
  parseCodebook,
  TAG_LIST,
  type Codebook,
  type CodebookFile,
  type Tag,
} from '../core/annotations/codebook.js';
import { formatCodebook } from '../core/annotations/starter-codebook.js';
import { appendEntry } from '../core/annotations/yaml-edit.js';
import type { DataProblem } from '../core/formulary/types.js';
import type { FileSystem } from './file-system.js';
import type { ReadoutFolder } from './readout-folder.js';
import { changeText, fileProblem, readText } from './text-file.js';
import { join } from './uri.js';

export interface LoadedCodebook extends CodebookFile {
  /** false: there is none yet, and a starter may be offered. */
  readonly exists: boolean;
}

export function codebookUri(folder: ReadoutFolder): string {
  return join(folder.uri, 'codebook.yaml');
}

/** The reader's tags; empty, with the reason, where the file cannot be read. */
export async function loadCodebook(fs: FileSystem, folder: ReadoutFolder): Promise<LoadedCodebook> {
  const uri = codebookUri(folder);
  const read = await readText(fs, uri);
  if (read.ok) return { ...parseCodebook(read.text ?? '', uri), exists: read.text !== undefined };
  return { codebook: { tags: [] }, problems: [read.problem], sound: false, lines: new Map(), exists: true };
}

/** Writes a first codebook; refuses where there is one. */
export async function createCodebook(
  fs: FileSystem,
  folder: ReadoutFolder,
  codebook: Codebook,
): Promise<DataProblem | null> {
  const uri = codebookUri(folder);
  const changed = await changeText(fs, uri, (text) => {
    if (text === undefined) return { ok: true, text: formatCodebook(codebook), value: null };
    return { ok: false, problem: fileProblem(uri, 'There is a codebook already; it was left as it is.') };
  });
  return changed.ok ? null : changed.problem;
}

/** Adds a tag, keeping comments; refuses a faulty file or an id that is taken. */
export async function addTag(fs: FileSystem, folder: ReadoutFolder, tag: Tag): Promise<DataProblem | null> {
  const uri = codebookUri(folder);
  const changed = await changeText(fs, uri, (text = '') => {
    const { sound, codebook, problems } = parseCodebook(text, uri);
    const [first] = problems;
    if (!sound && first) return { ok: false, problem: first };
    if (codebook.tags.some(({ id }) => id === tag.id)) {
      return { ok: false, problem: fileProblem(uri, `The codebook has a tag "${tag.id}" already.`) };
    }
    return { ok: true, text: appendEntry(text, TAG_LIST.key, { ...tag }), value: null };
  });
  return changed.ok ? null : changed.problem;
}
