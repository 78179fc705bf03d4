import * as vscode from 'vscode';
import { isArticle } from './selector.js';

/**
 * The article that views, status item and commands are about: the one in the active editor or, while a preview or a
 * panel has the focus, the one that was there last and still can be seen.
 */
export class ActiveArticle implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  private readonly subscriptions: readonly { dispose(): unknown }[];
  private held: vscode.TextEditor | undefined;

  readonly onChange = this.emitter.event;

  constructor(private readonly schemes: readonly string[]) {
    this.held = this.find();
    const update = (): void => this.update();
    this.subscriptions = [
      this.emitter,
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.window.onDidChangeVisibleTextEditors(update),
      vscode.workspace.onDidOpenTextDocument(update),
    ];
  }

  get editor(): vscode.TextEditor | undefined {
    return this.held;
  }

  get uri(): string | undefined {
    return this.held?.document.uri.toString();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private find(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const editor =
      activeTextEditor ?? visibleTextEditors.find(({ document }) => document === this.held?.document);
    return editor !== undefined && isArticle(editor.document, this.schemes) ? editor : undefined;
  }

  private update(): void {
    const editor = this.find();
    const isSame = editor === this.held;
    this.held = editor;
    if (!isSame) this.emitter.fire();
  }
}
