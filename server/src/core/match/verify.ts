import type { SlotKind } from '../formulary/pattern-ast.js';
import { TokenKind, type TokenStream } from '../text/token-stream.js';
import type { CompiledSequence, Element } from './compiled.js';
import type { Endings } from './endings.js';
import type { NameSpans } from './names.js';
import { LONGEST_NUMBER, NumberReader } from './numbers.js';
import type { SymbolSets } from './symbol-sets.js';

/** Tokens a gap may span for each of its words: commas, "'s" and the later characters of Korean words count as none. */
const TOKENS_PER_WORD = 12;

/** Tokens `first` to `last`, both inclusive. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Checks what stands left and right of an anchor. Every element has a bounded reach, so the work for one anchor is
 * bounded, and matching stays linear in the text.
 */
export class Verifier {
  private readonly numbers: NumberReader;

  constructor(
    private readonly text: string,
    private readonly stream: TokenStream,
    private readonly sets: SymbolSets,
    private readonly endings: Endings,
    private readonly names: NameSpans,
  ) {
    this.numbers = new NumberReader(text, stream);
  }

  /** The shortest match of the sequence around an anchor that stands at tokens `first` to `last`, or null. */
  around(sequence: CompiledSequence, first: number, last: number): TokenRange | null {
    const { elements, anchorFrom, anchorTo } = sequence;
    let starts: readonly number[] = [first];
    for (let i = anchorFrom - 1; i >= 0 && starts.length > 0; i--)
      starts = this.all(elements[i], starts, false);
    let ends: readonly number[] = [last + 1];
    for (let i = anchorTo; i < elements.length && ends.length > 0; i++)
      ends = this.all(elements[i], ends, true);
    const start = starts.reduce((best, at) => (at > best && this.mayBegin(at) ? at : best), -1);
    const end = ends.reduce((best, at) => (at < best && this.mayEnd(at - 1) ? at : best), Infinity);
    return start < 0 || end === Infinity ? null : { first: start, last: end - 1 };
  }

  /** The match of a sequence without words that begins with token `at`, or null. */
  from(sequence: CompiledSequence, at: number): TokenRange | null {
    return this.around({ ...sequence, anchorFrom: 0, anchorTo: 0 }, at, at - 1);
  }

  /** Canonical name of what stands at tokens `from` to `to` (exclusive), or null. */
  nameAt(from: number, to: number): string | null {
    return this.names.nameAt(from, to);
  }

  /** A phrase does not begin inside a Korean word. */
  mayBegin(at: number): boolean {
    return !this.stream.isInsideHangul(at);
  }

  mayEnd(last: number): boolean {
    return this.endings.mayEnd(this.text, this.stream, last);
  }

  /**
   * Where each element of a sequence begins in a match, and the token after it: one more place than elements. Where
   * several readings are possible the earlier elements are as short as they can be.
   */
  places(elements: readonly Element[], { first, last }: TokenRange): number[] | null {
    const failed = new Set<number>();
    const width = last - first + 2;
    const places: number[] = [first];
    const walk = (index: number, at: number): boolean => {
      if (index === elements.length) return at === last + 1;
      if (at > last + 1 || failed.has(index * width + at - first)) return false;
      for (const next of this.all(elements[index], [at], true)) {
        places[index + 1] = next;
        if (walk(index + 1, next)) return true;
      }
      failed.add(index * width + at - first);
      return false;
    };
    return walk(0, first) ? places : null;
  }

  /** Every place an element may lead to from any of `from`, ascending when reading on, without doubles. */
  private all(element: Element | undefined, from: readonly number[], on: boolean): readonly number[] {
    const into: number[] = [];
    for (const at of from) this.one(element, at, on, into);
    return into.length < 2 ? into : [...new Set(into)].sort((a, b) => a - b);
  }

  private one(element: Element | undefined, at: number, on: boolean, into: number[]): void {
    switch (element?.kind) {
      case 'word':
        for (const row of element.rows) this.row(row, at, on, into);
        break;
      case 'gap':
        if (on) this.gapAfter(element.min, element.max, at, into);
        else this.gapBefore(element.min, element.max, at, into);
        break;
      case 'slot':
        this.slot(element.slot, at, on, into);
        break;
      case 'ending':
        if (on) this.endings.after(this.text, this.stream, at, into);
        else this.endings.before(this.text, this.stream, at, into);
        break;
      // Choices stand only in plain sequences, which are not verified.
      case 'choice':
      case undefined:
        break;
    }
  }

  private row(row: readonly number[], at: number, on: boolean, into: number[]): void {
    const first = on ? at : at - row.length;
    if (first < 0 || first + row.length > this.stream.count) return;
    for (const [i, set] of row.entries()) {
      if (!this.sets.has(set, this.stream.symbols[first + i] ?? 0)) return;
    }
    into.push(on ? first + row.length : first);
  }

  /** A gap begins and ends at the borders of words, and holds no full stop, bracket or dash. */
  private gapAfter(min: number, max: number, at: number, into: number[]): void {
    const { stream } = this;
    if (min === 0) into.push(at);
    if (stream.isInsideHangul(at)) return;
    let words = 0;
    for (let end = at; end < stream.count && end - at < max * TOKENS_PER_WORD; end++) {
      if (stream.endsPhrase(end)) return;
      words += this.wordsIn(end);
      if (words > max) return;
      if (words >= Math.max(1, min) && !(end + 1 < stream.count && stream.isInsideHangul(end + 1)))
        into.push(end + 1);
    }
  }

  private gapBefore(min: number, max: number, end: number, into: number[]): void {
    const { stream } = this;
    if (min === 0) into.push(end);
    if (end < stream.count && stream.isInsideHangul(end)) return;
    let words = 0;
    for (let at = end - 1; at >= 0 && end - at <= max * TOKENS_PER_WORD; at--) {
      if (stream.endsPhrase(at)) return;
      words += this.wordsIn(at);
      if (words > max) return;
      if (words >= Math.max(1, min) && !stream.isInsideHangul(at)) into.push(at);
    }
  }

  private wordsIn(token: number): number {
    switch (this.stream.kindAt(token)) {
      case TokenKind.word:
      case TokenKind.han:
        return 1;
      case TokenKind.hangul:
        return this.stream.startsWord(token) ? 1 : 0;
      default:
        return 0;
    }
  }

  private slot(slot: SlotKind, at: number, on: boolean, into: number[]): void {
    if (slot !== 'number' && slot !== 'ordinal') {
      into.push(...(on ? this.names.endsOf(slot, at) : this.names.startsOf(slot, at)));
    } else if (on) {
      const end = this.numbers.endOf(slot, at);
      if (end > at) into.push(end);
    } else {
      for (let start = at - 1; start >= 0 && start >= at - LONGEST_NUMBER; start--)
        if (this.numbers.endOf(slot, start) === at) into.push(start);
    }
  }
}
