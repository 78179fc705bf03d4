import { tagsOf } from '../core/annotations/annotation.js';
import type { Edit } from '../core/types.js';
import type { OpenDocument } from '../document/open-document.js';
import type { TagsParams, TagView } from '../protocol.js';
import type { AnnotationStore, PlacedAnnotation } from '../workspace/annotation-store.js';
import { DocumentTags } from './document-tags.js';
import type { ProblemBoard } from './problem-board.js';
import { inShort } from './problem-text.js';
import type { ReaderFiles } from './reader-files.js';

/** How long the text must rest before passages torn away are looked for again: an undo may have brought them back. */
const REST_MS = 400;

interface Tracked {
  readonly tags: DocumentTags;
  /** Edits since a load began, while one is under way. */
  loading: Edit[] | null;
  /** Something changed that the client was not told. */
  untold: boolean;
  problems: readonly string[];
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Tagged passages of all open documents: loaded, kept in place, and announced when they change. */
export class Tagging {
  private readonly tracked = new Map<OpenDocument, Tracked>();

  constructor(
    readonly store: AnnotationStore | null,
    private readonly files: ReaderFiles,
    private readonly board: ProblemBoard,
    private readonly announce: (params: TagsParams) => void,
  ) {}

  edited(document: OpenDocument, edits: readonly Edit[]): void {
    const tracked = this.tracked.get(document);
    if (tracked === undefined) return;
    tracked.loading?.push(...edits);
    tracked.untold ||= tracked.tags.size > 0;
    tracked.tags.edit(edits);
  }

  /** The text has come to rest: tells the client, and has torn passages looked for again. */
  settled(document: OpenDocument): void {
    const tracked = this.tracked.get(document);
    if (tracked === undefined) {
      void this.load(document);
      return;
    }
    if (tracked.untold) this.tell(document, tracked);
    if (!tracked.tags.hasLost) return;
    clearTimeout(tracked.timer);
    tracked.timer = setTimeout(() => void this.load(document), REST_MS);
  }

  closed(document: OpenDocument): void {
    clearTimeout(this.tracked.get(document)?.timer);
    this.tracked.delete(document);
    this.board.set(`annotations ${document.uri}`, []);
  }

  views(document: OpenDocument): readonly TagView[] {
    return this.tracked.get(document)?.tags.views(document.text) ?? [];
  }

  at(document: OpenDocument, offset: number): readonly TagView[] {
    return this.views(document).filter(
      ({ start, end }) => start !== null && end !== null && start <= offset && offset <= end,
    );
  }

  tell(document: OpenDocument, tracked = this.tracked.get(document)): void {
    if (tracked === undefined || document.closed) return;
    tracked.untold = false;
    const { uri, version } = document;
    this.announce({ uri, version, tags: tracked.tags.views(document.text), problems: tracked.problems });
  }

  /** Reads the annotations of a document (again) and places them in its present text. */
  async load(document: OpenDocument): Promise<void> {
    if (this.store === null || document.closed || document.uri.startsWith('untitled:')) return;
    const known = this.tracked.get(document);
    const tracked = known ?? {
      tags: new DocumentTags(),
      loading: null,
      untold: false,
      problems: [],
      timer: undefined,
    };
    this.tracked.set(document, tracked);
    const since: Edit[] = [];
    // A load that overtakes another takes its place: the older one must not put back what it read.
    tracked.loading = since;
    const { annotations, problems } = await this.store.load(document.uri, document.text.text);
    if (this.tracked.get(document) !== tracked || tracked.loading !== since) return;
    tracked.loading = null;
    tracked.tags.reset(annotations, since);
    tracked.problems = problems.map(inShort);
    this.board.set(`annotations ${document.uri}`, problems, true);
    const newestFirst = [...annotations]
      .filter(({ own }) => own)
      .sort((a, b) => (madeAt(a) < madeAt(b) ? 1 : -1));
    await this.files.usedBefore(
      document.uri,
      newestFirst.flatMap(({ annotation }) => tagsOf(annotation)),
    );
    const isNews = known !== undefined || annotations.length > 0 || problems.length > 0;
    if (isNews) this.tell(document, tracked);
  }
}

function madeAt({ annotation }: PlacedAnnotation): string {
  const { created } = annotation;
  return typeof created === 'string' ? created : '';
}
