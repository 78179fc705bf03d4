import assert from 'node:assert/strict';
import { Method, type StatusParams } from '../../server/src/protocol.js';
import { fakeAnalyzer } from './fake-analyzer.js';
import { duplex } from './duplex.js';

describe('language server over a duplex stream: slow and failing readings', () => {
  const { start, client } = duplex();

  it('says that a long reading is under way', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    await start({ host: { createAnalyzer: fakeAnalyzer({ gate: () => gate }) } });
    await client().open();
    await client().hear<StatusParams>(Method.status, ({ state }) => state === 'reading');
    release();
    await client().hear<StatusParams>(Method.status, ({ state }) => state === 'read');
  });

  it('says why an analysis failed, and tries again after the next edit', async () => {
    let fails = true;
    const gate = (): Promise<void> => (fails ? Promise.reject(new Error('boom')) : Promise.resolve());
    await start({ host: { createAnalyzer: fakeAnalyzer({ gate }) } });
    await client().open();
    assert.equal((await client().hear<StatusParams>(Method.status)).state, 'failed');
    assert.ok(client().logs.some((line) => line.includes('boom')));
    fails = false;
    await client().edit(2, [{ from: [0, 0], to: [0, 0], text: '' }]);
    assert.equal((await client().findings(2)).added.length, 3);
  });
});
