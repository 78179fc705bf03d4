/**
 * What leaves an extension host: console lines with a mark, which the tools pick up and print. They are the only way
 * out of a web worker.
 */
const MARK = '@@readout-test@@';

/** `depth` is the number of suites around it; `title` of a failure is its full title. */
export type HostEvent =
  | { readonly kind: 'say'; readonly title: string; readonly depth: number }
  | { readonly kind: 'suite'; readonly title: string; readonly depth: number }
  | { readonly kind: 'pass'; readonly title: string; readonly depth: number; readonly ms: number }
  | { readonly kind: 'pending'; readonly title: string; readonly depth: number }
  | {
      readonly kind: 'fail';
      readonly title: string;
      readonly depth: number;
      readonly message: string;
      readonly stack: string;
    }
  | { readonly kind: 'end'; readonly passed: number; readonly failed: number; readonly skipped: number };

/** Hands one event to the tools. */
export function send(event: HostEvent): void {
  console.log(MARK + JSON.stringify(event));
}

/** Prints a line among the test results: a measurement, a reason for skipping. */
export function say(text: string): void {
  send({ kind: 'say', title: text, depth: 1 });
}
