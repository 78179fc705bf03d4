import { duplicateIds, formatAuthorFile, parseAuthorFile } from '../core/annotations/author-file.js';
import { applyChange } from '../core/annotations/apply-act.js';
import type { Annotation } from '../core/annotations/annotation.js';
import { authorFileName } from './author.js';
import type { FileSystem } from './file-system.js';
import { articleFolder, type ReadoutFolder } from './readout-folder.js';
import { changeText, DELETED, fileProblem, type Changed, type Refused } from './text-file.js';
import { dirname, join } from './uri.js';

/** Some annotations of a file, as they were and as they are to be; added or removed ones stand on one side only. */
export interface AnnotationChange {
  readonly before: readonly Annotation[];
  readonly after: readonly Annotation[];
}

/** Works out a change from the author's annotations as they stand now, or says why there is none. */
export type Plan = (current: readonly Annotation[]) => AnnotationChange | { readonly refused: string };

export function authorFileUri(folder: ReadoutFolder, article: string, author: string): string {
  return join(articleFolder(folder, article), `${authorFileName(author)}.json`);
}

/**
 * Changes one author's file of one article. The plan always sees the newest content, so two windows add up; a file
 * that is not understood is refused and stays byte for byte as it is. A file in which nothing is left is deleted.
 */
export async function changeAuthorFile(
  fs: FileSystem,
  file: string,
  plan: Plan,
): Promise<Changed<AnnotationChange>> {
  const changed = await changeText<{ change: AnnotationChange; isGone: boolean }>(fs, file, (text) => {
    const parsed = parseAuthorFile(text ?? '', file);
    if (!parsed.ok) return parsed;
    const { annotations, ...rest } = parsed.file;
    const change = plan(annotations);
    if ('refused' in change) return refuse(file, change.refused);
    const twice = duplicateIds(annotations);
    const unclear = [...change.before, ...change.after].find(({ id }) => twice.has(id));
    if (unclear)
      return refuse(file, `Two annotations share the id ${unclear.id}; give one of them a new id first.`);
    const applied = applyChange(annotations, change.before, change.after);
    if (!applied.ok) {
      const message = 'This tag was changed or removed elsewhere since; nothing was changed.';
      return { ok: false, stale: true, problem: fileProblem(file, message) };
    }
    const next = { ...rest, annotations: applied.annotations };
    const isGone = next.annotations.length === 0 && next.others.length === 0 && next.collection === null;
    return { ok: true, text: isGone ? DELETED : formatAuthorFile(next), value: { change, isGone } };
  });
  if (!changed.ok) return changed;
  const { change, isGone } = changed.value;
  const folder = dirname(file);
  if (isGone && folder !== null) await fs.removeEmptyFolder?.(folder).catch(() => undefined);
  return { ok: true, value: change };
}

function refuse(file: string, message: string): Refused {
  return { ok: false, problem: fileProblem(file, message) };
}
