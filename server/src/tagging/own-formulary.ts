import { appendEntry, removeEntries, setFields } from '../core/annotations/yaml-edit.js';
import { parseLayerFile } from '../core/formulary/index.js';
import type { DataProblem, Formula } from '../core/index.js';
import { DocumentText } from '../convert.js';
import { YamlFile, type YamlEntry } from '../data-files/yaml-file.js';
import type { Place } from '../protocol.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { ReadoutFolder } from '../workspace/readout-folder.js';
import { changeText, readText } from '../workspace/text-file.js';
import { join } from '../workspace/uri.js';

/** First lines of a formulary file that Readout makes. */
export const HEADER =
  '# Formulas of your own, laid over the built-in ones: an entry with a built-in id changes only the fields it names.\n' +
  '# Delete an entry to undo it. docs/formularies.md and docs/patterns.md of Readout say what an entry may hold.\n';

export type Written =
  { readonly place: Place; readonly changed: boolean } | { readonly problem: DataProblem };

/** The file that new entries of the workspace's own formulary go to. */
export function ownFile(folder: ReadoutFolder): string {
  return join(folder.uri, 'formulary/formulas.yaml');
}

/** Switches a formula off: in the workspace's own entry for it, else in a new one. */
export async function switchOff(fs: FileSystem, folder: ReadoutFolder, formula: Formula): Promise<Written> {
  const held = await find(fs, folder, formula.id);
  const entry = { id: formula.id, disabled: true };
  return write(fs, held ?? ownFile(folder), formula, ({ index }, text) =>
    index === null
      ? appendEntry(text, 'formulas', entry, formula.name)
      : setFields(text, 'formulas', index, { disabled: true }),
  );
}

/** Takes back {@link switchOff}; an entry that says nothing else goes as a whole. */
export async function switchOn(fs: FileSystem, folder: ReadoutFolder, id: string): Promise<Written | null> {
  const held = await find(fs, folder, id);
  if (held === null) return null;
  return write(fs, held, { id }, ({ index, fields }, text) => {
    if (index === null) return text;
    const rest = fields.filter((field) => field !== 'id' && field !== 'disabled');
    return rest.length === 0
      ? removeEntries(text, 'formulas', [index])
      : setFields(text, 'formulas', index, { disabled: undefined });
  });
}

/** The place of the workspace's own entry for a formula; one without it gets an entry that names no field yet. */
export async function override(fs: FileSystem, folder: ReadoutFolder, formula: Formula): Promise<Written> {
  const held = await find(fs, folder, formula.id);
  const comment = `${formula.name}: add the fields to change`;
  return write(fs, held ?? ownFile(folder), formula, ({ index }, text) =>
    index === null ? appendEntry(text, 'formulas', { id: formula.id }, comment) : text,
  );
}

/** The own file that has an entry with this id. */
async function find(fs: FileSystem, folder: ReadoutFolder, id: string): Promise<string | null> {
  const formulary = join(folder.uri, 'formulary');
  const names = (await fs.readDirectory(formulary).catch(() => []))
    .filter(({ name, type }) => type === 'file' && /\.ya?ml$/i.test(name))
    .map(({ name }) => join(formulary, name))
    .sort();
  for (const uri of names) {
    const read = await readText(fs, uri);
    if (read.ok && read.text !== undefined && entryOf(read.text, id) !== undefined) return uri;
  }
  return null;
}

function entryOf(text: string, id: string): YamlEntry | undefined {
  const { entries } = new YamlFile(text, 'formulary');
  return entries.find(({ section, raw }) => section.key === 'formulas' && raw['id'] === id);
}

/** Changes one file; comments stay, a file that is not well-formed is refused. */
async function write(
  fs: FileSystem,
  uri: string,
  { id }: Pick<Formula, 'id'>,
  change: (
    held: { readonly index: number | null; readonly fields: readonly string[] },
    text: string,
  ) => string,
): Promise<Written> {
  const changed = await changeText(fs, uri, (text = HEADER) => {
    const { problems } = parseLayerFile(text, uri);
    const broken = problems.find(({ message }) => message.startsWith('this is not YAML'));
    if (broken !== undefined) return { ok: false, problem: broken };
    const entry = entryOf(text, id);
    const fields = Object.keys(entry?.raw ?? {});
    const next = change({ index: entry?.index ?? null, fields }, text);
    return { ok: true, text: next, value: { line: lineOf(next, id), changed: next !== text } };
  });
  if (!changed.ok) return { problem: changed.problem };
  const { line, changed: isNew } = changed.value;
  return { place: { uri, line, character: 0 }, changed: isNew };
}

function lineOf(text: string, id: string): number {
  const entry = entryOf(text, id);
  return entry === undefined ? 0 : new DocumentText(text, 'utf-16').positionAt(entry.start).line;
}
