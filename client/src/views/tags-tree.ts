import * as vscode from 'vscode';
import { shortened } from '../commands/tag-pick.js';
import { countedPassages } from '../counted.js';
import type { Services } from '../services.js';
import { hexColor } from '../styles.js';
import {
  groupTags,
  parentOf,
  type ArticleNode,
  type GroupOf,
  type PassageNode,
  type TagNode,
  type TagTreeNode,
} from './tag-groups.js';

const { t } = vscode.l10n;
const MOST_PROBLEMS = 3;
/** Characters of a passage that leave room for who tagged it and what became of it, in a side bar of usual width. */
const ROOM_FOR_MORE = 20;

/** The Tags view. Items keep their ids, so that VS Code keeps what is unfolded when the list changes. */
export class TagsTree implements vscode.TreeDataProvider<TagTreeNode> {
  private readonly emitter = new vscode.EventEmitter<void>();
  private roots: readonly TagNode[] = [];
  readonly onDidChangeTreeData = this.emitter.event;

  constructor(private readonly services: Services) {}

  refresh(): void {
    this.emitter.fire();
  }

  /** Trouble with annotation files, in plain words; of many the first few, the Problems view has all. */
  problems(): readonly string[] {
    const all = this.services.store.allTagProblems();
    const more = all.length - MOST_PROBLEMS;
    return more <= 0 ? all : [...all.slice(0, MOST_PROBLEMS), t('{0} more in the Problems view', more)];
  }

  getChildren(node?: TagTreeNode): TagTreeNode[] {
    switch (node?.kind) {
      case undefined: {
        this.roots = groupTags(this.services.store.taggedArticles());
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
      case 'article':
        return articleItem(node);
      case 'passage':
        return this.passageItem(node);
    }
  }

  private tagItem(node: TagNode): vscode.TreeItem {
    const tag = node.tag === null ? null : this.services.codebooks.tag(node.uri, node.tag);
    const item = new vscode.TreeItem(
      groupName(node) ?? tag?.name ?? node.tag ?? '',
      vscode.TreeItemCollapsibleState.Expanded,
    );
    const color = hexColor(tag?.color ?? null);
    item.id = node.key;
    item.description = countedPassages(node.count);
    item.tooltip = groupTooltip(node) ?? tag?.description ?? '';
    item.iconPath = node.of === 'tag' && color !== null ? dot(color) : new vscode.ThemeIcon(ICON[node.of]);
    item.contextValue = node.of;
    return item;
  }

  private passageItem({ key, uri, annotation, view, isApart }: PassageNode): vscode.TreeItem {
    const names = view.tags.map((id) => this.services.codebooks.tag(uri, id)?.name ?? id).join(', ');
    const isForeign = view.own === false;
    const whose = isForeign ? t('by {0}', author(view)) : null;
    const words = [whose, stateWord(view.state), isApart ? names : null, view.note];
    const description = words.filter(Boolean).join(' · ');
    const item = new vscode.TreeItem(shortened(view.exact, description === '' ? 80 : ROOM_FOR_MORE));
    item.id = key;
    item.contextValue = isForeign ? 'passageOfOther' : 'passage';
    item.iconPath = new vscode.ThemeIcon(isForeign ? 'account' : view.note === null ? 'quote' : 'note');
    item.description = shortened(description, 80);
    const made = t('{0}, {1}', author(view), view.created.slice(0, 10));
    const fixed = isForeign ? t('Only its author can change this tag.') : null;
    item.tooltip = [view.exact, names, view.note, made, fixed].filter(Boolean).join('\n');
    item.command = {
      command: 'readout.goToPassage',
      title: t('Go to Passage'),
      arguments: [{ uri, annotation }],
    };
    return item;
  }
}

const ICON: Readonly<Record<GroupOf, string>> = { tag: 'tag', lost: 'question', missing: 'warning' };

function groupName({ of, tag }: TagNode): string | null {
  switch (of) {
    case 'lost':
      return t('Not found any more');
    case 'missing':
      return t('Articles not found');
    case 'tag':
      return tag === null ? t('Notes without a tag') : null;
  }
}

function groupTooltip({ of }: TagNode): string | null {
  switch (of) {
    case 'lost':
      return t('The words of these tags are not in their article any more.');
    case 'missing':
      return t('These articles were renamed, moved or deleted outside of the editor. Their tags are kept.');
    case 'tag':
      return null;
  }
}

function articleItem({ key, uri: text, missing, sameText, passages }: ArticleNode): vscode.TreeItem {
  const uri = vscode.Uri.parse(text);
  const item = new vscode.TreeItem(uri, vscode.TreeItemCollapsibleState.Expanded);
  const path = vscode.workspace.asRelativePath(uri);
  const [same] = sameText.map((other) => vscode.workspace.asRelativePath(vscode.Uri.parse(other)));
  item.id = key;
  item.iconPath = vscode.ThemeIcon.File;
  item.contextValue = missing ? 'missingArticle' : 'article';
  item.description = missing && same !== undefined ? `→ ${same}?` : String(passages.length);
  item.tooltip = !missing
    ? path
    : same === undefined
      ? t('There is no {0} any more. Its tags are kept.', path)
      : t('There is no {0} any more, but {1} has the same text. Attach the tags to it?', path, same);
  return item;
}

function author(view: PassageNode['view']): string {
  return view.author === '' ? t('an unknown author') : view.author;
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
    case 'unplaced':
      return null;
  }
}

/** @param color checked by hexColor: nothing else may get into the picture */
function dot(color: string): vscode.Uri {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="5" fill="${color}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
