import type { Breather } from '../text/schedule.js';
import type { Finding } from '../types.js';
import type { Changes } from './changes.js';
import { hasNotice } from './date-findings.js';
import { shiftFinding } from './diff.js';
import { oldOffset } from './edits.js';
import { findingsOf } from './findings.js';
import type { ParagraphNode } from './node.js';
import type { Reading, Resolution } from './resolve.js';
import { isSame } from './same.js';
import type { SourceList } from './source-list.js';
import type { AnalysisTools } from './tools.js';

/** The findings that an edit made different. */
export interface News {
  /** As they stood, in the order of the old text. */
  readonly before: readonly Finding[];
  /** As they stand, in the order of the text. */
  readonly after: readonly Finding[];
  /** Does some finding of a paragraph make a notice? By its number, for paragraphs that came out differently. */
  readonly noticed: ReadonlyMap<number, boolean>;
}

/**
 * Compares what a resolution decided anew with what the reading before it said of the same paragraphs. Most of them come
 * out as they were, and are no news.
 */
export async function newsOf(
  tools: AnalysisTools,
  { items, offsets }: SourceList<ParagraphNode>,
  changes: Changes,
  old: Reading,
  { reading, resolved }: Resolution,
  breather: Breather,
): Promise<News> {
  const before: Finding[] = [];
  const after: Finding[] = [];
  const noticed = new Map<number, boolean>();
  for (const { node, number, start } of changes.removed())
    if (node.resolved !== null)
      for (const finding of findingsOf(tools, old, node, node.resolved, { number, start }))
        before.push(finding);
  for (const [number, decided] of [...resolved].sort(([a], [b]) => a - b)) {
    await breather.pause();
    const node = items[number];
    if (node === undefined) continue;
    const start = offsets[number] ?? 0;
    const now = findingsOf(tools, reading, node, decided, { number, start });
    if (!changes.added.has(node) && node.resolved !== null) {
      const stood = { number: changes.oldNumber(number), start };
      const then = findingsOf(tools, old, node, node.resolved, stood);
      if (isSame(then, now)) continue;
      const delta = oldOffset(changes.hunks, start) - start;
      for (const finding of then) before.push(shiftFinding(finding, delta));
    }
    for (const finding of now) after.push(finding);
    noticed.set(number, hasNotice(now));
  }
  return { before, after, noticed };
}
