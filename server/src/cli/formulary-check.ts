import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createAnalyzer } from '../core/index.js';
import { KIND_NAMES } from '../core/formulary/kinds.js';
import {
  builtInFormulary,
  layerOf,
  mergeLayers,
  parseLayerFile,
  type DataProblem,
  type Formulary,
  type FormularyLayer,
} from '../core/formulary/index.js';
import { UsageError } from './arguments.js';
import { InputError } from './files.js';
import type { Streams } from './types.js';

export const FORMULARY_USAGE = `usage: readout formulary check [DIR|FILE…]

Checks formularies of your own: what is wrong is said with file, line, column and remedy; then what there is.
Without a path, the .readout/formulary of this folder or the nearest one above. Several are laid one over the other, in
the order given; of a FILE only its own problems are said.

Exit status: 0 without errors (warnings are none), 1 with errors, 2 when some input could not be used.
`;

/** One folder of YAML files; `only` limits what is said to one of them. */
interface Folder {
  readonly path: string;
  readonly only: string | null;
}

/**
 * `readout formulary check`: reads formularies as Readout would, and says what it could not use.
 * @returns 0, 1 with errors, 2 when some input was unusable (one line each on stderr; the others are still done)
 */
export async function runFormulary(args: readonly string[], { stdout, stderr }: Streams): Promise<number> {
  const paths = parse(args);
  let unusable = 0;
  const found: Folder[] = [];
  for (const path of paths ?? [await nearestFormulary(process.cwd())]) {
    try {
      found.push(await folderOf(path));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      unusable++;
      stderr.write(`readout: ${error.message}\n`);
    }
  }
  const layers: FormularyLayer[] = [];
  let errors = 0;
  for (const folder of found) {
    const under = mergeLayers(builtInFormulary(), layers).formulary;
    const { layer, problems, files, unreadable } = await readFolder(folder, under);
    for (const message of unreadable) stderr.write(`readout: ${message}\n`);
    unusable += unreadable.length;
    // Compiled on top of those below: what only shows when patterns and layers come together.
    const together = createAnalyzer({ formulary: [...layers, layer] }).problems;
    layers.push(layer);
    const own = [...problems, ...together.filter(({ file }) => files.includes(file))];
    const told = unique(own).filter(({ file }) => folder.only === null || file === folder.only);
    for (const problem of told) stdout.write(`${lineOf(problem)}\n`);
    const faults = told.filter(({ severity }) => severity === 'error').length;
    errors += faults;
    const name = folder.only ?? folder.path;
    stdout.write(
      `${name}: ${summary(layer, under, files.length)}; ${counted(faults, 'error')}, ${counted(told.length - faults, 'warning')}\n`,
    );
  }
  if (unusable > 0) return 2;
  return errors > 0 ? 1 : 0;
}

/** @throws UsageError */
function parse(args: readonly string[]): readonly string[] | null {
  const [command, ...rest] = args;
  if (command !== 'check') {
    throw new UsageError(
      `formulary ${command ?? ''}`.trim() + ': no such command; there is: formulary check',
    );
  }
  try {
    const { positionals } = parseArgs({ args: rest, allowPositionals: true, options: {} });
    return positionals.length === 0 ? null : positionals;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** @throws UsageError */
async function nearestFormulary(from: string): Promise<string> {
  for (let at = resolve(from); ; at = dirname(at)) {
    const folder = join(at, '.readout', 'formulary');
    if (await isFolder(folder)) return folder;
    if (dirname(at) === at) {
      throw new UsageError('there is no .readout/formulary here or above; name a folder of .yaml files');
    }
  }
}

/** @throws InputError */
async function folderOf(path: string): Promise<Folder> {
  const entry = await stat(path).catch(() => {
    throw new InputError(`${path}: no such file or folder; check the spelling`);
  });
  if (!entry.isDirectory()) {
    if (!isYaml(path)) throw new InputError(`${path}: not a .yaml file; name one, or a folder of them`);
    return { path: dirname(path), only: path };
  }
  const own = join(path, '.readout', 'formulary');
  const folder = (await isFolder(own)) ? own : path;
  if ((await yamlNames(folder)).length === 0) {
    throw new InputError(`${folder}: holds no .yaml file; name a folder that does`);
  }
  return { path: folder, only: null };
}

async function readFolder(
  { path, only }: Folder,
  under: Formulary,
): Promise<{
  readonly layer: FormularyLayer;
  readonly problems: readonly DataProblem[];
  readonly files: readonly string[];
  readonly unreadable: readonly string[];
}> {
  const unreadable: string[] = [];
  const parsed = [];
  const files: string[] = [];
  for (const name of await yamlNames(path)) {
    const file = only !== null && basename(only) === name ? only : join(path, name);
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
      parsed.push(parseLayerFile(text, file));
      files.push(file);
    } catch (error) {
      const reason =
        error instanceof TypeError
          ? 'is not UTF-8 text; save it as such'
          : 'cannot be read; check its permissions';
      unreadable.push(`${file}: ${reason}`);
    }
  }
  return { ...layerOf(path, parsed, under), files, unreadable };
}

function summary(layer: FormularyLayer, under: Formulary, files: number): string {
  const known = new Set(under.formulas.flatMap(({ id, formerIds }) => [id, ...formerIds]));
  const formulas = layer.formulas ?? [];
  const off = formulas.filter(({ disabled }) => disabled === true).length;
  const changing = formulas.filter(({ id, disabled }) => known.has(id) && disabled !== true).length;
  const notes = [
    changing === 0 ? '' : `${changing} changing others`,
    off === 0 ? '' : `${off} switching others off`,
  ].filter((note) => note !== '');
  const counts = KIND_NAMES.flatMap((kind) => {
    const count = layer[kind]?.length ?? 0;
    const more = kind === 'formulas' && notes.length > 0 ? ` (${notes.join(', ')})` : '';
    return count === 0 ? [] : [`${count} ${count === 1 ? singular(kind) : kind}${more}`];
  });
  return [counted(files, 'file'), ...counts].join(', ');
}

function singular(kind: string): string {
  return kind === 'series' ? kind : kind.replace(/s$/, '');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function unique(problems: readonly DataProblem[]): DataProblem[] {
  const byLine = new Map(problems.map((problem) => [lineOf(problem), problem]));
  return [...byLine.values()].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

function lineOf({ file, line, column, severity, message }: DataProblem): string {
  return `${file}:${line + 1}:${column + 1}: ${severity}: ${message}`;
}

async function yamlNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter(isYaml).sort();
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/i.test(path);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
