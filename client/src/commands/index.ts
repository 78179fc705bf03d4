import * as vscode from 'vscode';
import type { CommandServices, Handlers } from './context.js';
import { discoverHandlers } from './discover.js';
import { formulaHandlers } from './formulas.js';
import { houseHandlers } from './house.js';
import { navigationHandlers } from './navigation.js';
import { articleFactHandlers } from './article-facts.js';
import { readingHandlers } from './reading.js';
import { taggingHandlers } from './tagging.js';

const { t } = vscode.l10n;

/** Registers every command of Readout but those of its views. */
export function registerCommands(services: CommandServices): vscode.Disposable {
  const handlers: Handlers = {
    ...taggingHandlers(services),
    ...navigationHandlers(services),
    ...readingHandlers(services),
    ...articleFactHandlers(services),
    ...formulaHandlers(services),
    ...discoverHandlers(services),
    ...houseHandlers(services),
  };
  const commands = Object.entries(handlers).map(([command, handler]) =>
    vscode.commands.registerCommand(command, async (argument: unknown) => {
      try {
        await handler(argument);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        services.log.error(`${command}: ${reason}`);
        void vscode.window.showErrorMessage(t('Readout could not do this: {0}', reason));
      }
    }),
  );
  return vscode.Disposable.from(...commands);
}
