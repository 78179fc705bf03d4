import * as vscode from 'vscode';
import { categoryName } from '../category-names.js';
import { isShown } from '../filter.js';
import type { Services } from '../services.js';
import { highlightSettings } from '../settings.js';
import { COLOR, foregroundId, isCategory } from '../styles.js';
import { groupFindings, type FindingGroup, type FindingNode, type Grouping } from './finding-groups.js';

const { t } = vscode.l10n;
type Node = FindingGroup | FindingNode;

/** The Findings view: what was found in the active article. */
export class FindingsTree implements vscode.TreeDataProvider<Node> {
  private readonly emitter = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.emitter.event;

  constructor(
    private readonly services: Services,
    private grouping: Grouping,
  ) {}

  group(grouping: Grouping): void {
    this.grouping = grouping;
    this.refresh();
  }

  refresh(): void {
    this.emitter.fire();
  }

  getChildren(node?: Node): Node[] {
    if (node !== undefined) return node.kind === 'group' ? [...node.findings] : [];
    const { uri } = this.services.active;
    if (uri === undefined) return [];
    const settings = highlightSettings(vscode.Uri.parse(uri));
    const shown = this.services.store.findings(uri).filter((view) => isShown(view, settings));
    return [...groupFindings(uri, shown, this.grouping)];
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : findingItem(node);
  }
}

function groupItem(node: FindingGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(groupName(node), vscode.TreeItemCollapsibleState.Expanded);
  item.id = node.key;
  item.description = String(node.findings.length);
  item.contextValue = 'group';
  return item;
}

function groupName({ of, name }: FindingGroup): string {
  switch (of) {
    case 'notable':
      return t('Notable');
    case 'date':
      return t('Dates');
    case 'speaker':
      return name ?? t('Speaker not known');
    case 'category':
      return isCategory(name) ? categoryName(name) : t('Other');
    case 'polarity':
      return name === null ? t('Other') : polarityName(name);
  }
}

function polarityName(polarity: string): string {
  switch (polarity) {
    case 'used':
      return t('Used');
    case 'absent':
      return t('Said to be absent');
    case 'negated':
      return t('Negated');
    case 'mentioned':
      return t('Mentioned, not uttered');
    default:
      return polarity;
  }
}

function findingItem(node: FindingNode): vscode.TreeItem {
  const { view } = node;
  const item = new vscode.TreeItem(view.text.replace(/\s+/g, ' '));
  item.id = node.key;
  item.description = describe(node);
  item.tooltip = [view.label, ...view.notable].join('\n');
  item.iconPath = icon(node);
  item.contextValue = view.kind;
  item.command = { command: 'readout.goToFinding', title: t('Go to Finding'), arguments: [node] };
  return item;
}

function describe({ view }: FindingNode): string {
  const unsure = view.sure ? '' : '≈ ';
  if (view.kind === 'date') return view.value === null ? t('value not known') : `${unsure}${view.value}`;
  const polarity = view.polarity === null || view.polarity === 'used' ? null : polarityName(view.polarity);
  const speaker = view.speaker === null ? null : `${unsure}${view.speaker}`;
  return [polarity, speaker].filter((part) => part !== null).join(' · ');
}

function icon({ view }: FindingNode): vscode.ThemeIcon {
  if (view.notable.length > 0) return new vscode.ThemeIcon('star-full', new vscode.ThemeColor(COLOR.notable));
  if (view.kind === 'date') {
    const color = view.sure ? COLOR.date : COLOR.inferredDate;
    return new vscode.ThemeIcon('calendar', new vscode.ThemeColor(color));
  }
  return isCategory(view.category)
    ? new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(foregroundId(view.category)))
    : new vscode.ThemeIcon('circle-outline');
}
