import { noteOf, quoteOf, tagsOf, textHashOf } from '../core/annotations/annotation.js';
import type { DataProblem } from '../core/index.js';
import { CancelledError, type CancelSignal } from '../core/types.js';
import type { TagsParams, TagView } from '../protocol.js';
import type { AnnotationStore, UnplacedAnnotation, UnplacedArticle } from '../workspace/annotation-store.js';
import { articlesWithText, readoutRoots, type WalkLimits } from '../workspace/annotation-walk.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { ArticlePlace } from '../workspace/readout-folder.js';
import { join, relative } from '../workspace/uri.js';
import type { ProblemBoard } from './problem-board.js';
import { inShort } from './problem-text.js';

/** The first findings come first: nobody looks at the list in the first moment. */
const REST_MS = 250;
/** Articles told at once. */
const BATCH = 100;
/** More changed articles than this, and everything is listed anew. */
const MANY = 50;

export interface WorkspaceTagsOptions {
  readonly store: AnnotationStore;
  readonly fileSystem: FileSystem;
  readonly folders: () => readonly string[];
  readonly limits: WalkLimits;
  readonly board: ProblemBoard;
  /** URIs of the open documents, whose tags are told with their places by others. */
  readonly openDocuments: () => readonly string[];
  /** Resolves when no document is being read. */
  readonly idle: () => Promise<void>;
  readonly locate: (uri: string) => Promise<ArticlePlace | null>;
  readonly announce: (articles: readonly TagsParams[]) => void;
  readonly log: (message: string) => void;
}

interface Run extends CancelSignal {
  aborted: boolean;
}

/**
 * Tells the client what is tagged in articles that are not open, in the background: once the client is ready, when
 * annotation files change, and when an article is closed. Passages have no place there, because none was looked for.
 */
export class WorkspaceTags {
  private readonly roots = new Set<string>();
  /** What was told last, as JSON, by URI of the article. */
  private readonly told = new Map<string, string>();
  /** Articles to be read again, by URI; null for all. */
  private waiting: Map<string, { readonly root: string; readonly article: string }> | null = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private run: Run | null = null;
  private isStarted = false;

  constructor(private readonly options: WorkspaceTagsOptions) {}

  /** Lists everything soon; what is under way is given up. */
  listAll(): void {
    this.isStarted = true;
    this.waiting = null;
    this.soon();
  }

  /** Files under `.readout/annotations`, or articles, were changed, made or deleted. */
  changed(uris: readonly string[]): void {
    if (!this.isStarted) return;
    for (const uri of uris) {
      const place = this.annotatedBy(uri) ?? this.knownArticle(uri);
      if (place !== null) this.waiting?.set(join(place.root, place.article), place);
    }
    if (this.waiting !== null && this.waiting.size > MANY) this.waiting = null;
    if (this.waiting === null || this.waiting.size > 0) this.soon();
  }

  /** An article is not open any more, or was changed without being open: its tags are told from here. */
  async closed(uri: string): Promise<void> {
    const place = this.isStarted ? await this.options.locate(uri) : null;
    if (place === null) return;
    this.waiting?.set(join(place.root, place.article), place);
    this.soon();
  }

  stop(): void {
    clearTimeout(this.timer);
    if (this.run !== null) this.run.aborted = true;
    this.isStarted = false;
  }

  private soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.work(), REST_MS);
  }

  private async work(): Promise<void> {
    // One at a time: what a newer run would find again is not looked for to its end.
    const isWhole = this.waiting === null;
    if (this.run !== null) {
      if (isWhole) this.run.aborted = true;
      this.soon();
      return;
    }
    const signal: Run = { aborted: false };
    const some = this.waiting;
    this.run = signal;
    this.waiting = new Map();
    try {
      await this.options.idle();
      if (some === null) await this.readAll(signal);
      else await this.readSome([...some.values()], signal);
    } catch (error) {
      if (!(error instanceof CancelledError)) this.options.log(`tags of the workspace: ${String(error)}`);
    } finally {
      this.run = null;
    }
  }

  private async readAll(signal: CancelSignal): Promise<void> {
    const { store, fileSystem, folders, limits, board } = this.options;
    this.roots.clear();
    const seen = new Set<string>();
    const batch: TagsParams[] = [];
    const missing: Missing[] = [];
    for (const folder of folders()) {
      for (const root of await readoutRoots(fileSystem, folder, limits, signal)) {
        if (this.roots.has(root)) continue;
        this.roots.add(root);
        const problems: DataProblem[] = [];
        for await (const listed of store.list(root, signal)) {
          problems.push(...listed.problems);
          if (listed.article === '') continue;
          seen.add(join(root, listed.article));
          batch.push(...(await this.view(listed, missing)));
          if (batch.length >= BATCH) this.tell(batch.splice(0));
        }
        board.set(`annotations in ${root}`, problems);
      }
    }
    batch.push(...[...this.told.keys()].filter((uri) => !seen.has(uri)).map(nothingIn));
    this.tell(batch);
    await this.lookFor(missing, signal);
  }

  private async readSome(
    articles: readonly { readonly root: string; readonly article: string }[],
    signal: CancelSignal,
  ): Promise<void> {
    const missing: Missing[] = [];
    const views: TagsParams[] = [];
    for (const { root, article } of articles) {
      const listed = await this.options.store.listArticle(root, article);
      views.push(...(await this.view(listed, missing)));
    }
    this.tell(views);
    await this.lookFor(missing, signal);
  }

  /** What is to be told of an article: nothing while it is open. */
  private async view(listed: UnplacedArticle, missing: Missing[]): Promise<TagsParams[]> {
    const uri = join(listed.root, listed.article);
    if (this.options.openDocuments().some((open) => relative(uri, open) === '')) return [];
    const { annotations, problems } = listed;
    if (annotations.length === 0 && problems.length === 0) return [nothingIn(uri)];
    // A file that cannot be asked for is not said to be gone.
    const isThere = await this.options.fileSystem.stat(uri).then(
      (stat) => stat?.type === 'file',
      () => true,
    );
    const params: TagsParams = {
      uri,
      version: 0,
      open: false,
      tags: annotations.map(viewOf),
      problems: problems.map(inShort),
      ...(isThere ? {} : { missing: true }),
    };
    if (!isThere && annotations.length > 0) missing.push({ params, root: listed.root, annotations });
    return [params];
  }

  /** Offers articles whose text is exactly the one that the tags of a missing article were made in. */
  private async lookFor(missing: readonly Missing[], signal: CancelSignal): Promise<void> {
    const { fileSystem, limits } = this.options;
    for (const root of new Set(missing.map((article) => article.root))) {
      const here = missing.filter((article) => article.root === root);
      const hashes = new Set(here.flatMap(hashesOf));
      const found = await articlesWithText(fileSystem, root, hashes, limits, signal);
      const offers = here.flatMap((article) => {
        const sameText = [...new Set(hashesOf(article).flatMap((hash) => found.get(hash) ?? []))].sort();
        return sameText.length === 0 ? [] : [{ ...article.params, sameText }];
      });
      this.tell(offers);
    }
  }

  private tell(articles: readonly TagsParams[]): void {
    const news = articles.filter((params) => {
      const { uri, tags, problems } = params;
      const isEmpty = tags.length === 0 && problems.length === 0;
      const json = JSON.stringify(params);
      if (isEmpty ? !this.told.has(uri) : this.told.get(uri) === json) return false;
      if (isEmpty) this.told.delete(uri);
      else this.told.set(uri, json);
      return true;
    });
    if (news.length > 0) this.options.announce(news);
  }

  /** The article that a file of annotations belongs to. */
  private annotatedBy(uri: string): { readonly root: string; readonly article: string } | null {
    const at = uri.lastIndexOf('/.readout/annotations/');
    if (at < 0) return null;
    const root = uri.slice(0, at);
    const path = relative(`${root}/.readout/annotations`, uri)?.split('/') ?? [];
    this.roots.add(root);
    return path.length < 2 ? null : { root, article: path.slice(0, -1).join('/') };
  }

  private knownArticle(uri: string): { readonly root: string; readonly article: string } | null {
    for (const root of this.roots) {
      const article = relative(root, uri);
      if (article !== null && article !== '' && this.told.has(join(root, article))) return { root, article };
    }
    return null;
  }
}

interface Missing {
  readonly params: TagsParams;
  readonly root: string;
  readonly annotations: readonly UnplacedAnnotation[];
}

function hashesOf({ annotations }: Missing): readonly string[] {
  return annotations.map(({ annotation }) => textHashOf(annotation)).filter((hash) => hash !== null);
}

function nothingIn(uri: string): TagsParams {
  return { uri, version: 0, open: false, tags: [], problems: [] };
}

function viewOf({ annotation, own }: UnplacedAnnotation): TagView {
  const { created, creator } = annotation;
  const name = typeof creator === 'object' && creator !== null && 'name' in creator ? creator.name : '';
  return {
    id: annotation.id,
    start: null,
    end: null,
    exact: quoteOf(annotation)?.exact ?? '',
    tags: tagsOf(annotation),
    note: noteOf(annotation) || null,
    author: typeof name === 'string' ? name : '',
    created: typeof created === 'string' ? created : '',
    state: 'unplaced',
    own,
  };
}
