import type { Edit, Span } from '../types.js';
import { positionOf, quoteOf, textHashOf, type Annotation } from './annotation.js';
import { isSamePlace, revision, type Revision } from './look-alike.js';
import { normalText, type NormalText } from './normal-text.js';
import { Scenes } from './scenes.js';
import { quoteAt, sha256, type TextQuoteSelector } from './selectors.js';
import { shiftSpans, track } from './track.js';

/**
 * exact: where it was made; moved: the same words elsewhere; changed: its words were edited; ambiguous: several
 * places fit, none is taken; orphan: its words are gone. Only the first three have a place.
 */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'orphan';

export interface Anchored {
  readonly annotation: Annotation;
  readonly state: AnchorState;
  /** Raw UTF-16 span in the text as given, or null. */
  readonly span: Span | null;
}

export interface DiffPiece {
  readonly op: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

/** A text diff: the equal and deleted pieces make `before`, the equal and inserted ones `after`. */
export type TextDiff = (before: string, after: string) => readonly DiffPiece[];

/** A quotation with less context than this, both sides together, is not searched for. */
const LEAST_CONTEXT = 24;

/**
 * Places annotations in a text; each comes back once, in the order given. `snapshots` holds, by SHA-256, the texts
 * annotations were made in; what changed since is found by `diff` and checked against look-alikes. A quotation is
 * searched for only when that fails, and counts only if it stands exactly once with both its contexts.
 */
export function anchorAll(
  annotations: readonly Annotation[],
  text: string,
  snapshots: ReadonlyMap<string, string>,
  diff: TextDiff,
): Anchored[] {
  const target = new Target(text, diff);
  return annotations.map((annotation) => {
    const hash = textHashOf(annotation);
    const anchored =
      target.unchanged(annotation, hash) ??
      target.followed(annotation, hash === null ? undefined : snapshots.get(hash), hash) ??
      target.searched(annotation, hash === null ? undefined : snapshots.get(hash));
    return { annotation, ...anchored };
  });
}

/** Hashes of the texts that are needed, besides the text itself, to place these annotations. */
export function neededSnapshots(annotations: readonly Annotation[], text: string): ReadonlySet<string> {
  const hash = sha256(text);
  const hashes = annotations.map(textHashOf).filter((old) => old !== null);
  return new Set(hashes.filter((old) => old !== hash));
}

/** Edits, one after the other, that a diff amounts to; a deletion and an insertion that touch are one replacement. */
export function editsOf(pieces: readonly DiffPiece[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let open: { removed: number; text: string } | null = null;
  const close = (): void => {
    if (open === null) return;
    edits.push({ start: at, end: at + open.removed, text: open.text });
    at += open.text.length;
    open = null;
  };
  for (const { op, text } of pieces) {
    if (op === 'equal') {
      close();
      at += text.length;
    } else {
      const before: { removed: number; text: string } = open ?? { removed: 0, text: '' };
      open =
        op === 'delete'
          ? { ...before, removed: before.removed + text.length }
          : { ...before, text: before.text + text };
    }
  }
  close();
  return edits;
}

type Placed = Omit<Anchored, 'annotation'>;

interface Before {
  readonly text: NormalText;
  readonly scenes: Scenes;
  /** Worked out once they are needed. */
  revision: Revision | null;
  edits: readonly Edit[] | null;
}

class Target {
  private readonly text: NormalText;
  private readonly hash: string;
  private readonly befores = new Map<string, Before>();
  private ownScenes: Scenes | null = null;

  constructor(
    raw: string,
    private readonly diff: TextDiff,
  ) {
    this.text = normalText(raw);
    this.hash = sha256(raw);
  }

  /** The text is the one it was made in (or, for annotations of other programs, reads so around it). */
  unchanged(annotation: Annotation, hash: string | null): Placed | null {
    const [position, quote] = [positionOf(annotation), quoteOf(annotation)];
    if (!position || (hash !== this.hash && (hash !== null || !quote))) return null;
    const span = this.text.fromCodePoints(position);
    if (span.start === span.end || position.end > this.text.codePoints) return null;
    const here = quoteAt(this.text.normal, span);
    const agrees = !quote || (here.exact === quote.exact && (hash !== null || sameContext(here, quote)));
    return agrees ? this.placed(span, 'exact') : null;
  }

  /** Follows the passage from the snapshot it was made in to this text. */
  followed(annotation: Annotation, snapshot: string | undefined, hash: string | null): Placed | null {
    const [position, quote] = [positionOf(annotation), quoteOf(annotation)];
    if (snapshot === undefined || hash === null || hash === this.hash || !position) return null;
    const before = this.before(hash, snapshot);
    const was = before.text.fromCodePoints(position);
    const words = before.text.normal.slice(was.start, was.end);
    if (words === '' || (quote && words !== quote.exact)) return null;
    const now = this.inSameParagraph(before, was) ?? this.throughEdits(before, was);
    if (!now) return null;
    if (this.text.normal.slice(now.start, now.end) !== words) return this.placed(now, 'changed');
    return this.placed(now, this.text.toCodePoints(now).start === position.start ? 'exact' : 'moved');
  }

  /** Last resort: the quotation, exactly once with both contexts, and no look-alike of it in the snapshot. */
  searched(annotation: Annotation, snapshot: string | undefined): Placed {
    const quote = quoteOf(annotation);
    if (!quote || quote.prefix.length + quote.suffix.length < LEAST_CONTEXT)
      return { state: 'orphan', span: null };
    const words = quote.prefix + quote.exact + quote.suffix;
    const [at, second] = firstTwo(this.text.normal, words);
    if (at === undefined) return { state: 'orphan', span: null };
    const hadTwin = snapshot !== undefined && firstTwo(normalText(snapshot).normal, words).length > 1;
    if (second !== undefined || hadTwin) return { state: 'ambiguous', span: null };
    const start = at + quote.prefix.length;
    return this.placed({ start, end: start + quote.exact.length }, 'moved');
  }

  /** A paragraph that stands once in both texts, word for word, carries its passages along, however far it moved. */
  private inSameParagraph(before: Before, was: Span): Span | null {
    const index = before.scenes.at(was.start);
    const paragraph = before.scenes.paragraphs[index];
    if (!paragraph || was.end > paragraph.end) return null;
    const words = before.scenes.textOf(index);
    if (words.length < was.end - was.start + LEAST_CONTEXT || before.scenes.only(words) < 0) return null;
    const here = this.scenes().paragraphs[this.scenes().only(words)];
    if (!here) return null;
    const start = here.start + was.start - paragraph.start;
    return { start, end: start + was.end - was.start };
  }

  private throughEdits(before: Before, was: Span): Span | null {
    before.revision ??= revision(before.scenes, this.scenes());
    before.edits ??= editsOf(this.diff(before.text.normal, this.text.normal));
    const [tracked] = shiftSpans([track('', was)], before.edits);
    if (!tracked || tracked.lost) return null;
    const kept = tracked.kept.reduce((sum, { start, end }) => sum + end - start, 0);
    // What stands between the kept words must not outweigh them: then they were torn apart, not edited.
    if (kept * 2 < tracked.end - tracked.start) return null;
    const now = { start: tracked.start, end: tracked.end };
    return isSamePlace(before.revision, was, now) ? now : null;
  }

  private before(hash: string, snapshot: string): Before {
    const known = this.befores.get(hash);
    if (known) return known;
    const text = normalText(snapshot);
    const before = { text, scenes: new Scenes(text.normal), revision: null, edits: null };
    this.befores.set(hash, before);
    return before;
  }

  private scenes(): Scenes {
    this.ownScenes ??= new Scenes(this.text.normal);
    return this.ownScenes;
  }

  private placed(normal: Span, state: AnchorState): Placed {
    return { state, span: this.text.toRaw(normal) };
  }
}

function sameContext(here: TextQuoteSelector, quote: TextQuoteSelector): boolean {
  const enough = quote.prefix.length + quote.suffix.length >= LEAST_CONTEXT;
  const { length } = quote.suffix;
  const prefix = here.prefix.slice(-quote.prefix.length);
  return (
    enough &&
    (quote.prefix === '' || prefix === quote.prefix) &&
    here.suffix.slice(0, length) === quote.suffix
  );
}

/** Offsets of the first two occurrences. */
function firstTwo(text: string, words: string): number[] {
  const first = text.indexOf(words);
  if (first < 0) return [];
  const second = text.indexOf(words, first + 1);
  return second < 0 ? [first] : [first, second];
}
