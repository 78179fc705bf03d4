import type { SlotKind } from '../formulary/pattern-ast.js';

export interface NameSpan {
  readonly slot: SlotKind;
  /** First token, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Canonical name. */
  readonly name: string;
}

/** The names of one text that slots may hold; of names inside one another only the longest counts. */
export class NameSpans {
  private readonly byStart = new Map<string, NameSpan[]>();
  private readonly byEnd = new Map<string, NameSpan[]>();

  constructor(spans: readonly NameSpan[]) {
    const longestFirst = [...spans].sort((a, b) => a.from - b.from || b.to - a.to);
    const reach = new Map<SlotKind, number>();
    for (const span of longestFirst) {
      if (span.to <= (reach.get(span.slot) ?? 0)) continue;
      reach.set(span.slot, span.to);
      add(this.byStart, `${span.slot} ${span.from}`, span);
      add(this.byEnd, `${span.slot} ${span.to}`, span);
    }
  }

  endsOf(slot: SlotKind, from: number): number[] {
    return (this.byStart.get(`${slot} ${from}`) ?? []).map(({ to }) => to);
  }

  startsOf(slot: SlotKind, to: number): number[] {
    return (this.byEnd.get(`${slot} ${to}`) ?? []).map(({ from }) => from);
  }

  /** Canonical name of what stands at tokens `from` to `to` (exclusive), or null. */
  nameAt(from: number, to: number): string | null {
    for (const slot of ['country', 'party', 'leader'] as const) {
      const span = this.byStart.get(`${slot} ${from}`)?.find((each) => each.to === to);
      if (span !== undefined) return span.name;
    }
    return null;
  }
}

function add(index: Map<string, NameSpan[]>, key: string, span: NameSpan): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [span]);
  else list.push(span);
}
