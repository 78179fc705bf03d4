import * as vscode from 'vscode';
import type { Codebooks } from './codebooks.js';
import { tagDecoration } from './colors.js';
import { isPlainEditor } from './selector.js';
import type { Store } from './store.js';
import { hexColor } from './styles.js';

/** Draws tagged passages in the visible editors, in the colours of the codebook. */
export class TagDecorations implements vscode.Disposable {
  /** By colour; the empty key is the theme's own colour for tags. */
  private readonly types = new Map<string, vscode.TextEditorDecorationType>();
  private readonly subscriptions: readonly { dispose(): unknown }[];

  constructor(
    private readonly store: Store,
    private readonly codebooks: Codebooks,
  ) {
    this.subscriptions = [
      store.onTags((uris) => this.drawAll(new Set(uris))),
      codebooks.onChange(() => this.drawAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.drawAll()),
      vscode.window.onDidChangeTextEditorViewColumn(() => this.drawAll()),
    ];
  }

  /** Draws all visible editors anew, or those of some documents. */
  drawAll(uris?: ReadonlySet<string>): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const isMeant = uris === undefined || uris.has(editor.document.uri.toString());
      if (isMeant && isPlainEditor(editor)) this.draw(editor);
    }
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, ...this.types.values()]) disposable.dispose();
  }

  private draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    const uri = document.uri.toString();
    const byColor = new Map<string, vscode.Range[]>();
    for (const { start, end, tags } of this.store.tags(uri)) {
      if (start === null || end === null) continue;
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      const [first] = tags;
      const color = (first === undefined ? null : this.codebooks.tag(uri, first)?.color) ?? null;
      const key = hexColor(color) ?? '';
      byColor.set(key, [...(byColor.get(key) ?? []), range]);
    }
    for (const color of byColor.keys()) {
      if (!this.types.has(color)) {
        this.types.set(
          color,
          vscode.window.createTextEditorDecorationType(tagDecoration(color === '' ? null : color)),
        );
      }
    }
    for (const [color, type] of this.types) editor.setDecorations(type, byColor.get(color) ?? []);
  }
}
