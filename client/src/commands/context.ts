import * as vscode from 'vscode';
import type { ActResult, FindingView, Place } from '../../../server/src/protocol.js';
import type { Pages } from '../pages.js';
import type { Services } from '../services.js';

const { t } = vscode.l10n;
const MESSAGE_MS = 5000;

export interface CommandServices extends Services {
  readonly pages: Pages;
  /** Restarts the server; false when that failed, which has been said then. */
  readonly restart: () => Promise<boolean>;
}

/** The handler of one command; arguments are checked by the handler. */
export type Handler = (argument: unknown) => Promise<void> | void;
export type Handlers = Readonly<Record<string, Handler>>;

/** The editor that commands act on, if it shows an article. */
export function articleEditor(services: Services): vscode.TextEditor | undefined {
  return services.active.editor;
}

export function say(message: string): void {
  vscode.window.setStatusBarMessage(message, MESSAGE_MS);
}

export function sayNoArticle(): void {
  void vscode.window.showInformationMessage(t('Open a .txt or .md article first.'));
}

/** The shown finding that holds `offset`; of several the shortest, formulas before dates. */
export function findingAt(
  services: Services,
  document: vscode.TextDocument,
  offset: number,
): FindingView | undefined {
  return services.shown
    .of(document.uri)
    .filter((view) => view.start <= offset && offset <= view.end)
    .sort((a, b) => rank(a) - rank(b) || a.end - a.start - (b.end - b.start))[0];
}

function rank(view: FindingView): number {
  return view.kind === 'formula' ? 0 : 1;
}

export function findingAtCursor(services: Services, editor: vscode.TextEditor): FindingView | undefined {
  return findingAt(services, editor.document, editor.document.offsetAt(editor.selection.active));
}

/**
 * Says what came of an act: in passing when it was done, with an Undo where it can be taken back; with its remedy, and
 * the place that it is about, when it was not done.
 */
export function report({ done, message, undo, place }: ActResult): void {
  if (done && undo === undefined) say(message);
  else if (done) void offerUndo(message, undo);
  else if (place === undefined) void vscode.window.showWarningMessage(message);
  else void offerPlace(message, place);
}

async function offerUndo(message: string, undo: ActResult['undo']): Promise<void> {
  const label = t('Undo');
  const chosen = await vscode.window.showInformationMessage(message, label);
  // The client reports on every command of the server by itself.
  if (chosen === label && undo !== undefined)
    await vscode.commands.executeCommand(undo.command, undo.argument);
}

async function offerPlace(message: string, place: Place): Promise<void> {
  const label = t('Open Entry');
  if ((await vscode.window.showWarningMessage(message, label)) === label) await openAt(place);
}

/** Runs a command of the server and says what came of it; null when it could not be done. */
export async function act(services: Services, command: string, argument: object): Promise<ActResult | null> {
  const result = await services.server.act(command, argument);
  report(result);
  return result.done ? result : null;
}

/** Opens a document with the cursor at `place` (0-based line and character). */
export async function openAt(place: { uri: string; line: number; character: number }): Promise<void> {
  const position = new vscode.Position(place.line, place.character);
  await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), {
    selection: new vscode.Range(position, position),
  });
}
