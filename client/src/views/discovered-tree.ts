import * as vscode from 'vscode';
import type { DiscoveredExample, DiscoveredView } from '../../../server/src/protocol.js';
import { countedArticles } from '../counted.js';
import type { Discoveries } from '../discoveries.js';
import { setContext } from '../status.js';

const { t } = vscode.l10n;

/** Characters of an example before its phrase. */
const SHOWN_BEFORE = 12;

export interface PhraseNode {
  readonly kind: 'phrase';
  readonly view: DiscoveredView;
}

export interface ExampleNode {
  readonly kind: 'example';
  readonly view: DiscoveredExample;
  readonly of: DiscoveredView;
}

type Node = PhraseNode | ExampleNode;

/** The Discovered Phrases view: phrases, best first, and below each where it stands. */
class DiscoveredTree implements vscode.TreeDataProvider<Node> {
  private readonly emitter = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.emitter.event;

  constructor(private readonly discoveries: Discoveries) {}

  refresh(): void {
    this.emitter.fire();
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return (this.discoveries.current?.phrases ?? []).map(phraseNode);
    if (node.kind === 'example') return [];
    return node.view.examples.map((view) => ({ kind: 'example', view, of: node.view }));
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'example' ? phraseNode(node.of) : undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'phrase' ? phraseItem(node) : exampleItem(node);
  }
}

/** Puts up the view; it shows itself once a discovery was made. */
export function registerDiscoveredView(discoveries: Discoveries): vscode.Disposable {
  const tree = new DiscoveredTree(discoveries);
  const view = vscode.window.createTreeView<Node>('readout.phrases', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const changed = async (next: DiscoveredView | undefined): Promise<void> => {
    const { current } = discoveries;
    view.message = [current?.summary ?? '', ...(current?.problems ?? [])].join('\n');
    await setContext('readout.discovered', current !== null);
    tree.refresh();
    // The next phrase is chosen, so that one key after the other deals with the list.
    if (next !== undefined) await view.reveal(phraseNode(next), { select: true, focus: true });
  };
  return vscode.Disposable.from(
    view,
    discoveries.onChange((next) => void changed(next)),
    view.onDidChangeSelection(({ selection: [node] }) => {
      discoveries.selected = node?.kind === 'example' ? node.of : node?.view;
    }),
  );
}

function phraseNode(view: DiscoveredView): PhraseNode {
  return { kind: 'phrase', view };
}

function phraseItem({ view }: PhraseNode): vscode.TreeItem {
  const { phrase, words, docs, dates, firstDate, lastDate, keyness, dispersion, longer } = view;
  const item = new vscode.TreeItem(phrase, vscode.TreeItemCollapsibleState.Collapsed);
  const period =
    firstDate === null ? null : firstDate === lastDate ? firstDate : `${firstDate} – ${lastDate ?? ''}`;
  item.id = words;
  item.description = [countedArticles(docs), period].filter(Boolean).join(' · ');
  item.iconPath = new vscode.ThemeIcon('quote');
  item.contextValue = 'phrase';
  item.tooltip = [
    phrase,
    dates === 0 ? countedArticles(docs) : t('{0}, on {1} dates', countedArticles(docs), dates),
    t('Keyness {0} · spread {1}', keyness.toFixed(0), dispersion.toFixed(2)),
    ...(longer.length > 0 ? [t('Also longer: {0}', longer.join('; '))] : []),
  ].join('\n');
  return item;
}

function exampleItem({ view, of }: ExampleNode): vscode.TreeItem {
  const item = new vscode.TreeItem(exampleLabel(view.text, of.phrase));
  item.id = `${of.words}\n${view.key}\n${view.start}`;
  item.description = view.date ?? '';
  item.tooltip = `${view.key}\n${view.text}`;
  item.contextValue = 'example';
  item.command = {
    command: 'readout.goToExample',
    title: t('Go to Example'),
    arguments: [{ ...view, phrase: of.phrase }],
  };
  return item;
}

/** The example with the phrase near its beginning, where a narrow side bar still shows it, and highlighted. */
function exampleLabel(text: string, phrase: string): vscode.TreeItemLabel {
  const at = text.toLowerCase().indexOf(phrase.toLowerCase());
  if (at < 0) return { label: text };
  const word = text.lastIndexOf(' ', Math.max(0, at - SHOWN_BEFORE)) + 1;
  const label = at > SHOWN_BEFORE ? `… ${text.slice(word)}` : text;
  const from = label.length - text.length + at;
  return { label, highlights: [[from, from + phrase.length]] };
}
