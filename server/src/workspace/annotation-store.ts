import { anchorAll, neededSnapshots, type Anchored, type TextDiff } from '../core/annotations/anchor.js';
import {
  authorOf,
  createAnnotation,
  positionOf,
  withNote,
  withPlace,
  withTags,
  type Annotation,
} from '../core/annotations/annotation.js';
import { forget, nextRedo, nextUndo, record, redo, undo, type Act } from '../core/annotations/journal.js';
import { normalText } from '../core/annotations/normal-text.js';
import type { DataProblem } from '../core/formulary/types.js';
import type { CancelSignal, Span } from '../core/types.js';
import {
  annotatedArticles,
  readArticleAnnotations,
  type ListedArticle,
  type StoredAnnotation,
} from './annotation-folder.js';
import { moveAnnotations } from './annotation-move.js';
import { moveRecords } from './annotation-records.js';
import { authorFileUri, changeAuthorFile, type Plan } from './author-acts.js';
import type { FileSystem } from './file-system.js';
import { changeJournal, readJournal } from './journal-file.js';
import { KeyedQueue } from './queue.js';
import { locateArticle, readoutFolderAt, type ArticlePlace, type ReadoutFolder } from './readout-folder.js';
import { loadSnapshots, saveSnapshot } from './snapshots.js';
import { fileProblem } from './text-file.js';
import { basename, join } from './uri.js';

export interface StoreOptions {
  readonly fs: FileSystem;
  /** Workspace folders, as URIs; asked at each call. */
  readonly folders: () => readonly string[];
  /** Who tags: the setting, or the name of the user. */
  readonly author: (articleUri: string) => string | Promise<string>;
  readonly now: () => Date;
  /** A fresh `urn:uuid:…`. */
  readonly newId: () => string;
  readonly diff: TextDiff;
}

export interface PlacedAnnotation extends Anchored {
  /** Name in the annotation, or null. */
  readonly author: string | null;
  readonly file: string;
  /** In the file of the author who is tagging now: may be changed here. */
  readonly own: boolean;
}

export interface LoadedAnnotations {
  readonly annotations: readonly PlacedAnnotation[];
  readonly problems: readonly DataProblem[];
}

/** An annotation of an article that need not be open. */
export interface UnplacedAnnotation extends StoredAnnotation {
  readonly own: boolean;
}

/** The annotations of one article, in the order of the text they were made in. */
export interface UnplacedArticle {
  /** Folder that holds `.readout`. */
  readonly root: string;
  /** Path below `root`; '' for problems that belong to no article. */
  readonly article: string;
  readonly annotations: readonly UnplacedAnnotation[];
  readonly problems: readonly DataProblem[];
}

export interface Moved {
  readonly articles: number;
  readonly problems: readonly DataProblem[];
}

/** What an act did, with warnings that did not stop it; or the one problem that did, and nothing was changed. */
export type ActResult =
  | { readonly ok: true; readonly act: Act; readonly problems: readonly DataProblem[] }
  | { readonly ok: false; readonly problem: DataProblem };

export interface TagRequest {
  /** Raw UTF-16 span of the text. */
  readonly span: Span;
  /** Tag ids. */
  readonly tags: readonly string[];
  readonly note?: string;
  /** Accepted from a finding rather than selected by hand. */
  readonly suggested?: boolean;
}

/** Reads and changes annotations in `.readout`; acts on the same article wait for each other. */
export class AnnotationStore {
  private readonly queue = new KeyedQueue();

  constructor(private readonly options: StoreOptions) {}

  /** All annotations of an article, placed in its present text; those without a place come, too. */
  async load(articleUri: string, text: string): Promise<LoadedAnnotations> {
    const place = await this.locate(articleUri);
    if (!place) return { annotations: [], problems: [] };
    const { fs, diff } = this.options;
    const { stored, problems } = await readArticleAnnotations(fs, place, place.article);
    const annotations = stored.map(({ annotation }) => annotation);
    const snapshots = await loadSnapshots(fs, place, neededSnapshots(annotations, text));
    const own = await this.ownFile(articleUri, place);
    const placed = anchorAll(annotations, text, snapshots.texts, diff).map((anchored, index) => {
      const file = stored[index]?.file ?? own;
      return { ...anchored, author: authorOf(anchored.annotation), file, own: file === own };
    });
    return { annotations: placed, problems: [...problems, ...snapshots.problems] };
  }

  /** The annotated articles under the `.readout` of a folder, one by one, without places. @throws CancelledError */
  async *list(root: string, signal: CancelSignal): AsyncGenerator<UnplacedArticle> {
    const folder = readoutFolderAt(root);
    const author = await this.options.author(root);
    for await (const listed of annotatedArticles(this.options.fs, folder, signal)) {
      yield unplaced(listed, folder, author);
    }
  }

  /** The same of one article; `root` is the folder that holds `.readout`. */
  async listArticle(root: string, article: string): Promise<UnplacedArticle> {
    const folder = readoutFolderAt(root);
    const read = await readArticleAnnotations(this.options.fs, folder, article);
    return unplaced({ article, ...read }, folder, await this.options.author(root));
  }

  /**
   * Everything kept about an article, or about all articles of a folder, follows it to its new URI. Gives the number
   * of articles whose annotations moved, and what stayed behind with the reason.
   */
  move(fromUri: string, toUri: string): Promise<Moved> {
    return this.queue.run('moves', async () => {
      const [from, to] = [await this.locate(fromUri), await this.locate(toUri)];
      if (from === null || to === null || join(from.root, from.article) === join(to.root, to.article)) {
        return { articles: 0, problems: [] };
      }
      const { fs } = this.options;
      const renamed = (path: string): string | null => {
        if (path === from.article) return to.article;
        return path.startsWith(`${from.article}/`) ? to.article + path.slice(from.article.length) : null;
      };
      const paths: string[] = [];
      for await (const { article } of annotatedArticles(fs, from, { aborted: false }, from.article)) {
        paths.push(article);
      }
      const problems: DataProblem[] = [];
      for (const article of paths) {
        const next = renamed(article);
        if (next === null) continue;
        const [old, now] = [
          { ...from, article },
          { ...to, article: next },
        ];
        // Acts on either path wait meanwhile.
        const move = (): Promise<readonly DataProblem[]> => moveAnnotations(fs, old, now);
        const inTurn = (): Promise<readonly DataProblem[]> => this.queue.run(join(to.root, next), move);
        problems.push(...(await this.queue.run(join(from.root, article), inTurn)));
      }
      problems.push(...(await moveRecords(fs, from, to, renamed)));
      return { articles: paths.length, problems };
    });
  }

  /** Tags a passage; the text it was made in is kept as a snapshot. */
  tag(articleUri: string, text: string, request: TagRequest): Promise<ActResult> {
    return this.act(articleUri, async (place, author, time) => {
      const { start, end } = request.span;
      const fits = 0 <= start && start < end && end <= text.length;
      if (!fits)
        return refusal(
          articleUri,
          'Select the words to tag first: this passage is empty or outside the text.',
        );
      if (request.tags.length === 0 && !request.note) return refusal(articleUri, 'Give a tag or a note.');
      const warning = await saveSnapshot(this.options.fs, place, text);
      const id = this.options.newId();
      const made = createAnnotation({
        ...request,
        id,
        time,
        author,
        source: place.article,
        text: normalText(text),
      });
      return { plan: () => ({ before: [], after: [made] }), warning };
    });
  }

  untag(articleUri: string, id: string): Promise<ActResult> {
    return this.change(articleUri, id, () => null);
  }

  /** Sets the note; '' removes it. */
  editNote(articleUri: string, id: string, note: string): Promise<ActResult> {
    return this.change(articleUri, id, (annotation, time) => withNote(annotation, note, time));
  }

  setTags(articleUri: string, id: string, tags: readonly string[]): Promise<ActResult> {
    return this.change(articleUri, id, (annotation, time) => withTags(annotation, tags, time));
  }

  /** Puts a tag where the reader says it belongs now: accepts a changed passage, or places an orphan by hand. */
  reattach(articleUri: string, text: string, id: string, span: Span): Promise<ActResult> {
    return this.act(articleUri, async (place, _author, time) => {
      if (!(0 <= span.start && span.start < span.end && span.end <= text.length)) {
        return refusal(articleUri, 'Select the words the tag belongs to first.');
      }
      const warning = await saveSnapshot(this.options.fs, place, text);
      const indexed = normalText(text);
      const plan = planFor(id, (old) => ({ ...withPlace(old, indexed, span), modified: time }));
      return { plan, warning };
    });
  }

  /** Takes back the author's last act in this article. */
  undo(articleUri: string): Promise<ActResult> {
    return this.replay(articleUri, 'undo');
  }

  /** Does again what was taken back last in this article. */
  redo(articleUri: string): Promise<ActResult> {
    return this.replay(articleUri, 'redo');
  }

  private change(
    articleUri: string,
    id: string,
    next: (annotation: Annotation, time: string) => Annotation | null,
  ): Promise<ActResult> {
    return this.act(articleUri, async (place, author, time) => {
      const { stored } = await readArticleAnnotations(this.options.fs, place, place.article);
      const own = authorFileUri(place, place.article, author);
      const found = stored.filter(({ annotation }) => annotation.id === id);
      const [foreign] = found.some(({ file }) => file === own) ? [] : found;
      if (foreign !== undefined) {
        const whose = authorOf(foreign.annotation) ?? basename(foreign.file);
        return refusal(foreign.file, `This tag is by ${whose}: only its author can change it.`);
      }
      return { plan: planFor(id, (annotation) => next(annotation, time)), warning: null };
    });
  }

  private act(articleUri: string, prepare: Prepare): Promise<ActResult> {
    return this.inTurn(articleUri, async (place, author) => {
      const time = this.options.now().toISOString();
      const prepared = await prepare(place, author, time);
      if ('ok' in prepared) return prepared;
      const file = authorFileUri(place, place.article, author);
      const changed = await changeAuthorFile(this.options.fs, file, prepared.plan);
      if (!changed.ok) return changed;
      const act: Act = { id: this.options.newId(), time, author, article: place.article, ...changed.value };
      const unrecorded = await changeJournal(this.options.fs, place, (journal) => record(journal, act));
      return {
        ok: true,
        act,
        problems: [prepared.warning, unrecorded].filter((problem) => problem !== null),
      };
    });
  }

  private replay(articleUri: string, way: 'undo' | 'redo'): Promise<ActResult> {
    return this.inTurn(articleUri, async (place, author) => {
      const { fs } = this.options;
      const read = await readJournal(fs, place);
      if (!read.ok) return read;
      const act = (way === 'undo' ? nextUndo : nextRedo)(read.journal, author, place.article);
      if (!act) {
        const nothing = `Nothing to ${way} in this article.`;
        return refusal(articleUri, read.warning ? `${nothing} ${read.warning.message}` : nothing);
      }
      const [before, after] = way === 'undo' ? [act.after, act.before] : [act.before, act.after];
      const file = authorFileUri(place, place.article, author);
      const changed = await changeAuthorFile(fs, file, () => ({ before, after }));
      if (!changed.ok) {
        // Otherwise this act would stand in the way of all earlier ones for ever.
        if (changed.stale) await changeJournal(fs, place, (journal) => forget(journal, act));
        return { ok: false, problem: changed.problem };
      }
      const step = way === 'undo' ? undo : redo;
      const unrecorded = await changeJournal(fs, place, (journal) => step(forget(journal, act), act));
      return { ok: true, act, problems: unrecorded ? [unrecorded] : [] };
    });
  }

  private async inTurn(
    articleUri: string,
    work: (place: ArticlePlace, author: string) => Promise<ActResult>,
  ): Promise<ActResult> {
    return this.queue.run(articleUri, async () => {
      const place = await this.locate(articleUri);
      if (place) return work(place, await this.options.author(articleUri));
      return refusal(articleUri, 'Tags are kept in the folder of the article: open that folder, then tag.');
    });
  }

  private locate(articleUri: string): Promise<ArticlePlace | null> {
    return locateArticle(this.options.fs, this.options.folders(), articleUri);
  }

  private async ownFile(articleUri: string, place: ArticlePlace): Promise<string> {
    return authorFileUri(place, place.article, await this.options.author(articleUri));
  }
}

type Refusal = Extract<ActResult, { ok: false }>;
type Prepared = { readonly plan: Plan; readonly warning: DataProblem | null };
type Prepare = (place: ArticlePlace, author: string, time: string) => Promise<Prepared | Refusal>;

/** Replaces (or, for null, removes) the annotation of an id in the author's own file. */
function planFor(id: string, next: (annotation: Annotation) => Annotation | null): Plan {
  return (current) => {
    const found = current.find((annotation) => annotation.id === id);
    if (!found) return { refused: 'This tag is not in your file any more; nothing was changed.' };
    const changed = next(found);
    return { before: [found], after: changed ? [changed] : [] };
  };
}

function unplaced(listed: ListedArticle, folder: ReadoutFolder, author: string): UnplacedArticle {
  const { article, stored, problems } = listed;
  const own = article === '' ? '' : authorFileUri(folder, article, author);
  const startOf = ({ annotation }: StoredAnnotation): number => positionOf(annotation)?.start ?? Infinity;
  const annotations = stored
    .map((from) => ({ ...from, own: from.file === own }))
    .sort((a, b) => startOf(a) - startOf(b) || 0);
  return { root: folder.root, article, annotations, problems };
}

function refusal(file: string, message: string): Refusal {
  return { ok: false, problem: fileProblem(file, message) };
}
