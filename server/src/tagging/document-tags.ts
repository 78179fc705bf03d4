import { noteOf, quoteOf, tagsOf } from '../core/annotations/annotation.js';
import { normalForm } from '../core/annotations/normal-text.js';
import { shiftSpans, track, type TrackedSpan } from '../core/annotations/track.js';
import type { Edit } from '../core/types.js';
import type { TagView } from '../protocol.js';
import type { PlacedAnnotation } from '../workspace/annotation-store.js';

/** A text of which stretches can be had: a string, or a document that is never put together for it. */
export interface Sliceable {
  slice(start: number, end: number): string;
}

/** The tagged passages of one open document, kept in place while it is edited. */
export class DocumentTags {
  private placed: readonly PlacedAnnotation[] = [];
  private spans: ReadonlyMap<number, TrackedSpan> = new Map();

  /** Takes over what was placed in a text, moved by the edits made since that text. */
  reset(placed: readonly PlacedAnnotation[], since: readonly Edit[]): void {
    this.placed = placed;
    const tracked = placed.flatMap(({ span }, index) => (span === null ? [] : [track(String(index), span)]));
    this.spans = byIndex(shiftSpans(tracked, since));
  }

  edit(edits: readonly Edit[]): void {
    if (this.spans.size > 0) this.spans = byIndex(shiftSpans([...this.spans.values()], edits));
  }

  get size(): number {
    return this.placed.length;
  }

  /** Has an edit torn away a passage that stood here? Then anchoring anew may find it, after an undo say. */
  get hasLost(): boolean {
    return [...this.spans.values()].some(({ lost }) => lost);
  }

  own(id: string): PlacedAnnotation | undefined {
    return this.placed.find(({ annotation, own }) => own && annotation.id === id);
  }

  annotations(): readonly PlacedAnnotation[] {
    return this.placed;
  }

  views(text: Sliceable): TagView[] {
    return this.placed.map((placed, index) => {
      const span = this.spans.get(index);
      const isHere = span !== undefined && !span.lost;
      const exact = quoteOf(placed.annotation)?.exact ?? (isHere ? text.slice(span.start, span.end) : '');
      const { created } = placed.annotation;
      return {
        id: placed.annotation.id,
        start: isHere ? span.start : null,
        end: isHere ? span.end : null,
        exact,
        tags: tagsOf(placed.annotation),
        note: noteOf(placed.annotation) || null,
        author: placed.author ?? '',
        created: typeof created === 'string' ? created : '',
        state: this.stateOf(placed, span, exact, text),
        own: placed.own,
      };
    });
  }

  private stateOf(
    { state }: PlacedAnnotation,
    span: TrackedSpan | undefined,
    exact: string,
    text: Sliceable,
  ): TagView['state'] {
    if (span === undefined) return state;
    if (span.lost) return 'orphan';
    if (normalForm(text.slice(span.start, span.end)) !== exact) return 'changed';
    return state === 'changed' ? 'exact' : state;
  }
}

function byIndex(spans: readonly TrackedSpan[]): ReadonlyMap<number, TrackedSpan> {
  return new Map(spans.map((span) => [Number(span.id), span]));
}
