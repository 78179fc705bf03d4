import * as vscode from 'vscode';
import { CATEGORIES } from '../../../server/src/core/types.js';
import { ServerCommand, type DiscoveredView } from '../../../server/src/protocol.js';
import { choiceArgument, offsetArgument, spanArgument, textArgument, uriArgument } from './arguments.js';
import { act, openAt, say, type CommandServices, type Handlers } from './context.js';
import { pickCategory } from './formulas.js';

const { t } = vscode.l10n;

/** Discovery: phrases that recur in the reader's archive and are in no formula. */
export function discoverHandlers(services: CommandServices): Handlers {
  return {
    'readout.discoverPhrases': (argument) => discoverPhrases(services, argument),
    'readout.acceptPhrase': (argument) => accept(services, argument),
    'readout.rejectPhrase': (argument) => reject(services, argument),
    'readout.goToExample': (argument) => goToExample(argument),
  };
}

/** `{uri}`: what to search; asked for when it is missing. */
async function discoverPhrases({ server, discoveries }: CommandServices, argument: unknown): Promise<void> {
  const uri = uriArgument(argument) ?? (await pickArchive())?.toString();
  if (uri === undefined) return;
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: t('Discovering phrases'), cancellable: true },
    (progress, token) => server.discover({ uri }, token, (message) => progress.report({ message })),
  );
  if (found === null) return;
  if (found.reason !== null) {
    void vscode.window.showWarningMessage(found.reason);
    return;
  }
  discoveries.show(found);
  await vscode.commands.executeCommand('readout.phrases.focus');
  if (found.phrases.length === 0)
    void vscode.window.showInformationMessage(
      t('No phrase recurs here often enough that is not in a formula.'),
    );
}

async function pickArchive(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const items = [
    ...folders.map(({ name, uri }) => ({ label: `$(folder) ${name}`, uri })),
    { label: t('$(folder-opened) A folder in it, or a file of records…'), uri: undefined },
  ];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t('Where to look for phrases?') });
  if (picked === undefined || picked.uri !== undefined) return picked?.uri;
  const [first] = folders;
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: true,
    ...(first === undefined ? {} : { defaultUri: first.uri }),
  });
  return chosen?.[0];
}

/** A phrase that was offered, and what was searched for it. */
interface Chosen {
  readonly uri: string;
  readonly found: DiscoveredView;
}

/** The phrase of a row that was clicked, or the one chosen in the list when a key was pressed; says so if there is none. */
function chosen({ discoveries }: CommandServices, argument: unknown): Chosen | null {
  const view: unknown = (argument as { readonly view?: unknown } | undefined)?.view;
  const words = textArgument(view, 'words') ?? textArgument(argument, 'words') ?? discoveries.selected?.words;
  const found = words === undefined ? undefined : discoveries.phrase(words);
  const uri = discoveries.current?.uri;
  if (found !== undefined && uri !== undefined) return { uri, found };
  say(t('Choose a phrase in the list first.'));
  return null;
}

async function accept(services: CommandServices, argument: unknown): Promise<void> {
  const choice = chosen(services, argument);
  if (choice === null) return;
  const { uri, found } = choice;
  const { phrase, words, examples } = found;
  const category = choiceArgument(argument, 'category', CATEGORIES) ?? (await pickCategory(phrase));
  if (category === undefined) return;
  const seenIn = examples[0]?.key ?? '';
  const result = await act(services, ServerCommand.acceptPhrase, { uri, phrase, category, seenIn });
  if (result === null) return;
  services.discoveries.remove(words);
  if (result.place !== undefined) await openAt(result.place);
}

async function reject(services: CommandServices, argument: unknown): Promise<void> {
  const choice = chosen(services, argument);
  if (choice === null) return;
  const { phrase, words } = choice.found;
  const result = await act(services, ServerCommand.rejectPhrase, { uri: choice.uri, phrase });
  if (result !== null) services.discoveries.remove(words);
}

/** `{uri, start, end, line}`: opens the article with the phrase selected, or the line of its record. */
async function goToExample(argument: unknown): Promise<void> {
  const uri = uriArgument(argument);
  const span = spanArgument(argument);
  if (uri === undefined || span === undefined) return;
  if (/\.gz$/i.test(uri)) {
    void vscode.window.showInformationMessage(t('This archive is packed; unpack it to open its articles.'));
    return;
  }
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  const { document } = editor;
  const line = offsetArgument({ offset: (argument as { readonly line?: unknown }).line });
  const range =
    line === undefined
      ? new vscode.Range(document.positionAt(span.start), document.positionAt(span.end))
      : document.lineAt(Math.min(line, document.lineCount - 1)).range;
  editor.selection = new vscode.Selection(range.start, line === undefined ? range.end : range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
