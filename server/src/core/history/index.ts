import type { Formula, Formulary } from '../formulary/types.js';
import type { Comparison } from '../types.js';
import type { Appearance, QuoteReader, RoleValues } from './appearance.js';
import { appearanceOf, type ComparedArticle, type ComparedFinding } from './finding.js';
import { Predecessors, type ComparisonOptions } from './predecessors.js';
import { gatherRecords } from './record.js';
import { gatherSeries, isOfSeries, viewSeries, type Series } from './series.js';
import type { FormulaHistory, HistoryContext, LadderView, RecordEntry, RecordStatus } from './types.js';

export type * from './types.js';
export type * from './appearance.js';
export type { ComparisonOptions } from './predecessors.js';

export interface History {
  /** What the formulary knows of a formula; null for an id it does not hold. */
  of(formulaId: string, context?: HistoryContext): FormulaHistory | null;
  /**
   * A finding of an article as texts are compared by it; null where it proves nothing.
   * @param path names the article, should it be the earlier text of a comparison
   */
  appearance(
    finding: ComparedFinding & { readonly formula: string },
    article: ComparedArticle,
    path?: string,
  ): Appearance | null;
  /** What became of its roles since the last comparable text; null where there is none. */
  compare(appearance: Appearance, options?: Omit<ComparisonOptions, 'stoodIn'>): Comparison | null;
  /** What fills the roles of an entry of the record; nothing where it is not known. */
  rolesOf(entry: RecordEntry): RoleValues;
  /** What became of an entry's roles since the comparable record before it; null where there is none. */
  compareEntry(entry: RecordEntry): Comparison | null;
}

/** What the recorded uses come to. */
interface Gathered {
  readonly records: ReadonlyMap<string, readonly RecordEntry[]>;
  readonly series: readonly Series[];
}

const NOWHERE: HistoryContext = { sender: null, addressee: null, occasion: null };

/**
 * Indexes the recorded uses of a formulary once, when first asked; after that asking is cheap. Data only, no markup.
 * @param readQuote reads roles off recorded quotations, when first asked for; without it only those entered by hand are
 *   known
 */
export function createHistory(formulary: Formulary, readQuote: QuoteReader = () => null): History {
  const formulas = new Map(formulary.formulas.map((formula) => [formula.id, formula]));
  let gathered: Gathered | null = null;
  const gather = (): Gathered =>
    (gathered ??= { records: gatherRecords(formulary), series: gatherSeries(formulary) });
  const neighboursOf = (formula: Formula): Formula[] => {
    if (formula.ladder === null) return [];
    const ladder = formulary.ladders.find(({ id }) => id === formula.ladder);
    const ids = new Set(ladder?.rungs.map((rung) => rung.formula));
    return formulary.formulas.filter((other) => other !== formula && ids.has(other.id));
  };
  let made: Predecessors | null = null;
  const predecessors = (): Predecessors => (made ??= new Predecessors(formulary, readQuote));
  const compare = (
    later: Appearance,
    options: Omit<ComparisonOptions, 'stoodIn'> = {},
  ): Comparison | null => {
    const { speaker: sender, addressee, occasion } = later;
    const own = gather().series.find((entry) => isOfSeries(entry, { sender, addressee, occasion }));
    const marks = own?.marks.get(later.formula.id);
    const stoodIn = (year: number): boolean => /^[Pp]$/.test(marks?.get(year) ?? '');
    return predecessors().comparison(later, { ...options, stoodIn });
  };
  return {
    appearance(finding, article, path = '') {
      const formula = formulas.get(finding.formula);
      if (formula === undefined) return null;
      return appearanceOf(finding, formula, article, predecessors().stateOf(finding.speaker), path);
    },
    compare,
    rolesOf: ({ use, pronouncement }) =>
      predecessors().ofUse(use, use.speaker ?? pronouncement.speaker)?.roles ?? {},
    compareEntry({ use, pronouncement }) {
      const appearance = predecessors().ofUse(use, use.speaker ?? pronouncement.speaker);
      const present = formulary.uses.flatMap((other) =>
        other.pronouncement === pronouncement.id && other.status === 'present' ? [other.formula] : [],
      );
      return appearance === null ? null : compare(appearance, { present });
    },
    of(formulaId, context = NOWHERE) {
      const formula = formulas.get(formulaId);
      if (formula === undefined) return null;
      const { records, series: allSeries } = gather();
      const record = records.get(formula.id) ?? [];
      const present = record.filter((entry) => entry.status === 'present');
      const neighbours = neighboursOf(formula);
      const series = allSeries
        .map((entry) => viewSeries(entry, formula, neighbours, context))
        .filter((view) => view !== null)
        .sort((a, b) => Number(b.own) - Number(a.own) || (b.years[0]?.year ?? 0) - (a.years[0]?.year ?? 0));
      return {
        formula,
        record,
        counts: countByStatus(record),
        first: present[present.length - 1] ?? null,
        last: present[0] ?? null,
        series,
        unseenIn: unseenIn(allSeries, formula, context),
        ladder: ladderOf(formulary, formula),
      };
    },
  };
}

/** A missing row says only that no recorded text shows the formula: it is no absence. */
function unseenIn(
  allSeries: readonly Series[],
  formula: Formula,
  context: HistoryContext,
): FormulaHistory['unseenIn'] {
  const own = allSeries.find((series) => isOfSeries(series, context));
  if (own === undefined || own.marks.has(formula.id)) return null;
  const years = new Set([...own.marks.values()].flatMap((row) => [...row.keys()]));
  return { name: own.name, known: [...years].sort((a, b) => b - a) };
}

function countByStatus(record: readonly RecordEntry[]): Record<RecordStatus, number> {
  const counts: Record<RecordStatus, number> = {
    present: 0,
    absent: 0,
    'not-in-digest': 0,
    'reported-absent': 0,
    'reported-paraphrase': 0,
  };
  for (const entry of record) counts[entry.status]++;
  return counts;
}

function ladderOf(formulary: Formulary, formula: Formula): LadderView | null {
  const ladder = formulary.ladders.find(({ id }) => id === formula.ladder);
  const index = ladder?.rungs.findIndex((rung) => rung.formula === formula.id) ?? -1;
  const rung = ladder?.rungs[index];
  if (ladder === undefined || rung === undefined) return null;
  return { ladder, rung, below: ladder.rungs[index - 1] ?? null, above: ladder.rungs[index + 1] ?? null };
}
