import type { Knowledge } from '../knowledge.js';
import type { Translate } from '../l10n.js';
import { ServerCommand, type ActResult } from '../protocol.js';
import { done, failed, refused } from '../tagging/act-results.js';
import type { ActArguments } from '../tagging/arguments.js';
import { foundAlready } from '../tagging/known-wording.js';
import { addFormula, phraseOf } from '../tagging/new-formula.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { ReadoutFolder } from '../workspace/readout-folder.js';
import { dropRejected, rejectedUri, saveRejected } from '../workspace/rejected-file.js';
import { join } from '../workspace/uri.js';
import type { WorkspaceFolders } from '../workspace-folders.js';

export interface PhraseSurroundings {
  readonly folders: WorkspaceFolders;
  readonly t: Translate;
  /** What is known of articles of a folder. */
  readonly knowledgeIn: (folder: string) => Promise<Knowledge>;
  /** Where the built-in formulary can be opened, if anywhere. */
  readonly formularyUri: string | null;
  readonly changed: (uri: string) => Promise<void>;
}

/** What becomes of discovered phrases, as server commands; `uri` is the folder that was searched. */
export class PhraseActs {
  readonly acts: Readonly<Record<string, (args: ActArguments) => Promise<ActResult>>> = {
    [ServerCommand.acceptPhrase]: (args) => this.accept(args),
    [ServerCommand.rejectPhrase]: (args) => this.reject(args),
    [ServerCommand.restorePhrase]: (args) => this.restore(args),
  };

  constructor(private readonly around: PhraseSurroundings) {}

  private async accept(args: ActArguments): Promise<ActResult> {
    const { t } = this.around;
    const [uri, phrase, category, seenIn] = ['uri', 'phrase', 'category', 'seenIn'].map((name) =>
      args.text(name),
    ) as [string, string, string, string];
    const held = await this.placeOf(uri);
    if ('done' in held) return held;
    const knowledge = await this.around.knowledgeIn(uri);
    const known = await foundAlready(knowledge, phraseOf(phrase), this.around.formularyUri, t);
    if (known !== null) return known;
    const added = await addFormula(held.fileSystem, held.folder, {
      phrase,
      category,
      known: knowledge.formulary.formulas,
      seenIn: { path: seenIn, article: null },
    });
    if ('problem' in added) return failed(added.problem);
    await this.around.changed(added.place.uri);
    return { ...done(t('New formula "{0}" added.', added.id)), place: added.place };
  }

  private async reject(args: ActArguments): Promise<ActResult> {
    const { t } = this.around;
    const [uri, phrase] = [args.text('uri'), args.text('phrase')];
    const held = await this.placeOf(uri);
    if ('done' in held) return held;
    const problem = await saveRejected(held.fileSystem, held.folder, phrase);
    if (problem !== null) return failed(problem);
    await this.around.changed(rejectedUri(held.folder));
    const undo = { command: ServerCommand.restorePhrase, argument: { uri, phrase } };
    return { ...done(t('"{0}" is not offered again (rejected-phrases.yaml).', phrase)), undo };
  }

  private async restore(args: ActArguments): Promise<ActResult> {
    const { t } = this.around;
    const [uri, phrase] = [args.text('uri'), args.text('phrase')];
    const held = await this.placeOf(uri);
    if ('done' in held) return held;
    const problem = await dropRejected(held.fileSystem, held.folder, phrase);
    if (problem !== null) return failed(problem);
    await this.around.changed(rejectedUri(held.folder));
    return done(t('"{0}" is offered again.', phrase));
  }

  /** The `.readout` that holds for articles of a folder. */
  private async placeOf(
    uri: string,
  ): Promise<{ readonly fileSystem: FileSystem; readonly folder: ReadoutFolder } | ActResult> {
    const { folders, t } = this.around;
    const folder = await folders.locate(join(uri, 'article.txt'));
    if (folder === null || folders.fileSystem === null)
      return refused(t('Readout keeps its files in a folder of the workspace: open that folder first.'));
    return { fileSystem: folders.fileSystem, folder };
  }
}
