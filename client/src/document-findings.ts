import type { FindingsParams, FindingView } from '../../server/src/protocol.js';
import { moveSpan, type EditLog } from './edits.js';

/** What a `readout/findings` message did. `refresh`: its base is not held, everything must be asked for again. */
export type Received = 'changed' | 'moved' | 'refresh';

/**
 * The findings of one open document: as the server sent them for some version, and as they stand now after the
 * edits the server has not seen yet.
 */
export class DocumentFindings {
  private version: number | null = null;
  private sent: readonly FindingView[] = [];
  private now: readonly FindingView[] | null = null;

  constructor(private readonly log: EditLog) {}

  receive(message: FindingsParams): Received {
    if (message.base !== null && message.base !== this.version) return 'refresh';
    const kept = message.base === null ? [] : this.keep(message);
    this.sent = [...kept, ...message.added].sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
    this.version = message.version;
    this.now = null;
    return message.base !== null && message.removed.length === 0 && message.added.length === 0
      ? 'moved'
      : 'changed';
  }

  /** The document was edited; the log already holds the edit. */
  edited(): void {
    this.now = null;
  }

  clear(): void {
    this.version = null;
    this.sent = [];
    this.now = null;
  }

  /** Sorted by start, in offsets of the text as it stands in the editor. */
  current(): readonly FindingView[] {
    this.now ??= this.moved();
    return this.now;
  }

  private keep({ removed, shifted }: FindingsParams): FindingView[] {
    const gone = new Set(removed);
    return this.sent
      .filter(({ id }) => !gone.has(id))
      .map((view) => {
        let { start } = view;
        for (const { from, delta } of shifted) if (start >= from) start += delta;
        const delta = start - view.start;
        return delta === 0 ? view : { ...view, start, end: view.end + delta };
      });
  }

  private moved(): readonly FindingView[] {
    const edits = this.version === null ? [] : this.log.since(this.version);
    if (edits === null || edits.length === 0) return this.sent;
    return this.sent.map((view) => moveSpan(view, edits)).filter((view) => view !== null);
  }
}
