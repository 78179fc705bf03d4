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
 * The text of one document, line by line: the only place that knows lines and columns. Lines end at LF, CRLF or a lone
 * CR. An edit touches the lines around it; the start of the rest is moved by arithmetic, and the whole is one string
 * only when somebody asks for it.
 */
export class DocumentText {
  /** Each with its line end; the last has none and may be empty. */
  private lines: string[];
  private starts: number[];
  private whole: string | null;

  constructor(
    text: string,
    private readonly encoding: Encoding,
  ) {
    this.lines = linesOf(text);
    this.whole = text;
    let at = 0;
    this.starts = this.lines.map((line) => {
      const start = at;
      at += line.length;
      return start;
    });
  }

  get text(): string {
    this.whole ??= this.lines.join('');
    return this.whole;
  }

  get length(): number {
    const last = this.lines.length - 1;
    return (this.starts[last] ?? 0) + (this.lines[last]?.length ?? 0);
  }

  get lineCount(): number {
    return this.lines.length;
  }

  /** A stretch of the text, cut to it; costs no more than the stretch. */
  slice(start: number, end: number): string {
    const [from, to] = [Math.max(0, start), Math.min(end, this.length)];
    if (to <= from) return '';
    const first = this.lineAt(from);
    const last = this.lineAt(to);
    const base = this.starts[first] ?? 0;
    return this.lines
      .slice(first, last + 1)
      .join('')
      .slice(from - base, to - base);
  }

  /** Applies one change and returns it in offsets of the text before the change. */
  apply(change: TextChange): Edit {
    const span = change.range === undefined ? { start: 0, end: this.length } : this.spanOf(change.range);
    const edit = { ...span, text: change.text };
    // One line more before the edit: deleting what stands between CR and LF joins them.
    const first = Math.max(0, this.lineAt(edit.start) - 1);
    const last = this.lineAt(edit.end);
    const base = this.starts[first] ?? 0;
    const old = this.lines.slice(first, last + 1).join('');
    const fresh = linesOf(old.slice(0, edit.start - base) + edit.text + old.slice(edit.end - base));
    // What follows the last line end of the region is the empty head of a line that is there already.
    if (last + 1 < this.lines.length && fresh[fresh.length - 1] === '') fresh.pop();
    this.put(first, last + 1 - first, fresh);
    this.whole = null;
    const delta = edit.text.length - (edit.end - edit.start);
    let at = base;
    for (const [i, line] of fresh.entries()) {
      this.starts[first + i] = at;
      at += line.length;
    }
    if (delta !== 0) {
      const { starts } = this;
      for (let i = first + fresh.length; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + delta;
    }
    return edit;
  }

  /** Offset of a position; past the end of a line or of the text it is the end of that line or text. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.starts[position.line];
    if (start === undefined) return this.length;
    if (position.character <= 0) return start;
    const line = this.lineText(position.line);
    if (this.encoding === 'utf-8') return start + unitsOfBytes(line, position.character);
    return start + Math.min(position.character, line.length);
  }

  positionAt(offset: number): Position {
    const within = Math.min(Math.max(offset, 0), this.length);
    const line = this.lineAt(within);
    const column = within - (this.starts[line] ?? 0);
    const character =
      this.encoding === 'utf-8' ? utf8Length((this.lines[line] ?? '').slice(0, column)) : column;
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
    return this.encoding === 'utf-8' ? utf8Length(this.slice(span.start, span.end)) : span.end - span.start;
  }

  /** The span of one line without its line end. */
  lineSpan(line: number): Span {
    const start = this.starts[line] ?? this.length;
    return { start, end: start + this.lineText(line).length };
  }

  private lineText(number: number): string {
    const line = this.lines[number] ?? '';
    let stop = line.length;
    while (stop > 0 && stop > line.length - 2 && isLineEnd(line.charCodeAt(stop - 1))) stop--;
    return line.slice(0, stop);
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

  /** Puts lines in place of `count` others; their starts are still to be set. */
  private put(from: number, count: number, fresh: readonly string[]): void {
    if (fresh.length === count) {
      for (const [i, line] of fresh.entries()) this.lines[from + i] = line;
      return;
    }
    this.lines = this.lines.slice(0, from).concat(fresh, this.lines.slice(from + count));
    this.starts = this.starts.slice(0, from).concat(
      fresh.map(() => 0),
      this.starts.slice(from + count),
    );
  }
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

const LINE_END = /\r\n|\r|\n/g;

function linesOf(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    const end = match.index + match[0].length;
    lines.push(text.slice(start, end));
    start = end;
  }
  lines.push(text.slice(start));
  return lines;
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
