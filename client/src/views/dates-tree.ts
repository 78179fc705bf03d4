import * as vscode from 'vscode';
import { countedPlaces } from '../counted.js';
import type { DateGroupView, DatesView } from '../../../server/src/protocol.js';
import { COLOR } from '../styles.js';
import {
  dateRows,
  type ArticleDateNode,
  type DateGroupNode,
  type DateTreeNode,
  type EvidenceNode,
  type LagNode,
  type PlaceNode,
} from './date-rows.js';

const { t } = vscode.l10n;
const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** The Dates view: the article's own date with its evidence, then the dates of its text in order of time. */
export class DatesTree implements vscode.TreeDataProvider<DateTreeNode> {
  private readonly emitter = new vscode.EventEmitter<void>();
  private view: DatesView | null = null;
  readonly onDidChangeTreeData = this.emitter.event;

  get current(): DatesView | null {
    return this.view;
  }

  show(view: DatesView | null): void {
    this.view = view;
    this.emitter.fire();
  }

  getChildren(node?: DateTreeNode): DateTreeNode[] {
    if (node === undefined) return this.view === null ? [] : [...dateRows(this.view)];
    return node.kind === 'article' || node.kind === 'group' ? [...node.children] : [];
  }

  getTreeItem(node: DateTreeNode): vscode.TreeItem {
    const item = itemOf(node);
    item.id = node.key;
    return item;
  }
}

function itemOf(node: DateTreeNode): vscode.TreeItem {
  switch (node.kind) {
    case 'article':
      return articleItem(node);
    case 'lag':
      return lagItem(node);
    case 'evidence':
      return evidenceItem(node);
    case 'group':
      return groupItem(node);
    case 'place':
      return placeItem(node);
  }
}

/** Expanded where the reader has something to judge. */
function articleItem({ view, children }: ArticleDateNode): vscode.TreeItem {
  const { date, inferred, confirm, own, from } = view;
  const isOpen = inferred || date === null;
  const item = new vscode.TreeItem(
    date === null ? t('Not known') : marked(date, inferred),
    children.length === 0 ? None : isOpen ? Expanded : Collapsed,
  );
  const source = date === null ? null : from;
  item.description = [t('article date'), source].filter((part) => part !== null).join(' · ');
  item.iconPath = new vscode.ThemeIcon(
    'book',
    new vscode.ThemeColor(inferred ? COLOR.inferredDate : COLOR.date),
  );
  item.contextValue = confirm !== null ? 'inferredArticleDate' : own ? 'ownArticleDate' : 'articleDate';
  item.tooltip = inferred
    ? t('Inferred from the text below. It counts nowhere as evidence until you confirm it.')
    : date === null
      ? t(
          'Neither the article nor its file name gives its date, and the text does not say enough to infer it.',
        )
      : t('The date of this article ({0})', from);
  item.accessibilityInformation = { label: `${t('article date')}: ${spoken(item)}` };
  return item;
}

function lagItem({ dated, reported, days }: LagNode): vscode.TreeItem {
  const item = new vscode.TreeItem(t('Dated {0}, reported {1}', dated, reported));
  item.description = days === null ? '' : days === 1 ? t('1 day later') : t('{0} days later', days);
  item.iconPath = new vscode.ThemeIcon('history');
  item.contextValue = 'lag';
  return item;
}

function evidenceItem({ uri, detail, necessary, without, start, end }: EvidenceNode): vscode.TreeItem {
  const item = new vscode.TreeItem(detail);
  item.description = without ?? '';
  item.iconPath = new vscode.ThemeIcon(necessary ? 'pass' : 'circle-outline');
  item.tooltip = without === null ? detail : `${detail}\n${without}`;
  item.contextValue = 'evidence';
  const label = necessary ? t('{0}, necessary', described([detail, without])) : detail;
  item.accessibilityInformation = { label };
  if (start !== null && end !== null) {
    const argument = { uri, start, end };
    item.command = { command: 'readout.goToEvidence', title: t('Go to Evidence'), arguments: [argument] };
  }
  return item;
}

function groupItem({ uri, view, children }: DateGroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(marked(view.shown ?? t('Not known'), view.derived), Collapsed);
  const [first] = children;
  item.description = described([countedPlaces(children.length), view.weekday]);
  item.iconPath = iconOf(view);
  item.contextValue = 'dates';
  item.tooltip = tooltipOf(view);
  if (first !== undefined) item.command = goTo(uri, first);
  item.accessibilityInformation = { label: spoken(item) };
  return item;
}

function placeItem(node: PlaceNode): vscode.TreeItem {
  const { uri, view, group } = node;
  const shown = group?.shown ?? null;
  const item = new vscode.TreeItem(marked(shown ?? view.text, view.derived));
  const weekday = group?.weekday ?? null;
  const isNamed = weekday !== null && view.text.toLowerCase().includes(weekday.toLowerCase());
  item.description =
    group === null
      ? described([lineOf(node), view.conflict])
      : described([shown === null ? t('not known') : view.text, isNamed ? null : weekday]);
  item.iconPath = group === null ? new vscode.ThemeIcon('quote') : iconOf(group);
  if (group === null && view.conflict !== null) item.iconPath = warning();
  item.contextValue = 'date';
  item.tooltip = [`“${view.text}”`, group === null ? null : period(group), view.how, view.conflict]
    .filter(Boolean)
    .join('\n');
  item.command = goTo(uri, node);
  item.accessibilityInformation = { label: [spoken(item), view.conflict].filter(Boolean).join('. ') };
  return item;
}

function goTo(uri: string, { finding }: PlaceNode): vscode.Command {
  return { command: 'readout.goToFinding', title: t('Go to Date'), arguments: [{ uri, finding }] };
}

/** Tells places with the same words apart. */
function lineOf({ uri, view }: PlaceNode): string | null {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
  return document === undefined ? null : t('line {0}', document.positionAt(view.start).line + 1);
}

/** The sign says what the greyer icon says. */
function marked(date: string, derived: boolean): string {
  return derived ? `≈ ${date}` : date;
}

function described(parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function iconOf({ conflict, derived, from, shown }: DateGroupView): vscode.ThemeIcon {
  if (conflict) return warning();
  if (shown === null || from === null) return new vscode.ThemeIcon('question');
  const color = new vscode.ThemeColor(derived ? COLOR.inferredDate : COLOR.date);
  return new vscode.ThemeIcon('calendar', color);
}

function warning(): vscode.ThemeIcon {
  return new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
}

function tooltipOf(group: DateGroupView): string {
  const words = group.dates.map(({ text }) => `“${text}”`);
  const conflicts = group.dates.flatMap(({ conflict }) => conflict ?? []);
  return [...new Set([...words, period(group), ...conflicts])].filter(Boolean).join('\n');
}

function period({ from, to }: DateGroupView): string | null {
  return from === null || to === null || from === to ? null : `${from} – ${to}`;
}

/** A screen reader does not read "≈" as what it means. */
function spoken({ label, description }: vscode.TreeItem): string {
  const text = typeof label === 'string' ? label : (label?.label ?? '');
  const words = text.startsWith('≈ ') ? t('inferred: {0}', text.slice(2)) : text;
  return `${words}, ${String(description)}`;
}
