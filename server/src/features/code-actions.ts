import {
  CodeActionKind,
  type CodeAction,
  type CodeActionContext,
  type Command,
  type Range,
} from 'vscode-languageserver';
import type { ClientAbilities } from '../client-abilities.js';
import type { FormulaFinding, Span } from '../core/types.js';
import type { OpenDocument } from '../document/open-document.js';
import type { Translate } from '../l10n.js';
import {
  UiCommand,
  ServerCommand,
  type CodebookTag,
  type IgnoreEntry,
  type IgnoreArgs,
  type TagFindingArgs,
} from '../protocol.js';
import { quickFix, resolveCodeAction } from './command-action.js';
import { articleActions } from './article-actions.js';
import { dateActions } from './date-actions.js';

export interface ActionSurroundings {
  readonly client: ClientAbilities;
  readonly t: Translate;
  /** Tags to offer for a formula (or a selection), the likeliest first. */
  likelyTags(document: OpenDocument, finding: FormulaFinding | null): Promise<readonly CodebookTag[]>;
  /** The entries for which a finding is ignored. */
  ignoresOf(document: OpenDocument, finding: FormulaFinding): Promise<readonly IgnoreEntry[]>;
}

const TAGS_OFFERED = 3;

/**
 * Actions on a formula, a date, or a selection. Each comes with `data` only; {@link resolveCodeAction} gives it its
 * command. Clients that cannot resolve get the command at once.
 */
export async function codeActions(
  document: OpenDocument,
  range: Range,
  context: CodeActionContext,
  around: ActionSurroundings,
): Promise<(CodeAction | Command)[]> {
  if (document.reading === null) return [];
  const span = document.text.spanOf(range);
  const actions: CodeAction[] = [];
  const found = document.at(span.start);
  const formula = found.find((finding) => finding.kind === 'formula');
  const date = found.find((finding) => finding.kind === 'date');
  actions.push(...(await ignoredActions(document, span.start, around)));
  if (formula !== undefined) actions.push(...(await formulaActions(document, formula, around)));
  if (date !== undefined) {
    actions.push(...dateActions(document, date, context, around));
    // A formula at the same place offers tags already, and of its own.
    if (formula === undefined && around.client.trusted)
      actions.push(...(await tagActions(document, date, around)));
  }
  actions.push(...articleActions(document, span, around));
  if (span.end > span.start) actions.push(...(await selectionActions(document, span, around)));
  return actions
    .filter(({ kind }) => isWanted(kind ?? '', context.only))
    .filter(({ edit }) => edit === undefined || around.client.codeActions)
    .map((action) => delivered(action, around.client));
}

function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return (
    only === undefined ||
    only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
  );
}

async function formulaActions(
  document: OpenDocument,
  finding: FormulaFinding,
  around: ActionSurroundings,
): Promise<CodeAction[]> {
  const { t, client } = around;
  const { uri } = document;
  const { start, end, formula } = finding;
  const tags = await around.likelyTags(document, finding);
  const passage: TagFindingArgs = { uri, start, end, suggestedFor: formula };
  const ignore = (scope: IgnoreArgs['scope']): IgnoreArgs => ({ uri, formula, scope, start, end });
  const choices = client.uiCommands ? 1 : TAGS_OFFERED;
  const ignoring = client.uiCommands ? UiCommand.ignore : ServerCommand.ignore;
  return [
    ...tags.slice(0, choices).map((tag, index) => tagAction(passage, tag, index === 0, around)),
    ...(client.uiCommands
      ? [
          quickFix(t('Tag with…'), UiCommand.tagFinding, passage),
          quickFix(t('Show all uses of "{0}"', nameOf(document, formula)), UiCommand.showAllUses, {
            uri,
            formula,
          }),
          quickFix(t('Explain match'), UiCommand.explainMatch, { uri, offset: start }),
        ]
      : []),
    quickFix(t('Ignore here'), ignoring, ignore('passage')),
    quickFix(t('Ignore in this article'), ignoring, ignore('article')),
    quickFix(t('Ignore in this workspace'), ignoring, ignore('workspace')),
    ...ownFormularyActions(document, formula, around),
  ];
}

/** Changes of the formula itself, in the workspace's own formulary. */
function ownFormularyActions(
  document: OpenDocument,
  formula: string,
  { t, client }: ActionSurroundings,
): CodeAction[] {
  const argument = { uri: document.uri, formula };
  const from = client.uiCommands ? UiCommand : ServerCommand;
  return [
    quickFix(t('Disable this formula in this workspace'), from.disableFormula, argument),
    quickFix(t('Override this formula…'), from.overrideFormula, argument),
  ];
}

/** What is ignored at an offset is not drawn, but can be had back there. */
async function ignoredActions(
  document: OpenDocument,
  offset: number,
  around: ActionSurroundings,
): Promise<CodeAction[]> {
  const { t } = around;
  const titles: Readonly<Record<IgnoreEntry['scope'], (name: string) => string>> = {
    passage: (name) => t('Show "{0}" here again', name),
    article: (name) => t('Show "{0}" in this article again', name),
    workspace: (name) => t('Show "{0}" in this workspace again', name),
  };
  const actions: CodeAction[] = [];
  for (const finding of document.findings({ start: Math.max(0, offset - 1), end: offset + 1 })) {
    const isHere = finding.start <= offset && offset <= finding.end;
    // What the analysis itself does not flag gives its reason.
    if (!isHere || finding.kind !== 'formula' || finding.flag || finding.whyNot !== null) continue;
    for (const entry of await around.ignoresOf(document, finding)) {
      const title = titles[entry.scope](nameOf(document, finding.formula));
      actions.push(quickFix(title, ServerCommand.revokeIgnore, entry));
    }
  }
  return actions;
}

function nameOf(document: OpenDocument, formula: string): string {
  return document.knowledge?.formula(formula)?.name ?? formula;
}

/** Tags of a date; which tag is the likeliest, nothing says. */
async function tagActions(
  document: OpenDocument,
  { start, end }: Span,
  around: ActionSurroundings,
): Promise<CodeAction[]> {
  const passage: TagFindingArgs = { uri: document.uri, start, end };
  if (around.client.uiCommands) return [quickFix(around.t('Tag with…'), UiCommand.tagFinding, passage)];
  const tags = await around.likelyTags(document, null);
  return tags.slice(0, TAGS_OFFERED).map((tag) => tagAction(passage, tag, false, around));
}

async function selectionActions(
  document: OpenDocument,
  span: Span,
  around: ActionSurroundings,
): Promise<CodeAction[]> {
  const { t, client } = around;
  const text = document.text.text.slice(span.start, span.end);
  if (text.trim() === '') return [];
  const passage: TagFindingArgs = { uri: document.uri, ...span };
  if (client.uiCommands) {
    return [
      refactoring(t('Tag selection…'), UiCommand.tagFinding, passage),
      refactoring(t('New formula from selection…'), UiCommand.newFormula, {
        uri: document.uri,
        text,
      }),
    ];
  }
  const tags = await around.likelyTags(document, null);
  return tags.slice(0, TAGS_OFFERED).map((tag) => ({
    ...tagAction(passage, tag, false, around),
    title: t('Tag selection as "{0}"', tag.name),
    kind: CodeActionKind.Refactor,
  }));
}

function tagAction(
  passage: TagFindingArgs,
  tag: CodebookTag,
  preferred: boolean,
  around: ActionSurroundings,
): CodeAction {
  const { t, client } = around;
  const title = t('Tag as "{0}"', tag.name);
  const action = client.uiCommands
    ? quickFix(title, UiCommand.tagFinding, { ...passage, tag: tag.id })
    : quickFix(title, ServerCommand.tag, { ...passage, tags: [tag.id] });
  return preferred ? { ...action, isPreferred: true } : action;
}

function refactoring(title: string, command: string, argument: object): CodeAction {
  return { ...quickFix(title, command, argument), kind: CodeActionKind.Refactor };
}

function delivered(action: CodeAction, client: ClientAbilities): CodeAction | Command {
  if (client.resolveCodeActions) return action;
  const resolved = resolveCodeAction(action);
  return client.codeActions || resolved.command === undefined ? resolved : resolved.command;
}
