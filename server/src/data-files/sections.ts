/**
 * What the reader's YAML files are made of: lists under a key, each with the JSON Schema of its entries and the rule
 * which of their fields name entries of the formulary.
 */
import articlesSchema from '../../../schemas/articles.schema.json' with { type: 'json' };
import codebookSchema from '../../../schemas/codebook.schema.json' with { type: 'json' };
import ignoresSchema from '../../../schemas/ignores.schema.json' with { type: 'json' };
import { KIND_NAMES, KINDS, type Kind } from '../core/formulary/kinds.js';
import { referencesOf, type EntryReference } from '../core/formulary/references.js';
import type { DataPath } from '../core/formulary/schema-messages.js';
import { basename, dirname } from '../workspace/uri.js';

/** Which of the reader's files a URI names. */
export type DataFileKind = 'formulary' | 'ignores' | 'articles' | 'codebook';

export type SchemaNode = Readonly<Record<string, unknown>>;
type RawEntry = Readonly<Record<string, unknown>>;

/** One list of a file. */
export interface Section {
  /** Key of the list. */
  readonly key: string;
  /** One entry, with its article ("a formula"). */
  readonly noun: string;
  readonly schema: SchemaNode;
  /** The kind its ids belong to; null where entries have no id of the formulary. */
  readonly defines: Kind | null;
  /** Every id of the formulary that an entry names; never throws, whatever the entry holds. */
  references(entry: RawEntry): readonly EntryReference[];
}

const FORMULARY: readonly Section[] = KIND_NAMES.map((kind) => ({
  key: kind,
  ...KINDS[kind],
  defines: kind === 'series' || kind === 'authority' ? null : kind,
  references: (entry) => referencesOf(kind, kind === 'ladders' ? withSoundRungs(entry) : entry),
}));

/** A rung that is still being typed is no group of fields yet. */
function withSoundRungs(entry: RawEntry): RawEntry {
  const rungs = Array.isArray(entry['rungs']) ? (entry['rungs'] as readonly unknown[]) : [];
  return { ...entry, rungs: rungs.map((rung) => (typeof rung === 'object' && rung !== null ? rung : {})) };
}

function named(entry: RawEntry, field: string, kind: Kind): readonly EntryReference[] {
  const id = entry[field];
  return typeof id === 'string' ? [{ path: [field], kind, id }] : [];
}

const SECTIONS: Readonly<Record<DataFileKind, readonly Section[]>> = {
  formulary: FORMULARY,
  ignores: [
    {
      key: 'ignores',
      noun: 'an ignore',
      schema: ignoresSchema.definitions.entry,
      defines: null,
      references: (entry) => named(entry, 'formula', 'formulas'),
    },
  ],
  articles: [
    {
      key: 'articles',
      noun: 'an article',
      schema: articlesSchema.definitions.entry,
      defines: null,
      references: (entry) => named(entry, 'occasion', 'occasions'),
    },
  ],
  codebook: [
    {
      key: 'tags',
      noun: 'a tag',
      schema: codebookSchema.definitions.entry,
      defines: null,
      references: () => [],
    },
  ],
};

export function sectionsOf(kind: DataFileKind): readonly Section[] {
  return SECTIONS[kind];
}

const YAML = /\.ya?ml$/i;

/** Is this the URI of a YAML file? */
export function isYaml(uri: string): boolean {
  return YAML.test(uri.replace(/[?#].*$/s, ''));
}

/** The list file a URI names by its place in a `.readout`; null for others, which may still be a formulary's. */
export function listFileOf(uri: string): Exclude<DataFileKind, 'formulary'> | null {
  const folder = dirname(uri);
  if (folder === null || basename(folder) !== '.readout') return null;
  const name = /^(ignores|articles|codebook)\.yaml$/.exec(basename(uri))?.[1];
  return name === 'ignores' || name === 'articles' || name === 'codebook' ? name : null;
}

/** The kind of id that a field of an entry expects; null for fields that name nothing. */
export function expectedId(section: Section, path: DataPath): Kind | null {
  const probe = 'probe';
  // Asks the rule itself, with an entry that holds nothing but this field.
  const build = (depth: number): unknown => {
    const step = path[depth];
    if (step === undefined) return probe;
    if (typeof step === 'string') return { [step]: build(depth + 1) };
    return [...Array.from({ length: step }, () => ({})), build(depth + 1)];
  };
  const entry = build(0);
  if (typeof entry !== 'object' || entry === null) return null;
  return section.references(entry as RawEntry).find(({ id }) => id === probe)?.kind ?? null;
}
