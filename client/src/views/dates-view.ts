import * as vscode from 'vscode';
import type { DatesView } from '../../../server/src/protocol.js';
import type { Services } from '../services.js';
import { Later } from './later.js';
import { DatesTree } from './dates-tree.js';

const { t } = vscode.l10n;

/** The Dates view of the article that the cursor is in; asks for its dates while it can be seen. */
export class DatesPanel implements vscode.Disposable {
  private readonly tree = new DatesTree();
  private readonly view = vscode.window.createTreeView('readout.dates', {
    treeDataProvider: this.tree,
    showCollapseAll: true,
  });
  private readonly soon = new Later(() => void this.load());
  private readonly subscriptions: readonly { dispose(): unknown }[];
  /** Counts what was asked for: an answer that was overtaken is not shown. */
  private asked = 0;

  constructor(private readonly services: Services) {
    const { store, active } = services;
    const changed = (uri: string): void => {
      if (uri === active.uri) this.soon.run();
    };
    this.subscriptions = [
      this.view,
      this.soon,
      this.view.onDidChangeVisibility(() => this.soon.run()),
      active.onChange(() => this.soon.run()),
      // Also where findings only moved: the evidence has places, too.
      store.onFindings(({ uri }) => changed(uri)),
      store.onStatus(changed),
    ];
    this.soon.run();
  }

  /** What is shown; null while there is nothing to show, or nobody to see it. */
  get current(): DatesView | null {
    return this.tree.current;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async load(): Promise<void> {
    if (!this.view.visible) return;
    const turn = ++this.asked;
    const dates = await this.ask(this.services.active.uri);
    if (turn !== this.asked) return;
    const more = dates?.more ?? 0;
    this.view.message = more === 0 ? '' : t('{0} more dates are not listed.', more);
    this.tree.show(dates);
  }

  private async ask(uri: string | undefined): Promise<DatesView | null> {
    const { store, server, log } = this.services;
    if (uri === undefined || store.status(uri)?.state !== 'read') return null;
    try {
      return await server.dates(uri);
    } catch (error) {
      log.warn(`${uri}: ${String(error)}`);
      return null;
    }
  }
}
