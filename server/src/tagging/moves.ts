import type { DataProblem } from '../core/index.js';
import type { Translate } from '../l10n.js';
import type { ActResult } from '../protocol.js';
import type { AnnotationStore } from '../workspace/annotation-store.js';
import type { ArticlePlace } from '../workspace/readout-folder.js';
import type { ProblemBoard } from './problem-board.js';

export interface MovesOptions {
  readonly store: AnnotationStore;
  readonly locate: (uri: string) => Promise<ArticlePlace | null>;
  readonly board: ProblemBoard;
  readonly trusted: boolean;
  readonly t: Translate;
  /** What was kept under these URIs is kept elsewhere now: read it again. */
  readonly moved: (uris: readonly string[]) => Promise<void>;
}

/** Tags follow their articles: of themselves when the editor renames one, and on request when others did. */
export class Moves {
  constructor(private readonly options: MovesOptions) {}

  /** Files or folders were renamed or moved in the editor. Nothing is written in an untrusted workspace. */
  async renamed(files: readonly { readonly oldUri: string; readonly newUri: string }[]): Promise<void> {
    const { store, board, trusted, moved } = this.options;
    if (!trusted) return;
    const problems: DataProblem[] = [];
    for (const { oldUri, newUri } of files) problems.push(...(await store.move(oldUri, newUri)).problems);
    board.set('renamed articles', problems, true);
    await moved(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]));
  }

  /** Gives the tags of an article that is gone to another one. */
  async attach(from: string, to: string): Promise<ActResult> {
    const { store, locate, t, moved } = this.options;
    const [old, now] = [await locate(from), await locate(to)];
    if (old === null || now === null) {
      return { done: false, message: t('Both articles must lie in the folder that is open.') };
    }
    const { articles, problems } = await store.move(from, to);
    await moved([from, to]);
    const [first] = problems;
    if (first !== undefined) return { done: false, message: first.message };
    if (articles === 0)
      return { done: false, message: t('There are no tags under {0} any more.', old.article) };
    return { done: true, message: t('The tags of {0} belong to {1} now.', old.article, now.article) };
  }
}
