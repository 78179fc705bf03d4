import * as vscode from 'vscode';
import type { FindingView } from '../../../server/src/protocol.js';
import { categoryName } from '../category-names.js';
import type { Services } from '../services.js';
import { COLOR, foregroundId, isCategory } from '../styles.js';
import { groupFindings, type FindingGroup, type FindingNode, type Grouping } from './finding-groups.js';

const { t } = vscode.l10n;
type Node = FindingGroup | FindingNode;

/** A full dot for what is uttered; what is not looks so, without its colour too. */
const POLARITY_ICON: Readonly<Record<string, string>> = {
  used: 'circle-filled',
  absent: 'circle-slash',
  negated: 'circle-slash',
  mentioned: 'circle-outline',
};

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
    return [...this.groups(uri)];
  }

  /** The groups of an article, as they are listed. */
  groups(uri: string): readonly FindingGroup[] {
    return groupFindings(uri, this.services.shown.of(vscode.Uri.parse(uri)), this.grouping);
  }

  /** What the filter keeps back, in one line; empty without it. */
  filterWords(): string {
    const { active, shown, store } = this.services;
    const { uri } = active;
    if (uri === undefined || !shown.ownVoiceOnly) return '';
    const isUsed = ({ kind, flag, polarity }: FindingView): boolean =>
      kind === 'formula' && flag && polarity === 'used';
    const all = store.findings(uri).filter(isUsed).length;
    const own = shown.of(vscode.Uri.parse(uri)).filter(isUsed).length;
    return t('Own voice only: {0} of {1} formulas.', own, all);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : findingItem(node);
  }
}

function groupItem(node: FindingGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(groupName(node), vscode.TreeItemCollapsibleState.Expanded);
  item.id = node.key;
  item.description = [countWords(node), node.authority?.title].filter(Boolean).join(' · ');
  item.tooltip = node.authority?.title ?? groupName(node);
  item.contextValue = 'group';
  return item;
}

/** Absent, negated and mentioned phrases are said beside the count; a group of nothing else says its size. */
function countWords({ of, counted, notUsed }: FindingGroup): string {
  if (notUsed === 0) return String(counted);
  if (of === 'polarity' || of === 'notable') return String(counted + notUsed);
  return counted === 0 ? t('{0} not used', notUsed) : t('{0} · {1} not used', counted, notUsed);
}

function groupName({ of, name, authority }: FindingGroup): string {
  switch (of) {
    case 'notable':
      return t('Notable');
    case 'date':
      return t('Dates');
    case 'speaker':
      return name ?? t('Speaker not known');
    case 'authority':
      return authority === null
        ? t('Authority not known')
        : t('{0}, level {1}', authority.scale, authority.level);
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
  item.tooltip = [view.label, authorityWords(view), ...view.notable].filter(Boolean).join('\n');
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

function authorityWords({ authority }: FindingView): string | null {
  if (authority === null) return null;
  const place = t('Authority: level {0} on the scale of {1}', authority.level, authority.scale);
  return authority.title === null ? place : `${place} (${authority.title})`;
}

function icon({ view }: FindingNode): vscode.ThemeIcon {
  if (view.notable.length > 0) return new vscode.ThemeIcon('star-full', new vscode.ThemeColor(COLOR.notable));
  if (view.kind === 'date') {
    const color = view.sure ? COLOR.date : COLOR.inferredDate;
    return new vscode.ThemeIcon('calendar', new vscode.ThemeColor(color));
  }
  if (!isCategory(view.category)) return new vscode.ThemeIcon('circle-outline');
  const color = new vscode.ThemeColor(foregroundId(view.category));
  return new vscode.ThemeIcon(POLARITY_ICON[view.polarity ?? 'used'] ?? 'circle-filled', color);
}
