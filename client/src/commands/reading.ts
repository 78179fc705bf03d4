import * as vscode from 'vscode';
import { ServerCommand } from '../../../server/src/protocol.js';
import { isArticleDateOrInterval } from '../article-date.js';
import type { Services } from '../services.js';
import { formulaArgument, offsetArgument, textArgument, uriArgument } from './arguments.js';
import {
  act,
  articleEditor,
  findingAtCursor,
  say,
  sayNoArticle,
  type CommandServices,
  type Handlers,
} from './context.js';
import { pickFormula } from './formulas.js';

const { t } = vscode.l10n;

/** Commands that explain the article, and the one that dates it. */
export function readingHandlers(services: CommandServices): Handlers {
  const { pages } = services;
  return {
    'readout.showArticleSummary': async () => {
      const uri = articleEditor(services)?.document.uri.toString();
      if (uri === undefined) sayNoArticle();
      else await pages.show({ uri, page: 'summary' });
    },
    'readout.showAllUses': async (argument) => {
      const editor = articleEditor(services);
      const uri = uriArgument(argument) ?? editor?.document.uri.toString() ?? '';
      const atCursor = editor === undefined ? null : findingAtCursor(services, editor)?.formula;
      const formula = formulaArgument(argument) ?? atCursor ?? (await pickFormula(services, uri));
      if (formula !== undefined) await pages.show({ uri, page: 'uses', formula });
    },
    'readout.explainMatch': async (argument) => {
      const editor = articleEditor(services);
      const uri = uriArgument(argument) ?? editor?.document.uri.toString();
      const offset = offsetArgument(argument) ?? editor?.document.offsetAt(editor.selection.active);
      if (uri === undefined || offset === undefined) sayNoArticle();
      else await pages.show({ uri, page: 'explain', offset });
    },
    'readout.setArticleDate': (argument) => setArticleDate(services, argument),
    'readout.confirmArticleDate': (argument) => confirmArticleDate(services, argument),
  };
}

async function setArticleDate(services: Services, argument: unknown): Promise<void> {
  const uri = uriArgument(argument) ?? articleEditor(services)?.document.uri.toString();
  if (uri === undefined) {
    sayNoArticle();
    return;
  }
  const given = textArgument(argument, 'date');
  const date =
    given !== undefined && isArticleDateOrInterval(given) ? given : await askForDate(services, uri);
  if (date === undefined) return;
  await act(services, ServerCommand.setArticleDate, { uri, date: date === '' ? null : date });
}

/** Makes an inferred date the reader's own: from then on it counts as evidence. */
async function confirmArticleDate(services: Services, argument: unknown): Promise<void> {
  const uri = uriArgument(argument) ?? articleEditor(services)?.document.uri.toString();
  if (uri === undefined) {
    sayNoArticle();
    return;
  }
  const date = (await services.server.dates(uri))?.article.confirm ?? null;
  if (date === null) say(t('The date of this article is not inferred: there is nothing to confirm.'));
  else await act(services, ServerCommand.setArticleDate, { uri, date });
}

/** Empty: the correction is to be removed. */
async function askForDate(services: Services, uri: string): Promise<string | undefined> {
  const known = services.store.status(uri)?.articleDate ?? '';
  const text = await vscode.window.showInputBox({
    title: t('Set Article Date'),
    prompt: t('YYYY-MM-DD, YYYY-MM, YYYY, or FROM/TO. Leave it empty to go back to what the article says.'),
    value: isArticleDateOrInterval(known) ? known : '',
    validateInput: (value) =>
      value.trim() === '' || isArticleDateOrInterval(value.trim())
        ? null
        : t('Write a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY, or two of them as FROM/TO.'),
  });
  return text?.trim();
}
