import { isKind, type Kind } from '../core/formulary/kinds.js';
import type { FileSystem } from '../workspace/file-system.js';
import { join } from '../workspace/uri.js';
import { YamlFile, type IdPlace } from './yaml-file.js';

/** An id in one of the shipped files (offsets of its text). */
export interface BuiltInPlace extends Pick<IdPlace, 'role' | 'start' | 'end'> {
  readonly uri: string;
  readonly text: string;
}

/** A shipped file holds one list; a long list may be spread over several files. */
interface ShippedFile {
  readonly uri: string;
  readonly kind: Kind;
  readonly text: string;
}

const ENTRY = '\n  - ';

/**
 * The YAML files of the built-in formulary, for going to definitions and references in them. They are long, so only the
 * entries that hold an id as a word are parsed. Where the server cannot reach them (in the browser) they are empty.
 */
export class BuiltInFiles {
  private files: Promise<readonly ShippedFile[]> | null = null;

  constructor(
    private readonly fileSystem: FileSystem | null,
    private readonly folder: string | null,
  ) {}

  /** Where the shipped files give or name an id. `inKinds` limits the search to lists of these kinds. */
  async places(kind: Kind, ids: readonly string[], inKinds: readonly Kind[]): Promise<BuiltInPlace[]> {
    const files = await (this.files ??= this.read());
    return files
      .filter((file) => inKinds.includes(file.kind))
      .flatMap(({ uri, text, kind: list }) =>
        placesIn(text, list, kind, ids).map((place) => ({ ...place, uri, text })),
      );
  }

  private async read(): Promise<readonly ShippedFile[]> {
    const { fileSystem, folder } = this;
    if (fileSystem === null || folder === null) return [];
    const entries = await fileSystem.readDirectory(folder).catch(() => []);
    const names = entries.map(({ name }) => name).filter((name) => /\.yaml$/i.test(name));
    const read = names.sort().map(async (name): Promise<ShippedFile[]> => {
      const uri = join(folder, name);
      const bytes = await fileSystem.readFile(uri).catch(() => undefined);
      const text = bytes === undefined ? '' : new TextDecoder().decode(bytes);
      const list = /^([a-z]+):/m.exec(text)?.[1] ?? '';
      return isKind(list) ? [{ uri, kind: list, text }] : [];
    });
    return (await Promise.all(read)).flat();
  }
}

/** @param file the kind of entry the file holds, which is also the name of its list */
function placesIn(
  text: string,
  file: Kind,
  kind: Kind,
  ids: readonly string[],
): Pick<BuiltInPlace, 'role' | 'start' | 'end'>[] {
  const blocks = new Set<number>();
  for (const id of ids) {
    for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + id.length)) {
      const start = text.lastIndexOf(ENTRY, at);
      if (start >= 0 && !isIdLetter(text[at - 1]) && !isIdLetter(text[at + id.length])) blocks.add(start);
    }
  }
  return [...blocks]
    .sort((a, b) => a - b)
    .flatMap((start) => {
      const next = text.indexOf(ENTRY, start + ENTRY.length);
      const head = `${file}:`;
      const block = new YamlFile(`${head}${text.slice(start, next < 0 ? text.length : next)}`, 'formulary');
      return block.ids
        .filter((place) => place.kind === kind && ids.includes(place.id))
        .map(({ role, ...span }) => ({
          role,
          start: span.start - head.length + start,
          end: span.end - head.length + start,
        }));
    });
}

function isIdLetter(char: string | undefined): boolean {
  return char !== undefined && /[a-z0-9-]/.test(char);
}
