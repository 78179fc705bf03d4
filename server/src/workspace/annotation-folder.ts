import type { Annotation } from '../core/annotations/annotation.js';
import { parseAuthorFile } from '../core/annotations/author-file.js';
import type { DataProblem } from '../core/formulary/types.js';
import type { FileSystem } from './file-system.js';
import { annotationsFolder, articleFolder, type ReadoutFolder } from './readout-folder.js';
import { fileProblem, readText } from './text-file.js';
import { join } from './uri.js';

/** An annotation and the file it was read from. */
export interface StoredAnnotation {
  readonly annotation: Annotation;
  /** Article path by the place of the file, which is what counts. */
  readonly article: string;
  readonly file: string;
}

export interface StoredAnnotations {
  readonly stored: readonly StoredAnnotation[];
  readonly problems: readonly DataProblem[];
}

const SUFFIX = '.json';

/** All annotations of one article, of all authors. A file that cannot be read is a problem; the others are given. */
export async function readArticleAnnotations(
  fs: FileSystem,
  folder: ReadoutFolder,
  article: string,
): Promise<StoredAnnotations> {
  return readFolder(fs, articleFolder(folder, article), article, false);
}

/** All annotations of a `.readout`. */
export async function readAllAnnotations(fs: FileSystem, folder: ReadoutFolder): Promise<StoredAnnotations> {
  return readFolder(fs, annotationsFolder(folder), '', true);
}

async function readFolder(
  fs: FileSystem,
  uri: string,
  article: string,
  deep: boolean,
): Promise<StoredAnnotations> {
  const stored: StoredAnnotation[] = [];
  const problems: DataProblem[] = [];
  const take = (found: StoredAnnotations): void => {
    stored.push(...found.stored);
    problems.push(...found.problems);
  };
  try {
    for (const { name, type } of await fs.readDirectory(uri)) {
      const path = article === '' ? name : `${article}/${name}`;
      if (type === 'directory' && deep) take(await readFolder(fs, join(uri, name), path, true));
      if (type === 'file' && name.endsWith(SUFFIX)) take(await readAuthor(fs, join(uri, name), article));
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    problems.push(fileProblem(uri, `This folder cannot be read (${why}); check its permissions.`));
  }
  return { stored, problems };
}

async function readAuthor(fs: FileSystem, file: string, article: string): Promise<StoredAnnotations> {
  const read = await readText(fs, file);
  if (!read.ok) return { stored: [], problems: [read.problem] };
  const parsed = parseAuthorFile(read.text ?? '', file);
  if (!parsed.ok) return { stored: [], problems: [parsed.problem] };
  const stored = parsed.file.annotations.map((annotation) => ({ annotation, article, file }));
  return { stored, problems: parsed.problems };
}
