import { sha256 } from '../core/annotations/selectors.js';
import { starterCodebook } from '../core/annotations/starter-codebook.js';
import type { Knowledge } from '../knowledge.js';
import { PhraseActs } from '../discovery/phrase-acts.js';
import type { Documents } from '../documents.js';
import type { Translate } from '../l10n.js';
import { ServerCommand, type ActResult } from '../protocol.js';
import type { ActResult as StoreResult } from '../workspace/annotation-store.js';
import { isDateOrInterval } from '../core/annotations/article-entries.js';
import { saveArticle } from '../workspace/articles-file.js';
import { codebookUri, createCodebook } from '../workspace/codebook-file.js';
import type { WorkspaceFolders } from '../workspace-folders.js';
import { done, failed, refused, type OpenArticle } from './act-results.js';
import { ActArguments, BadArgumentError } from './arguments.js';
import { setArticleFact } from './article-fact.js';
import { FormulaActs } from './formula-acts.js';
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
  /** Folder of the shipped formulary, if the client has it. */
  readonly formularyUri: string | null;
  readonly t: Translate;
  /** What is known of articles of a folder. */
  readonly knowledgeIn: (folder: string) => Promise<Knowledge>;
  /** Files under this folder changed: whatever rests on them is to be read again. */
  readonly changed: (uri: string) => Promise<void>;
  /** Annotations of an article that is not open changed. */
  readonly annotationsChanged: (articleUri: string) => void;
}

/** The reader's acts on `.readout`, as server commands. Each answers in one sentence, done or not. */
export class Acts {
  private readonly formulas: FormulaActs;
  private readonly phrases: PhraseActs;

  constructor(private readonly around: ActSurroundings) {
    this.formulas = new FormulaActs(around, (args) => this.openDocument(args));
    this.phrases = new PhraseActs(around);
  }

  /** @returns null for a command that is not ours */
  async run(command: string, list: readonly unknown[] | undefined): Promise<ActResult | null> {
    const act = this.acts[command] ?? this.formulas.acts[command] ?? this.phrases.acts[command];
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
    [ServerCommand.setArticleFact]: (args) => this.setArticleFact(args),
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

  private async setArticleFact(args: ActArguments): Promise<ActResult> {
    const opened = await this.openDocument(args);
    if ('done' in opened) return opened;
    const result = await setArticleFact(opened, args, opened.document.knowledge, this.around.t);
    if (result.done) await this.around.changed(opened.place.uri);
    return result;
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

  private async openDocument(args: ActArguments): Promise<OpenArticle | ActResult> {
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

function answer(result: StoreResult, message: string): ActResult {
  return result.ok ? withWarnings(message, result) : failed(result.problem);
}

function withWarnings(message: string, result: Extract<StoreResult, { ok: true }>): ActResult {
  return done([message, ...result.problems.map((problem) => problem.message)].join(' '));
}
