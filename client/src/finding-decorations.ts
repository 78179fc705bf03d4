import * as vscode from 'vscode';
import type { CATEGORIES } from '../../server/src/core/types.js';
import type { FindingView } from '../../server/src/protocol.js';
import { dateDecoration, formulaDecoration, notableDecoration } from './colors.js';
import { isShown } from './filter.js';
import { isPlainEditor } from './selector.js';
import type { Shown } from './shown.js';
import type { Store } from './store.js';
import { isCategory } from './styles.js';

/** With more findings than this only what is near the visible lines is drawn, again after each scroll. */
const DRAWN_AT_ONCE = 3000;
const LINES_AROUND = 200;
const POLARITIES = ['used', 'absent', 'negated', 'mentioned'] as const;

type Key =
  `${(typeof CATEGORIES)[number]} ${(typeof POLARITIES)[number]}` | 'date' | 'inferred date' | 'notable';

/** Draws formulas and dates in the visible editors. VS Code moves them while text is typed. */
export class FindingDecorations implements vscode.Disposable {
  private readonly types = new Map<Key, vscode.TextEditorDecorationType>();
  private readonly drawn = new WeakMap<vscode.TextEditor, ReadonlySet<Key>>();
  private readonly subscriptions: readonly { dispose(): unknown }[];

  constructor(
    private readonly store: Store,
    private readonly shown: Shown,
  ) {
    this.subscriptions = [
      store.onFindings(({ uri, redraw }) => redraw && this.drawDocument(uri)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((it) => this.draw(it))),
      vscode.window.onDidChangeTextEditorViewColumn(({ textEditor }) => this.draw(textEditor)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (this.isPartial(textEditor)) this.draw(textEditor);
      }),
      shown.onChange(() => this.drawAll()),
    ];
  }

  drawAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.draw(editor);
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, ...this.types.values()]) disposable.dispose();
  }

  private drawDocument(uri: string): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.uri.toString() === uri) this.draw(editor);
    }
  }

  private isPartial(editor: vscode.TextEditor): boolean {
    return this.store.findings(editor.document.uri.toString()).length > DRAWN_AT_ONCE;
  }

  private draw(editor: vscode.TextEditor): void {
    if (!isPlainEditor(editor)) return;
    const ranges = this.rangesByKey(editor);
    const before = this.drawn.get(editor) ?? new Set<Key>();
    for (const key of new Set([...before, ...ranges.keys()])) {
      editor.setDecorations(this.type(key), ranges.get(key) ?? []);
    }
    this.drawn.set(editor, new Set(ranges.keys()));
  }

  private rangesByKey(editor: vscode.TextEditor): Map<Key, vscode.Range[]> {
    const { document } = editor;
    const settings = this.shown.settings(document.uri);
    const ranges = new Map<Key, vscode.Range[]>();
    for (const view of this.nearby(editor)) {
      if (!isShown(view, settings)) continue;
      const range = new vscode.Range(document.positionAt(view.start), document.positionAt(view.end));
      for (const key of keysOf(view)) {
        const list = ranges.get(key) ?? [];
        list.push(range);
        ranges.set(key, list);
      }
    }
    return ranges;
  }

  private nearby(editor: vscode.TextEditor): readonly FindingView[] {
    const { document, visibleRanges } = editor;
    const all = this.store.findings(document.uri.toString());
    const first = visibleRanges[0];
    const last = visibleRanges.at(-1);
    if (all.length <= DRAWN_AT_ONCE || first === undefined || last === undefined) return all;
    const from = document.offsetAt(new vscode.Position(Math.max(0, first.start.line - LINES_AROUND), 0));
    const to = document.offsetAt(new vscode.Position(last.end.line + LINES_AROUND, 0));
    return all.filter(({ start, end }) => start < to && end > from);
  }

  private type(key: Key): vscode.TextEditorDecorationType {
    const held = this.types.get(key);
    if (held !== undefined) return held;
    const type = vscode.window.createTextEditorDecorationType(renderOptions(key));
    this.types.set(key, type);
    return type;
  }
}

function keysOf(view: FindingView): readonly Key[] {
  const notable: readonly Key[] = view.notable.length > 0 ? ['notable'] : [];
  if (view.kind === 'date') return [view.sure ? 'date' : 'inferred date', ...notable];
  if (!isCategory(view.category)) return notable;
  const polarity = POLARITIES.find((known) => known === view.polarity) ?? 'used';
  return [`${view.category} ${polarity}`, ...notable];
}

function renderOptions(key: Key): vscode.DecorationRenderOptions {
  if (key === 'date') return dateDecoration(true);
  if (key === 'inferred date') return dateDecoration(false);
  const [category = '', polarity] = key.split(' ');
  const known = POLARITIES.find((name) => name === polarity);
  return isCategory(category) && known !== undefined
    ? formulaDecoration(category, known)
    : notableDecoration();
}
