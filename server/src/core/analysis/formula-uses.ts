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

/** Syllables a Korean word has at most that is not put together of two. */
const ONE_KOREAN_WORD = 3;

/**
 * Is a match one word of the text? In Korean a token is a syllable, and what English writes as several words may stand
 * as one (전투적친선, militant friendship): that is one word only if the formula's name is one, or it is short. Chinese
 * writes no words apart.
 */
export function isSingleWord(
  text: string,
  {
    variant,
    formula,
    start,
    end,
    length,
  }: Pick<KeptMatch, 'variant' | 'formula' | 'start' | 'end' | 'length'>,
): boolean {
  switch (variant.lang) {
    case 'zh':
      return false;
    case 'ko':
      if (/\s/.test(text.slice(start, end))) return false;
      return length <= ONE_KOREAN_WORD || !/[\s-]/.test(formula.name);
    default:
      return length === 1;
  }
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
    isSingleWord(text, match) && dates.some(({ start, end }) => start <= match.start && end >= match.end);
  if (isInDate) return 'part of a date';
  if (insideTitle(text, quotes, match)) return 'part of a title';
  return insideName(quotes, match) ? 'part of a name' : null;
}
