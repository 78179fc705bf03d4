import * as vscode from 'vscode';
import { preambleDecoration } from './colors.js';
import { findPreamble } from './preamble.js';
import { isPlainEditor } from './selector.js';
import type { Store } from './store.js';

/**
 * Draws front matter and dateline of plain texts faint. Plain text has no grammar that could do it, and gets none:
 * files that Readout does not read must look as they did. (Markdown: `syntaxes/`.)
 */
export class PreambleDecorations implements vscode.Disposable {
  private readonly type = vscode.window.createTextEditorDecorationType(preambleDecoration());
  private readonly subscriptions: readonly { dispose(): unknown }[];

  constructor(private readonly store: Store) {
    this.subscriptions = [
      store.onStatus(() => this.drawAll()),
      store.onFindings(({ redraw }) => redraw && this.drawAll()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.drawAll()),
    ];
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, this.type]) disposable.dispose();
  }

  private drawAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.languageId === 'plaintext' && isPlainEditor(editor)) this.draw(editor);
    }
  }

  private draw(editor: vscode.TextEditor): void {
    const { document } = editor;
    const isRead = this.store.status(document.uri.toString())?.state === 'read';
    const spans = isRead
      ? findPreamble((line) => (line < document.lineCount ? document.lineAt(line).text : null))
      : [];
    editor.setDecorations(
      this.type,
      spans.map(({ line, start, end }) => new vscode.Range(line, start, line, end)),
    );
  }
}
