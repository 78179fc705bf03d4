import { createDateTagger, type DateTagger } from '../dates/index.js';
import type { Actor, Formula, Formulary } from '../formulary/types.js';
import { createHistory, type History } from '../history/index.js';
import { builtInPatterns } from '../match/ready/built-in.js';
import {
  compileMatcher,
  compileMatcherInSteps,
  type Matcher,
  type MatcherOptions,
} from '../match/matcher.js';
import { NearChoice } from '../match/near.js';
import { NearRungs } from '../match/near-rungs.js';
import { slotNames } from '../match/slots.js';
import type { Breather } from '../text/schedule.js';
import { quoteReader } from './quote-reader.js';
import { createAttributor, type Attributor } from '../quotes/index.js';

/** Everything compiled once from a formulary and used for every article; frozen, without state of its own. */
export interface AnalysisTools {
  readonly formulary: Formulary;
  readonly formulas: ReadonlyMap<string, Formula>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly matcher: Matcher;
  readonly nearChoice: NearChoice;
  readonly nearRungs: NearRungs;
  readonly dates: DateTagger;
  readonly attributor: Attributor;
  readonly history: History;
}

export function compileTools(formulary: Formulary): AnalysisTools {
  return toolsOf(formulary, compileMatcher(inForce(formulary), slotNames(formulary), ready()));
}

/** The same, letting the host breathe. @throws CancelledError once the breather's signal is aborted */
export async function compileToolsInSteps(formulary: Formulary, breather: Breather): Promise<AnalysisTools> {
  const matcher = await compileMatcherInSteps(inForce(formulary), slotNames(formulary), breather, ready());
  await breather.pause();
  return toolsOf(formulary, matcher);
}

/** Of the built-in formulas only those are compiled that a text may hold. */
function ready(): MatcherOptions {
  return { nearVariants: true, ready: builtInPatterns() };
}

function inForce({ formulas }: Formulary): readonly Formula[] {
  return formulas.filter((formula) => formula.disabled !== true);
}

function toolsOf(formulary: Formulary, matcher: Matcher): AnalysisTools {
  return Object.freeze({
    formulary,
    formulas: new Map(formulary.formulas.map((formula) => [formula.id, formula])),
    actors: new Map(formulary.actors.map((actor) => [actor.id, actor])),
    matcher,
    nearChoice: new NearChoice(inForce(formulary)),
    nearRungs: new NearRungs(formulary),
    dates: createDateTagger(formulary),
    attributor: createAttributor(formulary),
    history: createHistory(formulary, quoteReader(matcher)),
  });
}
