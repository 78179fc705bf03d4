import type { Annotation } from '../core/annotations/annotation.js';
import { parseAuthorFile } from '../core/annotations/author-file.js';
import type { DataProblem } from '../core/formulary/types.js';
import type { CancelSignal } from '../core/types.js';
import { stopIf } from './annotation-walk.js';
import type { FileSystem, FolderEntry } from './file-system.js';
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

/** The annotations of one article, of all authors. */
export interface ListedArticle extends StoredAnnotations {
  readonly article: string;
}

const AUTHOR_FILE = '.json';
/** More tagged articles than this in one `.readout` are not listed at once. */
const MOST_ARTICLES = 5000;

/** All annotations of one article, of all authors. A file that cannot be read is a problem; the others are given. */
export async function readArticleAnnotations(
  fs: FileSystem,
  folder: ReadoutFolder,
  article: string,
): Promise<StoredAnnotations> {
  const uri = articleFolder(folder, article);
  const listed = await list(fs, uri);
  return 'problem' in listed
    ? { stored: [], problems: [listed.problem] }
    : readAuthors(fs, uri, article, listed.entries);
}

/**
 * The annotated articles of a `.readout`, one by one; with trouble that belongs to none, under ''. Ends after
 * {@link MOST_ARTICLES}. @throws CancelledError
 */
export async function* annotatedArticles(
  fs: FileSystem,
  folder: ReadoutFolder,
  signal: CancelSignal,
  below = '',
): AsyncGenerator<ListedArticle> {
  const pending = [
    { uri: below === '' ? annotationsFolder(folder) : articleFolder(folder, below), path: below },
  ];
  let left = MOST_ARTICLES;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { uri, path } = next;
    const listed = await list(fs, uri);
    stopIf(signal);
    if ('problem' in listed) {
      yield { article: path, stored: [], problems: [listed.problem] };
      continue;
    }
    const { entries } = listed;
    if (entries.some(isAuthorFile)) {
      const read = await readAuthors(fs, uri, path, entries);
      stopIf(signal);
      if (left-- <= 0) {
        const message = `Only ${MOST_ARTICLES} articles with tags are listed; open the others to see theirs.`;
        yield {
          article: '',
          stored: [],
          problems: [fileProblem(annotationsFolder(folder), message, 'warning')],
        };
        return;
      }
      yield { article: path, ...read };
    }
    const folders = entries.filter(({ type }) => type === 'directory').reverse();
    for (const { name } of folders) {
      pending.push({ uri: join(uri, name), path: path === '' ? name : `${path}/${name}` });
    }
  }
}

function isAuthorFile({ name, type }: FolderEntry): boolean {
  return type === 'file' && name.endsWith(AUTHOR_FILE);
}

async function list(
  fs: FileSystem,
  uri: string,
): Promise<{ readonly entries: readonly FolderEntry[] } | { readonly problem: DataProblem }> {
  try {
    return { entries: await fs.readDirectory(uri) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { problem: fileProblem(uri, `This folder cannot be read (${why}); check its permissions.`) };
  }
}

async function readAuthors(
  fs: FileSystem,
  uri: string,
  article: string,
  entries: readonly FolderEntry[],
): Promise<StoredAnnotations> {
  const stored: StoredAnnotation[] = [];
  const problems: DataProblem[] = [];
  for (const { name } of entries.filter(isAuthorFile)) {
    const read = await readAuthor(fs, join(uri, name), article);
    stored.push(...read.stored);
    problems.push(...read.problems);
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
