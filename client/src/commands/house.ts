import * as vscode from 'vscode';
import type { OverrideParams } from '../../../server/src/protocol.js';
import type { Services } from '../services.js';
import { articleEditor, say, sayNoArticle, type CommandServices, type Handlers } from './context.js';

const { t } = vscode.l10n;

/** Commands about Readout itself: what it reads, its server, its log, its settings. */
export function houseHandlers(services: CommandServices): Handlers {
  return {
    'readout.readThisFile': () => override(services, 'always'),
    'readout.neverReadThisFile': () => override(services, 'never'),
    'readout.restartServer': async () => {
      if (await services.restart()) say(t('The Readout server runs again.'));
    },
    'readout.showLog': () => services.log.show(),
    'readout.showStatusMenu': () => showMenu(services),
  };
}

async function override(services: Services, read: OverrideParams['read']): Promise<void> {
  const editor = articleEditor(services);
  if (editor === undefined) sayNoArticle();
  else await services.server.override(editor.document.uri.toString(), read);
}

/** The menu of the status item; its first line says what is going on. */
async function showMenu(services: Services): Promise<void> {
  const uri = articleEditor(services)?.document.uri.toString();
  const status = uri === undefined ? null : services.store.status(uri);
  const isRead = status?.state === 'read' || status?.state === 'reading';
  const item = (icon: string, label: string, command: string) => ({ label: `$(${icon}) ${label}`, command });
  const items = [
    ...(isRead
      ? []
      : [
          {
            ...item('eye', t('Read This File Anyway'), 'readout.readThisFile'),
            detail: status?.reason ?? '',
          },
        ]),
    ...(isRead
      ? [
          item('list-flat', t('Show Article Summary'), 'readout.showArticleSummary'),
          item('calendar', t('Set Article Date…'), 'readout.setArticleDate'),
          item('edit', t('Correct Article…'), 'readout.setArticleFact'),
          item('eye-closed', t('Never Read This File'), 'readout.neverReadThisFile'),
        ]
      : []),
    item('output', t('Show Log'), 'readout.showLog'),
    item('debug-restart', t('Restart Server'), 'readout.restartServer'),
    item('gear', t('Settings'), 'workbench.action.openSettings'),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Readout'),
    placeHolder: t('What shall Readout do?'),
  });
  if (picked === undefined) return;
  await vscode.commands.executeCommand(
    picked.command,
    ...(picked.command === 'workbench.action.openSettings' ? ['@ext:readout-tools.readout'] : []),
  );
}
