import assert from 'node:assert/strict';
import type { CodeAction, InlayHint, MarkupContent } from 'vscode-languageserver';
import {
  Method,
  ServerCommand,
  UiCommand,
  type ActResult,
  type DatesView,
} from '../../server/src/protocol.js';
import { ARTICLE, RICH, ROOT } from './test-client.js';
import { PLAIN_CLIENT, duplex, textDocument } from './duplex.js';

const DATELINE = 'Pyongtown, September 10 (AGENCY) -- ';
const RELATIVE = `${DATELINE}Said yesterday, and on 2025-09-01.\nMet last autumn, and some day.\n`;
const GUESSED = 'INFERRED: said yesterday, and on 2025-09-01, of steady support and a common view.\n';

describe('language server over a duplex stream: inlay hints', () => {
  const { started, start, client } = duplex();
  const WHOLE = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

  const hints = (range = WHOLE): Promise<InlayHint[] | null> =>
    client().request('textDocument/inlayHint', { textDocument, range });
  const labels = async (range = WHOLE): Promise<unknown[]> =>
    ((await hints(range)) ?? []).map(({ label }) => label);

  it('stand behind the dates that do not say themselves what they mean', async () => {
    await started({}, RELATIVE);
    assert.deepEqual(client().result.capabilities.inlayHintProvider, { resolveProvider: true });
    const found = (await hints()) ?? [];
    assert.deepEqual(
      found.map(({ position, label }) => [position.line, position.character, label]),
      [
        [0, DATELINE.length + 'Said yesterday'.length, '2025-09-08'],
        [1, 'Met last autumn'.length, 'autumn 2024'],
      ],
    );
  });
  it('are given for the range asked for only', async () => {
    await started({}, RELATIVE);
    const line = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    assert.deepEqual(await labels(line), ['autumn 2024']);
  });
  it('can be switched off, or on for all', async () => {
    await started({ settings: { inlayHints: { dates: 'off' } } }, RELATIVE);
    assert.deepEqual(await labels(), []);
    client().stop();
    await started({ settings: { inlayHints: { dates: 'all' } } }, `${RELATIVE}On Monday, 2025-09-08.\n`);
    // What a text says word for word is not said again.
    assert.deepEqual(await labels(), ['2025-09-08', 'autumn 2024']);
  });
  it('are marked where they rest on an inferred date, and no longer once it is confirmed', async () => {
    await started({ capabilities: { ...RICH, workspace: { inlayHint: { refreshSupport: true } } } }, GUESSED);
    let refreshed = 0;
    client().connection.onRequest('workspace/inlayHint/refresh', () => {
      refreshed++;
      return null;
    });
    assert.deepEqual(await labels(), ['≈ 2025-09-08']);
    await client().act(ServerCommand.setArticleDate, { uri: ARTICLE, date: '2025-09-09' });
    assert.deepEqual(await labels(), ['2025-09-08']);
    assert.ok(refreshed > 0);
  });
  it('get their tooltip when they are resolved, or at once where the client cannot resolve', async () => {
    const inlayHint = { resolveSupport: { properties: ['tooltip'] } };
    await started({ capabilities: { ...RICH, textDocument: { ...RICH.textDocument, inlayHint } } }, RELATIVE);
    const [hint] = (await hints()) ?? [];
    assert.equal(hint?.tooltip, undefined);
    const resolved = await client().request<InlayHint>('inlayHint/resolve', hint ?? {});
    assert.match((resolved.tooltip as MarkupContent).value, /\*\*2025-09-08\*\* · Monday.*one day before/s);
    await client().edit(2, [{ from: [0, 0], to: [0, 0], text: 'x' }]);
    assert.equal((await client().request<InlayHint>('inlayHint/resolve', hint ?? {})).tooltip, undefined);
    client().stop();
    await start(PLAIN_CLIENT);
    await client().open(RELATIVE);
    const [plain] = (await hints()) ?? [];
    assert.match((plain?.tooltip as MarkupContent).value, /one day before/);
  });
  it('are none for what is no article', async () => {
    await started({ settings: { enable: 'never' } }, RELATIVE);
    assert.deepEqual(await labels(), []);
  });
});

describe('language server over a duplex stream: dates of an article', () => {
  const { started, read, actions, client } = duplex();

  const dates = (): Promise<DatesView | null> => client().request(Method.dates, { uri: ARTICLE });

  it('come in order of time, the same ones together, those without a value last', async () => {
    await started({}, `${RELATIVE}And on 2025-09-01; Monday, 2025-09-09.\n`);
    const view = await dates();
    assert.deepEqual(
      view?.groups.map(({ shown, weekday, conflict, dates: places }) => [
        shown,
        weekday,
        conflict,
        places.map(({ text }) => text),
      ]),
      [
        ['early autumn 2024', null, false, ['last autumn']],
        ['2025-09-01', 'Monday', false, ['2025-09-01', '2025-09-01']],
        ['2025-09-08', 'Monday', false, ['yesterday']],
        ['2025-09-09', 'Tuesday', true, ['Monday, 2025-09-09']],
        [null, null, false, ['some day']],
      ],
    );
    assert.deepEqual([view.article.date, view.article.from, view.more], [null, 'not known', 0]);
  });
  it('say what the inferred date rests on, and where, and what would confirm it', async () => {
    await started({}, GUESSED);
    const view = await dates();
    const { date, inferred, confirm, own, evidence } = view?.article ?? {};
    assert.deepEqual([date, inferred, confirm, own], ['2025-09-09', true, '2025-09-09', false]);
    const at = GUESSED.indexOf('yesterday');
    assert.deepEqual(evidence, [
      { detail: 'reports “yesterday” as past', start: at, end: at + 9, necessary: true, without: null },
      { detail: 'a guess', start: null, end: null, necessary: false, without: null },
    ]);
    assert.deepEqual(
      view?.groups.map(({ derived }) => derived),
      [false, true],
    );
  });
  it('are sure once the inferred date is confirmed in articles.yaml', async () => {
    await started({}, GUESSED);
    const confirm = (await dates())?.article.confirm ?? null;
    const result = await client().act<ActResult>(ServerCommand.setArticleDate, {
      uri: ARTICLE,
      date: confirm,
    });
    assert.equal(result.done, true);
    assert.match((await read(`${ROOT}/.readout/articles.yaml`)) ?? '', /date: .?2025-09-09/);
    const view = await dates();
    const { inferred, own, from } = view?.article ?? {};
    assert.deepEqual([inferred, own, from], [false, true, 'set by you']);
    assert.ok(view?.groups.every(({ derived }) => !derived));
  });
  it('follow edits', async () => {
    await started({}, RELATIVE);
    await client().edit(2, [{ from: [0, 0], to: [0, 0], text: 'On 2020-01-01. ' }]);
    const view = await dates();
    assert.deepEqual([view?.version, view?.groups[0]?.shown], [2, '2020-01-01']);
    const places = view?.groups.flatMap(({ dates: some }) => some) ?? [];
    const [, later] = places.filter(({ text }) => text === '2020-01-01' || text === 'last autumn');
    assert.equal(later?.start, `On 2020-01-01. ${RELATIVE}`.indexOf('last autumn'));
  });
  it('are null for what is no article', async () => {
    await started({ settings: { enable: 'never' } }, RELATIVE);
    assert.equal(await dates(), null);
  });

  it('have actions: both corrections of a wrong weekday, none preferred, and the ISO date', async () => {
    await started({}, `${DATELINE}On Monday, 2025-09-09, and yesterday.\n`);
    const offered = await actions(0, DATELINE.length + 5);
    assert.deepEqual(
      offered.map(({ title, isPreferred, edit }) => [
        title,
        isPreferred,
        Object.values(edit?.changes ?? {})[0]?.map(({ newText }) => newText),
      ]),
      [
        ['Correct the weekday: “Tuesday, 2025-09-09”', undefined, ['Tuesday, 2025-09-09']],
        ['Correct the day: “Monday, 2025-09-08”', undefined, ['Monday, 2025-09-08']],
        ['Tag with…', undefined, undefined],
      ],
    );
    const derived = await actions(0, DATELINE.length + 'On Monday, 2025-09-09, and yes'.length);
    assert.deepEqual(
      derived.map(({ title }) => title),
      ['Insert “(2025-09-08)” after it', 'Tag with…'],
    );
  });
  it('never offer to write an inferred date into the text, but to confirm the one it rests on', async () => {
    await started({}, GUESSED);
    const offered = await actions(0, GUESSED.indexOf('yesterday') + 2);
    assert.deepEqual(
      offered.map(({ title }) => title),
      ['Confirm inferred article date 2025-09-09', 'Set article date…', 'Tag with…'],
    );
    const resolved = await client().request<CodeAction>('codeAction/resolve', offered[0] as CodeAction);
    assert.deepEqual(
      [resolved.command?.command, resolved.command?.arguments],
      [UiCommand.setArticleDate, [{ uri: ARTICLE, date: '2025-09-09' }]],
    );
  });
});
