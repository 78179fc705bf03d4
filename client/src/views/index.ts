import * as vscode from 'vscode';
import type { Services } from '../services.js';
import { setContext } from '../status.js';
import { GROUPINGS, type Grouping } from './finding-groups.js';
import { registerDiscoveredView } from './discovered-tree.js';
import { FindingsTree } from './findings-tree.js';
import { Later } from './later.js';
import { TagsTree } from './tags-tree.js';

const GROUPING_KEY = 'readout.findings.grouping';

/** Puts up the Tags and the Findings view and the commands of their title bars. */
export function registerViews(services: Services, memory: vscode.Memento): vscode.Disposable {
  const remembered = GROUPINGS.find((known) => known === memory.get(GROUPING_KEY)) ?? 'category';
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
    findings.group(grouping);
    void setContext('readout.grouping', grouping);
    void memory.update(GROUPING_KEY, grouping);
  };
  const findingsSoon = new Later(() => findings.refresh());
  const tagsSoon = new Later(() => {
    tagsView.message = tags.problems().join('\n');
    tags.refresh();
  });
  void setContext('readout.grouping', remembered);
  return vscode.Disposable.from(
    findingsView,
    tagsView,
    registerDiscoveredView(services.discoveries),
    findingsSoon,
    tagsSoon,
    vscode.commands.registerCommand('readout.groupFindingsByCategory', () => group('category')),
    vscode.commands.registerCommand('readout.groupFindingsBySpeaker', () => group('speaker')),
    vscode.commands.registerCommand('readout.groupFindingsByPolarity', () => group('polarity')),
    services.store.onFindings(({ redraw }) => redraw && findingsSoon.run()),
    services.store.onTags(() => tagsSoon.run()),
    services.codebooks.onChange(() => tagsSoon.run()),
    services.active.onChange(() => findingsSoon.run()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('readout.highlight')) findingsSoon.run();
    }),
  );
}
