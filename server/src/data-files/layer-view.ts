import type { Kind } from '../core/formulary/kinds.js';
import type { Formulary } from '../core/formulary/types.js';
import type { IdPlace, YamlFile } from './yaml-file.js';

/** One of the reader's files, with the text as it is open in the editor, else as it is on disk. */
export interface ViewFile {
  readonly uri: string;
  readonly file: YamlFile;
  /** Index of its layer, the lowest 0; null for ignores.yaml and articles.yaml. */
  readonly layer: number | null;
}

export interface PlaceInFile extends IdPlace {
  readonly uri: string;
  readonly text: string;
  readonly layer: number | null;
}

type Entry = Readonly<Record<string, unknown>>;

/** What the built-in formulary and the reader's layers say of ids, as one of the reader's files sees them. */
export class LayerView {
  private readonly indexes = new Map<Formulary, Map<Kind, ReadonlyMap<string, Entry>>>();

  constructor(
    readonly base: Formulary,
    /** Everything in force, as saved. */
    readonly inForce: Formulary,
    readonly files: readonly ViewFile[],
  ) {}

  isBuiltIn(kind: Kind, id: string): boolean {
    return this.builtInId(kind, id) !== null;
  }

  /** The present id of a built-in entry, given that or a former one. */
  builtInId(kind: Kind, id: string): string | null {
    const present = this.indexOf(this.base, kind).get(id)?.['id'];
    return typeof present === 'string' ? present : null;
  }

  /** The ids under which the same entry is known: its own and former ones. */
  names(kind: Kind, id: string): readonly string[] {
    const names = new Set([id]);
    if (kind !== 'formulas') return [...names];
    for (const formula of [...this.base.formulas, ...this.inForce.formulas]) {
      if (formula.id === id || formula.formerIds.includes(id))
        for (const name of [formula.id, ...formula.formerIds]) names.add(name);
    }
    for (const { file } of this.files) {
      for (const { raw, section } of file.entries) {
        const former = raw['formerIds'];
        if (section.defines !== 'formulas' || !Array.isArray(former)) continue;
        if (raw['id'] === id || former.includes(id))
          for (const name of [raw['id'], ...(former as readonly unknown[])])
            if (typeof name === 'string') names.add(name);
      }
    }
    return [...names];
  }

  /** Where the reader's files give or name an entry by one of these ids. */
  places(kind: Kind, ids: readonly string[]): readonly PlaceInFile[] {
    return this.files.flatMap(({ uri, file, layer }) =>
      file.ids
        .filter((place) => place.kind === kind && ids.includes(place.id))
        .map((place) => ({ ...place, uri, text: file.text, layer })),
    );
  }

  /** Entries that define an id, the lowest layer first. */
  definitions(kind: Kind, ids: readonly string[]): readonly PlaceInFile[] {
    const found = this.places(kind, ids).filter(({ role }) => role === 'definition');
    return [...found].sort((a, b) => (a.layer ?? 0) - (b.layer ?? 0));
  }

  /** The entry in force; null for an id that nothing has, and for a formula that is switched off. */
  entry(kind: Kind, id: string): Entry | null {
    return this.indexOf(this.inForce, kind).get(id) ?? this.indexOf(this.base, kind).get(id) ?? null;
  }

  /** Every id of a kind that is in force or given in an open file. */
  known(kind: Kind): ReadonlySet<string> {
    const ids = new Set<string>();
    for (const entry of [...this.base[kind], ...this.inForce[kind]]) if ('id' in entry) ids.add(entry.id);
    for (const { file } of this.files)
      for (const place of file.ids) if (place.kind === kind && place.role === 'definition') ids.add(place.id);
    return ids;
  }

  /** Entries of a kind by their ids, and formulas by their former ones, too. */
  private indexOf(formulary: Formulary, kind: Kind): ReadonlyMap<string, Entry> {
    const kinds = this.indexes.get(formulary) ?? new Map<Kind, ReadonlyMap<string, Entry>>();
    this.indexes.set(formulary, kinds);
    const held = kinds.get(kind);
    if (held !== undefined) return held;
    const index = indexEntries(formulary[kind] as unknown as readonly Entry[]);
    kinds.set(kind, index);
    return index;
  }
}

function indexEntries(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const index = new Map<string, Entry>();
  for (const entry of entries) {
    const former: unknown = entry['formerIds'];
    for (const id of Array.isArray(former) ? (former as readonly unknown[]) : [])
      if (typeof id === 'string' && !index.has(id)) index.set(id, entry);
  }
  for (const entry of entries) if (typeof entry['id'] === 'string') index.set(entry['id'], entry);
  return index;
}
