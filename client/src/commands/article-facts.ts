import * as vscode from 'vscode';
import { ServerCommand, type ArticleFactView } from '../../../server/src/protocol.js';
import type { Services } from '../services.js';
import { textArgument, uriArgument } from './arguments.js';
import { act, articleEditor, sayNoArticle, type CommandServices, type Handlers } from './context.js';

const { t } = vscode.l10n;

/** The command that corrects what Readout takes an article for. */
export function articleFactHandlers(services: CommandServices): Handlers {
  return {
    'readout.setArticleFact': async (argument) => {
      await setArticleFact(services, argument);
    },
  };
}

async function setArticleFact(services: Services, argument: unknown): Promise<void> {
  const uri = uriArgument(argument) ?? articleEditor(services)?.document.uri.toString();
  const view = uri === undefined ? null : await services.server.articleFacts(uri);
  if (uri === undefined || view === null) {
    sayNoArticle();
    return;
  }
  const named = textArgument(argument, 'fact');
  const fact = view.facts.find((one) => one.fact === named) ?? (await pickFact(view.facts));
  if (fact === undefined) return;
  const value = await askForValue(fact);
  if (value !== undefined) await act(services, ServerCommand.setArticleFact, { uri, fact: fact.fact, value });
}

async function pickFact(facts: readonly ArticleFactView[]): Promise<ArticleFactView | undefined> {
  const items = facts.map((fact) => ({
    label: fact.label,
    description: fact.own ? t('{0} (set by you)', fact.shown) : fact.shown,
    ...(fact.evidence === null ? {} : { detail: fact.evidence }),
    fact,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Correct Article'),
    placeHolder: t('What shall be corrected? It is written to articles.yaml; the text stays as it is.'),
    matchOnDescription: true,
  });
  return picked?.fact;
}

/** null: back to what the article says; undefined: nothing is to be done. */
async function askForValue(fact: ArticleFactView): Promise<string | null | undefined> {
  const { label, value, choices, own } = fact;
  if (choices === null) {
    const text = await vscode.window.showInputBox({
      title: label,
      prompt: t('Leave it empty to go back to what the article says.'),
      value: value ?? '',
    });
    return text === undefined ? undefined : text.trim() || null;
  }
  const back = { label: t('What the article itself says'), value: null };
  const items = [...(own ? [back] : []), ...choices.map((choice) => ({ ...choice }))];
  const picked = await vscode.window.showQuickPick<{ label: string; value: string | null }>(items, {
    title: label,
    placeHolder: fact.shown,
  });
  return picked?.value;
}
