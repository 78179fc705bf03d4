import * as vscode from 'vscode';
import { ServerCommand, type TagArgs, type TagView } from '../../../server/src/protocol.js';
import type { Range } from '../edits.js';
import type { Services } from '../services.js';
import { idArgument, spanArgument, textArgument, uriArgument } from './arguments.js';
import { act, articleEditor, findingAtCursor, report, say, sayNoArticle, type Handlers } from './context.js';
import { pickTag, shortened } from './tag-pick.js';

const { t } = vscode.l10n;

interface Passage extends Range {
  readonly uri: string;
  readonly text: string;
  readonly suggestedFor?: string;
}

export function taggingHandlers(services: Services): Handlers {
  return {
    'readout.tagSelection': async (argument) => {
      const passage = (await passageOf(argument)) ?? passageInEditor(services);
      if (passage !== undefined) await tagPassage(services, passage);
    },
    'readout.tagAgain': async () => {
      const passage = passageInEditor(services);
      if (passage !== undefined) await tagAgain(services, passage);
    },
    'readout.tagFinding': async (argument) => {
      const passage = await passageOf(argument);
      const tag = idArgument(argument, 'tag');
      if (passage === undefined) return;
      if (tag === undefined) await tagPassage(services, passage);
      else await tagWith(services, passage, tag);
    },
    'readout.removeTag': async (argument) => {
      const chosen = await annotationOf(services, argument);
      if (chosen === undefined || isOfOther(chosen.tag)) return;
      await act(services, ServerCommand.untag, { uri: chosen.uri, annotation: chosen.tag.id });
    },
    'readout.editNote': async (argument) => {
      const chosen = await annotationOf(services, argument);
      if (chosen === undefined || isOfOther(chosen.tag)) return;
      const note = await askForNote(chosen.tag.exact, chosen.tag.note ?? '');
      if (note === undefined) return;
      await act(services, ServerCommand.editNote, { uri: chosen.uri, annotation: chosen.tag.id, note });
    },
    'readout.attachTags': (argument) => attachTags(services, argument),
    'readout.undoTagging': () => actOnArticle(services, ServerCommand.undo),
    'readout.redoTagging': () => actOnArticle(services, ServerCommand.redo),
    'readout.createCodebook': () => createCodebook(services),
  };
}

/** The selection, else the finding at the cursor. */
function passageInEditor(services: Services): Passage | undefined {
  const editor = articleEditor(services);
  if (editor === undefined) {
    sayNoArticle();
    return undefined;
  }
  const { document, selection } = editor;
  const uri = document.uri.toString();
  if (!selection.isEmpty) {
    const [start, end] = [document.offsetAt(selection.start), document.offsetAt(selection.end)];
    return { uri, start, end, text: document.getText(selection) };
  }
  const finding = findingAtCursor(services, editor);
  if (finding !== undefined) return { uri, start: finding.start, end: finding.end, text: finding.text };
  void vscode.window.showInformationMessage(t('Select a passage first, or put the cursor into a finding.'));
  return undefined;
}

async function passageOf(argument: unknown): Promise<Passage | undefined> {
  const uri = uriArgument(argument) ?? vscode.window.activeTextEditor?.document.uri.toString();
  const span = spanArgument(argument);
  if (uri === undefined || span === undefined) return undefined;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
  const suggestedFor = textArgument(argument, 'suggestedFor');
  return {
    uri,
    ...span,
    text: document.getText(range),
    ...(suggestedFor === undefined ? {} : { suggestedFor }),
  };
}

async function tagPassage(services: Services, passage: Passage): Promise<void> {
  const categories = services.store
    .findings(passage.uri)
    .filter(({ flag, start, end }) => flag && start < passage.end && end > passage.start)
    .map(({ category }) => category);
  const choice = await pickTag(
    await services.codebooks.fetch(passage.uri),
    passage.text,
    new Set(categories),
  );
  if (choice === undefined) return;
  if (choice === 'codebook') {
    await createCodebook(services);
    return;
  }
  const note = choice.withNote ? await askForNote(passage.text, '') : '';
  if (note !== undefined) await tagWith(services, passage, choice.tag, note);
}

async function tagWith(services: Services, passage: Passage, tag: string, note = ''): Promise<void> {
  const { uri, start, end, suggestedFor } = passage;
  const args: TagArgs = {
    uri,
    start,
    end,
    tags: [tag],
    ...(note === '' ? {} : { note }),
    ...(suggestedFor === undefined ? {} : { suggestedFor }),
  };
  await act(services, ServerCommand.tag, args);
  // The act may have added a tag to the codebook.
  await services.codebooks.fetch(uri);
}

async function tagAgain(services: Services, passage: Passage): Promise<void> {
  const [latest] = (await services.codebooks.fetch(passage.uri)).recent;
  if (latest === undefined) await tagPassage(services, passage);
  else await tagWith(services, passage, latest);
}

function askForNote(passage: string, value: string): Promise<string | undefined> {
  const input = vscode.window.showInputBox({
    title: t('Note on: {0}', shortened(passage)),
    placeHolder: t('What the reader should remember about this passage'),
    value,
  });
  return Promise.resolve(input);
}

interface Annotation {
  readonly uri: string;
  readonly tag: TagView;
}

/** The annotation a tree item stands for, else the one at the cursor; the reader chooses between several. */
async function annotationOf(services: Services, argument: unknown): Promise<Annotation | undefined> {
  const uri = uriArgument(argument);
  const id = textArgument(argument, 'annotation');
  if (uri !== undefined && id !== undefined) {
    const tag = services.store.tags(uri).find((candidate) => candidate.id === id);
    return tag === undefined ? undefined : { uri, tag };
  }
  const editor = articleEditor(services);
  if (editor === undefined) {
    sayNoArticle();
    return undefined;
  }
  const here = editor.document.uri.toString();
  const offset = editor.document.offsetAt(editor.selection.active);
  const found = services.store
    .tags(here)
    .filter(({ start, end }) => start !== null && end !== null && start <= offset && offset <= end);
  const tag = found.length > 1 ? await pickAnnotation(services, here, found) : found[0];
  if (found.length === 0) say(t('There is no tagged passage at the cursor.'));
  return tag === undefined ? undefined : { uri: here, tag };
}

async function pickAnnotation(
  services: Services,
  uri: string,
  found: readonly TagView[],
): Promise<TagView | undefined> {
  const items = found.map((tag) => ({
    label: tag.tags.map((id) => services.codebooks.tag(uri, id)?.name ?? id).join(', '),
    description: tag.author,
    detail: shortened(tag.exact),
    tag,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: t('Which tagged passage?') }))?.tag;
}

/** Says so when a tag is another author's, which cannot be changed here. */
function isOfOther({ own, author }: TagView): boolean {
  if (own !== false) return false;
  void vscode.window.showInformationMessage(
    t('This tag is by {0}: only its author can change it.', author === '' ? t('an unknown author') : author),
  );
  return true;
}

/** `{uri}` of an article that is gone: the reader says which article its tags belong to now. */
async function attachTags({ server, store }: Services, argument: unknown): Promise<void> {
  const uri = uriArgument(argument);
  const article = store.taggedArticles().find((candidate) => candidate.uri === uri);
  if (article?.missing !== true) return;
  const name = (text: string): string => vscode.workspace.asRelativePath(vscode.Uri.parse(text));
  const same = article.sameText.map((to) => ({ label: name(to), description: t('same text'), to }));
  const other = { label: t('$(folder-opened) Another article…'), description: '', to: '' };
  const picked = await vscode.window.showQuickPick([...same, other], {
    title: t('Attach the tags of {0}', name(article.uri)),
    placeHolder: t('Which article do these tags belong to now?'),
  });
  if (picked === undefined) return;
  const to = picked.to === '' ? await chooseArticle(article.uri) : picked.to;
  if (to !== undefined) report(await server.act(ServerCommand.moveTags, { uri: article.uri, to }));
}

async function chooseArticle(near: string): Promise<string | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(near))?.uri;
  const [chosen] =
    (await vscode.window.showOpenDialog({
      openLabel: t('Attach Tags'),
      filters: { [t('Articles')]: ['txt', 'md'] },
      ...(folder === undefined ? {} : { defaultUri: folder }),
    })) ?? [];
  return chosen?.toString();
}

async function actOnArticle(services: Services, command: string): Promise<void> {
  const uri = articleEditor(services)?.document.uri.toString();
  if (uri === undefined) sayNoArticle();
  else await act(services, command, { uri });
}

/** Opens the codebook that holds for the article, writing the starter where there is none. */
async function createCodebook(services: Services): Promise<void> {
  const uri = articleEditor(services)?.document.uri.toString();
  if (uri === undefined) {
    sayNoArticle();
    return;
  }
  const known = await services.codebooks.fetch(uri);
  if (!known.exists) await act(services, ServerCommand.createCodebook, { uri });
  const { exists, uri: file } = await services.codebooks.fetch(uri);
  if (exists && file !== null) await vscode.window.showTextDocument(vscode.Uri.parse(file));
}
