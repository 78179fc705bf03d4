/**
 * Runs mocha inside a VS Code extension host, of Node or in a web worker. Mocha's browser build does for both: it
 * needs neither files nor a process. Events leave the host as console lines, which the tools pick up and print.
 */
import 'mocha/mocha.js';
import type MochaClass from 'mocha';
import { send } from './events.js';

const TIMEOUT_MS = 30_000;

const { Mocha } = globalThis as unknown as { Mocha: typeof MochaClass };

function depthOf(node: { parent?: MochaClass.Suite | undefined }): number {
  let depth = 0;
  for (let suite = node.parent; suite !== undefined && !suite.root; suite = suite.parent) depth++;
  return depth;
}

function report(runner: MochaClass.Runner): void {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  runner.on('suite', (suite) => {
    if (!suite.root) send({ kind: 'suite', title: suite.title, depth: depthOf(suite) });
  });
  runner.on('pass', (test) => {
    passed++;
    send({ kind: 'pass', title: test.title, depth: depthOf(test), ms: test.duration ?? 0 });
  });
  runner.on('pending', (test) => {
    skipped++;
    send({ kind: 'pending', title: test.title, depth: depthOf(test) });
  });
  runner.on('fail', (test, error: Error) => {
    failed++;
    const { message, stack = '' } = error;
    send({ kind: 'fail', title: test.fullTitle(), depth: depthOf(test), message, stack });
  });
  runner.on('end', () => send({ kind: 'end', passed, failed, skipped }));
}

const mocha = new Mocha({ ui: 'bdd', timeout: TIMEOUT_MS, reporter: report as never });
// The test files, imported after this module, call the globals that this puts up.
mocha.suite.emit('pre-require', globalThis, '', mocha);

/** VS Code calls this once the extension host is up; it ends the window when the promise settles. */
export function run(): Promise<void> {
  return new Promise((done, fail) => {
    Mocha.prototype.run.call(mocha, (failures: number) =>
      failures === 0 ? done() : fail(new Error(`${failures} failed`)),
    );
  });
}
