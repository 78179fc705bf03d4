/** Lays the reader's layers over the built-in formulary. */
import { closest } from './closest.js';
import { FORMULA_DEFAULTS } from './formula-defaults.js';
import { parsePattern, plainWords } from './patterns.js';
import type { DataProblem, Formula, Formulary, FormularyLayer, Ladder, PartialFormula } from './types.js';

export const EMPTY_FORMULARY: Formulary = {
  formulas: [],
  ladders: [],
  pronouncements: [],
  uses: [],
  series: [],
  frequencies: [],
  occasions: [],
  events: [],
  encounters: [],
  actors: [],
  authority: [],
  sources: [],
};

/** The formulas of all layers while they are laid one over the other. */
class FormulaTable {
  readonly formulas = new Map<string, Formula>();
  readonly problems: DataProblem[] = [];
  private readonly former = new Map<string, string>();

  constructor(formulas: readonly Formula[]) {
    for (const formula of formulas) this.set(formula);
  }

  private set(formula: Formula): void {
    this.formulas.set(formula.id, formula);
    for (const id of formula.formerIds) this.former.set(id, formula.id);
  }

  /** The id a formula has now: itself, or that of the formula which was called so before. */
  current(id: string): string {
    return this.formulas.has(id) ? id : (this.former.get(id) ?? id);
  }

  lay(entry: PartialFormula): void {
    const id = this.current(entry.id);
    const under = this.formulas.get(id);
    if (id !== entry.id) {
      this.report(entry, 'warning', `the formula "${entry.id}" is now called "${id}"; change the id`);
    }
    for (const former of entry.formerIds ?? []) {
      if (this.formulas.has(former) && former !== id) {
        const remedy = `take it out of formerIds, or disable "${former}"`;
        this.report(entry, 'error', `formerIds: "${former}" is the id of another formula; ${remedy}`);
      }
    }
    if (under) {
      const formerIds = [...new Set([...under.formerIds, ...(entry.formerIds ?? [])])];
      this.set({ ...under, ...entry, id, formerIds });
    } else {
      this.add(entry);
    }
  }

  private add(entry: PartialFormula): void {
    const { category, variants } = entry;
    if (!category || !variants) {
      const needs = [category ? '' : '"category"', variants ? '' : '"variants"']
        .filter(Boolean)
        .join(' and ');
      const near = closest(entry.id, this.formulas.keys());
      const hint = near
        ? `did you mean "${near}"?`
        : 'correct the id if it was meant to change a known formula';
      this.report(entry, 'error', `the formula "${entry.id}" is new, so it needs ${needs}; ${hint}`);
      return;
    }
    const origin = entry.origin ?? { file: '', line: 0 };
    const name = entry.name ?? shownName(variants[0]?.pattern) ?? entry.id;
    this.set({ ...FORMULA_DEFAULTS, ...entry, name, category, variants, origin });
  }

  private report(entry: PartialFormula, severity: DataProblem['severity'], message: string): void {
    const { file, line } = entry.origin ?? { file: '', line: 0 };
    this.problems.push({ file, line, column: 0, severity, message });
  }
}

/** A pattern as a name: the words a reader would say. */
function shownName(pattern: string | undefined): string | undefined {
  if (pattern === undefined) return undefined;
  const parsed = parsePattern(pattern);
  return 'nodes' in parsed ? plainWords(parsed.nodes) : pattern;
}

/** Lays entries over others: the same key replaces, a new key is added at the end. */
function lay<T>(lists: readonly (readonly T[] | undefined)[], key: (entry: T) => string): T[] {
  const table = new Map<string, T>();
  for (const list of lists) for (const entry of list ?? []) table.set(key(entry), entry);
  return [...table.values()];
}

const idOf = (entry: { readonly id: string }): string => entry.id;

/**
 * Lays layers over the built-in formulary, in order.
 *
 * A formula entry replaces field by field, by its id or a former one; `disabled: true` removes it with its recorded uses.
 * Entries of other kinds replace whole. What names a formula by a former id is given its present one.
 */
export function mergeLayers(
  builtIn: Formulary,
  layers: readonly FormularyLayer[],
): { formulary: Formulary; problems: DataProblem[] } {
  // What was merged when it was built need not be read through again.
  if (layers.length === 0) return { formulary: builtIn, problems: [] };
  const table = new FormulaTable(builtIn.formulas);
  for (const layer of layers) for (const entry of layer.formulas ?? []) table.lay(entry);
  const formulas = [...table.formulas.values()].filter((formula) => formula.disabled !== true);
  const live = new Set(formulas.map(idOf));
  const stack = [builtIn, ...layers];
  const pronouncements = lay(
    stack.map((layer) => layer.pronouncements),
    idOf,
  );
  const known = new Set(pronouncements.map(idOf));
  const present = <T extends { readonly formula: string }>(entries: readonly T[]): T[] =>
    entries
      .map((entry) => ({ ...entry, formula: table.current(entry.formula) }))
      .filter((entry) => live.has(entry.formula));
  const rungs = (ladder: Ladder): Ladder => ({
    ...ladder,
    rungs: ladder.rungs.map((rung) => {
      const formula = rung.formula === null ? null : table.current(rung.formula);
      return { ...rung, formula: formula !== null && live.has(formula) ? formula : null };
    }),
  });
  const formulary: Formulary = {
    formulas,
    ladders: lay(
      stack.map((layer) => layer.ladders),
      idOf,
    ).map(rungs),
    pronouncements,
    uses: present(
      lay(
        stack.map((layer) => layer.uses),
        idOf,
      ),
    ).filter((use) => known.has(use.pronouncement)),
    series: present(
      lay(
        stack.map((layer) => layer.series),
        (row) => `${row.series}\n${row.formula}`,
      ),
    ),
    frequencies: present(
      lay(
        stack.map((layer) => layer.frequencies),
        (row) => `${row.archive}\n${row.formula}`,
      ),
    ),
    occasions: lay(
      stack.map((layer) => layer.occasions),
      idOf,
    ),
    events: lay(
      stack.map((layer) => layer.events),
      idOf,
    ),
    encounters: lay(
      stack.map((layer) => layer.encounters),
      idOf,
    ),
    actors: lay(
      stack.map((layer) => layer.actors),
      idOf,
    ),
    authority: lay(
      stack.map((layer) => layer.authority),
      (row) => [row.scale, row.issuer, row.vehicle, row.voice, row.validFrom].join('\n'),
    ),
    sources: lay(
      stack.map((layer) => layer.sources),
      idOf,
    ),
  };
  return { formulary, problems: table.problems };
}
