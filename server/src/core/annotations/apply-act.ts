import { sameContent, type Annotation } from './annotation.js';
import { sameJson } from './json.js';

export type Applied =
  { readonly ok: true; readonly annotations: readonly Annotation[] } | { readonly ok: false };

/**
 * Turns the annotations `from` into those of `to` in whatever the file holds now, by id; everything else stays. Not
 * possible when one of them was meanwhile changed or removed elsewhere: another window's work is not overwritten.
 * An annotation that was meanwhile placed anew keeps that newer place.
 */
export function applyChange(
  current: readonly Annotation[],
  from: readonly Annotation[],
  to: readonly Annotation[],
): Applied {
  const now = new Map(current.map((annotation) => [annotation.id, annotation]));
  const wanted = new Map(to.map((annotation) => [annotation.id, annotation]));
  for (const old of from) {
    const found = now.get(old.id);
    if (!found || !sameContent(found, old)) return { ok: false };
  }
  const previous = new Map(from.map((annotation) => [annotation.id, annotation]));
  for (const added of to) {
    const found = now.get(added.id);
    if (found && !previous.has(added.id) && !sameContent(found, added)) return { ok: false };
  }
  const kept = current.flatMap((annotation) => {
    const next = wanted.get(annotation.id);
    if (next) return [place(annotation, next, previous.get(annotation.id))];
    return previous.has(annotation.id) ? [] : [annotation];
  });
  return { ok: true, annotations: [...kept, ...to.filter(({ id }) => !now.has(id))] };
}

/** The wanted annotation, at its own place if the act saw the present one, else at the present one. */
function place(annotation: Annotation, next: Annotation, old: Annotation | undefined): Annotation {
  return old && sameJson(old.target, annotation.target) ? next : { ...next, target: annotation.target };
}
