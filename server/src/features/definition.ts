import type { Location, Position } from 'vscode-languageserver';
import type { OpenDocument } from '../document/open-document.js';
import type { FormulaChoice, Place } from '../protocol.js';

/** Where the entry of the formula at a position stands; null off a formula, or where the client has no formulary. */
export function definition(
  document: OpenDocument,
  position: Position,
  formularyUri: string | null,
): Location | null {
  const offset = document.text.offsetAt(position);
  const formula = document.at(offset).find((finding) => finding.kind === 'formula');
  const place = formula === undefined ? null : document.knowledge?.placeOf(formula.formula, formularyUri);
  return place === null || place === undefined ? null : locationOf(place);
}

function locationOf({ uri, line, character }: Place): Location {
  return { uri, range: { start: { line, character }, end: { line, character } } };
}

/** All formulas, to choose from, by name. */
export function formulaChoices(document: OpenDocument): FormulaChoice[] {
  const formulas = document.knowledge?.formulary.formulas ?? [];
  return formulas
    .map(({ id, name, category, signal }) => ({ id, name, category, signal }))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}
