import {
  CodeLensRefreshRequest,
  MessageType,
  ShowMessageNotification,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import type { ClientAbilities } from './client-abilities.js';
import { ClientFileSystem } from './client-file-system.js';
import {
  createAnalyzerInSteps,
  type AnalyzerOptions,
  type Formulary,
  type ReadoutAnalyzer,
} from './core/index.js';
import type { OpenDocument } from './document/open-document.js';
import { adoptFormulary } from './data-requests.js';
import { DataFiles } from './data-files/data-files.js';
import { Views } from './data-files/views.js';
import { Documents } from './documents.js';
import type { Knowledge } from './knowledge.js';
import { KnowledgeStore } from './knowledge-store.js';
import { translator, type Translate } from './l10n.js';
import { Method, type IgnoreView } from './protocol.js';
import { Publisher } from './publisher.js';
import { SettingsCache } from './settings.js';
import { Acts } from './tagging/acts.js';
import { listIgnores } from './tagging/ignore-list.js';
import { Moves } from './tagging/moves.js';
import { ProblemBoard } from './tagging/problem-board.js';
import { ReaderFiles } from './tagging/reader-files.js';
import { Tagging } from './tagging/tagging.js';
import { WorkspaceTags } from './tagging/workspace-tags.js';
import { WorkspaceFolders } from './workspace-folders.js';
import { AnnotationStore } from './workspace/annotation-store.js';
import { ON_DISK, REMOTE } from './workspace/annotation-walk.js';
import type { FileSystem } from './workspace/file-system.js';
import { readoutFolderAt } from './workspace/readout-folder.js';
import { join, relative } from './workspace/uri.js';
import { textDiff } from './workspace/text-diff.js';

/** What the place where the server runs gives it. */
export interface Host {
  /** Files of this place, limited to `roots`; without it, and without the client's, there are none. */
  readonly fileSystem?: (roots: () => readonly string[]) => FileSystem;
  readonly log: (message: string) => void;
  /** Another analyzer than the core's, for tests. */
  readonly createAnalyzer?: (options: AnalyzerOptions) => ReadoutAnalyzer | Promise<ReadoutAnalyzer>;
}

/** The parts of a running server. */
export interface Server {
  readonly documents: Documents;
  readonly dataFiles: DataFiles;
  readonly settings: SettingsCache;
  readonly knowledge: KnowledgeStore;
  readonly folders: WorkspaceFolders;
  readonly tagging: Tagging;
  readonly files: ReaderFiles;
  readonly acts: Acts;
  /** Null without files. */
  readonly moves: Moves | null;
  readonly workspaceTags: WorkspaceTags | null;
  /** Everything that is ignored in the workspace. */
  listIgnores(): Promise<readonly IgnoreView[]>;
  readonly t: Translate;
  /** The formulary in force for articles of a folder. */
  formularyIn(folder: string): Promise<Formulary>;
  /** Settings as pushed by clients that cannot be asked. */
  readonly pushed: { settings: unknown };
  /** Sends a document's findings, status and tags again. */
  announce(document: OpenDocument): void;
  /** Finds the formularies that settings name. */
  lookForFormularies(): Promise<void>;
  /** Reads all documents anew, and has the client ask anew. */
  readAllAnew(): Promise<void>;
  filesChanged(uris: readonly string[]): Promise<void>;
}

/** Makes the parts of a server and ties them together; nothing is listened to yet. */
export function wire(
  connection: Connection,
  host: Host,
  params: InitializeParams,
  client: ClientAbilities,
): Server {
  const t = translator(params.locale);
  const pushed: Server['pushed'] = { settings: undefined };
  const settings = new SettingsCache(
    (uri) =>
      client.pullConfiguration
        ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'readout' })
        : Promise.resolve(pushed.settings),
    host.log,
  );
  const files = client.fileSystem ? () => new ClientFileSystem(connection) : (host.fileSystem ?? null);
  const folders = new WorkspaceFolders(foldersOf(params), files);
  const publisher = new Publisher(connection, client, t);
  const board = new ProblemBoard(
    (problems) => dataFiles.show(problems),
    ({ file, line, message }) => {
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: `${file}:${line + 1}: ${message}`,
      });
    },
  );
  const make = host.createAnalyzer ?? ((options: AnalyzerOptions) => createAnalyzerInSteps(options));
  const knowledge = new KnowledgeStore(
    make,
    folders,
    client.trusted,
    (problems) => board.set('formulary', problems),
    (place) => adoptFormulary(connection, client, place, host.log),
  );
  const views: Views = new Views({
    knowledge,
    settings,
    fileSystem: folders.fileSystem,
    folders: () => folders.all(),
    articles: () => documents.all().map(({ uri }) => uri),
    openText: (uri) => dataFiles.textOf(uri),
  });
  const dataFiles: DataFiles = new DataFiles({
    encoding: client.encoding,
    views,
    publish: (params) => void connection.sendDiagnostics(params),
    show: (problems) => publisher.problems(problems),
    log: host.log,
  });
  if (client.formularyUri !== null) folders.allow(client.formularyUri);
  const readerFiles = new ReaderFiles(folders, board);
  const authorOf = async (uri: string): Promise<string> =>
    (await settings.of(uri)).author || client.userName || t('reader');
  const store =
    folders.fileSystem === null
      ? null
      : new AnnotationStore({
          fs: folders.fileSystem,
          folders: () => folders.all(),
          author: authorOf,
          now: () => new Date(),
          newId: () => `urn:uuid:${crypto.randomUUID()}`,
          diff: textDiff,
        });
  const tagging = new Tagging(store, readerFiles, board, (tags) => {
    if (client.findings) void connection.sendNotification(Method.tags, tags);
  });
  const documents: Documents = new Documents(
    {
      settings: (uri) => settings.of(uri),
      knowledge: (uri, now) => knowledge.of(uri, now),
      pathOf: (uri) => folders.pathOf(uri),
      isInWorkspace: (uri) => folders.folderOf(uri) !== null,
      isInReadoutFolder: async (uri) => (await folders.existing(uri)) !== null,
      corrections: async (uri, text) => {
        const known = await knowledge.of(uri, await settings.of(uri));
        return readerFiles.corrections(uri, text, (id) => known.formula(id)?.id ?? id);
      },
    },
    {
      settled: (document) => {
        publisher.settled(document);
        tagging.settled(document);
      },
      slow: (document) => publisher.slow(document),
      edited: (document, edits) => tagging.edited(document, edits),
      closed: (document) => {
        publisher.closed(document);
        tagging.closed(document);
        void workspaceTags?.closed(document.uri);
        settings.forget(document.uri);
      },
    },
    t,
    host.log,
  );
  const { fileSystem } = folders;
  const workspaceTags =
    store === null || fileSystem === null
      ? null
      : new WorkspaceTags({
          store,
          fileSystem,
          folders: () => folders.all(),
          locate: (uri) => folders.locate(uri),
          limits: client.fileSystem ? REMOTE : ON_DISK,
          board,
          openDocuments: () => documents.all().map(({ uri }) => uri),
          idle: async () => {
            await Promise.all(documents.all().map(({ uri }) => documents.settled(uri)));
          },
          announce: (articles) => {
            void connection.sendNotification(Method.workspaceTags, { articles });
          },
          log: host.log,
        });
  const lookForFormularies = async (): Promise<void> => {
    for (const folder of folders.all()) {
      const article = join(folder, 'article.txt');
      await knowledge.look(article, await settings.of(article));
    }
  };
  const readAllAnew = async (): Promise<void> => {
    for (const document of documents.all()) documents.refresh(document);
    await Promise.all(documents.all().map(({ uri }) => documents.settled(uri)));
    if (client.refreshDiagnostics) await connection.languages.diagnostics.refresh();
    if (client.refreshSemanticTokens && !client.findings) await connection.languages.semanticTokens.refresh();
    if (client.refreshInlayHints) await connection.languages.inlayHint.refresh();
    if (client.refreshCodeLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
  };
  const filesChanged = async (uris: readonly string[]): Promise<void> => {
    const told = uris.filter((uri) => !/\/\.readout\/(?:\.local|snapshots)\//.test(uri));
    const layers = await knowledge.changed(told);
    const annotations = told.some((uri) => uri.includes('/.readout/annotations/'));
    const others = told.some((uri) => /\/\.readout(?!\/(?:annotations|formulary)\/)/.test(uri));
    if (annotations) await Promise.all(documents.all().map((document) => tagging.load(document)));
    workspaceTags?.changed(told);
    if (!layers && !others) return;
    dataFiles.recheck();
    await readAllAnew();
  };
  const moves =
    store === null
      ? null
      : new Moves({
          store,
          locate: (uri) => folders.locate(uri),
          board,
          trusted: client.trusted,
          t,
          moved: async (uris) => {
            const isMoved = ({ uri }: OpenDocument): boolean => uris.some((at) => relative(at, uri) !== null);
            for (const document of documents.all().filter(isMoved)) {
              await tagging.load(document);
              documents.refresh(document);
            }
            workspaceTags?.listAll();
          },
        });
  const knowledgeIn = async (folder: string): Promise<Knowledge> =>
    knowledge.of(join(folder, 'article.txt'), await settings.of(folder));
  const acts = new Acts({
    documents,
    folders,
    tagging,
    files: readerFiles,
    moves,
    trusted: client.trusted,
    formularyUri: client.formularyUri,
    knowledgeIn,
    t,
    annotationsChanged: (uri) => void workspaceTags?.closed(uri),
    changed: (uri) => filesChanged([uri]),
  });
  const listAllIgnores = async (): Promise<readonly IgnoreView[]> => {
    if (fileSystem === null) return [];
    const beside = await Promise.all(documents.all().map(({ uri }) => folders.existing(uri)));
    const roots = [...folders.all(), ...beside.flatMap((place) => place?.root ?? [])];
    return listIgnores([...new Set(roots)].map(readoutFolderAt), {
      fileSystem,
      openText: (uri) => documents.get(uri)?.text.text,
      nameOf: async ({ uri, root }, id) => {
        const known = await knowledge.of(join(root, 'article.txt'), await settings.of(uri));
        return known.formula(id)?.name ?? id;
      },
    });
  };
  return {
    formularyIn: async (folder) => (await knowledgeIn(folder)).formulary,
    documents,
    dataFiles,
    settings,
    knowledge,
    folders,
    tagging,
    files: readerFiles,
    acts,
    moves,
    workspaceTags,
    listIgnores: listAllIgnores,
    t,
    pushed,
    announce: (document) => {
      publisher.settled(document);
      tagging.tell(document);
    },
    lookForFormularies,
    readAllAnew,
    filesChanged,
  };
}

/** Older clients name one root instead of folders. */
function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  const root: unknown = (params as { readonly rootUri?: unknown }).rootUri;
  return typeof root === 'string' ? [root] : [];
}
