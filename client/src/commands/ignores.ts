import * as vscode from 'vscode';
import { ServerCommand, type IgnoreView } from '../../../server/src/protocol.js';
import type { Services } from '../services.js';
import { act } from './context.js';
import { groupIgnores, type IgnoreGroup } from './ignore-groups.js';

const { t } = vscode.l10n;

interface Item extends vscode.QuickPickItem {
  readonly view?: IgnoreView;
}

const REVOKE: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('eye'),
  tooltip: t('Show again'),
};
const GO: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('go-to-file'),
  tooltip: t('Go to the place'),
};

/**
 * Lists what is ignored, by level. Choosing one goes to its place, or, where it has none, shows it again; the buttons do
 * either, and the list stays open for the next.
 */
export async function showIgnores(services: Services): Promise<void> {
  const views = await services.server.ignores();
  if (views.length === 0) {
    void vscode.window.showInformationMessage(t('Nothing is ignored.'));
    return;
  }
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = t('Ignored formulas');
  pick.placeholder = t('Choose one to go to its place, or show it again');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = itemsOf(views);
  const revoke = async (view: IgnoreView): Promise<void> => {
    await act(services, ServerCommand.revokeIgnore, view.entry);
    const left = await services.server.ignores();
    if (left.length === 0) pick.hide();
    else pick.items = itemsOf(left);
  };
  const choose = async (view: IgnoreView): Promise<void> => {
    if (view.articleUri === null) await revoke(view);
    else await goTo(view);
  };
  const run = (work: Promise<void>): void =>
    void work.catch((error: unknown) => services.log.error(`readout.showIgnores: ${String(error)}`));
  pick.onDidTriggerItemButton(({ item: { view }, button }) => {
    if (view !== undefined) run(button === GO ? goTo(view) : revoke(view));
  });
  pick.onDidAccept(() => {
    const view = pick.selectedItems[0]?.view;
    if (view !== undefined) run(choose(view));
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function itemsOf(views: readonly IgnoreView[]): Item[] {
  const titles: Readonly<Record<IgnoreGroup['scope'], string>> = {
    passage: t('In one sentence'),
    article: t('In an article'),
    workspace: t('In this workspace'),
  };
  return groupIgnores(views).flatMap(({ scope, views: group }) => [
    { label: titles[scope], kind: vscode.QuickPickItemKind.Separator },
    ...group.map((view) => itemOf(view)),
  ]);
}

function itemOf(view: IgnoreView): Item {
  const { entry, name, articleUri, sentence } = view;
  const missing = articleUri === null ? t('article not found') : t('sentence not found');
  const shown = sentence ?? (entry.scope === 'passage' ? `${entry.quote ?? ''} (${missing})` : undefined);
  return {
    label: name,
    description: entry.article ?? '',
    ...(shown === undefined ? {} : { detail: shown }),
    buttons: articleUri === null ? [REVOKE] : [GO, REVOKE],
    view,
  };
}

/** Opens the article with the ignored words selected. */
async function goTo({ articleUri, start, end }: IgnoreView): Promise<void> {
  if (articleUri === null) return;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(articleUri));
  const editor = await vscode.window.showTextDocument(document);
  if (start === null || end === null) return;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
