/** What is wrong with one of the reader's files as it is being typed. */
import { parseArticles } from '../core/annotations/article-entries.js';
import { parseCodebook } from '../core/annotations/codebook.js';
import { parseIgnores } from '../core/annotations/ignores.js';
import { closest } from '../core/formulary/closest.js';
import { KINDS } from '../core/formulary/kinds.js';
import { layerOf, mergeLayers, parseLayerFile } from '../core/formulary/index.js';
import type { DataProblem, FormularyLayer } from '../core/formulary/types.js';
import { DocumentText } from '../convert.js';
import type { Loaded } from '../knowledge-store.js';
import { isInside } from '../workspace/uri.js';
import type { LayerView } from './layer-view.js';
import type { DataFileKind } from './sections.js';
import type { YamlFile } from './yaml-file.js';

/**
 * Problems of a formulary file with this text, the other files as they are saved: those of the file itself, ids that
 * nothing in the layers below or beside it has, and entries that cannot be laid over these layers.
 */
export function checkLayerFile(loaded: Loaded, uri: string, text: string): DataProblem[] {
  const at = loaded.files.findIndex(({ place }) => isInside(place, uri));
  const own = loaded.files[at];
  if (own === undefined) return [];
  const below: FormularyLayer[] = [];
  for (const { place, files } of loaded.files.slice(0, at)) {
    const under = mergeLayers(loaded.base, below).formulary;
    const parsed = files.map((file) => file.parsed);
    below.push(layerOf(place, parsed, under).layer);
  }
  const others = own.files.filter((file) => file.uri !== uri);
  const all = [...others, { uri, parsed: parseLayerFile(text, uri) }].sort((a, b) =>
    a.uri < b.uri ? -1 : 1,
  );
  const parsed = all.map((file) => file.parsed);
  const { layer, problems } = layerOf(own.place, parsed, mergeLayers(loaded.base, below).formulary);
  const laid = mergeLayers(loaded.base, [...below, layer]);
  return [...problems, ...laid.problems].filter(({ file }) => file === uri);
}

/** Problems of ignores.yaml, articles.yaml or codebook.yaml. */
export function checkListFile(
  kind: Exclude<DataFileKind, 'formulary'>,
  uri: string,
  file: YamlFile,
  view: LayerView | null,
): DataProblem[] {
  const parse = { ignores: parseIgnores, articles: parseArticles, codebook: parseCodebook }[kind];
  const { problems } = parse(file.text, uri);
  return [...problems, ...(view === null ? [] : unknownIds(uri, file, view))];
}

/** Ids that the formulary does not have: such an entry does nothing, so it is said, but is no error. */
function unknownIds(uri: string, file: YamlFile, view: LayerView): DataProblem[] {
  const lines = new DocumentText(file.text, 'utf-16');
  return file.ids.flatMap(({ kind, id, start }) => {
    const known = view.known(kind);
    if (known.has(id) || view.names(kind, id).some((name) => known.has(name))) return [];
    const near = closest(id, known);
    const remedy = near === null ? 'correct the id, or take the entry out' : `did you mean "${near}"?`;
    const message = `there is no ${KINDS[kind].noun.replace(/^an? /, '')} "${id}" in force; ${remedy}`;
    const { line, character } = lines.positionAt(start);
    return [{ file: uri, line, column: character, severity: 'warning' as const, message }];
  });
}
