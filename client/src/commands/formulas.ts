import * as vscode from 'vscode';
import { CATEGORIES, type Category } from '../../../server/src/core/types.js';
import { ServerCommand } from '../../../server/src/protocol.js';
import { categoryName } from '../category-names.js';
import type { Services } from '../services.js';
import { choiceArgument, formulaArgument, spanArgument, textArgument, uriArgument } from './arguments.js';
import { act, articleEditor, findingAtCursor, openAt, sayNoArticle, type Handlers } from './context.js';
import { showIgnores } from './ignores.js';
import { shortened } from './tag-pick.js';

const { t } = vscode.l10n;
const SCOPES = ['passage', 'article', 'workspace'] as const;

/** Commands on the formulary and on single formulas. */
export function formulaHandlers(services: Services): Handlers {
  return {
    'readout.openFormulary': () => openFormulary(services),
    'readout.openFormula': (argument) => openFormula(services, argument),
    'readout.newFormula': (argument) => newFormula(services, argument),
    'readout.ignore': (argument) => ignore(services, argument),
    'readout.showIgnores': () => showIgnores(services),
    'readout.disableFormula': (argument) => disableFormula(services, argument),
    'readout.overrideFormula': (argument) => overrideFormula(services, argument),
  };
}

/** Lets the reader choose among the formulas that hold for a document. */
export async function pickFormula({ server }: Services, uri: string): Promise<string | undefined> {
  const choices = await server.formulas(uri);
  const items = choices.map(({ id, name, category, signal }) => ({
    label: name,
    description: category,
    ...(signal === null ? {} : { detail: signal }),
    id,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: t('Choose a formula'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.id;
}

async function openFormula(services: Services, argument: unknown): Promise<void> {
  const editor = articleEditor(services);
  const uri = uriArgument(argument) ?? editor?.document.uri.toString() ?? '';
  const atCursor = editor === undefined ? null : findingAtCursor(services, editor)?.formula;
  const formula = formulaArgument(argument) ?? atCursor ?? (await pickFormula(services, uri));
  if (formula === undefined) return;
  const place = await services.server.formulaPlace(uri, formula);
  if (place === null) {
    void vscode.window.showInformationMessage(t('The formulary has no entry "{0}".', formula));
  } else {
    await openAt(place);
  }
}

/** The workspace's own formulary files first, then the built-in ones. */
async function openFormulary({ extensionUri }: Services): Promise<void> {
  const own = await vscode.workspace.findFiles('**/.readout/formulary/*.{yaml,yml}', null, 200);
  const folder = vscode.Uri.joinPath(extensionUri, 'server', 'formulary');
  const shipped = (await vscode.workspace.fs.readDirectory(folder))
    .filter(([name]) => name.endsWith('.yaml'))
    .map(([name]) => vscode.Uri.joinPath(folder, name));
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, uri: undefined });
  const items = [
    separator(t('this workspace')),
    ...own.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri })),
    separator(t('built in')),
    ...shipped.map((uri) => ({ label: uri.path.split('/').at(-1) ?? '', uri })),
  ];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t('Which part of the formulary?') });
  if (picked?.uri !== undefined) await vscode.window.showTextDocument(picked.uri);
}

async function newFormula(services: Services, argument: unknown): Promise<void> {
  const editor = articleEditor(services);
  const uri = uriArgument(argument) ?? editor?.document.uri.toString();
  const selected = editor?.document.getText(editor.selection).replace(/\s+/g, ' ').trim();
  if (uri === undefined) {
    sayNoArticle();
    return;
  }
  const text =
    textArgument(argument, 'text') ??
    (selected !== undefined && selected !== ''
      ? selected
      : await vscode.window.showInputBox({
          title: t('New Formula'),
          prompt: t('The phrase, as it is written'),
        }));
  if (text === undefined || text.trim() === '') return;
  const category = choiceArgument(argument, 'category', CATEGORIES) ?? (await pickCategory(text));
  if (category === undefined) return;
  const result = await act(services, ServerCommand.newFormula, { uri, text: text.trim(), category });
  if (result?.place !== undefined) await openAt(result.place);
}

/** The formula an argument names, else the one at the cursor; says so where there is none. */
function formulaHere(
  services: Services,
  argument: unknown,
): { readonly uri: string; readonly formula: string } | undefined {
  const editor = articleEditor(services);
  const atCursor = editor === undefined ? undefined : findingAtCursor(services, editor);
  const uri = uriArgument(argument) ?? editor?.document.uri.toString();
  const formula = formulaArgument(argument) ?? atCursor?.formula ?? undefined;
  if (uri !== undefined && formula !== undefined) return { uri, formula };
  void vscode.window.showInformationMessage(t('Put the cursor into a formula first.'));
  return undefined;
}

async function disableFormula(services: Services, argument: unknown): Promise<void> {
  const here = formulaHere(services, argument);
  if (here !== undefined) await act(services, ServerCommand.disableFormula, here);
}

/** Opens the workspace's own entry for a formula, which is written if it is not there yet. */
async function overrideFormula(services: Services, argument: unknown): Promise<void> {
  const here = formulaHere(services, argument);
  const result = here === undefined ? null : await act(services, ServerCommand.overrideFormula, here);
  if (result?.place !== undefined) await openAt(result.place);
}

/** Asks what a new formula is about. */
export async function pickCategory(phrase: string): Promise<Category | undefined> {
  const items = CATEGORIES.map((category) => ({ label: categoryName(category), category }));
  const title = t('What is "{0}" about?', shortened(phrase));
  return (await vscode.window.showQuickPick(items, { title }))?.category;
}

async function ignore(services: Services, argument: unknown): Promise<void> {
  const editor = articleEditor(services);
  const atCursor = editor === undefined ? undefined : findingAtCursor(services, editor);
  const uri = uriArgument(argument) ?? editor?.document.uri.toString();
  const formula = formulaArgument(argument) ?? atCursor?.formula ?? undefined;
  const span = spanArgument(argument) ?? atCursor;
  if (uri === undefined || formula === undefined || span === undefined) {
    void vscode.window.showInformationMessage(t('Put the cursor into a formula first.'));
    return;
  }
  const scope = choiceArgument(argument, 'scope', SCOPES) ?? (await pickScope());
  if (scope === undefined) return;
  await act(services, ServerCommand.ignore, { uri, formula, scope, start: span.start, end: span.end });
}

async function pickScope(): Promise<(typeof SCOPES)[number] | undefined> {
  const labels: Readonly<Record<(typeof SCOPES)[number], string>> = {
    passage: t('Here only'),
    article: t('In this article'),
    workspace: t('In this workspace'),
  };
  const items = SCOPES.map((scope) => ({ label: labels[scope], scope }));
  return (
    await vscode.window.showQuickPick(items, { placeHolder: t('Where is this formula to be ignored?') })
  )?.scope;
}
