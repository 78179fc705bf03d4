import type { TagsParams, TagView } from '../../server/src/protocol.js';
import { moveSpan, type EditLog, type TextEdit } from './edits.js';

/** What the Tags view says of one article. */
export interface TaggedArticle {
  readonly uri: string;
  readonly tags: readonly TagView[];
  /** There is no such article any more. */
  readonly missing: boolean;
  /** Articles with exactly the text that the tags of the missing one were made in. */
  readonly sameText: readonly string[];
}

/** The tagged passages of one article; while it is open they are kept in place until the server has thought. */
export class DocumentTags {
  private held: readonly TagView[] = [];
  private trouble: readonly string[] = [];
  private gone: Pick<TaggedArticle, 'missing' | 'sameText'> = { missing: false, sameText: [] };
  private placed = false;

  constructor(private readonly log: EditLog) {}

  /** What the server says of an article that is open. */
  receive(message: TagsParams): void {
    this.take(message);
    this.placed = true;
    this.move(this.log.since(message.version) ?? []);
  }

  /** What the server says of an article that is not open: no passage has a place. */
  receiveClosed(message: TagsParams): void {
    this.take(message);
    this.placed = false;
  }

  /** The article is closed: where its passages stand is not known from now on. */
  close(): void {
    this.placed = false;
    this.held = this.held.map((tag) =>
      tag.start === null ? tag : { ...tag, start: null, end: null, state: 'unplaced' },
    );
  }

  edited(edits: readonly TextEdit[]): void {
    this.move(edits);
  }

  current(): readonly TagView[] {
    return this.held;
  }

  problems(): readonly string[] {
    return this.trouble;
  }

  /** Has the server looked for the passages in the text as it is open now? */
  get isPlaced(): boolean {
    return this.placed;
  }

  about(uri: string): TaggedArticle {
    return { uri, tags: this.held, ...this.gone };
  }

  private take({ tags, problems, missing, sameText }: TagsParams): void {
    this.held = tags;
    this.trouble = problems;
    this.gone = { missing: missing === true, sameText: sameText ?? [] };
  }

  /** A passage whose text is gone keeps no place, but stays in the list until the server has said what became of it. */
  private move(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    this.held = this.held.map((tag) => {
      if (tag.start === null || tag.end === null) return tag;
      const span = { start: tag.start, end: tag.end };
      const moved = moveSpan(span, edits);
      if (moved === span) return tag;
      return { ...tag, start: moved?.start ?? null, end: moved?.end ?? null };
    });
  }
}
