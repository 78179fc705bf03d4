import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openArchive, type ArchivePlace } from '../archive/reader.js';
import type { ArchiveReader } from '../archive/types.js';
import { builtInFormulary, mergeLayers } from '../core/formulary/index.js';
import { createAnalyzer, type Formula, type Formulary } from '../core/index.js';
import type { DataProblem, FormularyLayer } from '../core/formulary/types.js';
import { discoverArchive } from '../discovery/discover-archive.js';
import { wordingOf } from '../tagging/known-wording.js';
import { addFormula } from '../tagging/new-formula.js';
import { NodeFileSystem } from '../workspace/node-file-system.js';
import { readoutFolderAt } from '../workspace/readout-folder.js';
import { loadRejected, saveRejected } from '../workspace/rejected-file.js';
import { parseDiscoverArguments, type DiscoverArguments } from './discover-arguments.js';
import { phrasesText } from './formats/phrases.js';
import type { Streams } from './types.js';
import { loadLayers, openSidecars } from './workspace.js';

/**
 * `readout discover`: phrases that recur in an archive and are in no formula; or, with `--accept` and `--reject`, what
 * becomes of some of them.
 * @returns 0, or 2 when some input was unusable (one line each on stderr; the rest is still done)
 */
export async function runDiscover(args: readonly string[], streams: Streams): Promise<number> {
  const options = parseDiscoverArguments(args);
  let failures = 0;
  const complain = (message: string): void => {
    failures++;
    streams.stderr.write(`readout: ${message}\n`);
  };
  const layers = await loadLayers(options, complain);
  const { formulary, problems } = mergeLayers(builtInFormulary(), layers);
  for (const { file, line, message } of problems) complain(`${file}:${line + 1}: ${message}`);
  await act(options, formulary.formulas, layers, streams, complain);
  if (options.paths.length > 0) await search(options, formulary, streams, complain);
  return failures > 0 ? 2 : 0;
}

/** Writes what the reader decided of phrases. */
async function act(
  { workspace, accept, reject, category }: DiscoverArguments,
  formulas: readonly Formula[],
  layers: readonly FormularyLayer[],
  { stdout }: Streams,
  complain: (message: string) => void,
): Promise<void> {
  if (workspace === undefined) return;
  const [fileSystem, folder] = workspaceOf(workspace);
  for (const phrase of reject) {
    const problem = await saveRejected(fileSystem, folder, phrase);
    if (problem === null) stdout.write(`rejected: ${phrase}\n`);
    else complain(problemLine(problem));
  }
  if (accept.length === 0) return;
  const analyzer = createAnalyzer({ formulary: layers });
  for (const phrase of accept) {
    const same = await wordingOf(analyzer, phrase);
    if (same !== null) {
      complain(`"${phrase}" is found already: it is a wording of ${same}`);
      continue;
    }
    const added = await addFormula(fileSystem, folder, {
      phrase,
      category: category ?? '',
      known: formulas,
      seenIn: { path: 'readout discover', article: null },
    });
    if ('problem' in added) complain(problemLine(added.problem));
    else stdout.write(`new formula ${added.id}: ${phrase}\n`);
  }
}

async function search(
  options: DiscoverArguments,
  formulary: Formulary,
  { stdout }: Streams,
  complain: (message: string) => void,
): Promise<void> {
  const { format, paths, period, reference, workspace } = options;
  const result = await discoverArchive({
    archive: await archiveOf(paths, options, complain),
    ...(reference === undefined
      ? {}
      : { reference: { name: reference, archive: await archiveOf([reference], options, complain) } }),
    formulary,
    rejected: await rejectedOf(workspace, complain),
    period,
    options: options.options,
  });
  const { phrases, ...archive } = result;
  if (format === 'text') stdout.write(phrasesText(result));
  else if (format === 'jsonl') for (const phrase of phrases) stdout.write(`${JSON.stringify(phrase)}\n`);
  else stdout.write(`${JSON.stringify({ readout: 1, archive, phrases }, null, 2)}\n`);
}

/** Keys of articles are paths as they were given on the command line. */
async function archiveOf(
  paths: readonly string[],
  { fields, workspace }: DiscoverArguments,
  complain: (message: string) => void,
): Promise<ArchiveReader> {
  const places = paths.map((path): ArchivePlace => ({
    uri: uriOf(path),
    name: path.replace(/(?<=.)[\\/]+$/, ''),
  }));
  const fileSystem = new NodeFileSystem({ roots: () => places.map(({ uri }) => uri) });
  const sidecars = await openSidecars(workspace, () => undefined);
  return openArchive(fileSystem, places, {
    fields,
    sidecar: (name, _uri, text) => sidecars.of({ path: name, text }),
    onProblem: ({ file, line, message }) =>
      complain(`${line === null ? file : `${file}:${line}`}: ${message}`),
  });
}

async function rejectedOf(
  workspace: string | undefined,
  complain: (message: string) => void,
): Promise<ReadonlySet<string>> {
  if (workspace === undefined) return new Set();
  const { phrases, problems } = await loadRejected(...workspaceOf(workspace));
  for (const problem of problems) complain(problemLine(problem));
  return phrases;
}

function workspaceOf(workspace: string): [NodeFileSystem, ReturnType<typeof readoutFolderAt>] {
  const root = uriOf(workspace);
  return [new NodeFileSystem({ roots: () => [root] }), readoutFolderAt(root)];
}

function uriOf(path: string): string {
  return pathToFileURL(resolve(path)).href;
}

function problemLine({ file, line, message }: DataProblem): string {
  return `${decodeURIComponent(file.replace(/^file:\/\//, ''))}:${line + 1}: ${message}`;
}
