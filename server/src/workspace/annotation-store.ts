import { anchorAll, neededSnapshots, type Anchored, type TextDiff } from '../core/annotations/anchor.js';
import {
  authorOf,
  createAnnotation,
  withNote,
  withPlace,
  withTags,
  type Annotation,
} from '../core/annotations/annotation.js';
import { forget, nextRedo, nextUndo, record, redo, undo, type Act } from '../core/annotations/journal.js';
import { normalText } from '../core/annotations/normal-text.js';
import type { DataProblem } from '../core/formulary/types.js';
import type { Span } from '../core/types.js';
import { readAllAnnotations, readArticleAnnotations, type StoredAnnotations } from './annotation-folder.js';
import { authorFileUri, changeAuthorFile, type Plan } from './author-acts.js';
import type { FileSystem } from './file-system.js';
import { changeJournal, readJournal } from './journal-file.js';
import { KeyedQueue } from './queue.js';
import { locateArticle, readoutFolderAt, type ArticlePlace } from './readout-folder.js';
import { loadSnapshots, saveSnapshot } from './snapshots.js';
import { fileProblem } from './text-file.js';

export interface StoreOptions {
  readonly fs: FileSystem;
  /** Workspace folders, as URIs; asked at each call. */
  readonly folders: () => readonly string[];
  /** Who tags: the setting, or the name of the user. */
  readonly author: (articleUri: string) => string;
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
    const own = this.ownFile(articleUri, place);
    const placed = anchorAll(annotations, text, snapshots.texts, diff).map((anchored, index) => {
      const file = stored[index]?.file ?? own;
      return { ...anchored, author: authorOf(anchored.annotation), file, own: file === own };
    });
    return { annotations: placed, problems: [...problems, ...snapshots.problems] };
  }

  /** Every annotation under the `.readout` of a folder, without places. */
  list(folderUri: string): Promise<StoredAnnotations> {
    return readAllAnnotations(this.options.fs, readoutFolderAt(folderUri));
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
    return this.act(articleUri, (_place, _author, time) =>
      Promise.resolve({ plan: planFor(id, (annotation) => next(annotation, time)), warning: null }),
    );
  }

  private act(articleUri: string, prepare: Prepare): Promise<ActResult> {
    return this.inTurn(articleUri, async (place, author) => {
      const time = this.options.now().toISOString();
      const prepared = await prepare(place, author, time);
      if ('ok' in prepared) return prepared;
      const file = this.ownFile(articleUri, place);
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
      if (!act) return refusal(articleUri, `Nothing to ${way} in this article.`);
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
      if (place) return work(place, this.options.author(articleUri));
      return refusal(articleUri, 'Tags are kept in the folder of the article: open that folder, then tag.');
    });
  }

  private locate(articleUri: string): Promise<ArticlePlace | null> {
    return locateArticle(this.options.fs, this.options.folders(), articleUri);
  }

  private ownFile(articleUri: string, place: ArticlePlace): string {
    return authorFileUri(place, place.article, this.options.author(articleUri));
  }
}

type Refusal = Extract<ActResult, { ok: false }>;
type Prepared = { readonly plan: Plan; readonly warning: DataProblem | null };
type Prepare = (place: ArticlePlace, author: string, time: string) => Promise<Prepared | Refusal>;

/** Replaces (or, for null, removes) the annotation of an id in the author's own file. */
function planFor(id: string, next: (annotation: Annotation) => Annotation | null): Plan {
  return (current) => {
    const found = current.find((annotation) => annotation.id === id);
    if (!found)
      return { refused: 'This tag is not, or no longer, in your own file; only its author can change it.' };
    const changed = next(found);
    return { before: [found], after: changed ? [changed] : [] };
  };
}

function refusal(file: string, message: string): Refusal {
  return { ok: false, problem: fileProblem(file, message) };
}
