import type { DateExpression } from '../dates/index.js';
import type { Formula } from '../formulary/types.js';
import { selectMatches, type SelectedMatch } from '../match/select.js';
import type { Span, Variation } from '../types.js';
import { polarityOf, type PolarityReading } from '../polarity/index.js';
import { insideName, insideTitle, kept, type ParagraphScan } from '../quotes/index.js';
import { sides, statesIn } from './roles.js';
import type { AnalysisTools } from './tools.js';

/** What is kept of a match: choosing among matches is over. */
export type KeptMatch = Pick<
  SelectedMatch,
  'start' | 'end' | 'length' | 'formula' | 'variant' | 'captures' | 'others' | 'inside'
>;

/** A formula of one paragraph, with what the paragraph alone decides about it. */
export interface FormulaUse {
  readonly match: KeptMatch;
  readonly polarity: PolarityReading;
  /** "part of a name", "part of a title": then it is no use of the formula; else null. */
  readonly partOf: string | null;
  /** How the words differ from the formula's; null where they are its own. */
  readonly variation: Variation | null;
}

const NONE: readonly FormulaUse[] = [];

/** The formulas of a clean paragraph: of overlapping matches the ones that count, with polarity. */
export function readUses(
  tools: AnalysisTools,
  text: string,
  nearVariants: boolean,
  dates: readonly DateExpression[],
  quotes: ParagraphScan,
): readonly FormulaUse[] {
  const { matches, near } = tools.matcher.read(text);
  if (matches.length + near.length === 0) return NONE;
  const states = statesIn(text);
  const prefer = (formula: Formula): number => sides(formula).filter((side) => states.has(side)).length;
  const varied = nearVariants && near.length > 0 ? tools.nearChoice.choose(text, near, matches, prefer) : [];
  const rest =
    varied.length === 0
      ? matches
      : matches.filter((match) => !varied.some((other) => overlaps(match, other)));
  const uses = [
    ...selectMatches(rest, prefer).map((match) => ({ match, variation: null })),
    ...varied.map((near) => ({
      match: { ...near, others: [], inside: null },
      variation: tools.nearRungs.variationOf(text, near),
    })),
  ];
  return uses
    .sort((a, b) => a.match.start - b.match.start)
    .map(({ match, variation }) => ({
      match: keptMatch(match),
      polarity: polarityOf(text, quotes, match),
      partOf: partOfSomethingElse(text, dates, quotes, match),
      variation,
    }));
}

function keptMatch(match: SelectedMatch): KeptMatch {
  const { start, end, length, formula, variant, captures, others, inside } = match;
  return { start, end, length, formula, variant, captures: kept(captures), others: kept(others), inside };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

/** "Juche 114" is a year, the "Alliance for Korea's Reunification" an organisation, "On the Juche Idea" a book: no uses of a formula. */
function partOfSomethingElse(
  text: string,
  dates: readonly DateExpression[],
  quotes: ParagraphScan,
  match: SelectedMatch,
): string | null {
  const isInDate =
    match.length === 1 && dates.some(({ start, end }) => start <= match.start && end >= match.end);
  if (isInDate) return 'part of a date';
  if (insideTitle(text, quotes, match)) return 'part of a title';
  return insideName(quotes, match) ? 'part of a name' : null;
}
