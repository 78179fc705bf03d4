import articlesSchema from '../../../../schemas/articles.schema.json' with { type: 'json' };
import { isIsoDate } from '../dates/calendar.js';
import type { DataProblem } from '../formulary/types.js';
import type { ArticleOverrides } from '../types.js';
import { appendEntry, removeEntries, setFields } from './yaml-edit.js';
import { readYamlList, type ListEntry, type ListKind } from './yaml-list.js';

/** What a reader fixed about one article: known by its path and the fingerprint of its text. */
export interface ArticleEntry {
  readonly path: string;
  /** SHA-256 of the normal form of the text. */
  readonly sha256: string | null;
  readonly overrides: ArticleOverrides;
  /** Place in articles.yaml, 0-based. */
  readonly line: number;
  readonly index: number;
}

export interface ArticlesFile {
  readonly entries: readonly ArticleEntry[];
  readonly problems: readonly DataProblem[];
  readonly sound: boolean;
}

/** How an entry was found: by path (text the same, edited since, or never noted), or by its text at another path. */
export interface ArticleMatch {
  readonly entry: ArticleEntry;
  readonly by: 'path' | 'edited' | 'text';
}

/** Fields of an entry that say nothing about the article itself. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['path', 'sha256', 'note']);
const DATE_FIELDS = ['date', 'dated', 'reported'] as const;
const NOT_A_DATE = 'not a day of the calendar; write YYYY, YYYY-MM or YYYY-MM-DD, or an interval FROM/TO';

const ARTICLE_LIST: ListKind = {
  key: 'articles',
  noun: 'an article',
  schema: articlesSchema.definitions.entry,
  remedies: {
    sha256: 'not a fingerprint of a text (64 hexadecimal digits); take the line out to go by the path alone',
    path: 'write the path from the folder that holds .readout, with "/" and without ".."',
    date: NOT_A_DATE,
    dated: NOT_A_DATE,
    reported: NOT_A_DATE,
  },
};

/** Reads articles.yaml; a faulty entry is reported at its line, the others work. */
export function parseArticles(text: string, file: string): ArticlesFile {
  const { entries, problems, sound } = readYamlList(text, file, ARTICLE_LIST);
  const faults: DataProblem[] = [];
  const report = ({ line, column }: ListEntry, message: string): void => {
    faults.push({ file, line, column, severity: 'error', message });
  };
  const paths = new Map<string, number>();
  const good = entries.flatMap((entry) => {
    const read = articleEntry(entry);
    const wrong = DATE_FIELDS.find((field) => !isDateOrInterval(read.overrides[field] ?? null));
    if (wrong !== undefined) {
      report(entry, `${wrong}: "${String(read.overrides[wrong])}" is ${NOT_A_DATE}`);
      return [];
    }
    const before = paths.get(read.path);
    if (before !== undefined) {
      report(entry, `${read.path} has an entry already in line ${before + 1}; make one entry of the two`);
      return [];
    }
    paths.set(read.path, entry.line);
    return [read];
  });
  return { entries: good, problems: [...problems, ...faults], sound };
}

/**
 * The entry of an article: by path first; else, for a moved or renamed file, the one entry with the same text. When
 * entries of other paths share that text and differ, none is taken.
 */
export function findArticle(
  entries: readonly ArticleEntry[],
  path: string,
  sha256: string,
): ArticleMatch | null {
  const here = entries.find((entry) => entry.path === path);
  if (here) return { entry: here, by: here.sha256 === null || here.sha256 === sha256 ? 'path' : 'edited' };
  const [first, ...rest] = entries.filter((entry) => entry.sha256 === sha256);
  if (!first) return null;
  const facts = JSON.stringify(Object.entries(first.overrides).sort());
  const agree = rest.every((entry) => JSON.stringify(Object.entries(entry.overrides).sort()) === facts);
  return agree ? { entry: first, by: 'text' } : null;
}

/** The file's text with fields of one article set (undefined takes one out). The file must be sound. */
export function setArticle(
  text: string,
  path: string,
  sha256: string,
  fields: { readonly [K in keyof ArticleOverrides]: ArticleOverrides[K] | undefined },
): string {
  const { entries } = readYamlList(text, '', ARTICLE_LIST);
  const here = entries.find(({ value }) => value.path === path);
  if (here) return setFields(text, ARTICLE_LIST.key, here.index, { sha256, ...fields });
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return appendEntry(text, ARTICLE_LIST.key, { path, sha256, ...given });
}

/**
 * The file's text with entries under their new paths (`renamed` gives null for the others). An entry whose new path
 * has one already stays as it is. The file must be sound.
 */
export function renameArticles(text: string, renamed: (path: string) => string | null): string {
  const { entries } = readYamlList(text, '', ARTICLE_LIST);
  const taken = new Set(entries.map(({ value }) => String(value.path)));
  return entries.reduce((now, { value, index }) => {
    const path = renamed(String(value.path));
    return path === null || taken.has(path) ? now : setFields(now, ARTICLE_LIST.key, index, { path });
  }, text);
}

/** Entries that `renamed` gives a path in another folder, under that path, and the text without them. */
export function takeArticles(
  text: string,
  renamed: (path: string) => string | null,
): { readonly rest: string; readonly taken: readonly ListEntry['value'][] } {
  const moving = readYamlList(text, '', ARTICLE_LIST).entries.flatMap(({ value, index }) => {
    const path = renamed(String(value.path));
    return path === null ? [] : [{ index, value: { ...value, path } }];
  });
  const rest = removeEntries(
    text,
    ARTICLE_LIST.key,
    moving.map(({ index }) => index),
  );
  return { rest: moving.length === 0 ? text : rest, taken: moving.map(({ value }) => value) };
}

/** The file's text with entries added, but those whose path has one already. The file must be sound. */
export function addArticles(text: string, added: readonly ListEntry['value'][]): string {
  const here = new Set(readYamlList(text, '', ARTICLE_LIST).entries.map(({ value }) => value.path));
  return added
    .filter(({ path }) => !here.has(path))
    .reduce((now, value) => appendEntry(now, ARTICLE_LIST.key, value), text);
}

/** Whether a date is null, or a real ISO year, month, day, or an interval of two of them in order. */
export function isDateOrInterval(value: string | null): boolean {
  if (value === null) return true;
  const ends = value.split('/');
  if (ends.length > 2 || !ends.every(isIsoDate)) return false;
  const [from = '', to = from] = ends;
  return from <= to;
}

function articleEntry({ value, line, index }: ListEntry): ArticleEntry {
  const { path, sha256 } = value;
  const fields = Object.fromEntries(Object.entries(value).filter(([key]) => !OWN_FIELDS.has(key)));
  // A bare year is a number in YAML.
  const dates = DATE_FIELDS.flatMap((field) =>
    typeof fields[field] === 'number' ? [[field, String(fields[field])]] : [],
  );
  const overrides = {
    ...fields,
    ...(Object.fromEntries(dates) as Record<string, string>),
  } as ArticleOverrides;
  return { path: String(path), sha256: typeof sha256 === 'string' ? sha256 : null, overrides, line, index };
}
