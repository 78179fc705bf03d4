import { MOST_FRONT_MATTER_LINES, splitFrom, type ParagraphKind } from '../text/paragraphs.js';
import type { Edit, Span } from '../types.js';

/** What an edit did: `removed` stood from item number `from` on, at the offsets `starts`; `added` stand there now. */
export interface Splice<P> {
  readonly from: number;
  readonly removed: readonly P[];
  readonly starts: readonly number[];
  readonly added: readonly P[];
  /** What stood before, between and behind the removed items. */
  readonly gaps: readonly string[];
}

/** One paragraph's source. */
export interface Piece {
  readonly source: string;
  readonly kind: ParagraphKind;
}

/**
 * A document as its paragraphs and the blank stretches between them. An edit splits anew only around what it touches,
 * until a paragraph begins where one began before; all other paragraphs stay the same objects, and no string longer
 * than that stretch is made. What was done can be undone, so that an edit can be tried and dropped.
 */
export class SourceList<P extends Piece> {
  private constructor(
    private readonly markdown: boolean,
    private readonly make: (source: string, kind: ParagraphKind) => P,
    private pieces: P[],
    /** What stands before each paragraph, and last what stands behind them all. */
    private gaps: string[],
    private starts: number[],
  ) {}

  static of<P extends Piece>(
    text: string,
    markdown: boolean,
    make: (source: string, kind: ParagraphKind) => P,
  ): SourceList<P> {
    const list = new SourceList(markdown, make, [], [text], []);
    list.replace(0, 0, text, { start: 0, end: text.length });
    return list;
  }

  get items(): readonly P[] {
    return this.pieces;
  }

  /** Offset at which each item begins. */
  get offsets(): readonly number[] {
    return this.starts;
  }

  get length(): number {
    const last = this.pieces.length - 1;
    const end = last < 0 ? 0 : (this.starts[last] ?? 0) + (this.pieces[last]?.source.length ?? 0);
    return end + (this.gaps[last + 1]?.length ?? 0);
  }

  text(): string {
    const parts: string[] = [];
    for (const [number, piece] of this.pieces.entries()) parts.push(this.gaps[number] ?? '', piece.source);
    return parts.join('') + (this.gaps[this.pieces.length] ?? '');
  }

  /** Number of the last item that begins at or before an offset; -1 without one. */
  at(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Takes back the last splice that is not taken back yet. */
  undo({ from, removed, added, gaps }: Splice<P>): void {
    this.put(from, added.length, removed, gaps);
  }

  /** Applies one edit that lies inside the text. */
  edit({ start, end, text }: Edit): Splice<P> {
    const touched = this.at(start);
    // The paragraph before may end elsewhere once the first line of this one is another.
    const from = this.mayTouchFrontMatter(start) ? 0 : Math.max(0, touched - 1);
    const begin = from === 0 ? 0 : (this.starts[from] ?? 0);
    const delta = text.length - (end - start);
    for (let reach = 2; ; reach *= 2) {
      const to = Math.min(this.pieces.length, Math.max(this.at(end), touched) + reach);
      const old = this.stretch(from, to);
      const region = old.slice(0, start - begin) + text + old.slice(end - begin);
      const isWhole = to === this.pieces.length;
      if (!isWhole && from === 0 && region.startsWith('---') && !hasLines(region, MOST_FRONT_MATTER_LINES))
        continue;
      const spans = splitFrom(region, this.markdown, from === 0);
      const meets = isWhole
        ? { item: to, span: spans.length }
        : this.meeting(
            spans.map((span) => span.start + begin - delta),
            end,
            to,
          );
      if (meets === null) continue;
      const stop = spans[meets.span]?.start ?? region.length;
      const edited = { start: start - begin, end: start - begin + text.length };
      return this.replace(from, meets.item, region.slice(0, stop), edited);
    }
  }

  /** The first item behind the edit that begins where one of the new paragraphs does (given in old offsets). */
  private meeting(
    starts: readonly number[],
    end: number,
    to: number,
  ): { readonly item: number; readonly span: number } | null {
    for (const [span, start] of starts.entries()) {
      if (span === 0 || start < end) continue;
      const item = this.at(start);
      const isSame = item >= 0 && item < to && this.starts[item] === start;
      if (isSame && this.pieces[item]?.kind !== 'front-matter') return { item, span };
    }
    return null;
  }

  /** The text from item `from` (with what stands before the very first) up to the end of item `to - 1`, or to the end. */
  private stretch(from: number, to: number): string {
    const parts: string[] = [];
    for (let i = from; i < to; i++) {
      if (i > from || from === 0) parts.push(this.gaps[i] ?? '');
      parts.push(this.pieces[i]?.source ?? '');
    }
    if (to === this.pieces.length) parts.push(this.gaps[to] ?? '');
    return parts.join('');
  }

  /**
   * Puts the paragraphs of `region` in place of items `from` to `to`; `region` ends where item `to` begins. Of the old
   * items those stay that lie outside of `edited` with the same words and surroundings.
   */
  private replace(from: number, to: number, region: string, edited: Span): Splice<P> {
    const spans = splitFrom(region, this.markdown, from === 0);
    const before = this.pieces.slice(from, to);
    const isKept = (number: number, old: number): boolean => {
      const span = spans[number];
      const item = before[old];
      if (span === undefined || item === undefined || span.kind !== item.kind) return false;
      return span.end - span.start === item.source.length && region.startsWith(item.source, span.start);
    };
    const gapBefore = (number: number): string =>
      region.slice(spans[number - 1]?.end ?? 0, spans[number]?.start ?? region.length);
    // Before the first item of a stretch in the middle stands what is not part of the region.
    const known = (old: number): string => (old === 0 && from > 0 ? '' : (this.gaps[from + old] ?? ''));
    const most = Math.min(spans.length, before.length);
    let head = 0;
    while (
      head < most &&
      (spans[head]?.end ?? 0) <= edited.start &&
      isKept(head, head) &&
      gapBefore(head) === known(head)
    )
      head++;
    let tail = 0;
    while (
      tail < most - head &&
      (spans[spans.length - 1 - tail]?.start ?? 0) >= edited.end &&
      isKept(spans.length - 1 - tail, before.length - 1 - tail) &&
      gapBefore(spans.length - tail) === known(before.length - tail)
    )
      tail++;
    const fresh = spans.slice(head, spans.length - tail);
    const gaps = fresh.map((_, number) => gapBefore(head + number));
    gaps.push(gapBefore(spans.length - tail));
    if (head === 0 && from > 0) gaps[0] = (this.gaps[from] ?? '') + (gaps[0] ?? '');
    const added = fresh.map(({ start, end, kind }) => this.make(region.slice(start, end), kind));
    return this.put(from + head, to - tail - from - head, added, gaps);
  }

  /** Puts items, with what stands before, between and behind them, in place of `count` others. */
  private put(from: number, count: number, added: readonly P[], gaps: readonly string[]): Splice<P> {
    const { starts, pieces } = this;
    const end = (number: number): number =>
      number < 0 ? 0 : (starts[number] ?? 0) + (pieces[number]?.source.length ?? 0);
    const splice = {
      from,
      removed: pieces.slice(from, from + count),
      starts: starts.slice(from, from + count),
      added,
      gaps: this.gaps.slice(from, from + count + 1),
    };
    const before = end(from - 1);
    const behind = end(from + count - 1);
    const gapBehind = splice.gaps[count]?.length ?? 0;
    put(pieces, from, count, added);
    put(this.gaps, from, count + 1, gaps);
    put(
      starts,
      from,
      count,
      added.map(() => 0),
    );
    let at = before;
    for (const [number, { source }] of added.entries()) {
      starts[from + number] = at + (gaps[number]?.length ?? 0);
      at = (starts[from + number] ?? 0) + source.length;
    }
    const old = count === 0 ? before + gapBehind : behind + gapBehind;
    const delta = at + (gaps[added.length]?.length ?? 0) - old;
    if (delta !== 0)
      for (let i = from + added.length; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + delta;
    return splice;
  }

  /** A `---` on top is front matter if it is closed within the first lines: an edit there may decide that. */
  private mayTouchFrontMatter(offset: number): boolean {
    const first = this.pieces[0];
    if (first === undefined || this.gaps[0] !== '' || !first.source.startsWith('---')) return false;
    if (first.kind === 'front-matter') return offset <= first.source.length;
    let lines = 0;
    for (let i = 0; i < this.pieces.length && (this.starts[i] ?? 0) < offset; i++) {
      lines += newlines(this.gaps[i] ?? '') + newlines(this.pieces[i]?.source ?? '');
      if (lines > MOST_FRONT_MATTER_LINES) return false;
    }
    return true;
  }
}

/** Like `splice`, for any number of items. */
function put<T>(list: T[], from: number, count: number, items: readonly T[]): void {
  if (items.length < 1000) {
    list.splice(from, count, ...items);
    return;
  }
  const behind = list.slice(from + count);
  list.length = from;
  for (const item of items) list.push(item);
  for (const item of behind) list.push(item);
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function hasLines(text: string, count: number): boolean {
  return newlines(text) >= count;
}
