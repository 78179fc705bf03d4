import { isSameState, NO_DATES, type DateFacts, type DateState } from '../dates/index.js';
import type { Breather } from '../text/schedule.js';
import type { ChangedRange } from './changes.js';
import type { ParagraphNode } from './node.js';
import type { AnalysisTools } from './tools.js';

/** What dates hang on before a paragraph, and after it. */
export interface DateStates {
  readonly before: DateState;
  readonly after: DateState;
}

/**
 * Follows the dates named through the text, from each change on until the paragraphs hang on what they hung on
 * before. `ranges` null: through everything.
 * @returns the new states by number of the paragraph
 */
export async function followDates(
  tools: AnalysisTools,
  items: readonly ParagraphNode[],
  ranges: readonly ChangedRange[] | null,
  facts: DateFacts,
  breather: Breather,
): Promise<Map<number, DateStates>> {
  const states = new Map<number, DateStates>();
  const stretches = ranges ?? [{ from: 0, to: items.length }];
  let next = 0;
  for (const { from, to } of stretches) {
    next = Math.max(next, from);
    let state = (states.get(next - 1) ?? items[next - 1]?.resolved)?.after ?? NO_DATES;
    for (let node = items[next]; node !== undefined; node = items[++next]) {
      if (next >= to && node.resolved !== null && isSameState(node.resolved.before, state)) break;
      await breather.pause();
      const before = state;
      state = tools.dates.resolveParagraph(node.analysed?.dates ?? [], before, facts).after;
      states.set(next, { before, after: state });
    }
  }
  return states;
}
