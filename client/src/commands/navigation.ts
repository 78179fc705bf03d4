import * as vscode from 'vscode';
import type { Services } from '../services.js';
import { spanArgument, textArgument, uriArgument } from './arguments.js';
import { articleEditor, say, sayNoArticle, type Handlers } from './context.js';

const { t } = vscode.l10n;

export function navigationHandlers(services: Services): Handlers {
  return {
    'readout.nextFinding': () => step(services, 1),
    'readout.previousFinding': () => step(services, -1),
    'readout.goToFinding': (argument) => goToFinding(services, argument),
    'readout.goToEvidence': (argument) => goToEvidence(argument),
    'readout.goToPassage': (argument) => goToPassage(services, argument),
    'readout.showBlock': (argument) => showBlock(services, argument),
  };
}

/** Selects the next finding in reading order, beginning again at the end of the text. */
function step(services: Services, direction: 1 | -1): void {
  const editor = articleEditor(services);
  if (editor === undefined) {
    sayNoArticle();
    return;
  }
  const { document, selection } = editor;
  const findings = services.shown.of(document.uri);
  const here = document.offsetAt(selection.start);
  const next =
    direction === 1
      ? (findings.find(({ start }) => start > here) ?? findings[0])
      : (findings.findLast(({ start }) => start < here) ?? findings.at(-1));
  if (next === undefined) {
    const isHidden = services.store
      .findings(document.uri.toString())
      .some(({ flag, kind }) => flag && kind !== 'quote');
    say(
      isHidden
        ? t('Everything found in this file is hidden by readout.highlight or by Own Voice Only.')
        : t('Readout found nothing in this file.'),
    );
    return;
  }
  select(editor, next.start, next.end);
  say(next.label);
}

function select(editor: vscode.TextEditor, start: number, end: number): void {
  const { document } = editor;
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** `{uri, finding}`: the id of a finding in an open document. */
async function goToFinding({ store }: Services, argument: unknown): Promise<void> {
  const uri = uriArgument(argument);
  const id = textArgument(argument, 'finding');
  if (uri === undefined || id === undefined) return;
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  const view = store.findings(uri).find((candidate) => String(candidate.id) === id);
  if (view !== undefined) select(editor, view.start, view.end);
}

/** `{uri, start, end}`: words that the article's date rests on. */
async function goToEvidence(argument: unknown): Promise<void> {
  const uri = uriArgument(argument);
  const span = spanArgument(argument);
  if (uri === undefined || span === undefined) return;
  select(await vscode.window.showTextDocument(vscode.Uri.parse(uri)), span.start, span.end);
}

/** `{uri, annotation}`: opens the article and selects the passage, if it is still there. */
async function goToPassage({ store }: Services, argument: unknown): Promise<void> {
  const uri = uriArgument(argument);
  const id = textArgument(argument, 'annotation');
  if (uri === undefined || id === undefined) return;
  if (store.taggedArticles().some((article) => article.uri === uri && article.missing)) {
    void vscode.window.showInformationMessage(
      t(
        'This article is not there any more. Its tags are kept; attach them to another article, or remove them.',
      ),
    );
    return;
  }
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  // An article that was not open has its passages placed first.
  await store.whenPlaced(uri);
  const tag = store.tags(uri).find((candidate) => candidate.id === id);
  if (tag === undefined || tag.state === 'unplaced') return;
  if (tag.start === null || tag.end === null) {
    void vscode.window.showInformationMessage(
      t('These words are not in the article any more. The tag is kept; remove it if it is not wanted.'),
    );
    return;
  }
  select(editor, tag.start, tag.end);
}

/** {@link BlockArgs}: selects the formula of an attributed block or, of several, lists them in a peek view. */
async function showBlock({ store }: Services, argument: unknown): Promise<void> {
  const uri = uriArgument(argument);
  const span = spanArgument(argument);
  const speaker = textArgument(argument, 'speaker');
  if (uri === undefined || span === undefined || speaker === undefined) return;
  const voice = textArgument(argument, 'voice') ?? null;
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri));
  const { document } = editor;
  const views = store
    .findings(document.uri.toString())
    .filter((view) => view.kind === 'formula' && view.flag && view.polarity === 'used')
    .filter((view) => view.start >= span.start && view.end <= span.end)
    .filter((view) => view.speaker === speaker && view.voice === voice);
  const [first] = views;
  if (first === undefined) return;
  if (views.length === 1) {
    select(editor, first.start, first.end);
    return;
  }
  const places = views.map(
    ({ start, end }) =>
      new vscode.Location(
        document.uri,
        new vscode.Range(document.positionAt(start), document.positionAt(end)),
      ),
  );
  await vscode.commands.executeCommand(
    'editor.action.peekLocations',
    document.uri,
    document.positionAt(first.start),
    places,
    'peek',
  );
}
