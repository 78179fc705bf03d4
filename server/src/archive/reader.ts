import { isArticleName, isRecordsName, languageIdOf } from '../article-files.js';
import { CancelledError, type ArticleOverrides, type CancelSignal } from '../core/types.js';
import type { FileSystem } from '../workspace/file-system.js';
import { join } from '../workspace/uri.js';
import { articleFacts } from './article-facts.js';
import { decodeArticle, DecodeError } from './decode.js';
import { byteLines, gunzip } from './lines.js';
import { DEFAULT_RECORD_FIELDS, readRecord, type RecordFields } from './records.js';
import type { ArchiveArticle, ArchiveProblem, ArchiveReader } from './types.js';
import { walkFiles } from './walk.js';

/** Largest single article read; more is a mistake. */
const MAX_ARTICLE_BYTES = 16 * 1024 * 1024;

export interface ArchivePlace {
  /** A folder, an article, or a file of records. */
  readonly uri: string;
  /** What people call it; keys of articles begin with it. */
  readonly name: string;
}

export interface ArchiveOptions {
  readonly fields?: Partial<RecordFields>;
  /** Hears of each part that cannot be used, once however often the archive is read. */
  readonly onProblem?: (problem: ArchiveProblem) => void;
  /** What articles.yaml says of an article file. */
  readonly sidecar?: (name: string, uri: string, text: string) => ArticleOverrides | undefined;
}

/**
 * Opens folders, article files and files of records (`.jsonl`, `.jsonl.gz`) as one archive. Folders are walked as
 * `readout check` walks them, and files of records found in them are read, too. Records are streamed where the file
 * system can stream, so that a file of any size is read in bounded memory.
 */
export function openArchive(
  fileSystem: FileSystem,
  places: readonly ArchivePlace[],
  options: ArchiveOptions = {},
): ArchiveReader {
  const told = new Set<string>();
  const report = (problem: ArchiveProblem): void => {
    const key = `${problem.file}:${problem.line ?? ''}`;
    if (!told.has(key)) options.onProblem?.(problem);
    told.add(key);
  };
  return { articles: (signal) => read(fileSystem, places, { ...options, onProblem: report }, signal) };
}

async function* read(
  fileSystem: FileSystem,
  places: readonly ArchivePlace[],
  options: ArchiveOptions,
  signal: CancelSignal | undefined,
): AsyncGenerator<ArchiveArticle> {
  for (const place of places) {
    for await (const file of filesOf(fileSystem, place, options)) {
      if (signal?.aborted) throw new CancelledError('cancelled');
      if (isRecordsName(file.name)) yield* records(fileSystem, file, options, signal);
      else {
        const article = await articleFile(fileSystem, file, options);
        if (article !== null) yield article;
      }
    }
  }
}

async function* filesOf(
  fileSystem: FileSystem,
  { uri, name }: ArchivePlace,
  { onProblem }: ArchiveOptions,
): AsyncGenerator<ArchivePlace> {
  try {
    const stat = await fileSystem.stat(uri);
    if (stat === undefined) throw new Error('no such file or folder; check the spelling');
    if (stat.type === 'file') {
      yield { uri, name };
      return;
    }
    const names = new Map([[uri, name]]);
    const lister = {
      list: (folder: string) => fileSystem.readDirectory(folder),
      join: (folder: string, child: string) => {
        const inner = join(folder, child);
        names.set(inner, `${names.get(folder) ?? ''}/${child}`.replace(/^\//, '').replaceAll('//', '/'));
        return inner;
      },
    };
    const wanted = (child: string): boolean => isArticleName(child) || isRecordsName(child);
    for await (const file of walkFiles(uri, lister, wanted))
      yield { uri: file, name: names.get(file) ?? file };
  } catch (error) {
    onProblem?.({ file: name, line: null, message: reasonOf(error) });
  }
}

async function articleFile(
  fileSystem: FileSystem,
  { uri, name }: ArchivePlace,
  { onProblem, sidecar }: ArchiveOptions,
): Promise<ArchiveArticle | null> {
  const refuse = (message: string): null => {
    onProblem?.({ file: name, line: null, message });
    return null;
  };
  try {
    const bytes = await fileSystem.readFile(uri);
    if (bytes === undefined) return refuse('this file is gone');
    if (bytes.length > MAX_ARTICLE_BYTES)
      return refuse('over the limit of 16 MB for one article; split the file into articles');
    const text = decodeArticle(bytes);
    const languageId = languageIdOf(name);
    const facts = articleFacts(text, languageId, name, sidecar?.(name, uri, text));
    return { key: name, text, languageId, uri, line: null, ...facts };
  } catch (error) {
    if (error instanceof DecodeError) return refuse(error.message);
    return refuse(reasonOf(error));
  }
}

async function* records(
  fileSystem: FileSystem,
  { uri, name }: ArchivePlace,
  options: ArchiveOptions,
  signal: CancelSignal | undefined,
): AsyncGenerator<ArchiveArticle> {
  const fields = { ...DEFAULT_RECORD_FIELDS, ...options.fields };
  let line = 0;
  const bytes = piecesOf(fileSystem, uri);
  const lines = byteLines(name.toLowerCase().endsWith('.gz') ? gunzip(bytes) : bytes)[Symbol.asyncIterator]();
  try {
    for (;;) {
      if (signal?.aborted) throw new CancelledError('cancelled');
      const next = await lines.next().catch((error: unknown) => {
        const message = `cannot be read on from here (${reasonOf(error)}); the records before it were used`;
        options.onProblem?.({ file: name, line: line + 1, message });
        return { done: true as const, value: undefined };
      });
      if (next.done === true) return;
      line++;
      const record = readRecord(next.value, fields);
      if (record === null) continue;
      if ('problem' in record) options.onProblem?.({ file: name, line, message: record.problem });
      else yield { key: `${name}#${line}`, languageId: 'plaintext', uri, line, ...record };
    }
  } finally {
    // Whoever stops reading here also lets go of the file.
    await lines.return(undefined);
  }
}

async function* piecesOf(fileSystem: FileSystem, uri: string): AsyncGenerator<Uint8Array> {
  if (fileSystem.stream !== undefined) {
    yield* fileSystem.stream(uri);
    return;
  }
  const bytes = await fileSystem.readFile(uri);
  if (bytes !== undefined) yield bytes;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
