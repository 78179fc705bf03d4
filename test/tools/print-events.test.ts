import assert from 'node:assert/strict';
import { loadTool } from './load.js';

interface Printer {
  readonly read: (line: string) => boolean;
  readonly finish: () => void;
  readonly counts: () => { passed: number; failed: number; skipped: number } | null;
}
interface PrintEvents {
  readonly MARK: string;
  readonly eventPrinter: (print: (line: string) => void, mapStack?: (line: string) => string) => Printer;
}

describe('test events that come out of VS Code', () => {
  it('are printed and counted, with the details of failures at the end', async () => {
    const { MARK, eventPrinter } = await loadTool<PrintEvents>('host/print-events.mjs');
    const lines: string[] = [];
    const printer = eventPrinter(
      (line) => lines.push(line),
      (line) => line.replace('index.cjs:1:2', 'some.test.ts:3:4'),
    );
    const send = (event: object) => printer.read(`[Extension Host] ${MARK}${JSON.stringify(event)}`);
    assert.equal(printer.read('anything else'), false);
    assert.equal(printer.counts(), null);
    assert.equal(send({ kind: 'suite', title: 'suite', depth: 0 }), true);
    send({ kind: 'pass', title: 'good', depth: 1, ms: 100 });
    const stack = 'Error: why\n    at mine (index.cjs:1:2)\n    at run (node_modules/mocha/mocha.js:1:1)';
    send({ kind: 'fail', title: 'suite bad', depth: 1, message: 'why', stack });
    send({ kind: 'end', passed: 1, failed: 1, skipped: 2 });
    printer.finish();
    const text = lines.join('\n');
    assert.match(text, /suite\n {4}✔ good \(100ms\)\n {4}1\) suite bad/);
    assert.match(text, /1\) suite bad:\n +Error: why\n +at mine \(some\.test\.ts:3:4\)/);
    assert.doesNotMatch(text, /mocha\.js/);
    const counts = printer.counts();
    assert.deepEqual([counts?.passed, counts?.failed, counts?.skipped], [1, 1, 2]);
  });
});
