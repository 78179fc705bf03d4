import { parseLayerFile, type ParsedFile } from './core/formulary/index.js';
import type { DataProblem } from './core/index.js';
import { readText } from './workspace/text-file.js';
import { join } from './workspace/uri.js';
import type { FileSystem } from './workspace/file-system.js';

/** One YAML file of a layer as it stands on disk. */
export interface LayerFile {
  readonly uri: string;
  readonly text: string;
  readonly parsed: ParsedFile;
}

/** The files of one layer, in the order in which they are read. */
export interface LayerFiles {
  /** The folder, or the single file, that makes the layer. */
  readonly place: string;
  readonly files: readonly LayerFile[];
  /** Files that cannot be read. */
  readonly problems: readonly DataProblem[];
}

const YAML = /\.ya?ml$/i;

/** Reads the files of layers; a file that has not changed is not parsed again. */
export class LayerReader {
  private readonly parsed = new Map<string, LayerFile>();

  async read(fileSystem: FileSystem, place: string): Promise<LayerFiles> {
    const uris = YAML.test(place) ? [place] : await yamlIn(fileSystem, place);
    const files: LayerFile[] = [];
    const problems: DataProblem[] = [];
    for (const uri of uris) {
      const read = await readText(fileSystem, uri);
      if (!read.ok) problems.push(read.problem);
      else if (read.text !== undefined) files.push(this.parse(uri, read.text));
    }
    return { place, files, problems };
  }

  private parse(uri: string, text: string): LayerFile {
    const before = this.parsed.get(uri);
    if (before?.text === text) return before;
    const file = { uri, text, parsed: parseLayerFile(text, uri) };
    this.parsed.set(uri, file);
    return file;
  }
}

async function yamlIn(fileSystem: FileSystem, folder: string): Promise<string[]> {
  const entries = await fileSystem.readDirectory(folder).catch(() => []);
  return entries
    .filter(({ name, type }) => type === 'file' && YAML.test(name))
    .map(({ name }) => join(folder, name))
    .sort();
}
