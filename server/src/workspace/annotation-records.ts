/** What else names an article by its path follows it: corrections, ignores, and the journal of tagging. */
import {
  addArticles,
  parseArticles,
  renameArticles,
  takeArticles,
} from '../core/annotations/article-entries.js';
import { parseIgnores, renameInIgnores } from '../core/annotations/ignores.js';
import type { Journal } from '../core/annotations/journal.js';
import type { DataProblem } from '../core/formulary/types.js';
import { withSource } from './annotation-move.js';
import { articlesUri } from './articles-file.js';
import type { FileSystem } from './file-system.js';
import { ignoresUri } from './ignores-file.js';
import { changeJournal } from './journal-file.js';
import { journalUri, type ReadoutFolder } from './readout-folder.js';
import { changeText } from './text-file.js';

/** The new path of an article, or null for one that stays. */
export type Renamed = (path: string) => string | null;

/** Gives what could not be changed; a file that is not sound stays as it is. */
export async function moveRecords(
  fs: FileSystem,
  from: ReadoutFolder,
  to: ReadoutFolder,
  renamed: Renamed,
): Promise<readonly DataProblem[]> {
  const problems =
    from.uri === to.uri
      ? [
          await changeSound(fs, articlesUri(from), parseArticles, (text) => renameArticles(text, renamed)),
          await changeSound(fs, ignoresUri(from), parseIgnores, (text) => renameInIgnores(text, renamed)),
          await renameInJournal(fs, from, renamed),
        ]
      : [await moveArticles(fs, from, to, renamed)];
  return problems.filter((problem) => problem !== null);
}

/** Added to the other folder's file before they are taken out of this one. */
async function moveArticles(
  fs: FileSystem,
  from: ReadoutFolder,
  to: ReadoutFolder,
  renamed: Renamed,
): Promise<DataProblem | null> {
  let taken: ReturnType<typeof takeArticles>['taken'] = [];
  const looked = await changeSound(fs, articlesUri(from), parseArticles, (text) => {
    ({ taken } = takeArticles(text, renamed));
    return text;
  });
  if (looked !== null || taken.length === 0) return looked;
  const added = await changeSound(fs, articlesUri(to), parseArticles, (text) => addArticles(text, taken), '');
  if (added !== null) return added;
  return changeSound(fs, articlesUri(from), parseArticles, (text) => takeArticles(text, renamed).rest);
}

/** Changes a list file, if there is one (or `otherwise` is given) and it may be edited. */
async function changeSound(
  fs: FileSystem,
  uri: string,
  parse: (
    text: string,
    file: string,
  ) => { readonly sound: boolean; readonly problems: readonly DataProblem[] },
  change: (text: string) => string,
  otherwise?: string,
): Promise<DataProblem | null> {
  const changed = await changeText(fs, uri, (old = otherwise) => {
    if (old === undefined) return { ok: true, text: null, value: null };
    const { sound, problems } = parse(old, uri);
    const [first] = problems;
    if (!sound && first !== undefined) return { ok: false, problem: first };
    return { ok: true, text: change(old), value: null };
  });
  return changed.ok ? null : changed.problem;
}

/** Undo must find the annotations where they are now. */
async function renameInJournal(
  fs: FileSystem,
  folder: ReadoutFolder,
  renamed: Renamed,
): Promise<DataProblem | null> {
  if ((await fs.stat(journalUri(folder)).catch(() => undefined)) === undefined) return null;
  return changeJournal(fs, folder, (journal) => renameActs(journal, renamed));
}

function renameActs(journal: Journal, renamed: Renamed): Journal {
  const rename = (acts: Journal['done']): Journal['done'] =>
    acts.map((act) => {
      const article = renamed(act.article);
      if (article === null) return act;
      const moved = (list: typeof act.before): typeof act.before =>
        list.map((annotation) => withSource(annotation, act.article, article));
      return { ...act, article, before: moved(act.before), after: moved(act.after) };
    });
  const isTouched = [...journal.done, ...journal.undone].some(({ article }) => renamed(article) !== null);
  return isTouched ? { done: rename(journal.done), undone: rename(journal.undone) } : journal;
}
