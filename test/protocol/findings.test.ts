import assert from 'node:assert/strict';
import { createAnalyzer } from '../../server/src/core/index.js';
import {
  Method,
  type FindingsParams,
  type FindingView,
  type StatusParams,
} from '../../server/src/protocol.js';
import { applyFindings } from './test-client.js';
import { textDocument, duplex } from './duplex.js';

describe('language server over a duplex stream: findings', () => {
  const { started, client } = duplex();

  it('are sent in full after opening, with labels and a status', async () => {
    const message = await started();
    assert.equal(message.base, null);
    assert.deepEqual(
      message.added.map(({ kind, text, formula, value, sure }) => ({ kind, text, formula, value, sure })),
      [
        { kind: 'formula', text: 'steady support', formula: 'steady-support', value: null, sure: false },
        { kind: 'date', text: '2025-09-09', formula: null, value: '2025-09-09', sure: true },
        { kind: 'formula', text: 'common view', formula: 'common-view', value: null, sure: false },
      ],
    );
    assert.equal(message.added[0]?.label, 'steady support · support · ≈ Ann Smith');
    assert.equal(message.added[1]?.label, '2025-09-09 · Tuesday');
    const status = await client().hear<StatusParams>(Method.status);
    assert.deepEqual(
      [status.state, status.counts],
      ['read', { formulas: 2, notUsed: 0, dates: 1, notable: 0 }],
    );
  });

  it('follow edits as changes that add up to everything', async () => {
    let held: readonly FindingView[] = applyFindings([], await started());
    const edits = [
      { from: [0, 0], to: [0, 0], text: 'X ' },
      { from: [0, 45], to: [0, 46], text: '' },
      { from: [1, 3], to: [1, 3], text: '2024-01-01 and steady support on ' },
      { from: [0, 0], to: [1, 0], text: '' },
      {
        from: [0, 0],
        to: [0, 0],
        text: 'Pyongtown, September 10 (AGENCY) -- steady support and steady support\r\n',
      },
    ] as const;
    for (const [index, edit] of edits.entries()) {
      const version = index + 2;
      await client().edit(version, [edit]);
      const change = await client().findings(version);
      assert.equal(change.base, version - 1);
      held = applyFindings(held, change);
      client().forget();
      await client().request(Method.refresh, textDocument);
      const full = await client().findings(version);
      assert.equal(full.base, null);
      assert.deepEqual(held, full.added, `after edit ${version}`);
      client().forget();
    }
  });

  it('of the real analyzer follow edits, too', async () => {
    const text = [
      'Pyongyang, October 1 (KCNA) -- Kim Jong Un sent a message to Xi Jinping on Thursday.',
      'He thanked him for the "invariable support and encouragement", KCNA said.',
      'The two leaders reached a consensus on strategic communication last week.',
      '',
    ].join('\n\n');
    let held = applyFindings([], await started({ host: { createAnalyzer } }, text));
    assert.ok(held.some(({ formula }) => formula === 'invariable-support'));
    const edits = [
      { from: [2, 30], to: [2, 30], text: 'x' },
      { from: [2, 30], to: [2, 31], text: '' },
      { from: [0, 11], to: [0, 18], text: 'October 2, 2020' },
      { from: [1, 0], to: [1, 0], text: 'Blood-forged friendship.\n' },
      { from: [0, 0], to: [3, 0], text: '' },
    ] as const;
    for (const [index, edit] of edits.entries()) {
      const version = index + 2;
      await client().edit(version, [edit]);
      held = applyFindings(held, await client().findings(version));
      client().forget();
      await client().request(Method.refresh, textDocument);
      assert.deepEqual(held, (await client().findings(version)).added, `after edit ${version}`);
      client().forget();
    }
  });

  it('add up when edits come faster than they are read', async () => {
    await started();
    await client().edit(2, [{ from: [0, 0], to: [0, 0], text: 'a' }]);
    await client().edit(3, [
      { from: [0, 1], to: [0, 1], text: 'b' },
      { from: [1, 0], to: [1, 0], text: 'steady support ' },
    ]);
    await client().edit(4, [{ from: [0, 0], to: [0, 1], text: '' }]);
    await client().findings(4);
    const messages = client().heard.filter(({ method }) => method === Method.findings);
    const held = messages.reduce<readonly FindingView[]>(
      (views, { params }) => applyFindings(views, params as FindingsParams),
      [],
    );
    assert.deepEqual(
      held.map(({ start, text }) => [start, text]),
      [
        [48, 'steady support'],
        [64, 'steady support'],
        [82, '2025-09-09'],
        [105, 'common view'],
      ],
    );
  });
});
