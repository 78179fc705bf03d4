/**
 * How spans move when text is edited, and a short memory of the edits of one document, so that what the server said
 * of an older version can be put on the newer one that stands in the editor.
 */

/** `[start, end)` was replaced by `length` code units; offsets are of the text before this edit. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Edits older than this are forgotten; the document's findings are then asked for again. */
const REMEMBERED_VERSIONS = 500;

/**
 * Where a span stands after `edits`, applied one after the other. Text typed at either end does not join the span,
 * text typed inside it does. Null when nothing of it is left.
 */
export function moveSpan<T extends Range>(span: T, edits: readonly TextEdit[]): T | null {
  let { start, end } = span;
  for (const edit of edits) {
    const delta = edit.length - (edit.end - edit.start);
    if (start >= edit.end) start += delta;
    else if (start > edit.start) start = edit.start + edit.length;
    if (end > edit.start) end = end >= edit.end ? end + delta : edit.start;
    if (end <= start) return null;
  }
  return start === span.start && end === span.end ? span : { ...span, start, end };
}

/** The edits of one open document by version, as far back as is remembered. */
export class EditLog {
  private entries: { readonly version: number; readonly edits: readonly TextEdit[] }[] = [];
  private forgotten = -1;

  /** @param version of the document after the edits */
  add(version: number, edits: readonly TextEdit[]): void {
    this.entries.push({ version, edits });
    while (this.entries.length > REMEMBERED_VERSIONS) {
      this.forgotten = this.entries.shift()?.version ?? this.forgotten;
    }
  }

  /** What was edited after `version`, or null when that is too long ago. */
  since(version: number): readonly TextEdit[] | null {
    if (version < this.forgotten) return null;
    return this.entries.filter((entry) => entry.version > version).flatMap((entry) => entry.edits);
  }
}
