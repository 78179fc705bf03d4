import { performance } from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How often the heap is looked at, and how much it must have grown to be worth a collection. */
const EVERY_MS = 1000;
const GROWN_BYTES = 24 * 1024 * 1024;
/** Busier than this in the last interval is not idle. */
const IDLE = 0.05;

/**
 * Gives memory back while nothing is going on. Reading a long article leaves more garbage than the article takes; V8
 * would keep it until the heap is full, which in a server that mostly waits is never.
 */
export function collectWhenIdle(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let floor = getHeapStatistics().used_heap_size;
  let before = performance.eventLoopUtilization();
  let isHalfDone = false;
  const look = (): void => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, before);
    before = now;
    if (utilization > IDLE) return;
    if (!isHalfDone && getHeapStatistics().used_heap_size < floor + GROWN_BYTES) return;
    // Between what a reading leaves for good lies as much room again. V8 by itself would not close all of it up; that
    // is asked of the second pass only, which finds nothing to drop any more.
    if (isHalfDone) setFlagsFromString('--compact-on-every-full-gc');
    collect();
    if (isHalfDone) setFlagsFromString('--no-compact-on-every-full-gc');
    isHalfDone = !isHalfDone;
    floor = getHeapStatistics().used_heap_size;
    before = performance.eventLoopUtilization();
  };
  setInterval(look, EVERY_MS).unref();
}
