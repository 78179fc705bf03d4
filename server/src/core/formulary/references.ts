/** Which fields of an entry name other entries. */
import type { Kind } from './kinds.js';
import type { DataPath } from './schema-messages.js';

export interface EntryReference {
  readonly path: DataPath;
  readonly kind: Kind;
  readonly id: string;
}

/** Field → kind it refers to, by kind of entry. `orderedBy` may also be the word "editor". */
const FIELDS: Readonly<Partial<Record<Kind, Readonly<Record<string, Kind>>>>> = {
  formulas: { ladder: 'ladders', sources: 'sources' },
  ladders: { orderedBy: 'sources' },
  pronouncements: { occasion: 'occasions' },
  uses: { pronouncement: 'pronouncements', formula: 'formulas', source: 'sources' },
  series: { formula: 'formulas', occasion: 'occasions' },
  frequencies: { formula: 'formulas', archive: 'sources' },
  occasions: { source: 'sources' },
  events: { sameAs: 'events', source: 'sources' },
  encounters: { sources: 'sources' },
  actors: { sources: 'sources' },
  authority: { orderedBy: 'sources', sources: 'sources' },
};

const RUNG_FIELDS: Readonly<Record<string, Kind>> = {
  formula: 'formulas',
  exampleUse: 'uses',
  source: 'sources',
};

function collect(
  entry: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Kind>>,
  base: DataPath,
): EntryReference[] {
  return Object.entries(fields).flatMap(([field, kind]) => {
    const value = entry[field];
    if (typeof value === 'string') {
      const own = field === 'orderedBy' && value === 'editor';
      return own ? [] : [{ path: [...base, field], kind, id: value }];
    }
    return Array.isArray(value)
      ? value.map((id, i) => ({ path: [...base, field, i], kind, id: String(id) }))
      : [];
  });
}

/** Every id an entry names, with the path of the field that names it. */
export function referencesOf(kind: Kind, entry: Readonly<Record<string, unknown>>): EntryReference[] {
  const found = collect(entry, FIELDS[kind] ?? {}, []);
  if (kind !== 'ladders') return found;
  const rungs = (entry['rungs'] ?? []) as readonly Readonly<Record<string, unknown>>[];
  return [...found, ...rungs.flatMap((rung, i) => collect(rung, RUNG_FIELDS, ['rungs', i]))];
}
