/** What a reader does to an article: the lightbulb, tagging, and the annotation files that come of it. */
import * as vscode from 'vscode';
import type { ActResult } from '../../../server/src/protocol.js';
import { exists, inWorkspace, rangeOf, readText } from './workspace.js';

export interface StoredAnnotation {
  readonly '@context': string;
  readonly id: string;
  readonly type: string;
  readonly created: string;
  readonly creator: { readonly type: string; readonly name: string };
  readonly 'readout:provenance'?: string;
  readonly motivation: string;
  readonly body: readonly { readonly type: string; readonly purpose: string; readonly value: string }[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly {
      readonly type: string;
      readonly start?: number;
      readonly end?: number;
      readonly exact?: string;
      readonly prefix?: string;
      readonly suffix?: string;
    }[];
    readonly 'readout:textSha256': string;
  };
}

/** The actions that the lightbulb offers on the first occurrence of `words`, resolved; the selection is a caret. */
export async function actionsAt(
  document: vscode.TextDocument,
  words: string,
  selected = false,
): Promise<readonly vscode.CodeAction[]> {
  const range = rangeOf(document, words);
  const caret = new vscode.Range(range.start.translate(0, 1), range.start.translate(0, 1));
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selected ? range : caret,
    undefined,
    50,
  );
  return actions.filter(({ command }) => command?.command.startsWith('readout.'));
}

/** Runs the action whose title fits. */
export async function runAction(actions: readonly vscode.CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find((candidate) => title.test(candidate.title));
  const command = action?.command;
  if (command === undefined)
    throw new Error(`no ${String(title)} among ${actions.map((a) => a.title).join(' | ')}`);
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

/** Runs a command of the server on a document. */
export function act(command: string, document: vscode.TextDocument, more: object = {}): Promise<ActResult> {
  const argument = { uri: document.uri.toString(), ...more };
  return Promise.resolve(vscode.commands.executeCommand<ActResult>(command, argument));
}

/** Tags the `nth` occurrence of `words`, past the pickers of the client. */
export function tagWords(
  document: vscode.TextDocument,
  words: string,
  tag: string,
  nth = 0,
): Promise<ActResult> {
  const range = rangeOf(document, words, nth);
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return act('readout.server.tag', document, { ...span, tags: [tag] });
}

/** The annotations in an author's file under `<desk>/.readout/annotations/<article>`; none where there is no file. */
export async function stored(
  desk: string,
  article: string,
  author: string,
): Promise<readonly StoredAnnotation[]> {
  const file = inWorkspace(`${desk}/.readout/annotations/${article}/${author}.json`);
  if (!(await exists(file))) return [];
  return JSON.parse(await readText(file)) as readonly StoredAnnotation[];
}
