import type { Span } from '../types.js';
import { asList, isObject, omit, sameJson, type Json, type JsonObject } from './json.js';
import type { NormalText } from './normal-text.js';
import { describe, sha256, type TextPositionSelector, type TextQuoteSelector } from './selectors.js';

/**
 * One W3C Web Annotation that tags a passage. It is the JSON as read: everything Readout does not know is kept, so
 * read its parts through the functions below and change it only by making a new one.
 */
export interface Annotation extends JsonObject {
  readonly id: string;
  readonly type: 'Annotation';
  readonly target: JsonObject;
}

/** Key in `target` that names the exact text the position counts in. */
const TEXT_HASH = 'readout:textSha256';
/** Key that tells a machine suggestion accepted by a reader from a tag of the reader's own. */
export const PROVENANCE = 'readout:provenance';

/** Whether a JSON value is an annotation of a passage that Readout can show; others are kept unread. */
export function isAnnotation(value: unknown): value is Annotation {
  if (!isObject(value) || value.type !== 'Annotation' || typeof value.id !== 'string') return false;
  const target = value.target;
  return isObject(target) && typeof target.source === 'string' && selectorsOf(target).length > 0;
}

export interface NewAnnotation {
  /** `urn:uuid:…` */
  readonly id: string;
  /** ISO 8601 time of creation. */
  readonly time: string;
  readonly author: string;
  /** Article path, relative to the folder that holds `.readout`. */
  readonly source: string;
  readonly text: NormalText;
  /** Raw UTF-16 span. */
  readonly span: Span;
  readonly tags: readonly string[];
  readonly note?: string;
  /** Accepted from a finding rather than selected by hand. */
  readonly suggested?: boolean;
}

export function createAnnotation(from: NewAnnotation): Annotation {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: from.id,
    type: 'Annotation',
    created: from.time,
    modified: from.time,
    creator: { type: 'Person', name: from.author },
    ...(from.suggested ? { [PROVENANCE]: `suggested by readout, accepted by ${from.author}` } : {}),
    motivation: 'tagging',
    body: [...from.tags.map(tagBody), ...noteBodies(from.note ?? '')],
    target: { source: from.source, ...placeOf(from.text, from.span) },
  };
}

/** Tag ids, in order. */
export function tagsOf(annotation: Annotation): readonly string[] {
  return bodies(annotation).flatMap((body) =>
    body.purpose === 'tagging' && typeof body.value === 'string' ? [body.value] : [],
  );
}

/** The note, or '' without. */
export function noteOf(annotation: Annotation): string {
  const note = bodies(annotation).find(isNote);
  return typeof note?.value === 'string' ? note.value : '';
}

/** Name of the creator, or null when the annotation does not say. */
export function authorOf(annotation: Annotation): string | null {
  const creator = asList(annotation.creator).find(isObject);
  return typeof creator?.name === 'string' ? creator.name : null;
}

export function sourceOf(annotation: Annotation): string {
  return textOr(annotation.target.source, '');
}

/** SHA-256 of the text that the position counts in, or null in annotations of other programs. */
export function textHashOf(annotation: Annotation): string | null {
  const hash = annotation.target[TEXT_HASH];
  return typeof hash === 'string' ? hash : null;
}

export function positionOf(annotation: Annotation): TextPositionSelector | null {
  for (const selector of selectorsOf(annotation.target)) {
    const { type, start, end } = selector;
    if (type !== 'TextPositionSelector' || typeof start !== 'number' || typeof end !== 'number') continue;
    if (Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end)
      return { type, start, end };
  }
  return null;
}

export function quoteOf(annotation: Annotation): TextQuoteSelector | null {
  for (const selector of selectorsOf(annotation.target)) {
    const { type, exact, prefix, suffix } = selector;
    if (type !== 'TextQuoteSelector' || typeof exact !== 'string' || exact === '') continue;
    return { type, exact, prefix: textOr(prefix, ''), suffix: textOr(suffix, '') };
  }
  return null;
}

/** The same annotation with other tags; bodies of tags that stay are kept as they are. */
export function withTags(annotation: Annotation, tags: readonly string[], time: string): Annotation {
  const old = bodies(annotation);
  const kept = tags.map(
    (tag) => old.find((body) => body.purpose === 'tagging' && body.value === tag) ?? tagBody(tag),
  );
  const others = asList(annotation.body).filter((body) => !isObject(body) || body.purpose !== 'tagging');
  return { ...annotation, modified: time, body: [...kept, ...others] };
}

/** The same annotation with another note ('' removes it). */
export function withNote(annotation: Annotation, note: string, time: string): Annotation {
  const old = bodies(annotation).find(isNote);
  const others = asList(annotation.body).filter((body) => body !== old);
  const replaced = old === undefined || note === '' ? noteBodies(note) : [{ ...old, value: note }];
  return { ...annotation, modified: time, body: [...others, ...replaced] };
}

/** The same annotation placed anew at a raw UTF-16 span; selectors of other kinds and other target fields stay. */
export function withPlace(annotation: Annotation, text: NormalText, span: Span): Annotation {
  const place = placeOf(text, span);
  const foreign = selectorsOf(annotation.target).filter(
    ({ type }) => type !== 'TextPositionSelector' && type !== 'TextQuoteSelector',
  );
  const target = { ...annotation.target, ...place, selector: [...asList(place.selector), ...foreign] };
  return { ...annotation, target };
}

/** Same id, tags, note and every other field; where it stands and when it was touched do not count. */
export function sameContent(a: Annotation, b: Annotation): boolean {
  return sameJson(omit(a, ['target', 'modified']), omit(b, ['target', 'modified']));
}

function placeOf(text: NormalText, span: Span): JsonObject {
  const { position, quote } = describe(text, span);
  return { selector: [{ ...position }, { ...quote }], [TEXT_HASH]: sha256(text.normal) };
}

function selectorsOf(target: JsonObject): readonly JsonObject[] {
  return asList(target.selector).filter(isObject);
}

function bodies(annotation: Annotation): readonly JsonObject[] {
  return asList(annotation.body).filter(isObject);
}

function isNote(body: JsonObject): boolean {
  return body.purpose === 'commenting';
}

function tagBody(tag: string): JsonObject {
  return { type: 'TextualBody', purpose: 'tagging', value: tag };
}

function noteBodies(note: string): readonly JsonObject[] {
  return note === ''
    ? []
    : [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' }];
}

function textOr(value: Json | undefined, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
