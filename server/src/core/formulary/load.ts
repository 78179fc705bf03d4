/**
 * Reads one data file of a formulary layer. Every message names file, line, column and remedy, and one bad entry never
 * loses the others.
 */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Pair } from 'yaml';
import { closest } from './closest.js';
import { isKind, KIND_NAMES, KINDS, type Kind } from './kinds.js';
import { completeEntry, formulaEntry } from './normalise.js';
import { patternFaults } from './pattern-fields.js';
import { referencesOf } from './references.js';
import { sourceOffset } from './scalar-place.js';
import { checkEntry, pathText, type DataPath } from './schema-messages.js';
import type { DataProblem, FormularyLayer } from './types.js';

/** Everything a file gives, by kind; formulas as they are laid over another layer's. */
export type LayerEntries = Required<Omit<FormularyLayer, 'name'>>;

/** Where an id is given or named (0-based line and column). */
export interface IdPlace {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ParsedFile {
  readonly entries: LayerEntries;
  readonly problems: readonly DataProblem[];
  readonly definitions: readonly IdPlace[];
  readonly references: readonly (IdPlace & { readonly path: string })[];
}

/** Longest quotation a use may record. */
export const QUOTE_WORDS = 20;

/** Words of a text, as separated by white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

type MutableEntries = { [K in keyof LayerEntries]: LayerEntries[K][number][] };

function noEntries(): MutableEntries {
  return Object.fromEntries(KIND_NAMES.map((kind) => [kind, []])) as unknown as MutableEntries;
}

/** The node at `path`; with `atKey`, the name of its field. Falls back to the nearest node above it. */
function nodeAt(from: unknown, path: DataPath, atKey: boolean): unknown {
  let at = from;
  for (const [i, step] of path.entries()) {
    if (isMap(at)) {
      const pair = at.items.find(
        (item: Pair) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) return at;
      const last = i === path.length - 1;
      at = (atKey && last) || !isNode(pair.value) ? pair.key : pair.value;
    } else if (isSeq(at) && typeof step === 'number') {
      at = at.items[step];
    }
  }
  return at;
}

/** Reads one file while collecting entries, problems, and the places of ids. */
class FileReader {
  readonly entries = noEntries();
  readonly problems: DataProblem[] = [];
  readonly definitions: IdPlace[] = [];
  readonly references: (IdPlace & { path: string })[] = [];
  private readonly lines = new LineCounter();
  private readonly doc: Document;
  private readonly ids = new Map<string, number>();

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {
    this.doc = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
    for (const error of this.doc.errors) {
      const place = this.placeOf(error.pos[0]);
      this.report(place, `this is not YAML: ${error.message.split('\n')[0] ?? ''}; mend it and save`);
    }
  }

  private placeOf(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(0, line - 1), column: Math.max(0, col - 1) };
  }

  private place(node: unknown, path: DataPath = [], atKey = false): Place {
    const found = nodeAt(node, path, atKey);
    return this.placeOf(isNode(found) && found.range ? found.range[0] : 0);
  }

  /** The place of one character of a text value. */
  private placeInside(node: unknown, path: DataPath, offset: number): Place {
    const found = nodeAt(node, path, false);
    return isScalar(found) && typeof found.value === 'string'
      ? this.placeOf(sourceOffset(this.text, found, offset))
      : this.place(node, path);
  }

  private report(place: Place, message: string, severity: DataProblem['severity'] = 'error'): void {
    this.problems.push({ file: this.file, ...place, severity, message });
  }

  read(): void {
    const root = this.doc.contents;
    if (root === null || (isScalar(root) && root.value === null)) return;
    if (!isMap(root)) {
      this.report(
        this.place(root),
        'the file must hold lists by kind, such as "formulas:"; add that line above',
      );
      return;
    }
    for (const pair of root.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (!isKind(key)) {
        const near = closest(key, KIND_NAMES);
        const remedy = near ? `did you mean "${near}"?` : `use one of ${KIND_NAMES.join(', ')}`;
        this.report(this.place(pair.key), `"${key}" is not a kind of data; ${remedy}`);
      } else if (isSeq(pair.value)) {
        for (const item of pair.value.items) this.readEntry(key, item);
      } else if (pair.value !== null && !(isScalar(pair.value) && pair.value.value === null)) {
        this.report(this.place(pair.value), `${key}: must be a list; begin each entry with "- id: …"`);
      }
    }
  }

  private readEntry(kind: Kind, node: unknown): void {
    const start = this.place(node);
    let raw: unknown;
    try {
      raw = isNode(node) ? node.toJS(this.doc) : node;
    } catch (error) {
      this.report(
        start,
        `the entry cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      );
      return;
    }
    const { noun, schema } = KINDS[kind];
    const found = checkEntry(raw, schema, noun);
    for (const { path, atKey, message } of found) {
      const where = atKey ? pathText(path.slice(0, -1)) : pathText(path);
      this.report(this.place(node, path, atKey), where ? `${where}: ${message}` : message);
    }
    if (found.length > 0) return;
    const entry = raw as Readonly<Record<string, unknown>>;
    if (kind === 'formulas') this.addFormula(entry, node, start);
    else this.addOther(kind, completeEntry(kind, entry), node, start);
  }

  private addFormula(raw: Readonly<Record<string, unknown>>, node: unknown, start: Place): void {
    const entry = formulaEntry(raw, { file: this.file, line: start.line });
    if (!this.define('formulas', entry.id, start)) return;
    const faults = patternFaults(raw);
    for (const { path, problem, offset } of faults) {
      this.report(this.placeInside(node, path, offset), `${pathText(path)}: ${problem}`);
    }
    // Without its context a formula would be found where it does not belong.
    if (faults.some(({ variant }) => variant === null)) return;
    const bad = new Set(faults.map(({ variant }) => variant));
    const variants = entry.variants?.filter((_, i) => !bad.has(i));
    if (variants?.length === 0) return;
    this.refer('formulas', raw, node);
    this.entries.formulas.push(variants ? { ...entry, variants } : entry);
  }

  private addOther(
    kind: Exclude<Kind, 'formulas'>,
    entry: Readonly<Record<string, unknown>>,
    node: unknown,
    start: Place,
  ): void {
    const id = entry['id'];
    if (typeof id === 'string' && !this.define(kind, id, start)) return;
    const quote = entry['quote'];
    if (kind === 'uses' && typeof quote === 'string' && wordCount(quote) > QUOTE_WORDS) {
      const remedy = `shorten it to ${QUOTE_WORDS}`;
      this.report(
        this.place(node, ['quote']),
        `quote: it has ${wordCount(quote)} words; ${remedy}`,
        'warning',
      );
    }
    this.refer(kind, entry, node);
    const origin = { file: this.file, line: start.line };
    (this.entries[kind] as unknown[]).push(kind === 'actors' ? { ...entry, origin } : entry);
  }

  /** Notes where an id is given; false, and a problem, when the file gave it before. */
  private define(kind: Kind, id: string, start: Place): boolean {
    const before = this.ids.get(`${kind} ${id}`);
    if (before !== undefined) {
      this.report(
        start,
        `the id "${id}" is given already in line ${before + 1}; give this entry an id of its own`,
      );
      return false;
    }
    this.ids.set(`${kind} ${id}`, start.line);
    this.definitions.push({ kind, id, file: this.file, ...start });
    return true;
  }

  private refer(kind: Kind, entry: Readonly<Record<string, unknown>>, node: unknown): void {
    for (const reference of referencesOf(kind, entry)) {
      const { path } = reference;
      this.references.push({
        kind: reference.kind,
        id: reference.id,
        path: pathText(path),
        file: this.file,
        ...this.place(node, path),
      });
    }
  }
}

/**
 * Reads one YAML file of a formulary layer.
 * @param text the whole file
 * @param fileName as it is to stand in messages and in `origin.file`
 */
export function parseLayerFile(text: string, fileName: string): ParsedFile {
  const reader = new FileReader(text, fileName);
  reader.read();
  const { entries, problems, definitions, references } = reader;
  return { entries, problems, definitions, references };
}
