import type { ApplyResult, Finding, Span } from '../core/types.js';

/** What tells a finding from its neighbours, and what is counted of it; the finding itself is the session's to make. */
export interface HeldFinding extends Span {
  readonly id: number;
  readonly kind: Finding['kind'];
  /** Formula id; null for what is no formula. */
  readonly formula: string | null;
  readonly flag: boolean;
  /** A formula with news. */
  readonly isNotable: boolean;
  /** A formula that the text does not use: absent, negated or only mentioned. */
  readonly isNotUsed: boolean;
}

type Shift = ApplyResult['shifted'][number];

/** A change to what a client holds, in the order it is to be applied; `added` are ids with their findings. */
export interface HeldDelta {
  readonly removed: readonly number[];
  readonly shifted: readonly Shift[];
  readonly added: readonly HeldFinding[];
}

/** How many findings are drawn, by kind, and how many of them carry news. */
export interface Counts {
  /** Formulas used. */
  readonly formulas: number;
  /** Formulas that are absent, negated or only mentioned: they are never counted as formulas. */
  readonly notUsed: number;
  readonly dates: number;
  readonly notable: number;
}

/** So many findings stand in one block at most: an edit touches one block's findings and the place of the others. */
const BLOCK = 256;

/** Neighbours that move together: their place is `shift` behind the span they carry. */
interface Block {
  held: Held[];
  shift: number;
}

/** Very many of these are kept: no more than a few words each. */
class Held implements HeldFinding {
  readonly formula: string | null;
  private readonly length: number;
  private readonly marks: number;

  constructor(
    readonly id: number,
    finding: Finding,
    public block: Block,
    private base: number,
  ) {
    this.formula = finding.kind === 'formula' ? finding.formula : null;
    this.length = finding.end - finding.start;
    const isNotable = finding.kind === 'formula' && finding.notable.length > 0;
    const isNotUsed = finding.kind === 'formula' && finding.polarity !== 'used';
    this.marks =
      KINDS.indexOf(finding.kind) |
      (finding.flag ? FLAG : 0) |
      (isNotable ? NOTABLE : 0) |
      (isNotUsed ? NOT_USED : 0);
  }

  get kind(): Finding['kind'] {
    return KINDS[this.marks & KIND] ?? 'quote';
  }

  get flag(): boolean {
    return (this.marks & FLAG) !== 0;
  }

  get isNotable(): boolean {
    return (this.marks & NOTABLE) !== 0;
  }

  get isNotUsed(): boolean {
    return (this.marks & NOT_USED) !== 0;
  }

  get start(): number {
    return this.base + this.block.shift;
  }

  get end(): number {
    return this.start + this.length;
  }

  /** Keeps its place in another block, or moves by itself. */
  move(block: Block, delta: number): void {
    this.base = this.start + delta - block.shift;
    this.block = block;
  }
}

const KINDS: readonly Finding['kind'][] = ['formula', 'date', 'quote'];
/** Bits of {@link Held.marks}. */
const KIND = 3;
const FLAG = 4;
const NOTABLE = 8;
const NOT_USED = 16;
const NO_COUNTS = { formulas: 0, notUsed: 0, dates: 0, notable: 0 };

/**
 * Gives the findings of one document ids that outlive edits, and gathers what changed since the client was last told.
 * Ids are never used twice within one document.
 */
export class HeldFindings {
  private blocks: Block[] = [];
  private nextId = 1;
  private removed: number[] = [];
  private shifted: Shift[] = [];
  private fresh = new Map<number, Held>();
  private counted = { ...NO_COUNTS };
  private readonly news = new Set<HeldFinding>();

  /** Starts over with these findings (sorted by start); the pending change is forgotten. */
  reset(findings: readonly Finding[]): void {
    this.blocks = [];
    this.news.clear();
    this.counted = { ...NO_COUNTS };
    for (let from = 0; from < findings.length; from += BLOCK / 2) {
      const block: Block = { held: [], shift: 0 };
      block.held = findings.slice(from, from + BLOCK / 2).map((finding) => this.hold(finding, block));
      this.blocks.push(block);
    }
    this.told();
  }

  /** Forgets the pending change: the client has been told everything. */
  told(): void {
    this.removed = [];
    this.shifted = [];
    this.fresh = new Map();
  }

  all(): readonly HeldFinding[] {
    return this.blocks.flatMap(({ held }) => held);
  }

  /** All in order, one by one. */
  *each(): Generator<HeldFinding> {
    for (const { held } of this.blocks) yield* held;
  }

  /** Those drawn that carry news, in order. */
  notable(): readonly HeldFinding[] {
    return [...this.news].sort(inOrder);
  }

  /** Those that begin from `start` on and before `end`. */
  between(start: number, end: number): readonly HeldFinding[] {
    const found: HeldFinding[] = [];
    for (let number = this.blockAt(start); number < this.blocks.length; number++) {
      for (const held of this.blocks[number]?.held ?? []) {
        if (held.start >= end) return found;
        if (held.start >= start) found.push(held);
      }
    }
    return found;
  }

  /** How many are flagged. */
  get counts(): Counts {
    return this.counted;
  }

  /** The change since {@link told}. */
  pending(): HeldDelta {
    const added = [...this.fresh.values()].sort(inOrder);
    return { removed: this.removed, shifted: this.shifted, added };
  }

  /**
   * Follows one edit. Returns false when the result does not fit what is held, of which nothing has changed then: start
   * over with {@link reset}, and tell the client everything.
   */
  follow(result: ApplyResult): boolean {
    const gone = new Set<Held>();
    for (const finding of result.removed) {
      const found = this.find(finding, gone);
      if (found === null) return false;
      gone.add(found);
    }
    for (const held of gone) {
      held.block.held.splice(held.block.held.indexOf(held), 1);
      this.count(held, -1);
      if (!this.fresh.delete(held.id)) this.removed.push(held.id);
    }
    for (const shift of result.shifted) this.shift(shift);
    for (const finding of result.added) this.insert(finding);
    return true;
  }

  private hold(finding: Finding, block: Block): Held {
    const held = new Held(this.nextId++, finding, block, finding.start - block.shift);
    this.count(held, 1);
    return held;
  }

  private count(held: HeldFinding, by: 1 | -1): void {
    if (!held.flag) return;
    if (held.kind === 'date') this.counted.dates += by;
    if (held.kind !== 'formula') return;
    if (held.isNotUsed) this.counted.notUsed += by;
    else this.counted.formulas += by;
    if (!held.isNotable) return;
    this.counted.notable += by;
    if (by > 0) this.news.add(held);
    else this.news.delete(held);
  }

  private shift(shift: Shift): void {
    if (shift.delta === 0) return;
    this.shifted.push(shift);
    for (let number = this.blockAt(shift.from); number < this.blocks.length; number++) {
      const block = this.blocks[number];
      if (block === undefined) continue;
      const first = block.held[0];
      if (first !== undefined && first.start < shift.from) {
        for (const held of block.held) if (held.start >= shift.from) held.move(block, shift.delta);
      } else block.shift += shift.delta;
    }
  }

  private insert(finding: Finding): void {
    if (this.blocks.length === 0) this.blocks.push({ held: [], shift: 0 });
    const number = this.blockAt(finding.start);
    const block = this.blocks[number];
    if (block === undefined) return;
    const held = this.hold(finding, block);
    this.fresh.set(held.id, held);
    let at = block.held.length;
    while (at > 0 && inOrder(held, block.held[at - 1] ?? held) < 0) at--;
    block.held.splice(at, 0, held);
    if (block.held.length <= BLOCK) return;
    const half: Block = { held: block.held.splice(BLOCK / 2), shift: block.shift };
    for (const moved of half.held) moved.move(half, 0);
    this.blocks.splice(number + 1, 0, half);
  }

  private find(finding: Finding, gone: ReadonlySet<Held>): Held | null {
    for (let number = this.blockAt(finding.start); number < this.blocks.length; number++) {
      for (const held of this.blocks[number]?.held ?? []) {
        if (held.start > finding.start) return null;
        const same = held.start === finding.start && held.end === finding.end;
        if (same && isOf(held, finding) && !gone.has(held)) return held;
      }
    }
    return null;
  }

  /** Number of the block before the first one that begins at or behind an offset: it may hold what stands there. */
  private blockAt(offset: number): number {
    // Empty blocks would have no place; they go as soon as they are met.
    if (this.blocks.some(({ held }) => held.length === 0))
      this.blocks = this.blocks.filter(
        ({ held }, number) => held.length > 0 || (number === 0 && this.blocks.length === 1),
      );
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.blocks[middle]?.held[0]?.start ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

function inOrder(a: HeldFinding, b: HeldFinding): number {
  return a.start - b.start || a.end - b.end;
}

function isOf(held: HeldFinding, finding: Finding): boolean {
  return held.kind === finding.kind && held.formula === (finding.kind === 'formula' ? finding.formula : null);
}
