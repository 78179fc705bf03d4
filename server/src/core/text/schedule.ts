import { CancelledError, type CancelSignal } from '../types.js';

/** The one platform function the core needs; every JavaScript host has it. */
declare function setTimeout(callback: () => void, milliseconds: number): unknown;

const SLICE_MS = 10;

/**
 * Lets long work breathe: call `pause()` between small steps. It throws {@link CancelledError} once the signal is
 * aborted and hands control back to the host about every 10 ms, without which a cancel could never arrive.
 */
export class Breather {
  private since = Date.now();

  constructor(private readonly signal?: CancelSignal) {}

  async pause(): Promise<void> {
    this.check();
    if (Date.now() - this.since < SLICE_MS) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.since = Date.now();
    this.check();
  }

  private check(): void {
    if (this.signal?.aborted) throw new CancelledError('cancelled');
  }
}
