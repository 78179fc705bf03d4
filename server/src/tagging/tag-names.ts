import type { Codebook } from '../core/annotations/codebook.js';
import type { DataProblem } from '../core/index.js';
import { addTag } from '../workspace/codebook-file.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { ReadoutFolder } from '../workspace/readout-folder.js';
import { kebabCase } from './kebab.js';

interface Known {
  readonly codebook: Codebook;
  readonly exists: boolean;
}

/** Ids of tags given by id or name. What neither fits is a new tag: it is added to the codebook. */
export async function tagIds(
  fileSystem: FileSystem,
  folder: ReadoutFolder,
  { codebook, exists }: Known,
  wanted: readonly string[],
): Promise<
  { readonly ids: readonly string[]; readonly names: readonly string[] } | { readonly problem: DataProblem }
> {
  const ids: string[] = [];
  const names: string[] = [];
  for (const text of wanted.map((given) => given.trim()).filter((given) => given !== '')) {
    const folded = text.toLowerCase();
    const known =
      codebook.tags.find(({ id }) => id === text) ??
      codebook.tags.find(({ name }) => name.toLowerCase() === folded);
    if (known !== undefined) {
      ids.push(known.id);
      names.push(known.name);
      continue;
    }
    const id = kebabCase(
      text,
      'tag',
      (taken) => codebook.tags.some((tag) => tag.id === taken) || ids.includes(taken),
    );
    // Where there is no codebook yet, the starter's tags stay on offer: a new one comes on top of them.
    if (!exists) for (const starter of codebook.tags) await addTag(fileSystem, folder, starter);
    const problem = await addTag(fileSystem, folder, { id, name: text });
    if (problem !== null) return { problem };
    ids.push(id);
    names.push(text);
  }
  return { ids: [...new Set(ids)], names };
}
