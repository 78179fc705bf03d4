import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DatesView } from '../../../server/src/protocol.js';
import { eventually } from '../run/expect.js';
import { findings, readout } from '../run/readout.js';
import {
  closeAll,
  inWorkspace,
  makeDesk,
  newArticle,
  readText,
  retype,
  show,
  withSetting,
} from '../run/workspace.js';

const DESK = 'dated';
/** Each article has its own: a date set for one holds for a file with the same text. */
const text = (
  name: string,
): string => `Kim Jong Un thanked Xi Jinping for his "invariable support" and spoke of a "shared understanding"; invented (${name}).

He had sent a message earlier this month on the 75th anniversary of the founding of the People's Republic of China. A
delegation left on Tuesday, October 2, 2024.
`;

/** What the Dates view shows once `fits` it. */
async function dates(fits: (view: DatesView) => boolean, what: string): Promise<DatesView> {
  const api = await readout();
  return eventually(
    () => {
      const view = api.dates();
      return view !== null && fits(view) ? view : undefined;
    },
    () => `${what}; now ${JSON.stringify(api.dates())}`,
  );
}

async function hintsIn(document: vscode.TextDocument): Promise<readonly unknown[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  );
  return hints.map(({ label }) => label);
}

describe('dates of an article', () => {
  before(() => makeDesk(DESK));
  after(closeAll);

  async function open(name: string): Promise<vscode.TextEditor> {
    const editor = await newArticle(`${DESK}/${name}`, text(name));
    await findings(editor.document.uri);
    await vscode.commands.executeCommand('readout.dates.focus');
    return editor;
  }
  const of =
    (editor: vscode.TextEditor) =>
    ({ uri }: DatesView): boolean =>
      uri === editor.document.uri.toString();

  it('are listed in order of time, under the date of the article with what it rests on', async () => {
    const view = await dates(of(await open('listed.txt')), 'the dates');
    assert.deepEqual(
      view.groups.map(({ shown, derived, conflict }) => [shown, derived, conflict]),
      [
        ['2024-10', true, false],
        ['2024-10-01', false, false],
        ['2024-10-02', false, true],
      ],
    );
    assert.deepEqual(
      [view.article.date, view.article.inferred, view.article.confirm],
      ['2024-10', true, '2024-10'],
    );
    assert.ok(view.article.evidence.some(({ necessary }) => necessary));
  });

  it('follow the active article, and its edits', async () => {
    const editor = await open('followed.txt');
    await dates(of(editor), 'the dates of the article');
    const letter = await show('letter.txt');
    await dates(of(letter), 'the dates of the other article');
    const again = await show(`${DESK}/followed.txt`);
    await dates(of(again), 'the dates of the article again');
    await retype(again, 'October 2, 2024', 'October 3, 2024');
    await dates(({ groups }) => groups.some(({ shown }) => shown === '2024-10-03'), 'the new day');
  });

  it('lead to their place', async () => {
    const editor = await open('placed.txt');
    const view = await dates(of(editor), 'the dates');
    const [place] = view.groups.find(({ conflict }) => conflict)?.dates ?? [];
    assert.ok(place);
    const argument = { uri: view.uri, finding: String(place.finding) };
    await vscode.commands.executeCommand('readout.goToFinding', argument);
    const active = vscode.window.activeTextEditor;
    assert.equal(active?.document.getText(active.selection), 'Tuesday, October 2, 2024');
    const evidence = view.article.evidence.find(({ start }) => start !== null);
    assert.ok(evidence);
    await vscode.commands.executeCommand('readout.goToEvidence', { uri: view.uri, ...evidence });
    assert.ok(evidence.detail.includes(active.document.getText(active.selection)));
  });

  it('are no longer inferred once one command confirms the date of the article', async () => {
    const editor = await open('confirmed.txt');
    await dates(of(editor), 'the dates');
    assert.ok((await hintsIn(editor.document)).includes('≈ 2024-10'));
    await vscode.commands.executeCommand('readout.confirmArticleDate');
    const view = await dates((now) => of(editor)(now) && !now.article.inferred, 'the confirmed date');
    assert.deepEqual([view.article.date, view.article.own], ['2024-10', true]);
    assert.ok(view.groups.every(({ derived }) => !derived));
    assert.ok((await hintsIn(editor.document)).includes('2024-10'));
    assert.match(
      await readText(inWorkspace(`${DESK}/.readout/articles.yaml`)),
      /path: confirmed\.txt\n(?:.*\n)? {4}date: .?2024-10/,
    );
    assert.equal(editor.document.getText(), text('confirmed.txt'));
  });

  it('are shown behind the words that do not say them, as the setting has it', async () => {
    const { document } = await open('hinted.txt');
    assert.deepEqual(await hintsIn(document), ['≈ 2024-10', '2024-10-01']);
    await withSetting('readout.inlayHints.dates', 'all', async () => {
      await eventually(
        async () => ((await hintsIn(document)).length === 3 ? true : undefined),
        'hints at all dates',
      );
    });
    await withSetting('readout.inlayHints.dates', 'off', async () => {
      await eventually(async () => ((await hintsIn(document)).length === 0 ? true : undefined), 'no hints');
    });
  });

  it('are shown however many stand in a paragraph, which is one line to the editor', () => {
    for (const languageId of ['plaintext', 'markdown']) {
      const hints = vscode.workspace.getConfiguration('editor.inlayHints', { languageId });
      assert.equal(hints.get('maximumLength'), 0, languageId);
    }
  });

  it('offer both corrections of a wrong weekday, and make the chosen one only', async () => {
    const { document } = await open('weekday.txt');
    const at = document.positionAt(text('weekday.txt').indexOf('Tuesday') + 2);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
    );
    const corrections = actions.filter(({ title }) => title.startsWith('Correct'));
    assert.deepEqual(
      corrections.map(({ title, isPreferred = false }) => [title, isPreferred]),
      [
        ['Correct the weekday: “Wednesday, October 2, 2024”', false],
        ['Correct the day: “Tuesday, October 1, 2024”', false],
      ],
    );
    assert.equal(document.getText(), text('weekday.txt'));
    const [, day] = corrections;
    assert.ok(day?.edit);
    await vscode.workspace.applyEdit(day.edit);
    assert.equal(document.getText(), text('weekday.txt').replace('October 2', 'October 1'));
  });
});
