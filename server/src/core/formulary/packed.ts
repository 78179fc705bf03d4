/**
 * The compiled formulary as it is shipped: what every entry would get anyway is left out, and the names of fields are
 * written once for each kind, which takes two thirds of its weight. `unpackFormulary(packFormulary(x))` equals `x`.
 */
import { FORMULA_DEFAULTS } from './formula-defaults.js';
import { KIND_NAMES, type Kind } from './kinds.js';
import { completeEntry, completeVariant, ENTRY_DEFAULTS } from './normalise.js';
import { lazyFormulary } from './lazy.js';
import type { Formula, Formulary, Variant } from './types.js';

type Raw = Readonly<Record<string, unknown>>;
/** Entries by the order of their fields; null stands for a field that an entry does not have. */
interface Table {
  readonly keys: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}
/** JSON of a formulary without defaults, table by table; only {@link unpackFormulary} knows what it means. */
export type PackedTables = Readonly<Record<Kind, Table>>;
/** The same as it is shipped: a table is read when it is asked for. */
export type PackedFormulary = Readonly<Record<Kind, () => Table>>;

export function packFormulary(formulary: Formulary): PackedTables {
  const pack = (kind: Kind): readonly Raw[] =>
    kind === 'formulas'
      ? formulary.formulas.map(packFormula)
      : (formulary[kind] as unknown as readonly Raw[]).map((entry) => without(entry, ENTRY_DEFAULTS[kind]));
  return Object.fromEntries(KIND_NAMES.map((kind) => [kind, tableOf(pack(kind))])) as PackedTables;
}

/** Entries of a kind are made when somebody first asks for them: a check of one article needs less than half of all. */
export function unpackFormulary(packed: PackedFormulary): Formulary {
  const unpack = (kind: Kind): readonly unknown[] =>
    kind === 'formulas'
      ? entriesOf(packed.formulas()).map(unpackFormula)
      : entriesOf(packed[kind]()).map((entry) => unpackEntry(kind, entry));
  return lazyFormulary(unpack);
}

/** Fields that most entries have come first, so that rows may end early. */
function tableOf(entries: readonly Raw[]): Table {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const key of Object.keys(entry)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const rows = entries.map((entry) => {
    const row = keys.map((key) => entry[key] ?? null);
    while (row.length > 0 && row[row.length - 1] === null) row.pop();
    return row;
  });
  return { keys, rows };
}

function entriesOf({ keys, rows }: Table): Raw[] {
  return rows.map((row) => {
    const entry: Record<string, unknown> = {};
    for (let i = 0; i < row.length; i++) {
      const key = keys[i];
      if (key !== undefined && row[i] !== null) entry[key] = row[i];
    }
    return entry;
  });
}

function packFormula(formula: Formula): Raw {
  const { origin, variants, ...fields } = formula;
  return {
    ...without(fields, FORMULA_DEFAULTS),
    variants: variants.map(packVariant),
    origin: [origin.file, origin.line],
  };
}

// Every start of a process unpacks the built-in formulary. Object.assign takes a tenth of the time of spreading here,
// and what was complete when it was packed lacks nothing but its defaults.
function unpackFormula(raw: Raw): Formula {
  const [file, line] = raw['origin'] as readonly [string, number];
  const variants = (raw['variants'] as readonly unknown[]).map(completeVariant);
  return Object.assign({}, FORMULA_DEFAULTS, raw, { variants, origin: { file, line } }) as unknown as Formula;
}

function unpackEntry(kind: Exclude<Kind, 'formulas'>, raw: Raw): Raw {
  return kind === 'ladders' ? completeEntry(kind, raw) : Object.assign({}, ENTRY_DEFAULTS[kind], raw);
}

/** A variant that is nothing but its words is written as those words. */
function packVariant(variant: Variant): unknown {
  return same(completeVariant(variant.pattern), variant) ? variant.pattern : variant;
}

function without(entry: Raw, defaults: Raw): Raw {
  return Object.fromEntries(
    Object.entries(entry).filter(([key, value]) => !(key in defaults) || !same(defaults[key], value)),
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
