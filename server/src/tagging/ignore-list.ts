import { decodeArticle } from '../archive/decode.js';
import { sentenceKey, type Ignore } from '../core/annotations/ignores.js';
import type { Span } from '../core/types.js';
import { sentenceAround } from '../document/sentence.js';
import type { IgnoreEntry, IgnoreView } from '../protocol.js';
import type { FileSystem } from '../workspace/file-system.js';
import { ignoresUri, loadIgnores } from '../workspace/ignores-file.js';
import type { ReadoutFolder } from '../workspace/readout-folder.js';
import { isSafePath, join } from '../workspace/uri.js';

export interface IgnoreListSurroundings {
  readonly fileSystem: FileSystem;
  /** Text of an article that is open. */
  openText(uri: string): string | undefined;
  /** Name of a formula; its id where nothing has it. */
  nameOf(folder: ReadoutFolder, formula: string): Promise<string>;
}

/** Everything ignored in some `.readout` folders, the widest level last; each with its place in the article as it is now. */
export async function listIgnores(
  folders: readonly ReadoutFolder[],
  around: IgnoreListSurroundings,
): Promise<IgnoreView[]> {
  const views: IgnoreView[] = [];
  for (const folder of folders) {
    const { ignores } = await loadIgnores(around.fileSystem, folder);
    const texts = new Map<string, string | null>();
    for (const ignore of ignores) views.push(await viewOf(ignore, folder, texts, around));
  }
  return views;
}

/** An ignore with the file it stands in, as commands name it. */
export function entryOf(ignore: Ignore, folder: ReadoutFolder): IgnoreEntry {
  const { formula, scope, article, sentence, quote } = ignore;
  return {
    file: ignoresUri(folder),
    formula,
    scope,
    ...(article === undefined ? {} : { article }),
    ...(sentence === undefined ? {} : { sentence }),
    ...(quote === undefined ? {} : { quote }),
  };
}

async function viewOf(
  ignore: Ignore,
  folder: ReadoutFolder,
  texts: Map<string, string | null>,
  around: IgnoreListSurroundings,
): Promise<IgnoreView> {
  const { article } = ignore;
  const uri = article === undefined || !isSafePath(article) ? null : join(folder.root, article);
  if (uri !== null && !texts.has(uri)) texts.set(uri, await textOf(uri, around));
  const text = uri === null ? null : (texts.get(uri) ?? null);
  const found = text === null ? null : findPassage(text, ignore);
  return {
    entry: entryOf(ignore, folder),
    name: await around.nameOf(folder, ignore.formula),
    articleUri: text === null ? null : uri,
    sentence: found === null || text === null ? null : sentenceAround(text, found).replace(/\s+/g, ' '),
    start: found?.start ?? null,
    end: found?.end ?? null,
  };
}

async function textOf(uri: string, around: IgnoreListSurroundings): Promise<string | null> {
  const open = around.openText(uri);
  if (open !== undefined) return open;
  try {
    const bytes = await around.fileSystem.readFile(uri);
    return bytes === undefined ? null : decodeArticle(bytes);
  } catch {
    // An article that cannot be read has no place to go to; its ignores can still be taken back.
    return null;
  }
}

/** The ignored words in the text as it is now: in a sentence with the same fingerprint; null if there is none. */
function findPassage(text: string, { quote, sentence }: Ignore): Span | null {
  if (quote === undefined || quote.trim() === '' || sentence === undefined) return null;
  const words = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  for (const match of text.matchAll(new RegExp(words.join('\\s+'), 'g'))) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (sentenceKey(sentenceAround(text, span)) === sentence) return span;
  }
  return null;
}
