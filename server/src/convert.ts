import type { Position, Range } from 'vscode-languageserver';
import type { Edit, Span } from './core/types.js';

/** Units of `Position.character`, agreed at initialisation. Offsets inside the server are always UTF-16 units. */
export type Encoding = 'utf-8' | 'utf-16';

/** A change as a client sends it; without a range it replaces everything. */
export interface TextChange {
  readonly range?: Range;
  readonly text: string;
}

/** Picks the encoding: UTF-8 where the client offers it first, UTF-16 in every other case. */
export function agreeEncoding(offered: readonly string[] | undefined): Encoding {
  const first = offered?.find((encoding) => encoding === 'utf-8' || encoding === 'utf-16');
  return first === 'utf-8' ? 'utf-8' : 'utf-16';
}

/** Length in UTF-8 bytes; an unpaired surrogate counts as the three bytes of U+FFFD. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const size = utf8Size(text, at);
    bytes += size;
    if (size === 4) at++;
  }
  return bytes;
}

function utf8Size(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit >= 0xd800 && unit < 0xdc00) {
    const next = text.charCodeAt(at + 1);
    if (next >= 0xdc00 && next < 0xe000) return 4;
  }
  return 3;
}

/**
 * The text of one document with its line starts: the only place that knows lines and columns. Lines end at LF, CRLF
 * or a lone CR. An edit touches the lines around it; the rest is moved by arithmetic.
 */
export class DocumentText {
  private starts: number[];

  constructor(
    private current: string,
    private readonly encoding: Encoding,
  ) {
    this.starts = [0];
    pushLineStarts(this.starts, current, 0);
  }

  get text(): string {
    return this.current;
  }

  get length(): number {
    return this.current.length;
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** Applies one change and returns it in offsets of the text before the change. */
  apply(change: TextChange): Edit {
    const span = change.range === undefined ? { start: 0, end: this.length } : this.spanOf(change.range);
    const edit = { ...span, text: change.text };
    this.moveLines(edit);
    this.current = this.current.slice(0, edit.start) + edit.text + this.current.slice(edit.end);
    return edit;
  }

  /** Offset of a position; past the end of a line or of the text it is the end of that line or text. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.starts[position.line];
    if (start === undefined) return this.length;
    const end = this.starts[position.line + 1] ?? this.length;
    if (position.character <= 0) return start;
    if (this.encoding === 'utf-8') return start + unitsOfBytes(this.lineText(start, end), position.character);
    const offset = start + position.character;
    // Far from the line end there is no need to look at the text.
    return offset <= end - 2 ? offset : Math.min(offset, start + this.lineText(start, end).length);
  }

  positionAt(offset: number): Position {
    const within = Math.min(Math.max(offset, 0), this.length);
    const line = this.lineAt(within);
    const start = this.starts[line] ?? 0;
    const character =
      this.encoding === 'utf-8' ? utf8Length(this.current.slice(start, within)) : within - start;
    return { line, character };
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The span of a range; a reversed range is turned round. */
  spanOf(range: Range): Span {
    const start = this.offsetAt(range.start);
    const end = this.offsetAt(range.end);
    return start <= end ? { start, end } : { start: end, end: start };
  }

  /** Length of a span in the units of the agreed encoding. */
  unitsOf(span: Span): number {
    return this.encoding === 'utf-8'
      ? utf8Length(this.current.slice(span.start, span.end))
      : span.end - span.start;
  }

  /** The span of one line without its line end. */
  lineSpan(line: number): Span {
    const start = this.starts[line] ?? this.length;
    const end = this.starts[line + 1] ?? this.length;
    return { start, end: start + this.lineText(start, end).length };
  }

  private lineText(start: number, end: number): string {
    let stop = end;
    while (stop > start && stop > end - 2 && isLineEnd(this.current.charCodeAt(stop - 1))) stop--;
    return this.current.slice(start, stop);
  }

  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private moveLines(edit: Edit): void {
    // One line more before the edit: deleting what stands between CR and LF joins them.
    const first = Math.max(0, this.lineAt(edit.start) - 1);
    const last = this.lineAt(edit.end);
    const from = this.starts[first] ?? 0;
    const to = this.starts[last + 1] ?? this.length;
    const region = this.current.slice(from, edit.start) + edit.text + this.current.slice(edit.end, to);
    const fresh: number[] = [];
    pushLineStarts(fresh, region, from);
    const delta = edit.text.length - (edit.end - edit.start);
    // The start of the line after the region is known already, and shifted with the others below.
    if (last + 1 < this.starts.length) fresh.pop();
    const after = this.starts.slice(last + 1);
    if (delta !== 0) for (let i = 0; i < after.length; i++) after[i] = (after[i] ?? 0) + delta;
    this.starts = this.starts.slice(0, first + 1).concat(fresh, after);
  }
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

function pushLineStarts(starts: number[], text: string, base: number): void {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 13 && text.charCodeAt(at + 1) === 10) at++;
    if (isLineEnd(unit)) starts.push(base + at + 1);
  }
}

function unitsOfBytes(line: string, bytes: number): number {
  let left = bytes;
  let at = 0;
  while (at < line.length) {
    const size = utf8Size(line, at);
    if (size > left) break;
    left -= size;
    at += size === 4 ? 2 : 1;
  }
  return at;
}
