import { ignoreFor, type IgnoreScope } from '../core/annotations/ignores.js';
import { sha256 } from '../core/annotations/selectors.js';
import { starterCodebook } from '../core/annotations/starter-codebook.js';
import type { DataProblem } from '../core/index.js';
import type { Documents } from '../documents.js';
import type { OpenDocument } from '../document/open-document.js';
import { sentenceAround } from '../document/sentence.js';
import type { Translate } from '../l10n.js';
import { ServerCommand, type ActResult } from '../protocol.js';
import type { ActResult as StoreResult } from '../workspace/annotation-store.js';
import { isDateOrInterval } from '../core/annotations/article-entries.js';
import { saveArticle } from '../workspace/articles-file.js';
import { codebookUri, createCodebook } from '../workspace/codebook-file.js';
import type { FileSystem } from '../workspace/file-system.js';
import { saveIgnore } from '../workspace/ignores-file.js';
import type { ArticlePlace } from '../workspace/readout-folder.js';
import type { WorkspaceFolders } from '../workspace-folders.js';
import { ActArguments, BadArgumentError } from './arguments.js';
import { addFormula } from './new-formula.js';
import type { Moves } from './moves.js';
import type { ReaderFiles } from './reader-files.js';
import { tagIds } from './tag-names.js';
import type { Tagging } from './tagging.js';

export interface ActSurroundings {
  readonly documents: Documents;
  readonly folders: WorkspaceFolders;
  readonly tagging: Tagging;
  readonly files: ReaderFiles;
  readonly moves: Moves | null;
  readonly trusted: boolean;
  readonly t: Translate;
  /** Files under this folder changed: whatever rests on them is to be read again. */
  readonly changed: (uri: string) => Promise<void>;
  /** Annotations of an article that is not open changed. */
  readonly annotationsChanged: (articleUri: string) => void;
}

const SCOPES: readonly IgnoreScope[] = ['passage', 'article', 'workspace'];

/** The reader's acts on `.readout`, as server commands. Each answers in one sentence, done or not. */
export class Acts {
  constructor(private readonly around: ActSurroundings) {}

  /** @returns null for a command that is not ours */
  async run(command: string, list: readonly unknown[] | undefined): Promise<ActResult | null> {
    const act = this.acts[command];
    if (act === undefined) return null;
    const { t, trusted } = this.around;
    if (!trusted) return refused(t('This workspace is not trusted, so nothing is written. Trust it first.'));
    try {
      return await act(ActArguments.of(list));
    } catch (error) {
      if (error instanceof BadArgumentError) return refused(`${command}: ${error.message}`);
      throw error;
    }
  }

  private readonly acts: Readonly<Record<string, (args: ActArguments) => Promise<ActResult>>> = {
    [ServerCommand.tag]: (args) => this.tag(args),
    [ServerCommand.untag]: (args) => this.changeTag(args, 'untag'),
    [ServerCommand.editNote]: (args) => this.changeTag(args, 'editNote'),
    [ServerCommand.undo]: (args) => this.replay(args, 'undo'),
    [ServerCommand.redo]: (args) => this.replay(args, 'redo'),
    [ServerCommand.moveTags]: (args) => this.moveTags(args),
    [ServerCommand.setArticleDate]: (args) => this.setArticleDate(args),
    [ServerCommand.ignore]: (args) => this.ignore(args),
    [ServerCommand.newFormula]: (args) => this.newFormula(args),
    [ServerCommand.createCodebook]: (args) => this.createCodebook(args),
  };

  private async tag(args: ActArguments): Promise<ActResult> {
    const { t, tagging, files } = this.around;
    const opened = await this.openDocument(args);
    if ('done' in opened) return opened;
    const { document, place, fileSystem } = opened;
    const wanted = args.texts('tags');
    const named = await tagIds(fileSystem, place, await files.load(document.uri), wanted);
    if ('problem' in named) return failed(named.problem);
    const note = args.textOrUndefined('note');
    const span = { start: args.offset('start'), end: args.offset('end') };
    const suggested = args.textOrUndefined('suggestedFor') !== undefined;
    const request = { span, tags: named.ids, suggested, ...(note === undefined ? {} : { note }) };
    const result = await this.store().tag(document.uri, document.text.text, request);
    await tagging.load(document);
    if (!result.ok) return failed(result.problem);
    await files.used(document.uri, named.ids);
    const done = withWarnings(t('Tagged as {0}.', named.names.join(', ')), result);
    const annotation = result.act.after[0]?.id;
    return annotation === undefined ? done : { ...done, annotation };
  }

  private async changeTag(args: ActArguments, kind: 'untag' | 'editNote'): Promise<ActResult> {
    const { t, documents, folders, tagging } = this.around;
    const uri = args.text('uri');
    const id = args.text('annotation');
    // The article need not be open: it may be gone, and its tags still there.
    if ((await folders.locate(uri)) === null) return refused(this.noFolder());
    const result =
      kind === 'untag'
        ? await this.store().untag(uri, id)
        : await this.store().editNote(uri, id, args.text('note'));
    const document = documents.get(uri);
    if (document === undefined) this.around.annotationsChanged(uri);
    else await tagging.load(document);
    return answer(result, kind === 'untag' ? t('Tag removed.') : t('Note saved.'));
  }

  private async moveTags(args: ActArguments): Promise<ActResult> {
    const { moves } = this.around;
    const [from, to] = [args.text('uri'), args.text('to')];
    return moves === null ? refused(this.noFolder()) : moves.attach(from, to);
  }

  private async replay(args: ActArguments, way: 'undo' | 'redo'): Promise<ActResult> {
    const { t } = this.around;
    const opened = await this.openDocument(args);
    if ('done' in opened) return opened;
    const { document } = opened;
    const result = await this.store()[way](document.uri);
    await this.around.tagging.load(document);
    return answer(result, way === 'undo' ? t('Tagging undone.') : t('Tagging done again.'));
  }

  private async setArticleDate(args: ActArguments): Promise<ActResult> {
    const { t } = this.around;
    const date = args.textOrUndefined('date');
    if (date !== undefined && !isDateOrInterval(date)) {
      return refused(t('"{0}" is not a date; write YYYY, YYYY-MM or YYYY-MM-DD.', date));
    }
    const opened = await this.openDocument(args);
    if ('done' in opened) return opened;
    const { document, place, fileSystem } = opened;
    const hash = sha256(document.text.text);
    const problem = await saveArticle(fileSystem, place, place.article, hash, { date });
    if (problem !== null) return failed(problem);
    await this.around.changed(place.uri);
    return done(date === undefined ? t('Article date removed.') : t('Article date set to {0}.', date));
  }

  private async ignore(args: ActArguments): Promise<ActResult> {
    const { t } = this.around;
    const formula = args.text('formula');
    const scope = SCOPES.find((known) => known === args.text('scope'));
    if (scope === undefined) throw new BadArgumentError('scope');
    const opened = await this.openDocument(args);
    if ('done' in opened) return opened;
    const { document, place, fileSystem } = opened;
    const span = { start: args.offset('start'), end: args.offset('end') };
    const finding = document
      .findings(span)
      .find((found) => found.kind === 'formula' && found.formula === formula && found.start === span.start);
    if (finding?.kind !== 'formula') return refused(t('There is no such finding here any more.'));
    const sentence = sentenceAround(document.text.text, finding);
    const problem = await saveIgnore(fileSystem, place, ignoreFor(finding, scope, sentence, place.article));
    if (problem !== null) return failed(problem);
    await this.around.changed(place.uri);
    return done(t('Ignored from now on. Take it out of ignores.yaml to see it again.'));
  }

  private async newFormula(args: ActArguments): Promise<ActResult> {
    const { t } = this.around;
    const opened = await this.openDocument(args);
    if ('done' in opened) return opened;
    const { document, place, fileSystem } = opened;
    const known = document.knowledge?.formulary.formulas ?? [];
    const added = await addFormula(fileSystem, place, args.text('text'), args.text('category'), known);
    if ('problem' in added) return failed(added.problem);
    await this.around.changed(added.place.uri);
    return { ...done(t('New formula "{0}" added.', added.id)), place: added.place };
  }

  private async createCodebook(args: ActArguments): Promise<ActResult> {
    const { t } = this.around;
    const opened = await this.openDocument(args);
    if ('done' in opened) return opened;
    const { place, fileSystem } = opened;
    const problem = await createCodebook(fileSystem, place, starterCodebook());
    if (problem !== null) return failed(problem);
    await this.around.changed(place.uri);
    return { ...done(t('Codebook written.')), place: { uri: codebookUri(place), line: 0, character: 0 } };
  }

  private async openDocument(
    args: ActArguments,
  ): Promise<
    | { readonly document: OpenDocument; readonly place: ArticlePlace; readonly fileSystem: FileSystem }
    | ActResult
  > {
    const { t, documents, folders } = this.around;
    const uri = args.text('uri');
    const document = await documents.settled(uri);
    if (document === undefined) return refused(t('Open the article first.'));
    const place = await folders.locate(uri);
    if (place === null || folders.fileSystem === null) {
      return refused(this.noFolder());
    }
    return { document, place, fileSystem: folders.fileSystem };
  }

  private noFolder(): string {
    return this.around.t(
      "Readout keeps its files in the article's folder: save the article and open its folder first.",
    );
  }

  private store(): NonNullable<Tagging['store']> {
    const { store } = this.around.tagging;
    if (store === null) throw new Error('no file system');
    return store;
  }
}

function done(message: string): ActResult {
  return { done: true, message };
}

function refused(message: string): ActResult {
  return { done: false, message };
}

function failed({ file, line, message }: DataProblem): ActResult {
  const name = decodeURIComponent(file.slice(file.lastIndexOf('/') + 1));
  return refused(line > 0 ? `${name}:${line + 1}: ${message}` : message);
}

function answer(result: StoreResult, message: string): ActResult {
  return result.ok ? withWarnings(message, result) : failed(result.problem);
}

function withWarnings(message: string, result: Extract<StoreResult, { ok: true }>): ActResult {
  return done([message, ...result.problems.map((problem) => problem.message)].join(' '));
}
