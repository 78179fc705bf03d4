import { layerOf, mergeLayers, parseLayerFile, type ParsedFile } from './core/formulary/index.js';
import type {
  AnalyzerOptions,
  DataProblem,
  Formulary,
  FormularyLayer,
  ReadoutAnalyzer,
} from './core/index.js';
import { Knowledge } from './knowledge.js';
import type { Settings } from './settings.js';
import { readText } from './workspace/text-file.js';
import { isInside, join } from './workspace/uri.js';
import type { WorkspaceFolders } from './workspace-folders.js';

/** Everything laid over the built-in formulary for some documents. */
interface Layers {
  /** YAML files and folders of YAML files, lowest layer first. */
  readonly places: readonly string[];
  readonly disabled: readonly string[];
}

interface Loaded {
  readonly knowledge: Knowledge;
  readonly problems: readonly DataProblem[];
}

const YAML = /\.ya?ml$/i;
const ABSOLUTE = /^(?:[a-z]:)?[\\/]/i;

/** Analyzers by the formulary layers that apply to a document; documents with the same layers share one. */
export class KnowledgeStore {
  private readonly loaded = new Map<string, { readonly layers: Layers; readonly result: Promise<Loaded> }>();
  private base: ReadoutAnalyzer | null = null;

  constructor(
    private readonly createAnalyzer: (options: AnalyzerOptions) => ReadoutAnalyzer,
    private readonly folders: WorkspaceFolders,
    private readonly trusted: boolean,
    /** Hears of all problems in layer files whenever they may have changed. */
    private readonly report: (problems: readonly DataProblem[]) => void,
  ) {}

  async of(uri: string, settings: Settings): Promise<Knowledge> {
    const layers = await this.layersOf(uri, settings);
    const key = JSON.stringify(layers);
    let entry = this.loaded.get(key);
    if (entry === undefined) {
      entry = { layers, result: this.load(layers) };
      this.loaded.set(key, entry);
      void entry.result.then(
        () => this.reportAll(),
        () => this.loaded.delete(key),
      );
    }
    return (await entry.result).knowledge;
  }

  /** Forgets all layers: settings may name others now. */
  forgetAll(): void {
    this.loaded.clear();
  }

  /** Forgets what rests on a changed file; true when something did. */
  changed(uri: string): boolean {
    const touched = [...this.loaded].filter(([, { layers }]) =>
      layers.places.some((place) => isInside(place, uri)),
    );
    for (const [key] of touched) this.loaded.delete(key);
    return touched.length > 0;
  }

  private async layersOf(uri: string, settings: Settings): Promise<Layers> {
    const { disabled, paths } = settings.formulary;
    if (!this.trusted || this.folders.fileSystem === null) return { places: [], disabled };
    const place = await this.folders.existing(uri);
    const folder = this.folders.folderOf(uri);
    const named = paths.map((path) => resolvePath(path, folder)).filter((resolved) => resolved !== null);
    for (const path of named) this.folders.allow(path);
    const own = place === null ? [] : [join(place.uri, 'formulary')];
    return { places: [...named, ...own], disabled };
  }

  private async load(layers: Layers): Promise<Loaded> {
    const base = (this.base ??= this.createAnalyzer({}));
    const problems: DataProblem[] = [];
    const found: FormularyLayer[] = [];
    for (const place of layers.places) {
      const files = await this.readFiles(place, problems);
      if (files.length === 0) continue;
      const layer = layerOf(place, files, mergeLayers(base.formulary, found).formulary);
      problems.push(...layer.problems);
      found.push(layer.layer);
    }
    if (layers.disabled.length > 0) found.push(disabling(layers.disabled, base.formulary, found));
    if (found.length === 0) return { knowledge: new Knowledge(base), problems };
    const analyzer = this.createAnalyzer({ formulary: found });
    return { knowledge: new Knowledge(analyzer), problems: [...problems, ...analyzer.problems] };
  }

  private async readFiles(place: string, problems: DataProblem[]): Promise<ParsedFile[]> {
    const { fileSystem } = this.folders;
    if (fileSystem === null) return [];
    const uris = YAML.test(place)
      ? [place]
      : (await fileSystem.readDirectory(place).catch(() => []))
          .filter(({ name, type }) => type === 'file' && YAML.test(name))
          .map(({ name }) => join(place, name))
          .sort();
    const files: ParsedFile[] = [];
    for (const uri of uris) {
      const read = await readText(fileSystem, uri);
      if (!read.ok) problems.push(read.problem);
      else if (read.text !== undefined) files.push(parseLayerFile(read.text, uri));
    }
    return files;
  }

  private async reportAll(): Promise<void> {
    const results = await Promise.allSettled([...this.loaded.values()].map(({ result }) => result));
    this.report(results.flatMap((result) => (result.status === 'fulfilled' ? result.value.problems : [])));
  }
}

/** A setting's path as a URI: a URI stays, a path is taken from the workspace folder. */
function resolvePath(path: string, folder: string | null): string | null {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return path;
  const slashed = path.replaceAll('\\', '/').replace(/\/+$/, '');
  if (ABSOLUTE.test(path))
    return new URL(`file://${slashed.startsWith('/') ? '' : '/'}${encodeURI(slashed)}`).href;
  if (folder === null) return null;
  try {
    return join(folder, slashed.replace(/^\.\//, ''));
  } catch {
    return null;
  }
}

/** The topmost layer: ids of `readout.formulary.disabled`; ids that nobody knows are left alone. */
function disabling(
  ids: readonly string[],
  base: Formulary,
  layers: readonly FormularyLayer[],
): FormularyLayer {
  const all = new Set(
    [...base.formulas, ...layers.flatMap((layer) => layer.formulas ?? [])].map(({ id }) => id),
  );
  return {
    name: 'settings',
    formulas: ids.filter((id) => all.has(id)).map((id) => ({ id, disabled: true })),
  };
}
