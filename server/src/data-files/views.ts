import type { KnowledgeStore, Loaded } from '../knowledge-store.js';
import type { SettingsCache } from '../settings.js';
import type { FileSystem } from '../workspace/file-system.js';
import { readText } from '../workspace/text-file.js';
import { basename, dirname, isInside, join } from '../workspace/uri.js';
import { LayerView, type ViewFile } from './layer-view.js';
import { listFileOf } from './sections.js';
import { YamlFile } from './yaml-file.js';

export interface ViewSurroundings {
  readonly knowledge: KnowledgeStore;
  readonly settings: SettingsCache;
  readonly fileSystem: FileSystem | null;
  folders(): readonly string[];
  /** URIs of open articles. */
  articles(): readonly string[];
  /** Text of a data file that is open in the editor. */
  openText(uri: string): string | undefined;
}

/** What a data file belongs to. */
export interface Found {
  /** The layers that hold for articles beside it. */
  readonly loaded: Loaded;
  readonly view: LayerView;
}

const LIST_FILES = ['ignores.yaml', 'articles.yaml'] as const;

/** Finds the layers that a data file is part of, or that hold where it stands. */
export class Views {
  private readonly parsed = new Map<string, YamlFile>();

  constructor(private readonly around: ViewSurroundings) {}

  /** Null for a YAML file that is none of the reader's data. */
  async of(uri: string): Promise<Found | null> {
    const isList = listFileOf(uri) !== null;
    const own = desksAround(uri);
    const desks = own.length > 0 ? own : this.allDesks();
    const found: Loaded[] = [];
    for (const desk of desks) {
      const loaded = await this.loadedAt(desk, uri);
      if (isList || layerOf(loaded, uri) !== null) found.push(loaded);
    }
    const [first] = found;
    return first === undefined ? null : { loaded: first, view: await this.viewOf(first, found, uri) };
  }

  /** What holds for articles in a folder. */
  private async loadedAt(desk: string, uri: string): Promise<Loaded> {
    const { knowledge, settings } = this.around;
    return knowledge.loadedFor(join(desk, 'article.txt'), await settings.of(uri));
  }

  /** Folders where articles may be that a shared formulary holds for. */
  private allDesks(): string[] {
    const beside = this.around.articles().flatMap((article) => dirname(article) ?? []);
    return [...new Set([...this.around.folders(), ...beside])];
  }

  /** @param asked the file from which it is looked; it belongs to the view even if it was never saved */
  private async viewOf(first: Loaded, found: readonly Loaded[], asked: string): Promise<LayerView> {
    const files = new Map<string, ViewFile>();
    for (const loaded of found) {
      for (const [layer, { place, files: parts }] of loaded.files.entries()) {
        for (const { uri, text } of parts) this.add(files, uri, text, layer);
        const readout = dirname(place);
        if (readout !== null && basename(readout) === '.readout') await this.addLists(files, readout);
      }
    }
    if (!files.has(asked)) this.add(files, asked, '', layerOf(first, asked));
    return new LayerView(first.base, first.inForce, [...files.values()]);
  }

  private add(files: Map<string, ViewFile>, uri: string, saved: string, layer: number | null): void {
    const text = this.around.openText(uri) ?? saved;
    files.set(uri, { uri, file: this.parse(uri, text), layer });
  }

  private async addLists(files: Map<string, ViewFile>, readout: string): Promise<void> {
    const { fileSystem } = this.around;
    for (const name of LIST_FILES) {
      const uri = join(readout, name);
      if (files.has(uri)) continue;
      const read = fileSystem === null ? null : await readText(fileSystem, uri);
      const saved = read?.ok === true ? read.text : undefined;
      const text = this.around.openText(uri) ?? saved;
      if (text !== undefined) this.add(files, uri, text, null);
    }
  }

  private parse(uri: string, text: string): YamlFile {
    const before = this.parsed.get(uri);
    if (before?.text === text) return before;
    const file = new YamlFile(text, listFileOf(uri) ?? 'formulary');
    this.parsed.set(uri, file);
    return file;
  }
}

/** The folder that holds the `.readout` a file stands in, as a list; [] for a file outside of all. */
function desksAround(uri: string): string[] {
  for (let at = dirname(uri); at !== null; at = dirname(at)) {
    if (basename(at) !== '.readout') continue;
    const desk = dirname(at);
    return desk === null ? [] : [desk];
  }
  return [];
}

/** Index of the layer that a file is, or would be, part of. */
function layerOf(loaded: Loaded, uri: string): number | null {
  const index = loaded.files.findIndex(({ place }) => isInside(place, uri));
  return index < 0 ? null : index;
}
