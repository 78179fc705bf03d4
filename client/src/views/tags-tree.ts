import * as vscode from 'vscode';
import { shortened } from '../commands/tag-pick.js';
import { countedPassages } from '../counted.js';
import type { Services } from '../services.js';
import { hexColor } from '../styles.js';
import { groupTags, parentOf, type PassageNode, type TagNode, type TagTreeNode } from './tag-groups.js';

const { t } = vscode.l10n;

/** The Tags view. Items keep their ids, so that VS Code keeps what is unfolded when the list changes. */
export class TagsTree implements vscode.TreeDataProvider<TagTreeNode> {
  private readonly emitter = new vscode.EventEmitter<void>();
  private roots: readonly TagNode[] = [];
  readonly onDidChangeTreeData = this.emitter.event;

  constructor(private readonly services: Services) {}

  refresh(): void {
    this.emitter.fire();
  }

  /** Trouble with annotation files of open articles, in plain words. */
  problems(): readonly string[] {
    const { store } = this.services;
    const uris = vscode.workspace.textDocuments.map(({ uri }) => uri.toString());
    return [...new Set(uris.flatMap((uri) => store.tagProblems(uri)))];
  }

  getChildren(node?: TagTreeNode): TagTreeNode[] {
    switch (node?.kind) {
      case undefined: {
        const { store } = this.services;
        const documents = store.taggedDocuments().map((uri) => ({ uri, tags: store.tags(uri) }));
        this.roots = groupTags(documents);
        return [...this.roots];
      }
      case 'tag':
        return [...node.articles];
      case 'article':
        return [...node.passages];
      case 'passage':
        return [];
    }
  }

  getParent(node: TagTreeNode): TagTreeNode | undefined {
    return parentOf(this.roots, node);
  }

  getTreeItem(node: TagTreeNode): vscode.TreeItem {
    switch (node.kind) {
      case 'tag':
        return this.tagItem(node);
      case 'article': {
        const uri = vscode.Uri.parse(node.uri);
        const item = new vscode.TreeItem(uri, vscode.TreeItemCollapsibleState.Expanded);
        item.id = node.key;
        item.iconPath = vscode.ThemeIcon.File;
        item.description = String(node.passages.length);
        item.contextValue = 'article';
        return item;
      }
      case 'passage':
        return passageItem(node);
    }
  }

  private tagItem(node: TagNode): vscode.TreeItem {
    const tag = node.tag === null ? null : this.services.codebooks.tag(node.uri, node.tag);
    const label = node.tag === null ? t('Not found any more') : (tag?.name ?? node.tag);
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
    const color = hexColor(tag?.color ?? null);
    item.id = node.key;
    item.description = countedPassages(node.count);
    item.tooltip =
      node.tag === null
        ? t('The words of these tags are not in their article any more.')
        : (tag?.description ?? '');
    item.iconPath =
      node.tag === null
        ? new vscode.ThemeIcon('question')
        : color === null
          ? new vscode.ThemeIcon('tag')
          : dot(color);
    item.contextValue = node.tag === null ? 'orphans' : 'tag';
    return item;
  }
}

function passageItem(node: PassageNode): vscode.TreeItem {
  const { view } = node;
  const item = new vscode.TreeItem(shortened(view.exact, 80));
  item.id = node.key;
  item.contextValue = 'passage';
  item.iconPath = new vscode.ThemeIcon(view.note === null ? 'quote' : 'note');
  const state = stateWord(view.state);
  item.description = [state, view.note === null ? null : shortened(view.note, 60)]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = [view.exact, view.note, t('{0}, {1}', view.author, view.created.slice(0, 10))]
    .filter(Boolean)
    .join('\n\n');
  item.command = { command: 'readout.goToPassage', title: t('Go to Passage'), arguments: [node] };
  return item;
}

/** What became of a passage whose words changed, null when nothing did. */
function stateWord(state: PassageNode['view']['state']): string | null {
  switch (state) {
    case 'changed':
      return t('words changed');
    case 'ambiguous':
      return t('found more than once');
    case 'exact':
    case 'moved':
    case 'orphan':
      return null;
  }
}

/** @param color checked by hexColor: nothing else may get into the picture */
function dot(color: string): vscode.Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="5" fill="${color}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
