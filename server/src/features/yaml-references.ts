import type { Location } from 'vscode-languageserver';
import { DocumentText, type Encoding } from '../convert.js';
import { KIND_NAMES } from '../core/formulary/kinds.js';
import type { BuiltInFiles } from '../data-files/built-in-files.js';
import type { DataFile } from '../data-files/data-files.js';

export interface PlaceSurroundings {
  readonly encoding: Encoding;
  readonly builtIn: BuiltInFiles;
}

interface TextPlace {
  readonly uri: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where the id at an offset is given: the reader's entries, the topmost layer first, then the built-in one. */
export async function dataDefinition(
  { yaml, view }: DataFile,
  offset: number,
  { encoding, builtIn }: PlaceSurroundings,
): Promise<Location[]> {
  const at = yaml.idAt(offset);
  if (at === null) return [];
  const names = view.names(at.kind, at.id);
  const own = [...view.definitions(at.kind, names)].reverse();
  const shipped = await builtIn.places(at.kind, names, [at.kind]);
  return locations([...own, ...shipped.filter(({ role }) => role === 'definition')], encoding);
}

/** Every place that names the entry whose id stands at an offset, in the reader's files and the built-in ones. */
export async function dataReferences(
  { yaml, view }: DataFile,
  offset: number,
  withDefinitions: boolean,
  { encoding, builtIn }: PlaceSurroundings,
): Promise<Location[]> {
  const at = yaml.idAt(offset);
  if (at === null) return [];
  const names = view.names(at.kind, at.id);
  const places = [...view.places(at.kind, names), ...(await builtIn.places(at.kind, names, KIND_NAMES))];
  return locations(
    places.filter(({ role }) => withDefinitions || role !== 'definition'),
    encoding,
  );
}

function locations(places: readonly TextPlace[], encoding: Encoding): Location[] {
  const texts = new Map<string, DocumentText>();
  return places.map(({ uri, text, start, end }) => {
    const document = texts.get(uri) ?? new DocumentText(text, encoding);
    texts.set(uri, document);
    return { uri, range: document.rangeOf({ start, end }) };
  });
}
