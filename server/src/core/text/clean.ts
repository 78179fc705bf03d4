import type { Span } from '../types.js';

/** Stands in clean text for a stretch that is not searched (URL, inline code, image, script); matches nothing. */
export const OPAQUE = '\uFFFC';

/**
 * One paragraph as a reader sees it: Markdown marks, link destinations, HTML tags and invisible characters are gone,
 * unsearched stretches are one {@link OPAQUE} character, odd spaces are plain ones. All analysis works on `text`;
 * `toSource` maps a span of it back to UTF-16 offsets of the paragraph as written.
 */
export interface CleanText {
  readonly text: string;
  toSource(span: Span): Span;
}

/** Longest link destination or inline code that is looked for: keeps cleaning linear on hostile text. */
const REACH = 500;
/** Longest fence of inline code. */
const MOST_BACKTICKS = 8;

const INVISIBLE = /[\r\u00AD\u200B-\u200D\u2060\uFEFF]/;
const ODD_SPACE = /[\u00A0\u2000-\u200A\u202F\u3000\t]/;
const MARK = /[\t\r[\]*_~`<\\!#>]/;
const BEYOND_ASCII = /[\u0080-\uFFFF]/;
const INVISIBLE_OR_ODD = new RegExp(`${INVISIBLE.source}|${ODD_SPACE.source}`);
/** Also addresses, and line ends, after which marks of their own may stand: what lies between is kept in one piece. */
const NEXT_INTERESTING = new RegExp(`${INVISIBLE_OR_ODD.source}|${MARK.source}|https?:|www\\.|\\n`, 'g');
const URL_AT = /(?:https?:\/\/|www\.)[^\s<>"“”\])]{2,2000}/y;
const TAG_AT = /<\/?[A-Za-z][^<>]{0,500}>/y;
const AUTOLINK_AT = /<[a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,2000}>/iy;
const SKIPPED_ELEMENT_AT = /<(script|style)\b[^<>]{0,500}>[^<]{0,2000}<\/\1>/iy;
const LINE_MARK_AT = /[ \t]{0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+(?=\S))/y;

/** Cleans one paragraph. Inline code is recognised only where `markdown` is set: agencies type ``quotes'' in text. */
export function cleanText(source: string, markdown: boolean): CleanText {
  if (!isInteresting(source)) return new AsWritten(source);
  const builder = new Builder(source);
  const links = linkMarks(source);
  let at = 0;
  while (at < source.length) {
    at = atLineStart(source, at) ? builder.drop(at, matchEnd(LINE_MARK_AT, source, at)) : at;
    const plain = plainEnd(source, at);
    at = plain > at ? builder.keep(at, source.slice(at, plain)) : step(source, at, markdown, links, builder);
  }
  return builder.finish();
}

/** Is there anything to clean? Asked bit by bit: one expression for all of it takes ten times as long on plain text. */
function isInteresting(source: string): boolean {
  return (
    MARK.test(source) ||
    (BEYOND_ASCII.test(source) && INVISIBLE_OR_ODD.test(source)) ||
    source.includes('www.') ||
    (source.includes('http') && /https?:/.test(source))
  );
}

function plainEnd(source: string, at: number): number {
  NEXT_INTERESTING.lastIndex = at;
  return NEXT_INTERESTING.exec(source)?.index ?? source.length;
}

/** Words of a document as they are shown elsewhere: on one line, without the Markdown that may stand inside. */
export function shownWords(source: string): string {
  return cleanText(source, true).text.replace(/\s+/g, ' ').trim();
}

function step(source: string, at: number, markdown: boolean, links: LinkMarks, builder: Builder): number {
  const char = source[at];
  if (char === undefined) return source.length;
  const drop = links.get(at);
  if (drop !== undefined) return drop.opaque ? builder.opaque(at, drop.end) : builder.drop(at, drop.end);
  switch (char) {
    case '<': {
      if (source.startsWith('<!--', at)) {
        const close = builder.closingOf('-->', at + 4);
        return close < 0 ? builder.keep(at, char) : builder.drop(at, close + 3);
      }
      const skipped = matchEnd(SKIPPED_ELEMENT_AT, source, at) || matchEnd(AUTOLINK_AT, source, at);
      if (skipped) return builder.opaque(at, skipped);
      const tag = matchEnd(TAG_AT, source, at);
      return tag ? builder.drop(at, tag) : builder.keep(at, char);
    }
    case '`': {
      const end = markdown ? codeEnd(source, at) : 0;
      return end ? builder.opaque(at, end) : builder.keep(at, char);
    }
    case '\\':
      return markdown && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? '')
        ? builder.keep(builder.drop(at, at + 1), source[at + 1] ?? '')
        : builder.keep(at, char);
    case '*':
    case '_':
    case '~':
      return isEmphasis(source, at) ? builder.drop(at, at + 1) : builder.keep(at, char);
    case 'h':
    case 'w': {
      const end = /\w/.test(source[at - 1] ?? '') ? 0 : matchEnd(URL_AT, source, at);
      return end ? builder.opaque(at, trimUrl(source, at, end)) : builder.keep(at, char);
    }
    default:
      if (INVISIBLE.test(char)) return builder.drop(at, at + 1);
      return builder.keep(at, ODD_SPACE.test(char) ? ' ' : char);
  }
}

/** A URL does not end in sentence punctuation. */
function trimUrl(source: string, start: number, end: number): number {
  while (end > start && /[.,;:!?'’)]/.test(source[end - 1] ?? '')) end--;
  return end;
}

function atLineStart(source: string, at: number): boolean {
  return at === 0 || source[at - 1] === '\n';
}

/** End of the match of a sticky expression at `at`, or 0. */
function matchEnd(sticky: RegExp, source: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(source) ? sticky.lastIndex : 0;
}

/** Inline code: a run of back-ticks up to the next run of the same length. */
function codeEnd(source: string, at: number): number {
  let run = at;
  while (run - at < MOST_BACKTICKS && source[run] === '`') run++;
  const fence = source.slice(at, run);
  const close = source.slice(run, run + REACH).indexOf(fence);
  return close < 0 ? 0 : run + close + fence.length;
}

/** Emphasis marks stick to a word on one side; a bullet or "2 * 3" has spaces on both, snake_case has letters. */
function isEmphasis(source: string, at: number): boolean {
  const mark = source[at] ?? '';
  let start = at;
  let end = at + 1;
  // A run of more than three is a rule or noise; looking no further than four keeps hostile runs linear.
  while (end - start <= 3 && source[start - 1] === mark) start--;
  while (end - start <= 3 && source[end] === mark) end++;
  if (end - start > 3 || (mark === '~' && end - start !== 2)) return false;
  const before = source[start - 1] ?? ' ';
  const after = source[end] ?? ' ';
  if (/\s/.test(before) && /\s/.test(after)) return false;
  return mark !== '_' || !(/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
}

type LinkMarks = ReadonlyMap<number, { readonly end: number; readonly opaque: boolean }>;

/** Brackets and destinations of `[text](destination)`, `[text][ref]` and images, by the offset where they begin. */
function linkMarks(source: string): LinkMarks {
  const marks = new Map<number, { end: number; opaque: boolean }>();
  const open: number[] = [];
  for (let at = source.indexOf('['); at >= 0 && at < source.length; at++) {
    const char = source[at];
    if (char === '[') open.push(at);
    if (char !== ']' || open.length === 0) continue;
    const start = open.pop() ?? 0;
    const end = destinationEnd(source, at + 1);
    if (end === 0) continue;
    if (source[start - 1] === '!') marks.set(start - 1, { end, opaque: true });
    else {
      marks.set(start, { end: start + 1, opaque: false });
      marks.set(at, { end, opaque: false });
    }
    at = end - 1;
  }
  return marks;
}

/** End of `(destination)` or `[ref]` beginning at `at`, or 0. */
function destinationEnd(source: string, at: number): number {
  const opener = source[at];
  if (opener !== '(' && opener !== '[') return 0;
  const closer = opener === '(' ? ')' : ']';
  let depth = 0;
  for (let i = at; i < source.length && i < at + REACH; i++) {
    const char = source[i];
    if (char === '\n') return 0;
    if (char === opener) depth++;
    else if (char === closer && --depth === 0) {
      // "[text] (an aside)" and "[a](b c d)" are prose: a destination has no spaces but before a quoted title.
      return /^[^\s]*(?:\s+["'(][^\n]*)?$/.test(source.slice(at + 1, i).trim()) ? i + 1 : 0;
    }
  }
  return 0;
}

/** A long document keeps very many of these: an instance of a class takes far less room than a closure. */
class AsWritten implements CleanText {
  constructor(readonly text: string) {}

  toSource({ start, end }: Span): Span {
    return { start, end };
  }
}

class Cleaned implements CleanText {
  /**
   * @param cleanAt where runs of kept characters begin in the clean text, ascending
   * @param sourceAt where they begin in the source
   * @param widths how many characters of the source an opaque one stands for, by its place; null without any
   */
  constructor(
    readonly text: string,
    private readonly cleanAt: readonly number[],
    private readonly sourceAt: readonly number[],
    private readonly widths: ReadonlyMap<number, number> | null,
  ) {}

  toSource({ start, end }: Span): Span {
    const first = this.locate(start);
    if (end <= start) return { start: first, end: first };
    return { start: first, end: this.locate(end - 1) + (this.widths?.get(end - 1) ?? 1) };
  }

  private locate(offset: number): number {
    const { cleanAt, sourceAt } = this;
    let low = 0;
    let high = cleanAt.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((cleanAt[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (sourceAt[low] ?? 0) + offset - (cleanAt[low] ?? 0);
  }
}

/** Collects kept characters and, for each run of them, where it stood in the source. */
class Builder {
  private readonly parts: string[] = [];
  private readonly cleanAt: number[] = [0];
  private readonly sourceAt: number[] = [0];
  private readonly widths = new Map<number, number>();
  private length = 0;
  private expected = 0;
  private closing = -2;

  constructor(private readonly source: string) {}

  keep(at: number, words: string): number {
    this.place(at);
    this.parts.push(words);
    this.length += words.length;
    this.expected = at + words.length;
    return this.expected;
  }

  /** Offset of the next `mark` from `at` on, or -1; asked in ascending order, so each stretch is searched once. */
  closingOf(mark: string, at: number): number {
    if (this.closing !== -1 && this.closing < at) this.closing = this.source.indexOf(mark, at);
    return this.closing;
  }

  drop(at: number, end: number): number {
    return Math.max(at, end);
  }

  opaque(at: number, end: number): number {
    this.place(at);
    this.widths.set(this.length, end - at);
    this.parts.push(OPAQUE);
    this.length++;
    this.expected = end;
    return end;
  }

  finish(): CleanText {
    const { parts, cleanAt, sourceAt, widths } = this;
    return new Cleaned(parts.join(''), cleanAt.slice(), sourceAt.slice(), widths.size === 0 ? null : widths);
  }

  private place(at: number): void {
    // After an opaque stretch one clean character stands for many: the run is broken there, too.
    if (at === this.expected && this.widths.get(this.length - 1) === undefined) return;
    if (this.cleanAt[this.cleanAt.length - 1] === this.length) this.sourceAt[this.sourceAt.length - 1] = at;
    else {
      this.cleanAt.push(this.length);
      this.sourceAt.push(at);
    }
  }
}
