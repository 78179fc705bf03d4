import * as vscode from 'vscode';
import type { FindingView } from '../../server/src/protocol.js';
import { isShown, type HighlightSettings } from './filter.js';
import { highlightSettings } from './settings.js';
import { setContext } from './status.js';
import type { Store } from './store.js';

const OWN_VOICE_KEY = 'readout.ownVoiceOnly';

/** What of the findings is drawn, listed and stepped to: the settings, and the reader's filter for this workspace. */
export class Shown implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  private readonly subscriptions: readonly { dispose(): unknown }[];
  private only: boolean;

  /** The settings or the filter are others now. */
  readonly onChange = this.emitter.event;

  constructor(
    private readonly store: Store,
    private readonly memory: vscode.Memento,
  ) {
    this.only = memory.get(OWN_VOICE_KEY) === true;
    void setContext(OWN_VOICE_KEY, this.only);
    this.subscriptions = [
      this.emitter,
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('readout.highlight')) this.emitter.fire();
      }),
    ];
  }

  get ownVoiceOnly(): boolean {
    return this.only;
  }

  /** Remembered for the workspace. */
  setOwnVoiceOnly(only: boolean): void {
    this.only = only;
    void setContext(OWN_VOICE_KEY, only);
    void this.memory.update(OWN_VOICE_KEY, only);
    this.emitter.fire();
  }

  settings(uri: vscode.Uri): HighlightSettings {
    return { ...highlightSettings(uri), ownVoiceOnly: this.only };
  }

  /** The findings of a document that are shown, in order. */
  of(uri: vscode.Uri): readonly FindingView[] {
    const settings = this.settings(uri);
    return this.store.findings(uri.toString()).filter((view) => isShown(view, settings));
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
