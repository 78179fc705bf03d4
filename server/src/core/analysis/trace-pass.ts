import { REACH_AHEAD, REACH_BACK, type ParagraphTrace, type Voices } from '../quotes/index.js';
import type { Breather } from '../text/schedule.js';
import type { ChangedRange } from './changes.js';
import type { ParagraphNode } from './node.js';
import { isSame } from './same.js';
import type { AnalysisTools } from './tools.js';

/**
 * Reads again who speaks, where an edit can have changed it: the edited paragraphs; those that hang on what the edit
 * changed of the document's memory; and on until nothing differs any more. `ranges` null: everything.
 * @returns the new traces, by number of the paragraph; one that came out as it was is left out
 */
export async function readTraces(
  tools: AnalysisTools,
  items: readonly ParagraphNode[],
  ranges: readonly ChangedRange[] | null,
  voices: Voices,
  breather: Breather,
): Promise<Map<number, ParagraphTrace>> {
  const traces = new Map<number, ParagraphTrace>();
  const known = (number: number): ParagraphTrace | undefined =>
    traces.get(number) ?? items[number]?.resolved?.trace;
  const reader = tools.attributor.reader(items, known, voices);
  const stretches =
    ranges === null ? [{ from: 0, to: items.length, pairs: NO_PAIRS }] : ranges.map(stretchOf);
  let next = 0;
  for (const stretch of stretches) {
    let until = stretch.to;
    for (next = Math.max(next, stretch.from); next < Math.min(until, items.length); next++) {
      await breather.pause();
      const trace = reader.read(next);
      const before = ranges === null ? undefined : items[next]?.resolved?.trace;
      if (before !== undefined && isSame(before, trace)) continue;
      traces.set(next, trace);
      const stoodHere = before ?? stretch.pairs.get(next);
      if (stoodHere === undefined || !isSame(stoodHere.effects, trace.effects))
        until = Math.max(until, next + REACH_BACK + 1);
      // The next paragraph's quotations go on from this one's.
      else until = Math.max(until, next + 2);
    }
  }
  return traces;
}

const NO_PAIRS: ReadonlyMap<number, ParagraphTrace> = new Map();

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Traces of the paragraphs that new ones came in place of, where these count and name the same. */
  readonly pairs: ReadonlyMap<number, ParagraphTrace>;
}

function stretchOf({ from, to, old, fresh }: ChangedRange): Stretch {
  const isAlike =
    old.length === fresh.length &&
    old.every((node, number) => isSame(weightOf(node), weightOf(fresh[number])));
  // Paragraphs before look ahead for full names; those behind count back, and more or fewer of them change the count.
  if (!isAlike) return { from: Math.max(0, from - REACH_AHEAD), to: to + REACH_BACK + 1, pairs: NO_PAIRS };
  const pairs = new Map<number, ParagraphTrace>();
  for (const [number, { resolved }] of old.entries())
    if (resolved !== null) pairs.set(from + number, resolved.trace);
  return { from, to: to + 1, pairs };
}

/** What a paragraph is to others beside its trace: how many sentences it counts, and the people it names in full. */
function weightOf(node: ParagraphNode | undefined): unknown {
  if (node === undefined) return null;
  const { scan } = node;
  return [
    scan.sentences.length,
    scan.unfinished,
    scan.mentions.flatMap(({ ref: { kind, name, actor, state } }) =>
      kind === 'person' && name !== null ? [[name, actor, state]] : [],
    ),
  ];
}
