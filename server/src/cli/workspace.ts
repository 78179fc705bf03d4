import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { findArticle, parseArticles, type ArticleEntry } from '../core/annotations/article-entries.js';
import { sha256 } from '../core/annotations/selectors.js';
import type { ArticleOverrides, FormularyLayer } from '../core/index.js';
import { builtInFormulary, layerOf, parseLayerFile } from '../core/formulary/index.js';
import type { CheckArguments } from './arguments.js';
import type { ArticleFile } from './files.js';

/**
 * Formulary layers in the order in which they are laid: the workspace's own, then each `--formulary`. What cannot be
 * read or used is reported with file, line and remedy; the rest holds.
 */
export async function loadLayers(
  options: Pick<CheckArguments, 'formulary' | 'workspace'>,
  complain: (message: string) => void,
): Promise<FormularyLayer[]> {
  const folders = [...options.formulary];
  if (options.workspace !== undefined) {
    const own = join(options.workspace, '.readout', 'formulary');
    if (await stat(own).catch(() => undefined)) folders.unshift(own);
  }
  const layers: FormularyLayer[] = [];
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => {
      complain(`${folder}: no such formulary folder; name a folder that holds .yaml files`);
      return [];
    });
    const yaml = names.filter((name) => /\.ya?ml$/i.test(name)).sort();
    const files = await Promise.all(
      yaml.map(async (name) => {
        const path = join(folder, name);
        return parseLayerFile(await readFile(path, 'utf8'), path);
      }),
    );
    const { layer, problems } = layerOf(folder, files, builtInFormulary());
    for (const { file, line, column, message } of problems)
      complain(`${file}:${line + 1}:${column + 1}: ${message}`);
    layers.push(layer);
  }
  return layers;
}

/** What readers fixed about articles in the workspace's articles.yaml. */
export interface Sidecars {
  of(file: ArticleFile): ArticleOverrides | undefined;
}

/** Reads `.readout/articles.yaml` of the workspace; faulty entries are reported, the others hold. */
export async function openSidecars(
  workspace: string | undefined,
  complain: (message: string) => void,
): Promise<Sidecars> {
  if (workspace === undefined) return { of: () => undefined };
  const path = join(workspace, '.readout', 'articles.yaml');
  let entries: readonly ArticleEntry[] = [];
  try {
    const parsed = parseArticles(await readFile(path, 'utf8'), path);
    entries = parsed.entries;
    for (const { line, column, message } of parsed.problems)
      complain(`${path}:${line + 1}:${column + 1}: ${message}`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT') complain(`${path}: cannot be read (${code ?? 'unknown'}); check its permissions`);
  }
  return {
    of: (file) => {
      const path = relative(workspace, file.path).split(sep).join('/');
      return findArticle(entries, path, sha256(file.text))?.entry.overrides;
    },
  };
}
