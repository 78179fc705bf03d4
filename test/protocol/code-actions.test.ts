import assert from 'node:assert/strict';
import type { CodeAction, Command } from 'vscode-languageserver';
import {
  Method,
  ServerCommand,
  UiCommand,
  type ActResult,
  type StatusParams,
} from '../../server/src/protocol.js';
import { ARTICLE, ROOT } from './test-client.js';
import { PLAIN_CLIENT, duplex } from './duplex.js';

describe('language server over a duplex stream: code actions', () => {
  const { start, started, read, actions, client } = duplex();

  it('on a formula put the likeliest tag first, and get their command when resolved', async () => {
    await started();
    const offered = await actions(0, 50);
    assert.deepEqual(
      offered.map(({ title }) => title),
      [
        'Tag as "Support"',
        'Tag with…',
        'Show all uses of "steady support"',
        'Explain match',
        'Ignore here',
        'Ignore in this article',
        'Ignore in this workspace',
        'Disable this formula in this workspace',
        'Override this formula…',
      ],
    );
    const [first] = offered;
    assert.deepEqual([first?.isPreferred, first?.command], [true, undefined]);
    const resolved = await client().request<CodeAction>('codeAction/resolve', first as CodeAction);
    assert.equal(resolved.command?.command, UiCommand.tagFinding);
    assert.deepEqual(resolved.command.arguments, [
      { uri: ARTICLE, start: 47, end: 61, suggestedFor: 'steady-support', tag: 'support' },
    ]);
  });
  it('on a date set the date of an article that has none', async () => {
    await started();
    assert.ok(!(await actions(1, 5)).some(({ title }) => title.startsWith('Set article date')));
    client().stop();
    await started({}, 'On 2025-09-09: steady support and a common view.');
    const [action] = await actions(0, 5);
    assert.equal(action?.title, 'Set article date to 2025-09-09');
    const { date, ...command } = { date: '2025-09-09', name: ServerCommand.setArticleDate };
    const result = await client().act<ActResult>(command.name, { uri: ARTICLE, date });
    assert.deepEqual(result, { done: true, message: 'Article date set to 2025-09-09.' });
    assert.match(
      (await read(`${ROOT}/.readout/articles.yaml`)) ?? '',
      /path: letter.txt\n.*\n {4}date: .?2025-09-09/,
    );
    const status = await client().hear<StatusParams>(
      Method.status,
      ({ articleDate }) => articleDate !== null,
    );
    assert.equal(status.articleDate, '2025-09-09');
  });
  it('on a selection tag it or make a formula of it', async () => {
    await started();
    const titles = (await actions(0, 36, 42)).map(({ title }) => title);
    assert.deepEqual(titles, ['Tag selection…', 'New formula from selection…']);
  });
  it('name only server commands for clients without commands of their own', async () => {
    await start({ options: {} });
    await client().open();
    const offered = await actions(0, 50);
    assert.deepEqual(
      offered.map(({ title }) => title),
      [
        'Tag as "Support"',
        'Tag as "Alignment"',
        'Tag as "Friendship"',
        'Ignore here',
        'Ignore in this article',
        'Ignore in this workspace',
        'Disable this formula in this workspace',
        'Override this formula…',
      ],
    );
    const resolved = await client().request<CodeAction>('codeAction/resolve', offered[0] as CodeAction);
    assert.equal(resolved.command?.command, ServerCommand.tag);
  });
  it('are commands for clients that know no code actions', async () => {
    await start(PLAIN_CLIENT);
    await client().open();
    const [first] = (await actions(0, 50)) as (CodeAction | Command)[];
    assert.equal(typeof first?.command, 'string');
  });
});
