import * as vscode from 'vscode';
import { State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import {
  Method,
  type DatesView,
  type DiscoverView,
  type FindingView,
  type StatusParams,
  type TagView,
} from '../../server/src/protocol.js';
import { ActiveArticle } from './active-article.js';
import { clientOptions, isVirtualWorkspace } from './client-options.js';
import { askForLensesAnew } from './code-lenses.js';
import { Codebooks } from './codebooks.js';
import { Discoveries } from './discoveries.js';
import { report } from './commands/context.js';
import { registerCommands } from './commands/index.js';
import { FindingDecorations } from './finding-decorations.js';
import { serveFileSystem } from './fs-bridge.js';
import { Pages } from './pages.js';
import { PreambleDecorations } from './preamble-decorations.js';
import { articleSchemes } from './selector.js';
import { Server } from './server.js';
import type { Services } from './services.js';
import { StatusItem } from './status.js';
import { Shown } from './shown.js';
import { Store } from './store.js';
import { TagDecorations } from './tag-decorations.js';
import { DatesPanel } from './views/dates-view.js';
import type { FindingGroup } from './views/finding-groups.js';
import { registerViews } from './views/index.js';

const { t } = vscode.l10n;

/** What differs between the Node and the browser entry. */
export interface Platform {
  readonly userName: string | undefined;
  /** The server can reach the files of a workspace on disk by itself. */
  readonly ownFileSystem: boolean;
  createClient(options: LanguageClientOptions): BaseLanguageClient;
}

/** What the extension exports: for tests, and for extensions that want to know what was found. */
export interface ReadoutApi {
  /** Whether the server runs, once that is known. */
  readonly ready: Promise<boolean>;
  findings(uri: vscode.Uri): readonly FindingView[];
  tags(uri: vscode.Uri): readonly TagView[];
  status(uri: vscode.Uri): StatusParams | null;
  /** What of the findings is drawn, listed and stepped to. */
  shown(uri: vscode.Uri): readonly FindingView[];
  /** What the Findings view lists. */
  groups(): readonly FindingGroup[];
  /** What the Dates view shows; null while it shows nothing, or nobody sees it. */
  dates(): DatesView | null;
  /** What the last discovery found, less what was dealt with since. */
  discovered(): DiscoverView | null;
}

/** Sets everything up and starts the server without waiting for it. */
export function activateReadout(context: vscode.ExtensionContext, platform: Platform): ReadoutApi {
  const { extensionUri, subscriptions } = context;
  const log = vscode.window.createOutputChannel('Readout', { log: true });
  const folders = vscode.workspace.workspaceFolders ?? [];
  const schemes = articleSchemes(folders);
  const fileSystem = !platform.ownFileSystem || isVirtualWorkspace(folders);
  const { userName } = platform;
  const store = new Store();
  const shown = new Shown(store, context.workspaceState);
  const setup = { extensionUri, schemes, log, fileSystem, userName, report, shown };
  const client = platform.createClient(clientOptions(setup));
  const server = new Server(client);
  const services: Services = {
    server,
    store,
    shown,
    log,
    extensionUri,
    codebooks: new Codebooks(server),
    discoveries: new Discoveries(),
    active: new ActiveArticle(schemes),
  };
  const status = new StatusItem(services);
  const pages = new Pages(services);
  const views = registerViews(services, context.workspaceState);
  const dates = new DatesPanel(services);
  const start = starter(client, services, status);
  subscriptions.push(
    store,
    shown,
    services.codebooks,
    services.active,
    status,
    pages,
    views,
    dates,
    new FindingDecorations(store, shown),
    new TagDecorations(store, services.codebooks),
    new PreambleDecorations(store),
    listen(client, services),
    shown.onChange(() => askForLensesAnew(client)),
    watchServer(client, services, status),
    registerCommands({ ...services, pages, restart: () => start(() => server.restart()) }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => void start(() => server.restart())),
    { dispose: () => void client.dispose().catch((error: unknown) => log.warn(String(error))) },
    log,
  );
  if (fileSystem) subscriptions.push(serveFileSystem(client));
  return {
    ready: start(() => client.start()),
    findings: (uri) => store.findings(uri.toString()),
    tags: (uri) => store.tags(uri.toString()),
    status: (uri) => store.status(uri.toString()),
    shown: (uri) => shown.of(uri),
    groups: () => views.groups(),
    dates: () => dates.current,
    discovered: () => services.discoveries.current,
  };
}

/** Carries what the server says to the store. */
function listen(client: BaseLanguageClient, { server, store, log }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    client.onNotification(Method.findings, store.receiveFindings.bind(store)),
    client.onNotification(Method.status, store.receiveStatus.bind(store)),
    client.onNotification(Method.tags, store.receiveTags.bind(store)),
    client.onNotification(Method.workspaceTags, store.receiveWorkspaceTags.bind(store)),
    store.onRefreshNeeded((uri) => {
      // A server that is going sends its last change; the next one tells everything anew.
      if (!client.isRunning()) return;
      server.refresh(uri).catch((error: unknown) => log.warn(`${uri}: ${String(error)}`));
    }),
  );
}

/** Forgets what a server said that is gone, and says so while there is none. */
function watchServer(
  client: BaseLanguageClient,
  { store, codebooks }: Services,
  status: StatusItem,
): { dispose(): void } {
  return client.onDidChangeState(({ oldState, newState }) => {
    if (oldState === State.Running) {
      store.reset();
      codebooks.forget();
    }
    if (newState === State.Running) status.setTrouble(null);
    if (newState === State.Stopped) {
      status.setTrouble(t('The Readout server has stopped. Choose "Restart Server", or see the log.'));
    }
  });
}

/** Starts or restarts the server; a failure is said once, with the log at hand, and stays in the status item. */
function starter(client: BaseLanguageClient, { log }: Services, status: StatusItem) {
  return async (begin: () => Promise<void>): Promise<boolean> => {
    const from = Date.now();
    try {
      await begin();
      log.info(
        `server runs after ${Date.now() - from} ms (${client.initializeResult?.serverInfo?.version ?? '?'})`,
      );
      return true;
    } catch (error) {
      log.error(String(error));
      status.setTrouble(
        t('The Readout server could not be started. Choose "Restart Server", or see the log.'),
      );
      void offerLog(log);
      return false;
    }
  };
}

async function offerLog(log: vscode.LogOutputChannel): Promise<void> {
  const show = t('Show Log');
  const chosen = await vscode.window.showErrorMessage(t('The Readout server could not be started.'), show);
  if (chosen === show) log.show();
}
