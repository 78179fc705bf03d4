import { layerOf, mergeLayers } from './core/formulary/index.js';
import type {
  AnalyzerOptions,
  DataProblem,
  Formulary,
  FormularyLayer,
  ReadoutAnalyzer,
} from './core/index.js';
import { Knowledge } from './knowledge.js';
import { LayerReader, type LayerFiles } from './layer-reader.js';
import type { Settings } from './settings.js';
import { dirname, isInside, join } from './workspace/uri.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** Everything laid over the built-in formulary for some documents. */
interface Layers {
  /** YAML files and folders of YAML files, lowest layer first. */
  readonly places: readonly string[];
  readonly disabled: readonly string[];
}

/** What was read for some layers. */
export interface Loaded {
  /** The formulary that everything is laid over. */
  readonly base: Formulary;
  readonly files: readonly LayerFiles[];
  readonly over: readonly FormularyLayer[];
  /** Everything laid over one another. */
  readonly inForce: Formulary;
  readonly problems: readonly DataProblem[];
}

interface Known {
  readonly knowledge: Knowledge;
  readonly problems: readonly DataProblem[];
}

interface Entry {
  readonly layers: Layers;
  readonly loaded: Promise<Loaded>;
  /** Made when the first article asks: looking into files needs no analyzer. */
  known: Promise<Known> | null;
  /** What each step could not use, as far as it is done. */
  readonly problems: Map<'loaded' | 'known', readonly DataProblem[]>;
}

const ABSOLUTE = /^(?:[a-z]:)?[\\/]/i;
const LAYER_FILE = /\/\.readout\/formulary(?:\/|$)/;

/** Analyzers by the formulary layers that apply to a document; documents with the same layers share one. */
export class KnowledgeStore {
  private readonly loaded = new Map<string, Entry>();
  private readonly reader = new LayerReader();
  private readonly places = new Set<string>();
  private base: Promise<ReadoutAnalyzer> | null = null;
  /** Changes are looked into one after the other: the editor and the disk tell of the same one. */
  private looking: Promise<unknown> = Promise.resolve();

  constructor(
    /** May work in the background: until it is done, what was known before stays in force. */
    private readonly createAnalyzer: (options: AnalyzerOptions) => ReadoutAnalyzer | Promise<ReadoutAnalyzer>,
    private readonly folders: WorkspaceFolders,
    private readonly trusted: boolean,
    /** Hears of all problems in layer files whenever they may have changed. */
    private readonly report: (problems: readonly DataProblem[]) => void,
    /** Hears of each folder or file that a setting names, once. */
    private readonly named: (place: string) => void,
  ) {}

  async of(uri: string, settings: Settings): Promise<Knowledge> {
    const entry = await this.entryFor(uri, settings);
    return (await this.knownOf(entry)).knowledge;
  }

  /** The layers that apply to a document, with their files. */
  async loadedFor(uri: string, settings: Settings): Promise<Loaded> {
    return (await this.entryFor(uri, settings)).loaded;
  }

  /** Finds what settings name for articles in a folder, without reading any of it. */
  async look(uri: string, settings: Settings): Promise<void> {
    await this.layersOf(uri, settings);
  }

  /** Forgets all layers: settings may name others now. */
  forgetAll(): void {
    this.loaded.clear();
  }

  /**
   * Reads what rests on changed files anew. True when something came of it, or may come of it where no layer was known
   * before; false when the files hold what is known already, so that no article needs to be read again.
   */
  changed(uris: readonly string[]): Promise<boolean> {
    const looked = this.looking.then(async () => {
      const touched = [...this.loaded].filter(([, { layers }]) =>
        layers.places.some((place) => uris.some((uri) => isInside(place, uri))),
      );
      if (touched.length === 0) return uris.some((uri) => LAYER_FILE.test(uri));
      const renewed = await Promise.all(touched.map(([key, entry]) => this.renew(key, entry)));
      return renewed.includes(true);
    });
    this.looking = looked.catch(() => undefined);
    return looked;
  }

  private async renew(key: string, { layers, loaded, known }: Entry): Promise<boolean> {
    const before = await loaded.catch(() => null);
    const files = await this.read(layers);
    if (before !== null && sameFiles(before.files, files)) return false;
    const entry = this.keep(key, layers, this.load(layers, files));
    // Articles keep what they have until the new formulary is there.
    await (known === null ? entry.loaded : this.knownOf(entry)).catch(() => undefined);
    return true;
  }

  private async entryFor(uri: string, settings: Settings): Promise<Entry> {
    const layers = await this.layersOf(uri, settings);
    const key = JSON.stringify(layers);
    return this.loaded.get(key) ?? this.keep(key, layers, this.load(layers));
  }

  private keep(key: string, layers: Layers, loaded: Promise<Loaded>): Entry {
    const entry: Entry = { layers, loaded, known: null, problems: new Map() };
    this.loaded.set(key, entry);
    this.tell(key, entry, 'loaded', loaded);
    return entry;
  }

  private knownOf(entry: Entry): Promise<Known> {
    if (entry.known === null) {
      entry.known = this.compile(entry.loaded);
      this.tell(JSON.stringify(entry.layers), entry, 'known', entry.known);
    }
    return entry.known;
  }

  /** Reports once `work` is done; what failed is tried again by whoever asks next. */
  private tell(
    key: string,
    entry: Entry,
    step: 'loaded' | 'known',
    work: Promise<{ readonly problems: readonly DataProblem[] }>,
  ): void {
    void work.then(
      ({ problems }) => {
        entry.problems.set(step, problems);
        this.report([...this.loaded.values()].flatMap((held) => [...held.problems.values()].flat()));
      },
      () => this.loaded.get(key) === entry && this.loaded.delete(key),
    );
  }

  private async layersOf(uri: string, settings: Settings): Promise<Layers> {
    const { disabled, paths } = settings.formulary;
    if (!this.trusted || this.folders.fileSystem === null) return { places: [], disabled };
    const place = await this.folders.existing(uri);
    const folder = this.folders.folderOf(uri);
    const named = paths.map((path) => resolvePath(path, folder)).filter((resolved) => resolved !== null);
    for (const path of named) {
      if (this.places.has(path)) continue;
      this.places.add(path);
      this.folders.allow(path);
      this.named(path);
    }
    const own = place === null ? [] : [join(place.uri, 'formulary')];
    return { places: [...named, ...own], disabled };
  }

  private async read({ places }: Layers): Promise<LayerFiles[]> {
    const { fileSystem } = this.folders;
    if (fileSystem === null) return [];
    return Promise.all(places.map((place) => this.reader.read(fileSystem, place)));
  }

  private async load(layers: Layers, read?: readonly LayerFiles[]): Promise<Loaded> {
    const { formulary: base } = await this.baseAnalyzer();
    const files = read ?? (await this.read(layers));
    const problems: DataProblem[] = files.flatMap((layer) => layer.problems);
    const over: FormularyLayer[] = [];
    for (const { place, files: parts } of files.filter((layer) => layer.files.length > 0)) {
      const below = mergeLayers(base, over).formulary;
      const parsed = parts.map((part) => part.parsed);
      const layer = layerOf(place, parsed, below);
      problems.push(...layer.problems);
      over.push(layer.layer);
    }
    if (layers.disabled.length > 0) over.push(disabling(layers.disabled, base, over));
    const merged = mergeLayers(base, over);
    return { base, files, over, inForce: merged.formulary, problems: [...problems, ...merged.problems] };
  }

  private async compile(work: Promise<Loaded>): Promise<Known> {
    const { base, over } = await work;
    if (over.length === 0) return { knowledge: new Knowledge(await this.baseAnalyzer()), problems: [] };
    const analyzer = await this.createAnalyzer({ formulary: over });
    return { knowledge: new Knowledge(analyzer, { base, over }), problems: analyzer.problems };
  }

  private baseAnalyzer(): Promise<ReadoutAnalyzer> {
    return (this.base ??= Promise.resolve(this.createAnalyzer({})));
  }
}

function sameFiles(a: readonly LayerFiles[], b: readonly LayerFiles[]): boolean {
  const content = (layers: readonly LayerFiles[]): string =>
    JSON.stringify(
      layers.map(({ files, problems }) => [files.map(({ uri, text }) => [uri, text]), problems]),
    );
  return content(a) === content(b);
}

/** A setting's path as a URI: a URI stays, a path is taken from the workspace folder. */
function resolvePath(path: string, folder: string | null): string | null {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return path;
  const slashed = path.replaceAll('\\', '/').replace(/\/+$/, '');
  if (ABSOLUTE.test(path))
    return new URL(`file://${slashed.startsWith('/') ? '' : '/'}${encodeURI(slashed)}`).href;
  // The setting is the reader's own and not used in untrusted workspaces, so it may lead out of the folder.
  let from = folder;
  const steps = slashed.split('/').filter((step) => step !== '.' && step !== '');
  while (from !== null && steps[0] === '..') {
    from = dirname(from);
    steps.shift();
  }
  if (from === null || steps.includes('..')) return null;
  return steps.length === 0 ? from : join(from, steps.join('/'));
}

/** The topmost layer: ids of `readout.formulary.disabled`, former ones too; ids that nobody knows are left alone. */
function disabling(
  ids: readonly string[],
  base: Formulary,
  layers: readonly FormularyLayer[],
): FormularyLayer {
  const current = new Map<string, string>();
  for (const { id, formerIds = [] } of [
    ...base.formulas,
    ...layers.flatMap((layer) => layer.formulas ?? []),
  ]) {
    for (const former of formerIds) if (!current.has(former)) current.set(former, id);
    current.set(id, id);
  }
  return {
    name: 'settings',
    formulas: ids.flatMap((given) => {
      const id = current.get(given);
      return id === undefined ? [] : [{ id, disabled: true }];
    }),
  };
}
