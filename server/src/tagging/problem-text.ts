import type { DataProblem } from '../core/index.js';

/** A problem in one line, with its file as a reader knows it: from `.readout` on, without the rest of the way. */
export function inShort({ file, line, message }: DataProblem): string {
  const from = file.lastIndexOf('/.readout/');
  const path = from < 0 ? file : file.slice(from + 1);
  try {
    return `${decodeURIComponent(path)}:${line + 1}: ${message}`;
  } catch {
    return `${path}:${line + 1}: ${message}`;
  }
}
