import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import { openArchive, type ArchivePlace } from '../archive/reader.js';
import type { ArchiveProblem } from '../archive/types.js';
import { isRecordsName } from '../article-files.js';
import type { DiscoverStage } from '../core/discover/discover.js';
import {
  DEFAULT_DISCOVER_OPTIONS,
  type DiscoveredPhrase,
  type DiscoverResult,
} from '../core/discover/types.js';
import type { Formulary } from '../core/index.js';
import { sha256 } from '../core/annotations/selectors.js';
import type { Translate } from '../l10n.js';
import { Method, type DiscoveredView, type DiscoverParams, type DiscoverView } from '../protocol.js';
import { answering, signalOf } from '../requests.js';
import { loadArticles, lookupArticle } from '../workspace/articles-file.js';
import type { FileSystem } from '../workspace/file-system.js';
import type { ReadoutFolder } from '../workspace/readout-folder.js';
import { loadRejected } from '../workspace/rejected-file.js';
import { basename, join, relative } from '../workspace/uri.js';
import type { WorkspaceFolders } from '../workspace-folders.js';
import { discoverArchive } from './discover-archive.js';

export interface DiscoverySurroundings {
  readonly folders: WorkspaceFolders;
  readonly t: Translate;
  readonly formularyIn: (folder: string) => Promise<Formulary>;
}

/** Problems told of at most: an archive with a fault has it on every line. */
const MOST_PROBLEMS = 20;
/** Milliseconds between two tellings of progress. */
const PROGRESS_MS = 200;

/** Answers `readout/discover`; the client may cancel it, and hears of progress if it sent a token for that. */
export function answerDiscovery(connection: Connection, around: DiscoverySurroundings): void {
  connection.onRequest(
    Method.discover,
    answering(async (params: DiscoverParams, token: CancellationToken): Promise<DiscoverView> => {
      const progress =
        params.workDoneToken === undefined
          ? null
          : connection.window.attachWorkDoneProgress(params.workDoneToken);
      progress?.begin(around.t('Discovering phrases'), undefined, undefined, true);
      try {
        return await discoverIn(params, around, token, progress);
      } finally {
        progress?.done();
      }
    }),
  );
}

async function discoverIn(
  params: DiscoverParams,
  { folders, formularyIn, t }: DiscoverySurroundings,
  token: CancellationToken,
  progress: WorkDoneProgressReporter | null,
): Promise<DiscoverView> {
  const { uri } = params;
  const { fileSystem } = folders;
  if (fileSystem === null || folders.folderOf(uri) === null) {
    const reason = t('Phrases are looked for in folders of the workspace: add this one to it first.');
    return { uri, phrases: [], summary: '', problems: [], reason };
  }
  const folder = await folders.locate(join(uri, 'article.txt'));
  const problems: ArchiveProblem[] = [];
  const result = await discoverArchive({
    archive: openArchive(fileSystem, [placeOf(uri)], {
      onProblem: (problem) => problems.push(problem),
      ...(folder === null ? {} : { sidecar: await sidecarsIn(fileSystem, folder) }),
    }),
    formulary: await formularyIn(uri),
    rejected: folder === null ? new Set<string>() : (await loadRejected(fileSystem, folder)).phrases,
    period: {},
    options: {
      ...DEFAULT_DISCOVER_OPTIONS,
      ...(params.minDocs === undefined ? {} : { minDocs: params.minDocs }),
      ...(params.minDates === undefined ? {} : { minDates: params.minDates }),
      ...(params.limit === undefined ? {} : { limit: params.limit }),
    },
    progress: teller(progress, t),
    signal: signalOf(token),
  });
  return {
    uri,
    phrases: result.phrases.map((phrase) => viewOf(phrase, uri)),
    summary: summaryOf(result, t),
    problems: problems
      .slice(0, MOST_PROBLEMS)
      .map(({ file, line, message }) => `${line === null ? file : `${file}:${line}`}: ${message}`),
    reason: null,
  };
}

/** Keys of articles are paths below the folder that is searched; a single file is its own. */
function placeOf(uri: string): ArchivePlace {
  return { uri, name: /\.(?:txt|md|jsonl|gz)$/i.test(uri) ? basename(uri) : '' };
}

/** What articles.yaml says of the articles, read once. */
async function sidecarsIn(fileSystem: FileSystem, folder: ReadoutFolder) {
  const articles = await loadArticles(fileSystem, folder);
  return (_name: string, uri: string, text: string) => {
    const path = articles.entries.length === 0 ? null : relative(folder.root, uri);
    return path === null ? undefined : lookupArticle(articles, path, sha256(text))?.entry.overrides;
  };
}

function viewOf(phrase: DiscoveredPhrase, searched: string): DiscoveredView {
  const { phrase: text, docs, dates, firstDate, lastDate, keyness, dispersion, longer } = phrase;
  const examples = phrase.examples.map(({ key, date, text: words, start, end }) => {
    const cut = key.lastIndexOf('#');
    const isRecord = cut > 0 && isRecordsName(key.slice(0, cut));
    const path = isRecord ? key.slice(0, cut) : key;
    const uri = basename(searched) === path ? searched : join(searched, path);
    return {
      key,
      uri,
      line: isRecord ? Number(key.slice(cut + 1)) - 1 : null,
      date,
      text: words,
      start,
      end,
    };
  });
  const words = phrase.words.join(' ');
  return { phrase: text, words, docs, dates, firstDate, lastDate, keyness, dispersion, longer, examples };
}

function summaryOf({ articles, reprints, found, phrases }: DiscoverResult, t: Translate): string {
  return t(
    '{0} of {1} phrases in {2} articles ({3} near copies counted once)',
    phrases.length,
    found,
    articles,
    reprints,
  );
}

function teller(
  progress: WorkDoneProgressReporter | null,
  t: Translate,
): (stage: DiscoverStage, articles: number) => void {
  const words: Readonly<Record<DiscoverStage, string>> = {
    reading: t('reading'),
    reference: t('reading what to compare with'),
    counting: t('counting'),
    ranking: t('ranking'),
    examples: t('finding examples'),
  };
  let [last, told]: [DiscoverStage | null, number] = [null, 0];
  return (stage, articles) => {
    const now = Date.now();
    if (stage === last && now - told < PROGRESS_MS) return;
    [last, told] = [stage, now];
    progress?.report(t('{0} ({1} articles)', words[stage], articles));
  };
}
