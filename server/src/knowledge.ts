import type {
  Actor,
  AuthorityRow,
  Formula,
  FormulaHistory,
  Formulary,
  FormularyLayer,
  Occasion,
  PartialFormula,
  ReadoutAnalyzer,
  Source,
} from './core/index.js';
import type { Frequency } from './core/formulary/types.js';
import { ActorNames } from './actor-names.js';
import type { Authority } from './core/types.js';
import type { HistoryContext } from './core/history/types.js';
import type { Place } from './protocol.js';

/** The formulary that layers were laid over, and these layers, the lowest first. */
export interface LayerTrail {
  readonly base: Formulary;
  readonly over: readonly FormularyLayer[];
}

/** An analyzer with its formulary made easy to ask: what hovers, actions and pages draw on. */
export class Knowledge {
  private readonly formulas: ReadonlyMap<string, Formula>;
  private readonly sources: ReadonlyMap<string, Source>;
  private readonly occasions: ReadonlyMap<string, Occasion>;
  private readonly frequencies: ReadonlyMap<string, Frequency>;
  private names: ActorNames | null = null;

  constructor(
    readonly analyzer: ReadoutAnalyzer,
    private readonly trail: LayerTrail = { base: analyzer.formulary, over: [] },
  ) {
    const { formulary } = analyzer;
    this.formulas = new Map(
      formulary.formulas.flatMap((formula) =>
        [formula.id, ...formula.formerIds].map((id) => [id, formula] as const),
      ),
    );
    this.sources = new Map(formulary.sources.map((source) => [source.id, source]));
    this.frequencies = new Map(formulary.frequencies.map((row) => [row.formula, row]));
    this.occasions = new Map(formulary.occasions.map((occasion) => [occasion.id, occasion]));
  }

  get formulary(): Formulary {
    return this.analyzer.formulary;
  }

  /** By id or former id; null for an id the formulary does not hold. */
  formula(id: string): Formula | null {
    return this.formulas.get(id) ?? null;
  }

  /** The entry of the built-in formulary, if it has one, and those of the layers that change it, the lowest first. */
  entriesOf(id: string): { readonly builtIn: Formula | null; readonly layers: readonly PartialFormula[] } {
    const formula = this.formula(id);
    const ids = new Set(formula === null ? [id] : [formula.id, ...formula.formerIds]);
    return {
      builtIn: this.trail.base.formulas.find((entry) => ids.has(entry.id)) ?? null,
      layers: this.trail.over.flatMap(({ formulas = [] }) => formulas.filter((entry) => ids.has(entry.id))),
    };
  }

  source(id: string): Source | null {
    return this.sources.get(id) ?? null;
  }

  occasion(id: string): Occasion | null {
    return this.occasions.get(id) ?? null;
  }

  actor(id: string): Actor | null {
    return this.formulary.actors.find((actor) => actor.id === id) ?? null;
  }

  /** The names of all actors, made when they are first asked for. */
  get actorNames(): ActorNames {
    this.names ??= new ActorNames(this.formulary.actors);
    return this.names;
  }

  /** The row of a scale that a place on it stands for; of several the one with the same voice, null where none has it. */
  authorityRow({ scale, level }: Authority, voice: string | null): AuthorityRow | null {
    const rows = this.formulary.authority.filter((row) => row.scale === scale && row.level === level);
    return rows.length === 1 ? (rows[0] ?? null) : (rows.find((row) => row.voice === voice) ?? null);
  }

  /** How often a formula stands in the archive that was counted last; null where it was not, or not found. */
  frequency(formula: string): Frequency | null {
    return this.frequencies.get(formula) ?? null;
  }

  history(formula: string, context: HistoryContext): FormulaHistory | null {
    return this.analyzer.history.of(formula, context);
  }

  /**
   * Where a formula's entry stands. Entries of layers name their file by URI, built-in ones by file name within
   * `formularyUri`; null without a place to point to.
   */
  placeOf(id: string, formularyUri: string | null): Place | null {
    return placeOfOrigin(this.formula(id)?.origin, formularyUri);
  }

  /** Where the entry of a person, outlet or body stands: in the topmost layer that has it. */
  placeOfActor(id: string, formularyUri: string | null): Place | null {
    return placeOfOrigin(this.actor(id)?.origin, formularyUri);
  }
}

function placeOfOrigin(origin: Formula['origin'] | undefined, formularyUri: string | null): Place | null {
  if (origin === undefined || origin.file === '') return null;
  const isUri = /^[a-z][a-z0-9+.-]+:\//i.test(origin.file);
  if (!isUri && formularyUri === null) return null;
  const name = origin.file.slice(origin.file.lastIndexOf('/') + 1);
  return { uri: isUri ? origin.file : `${formularyUri}/${name}`, line: origin.line, character: 0 };
}
