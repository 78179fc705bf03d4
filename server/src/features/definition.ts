import type { Location, Position } from 'vscode-languageserver';
import { isSureQuote } from '../core/quotes/sure.js';
import type { Span } from '../core/types.js';
import type { OpenDocument } from '../document/open-document.js';
import type { Knowledge } from '../knowledge.js';
import type { FormulaChoice, Place } from '../protocol.js';
import { namingWords, speakerAt, type SpeakerAt } from './speaker-at.js';

/** So far back (UTF-16 units) a name is looked for: attribution remembers no further either. */
const FURTHEST = 100_000;

/**
 * Where what stands at a position is defined; null where nothing is known, or where the client has no formulary.
 * - a formula: its entry;
 * - a name of an actor, or words said by one for sure: the actor's entry, in the topmost layer that has it;
 * - words that stand for a name ("he"), and words whose speaker was carried over or has no entry: the place in the
 *   article where the speaker was last named before.
 */
export function definition(
  document: OpenDocument,
  position: Position,
  formularyUri: string | null,
): Location | null {
  const { knowledge } = document;
  if (knowledge === null) return null;
  const offset = document.text.offsetAt(position);
  const formula = document.at(offset).find((finding) => finding.kind === 'formula');
  if (formula !== undefined) {
    const place = knowledge.placeOf(formula.formula, formularyUri);
    return place === null ? null : locationOf(place);
  }
  const found = speakerAt(document, offset);
  if (found === null) return null;
  const entry = found.actor === null ? null : knowledge.placeOfActor(found.actor, formularyUri);
  const naming = isEntryMeant(found, document, knowledge) ? null : namingPlace(found, document, knowledge);
  if (naming !== null) return { uri: document.uri, range: document.text.rangeOf(naming) };
  return entry === null ? null : locationOf(entry);
}

/** Is the actor's entry what tells more, rather than the place where the article named the speaker? */
function isEntryMeant(
  { actor, isName, quote, span }: SpeakerAt,
  { text }: OpenDocument,
  knowledge: Knowledge,
): boolean {
  if (actor === null) return false;
  if (quote === null) return true;
  return isName
    ? knowledge.actorNames.isPartOfName(text.slice(span.start, span.end), actor)
    : isSureQuote(quote);
}

/** Where the article named the speaker: the words that the quotation's speaker was read from, else the last ones before. */
function namingPlace(
  { speaker, actor, isName, quote, span }: SpeakerAt,
  { text }: OpenDocument,
  { actorNames }: Knowledge,
): Span | null {
  const words = quote === null || isName ? null : namingWords(quote);
  const isPlain =
    words !== null &&
    (text.slice(words.start, words.end).includes(speaker) ||
      (actor !== null && actorNames.isPartOfName(text.slice(words.start, words.end), actor)));
  if (isPlain) return words;
  const before = (words ?? span).start;
  const base = Math.max(0, before - FURTHEST);
  const last = actorNames.lastBefore(text.slice(base, before), before - base, speaker, actor);
  return last === null ? words : { start: base + last.start, end: base + last.end };
}

/** A place as the protocol has it: a range of nothing. */
export function locationOf({ uri, line, character }: Place): Location {
  return { uri, range: { start: { line, character }, end: { line, character } } };
}

/** All formulas, to choose from, by name. */
export function formulaChoices(document: OpenDocument): FormulaChoice[] {
  const formulas = document.knowledge?.formulary.formulas ?? [];
  return formulas
    .map(({ id, name, category, signal }) => ({ id, name, category, signal }))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}
