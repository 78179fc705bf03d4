import type { Location, Position } from 'vscode-languageserver';
import type { Span } from '../core/types.js';
import type { OpenDocument } from '../document/open-document.js';
import { locationOf } from './definition.js';
import { namingWords, speakerAt } from './speaker-at.js';

/** Places listed at most. */
const MOST = 1000;

/**
 * Where an article names the person, outlet or body that stands, or speaks, at a position: by a name of the formulary, or
 * by words that a quotation's speaker was read from ("he"). Null where nobody known stands.
 * @param formularyUri where the actor's own entry is listed first; null leaves it out
 */
export function speakerReferences(
  document: OpenDocument,
  position: Position,
  formularyUri: string | null,
): Location[] | null {
  const { knowledge, text, uri } = document;
  const found = speakerAt(document, text.offsetAt(position));
  if (found === null || knowledge === null) return null;
  const { actor, speaker } = found;
  const isSame = (id: string | null, name: string | null): boolean =>
    actor === null ? name === speaker : id === actor;
  const read = document.findings().flatMap((finding): Span[] => {
    if (finding.kind !== 'quote' || !isSame(finding.speakerId, finding.speaker)) return [];
    const words = namingWords(finding);
    return words === null ? [] : [words];
  });
  const named = knowledge.actorNames.all(text.text, speaker, actor);
  const entry = formularyUri === null || actor === null ? null : knowledge.placeOfActor(actor, formularyUri);
  const places = apart([...named, ...read]).slice(0, MOST);
  return [
    ...(entry === null ? [] : [locationOf(entry)]),
    ...places.map((span) => ({ uri, range: text.rangeOf(span) })),
  ];
}

/** In order, and of overlapping ones the first and longest. */
function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
