/** Annotations follow an article that got another path: copied, read back, and only then deleted. */
import { sameContent, textHashOf, type Annotation } from '../core/annotations/annotation.js';
import { formatAuthorFile, parseAuthorFile, type AuthorFile } from '../core/annotations/author-file.js';
import { sameJson } from '../core/annotations/json.js';
import type { DataProblem } from '../core/formulary/types.js';
import type { FileSystem } from './file-system.js';
import { articleFolder, snapshotUri, type ArticlePlace } from './readout-folder.js';
import { changeText, DELETED, fileProblem, readText, type Change } from './text-file.js';
import { dirname, join } from './uri.js';

const JSON_FILE = /\.json$/;
const PASSING = /\.(?:lock|tmp)$/;
/** How often a file is copied again because its author went on tagging meanwhile. */
const ATTEMPTS = 3;

/**
 * Moves what is kept about one article from one place to another, which may have annotations already: those are
 * joined by id. Whatever cannot be moved stays where it was and is reported. A crash leaves the old files, the new
 * ones, or both.
 */
export async function moveAnnotations(
  fs: FileSystem,
  from: ArticlePlace,
  to: ArticlePlace,
): Promise<readonly DataProblem[]> {
  if (isSameOnDisk(from, to)) {
    // Old and new folder may be one and the same on this disk: what was copied would be deleted with the old one.
    const between = { ...to, article: `${to.article}.renamed` };
    return [...(await moveFiles(fs, from, between)), ...(await moveFiles(fs, between, to))];
  }
  return moveFiles(fs, from, to);
}

async function moveFiles(
  fs: FileSystem,
  from: ArticlePlace,
  to: ArticlePlace,
): Promise<readonly DataProblem[]> {
  const [source, target] = [articleFolder(from, from.article), articleFolder(to, to.article)];
  const problems: DataProblem[] = [];
  for (const { name, type } of await fs.readDirectory(source)) {
    if (type !== 'file' || PASSING.test(name)) continue;
    const problem = await moveFile(fs, join(source, name), join(target, name), from, to);
    if (problem !== null) problems.push(problem);
  }
  for (let at = source; at !== join(from.uri, 'annotations'); at = dirname(at) ?? from.uri) {
    await fs.removeEmptyFolder?.(at).catch(() => undefined);
    if (at === from.uri) break;
  }
  return problems;
}

async function moveFile(
  fs: FileSystem,
  source: string,
  target: string,
  from: ArticlePlace,
  to: ArticlePlace,
): Promise<DataProblem | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const read = await readText(fs, source);
    if (!read.ok) return read.problem;
    const { text } = read;
    if (text === undefined) return null;
    const parsed = JSON_FILE.test(source) ? parseAuthorFile(text, source) : null;
    const moved = parsed?.ok === true ? resourced(parsed.file, from.article, to.article) : null;
    if (moved !== null && from.uri !== to.uri) await copySnapshots(fs, from, to, moved.annotations);
    const copied = await changeText(fs, target, (old) =>
      moved === null ? asItIs(text, old, source) : joined(moved, old, source, target),
    );
    if (!copied.ok) return copied.problem;
    const written = await readText(fs, target);
    if (!written.ok) return written.problem;
    if (written.text !== copied.value) {
      return fileProblem(source, 'These tags could not be moved with their article; they are kept here.');
    }
    const removed = await changeText(fs, source, (now) => ({
      ok: true,
      text: now === text ? DELETED : null,
      value: now === text || now === undefined,
    }));
    if (!removed.ok) return removed.problem;
    if (removed.value) return null;
  }
  return fileProblem(
    source,
    'Another program keeps changing this file; its tags are copied, and kept here, too.',
  );
}

/** A file that is not understood is moved as it is, and never over another. */
function asItIs(text: string, old: string | undefined, source: string): Change<string> {
  if (old === undefined || old === text) return { ok: true, text, value: text };
  return {
    ok: false,
    problem: fileProblem(source, 'There is another file of this name at the new path; this one stays here.'),
  };
}

/** The file at the new place with the annotations that come; of two versions of one the newer stays. */
function joined(moved: AuthorFile, old: string | undefined, source: string, target: string): Change<string> {
  const parsed = parseAuthorFile(old ?? '', target);
  if (!parsed.ok) return parsed;
  const here = new Map(parsed.file.annotations.map((annotation) => [annotation.id, annotation]));
  for (const annotation of moved.annotations) {
    const other = here.get(annotation.id);
    const newer = other === undefined ? annotation : newerOf(annotation, other);
    if (newer === null) {
      const message = `The annotation ${annotation.id} is another one at the new path; both files stay as they are.`;
      return { ok: false, problem: fileProblem(source, message) };
    }
    here.set(annotation.id, newer);
  }
  const known = parsed.file.others;
  const others = [...known, ...moved.others.filter((item) => !known.some((other) => sameJson(item, other)))];
  const collection = parsed.file.collection ?? (old === undefined ? moved.collection : null);
  const text = formatAuthorFile({ annotations: [...here.values()], others, collection });
  return { ok: true, text, value: text };
}

function newerOf(a: Annotation, b: Annotation): Annotation | null {
  if (sameContent(a, b)) return b;
  if (typeof a.modified !== 'string' || typeof b.modified !== 'string' || a.modified === b.modified)
    return null;
  return a.modified > b.modified ? a : b;
}

function resourced(file: AuthorFile, from: string, to: string): AuthorFile {
  return { ...file, annotations: file.annotations.map((annotation) => withSource(annotation, from, to)) };
}

/** The annotation with the article's new path; a source that is not this article's path stays. */
export function withSource(annotation: Annotation, from: string, to: string): Annotation {
  if (annotation.target.source !== from) return annotation;
  return { ...annotation, target: { ...annotation.target, source: to } };
}

/** Without the text it was made in a passage can still be searched for, so a copy that fails does not stop the move. */
async function copySnapshots(
  fs: FileSystem,
  from: ArticlePlace,
  to: ArticlePlace,
  annotations: readonly Annotation[],
): Promise<void> {
  const hashes = new Set(annotations.map(textHashOf).filter((hash) => /^[0-9a-f]{64}$/.test(hash ?? '')));
  for (const hash of hashes) {
    if (hash === null) continue;
    const { ok, text } = await readText(fs, snapshotUri(from, hash)).then((read) => ({
      text: undefined,
      ...read,
    }));
    if (ok && text !== undefined) {
      await changeText(fs, snapshotUri(to, hash), (old) => ({ ok: true, text: old ?? text, value: null }));
    }
  }
}

/** Disks may not tell upper from lower case, nor one way to write "é" from another. */
function isSameOnDisk(from: ArticlePlace, to: ArticlePlace): boolean {
  const fold = ({ uri, article }: ArticlePlace): string => `${uri}/${article}`.normalize('NFC').toLowerCase();
  return fold(from) === fold(to);
}
