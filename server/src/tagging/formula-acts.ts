import { ignoreFor, type Ignore, type IgnoreScope } from '../core/annotations/ignores.js';
import type { Formula } from '../core/index.js';
import type { FormulaFinding } from '../core/types.js';
import { listFileOf } from '../data-files/sections.js';
import type { OpenDocument } from '../document/open-document.js';
import { sentenceAround } from '../document/sentence.js';
import { ServerCommand, type ActResult, type IgnoreEntry } from '../protocol.js';
import { dropIgnore, saveIgnore } from '../workspace/ignores-file.js';
import { readoutFolderAt } from '../workspace/readout-folder.js';
import { dirname } from '../workspace/uri.js';
import { done, failed, refused, type OpenArticle } from './act-results.js';
import type { ActSurroundings } from './acts.js';
import { BadArgumentError, type ActArguments } from './arguments.js';
import { entryOf } from './ignore-list.js';
import { foundAlready } from './known-wording.js';
import { addFormula, phraseOf } from './new-formula.js';
import { override, switchOff, switchOn, type Written } from './own-formulary.js';

const SCOPES: readonly IgnoreScope[] = ['passage', 'article', 'workspace'];

type Act = (args: ActArguments) => Promise<ActResult>;

/** The reader's acts on formulas: new ones, changed ones, ones not to be seen. */
export class FormulaActs {
  readonly acts: Readonly<Record<string, Act>> = {
    [ServerCommand.ignore]: (args) => this.ignore(args),
    [ServerCommand.revokeIgnore]: (args) => this.changeIgnore(args, 'revoke'),
    [ServerCommand.restoreIgnore]: (args) => this.changeIgnore(args, 'restore'),
    [ServerCommand.newFormula]: (args) => this.newFormula(args),
    [ServerCommand.disableFormula]: (args) => this.disable(args),
    [ServerCommand.enableFormula]: (args) => this.enable(args),
    [ServerCommand.overrideFormula]: (args) => this.override(args),
  };

  constructor(
    private readonly around: ActSurroundings,
    private readonly openDocument: (args: ActArguments) => Promise<OpenArticle | ActResult>,
  ) {}

  private async ignore(args: ActArguments): Promise<ActResult> {
    const { t } = this.around;
    const formula = args.text('formula');
    const scope = scopeOf(args);
    const opened = await this.openDocument(args);
    if ('done' in opened) return opened;
    const { document, place, fileSystem } = opened;
    const finding = findingAt(document, formula, args.offset('start'), args.offset('end'));
    if (finding === null) return refused(t('There is no such finding here any more.'));
    const sentence = sentenceAround(document.text.text, finding);
    const ignore = ignoreFor(finding, scope, sentence, place.article);
    const problem = await saveIgnore(fileSystem, place, ignore);
    if (problem !== null) return failed(problem);
    await this.around.changed(place.uri);
    const undo = { command: ServerCommand.revokeIgnore, argument: entryOf(ignore, place) };
    return { ...done(t('Ignored from now on. "Show Ignores…" lists what is ignored.')), undo };
  }

  /** `file` must be the ignores.yaml of a `.readout` in the workspace. */
  private async changeIgnore(args: ActArguments, way: 'revoke' | 'restore'): Promise<ActResult> {
    const { t, folders } = this.around;
    const file = args.text('file');
    const readout = dirname(file);
    const root = readout === null ? null : dirname(readout);
    const { fileSystem } = folders;
    const isOurs = listFileOf(file) === 'ignores' && folders.folderOf(file) !== null;
    if (!isOurs || root === null || fileSystem === null) throw new BadArgumentError('file');
    const fields = (['article', 'sentence', 'quote'] as const).flatMap((name) => {
      const value = args.textOrUndefined(name);
      return value === undefined ? [] : [[name, value] as const];
    });
    const ignore: Ignore = {
      formula: args.text('formula'),
      scope: scopeOf(args),
      ...Object.fromEntries(fields),
    };
    const folder = readoutFolderAt(root);
    const change = way === 'revoke' ? dropIgnore : saveIgnore;
    const problem = await change(fileSystem, folder, ignore);
    if (problem !== null) return failed(problem);
    await this.around.changed(folder.uri);
    if (way === 'restore') return done(t('Ignored again.'));
    const argument: IgnoreEntry = entryOf(ignore, folder);
    return { ...done(t('Shown again.')), undo: { command: ServerCommand.restoreIgnore, argument } };
  }

  private async newFormula(args: ActArguments): Promise<ActResult> {
    const { t } = this.around;
    const phrase = phraseOf(args.text('text'));
    const opened = await this.openDocument(args);
    if ('done' in opened) return opened;
    const { document, place, fileSystem } = opened;
    const { knowledge } = document;
    const { formularyUri } = this.around;
    const known = knowledge === null ? null : await foundAlready(knowledge, phrase, formularyUri, t);
    if (known !== null) return known;
    const added = await addFormula(fileSystem, place, {
      phrase,
      category: args.text('category'),
      known: knowledge?.formulary.formulas ?? [],
      seenIn: { path: place.article, article: document.reading?.article() ?? null },
    });
    if ('problem' in added) return failed(added.problem);
    await this.around.changed(added.place.uri);
    const message = t(
      'New formula "{0}" added. Its function "{1}" is that of most formulas of this category: change it if it is not right.',
      added.id,
      added.function,
    );
    return { ...done(message), place: added.place };
  }

  private async disable(args: ActArguments): Promise<ActResult> {
    const { t } = this.around;
    return this.change(args, async ({ fileSystem, place }, formula) => {
      const written = await switchOff(fileSystem, place, formula);
      const argument = { uri: args.text('uri'), formula: formula.id };
      return this.answer(written, t('"{0}" is switched off in this workspace.', formula.name), {
        command: ServerCommand.enableFormula,
        argument,
      });
    });
  }

  private async enable(args: ActArguments): Promise<ActResult> {
    const { t } = this.around;
    const id = args.text('formula');
    const opened = await this.openDocument(args);
    if ('done' in opened) return opened;
    const written = await switchOn(opened.fileSystem, opened.place, id);
    if (written === null) return refused(t('"{0}" is not switched off by a file of this workspace.', id));
    return this.answer(written, t('"{0}" is found again.', id));
  }

  private async override(args: ActArguments): Promise<ActResult> {
    const { t } = this.around;
    return this.change(args, async ({ fileSystem, place }, formula) => {
      const written = await override(fileSystem, place, formula);
      const isNew = 'changed' in written && written.changed;
      const message = isNew
        ? t('Name under "{0}" the fields to change; what is not named stays as it is.', formula.id)
        : t('"{0}" has an entry of its own in this workspace.', formula.id);
      return this.answer(written, message);
    });
  }

  private async change(
    args: ActArguments,
    act: (opened: OpenArticle, formula: Formula) => Promise<ActResult>,
  ): Promise<ActResult> {
    const id = args.text('formula');
    const opened = await this.openDocument(args);
    if ('done' in opened) return opened;
    const formula = opened.document.knowledge?.formula(id) ?? null;
    return formula === null
      ? refused(this.around.t('The formulary has no entry "{0}".', id))
      : act(opened, formula);
  }

  private async answer(written: Written, message: string, undo?: ActResult['undo']): Promise<ActResult> {
    if ('problem' in written) return failed(written.problem);
    await this.around.changed(written.place.uri);
    return { ...done(message), place: written.place, ...(undo === undefined ? {} : { undo }) };
  }
}

function scopeOf(args: ActArguments): IgnoreScope {
  const scope = SCOPES.find((known) => known === args.text('scope'));
  if (scope === undefined) throw new BadArgumentError('scope');
  return scope;
}

function findingAt(
  document: OpenDocument,
  formula: string,
  start: number,
  end: number,
): FormulaFinding | null {
  const found = document
    .findings({ start, end })
    .find((finding) => finding.kind === 'formula' && finding.formula === formula && finding.start === start);
  return found?.kind === 'formula' ? found : null;
}
