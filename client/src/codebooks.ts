import * as vscode from 'vscode';
import type { CodebookTag, CodebookView } from '../../server/src/protocol.js';
import type { Server } from './server.js';

/** Names and colours of tags per document, asked for once and forgotten when codebook files change. */
export class Codebooks implements vscode.Disposable {
  private readonly known = new Map<string, CodebookView>();
  private readonly asked = new Set<string>();
  private readonly emitter = new vscode.EventEmitter<void>();
  private readonly watcher = vscode.workspace.createFileSystemWatcher('**/.readout/codebook.yaml');

  /** Some codebook is known now, or no longer. */
  readonly onChange = this.emitter.event;

  constructor(private readonly server: Server) {
    for (const event of [this.watcher.onDidChange, this.watcher.onDidCreate, this.watcher.onDidDelete]) {
      event(() => this.fetchAgain());
    }
  }

  /** The codebook as it is now. */
  async fetch(uri: string): Promise<CodebookView> {
    const view = await this.server.codebook(uri);
    this.known.set(uri, view);
    this.emitter.fire();
    return view;
  }

  /** The tag if it is known already; else it is asked for and {@link onChange} tells. */
  tag(uri: string, id: string): CodebookTag | null {
    const view = this.known.get(uri);
    if (view !== undefined) return view.tags.find((tag) => tag.id === id) ?? null;
    if (!this.asked.has(uri)) {
      this.asked.add(uri);
      this.fetch(uri).catch(() => this.asked.delete(uri));
    }
    return null;
  }

  /** What is known stays until the answer is there, so that nothing loses its colour meanwhile. */
  private fetchAgain(): void {
    for (const uri of this.known.keys()) this.fetch(uri).catch(() => this.known.delete(uri));
  }

  forget(): void {
    this.known.clear();
    this.asked.clear();
    this.emitter.fire();
  }

  dispose(): void {
    this.watcher.dispose();
    this.emitter.dispose();
  }
}
