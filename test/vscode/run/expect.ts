/** Assertions for tests of the web-worker host, where node:assert does not exist. */

/** Throws unless `value` is truthy. */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Throws unless the two are the same by Object.is, or equal as JSON. */
export function equal(actual: unknown, expected: unknown, message = 'not equal'): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (!Object.is(actual, expected) && left !== right)
    throw new Error(`${message}\n  actual:   ${left}\n  expected: ${right}`);
}

/** Waits until `probe` gives something other than undefined, and gives that; else `what` says what was missing. */
export async function eventually<T>(
  probe: () => T | undefined | Promise<T | undefined>,
  what: string | (() => string),
): Promise<T> {
  const until = Date.now() + 15_000;
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (Date.now() > until) {
      const missing = typeof what === 'string' ? what : what();
      throw new Error(`waited 15 s in vain for ${missing}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}
