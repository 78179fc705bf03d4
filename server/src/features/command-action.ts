import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { ServerCommand, UiCommand } from '../protocol.js';

/** What a code action carries until it is resolved: the command it will run, and nothing that costs time. */
interface ActionData {
  readonly command: string;
  readonly argument: object;
}

/** An action that runs a command, which it gets when it is resolved. */
export function quickFix(title: string, command: string, argument: object): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, data: { command, argument } satisfies ActionData };
}

/** Gives an action its command; an action that is not ours comes back unchanged. */
export function resolveCodeAction(action: CodeAction): CodeAction {
  const data: unknown = action.data;
  if (!isActionData(data)) return action;
  const { title, kind, isPreferred } = action;
  const resolved: CodeAction = {
    title,
    ...(kind === undefined ? {} : { kind }),
    ...(isPreferred ? { isPreferred } : {}),
  };
  return { ...resolved, command: { title: action.title, command: data.command, arguments: [data.argument] } };
}

const COMMANDS: ReadonlySet<string> = new Set([...Object.values(ServerCommand), ...Object.values(UiCommand)]);

function isActionData(data: unknown): data is ActionData {
  if (typeof data !== 'object' || data === null || !('command' in data) || !('argument' in data))
    return false;
  return typeof data.command === 'string' && COMMANDS.has(data.command) && typeof data.argument === 'object';
}
