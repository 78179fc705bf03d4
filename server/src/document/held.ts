import type { ApplyResult, Finding, Span } from '../core/types.js';

/** A finding with its id and the span it has now; the span inside `finding` is that of its discovery. */
export interface HeldFinding extends Span {
  readonly id: number;
  readonly finding: Finding;
}

interface Held extends HeldFinding {
  start: number;
  end: number;
}

type Shift = ApplyResult['shifted'][number];

/** A change to what a client holds, in the order it is to be applied; `added` are ids with their findings. */
export interface HeldDelta {
  readonly removed: readonly number[];
  readonly shifted: readonly Shift[];
  readonly added: readonly HeldFinding[];
}

/**
 * Gives the findings of one document ids that outlive edits, and gathers what changed since the client was last told.
 * Ids are never used twice within one document.
 */
export class HeldFindings {
  private held: Held[] = [];
  private nextId = 1;
  private removed: number[] = [];
  private shifted: Shift[] = [];
  private fresh = new Set<number>();

  /** Starts over with these findings (sorted by start); the pending change is forgotten. */
  reset(findings: readonly Finding[]): void {
    this.held = findings.map((finding) => this.hold(finding));
    this.told();
  }

  /** Forgets the pending change: the client has been told everything. */
  told(): void {
    this.removed = [];
    this.shifted = [];
    this.fresh = new Set();
  }

  all(): readonly HeldFinding[] {
    return this.held;
  }

  /** The change since {@link told}. */
  pending(): HeldDelta {
    const added = this.held.filter((held) => this.fresh.has(held.id));
    return { removed: this.removed, shifted: this.shifted, added };
  }

  /**
   * Follows one edit. `current` gives all findings as they are now. Returns false when the result does not fit what
   * is held; then everything was taken over anew and the client needs everything.
   */
  follow(result: ApplyResult, current: () => readonly Finding[]): boolean {
    const gone = new Set<Held>();
    for (const finding of result.removed) {
      const found = this.find(finding, gone);
      if (found === null) {
        this.reset(current());
        return false;
      }
      gone.add(found);
    }
    for (const held of gone) if (!this.fresh.delete(held.id)) this.removed.push(held.id);
    let kept = gone.size === 0 ? this.held : this.held.filter((held) => !gone.has(held));
    for (const shift of result.shifted) this.shift(kept, shift);
    if (result.added.length > 0) {
      const added = result.added.map((finding) => this.hold(finding));
      for (const held of added) this.fresh.add(held.id);
      kept = merge(kept, added);
    }
    this.held = kept;
    return true;
  }

  private hold(finding: Finding): Held {
    return { id: this.nextId++, finding, start: finding.start, end: finding.end };
  }

  private shift(kept: readonly Held[], shift: Shift): void {
    if (shift.delta === 0) return;
    this.shifted.push(shift);
    for (const held of kept) {
      if (held.start < shift.from) continue;
      held.start += shift.delta;
      held.end += shift.delta;
    }
  }

  private find(finding: Finding, gone: ReadonlySet<Held>): Held | null {
    for (let at = firstFrom(this.held, finding.start); at < this.held.length; at++) {
      const held = this.held[at];
      if (held === undefined || held.start !== finding.start) return null;
      const same = held.end === finding.end && sameThing(held.finding, finding);
      if (same && !gone.has(held)) return held;
    }
    return null;
  }
}

function sameThing(a: Finding, b: Finding): boolean {
  return a.kind === b.kind && (a.kind !== 'formula' || b.kind !== 'formula' || a.formula === b.formula);
}

function firstFrom(held: readonly Held[], start: number): number {
  let low = 0;
  let high = held.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((held[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merge(kept: readonly Held[], added: readonly Held[]): Held[] {
  return [...kept, ...added].sort((a, b) => a.start - b.start || a.end - b.end);
}
