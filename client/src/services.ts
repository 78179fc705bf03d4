import type { LogOutputChannel, Uri } from 'vscode';
import type { ActiveArticle } from './active-article.js';
import type { Codebooks } from './codebooks.js';
import type { Discoveries } from './discoveries.js';
import type { Server } from './server.js';
import type { Shown } from './shown.js';
import type { Store } from './store.js';

/** What commands and views work with; made once in `activateReadout`. */
export interface Services {
  readonly server: Server;
  readonly store: Store;
  readonly shown: Shown;
  readonly codebooks: Codebooks;
  readonly discoveries: Discoveries;
  readonly log: LogOutputChannel;
  readonly extensionUri: Uri;
  readonly active: ActiveArticle;
}
