/** Puts the files of one folder together to a layer, and checks what no single file can show. */
import { closest } from './closest.js';
import { KIND_NAMES, KINDS, type Kind } from './kinds.js';
import type { IdPlace, LayerEntries, ParsedFile } from './load.js';
import type { DataProblem, Formulary, FormularyLayer } from './types.js';

function problemAt(place: IdPlace, message: string): DataProblem {
  return { file: place.file, line: place.line, column: place.column, severity: 'error', message };
}

/** Ids that entries may name: those of the layers below, and those of the layer itself. */
function knownIds(base: Formulary, files: readonly ParsedFile[]): Record<Kind, Set<string>> {
  const known = Object.fromEntries(KIND_NAMES.map((kind) => [kind, new Set<string>()])) as Record<
    Kind,
    Set<string>
  >;
  for (const kind of KIND_NAMES) {
    for (const entry of base[kind]) if ('id' in entry) known[kind].add(entry.id);
  }
  for (const file of files) for (const { kind, id } of file.definitions) known[kind].add(id);
  const formulas = [...base.formulas, ...files.flatMap((file) => file.entries.formulas)];
  for (const formula of formulas) for (const former of formula.formerIds ?? []) known.formulas.add(former);
  return known;
}

/**
 * Makes a layer of the files of one folder.
 * @param base the formulary it will be laid over, whose ids its entries may name
 * @returns the layer, and every problem: those of the files, ids given in two files (the first counts), unknown ids
 */
export function layerOf(
  name: string,
  files: readonly ParsedFile[],
  base: Formulary,
): { layer: FormularyLayer; problems: DataProblem[] } {
  const problems = files.flatMap((file) => [...file.problems]);
  const first = new Map<string, IdPlace>();
  const repeated = new Set<string>();
  for (const place of files.flatMap((file) => file.definitions)) {
    const key = `${place.kind} ${place.id}`;
    const before = first.get(key);
    if (!before) {
      first.set(key, place);
    } else {
      repeated.add(`${key} ${place.file}`);
      const where = `${before.file}:${before.line + 1}`;
      problems.push(
        problemAt(
          place,
          `the id "${place.id}" is given already in ${where}; give this entry an id of its own`,
        ),
      );
    }
  }
  const known = knownIds(base, files);
  for (const reference of files.flatMap((file) => file.references)) {
    if (known[reference.kind].has(reference.id)) continue;
    const near = closest(reference.id, known[reference.kind]);
    const remedy = near ? `did you mean "${near}"?` : `add it under "${reference.kind}:", or correct the id`;
    const what = `${reference.path}: there is no ${KINDS[reference.kind].noun.replace(/^an? /, '')} "${reference.id}"`;
    problems.push(problemAt(reference, `${what}; ${remedy}`));
  }
  const entriesOf = (kind: Kind): readonly unknown[] =>
    files.flatMap((file) =>
      (file.entries[kind] as readonly { readonly id?: string }[]).filter(
        (entry) => !isRepeated(repeated, kind, entry, file),
      ),
    );
  const entries = Object.fromEntries(
    KIND_NAMES.map((kind) => [kind, entriesOf(kind)]),
  ) as unknown as LayerEntries;
  return { layer: { name, ...entries }, problems };
}

function isRepeated(
  repeated: ReadonlySet<string>,
  kind: Kind,
  entry: { readonly id?: string },
  file: ParsedFile,
): boolean {
  const fileName = file.definitions[0]?.file ?? '';
  return entry.id !== undefined && repeated.has(`${kind} ${entry.id} ${fileName}`);
}
