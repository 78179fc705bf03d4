// Prints the test events that test/vscode/run/events.ts sends out of VS Code, and keeps the counts.
export const MARK = '@@readout-test@@';
/** Stack lines of mocha and Node, which tell nothing about a failure. */
const NOT_OURS = /^\s*at .*(node_modules\/mocha|node:internal|at new Promise)/;

/**
 * @param {(line: string) => void} print
 * @param {(line: string) => string} mapStack puts a line of a stack back to the sources
 * @returns {{read: (line: string) => boolean, finish: () => void, counts: () => null | {passed: number,
 *   failed: number, skipped: number}}} `read` takes a line and says whether it was an event; `finish` prints the
 *   failures; `counts` is null until the end was seen
 */
export function eventPrinter(print, mapStack = (line) => line) {
  const failures = [];
  let counts = null;
  const show = (event) => {
    const indent = '  '.repeat(1 + event.depth);
    if (event.kind === 'suite' || event.kind === 'say') print(`${indent}${event.title}`);
    else if (event.kind === 'pass')
      print(`${indent}✔ ${event.title}${event.ms > 75 ? ` (${event.ms}ms)` : ''}`);
    else if (event.kind === 'pending') print(`${indent}- ${event.title}`);
    else print(`${indent}${failures.push(event)}) ${event.title}`);
  };
  return {
    read(line) {
      const at = line.indexOf(MARK);
      if (at < 0) return false;
      const event = JSON.parse(line.slice(at + MARK.length));
      if (event.kind === 'end') counts = event;
      else show(event);
      return true;
    },
    finish() {
      failures.forEach(({ title, message, stack }, index) => {
        print(`\n  ${index + 1}) ${title}:`);
        const detail = stack.includes(message) ? stack : `${message}\n${stack}`;
        const lines = detail
          .split('\n')
          .map(mapStack)
          .filter((line) => !NOT_OURS.test(line));
        for (const line of lines) print(`     ${line}`);
      });
      if (counts !== null)
        print(`\n  ${counts.passed} passing, ${counts.failed} failing, ${counts.skipped} pending\n`);
    },
    counts: () => counts,
  };
}
