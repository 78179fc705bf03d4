import { isKind, type Kind } from '../core/formulary/kinds.js';
import type { FileSystem } from '../workspace/file-system.js';
import { join } from '../workspace/uri.js';
import { YamlFile, type IdPlace } from './yaml-file.js';

/** An id in one of the shipped files (offsets of its text). */
export interface BuiltInPlace extends Pick<IdPlace, 'role' | 'start' | 'end'> {
  readonly uri: string;
  readonly text: string;
}

/** One list of a shipped file; a file may hold several, and a long list be spread over files. */
interface ShippedList {
  readonly uri: string;
  readonly kind: Kind;
  /** The whole file. */
  readonly text: string;
  /** Of the list in it. */
  readonly start: number;
  readonly end: number;
}

const ENTRY = '\n  - ';

/**
 * The YAML files of the built-in formulary, for going to definitions and references in them. They are long, so only the
 * entries that hold an id as a word are parsed. Where the server cannot reach them (in the browser) they are empty.
 */
export class BuiltInFiles {
  private lists: Promise<readonly ShippedList[]> | null = null;

  constructor(
    private readonly fileSystem: FileSystem | null,
    private readonly folder: string | null,
  ) {}

  /** Where the shipped files give or name an id. `inKinds` limits the search to lists of these kinds. */
  async places(kind: Kind, ids: readonly string[], inKinds: readonly Kind[]): Promise<BuiltInPlace[]> {
    const lists = await (this.lists ??= this.read());
    return lists
      .filter((list) => inKinds.includes(list.kind))
      .flatMap((list) => {
        const { uri, text, start } = list;
        return placesIn(text.slice(start, list.end), list.kind, kind, ids).map((place) => ({
          role: place.role,
          start: start + place.start,
          end: start + place.end,
          uri,
          text,
        }));
      });
  }

  private async read(): Promise<readonly ShippedList[]> {
    const { fileSystem, folder } = this;
    if (fileSystem === null || folder === null) return [];
    const entries = await fileSystem.readDirectory(folder).catch(() => []);
    const names = entries.map(({ name }) => name).filter((name) => /\.yaml$/i.test(name));
    const read = names.sort().map(async (name): Promise<ShippedList[]> => {
      const uri = join(folder, name);
      const bytes = await fileSystem.readFile(uri).catch(() => undefined);
      const text = bytes === undefined ? '' : new TextDecoder().decode(bytes);
      const heads = [...text.matchAll(/^([a-z]+):/gm)];
      return heads.flatMap(({ 1: kind = '', index: start }, i) => {
        const end = heads[i + 1]?.index ?? text.length;
        return isKind(kind) ? [{ uri, kind, text, start, end }] : [];
      });
    });
    return (await Promise.all(read)).flat();
  }
}

/** @param list the kind of entry that `text` holds, which is also the name of its list */
function placesIn(
  text: string,
  list: Kind,
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
      const head = `${list}:`;
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
