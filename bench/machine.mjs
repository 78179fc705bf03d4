// One line on what the measurements ran on.
import { cpus, loadavg } from 'node:os';

export function machine() {
  const cores = cpus();
  const load = process.platform === 'win32' ? '' : `, load ${(loadavg()[0] ?? 0).toFixed(1)} before`;
  return `${process.platform} ${process.arch}, ${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'})${load}, Node ${process.version}`;
}
