import {
  findArticle,
  isDateOrInterval,
  parseArticles,
  setArticle,
  type ArticleMatch,
  type ArticlesFile,
} from '../core/annotations/article-entries.js';
import type { DataProblem } from '../core/formulary/types.js';
import type { ArticleOverrides } from '../core/types.js';
import type { FileSystem } from './file-system.js';
import type { ReadoutFolder } from './readout-folder.js';
import { changeText, fileProblem, readText } from './text-file.js';
import { join } from './uri.js';

export type ArticleFields = { readonly [K in keyof ArticleOverrides]: ArticleOverrides[K] | undefined };

export function articlesUri(folder: ReadoutFolder): string {
  return join(folder.uri, 'articles.yaml');
}

/** What the reader fixed about articles; nothing, with the reason, where the file cannot be read. */
export async function loadArticles(fs: FileSystem, folder: ReadoutFolder): Promise<ArticlesFile> {
  const read = await readText(fs, articlesUri(folder));
  if (read.ok) return parseArticles(read.text ?? '', articlesUri(folder));
  return { entries: [], problems: [read.problem], sound: false };
}

/** What is fixed about one article, by its path or, for a renamed file, its text; null without. */
export function lookupArticle(file: ArticlesFile, path: string, sha256: string): ArticleMatch | null {
  return findArticle(file.entries, path, sha256);
}

/** Sets fields of one article (undefined takes one out); comments stay. Refuses a faulty file, and a date that is none. */
export async function saveArticle(
  fs: FileSystem,
  folder: ReadoutFolder,
  path: string,
  sha256: string,
  fields: ArticleFields,
): Promise<DataProblem | null> {
  const uri = articlesUri(folder);
  const wrong = [fields.date, fields.dated, fields.reported].find((date) => !isDateOrInterval(date ?? null));
  if (wrong !== undefined) {
    return fileProblem(uri, `"${String(wrong)}" is not a date; write YYYY, YYYY-MM or YYYY-MM-DD.`);
  }
  const changed = await changeText(fs, uri, (text = '') => {
    const { sound, problems } = parseArticles(text, uri);
    const [first] = problems;
    if (!sound && first) return { ok: false, problem: first };
    return { ok: true, text: setArticle(text, path, sha256, fields), value: null };
  });
  return changed.ok ? null : changed.problem;
}
