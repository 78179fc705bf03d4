/** Files and editors of the workspace that the tests run in. Each suite keeps to a folder of its own. */
import * as vscode from 'vscode';
import { eventually } from './expect.js';

/** A path in the workspace folder as a URI. */
export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Writes a file (and its folders) past all editors. */
export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
}

/** A folder that keeps Readout's files to itself: it has a `.readout` of its own. */
export async function makeDesk(name: string): Promise<void> {
  await vscode.workspace.fs.createDirectory(inWorkspace(`${name}/.readout`));
}

/** Writes an article and shows it. */
export async function newArticle(path: string, text: string): Promise<vscode.TextEditor> {
  await writeText(inWorkspace(path), text);
  return show(path);
}

/** Shows a file in an editor that stays open. */
export function show(path: string): Promise<vscode.TextEditor> {
  const options = { preview: false };
  return Promise.resolve(vscode.window.showTextDocument(inWorkspace(path), options));
}

/** Range of the `nth` occurrence (from 0) of `words` in a document. */
export function rangeOf(document: vscode.TextDocument, words: string, nth = 0): vscode.Range {
  const text = document.getText();
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`${document.uri.path} does not hold "${words}" ${nth + 1} times`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Text of a document between two offsets. */
export function slice(document: vscode.TextDocument, start: number, end: number): string {
  return document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end)));
}

/** The same on one line, as findings show their words. */
export function wordsAt(document: vscode.TextDocument, start: number, end: number): string {
  return slice(document, start, end).replace(/\s+/g, ' ');
}

/** Replaces the `nth` occurrence of `words`, as typing does. */
export async function retype(editor: vscode.TextEditor, words: string, by: string, nth = 0): Promise<void> {
  const range = rangeOf(editor.document, words, nth);
  if (!(await editor.edit((edit) => edit.replace(range, by)))) throw new Error('the edit was refused');
}

/** Undoes what is not saved and closes all editors. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Runs `work` under a setting of the workspace, which is taken back afterwards. */
export async function withSetting<T>(name: string, value: unknown, work: () => Promise<T>): Promise<T> {
  const update = (to: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration().update(name, to, vscode.ConfigurationTarget.Workspace);
  await update(value);
  try {
    return await work();
  } finally {
    await update(undefined);
  }
}

/** The diagnostics of a file, once `fits` them. */
export function diagnostics(
  uri: vscode.Uri,
  fits: (list: readonly vscode.Diagnostic[]) => boolean,
  what: string,
): Promise<readonly vscode.Diagnostic[]> {
  return eventually(() => {
    const list = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'readout');
    return fits(list) ? list : undefined;
  }, what);
}
