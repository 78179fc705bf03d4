/** One of the reader's YAML files, read as far as it can be: entries, and the places of the ids in them. */
import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Kind } from '../core/formulary/kinds.js';
import type { DataPath } from '../core/formulary/schema-messages.js';
import type { Span } from '../core/types.js';
import { sectionsOf, type DataFileKind, type Section } from './sections.js';

/** `definition`: the entry's own id; `former`: an id the entry had before; `reference`: a field that names an entry. */
export interface IdPlace extends Span {
  readonly role: 'definition' | 'former' | 'reference';
  readonly kind: Kind;
  readonly id: string;
  readonly entry: YamlEntry;
  /** Path of the field within the entry. */
  readonly path: DataPath;
}

/** One entry of a list. The span is that of the whole entry. */
export interface YamlEntry extends Span {
  readonly section: Section;
  /** Index in its list as written. */
  readonly index: number;
  readonly map: YAMLMap;
  /** As plain data; {} where it cannot be made such. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** A file that was read; offsets are UTF-16 units of its text. Never throws: what is not YAML has no entries. */
export class YamlFile {
  readonly entries: readonly YamlEntry[];
  readonly ids: readonly IdPlace[];
  private readonly doc: Document;

  constructor(
    readonly text: string,
    readonly kind: DataFileKind,
  ) {
    this.doc = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
    this.entries = this.readEntries();
    this.ids = this.entries.flatMap((entry) => idsOf(entry));
  }

  /** The id at an offset; its end still counts as on it. */
  idAt(offset: number): IdPlace | null {
    return this.ids.find(({ start, end }) => start <= offset && offset <= end) ?? null;
  }

  entryAt(offset: number): YamlEntry | null {
    return this.entries.find(({ start, end }) => start <= offset && offset <= end) ?? null;
  }

  /** The pattern of a formula's variant at an offset, with its place; null elsewhere. */
  patternAt(offset: number): (Span & { readonly pattern: string }) | null {
    const entry = this.entryAt(offset);
    if (entry?.section.defines !== 'formulas') return null;
    const variants = pairOf(entry.map, 'variants')?.value;
    for (const item of isSeq(variants) ? variants.items : []) {
      const node = isMap(item) ? pairOf(item, 'pattern')?.value : item;
      const span = isScalar(node) && typeof node.value === 'string' ? wordsOf(node) : null;
      if (span !== null && span.start <= offset && offset <= span.end)
        return { ...span, pattern: String((node as Scalar).value) };
    }
    return null;
  }

  /** The end of the name or value that begins at `offset`; null where none does. */
  endOfScalarAt(offset: number): number | null {
    let end: number | null = null;
    const look = (node: unknown): void => {
      if (isScalar(node) && node.range?.[0] === offset) end = node.range[1];
      if (isMap(node)) for (const pair of node.items) [pair.key, pair.value].forEach(look);
      if (isSeq(node)) node.items.forEach(look);
    };
    const entry = this.entryAt(offset);
    look(entry === null ? this.doc.contents : entry.map);
    return end;
  }

  /** Names and spans of the file's lists, for its outline. */
  lists(): readonly (Span & { readonly name: string })[] {
    const root: unknown = this.doc.contents;
    if (!isMap(root)) return [];
    return root.items.flatMap(({ key, value }) => {
      const name = scalarText(key);
      const from = spanOf(key);
      const to = spanOf(value) ?? from;
      return name === null || from === null || to === null ? [] : [{ name, start: from.start, end: to.end }];
    });
  }

  private readEntries(): YamlEntry[] {
    const root: unknown = this.doc.contents;
    if (!isMap(root)) return [];
    const sections = sectionsOf(this.kind);
    return root.items.flatMap(({ key, value }) => {
      const section = sections.find((candidate) => candidate.key === scalarText(key));
      if (section === undefined || !isSeq(value)) return [];
      return value.items.flatMap((item, index) => {
        const span = spanOf(item);
        if (!isMap(item) || span === null) return [];
        return [{ section, index, map: item, raw: plain(item, this.doc), ...span }];
      });
    });
  }
}

function plain(map: YAMLMap, doc: Document): YamlEntry['raw'] {
  try {
    const value: unknown = map.toJS(doc);
    return typeof value === 'object' && value !== null ? (value as YamlEntry['raw']) : {};
  } catch {
    return {};
  }
}

/** All ids of one entry. */
function idsOf(entry: YamlEntry): IdPlace[] {
  const { section, raw } = entry;
  const found: IdPlace[] = [];
  const add = (role: IdPlace['role'], kind: Kind, path: DataPath): void => {
    const scalar = scalarAt(entry.map, path);
    const span = scalar === null ? null : wordsOf(scalar);
    if (scalar !== null && span !== null)
      found.push({ role, kind, id: String(scalar.value), entry, path, ...span });
  };
  if (section.defines !== null) add('definition', section.defines, ['id']);
  if (section.defines === 'formulas' && Array.isArray(raw['formerIds'])) {
    raw['formerIds'].forEach((_, index) => add('former', 'formulas', ['formerIds', index]));
  }
  for (const { kind, path } of section.references(raw)) add('reference', kind, path);
  return found;
}

/** The pair of a field of a map. */
export function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => scalarText(key) === name);
}

function scalarAt(from: unknown, path: DataPath): Scalar | null {
  let at = from;
  for (const step of path) {
    if (isMap(at)) at = pairOf(at, String(step))?.value;
    else if (isSeq(at) && typeof step === 'number') at = at.items[step];
    else return null;
  }
  return isScalar(at) && (typeof at.value === 'string' || typeof at.value === 'number') ? at : null;
}

function scalarText(node: unknown): string | null {
  return isScalar(node) ? String(node.value) : null;
}

/** The span of a node as written. */
export function spanOf(node: unknown): Span | null {
  return isNode(node) && node.range ? { start: node.range[0], end: node.range[1] } : null;
}

/** The span of a scalar without its quotation marks. */
function wordsOf(scalar: Scalar): Span | null {
  const span = spanOf(scalar);
  if (span === null) return null;
  const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  return quoted ? { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) } : span;
}
