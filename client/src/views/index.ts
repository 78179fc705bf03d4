import * as vscode from 'vscode';
import type { Services } from '../services.js';
import { setContext } from '../status.js';
import { GROUPINGS, type FindingGroup, type Grouping } from './finding-groups.js';
import { registerDiscoveredView } from './discovered-tree.js';
import { FindingsTree } from './findings-tree.js';
import { Later } from './later.js';
import { TagsTree } from './tags-tree.js';

const { t } = vscode.l10n;
const GROUPING_KEY = 'readout.findings.grouping';

/** The Tags and the Findings view. */
export interface Views {
  /** What the Findings view lists. */
  groups(): readonly FindingGroup[];
  dispose(): void;
}

/** Puts up the Tags and the Findings view and the commands of their title bars. */
export function registerViews(services: Services, memory: vscode.Memento): Views {
  const remembered = GROUPINGS.find((known) => known === memory.get(GROUPING_KEY)) ?? 'category';
  let current: Grouping = remembered;
  const findings = new FindingsTree(services, remembered);
  const tags = new TagsTree(services);
  const findingsView = vscode.window.createTreeView('readout.findings', {
    treeDataProvider: findings,
    showCollapseAll: true,
  });
  const tagsView = vscode.window.createTreeView('readout.tags', {
    treeDataProvider: tags,
    showCollapseAll: true,
  });
  const group = (grouping: Grouping): void => {
    current = grouping;
    findings.group(grouping);
    void setContext('readout.grouping', grouping);
    void memory.update(GROUPING_KEY, grouping);
  };
  const choose = async (): Promise<void> => {
    const picked = await pickGrouping(current);
    if (picked !== undefined) group(picked);
  };
  const show = (): void => {
    findingsView.message = findings.filterWords();
    findings.refresh();
  };
  const findingsSoon = new Later(show);
  const tagsSoon = new Later(() => {
    tagsView.message = tags.problems().join('\n');
    tags.refresh();
  });
  void setContext('readout.grouping', remembered);
  const parts = vscode.Disposable.from(
    findingsView,
    tagsView,
    registerDiscoveredView(services.discoveries),
    findingsSoon,
    tagsSoon,
    vscode.commands.registerCommand('readout.groupFindings', () => choose()),
    vscode.commands.registerCommand('readout.groupFindingsByCategory', () => group('category')),
    vscode.commands.registerCommand('readout.groupFindingsBySpeaker', () => group('speaker')),
    vscode.commands.registerCommand('readout.groupFindingsByAuthority', () => group('authority')),
    vscode.commands.registerCommand('readout.groupFindingsByPolarity', () => group('polarity')),
    vscode.commands.registerCommand('readout.showOwnVoiceOnly', () => services.shown.setOwnVoiceOnly(true)),
    vscode.commands.registerCommand('readout.showAllVoices', () => services.shown.setOwnVoiceOnly(false)),
    services.store.onFindings(({ redraw }) => redraw && findingsSoon.run()),
    services.store.onTags(() => tagsSoon.run()),
    services.codebooks.onChange(() => tagsSoon.run()),
    services.active.onChange(() => findingsSoon.run()),
    services.shown.onChange(() => findingsSoon.run()),
  );
  show();
  return {
    groups: () => (services.active.uri === undefined ? [] : findings.groups(services.active.uri)),
    dispose: () => void parts.dispose(),
  };
}

async function pickGrouping(current: Grouping): Promise<Grouping | undefined> {
  const item = (grouping: Grouping, icon: string, label: string, detail: string) => ({
    grouping,
    label: `$(${icon}) ${label}`,
    detail,
    description: grouping === current ? t('current') : '',
  });
  const items = [
    item('category', 'symbol-color', t('Category'), t('What a formula is about')),
    item('speaker', 'person', t('Speaker'), t('Who says it')),
    item('authority', 'law', t('Authority'), t('How heavy the words are on the scale of their state')),
    item('polarity', 'circle-slash', t('Polarity'), t('Used, said to be absent, negated, or only mentioned')),
  ];
  const title = t('Group Findings By');
  return (await vscode.window.showQuickPick(items, { title }))?.grouping;
}
