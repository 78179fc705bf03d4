import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { TagView } from '../../../server/src/protocol.js';
import { act, actionsAt, runAction, stored, tagWords } from '../run/acts.js';
import { eventually } from '../run/expect.js';
import { finding, findings, readout, tags } from '../run/readout.js';
import {
  closeAll,
  inWorkspace,
  makeDesk,
  newArticle,
  readText,
  retype,
  show,
  slice,
  writeText,
} from '../run/workspace.js';

const DESK = 'tagging';
const LETTER = `Pyongyang, October 1, 2025 (Sample) -- Written for the tests of Readout; invented.

Kim Jong Un said: "We reached a shared understanding, and I am thankful for your invariable support."

The second paragraph speaks of a shared understanding, too. 🙂
`;

/** The one tagged passage of a document, once it stands on these words. */
async function taggedWords(document: vscode.TextDocument, words: string): Promise<TagView> {
  const standsOn = ({ start, end }: TagView): boolean =>
    start !== null && end !== null && slice(document, start, end) === words;
  const found = await tags(
    document.uri,
    (all) => all.length === 1 && all.every(standsOn),
    `the tag on "${words}"`,
  );
  const [tag] = found;
  assert.ok(tag);
  return tag;
}

async function untagged(document: vscode.TextDocument): Promise<void> {
  await tags(document.uri, ({ length }) => length === 0, 'the tags to go');
}

describe('tagging', () => {
  let count = 0;
  let name = '';
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;

  before(async () => {
    await makeDesk(DESK);
    await vscode.workspace
      .getConfiguration()
      .update('readout.author', 'Test Reader', vscode.ConfigurationTarget.Workspace);
  });

  after(async () => {
    await closeAll();
    await vscode.workspace
      .getConfiguration()
      .update('readout.author', undefined, vscode.ConfigurationTarget.Workspace);
  });

  beforeEach(async () => {
    name = `letter-${++count}.txt`;
    editor = await newArticle(`${DESK}/${name}`, LETTER);
    ({ document } = editor);
    await findings(document.uri);
  });

  afterEach(closeAll);

  it('from the lightbulb writes a W3C annotation in the file of its author', async () => {
    const actions = await actionsAt(document, 'invariable support');
    const titles = actions.map(({ title }) => title);
    assert.match(titles[0] ?? '', /^Tag as "Support"$/);
    for (const title of ['Tag with…', 'Explain match', 'Ignore here', 'Ignore in this workspace'])
      assert.ok(titles.includes(title), title);
    await runAction(actions, /^Tag as "Support"$/);
    const tag = await taggedWords(document, 'invariable support');
    assert.deepEqual(tag.tags, ['support']);
    assert.equal(tag.author, 'Test Reader');
    const annotations = await stored(DESK, name, 'Test-Reader');
    assert.equal(annotations.length, 1);
    const [annotation] = annotations;
    assert.ok(annotation);
    assert.equal(annotation['@context'], 'http://www.w3.org/ns/anno.jsonld');
    assert.equal(annotation.type, 'Annotation');
    assert.equal(annotation.id, tag.id);
    assert.equal(annotation.motivation, 'tagging');
    assert.deepEqual(annotation.creator, { type: 'Person', name: 'Test Reader' });
    assert.equal(annotation['readout:provenance'], 'suggested by readout, accepted by Test Reader');
    assert.deepEqual(annotation.body, [{ type: 'TextualBody', purpose: 'tagging', value: 'support' }]);
    assert.equal(annotation.target.source, name);
    const start = LETTER.indexOf('invariable support');
    const [position, quote] = annotation.target.selector;
    assert.deepEqual(position, { type: 'TextPositionSelector', start, end: start + 18 });
    assert.equal(quote?.exact, 'invariable support');
    assert.ok(LETTER.includes(`${quote.prefix ?? '?'}invariable support${quote.suffix ?? '?'}`));
    const hash = createHash('sha256').update(LETTER).digest('hex');
    assert.equal(annotation.target['readout:textSha256'], hash);
    assert.equal(await readText(inWorkspace(`${DESK}/.readout/snapshots/${hash}.txt`)), LETTER);
  });

  it('leaves the article itself as it is', async () => {
    await tagWords(document, 'invariable support', 'support');
    await taggedWords(document, 'invariable support');
    assert.equal(document.isDirty, false);
    assert.equal(await readText(document.uri), LETTER);
  });

  it('counts code points of the text with one kind of line end', async () => {
    await newArticle(
      `${DESK}/crlf-${name}`,
      `\uFEFF${LETTER.replace('We', '🙂 We').replaceAll('\n', '\r\n')}`,
    );
    const crlf = vscode.window.activeTextEditor?.document;
    assert.ok(crlf);
    await findings(crlf.uri);
    await tagWords(crlf, 'invariable support', 'support');
    await taggedWords(crlf, 'invariable support');
    const [annotation] = await stored(DESK, `crlf-${name}`, 'Test-Reader');
    const before = LETTER.replace('We', '🙂 We').split('invariable support')[0] ?? '';
    assert.equal(annotation?.target.selector[0]?.start, Array.from(before).length);
  });

  it('by the picker: its first tag, for the selection', async () => {
    const range = await finding(document.uri, 'shared understanding');
    editor.selection = new vscode.Selection(document.positionAt(range.start), document.positionAt(range.end));
    const done = vscode.commands.executeCommand('readout.tagSelection');
    const api = await readout();
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return api.tags(document.uri).length === 1 ? true : undefined;
    }, 'the picked tag');
    await done;
    await taggedWords(document, 'shared understanding');
  });

  it('keeps a passage in place while the text before it and inside it is typed', async () => {
    await tagWords(document, 'shared understanding', 'alignment', 1);
    await taggedWords(document, 'shared understanding');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A new first line.\n\n'));
    const moved = await taggedWords(document, 'shared understanding');
    assert.equal(moved.start, document.getText().lastIndexOf('shared understanding'));
    await retype(editor, 'The second paragraph speaks', 'It speaks');
    await taggedWords(document, 'shared understanding');
    await retype(editor, 'shared understanding, too', 'shared deep understanding, too');
    await tags(
      document.uri,
      ([tag]) => tag?.state === 'changed' && slice(document, tag.start ?? 0, tag.end ?? 0).includes('deep'),
      'the changed passage',
    );
    await retype(editor, 'shared deep understanding, too', 'shared understanding, too');
    await taggedWords(document, 'shared understanding');
  });

  it('shows a passage again at the right words after save, close and reopen', async () => {
    // vscode.open keeps no hold of the document, so that closing the editor closes it.
    const path = `${DESK}/reopened.txt`;
    await writeText(inWorkspace(path), LETTER);
    await vscode.commands.executeCommand('vscode.open', inWorkspace(path));
    const first = await eventually(() => open(path), 'the document');
    await findings(first.uri);
    await tagWords(first, 'shared understanding', 'alignment', 1);
    await taggedWords(first, 'shared understanding');
    const shown = vscode.window.activeTextEditor;
    assert.ok(shown);
    await shown.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Kim Jong Un spoke. 🙂 '));
    await taggedWords(first, 'shared understanding');
    assert.equal(await first.save(), true);
    await closeAll();
    await gone(path);
    await vscode.commands.executeCommand('vscode.open', inWorkspace(path));
    const again = await eventually(() => open(path), 'the document again');
    assert.notEqual(again, first);
    const tag = await taggedWords(again, 'shared understanding');
    assert.equal(tag.start, again.getText().lastIndexOf('shared understanding'));
  });

  it('finds a passage again when the file is changed by another program', async () => {
    await tagWords(document, 'shared understanding', 'alignment', 1);
    await taggedWords(document, 'shared understanding');
    const changed = LETTER.replace('Kim Jong Un said', 'A paragraph put in before.\n\nKim Jong Un said');
    await writeText(document.uri, changed);
    await eventually(() => (document.getText() === changed ? true : undefined), 'the new text');
    const tag = await taggedWords(document, 'shared understanding');
    assert.equal(tag.start, changed.lastIndexOf('shared understanding'));
  });

  it('shows the tags of others, and at once what another program changes in them', async () => {
    const { document: reply } = await show('case/letters/reply.txt');
    const file = inWorkspace('case/.readout/annotations/letters/reply.txt/Colleague.json');
    const before = await readText(file);
    const tag = await taggedWords(reply, 'lanterns of the harbour');
    assert.deepEqual([tag.author, tag.tags], ['Colleague', ['open-question']]);
    await writeText(file, before.replace('"value": "open-question"', '"value": "warm"'));
    await tags(reply.uri, ([other]) => other?.tags[0] === 'warm', 'the other tag');
    const refused = await act('readout.server.untag', reply, { annotation: tag.id });
    assert.equal(refused.done, false);
    await vscode.workspace.fs.delete(file);
    await untagged(reply);
    await writeText(file, before);
    await taggedWords(reply, 'lanterns of the harbour');
  });

  it('is undone and done again by its own commands, while Ctrl+Z stays the text’s', async () => {
    await retype(editor, 'invented.', 'made up.');
    await tagWords(document, 'invariable support', 'support');
    await taggedWords(document, 'invariable support');
    await vscode.commands.executeCommand('undo');
    await eventually(() => (document.getText() === LETTER ? true : undefined), 'the text undone');
    await taggedWords(document, 'invariable support');
    await vscode.commands.executeCommand('readout.undoTagging');
    await untagged(document);
    assert.equal(document.getText(), LETTER);
    assert.deepEqual(await stored(DESK, name, 'Test-Reader'), []);
    await vscode.commands.executeCommand('readout.redoTagging');
    await taggedWords(document, 'invariable support');
    assert.equal((await stored(DESK, name, 'Test-Reader')).length, 1);
  });

  it('is taken away by Remove Tag, and comes back by Undo Tagging', async () => {
    await tagWords(document, 'invariable support', 'support');
    const { id } = await taggedWords(document, 'invariable support');
    await vscode.commands.executeCommand('readout.removeTag', {
      uri: document.uri.toString(),
      annotation: id,
    });
    await untagged(document);
    await vscode.commands.executeCommand('readout.undoTagging');
    assert.equal((await taggedWords(document, 'invariable support')).id, id);
    const { start } = await taggedWords(document, 'invariable support');
    const caret = document.positionAt((start ?? 0) + 3);
    editor.selection = new vscode.Selection(caret, caret);
    await vscode.commands.executeCommand('readout.removeTag');
    await untagged(document);
  });

  it('keeps a note, and shows it in the hover', async () => {
    await tagWords(document, 'invariable support', 'support');
    const { id } = await taggedWords(document, 'invariable support');
    const { done } = await act('readout.server.editNote', document, { annotation: id, note: 'as in 2023' });
    assert.equal(done, true);
    await tags(document.uri, ([tag]) => tag?.note === 'as in 2023', 'the note');
    const [annotation] = await stored(DESK, name, 'Test-Reader');
    const note = annotation?.body.find(({ purpose }) => purpose === 'commenting');
    assert.equal(note?.value, 'as in 2023');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(LETTER.indexOf('invariable support') + 2),
    );
    const [content] = hovers[0]?.contents ?? [];
    assert.match((content as vscode.MarkdownString).value, /\*\*Support\*\*[^]*as in 2023/);
  });

  it('offers the tags of the codebook of the folder', async () => {
    const { document: reply } = await newArticle('case/letters/second.txt', LETTER);
    await findings(reply.uri);
    const actions = await actionsAt(reply, 'invariable support');
    await runAction(actions, /^Tag as "Warm words"$/);
    assert.deepEqual((await taggedWords(reply, 'invariable support')).tags, ['warm']);
    const annotations = await stored('case', 'letters/second.txt', 'Test-Reader');
    assert.equal(annotations[0]?.target.source, 'letters/second.txt');
    const onSelection = (await actionsAt(reply, 'The second paragraph', true)).map(({ title }) => title);
    assert.deepEqual(onSelection, ['Tag selection…', 'New formula from selection…']);
  });

  function open(path: string): vscode.TextDocument | undefined {
    const uri = inWorkspace(path).toString();
    return vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === uri);
  }

  async function gone(path: string): Promise<void> {
    await eventually(() => (open(path) === undefined ? true : undefined), `${path} to be closed`);
  }
});
