import type { Edit } from '../types.js';
import { joinEdit, oldOffset, type Hunk } from './edits.js';
import type { ParagraphNode } from './node.js';
import type { SourceList, Splice } from './source-list.js';

/** Paragraphs `from` to `to` stand now where `old` stood. */
export interface ChangedRange {
  readonly from: number;
  readonly to: number;
  readonly old: readonly ParagraphNode[];
  readonly fresh: readonly ParagraphNode[];
}

/** A paragraph that is gone, with its number and offset in the old text. */
export interface Gone {
  readonly node: ParagraphNode;
  readonly number: number;
  readonly start: number;
}

/** What a series of edits did to a document; until it is kept, it can be taken back. */
export class Changes {
  /** Changed stretches of the text, and of the row of paragraphs. */
  hunks: readonly Hunk[] = [];
  private rows: readonly Hunk[] = [];
  private readonly splices: Splice<ParagraphNode>[] = [];
  private readonly gone: Gone[] = [];
  readonly added = new Set<ParagraphNode>();

  constructor(private readonly list: SourceList<ParagraphNode>) {}

  /** Applies an edit that lies inside the text as it is now. */
  apply(edit: Edit): void {
    const splice = this.list.edit(edit);
    for (const [i, node] of splice.removed.entries()) {
      if (this.added.delete(node)) continue;
      const number = oldOffset(this.rows, splice.from + i);
      this.gone.push({ node, number, start: oldOffset(this.hunks, splice.starts[i] ?? 0) });
    }
    for (const node of splice.added) this.added.add(node);
    this.splices.push(splice);
    this.hunks = joinEdit(this.hunks, edit.start, edit.end, edit.text.length);
    const { from, removed, added } = splice;
    if (removed.length + added.length > 0)
      this.rows = joinEdit(this.rows, from, from + removed.length, added.length);
  }

  /** Number in the old text of a paragraph that stood there, too. */
  oldNumber(number: number): number {
    return oldOffset(this.rows, number);
  }

  undo(): void {
    for (const splice of this.splices.reverse()) this.list.undo(splice);
  }

  /** What is gone, in the order of the old text. */
  removed(): readonly Gone[] {
    return this.gone.sort((a, b) => a.number - b.number);
  }

  /** Where paragraphs changed, in the order of the text. */
  ranges(): readonly ChangedRange[] {
    let delta = 0;
    const removed = this.removed();
    return this.rows.map(({ start, end, length }) => {
      const from = start + delta;
      delta += length - (end - start);
      const old = removed.filter(({ number }) => number >= start && number < end).map(({ node }) => node);
      return { from, to: from + length, old, fresh: this.list.items.slice(from, from + length) };
    });
  }
}
