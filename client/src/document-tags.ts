import type { TagsParams, TagView } from '../../server/src/protocol.js';
import { moveSpan, type EditLog, type TextEdit } from './edits.js';

/** The tagged passages of one document, kept in place while the server thinks. */
export class DocumentTags {
  private held: readonly TagView[] = [];
  private trouble: readonly string[] = [];

  constructor(private readonly log: EditLog) {}

  receive(message: TagsParams): void {
    this.trouble = message.problems;
    this.held = message.tags;
    this.move(this.log.since(message.version) ?? []);
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
