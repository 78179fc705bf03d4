import { createDateTagger, type DateTagger } from '../dates/index.js';
import type { Actor, Formula, Formulary } from '../formulary/types.js';
import { createHistory, type History } from '../history/index.js';
import { compileMatcher, type Matcher } from '../match/matcher.js';
import { createAttributor, type Attributor } from '../quotes/index.js';

/** Everything compiled once from a formulary and used for every article; frozen, without state of its own. */
export interface AnalysisTools {
  readonly formulary: Formulary;
  readonly formulas: ReadonlyMap<string, Formula>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly matcher: Matcher;
  readonly dates: DateTagger;
  readonly attributor: Attributor;
  readonly history: History;
}

export function compileTools(formulary: Formulary): AnalysisTools {
  return Object.freeze({
    formulary,
    formulas: new Map(formulary.formulas.map((formula) => [formula.id, formula])),
    actors: new Map(formulary.actors.map((actor) => [actor.id, actor])),
    matcher: compileMatcher(formulary.formulas.filter((formula) => formula.disabled !== true)),
    dates: createDateTagger(formulary),
    attributor: createAttributor(formulary),
    history: createHistory(formulary),
  });
}
